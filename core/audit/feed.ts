import { type Bytes, sha256, textOf, toBase64url, utf8 } from '../bytes.ts'
import { all } from '../in-flight.ts'
import { LOOK_CALLS, TAIL_LEAVES } from '../limits.ts'
import { partitionsOf } from '../log/leaf.ts'
import { leavesOf, loggedOf, readDerived, readHead, type Sequenced } from '../log/reader.ts'
import { periodsToSequence } from '../partition.ts'
import type { Store } from '../ports.ts'
import { type AuditRecord, recordId } from '../record.ts'
import { recordsOf } from './records.ts'
import { parseRecord } from './schema.ts'

/** A record as it is shown, with what is known of its place in the log. */
export interface Entry {
  readonly id: string
  /** Of the leaf; null while it is not in the log. */
  readonly index: number | null
  /** Was it found after its period was closed? */
  readonly late: boolean
  /** null: gone from the store, or of no form that egg writes. */
  readonly record: AuditRecord | null
  readonly fault: 'missing' | 'altered' | 'malformed' | null
}

/** The record that these bytes are, or why there is none. */
const entryOf = async (
  id: string,
  bytes: Bytes | undefined,
  leaf: { readonly index: number; readonly hash: string; readonly late: boolean } | null,
): Promise<Entry> => {
  const place = { id, index: leaf?.index ?? null, late: leaf?.late ?? false }
  if (!bytes) return { ...place, record: null, fault: 'missing' }
  if (leaf && toBase64url(await sha256(bytes)) !== leaf.hash) {
    return { ...place, record: null, fault: 'altered' }
  }
  const record = parsed(bytes)
  return { ...place, record, fault: record ? null : 'malformed' }
}

const parsed = (bytes: Bytes): AuditRecord | null => {
  try {
    return parseRecord(JSON.parse(textOf(bytes)))
  } catch {
    return null
  }
}

/** The records of some leaves, in their order. */
export const entriesOf = async (
  store: Store,
  leaves: readonly Sequenced[],
  signal: AbortSignal,
): Promise<Entry[]> => {
  const named = leaves.flatMap(({ index, leaf }) =>
    leaf.type === 'closed' ? [] : [{ index, ...leaf, late: leaf.type === 'late' }],
  )
  const bytes = await recordsOf(
    store,
    named.map(({ id }) => id),
    signal,
  )
  return Promise.all(named.map((leaf) => entryOf(leaf.id, bytes.get(leaf.id), leaf)))
}

/** How many leaves can be read. 0 where there is no log. */
export const logSize = async (store: Store, signal: AbortSignal): Promise<number> =>
  (await readDerived(store, signal))?.size ?? 0

/** The last `count` records of the log, oldest first; of as many leaves as one look may read. */
export const lastEntries = async (
  store: Store,
  size: number,
  count: number,
  signal: AbortSignal,
): Promise<Entry[]> => {
  const found: Entry[] = []
  const least = Math.max(0, size - TAIL_LEAVES)
  let width = 256
  for (let end = size; end > least && found.length < count; width = Math.min(4096, width * 2)) {
    const begin = Math.max(least, end - width)
    const leaves: Sequenced[] = []
    for await (const leaf of leavesOf(store, begin, end, signal)) leaves.push(leaf)
    const wanted = leaves.filter(({ leaf }) => leaf.type !== 'closed').slice(found.length - count)
    found.unshift(...(await entriesOf(store, wanted, signal)))
    end = begin
  }
  return found
}

/** What was recorded and is not in the log yet; in the order of its times. */
export const pendingEntries = async (
  store: Store,
  now: number,
  signal: AbortSignal,
): Promise<Entry[]> => {
  const head = (await readHead(store, signal)) ?? notBegun(now)
  const { settled, open } = periodsToSequence(head, now)
  const periods = [...settled.map(({ period }) => period), ...open]
  const found = await all(
    LOOK_CALLS,
    periods.flatMap(partitionsOf).map((pk) => () => pendingOf(store, pk, signal)),
  )
  return found.flat().sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1))
}

/** Without a log only what is open now is looked at. */
const notBegun = (now: number) => {
  const cursor = { minute: now - (now % 60), hour: now - (now % 3600) }
  return { ...cursor, begun: cursor.minute }
}

const timeOf = ({ record }: Entry): number => record?.time ?? 0

const pendingOf = async (store: Store, pk: string, signal: AbortSignal): Promise<Entry[]> => {
  const items = await store.list('records', pk, '', signal)
  if (!items.length) return []
  const logged = (await loggedOf(store, pk, signal)).flatMap(({ places }) => places)
  const known = new Set(logged.map(({ sk }) => toBase64url(sk)))
  const entries = await Promise.all(
    items.map(async (item) => {
      if (known.has(toBase64url(await sha256(utf8(item.sk))))) return null
      const { record } = item
      const bytes = record instanceof Uint8Array ? record : new Uint8Array()
      return entryOf(recordId(item), bytes, null)
    }),
  )
  return entries.filter((entry) => entry !== null)
}

/** With each entry the record that tells of its job: a `withheld` one names its release only. */
export const jobsOf = async (
  store: Store,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<{ readonly entry: Entry; readonly job: AuditRecord | null }[]> => {
  const about = entries.flatMap(({ record }) =>
    record?.type === 'withheld' ? [record.record] : [],
  )
  const bytes = await recordsOf(store, about, signal)
  return entries.map((entry) => {
    const { record } = entry
    if (record?.type !== 'withheld') return { entry, job: record }
    const found = bytes.get(record.record)
    return { entry, job: found ? parsed(found) : null }
  })
}
