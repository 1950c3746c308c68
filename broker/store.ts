import type { Bytes } from '../core/bytes.ts'
import { toBase64url } from '../core/bytes.ts'
import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../core/control.ts'
import { refuse } from '../core/denial.ts'
import { envelopeHash } from '../core/envelope.ts'
import { LEASE_DEFAULT, RELEASE_BYTES } from '../core/limits.ts'
import type { SecretName, SecretPattern } from '../core/name.ts'
import type { Decision, Granted } from '../core/policy/decide.ts'
import { parseStored, type StoredSecret, secretKey } from '../core/stored.ts'
import type { Deps, Job } from './deps.ts'

/** A granted secret as it stands in the store. */
export interface FoundSecret extends Granted, StoredSecret {
  /** base64url of SHA-256 of the envelope. */
  readonly hash: string
}

export interface Found {
  readonly secrets: readonly FoundSecret[]
  readonly omitted: readonly (SecretName | SecretPattern)[]
  readonly warnings: readonly string[]
  /** Seconds. */
  readonly lease: number
}

/**
 * One strongly consistent read: the control items and the secrets. Fails closed: what cannot be
 * read, or not understood, counts as frozen.
 * @throws Refusal `frozen`, `policy_outdated`, `secret_missing`, `release_too_large`
 */
export const read = async (
  deps: Deps,
  { request, signal }: Job,
  { granted, omitted, warnings }: Extract<Decision, { allowed: true }>,
): Promise<Found> => {
  const keys = [CONTROL, FREEZE_ALL, ...granted.map(({ name }) => secretKey(name))]
  const [control = null, freezeAll = null, ...items] = await deps.store.read(
    'secrets',
    keys,
    signal,
  )

  const vaults = granted.map(({ vault }) => vault.name)
  const scope = frozenScope(control, freezeAll, vaults)
  if (scope) throw refuse({ code: 'frozen', scope })
  if ((parseControl(control)?.floor ?? Number.POSITIVE_INFINITY) > deps.policies.built) {
    throw refuse({ code: 'policy_outdated' })
  }

  const missing = granted.filter((_, i) => !items[i])
  const required = missing.filter(({ optional }) => !optional).map(({ name }) => name)
  if (required.length) throw refuse({ code: 'secret_missing', names: required })

  const secrets: FoundSecret[] = []
  for (const [i, entry] of granted.entries()) {
    const item = items[i]
    if (!item) continue
    const stored = parseStored(entry.name, item)
    secrets.push({ ...entry, ...stored, hash: toBase64url(await envelopeHash(stored.envelope)) })
  }
  if (sum(secrets.map(({ envelope }) => envelope)) > RELEASE_BYTES) {
    throw refuse({ code: 'release_too_large' })
  }
  return {
    secrets,
    omitted: [...omitted, ...missing.map(({ name }) => name)],
    warnings,
    lease: leaseOf(secrets, request.lease),
  }
}

const sum = (envelopes: readonly Bytes[]): number =>
  envelopes.reduce((total, { length }) => total + length, 0)

/** The shortest of all; the job can only shorten it further. */
const leaseOf = (secrets: readonly FoundSecret[], asked: number | null): number =>
  Math.min(
    ...(secrets.length ? secrets.map(({ lease }) => lease) : [LEASE_DEFAULT]),
    asked ?? Number.POSITIVE_INFINITY,
  )
