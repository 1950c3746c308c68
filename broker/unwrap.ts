import type { Bytes } from '../core/bytes.ts'
import { Refusal } from '../core/denial.ts'
import { inFlight } from '../core/in-flight.ts'
import { CALLS_IN_FLIGHT } from '../core/limits.ts'
import { faultOf } from '../core/ports.ts'
import type { Entry } from '../core/record.ts'
import type { Secret } from '../core/secret.ts'
import { keyContext } from '../core/stored.ts'
import type { Deps, Job } from './deps.ts'
import { onceGrantsOf, spendJob } from './once.ts'
import { noteWithheld, releaseEntry, spend } from './records.ts'
import type { Found, FoundSecret } from './store.ts'

/** A found secret whose DEK is at hand: it may be released, and only now. */
export interface UnwrappedSecret extends FoundSecret {
  readonly dek: Secret<Bytes>
}

/**
 * The record that spends the token, beside one Decrypt per secret: recorded before released. All
 * of them, or nothing goes out; then a second record says so.
 * @throws Refusal `token_spent`, `job_spent`; CloudError
 */
export const recordAndUnwrap = async (
  deps: Deps,
  job: Job,
  found: Found,
): Promise<{ entry: Entry; unwrapped: readonly UnwrappedSecret[] }> => {
  const entry = await releaseEntry(deps, job, found)
  const grants = onceGrantsOf(found)
  const unwrapped: UnwrappedSecret[] = []
  const outcomes = await inFlight(CALLS_IN_FLIGHT, [
    () => spend(deps, job, entry),
    ...grants.map((grant) => () => spendJob(deps, job, entry, grant)),
    ...found.secrets.map((secret, i) => async () => {
      unwrapped[i] = { ...secret, dek: await unwrap(deps, job, secret) }
    }),
  ])
  const [recorded] = outcomes
  const failures = outcomes.filter((outcome) => outcome?.status === 'rejected')
  if (!failures.length) return { entry, unwrapped }

  const spent = recorded?.status === 'rejected' && recorded.reason instanceof Refusal
  // Somebody else's record stands there: nothing of ours is to be taken back.
  if (spent) throw recorded.reason
  // What the job did, before what a cloud did: the one will be the same the next time.
  const failure = failures.find(({ reason }) => reason instanceof Refusal) ?? failures[0]
  const insert = recorded?.status === 'fulfilled' ? 'done' : 'unknown'
  const { reason } = failure as PromiseRejectedResult
  const code = reason instanceof Refusal ? reason.denial.code : faultOf(reason)
  job.background(noteWithheld(deps, job, entry, insert, code))
  throw reason
}

const unwrap = async (deps: Deps, { signal }: Job, secret: FoundSecret) => {
  const { name, version, envelope, wrapped, vault } = secret
  const context = await keyContext(name, version, envelope)
  return deps.kms.unwrap(vault.kmsKey, wrapped, context, signal)
}
