import type { Entry } from '../core/audit/feed.ts'
import { matches, type Wanted } from '../core/audit/match.ts'
import type { Store } from '../core/ports.ts'

/** Leaves that are looked at together; memory holds these and what matches. */
const CHUNK = 2048

interface Range {
  /** Unix seconds: from, and before. */
  readonly from: number
  readonly to: number
}

/**
 * Records of a range of time: of the log, then those that are not in it yet. There is no index, so
 * all of the range is read. `cut`: there are more than `limit`.
 */
export const findEntries = async (
  store: Store,
  wanted: Omit<Wanted, 'from' | 'to'>,
  range: Range,
  { now, limit, signal }: { now: number; limit: number; signal: AbortSignal },
): Promise<{ entries: Entry[]; cut: boolean }> => {
  const [feed, { leavesBetween }, { leavesOf }] = await Promise.all([
    import('../core/audit/feed.ts'),
    import('../core/audit/range.ts'),
    import('../core/log/reader.ts'),
  ])
  const found = new Map<string, Entry>()
  let cut = false
  const take = async (entries: readonly Entry[]): Promise<void> => {
    const jobs = await feed.jobsOf(store, entries, signal)
    for (const { entry, job } of jobs) {
      const { record, index } = entry
      // What cannot be read could be what is looked for. Its time is only known by its leaf.
      const isWanted = record
        ? matches(record, { ...wanted, ...range }, job ?? record)
        : index !== null
      if (!isWanted) continue
      if (found.size >= limit && !found.has(entry.id)) cut = true
      else found.set(entry.id, entry)
    }
  }

  const pending = await feed.pendingEntries(store, now, signal)
  const size = await feed.logSize(store, signal)
  const { begin, end } = await leavesBetween(store, range, size, signal)
  let chunk = []
  for await (const leaf of leavesOf(store, begin, Math.min(end, size), signal)) {
    chunk.push(leaf)
    if (chunk.length < CHUNK) continue
    await take(await feed.entriesOf(store, chunk, signal))
    chunk = []
    if (cut) break
  }
  if (chunk.length) await take(await feed.entriesOf(store, chunk, signal))
  await take(pending.filter(({ id }) => !found.has(id)))
  return { entries: [...found.values()], cut }
}
