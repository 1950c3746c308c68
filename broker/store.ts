import { type Bytes, toBase64url } from '../core/bytes.ts'
import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../core/control.ts'
import { refuse } from '../core/denial.ts'
import { envelopeHash } from '../core/envelope.ts'
import { FOUND_NAMES, LEASE_DEFAULT, RELEASE_BYTES } from '../core/limits.ts'
import { isSecretName, type SecretName, type SecretPattern, vaultOf } from '../core/name.ts'
import { type Decision, decide, type Given, type GrantedPattern } from '../core/policy/decide.ts'
import { literalStart, matches } from '../core/policy/pattern.ts'
import type { Item } from '../core/ports.ts'
import { isRemoved } from '../core/removed.ts'
import type { Asked } from '../core/request.ts'
import {
  nameInKey,
  parseStored,
  type StoredSecret,
  secretKey,
  secretPrefix,
  vaultKey,
} from '../core/stored.ts'
import type { Deps, Job } from './deps.ts'

type Permitted = Extract<Decision, { allowed: true }>

/** A granted secret as it stands in the store. */
export interface FoundSecret extends Given, StoredSecret {
  /** The name, or the pattern that found it. */
  readonly asked: SecretName | SecretPattern
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
 * One strongly consistent read: the control items and the secrets, beside one Query for each
 * pattern. Fails closed: what cannot be read, or not understood, counts as frozen.
 * @throws Refusal `frozen`, `policy_outdated`, `secret_missing`, `too_many_secrets`,
 * `secret_outdated`, `rotation_due`, `release_too_large`
 */
export const read = async (deps: Deps, job: Job, permitted: Permitted): Promise<Found> => {
  const { granted, patterns, warnings } = permitted
  const keys = [CONTROL, FREEZE_ALL, ...granted.map(({ name }) => secretKey(name))]
  const [[control = null, freezeAll = null, ...items], ...pages] = await Promise.all([
    deps.store.read('secrets', keys, job.signal),
    ...patterns.map((pattern) => search(deps, job, pattern)),
  ])

  const vaults = [...granted, ...patterns].map(({ vault }) => vault.name)
  const scope = frozenScope(control, freezeAll, vaults)
  if (scope) throw refuse({ code: 'frozen', scope })
  if ((parseControl(control)?.floor ?? Number.POSITIVE_INFINITY) > deps.policies.built) {
    throw refuse({ code: 'policy_outdated' })
  }

  const byName = granted.map((given, i) => ({
    ...given,
    asked: given.name,
    item: items[i] ?? null,
  }))
  const candidates = [...byName, ...foundByPatterns(deps, job, permitted, pages)]
  const found = candidates.filter(({ item }) => item !== null && !isRemoved(item))
  const missing = lackedBy(job, found, permitted).filter(({ optional }) => !optional)
  if (missing.length) {
    throw refuse({ code: 'secret_missing', names: missing.map(({ name }) => name) })
  }
  if (found.length > FOUND_NAMES) throw refuse({ code: 'too_many_secrets', pattern: null })

  const secrets: FoundSecret[] = []
  for (const { item, ...given } of inOrderAsked(job, found)) {
    const stored = parseStored(given.name, item as Item)
    secrets.push({ ...given, ...stored, hash: toBase64url(await envelopeHash(stored.envelope)) })
  }
  const old = secrets.filter(({ version, minVersion }) => version < minVersion)
  if (old.length) throw refuse({ code: 'secret_outdated', names: old.map(({ name }) => name) })
  const due = secrets.filter((secret) => secret.due !== null)
  const denied = due.filter(({ afterBreakGlass }) => afterBreakGlass === 'deny')
  if (denied.length) throw refuse({ code: 'rotation_due', names: denied.map(({ name }) => name) })
  const warned = due.some(({ afterBreakGlass }) => afterBreakGlass === 'warn')
  if (sum(secrets.map(({ envelope }) => envelope)) > RELEASE_BYTES) {
    throw refuse({ code: 'release_too_large' })
  }
  return {
    secrets,
    omitted: [...permitted.omitted, ...lackedBy(job, found, permitted).map(({ name }) => name)],
    warnings: warned ? [...warnings, 'rotation_due'] : warnings,
    lease: leaseOf(secrets, job.request.lease),
  }
}

interface Candidate extends Given {
  readonly name: SecretName
  readonly asked: SecretName | SecretPattern
  readonly item: Item | null
}

/** What stands in the vault below the pattern's literal beginning: more than a page is refused. */
const search = async (
  { store }: Deps,
  { signal }: Job,
  { name: pattern }: GrantedPattern,
): Promise<readonly Item[]> => {
  const prefix = `${secretPrefix}${literalStart(pattern)}`
  const { items, more } = await store.page(
    'secrets',
    vaultKey(vaultOf(pattern)),
    prefix,
    FOUND_NAMES,
    signal,
  )
  if (more) throw refuse({ code: 'too_many_secrets', pattern })
  return items
}

/**
 * Of what the patterns found, what the policies give: decided again, name by name, as if each had
 * been asked for. What was asked for by name is not found a second time.
 */
const foundByPatterns = (
  deps: Deps,
  { identity }: Job,
  { granted, patterns }: Permitted,
  pages: readonly (readonly Item[])[],
): Candidate[] => {
  const found = new Map<SecretName, { asked: SecretPattern; item: Item; optional: boolean }>()
  patterns.forEach(({ name: pattern, optional }, i) => {
    for (const item of pages[i] ?? []) {
      const name = nameInKey(item)
      const fits = isSecretName(name) && matches(pattern, name) && !found.has(name)
      if (fits && granted.every((given) => given.name !== name)) {
        found.set(name, { asked: pattern, item, optional })
      }
    }
  })
  const asked = [...found.keys()].map((name) => ({ name, optional: true }))
  if (!asked.length) return []
  const decision = decide(deps.policies, identity, asked, deps.now())
  if (!decision.allowed) return []
  return decision.granted.flatMap((given) => {
    const place = found.get(given.name)
    return place ? [{ ...given, ...place }] : []
  })
}

/** Names that are not stored, and patterns that found nothing: given, and not there. */
const lackedBy = (
  { request }: Job,
  found: readonly Candidate[],
  { granted, patterns }: Permitted,
): readonly Asked[] => {
  const given = new Set<string>([...granted, ...patterns].map(({ name }) => name))
  const there = new Set<string>(found.map(({ asked }) => asked))
  return request.asked.filter(
    ({ name }) =>
      given.has(name) &&
      !there.has(name) &&
      // A pattern whose secrets were all found otherwise lacks nothing.
      !found.some((other) => matches(name, other.name)),
  )
}

const inOrderAsked = ({ request }: Job, found: readonly Candidate[]): readonly Candidate[] =>
  request.asked.flatMap(({ name }) => found.filter(({ asked }) => asked === name))

const sum = (envelopes: readonly Bytes[]): number =>
  envelopes.reduce((total, { length }) => total + length, 0)

/** The shortest of all; the job can only shorten it further. */
const leaseOf = (secrets: readonly FoundSecret[], asked: number | null): number =>
  Math.min(
    ...(secrets.length ? secrets.map(({ lease }) => lease) : [LEASE_DEFAULT]),
    asked ?? Number.POSITIVE_INFINITY,
  )
