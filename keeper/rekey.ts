import { toBase64url } from '../core/bytes.ts'
import { envelopeHash } from '../core/envelope.ts'
import { codeOf } from '../core/error.ts'
import { inFlight } from '../core/in-flight.ts'
import { CALLS_IN_FLIGHT, REKEY_DAILY, REKEYS_PER_RUN } from '../core/limits.ts'
import { isSecretName, type SecretName, vaultOf } from '../core/name.ts'
import { partitionsToRead } from '../core/partition.ts'
import type { Vault } from '../core/policy/model.ts'
import { CloudError, faultOf, type Item, type Key } from '../core/ports.ts'
import { rekey } from '../core/rekey.ts'
import { type Exposure, exposuresIn } from '../core/released.ts'
import { parseStored, secretKey, vaultKey, versionKey } from '../core/stored.ts'
import type { Deps } from './deps.ts'
import { readState, type State, writeState } from './state.ts'

/** One item to seal again. */
interface Task {
  readonly name: SecretName
  readonly key: Key
  readonly vault: Vault
  readonly exposed: ReadonlySet<string> | null
  readonly reason: 'after-read' | 'daily'
}

/**
 * Seals again what was read, so that a DEK that left the broker opens nothing that is stored. Runs
 * from the records: bursts coalesce into one re-key, and a run that was cut short is made up for by
 * the next, since the cursor moves only past what was dealt with.
 */
export const rekeyDuty = async (deps: Deps, signal: AbortSignal): Promise<void> => {
  const state = await readState(deps, signal)
  const { pks, next } = partitionsToRead(state, deps.now())
  const read = await tasksAfterRead(deps, pks, signal)
  const daily = await tasksDaily(deps, state, signal)
  const tasks = [...read.tasks, ...daily.tasks]
  const done = await perform(deps, tasks.slice(0, REKEYS_PER_RUN), signal)
  const whole = done && tasks.length <= REKEYS_PER_RUN
  if (whole) await writeState(deps, state, { ...next, daily: daily.at }, signal)
}

/** What the records of these partitions exposed and the store still holds. */
const tasksAfterRead = async (deps: Deps, pks: readonly string[], signal: AbortSignal) => {
  const lists = await all(pks.map((pk) => () => deps.store.list('records', pk, '', signal)))
  const { exposures, unreadable } = exposuresIn(lists.flat())
  if (unreadable) deps.log({ event: 'records_unreadable', count: unreadable })
  const candidates = exposures.flatMap((exposure) => placesOf(deps, exposure))
  const items = await readAll(
    deps,
    candidates.map(({ key }) => key),
    signal,
  )
  const tasks: Task[] = []
  for (const [i, candidate] of candidates.entries()) {
    const item = items[i]
    if (item && (await isExposed(candidate, item))) tasks.push(candidate)
  }
  return { tasks }
}

/** The current item and the history item: a put may have copied the very envelope that was read. */
const placesOf = (deps: Deps, { name, version, envelopes }: Exposure): Task[] => {
  const vault = deps.policies.vaultByName.get(vaultOf(name))
  if (!vault) deps.log({ event: 'vault_unknown', name })
  if (vault?.rekey !== 'after-read') return []
  return [secretKey(name), versionKey(name, version)].map((key) => ({
    name,
    key,
    vault,
    exposed: envelopes,
    reason: 'after-read',
  }))
}

const isExposed = async ({ name, exposed }: Task, item: Item): Promise<boolean> => {
  try {
    const { envelope } = parseStored(name, item)
    return exposed?.has(toBase64url(await envelopeHash(envelope))) ?? true
  } catch {
    // Not ours to judge: the re-key fails on it, and says so.
    return true
  }
}

/** Once an hour: what stands in a `daily` vault and was sealed a day ago. */
const tasksDaily = async (deps: Deps, state: State, signal: AbortSignal) => {
  const now = deps.now()
  const hour = Math.floor(now / 3600)
  if (hour === Math.floor(state.daily / 3600)) return { tasks: [], at: state.daily }
  const vaults = [...deps.policies.vaultByName.values()].filter(({ rekey }) => rekey === 'daily')
  const tasks: Task[] = []
  for (const vault of vaults) {
    const items = await deps.store.list('secrets', vaultKey(vault.name), '', signal, ['sealed'])
    for (const { pk, sk, sealed } of items) {
      const name = sk.split('#')[1] ?? ''
      const due = typeof sealed !== 'number' || now - sealed >= REKEY_DAILY
      if (due && isSecretName(name)) {
        tasks.push({ name, key: { pk, sk }, vault, exposed: null, reason: 'daily' })
      }
    }
  }
  return { tasks, at: now }
}

/** True when nothing is left that a later run could do better. */
const perform = async (
  deps: Deps,
  tasks: readonly Task[],
  signal: AbortSignal,
): Promise<boolean> => {
  const outcomes = await all(tasks.map((task) => () => performOne(deps, task, signal)))
  return outcomes.every((outcome) => outcome !== 'again')
}

/** One secret that cannot be re-keyed must not keep the others from it. */
const performOne = async (
  deps: Deps,
  { name, key, vault, exposed, reason }: Task,
  signal: AbortSignal,
): Promise<'done' | 'again'> => {
  const by = { actor: 'keeper', reason, now: deps.now(), writer: 'kp' } as const
  try {
    const outcome = await rekey(deps, { name, key, kmsKey: vault.kmsKey, exposed, ...by }, signal)
    if (outcome === 'rekeyed') deps.log({ event: 'rekeyed', name })
    return 'done'
  } catch (error) {
    deps.log({ event: 'rekey_failed', name, code: faultOf(error) })
    return isFinal(error) ? 'done' : 'again'
  }
}

// The item was tampered with, or its key is gone: trying again every minute would not mend it.
const FINAL = new Set(['InvalidCiphertextException', 'IncorrectKeyException', 'NotFoundException'])

const isFinal = (error: unknown): boolean =>
  error instanceof CloudError
    ? FINAL.has(error.reason)
    : codeOf(error).startsWith('envelope_') || codeOf(error) === 'item_malformed'

const BATCH = 100

const readAll = async (
  { store }: Deps,
  keys: readonly Key[],
  signal: AbortSignal,
): Promise<(Item | null)[]> => {
  const batches: Key[][] = []
  for (let i = 0; i < keys.length; i += BATCH) batches.push(keys.slice(i, i + BATCH))
  return (await all(batches.map((batch) => () => store.read('secrets', batch, signal)))).flat()
}

/** All of them, few at a time; throws what the first that failed threw. */
const all = async <T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> => {
  const outcomes = await inFlight(CALLS_IN_FLIGHT, tasks)
  const failed = outcomes.find((outcome) => outcome?.status === 'rejected')
  if (failed) throw failed.reason
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<T>).value)
}
