import {
  EXCHANGE_MS,
  LEASE_MAX,
  LEEWAY,
  LOG_SECOND_LOOK,
  MINUTE_MAX_AGE,
  PUT_MS,
} from './limits.ts'

/** Records of one partition are spread over this many keys, so that a burst finds room. */
export const SHARDS = 4

const text = (time: number, length: number): string =>
  `${new Date(time * 1000).toISOString().slice(0, length)}Z`

/** The minute of `time` (Unix seconds), as keys spell it: `2026-11-22T01:29Z`. */
export const minuteOf = (time: number): string => text(time, 16)

/** `2026-11-22T01Z` */
export const hourOf = (time: number): string => text(time, 13)

/** How far a reader of released records has come. */
export interface Cursor {
  /** Unix seconds at which the first minute begins that may still get records or was not read. */
  readonly minute: number
  /** The same for the hours of long-lived tokens. */
  readonly hour: number
}

// A partition is settled once no token of its time is accepted, no exchange is under way that took
// one, and no put that read an envelope from before can still copy it to history.
const GRACE = LEEWAY + (EXCHANGE_MS + PUT_MS) / 1000
const SETTLED = {
  minute: 60 + MINUTE_MAX_AGE + GRACE,
  hour: 3600 + LEASE_MAX + GRACE,
}

const floor = (time: number, step: number): number => Math.floor(time / step) * step

/** A new reader begins a day ago: what was read before that is re-keyed by hand, or when read next. */
export const firstCursor = (now: number): Cursor => ({
  minute: floor(now - LEASE_MAX, 60),
  hour: floor(now - LEASE_MAX, 3600),
})

/** Where a reader stands that has nothing to catch up on. */
export const levelCursor = (now: number): Cursor => ({
  minute: floor(now - SETTLED.minute, 60) + 60,
  hour: floor(now - SETTLED.hour, 3600) + 3600,
})

/** Settled partitions that one run catches up on, beside the open ones. */
const CATCH_UP = 30

/** Keys of partitions to read now. */
export interface Partitions {
  /** The oldest that get no records any more and that the cursor has not passed. */
  readonly settled: readonly string[]
  /** All that may still get records. */
  readonly open: readonly string[]
  /** Where the cursor stands once `settled` is dealt with. */
  readonly next: Cursor
}

export const partitionsToRead = (cursor: Cursor, now: number): Partitions => {
  const minutes = span(cursor.minute, 60, now - SETTLED.minute, now)
  const hours = span(cursor.hour, 3600, now - SETTLED.hour, now)
  const keys = (which: 'settled' | 'open') => [
    ...minutes[which].flatMap((time) => shardsOf(`ex#${minuteOf(time)}`)),
    ...hours[which].flatMap((time) => shardsOf(`ex1h#${hourOf(time)}`)),
  ]
  return {
    settled: keys('settled'),
    open: keys('open'),
    next: { minute: minutes.next, hour: hours.next },
  }
}

/** What the log's sequencer reads: names of minutes (`2026-11-22T01:29Z`) and hours, oldest first. */
export interface Periods {
  /** Those whose turn it is to be closed: they get no records any more. */
  readonly settled: readonly {
    readonly period: string
    /** One that was closed an hour before: looked at once more, for what came late. */
    readonly again: string | null
  }[]
  /** All that may still get records. */
  readonly open: readonly string[]
}

/**
 * The same spans for every family of records: an operator's clock may be as far from ours as a
 * token is old, because AWS takes no call that is signed more than 15 minutes off.
 */
export const periodsToSequence = (
  { minute, hour, begun }: Cursor & { readonly begun: number },
  now: number,
): Periods => {
  const minutes = span(minute, 60, now - SETTLED.minute, now)
  const hours = span(hour, 3600, now - SETTLED.hour, now)
  const settledOf = (times: readonly number[], nameOf: typeof minuteOf, from: number, to: number) =>
    times.map((time) => {
      const again = time - LOG_SECOND_LOOK
      const wasClosed = again >= from && again < to
      return { time, period: nameOf(time), again: wasClosed ? nameOf(again) : null }
    })
  return {
    settled: [
      ...settledOf(minutes.settled, minuteOf, begun, minute),
      ...settledOf(hours.settled, hourOf, floor(begun, 3600), hour),
    ].sort((a, b) => a.time - b.time),
    open: [...hours.open.map(hourOf), ...minutes.open.map(minuteOf)],
  }
}

/** Keys of the minutes of this family that may still get records. */
export const openPartitions = (family: 'op', now: number): string[] =>
  span(now, 60, now - SETTLED.minute, now).open.flatMap((time) =>
    shardsOf(`${family}#${minuteOf(time)}`),
  )

/** Every minute and hour that begins in [from, to), Unix seconds; those that `from` is within, too. */
export const periodsBetween = (from: number, to: number): string[] => [
  ...times(floor(from, 3600), to, 3600).map(hourOf),
  ...times(floor(from, 60), to, 60).map(minuteOf),
]

const shardsOf = (partition: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${partition}#${shard}`)

const span = (cursor: number, step: number, until: number, now: number) => {
  const open = floor(until, step) + step
  // A clock that once ran ahead moved the cursor past what is open: it comes back.
  const from = Math.min(cursor, open)
  const settled = times(from, open, step).slice(0, CATCH_UP)
  return {
    settled,
    // A token may be signed by a clock that is ahead of ours.
    open: times(open, floor(now + LEEWAY, step) + step, step),
    next: from + settled.length * step,
  }
}

const times = (from: number, until: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((until - from) / step)) }, (_, i) => from + i * step)
