import type { Bytes } from '../bytes.ts'
import { all } from '../in-flight.ts'
import { CALLS_IN_FLIGHT, LOG_CALLS_KEPT } from '../limits.ts'
import { type Cursor, periodsToSequence } from '../partition.ts'
import type { Store } from '../ports.ts'
import type { Head } from './items.ts'
import { encodeLeaf, type Leaf, partitionsOf, periodTime } from './leaf.ts'
import { look } from './look.ts'
import type { Records } from './records.ts'
import type { Seen } from './seen.ts'

export interface Composing {
  readonly store: Store
  readonly records: Records
  /** Calls to the cloud that the run may still make. */
  readonly callsLeft: () => number
  /** Closed periods to look at again, beside those whose turn it is. */
  readonly again: readonly string[]
}

/** One leaf to append. */
export interface Line {
  readonly period: string
  /** Unix seconds of the period's beginning. */
  readonly time: number
  readonly type: Leaf['type']
  /** The record's id; the period for `closed`. */
  readonly id: string
  readonly bytes: Bytes
}

export interface Composed {
  /** By time, then period, then id; that a period is closed comes after its records. */
  readonly lines: readonly Line[]
  /** What is known of each partition that was looked at, once its lines are committed. */
  readonly seen: ReadonlyMap<string, Seen>
  /** Items that are no records of egg's. */
  readonly unreadable: number
  /** Was there no room to read all of it? */
  readonly isCut: boolean
}

/**
 * Everything that stands in the records and not in the log. The open periods come first: while an
 * outage is made up for, what is released now is still logged within a minute or two.
 */
export const compose = async (
  ports: Composing,
  head: Head,
  before: ReadonlyMap<string, Seen>,
  signal: AbortSignal,
): Promise<Composed> => {
  const { open, settled } = periodsToSequence(head, ports.records.asOf)
  const lines: Line[] = []
  const seen = new Map<string, Seen>()
  const read = new Set<string>()
  let unreadable = 0
  let isCut = false
  /** How many records the log has of the period with these lines; null when there is no room. */
  const readPeriod = async (period: string): Promise<number | null> => {
    isCut ||= ports.callsLeft() < LOG_CALLS_KEPT
    if (isCut) return null
    read.add(period)
    const type = isClosed(period, head) ? 'late' : 'record'
    const time = timeOf(period)
    const tasks = partitionsOf(period).map(
      (pk) => () => look(ports, pk, type, before.get(pk), signal),
    )
    const looks = await all(CALLS_IN_FLIGHT, tasks)
    for (const { pk, fresh, seen: known, unreadable: odd } of looks) {
      for (const { id, bytes } of fresh) lines.push({ period, time, type, id, bytes })
      if (known) seen.set(pk, known)
      unreadable += odd
    }
    return looks.reduce((sum, { seen }) => sum + (seen?.logged ?? 0), 0)
  }

  for (const period of [...open, ...ports.again]) if (!read.has(period)) await readPeriod(period)
  for (const { period, again } of settled) {
    if (again && !read.has(again)) await readPeriod(again)
    const records = await readPeriod(period)
    // Periods are closed in their order, so that the head can say it with one time.
    if (records === null) break
    const bytes = encodeLeaf({ v: 1, type: 'closed', period, records })
    lines.push({ period, time: timeOf(period), type: 'closed', id: period, bytes })
  }
  return { lines: lines.sort(inOrder), seen, unreadable, isCut }
}

const isHour = (period: string): boolean => period.length === '2026-11-22T01Z'.length

const timeOf = (period: string): number => periodTime(period) ?? 0

/** Does the head say that the period gets no more `record` leaves? */
export const isClosed = (period: string, { minute, hour }: Cursor): boolean =>
  timeOf(period) < (isHour(period) ? hour : minute)

/** Where the head's cursor stands once these lines are in the log. */
export const cursorAfter = ({ minute, hour }: Cursor, lines: readonly Line[]): Cursor => {
  const closed = lines.filter(({ type }) => type === 'closed')
  const after = (cursor: number, ofHours: boolean, step: number) =>
    closed
      .filter(({ period }) => isHour(period) === ofHours)
      .reduce((latest, { time }) => Math.max(latest, time + step), cursor)
  return { minute: after(minute, false, 60), hour: after(hour, true, 3600) }
}

const inOrder = (a: Line, b: Line): number =>
  a.time - b.time ||
  compare(a.period, b.period) ||
  Number(a.type === 'closed') - Number(b.type === 'closed') ||
  compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
