import { randomBytes, toBase64url } from '../bytes.ts'
import type { Store } from '../ports.ts'
import { cursorAfter, type Line } from './compose.ts'
import { derive } from './derive.ts'
import { type Edge, grow, rootOfEdge } from './edge.ts'
import { type Batch, batchItem, type Head, headItem } from './items.ts'
import { readHead } from './reader.ts'

/** The log after a batch. */
export interface Committed {
  readonly head: Head
  readonly edge: Edge
}

/**
 * Appends one batch: the batch under a key of its own, then the head on the condition that it still
 * names the batch before, then what follows from it. Nothing holds until the head says so, and of
 * two keepers only one moves it. null: another was faster, and this batch will never count.
 * @throws CloudError with the batch's fate unknown, or with its tiles to be derived; the next run's
 * `finish` sees to either
 */
export const commit = async (
  store: Store,
  head: Head,
  edge: Edge,
  lines: readonly Line[],
  now: number,
  signal: AbortSignal,
): Promise<Committed | null> => {
  const entries = lines.map(({ bytes }) => bytes)
  const growth = await grow(edge, entries)
  const cursor = cursorAfter(head, lines)
  // Never back, so that sizes and times are in one order whatever the clock does.
  const at = Math.max(now, head.at)
  const key = toBase64url(randomBytes(16))
  const batch: Batch = { key, begin: head.size, previous: head.batch, at, entries, ...cursor }
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('log', batchItem(batch), signal)

  const next: Head = {
    ...cursor,
    size: growth.edge.size,
    root: await rootOfEdge(growth.edge),
    batch: key,
    at,
    begun: head.begun,
  }
  if (!(await moveHead(store, head, next, signal))) return null
  await derive(store, batch, edge, growth, signal)
  return { head: next, edge: growth.edge }
}

const moveHead = async (
  store: Store,
  head: Head,
  next: Head,
  signal: AbortSignal,
): Promise<boolean> => {
  try {
    const outcome = await store.replaceIf('log', headItem(next), 'batch', head.batch, signal)
    if (outcome === 'replaced') return true
  } catch (error) {
    // Its fate is unknown; the head itself knows.
    const standing = await readHead(store, signal)
    if (standing?.batch === head.batch) throw error
    return standing?.batch === next.batch
  }
  // Perhaps an earlier try of this very write.
  return (await readHead(store, signal))?.batch === next.batch
}
