import { equal, toBase64url } from '../core/bytes.ts'
import { type Denial, type DenialCode, refuse } from '../core/denial.ts'
import type { Identity, Verified } from '../core/identity.ts'
import { CLOUD_CALL_MS } from '../core/limits.ts'
import { isNamed } from '../core/policy/decide.ts'
import { faultOf } from '../core/ports.ts'
import {
  deniedKeyOf,
  type Entry,
  entryOf,
  recordedIdentity,
  recordItem,
  refusedKeyOf,
  releaseKeyOf,
  withheldKeyOf,
} from '../core/record.ts'
import type { Asked } from '../core/request.ts'
import type { Caller, Deps, Job } from './deps.ts'
import type { Found } from './store.ts'

/** The record of a release to be: written, it spends the token. */
export const releaseEntry = async (
  deps: Deps,
  { identity, request, transcript }: Job,
  found: Found,
): Promise<Entry> =>
  entryOf(await releaseKeyOf(identity), {
    type: 'released',
    time: deps.now(),
    identity: recordedIdentity(identity, deps.policies.claimsNamed(identity.issuer)),
    policy_digest: deps.policies.digest,
    transcript: toBase64url(transcript),
    handle_hash: request.handleHash,
    lease: found.lease,
    secrets: found.secrets.map(({ name, version, hash, policy, grant }) => ({
      name,
      version,
      envelope: hash,
      policy,
      grant,
    })),
    omitted: found.omitted,
    warnings: found.warnings,
  })

/**
 * Writes the record that spends the token. Where one stands already it is either our own (a try
 * whose reply was lost) or the token was used before.
 * @throws Refusal `token_spent`; CloudError when the fate of the write is unknown
 */
export const spend = async (
  deps: Deps,
  { identity, signal, background }: Caller,
  entry: Entry,
): Promise<void> => {
  if ((await deps.store.insert('records', recordItem(entry), signal)) === 'inserted') return
  if ((await whoseRecord(deps, entry, signal)) === 'ours') return
  background(noteReplay(deps, identity, entry))
  throw refuse({ code: 'token_spent' })
}

/** Whose record stands in the entry's place? An attempt is told by its bytes, which are random. */
const whoseRecord = async (
  { store }: Deps,
  entry: Entry,
  signal: AbortSignal,
): Promise<'ours' | 'another' | 'nobody'> => {
  const [item = null] = await store.read('records', [entry.key], signal)
  if (!item) return 'nobody'
  const { record } = item
  return record instanceof Uint8Array && equal(record, entry.bytes) ? 'ours' : 'another'
}

/** One per token. A replay has cost Decrypts that CloudTrail shows and nothing else would explain. */
const noteReplay = async (deps: Deps, identity: Identity, spent: Entry): Promise<void> =>
  note(
    deps,
    await entryOf(await refusedKeyOf(identity), {
      type: 'refused',
      time: deps.now(),
      identity: recordedIdentity(identity, deps.policies.claimsNamed(identity.issuer)),
      record: spent.id,
      reason: 'token_spent',
    }),
  )

/** A second release of a job that may have one: `record` is the first one's. */
export const noteJobSpent = async (deps: Deps, identity: Identity, record: string): Promise<void> =>
  note(
    deps,
    await entryOf(await refusedKeyOf(identity), {
      type: 'refused',
      time: deps.now(),
      identity: recordedIdentity(identity, deps.policies.claimsNamed(identity.issuer)),
      record,
      reason: 'job_spent',
    }),
  )

/**
 * Says of a `released` record that its release did not go out, of a `written` one that its version was
 * not stored, or perhaps was not; or that the record itself was perhaps never written.
 */
export const noteWithheld = async (
  deps: Deps,
  { identity }: Caller,
  entry: Entry,
  insert: 'done' | 'unknown',
  reason: string,
): Promise<void> => {
  if (insert === 'unknown') {
    // A replay that met a fault must not take back the release that another attempt got.
    const signal = AbortSignal.timeout(CLOUD_CALL_MS)
    const whose = await whoseRecord(deps, entry, signal).catch(() => 'unread' as const)
    if (whose === 'another') return noteReplay(deps, identity, entry)
  }
  deps.log({ event: 'withheld', record: entry.id, code: reason })
  await note(
    deps,
    await entryOf(await withheldKeyOf(identity, entry), {
      type: 'withheld',
      time: deps.now(),
      record: entry.id,
      hash: entry.hash,
      insert,
      reason,
    }),
  )
}

const DENIALS: ReadonlySet<DenialCode> = new Set<DenialCode>([
  'audience_mismatch',
  'not_granted',
  'frozen',
  'policy_outdated',
  'secret_missing',
  'release_too_large',
  'too_many_secrets',
  'secret_outdated',
  'secret_removed',
  'too_many_versions',
  'rotation_due',
])

/**
 * One record per run, reason and minute, best effort, and only for jobs that a policy names: strangers
 * must not be able to write to the table. Does not spend the token.
 */
export const noteDenial = async (
  deps: Deps,
  verified: Verified,
  denial: Denial,
  asked: readonly Asked[],
): Promise<void> => {
  if (!DENIALS.has(denial.code) || !isNamed(deps.policies, verified)) return
  await note(
    deps,
    await entryOf(await deniedKeyOf(verified, denial.code), {
      type: 'denied',
      time: deps.now(),
      identity: recordedIdentity(verified, deps.policies.claimsNamed(verified.issuer)),
      policy_digest: deps.policies.digest,
      reason: denial.code,
      names: asked.map(({ name }) => name),
    }),
  )
}

const note = async (deps: Deps, entry: Entry): Promise<void> => {
  try {
    await deps.store.insert('records', recordItem(entry), AbortSignal.timeout(CLOUD_CALL_MS))
  } catch (error) {
    deps.log({ event: 'record_failed', record: entry.id, code: faultOf(error) })
  }
}
