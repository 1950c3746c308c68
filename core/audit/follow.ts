import { leavesOf } from '../log/reader.ts'
import type { Store } from '../ports.ts'
import { type Entry, entriesOf, lastEntries, logSize, pendingEntries } from './feed.ts'

/** How far somebody who watches has seen. */
export interface Position {
  /** Leaves. */
  readonly size: number
  /** Ids that were shown and are not in the log yet: what is logged needs no remembering. */
  readonly shown: ReadonlySet<string>
}

export interface Look {
  readonly entries: readonly Entry[]
  readonly position: Position
}

/** The last `count` records, logged or not, oldest first. */
export const lookBack = async (
  store: Store,
  count: number,
  now: number,
  signal: AbortSignal,
): Promise<Look> => {
  // First what is not logged: what is sequenced meanwhile is then in both, and shown once.
  const pending = await pendingEntries(store, now, signal)
  const size = await logSize(store, signal)
  const logged = await lastEntries(store, size, count, signal)
  const entries = count === 0 ? [] : together(logged, pending).slice(-count)
  return { entries, position: positionAt(size, logged, pending) }
}

/** What has come since; each record once. */
export const lookOn = async (
  store: Store,
  { size, shown }: Position,
  now: number,
  signal: AbortSignal,
): Promise<Look> => {
  const pending = await pendingEntries(store, now, signal)
  const next = await logSize(store, signal)
  const leaves = []
  for await (const leaf of leavesOf(store, size, next, signal)) leaves.push(leaf)
  const logged = await entriesOf(store, leaves, signal)
  const entries = together(logged, pending).filter(({ id }) => !shown.has(id))
  return { entries, position: positionAt(next, logged, pending) }
}

const together = (logged: readonly Entry[], pending: readonly Entry[]): Entry[] => {
  const known = new Set(logged.map(({ id }) => id))
  return [...logged, ...pending.filter(({ id }) => !known.has(id))]
}

const positionAt = (
  size: number,
  logged: readonly Entry[],
  pending: readonly Entry[],
): Position => {
  const known = new Set(logged.map(({ id }) => id))
  return { size, shown: new Set(pending.map(({ id }) => id).filter((id) => !known.has(id))) }
}
