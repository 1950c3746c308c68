import { toBase64url } from '../core/bytes.ts'
import { envelopeHash } from '../core/envelope.ts'
import { all } from '../core/in-flight.ts'
import { CALLS_IN_FLIGHT, NAMES, REKEY_DAILY } from '../core/limits.ts'
import { isSecretName, type SecretName, vaultOf } from '../core/name.ts'
import type { Partitions } from '../core/partition.ts'
import type { Vault } from '../core/policy/model.ts'
import { CloudError, faultOf, type Item, type Key } from '../core/ports.ts'
import { recordId } from '../core/record.ts'
import { type Exposure, exposuresIn } from '../core/released.ts'
import { isRemoved } from '../core/removed.ts'
import { parseStored, secretKey, vaultKey, versionKey } from '../core/stored.ts'
import type { Rekeying } from './deps.ts'

/** One item to seal again. */
export interface Task {
  readonly name: SecretName
  readonly key: Key
  readonly vault: Vault
  /** Hashes of the envelopes that were released; null for whatever stands there. */
  readonly exposed: ReadonlySet<string> | null
  readonly reason: 'after-read' | 'daily'
  /** Does a partition that the cursor would pass name what stands there? */
  readonly settled: boolean
}

/** Where an envelope that was released may stand. */
interface Place extends Omit<Task, 'settled'> {
  readonly exposed: ReadonlySet<string>
  /** Those of `exposed` that a partition names which the cursor would pass. */
  readonly settled: ReadonlySet<string>
}

/** What the records of these partitions exposed and the store still holds. */
export const tasksAfterRead = async (
  deps: Rekeying,
  { settled, open }: Partitions,
  signal: AbortSignal,
): Promise<Task[]> => {
  const places = new Map<string, Place>()
  for (const [pks, isSettled] of [[settled, true] as const, [open, false] as const]) {
    for (const exposure of await exposuresOf(deps, pks, signal)) {
      for (const place of placesOf(deps, exposure, isSettled)) {
        const id = recordId(place.key)
        places.set(id, merged(places.get(id), place))
      }
    }
  }
  const all = [...places.values()]
  const [current, history] = [true, false].map((wanted) =>
    all.filter(({ name, key }) => (key.sk === secretKey(name).sk) === wanted),
  )
  // The current items first: a put copies to history before it swaps, so what left there is here.
  return [
    ...(await stillExposed(deps, current ?? [], signal)),
    ...(await stillExposed(deps, history ?? [], signal)),
  ]
}

const exposuresOf = async (
  { records, log }: Rekeying,
  pks: readonly string[],
  signal: AbortSignal,
): Promise<Exposure[]> => {
  const lists = await all(
    CALLS_IN_FLIGHT,
    pks.map((pk) => () => records.list(pk, signal)),
  )
  const { exposures, unreadable } = exposuresIn(lists.flat())
  if (unreadable) log({ event: 'records_unreadable', duty: 'rekey', count: unreadable })
  return exposures
}

/** The current item and the history item: a put may have copied the very envelope that was read. */
const placesOf = (deps: Rekeying, exposure: Exposure, settled: boolean): Place[] => {
  const { name, version, envelopes } = exposure
  const vault = deps.policies.vaultByName.get(vaultOf(name))
  if (!vault) deps.log({ event: 'vault_unknown', name })
  if (vault?.rekey !== 'after-read') return []
  return [secretKey(name), versionKey(name, version)].map((key) => ({
    name,
    key,
    vault,
    exposed: envelopes,
    reason: 'after-read',
    settled: settled ? envelopes : new Set(),
  }))
}

/** Two versions of one secret that were read have one current item. */
const merged = (known: Place | undefined, place: Place): Place =>
  known
    ? {
        ...known,
        exposed: new Set([...known.exposed, ...place.exposed]),
        settled: new Set([...known.settled, ...place.settled]),
      }
    : place

/** Items in one read: `NAMES` of the largest are what one reply may hold. */
const BATCH = NAMES

const stillExposed = async (
  deps: Rekeying,
  places: readonly Place[],
  signal: AbortSignal,
): Promise<Task[]> => {
  const batches: Place[][] = []
  for (let i = 0; i < places.length; i += BATCH) batches.push(places.slice(i, i + BATCH))
  const found = await all(
    CALLS_IN_FLIGHT,
    batches.map((batch) => () => stillExposedOf(deps, batch, signal)),
  )
  return found.flat()
}

const stillExposedOf = async (
  deps: Rekeying,
  batch: readonly Place[],
  signal: AbortSignal,
): Promise<Task[]> => {
  const keys = batch.map(({ key }) => key)
  let items: (Item | null)[]
  try {
    items = await deps.store.read('secrets', keys, signal)
  } catch (error) {
    if (!isForeign(error)) throw error
    // One of them is not ours: it must not hide the others. Its re-key fails, and says so.
    if (batch.length === 1) return batch.map((place) => taskOf(place, 'unknown'))
    const alone = batch.map((place) => () => stillExposedOf(deps, [place], signal))
    return (await all(CALLS_IN_FLIGHT, alone)).flat()
  }
  const tasks: Task[] = []
  for (const [i, place] of batch.entries()) {
    const item = items[i]
    const hash = item && !isRemoved(item) ? await hashOf(place.name, item) : null
    if (hash === 'unknown' || (hash && place.exposed.has(hash))) tasks.push(taskOf(place, hash))
  }
  return tasks
}

const taskOf = (place: Place, hash: string): Task => ({
  ...place,
  settled: place.settled.has(hash) || (hash === 'unknown' && place.settled.size > 0),
})

/** `unknown` for what is not ours to judge: the re-key fails on it, and says so. */
const hashOf = async (name: SecretName, item: Item): Promise<string> => {
  try {
    return toBase64url(await envelopeHash(parseStored(name, item).envelope))
  } catch {
    return 'unknown'
  }
}

/** Once an hour: what stands in a `daily` vault and was sealed a day ago. */
export const tasksDaily = async (
  deps: Rekeying,
  last: number,
  signal: AbortSignal,
): Promise<{ tasks: Task[]; at: number }> => {
  const now = deps.now()
  if (Math.floor(now / 3600) === Math.floor(last / 3600)) return { tasks: [], at: last }
  const vaults = [...deps.policies.vaultByName.values()].filter(({ rekey }) => rekey === 'daily')
  const tasks: Task[] = []
  let at = now
  for (const vault of vaults) {
    try {
      const only = ['sealed', 'removed']
      const items = await deps.store.list('secrets', vaultKey(vault.name), '', signal, only)
      tasks.push(...items.flatMap((item) => dailyTaskOf(vault, item, now) ?? []))
    } catch (error) {
      // What was read is re-keyed all the same; this is looked at again in a minute.
      deps.log({ event: 'rekey_failed', name: vault.name, code: faultOf(error) })
      at = last
    }
  }
  return { tasks, at }
}

const dailyTaskOf = (vault: Vault, item: Item, now: number): Task | null => {
  const { pk, sk, sealed } = item
  const name = sk.split('#')[1] ?? ''
  if (!isSecretName(name) || isRemoved(item)) return null
  if (typeof sealed === 'number' && now - sealed < REKEY_DAILY) return null
  return { name, key: { pk, sk }, vault, exposed: null, reason: 'daily', settled: false }
}

/** An attribute of a kind that egg never writes: no later run would read it either. */
const isForeign = (error: unknown): boolean =>
  error instanceof CloudError && error.reason === 'ForeignItem'
