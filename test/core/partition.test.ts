import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXCHANGE_MS, LEASE_MAX, LEEWAY, MINUTE_MAX_AGE, PUT_MS } from '../../core/limits.ts'
import { periodTime } from '../../core/log/leaf.ts'
import {
  type Cursor,
  firstCursor,
  hourOf,
  minuteOf,
  partitionsToRead,
  periodsBetween,
  periodsToSequence,
  SHARDS,
} from '../../core/partition.ts'
import { NOW } from './steps.ts'

const MINUTE = NOW - (NOW % 60)
const HOUR = NOW - (NOW % 3600)

/** After the end of a partition's time, until nothing can come any more that concerns it. */
const GRACE = LEEWAY + EXCHANGE_MS / 1000 + PUT_MS / 1000

const keysOf = (minute: number): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `ex#${minuteOf(minute)}#${shard}`)

const hourKeysOf = (hour: number): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `ex1h#${hourOf(hour)}#${shard}`)

/** Unix seconds from which nothing can come any more; by the key alone. */
const settledAt = (key: string): number => {
  const [kind, time = ''] = key.split('#')
  return kind === 'ex'
    ? Date.parse(`${time.slice(0, 16)}:00Z`) / 1000 + 60 + MINUTE_MAX_AGE + GRACE
    : Date.parse(`${time.slice(0, 13)}:00:00Z`) / 1000 + 3600 + LEASE_MAX + GRACE
}

const times = (from: number, until: number, step: number): number[] =>
  Array.from({ length: Math.max(0, (until - from) / step) }, (_, i) => from + i * step)

/** A cursor from which nothing is left to catch up on. */
const level = (now: number): Cursor => {
  let cursor = firstCursor(now)
  for (let runs = 0; runs < 100; runs++) cursor = partitionsToRead(cursor, now).next
  return cursor
}

describe('a minute', () => {
  const within = (now: number) => {
    const { settled, open } = partitionsToRead({ ...level(NOW), minute: MINUTE }, now)
    const keys = keysOf(MINUTE)
    if (keys.every((key) => settled.includes(key))) return 'settled'
    return keys.every((key) => open.includes(key)) ? 'open' : 'neither'
  }
  const end = MINUTE + 60 + MINUTE_MAX_AGE + GRACE

  test.each([
    ['is not read before a token of a clock that is ahead can carry it', MINUTE - LEEWAY - 1],
  ])('%s', (_, now) => expect(within(now)).toBe('neither'))

  test.each([
    ['from when a clock that is ahead can sign for it', MINUTE - LEEWAY],
    ['while it lasts', MINUTE + 30],
    ['while its last token is accepted', MINUTE + 59 + MINUTE_MAX_AGE + LEEWAY],
    ['until the last exchange, and a put beside it, are over', end - 1],
  ])('is open %s', (_, now) => expect(within(now)).toBe('open'))

  test('is settled afterwards, and not before', () => {
    expect([within(end - 1), within(end), within(end + 1)]).toEqual(['open', 'settled', 'settled'])
  })

  test('is read in all of its shards', () => {
    const { open } = partitionsToRead(level(NOW), NOW)
    expect(open).toEqual(expect.arrayContaining(keysOf(MINUTE)))
    expect(new Set(open).size).toBe(open.length)
  })
})

describe('an hour of long-lived tokens', () => {
  const within = (now: number) => {
    const { settled, open } = partitionsToRead({ ...level(NOW), hour: HOUR }, now)
    if (hourKeysOf(HOUR).every((key) => settled.includes(key))) return 'settled'
    return hourKeysOf(HOUR).every((key) => open.includes(key)) ? 'open' : 'neither'
  }
  const end = HOUR + 3600 + LEASE_MAX + GRACE

  test('is open for as long as any token of it may be accepted', () => {
    expect(within(HOUR - LEEWAY - 1)).toBe('neither')
    for (const now of [HOUR - LEEWAY, HOUR, HOUR + 3599 + LEASE_MAX + LEEWAY, end - 1]) {
      expect(within(now), String(now - HOUR)).toBe('open')
    }
    expect(within(end)).toBe('settled')
  })
})

describe('the cursor', () => {
  test('of a new reader is a day ago', () => {
    const { minute, hour } = firstCursor(NOW)
    expect(NOW - minute).toBeGreaterThanOrEqual(LEASE_MAX)
    expect(NOW - hour).toBeGreaterThanOrEqual(LEASE_MAX)
    expect([minute % 60, hour % 3600]).toEqual([0, 0])
  })

  test('catches up from the oldest on, a bounded number in one run', () => {
    const from = MINUTE - 86_400
    const { settled, next } = partitionsToRead({ ...level(NOW), minute: from }, NOW)
    expect(settled).toHaveLength(30 * SHARDS)
    expect(settled.slice(0, SHARDS)).toEqual(keysOf(from))
    expect(next.minute).toBe(from + 30 * 60)
  })

  test('rests where there is nothing to catch up on', () => {
    const cursor = level(NOW)
    const { settled, next } = partitionsToRead(cursor, NOW)
    expect(settled).toEqual([])
    expect(next).toEqual(cursor)
  })

  test('comes back after a clock that was ahead: nothing open is passed over', () => {
    const cursor = level(NOW)
    const ahead = partitionsToRead(cursor, NOW + 7200).next
    expect(ahead.minute).toBeGreaterThan(cursor.minute)
    const after = partitionsToRead(ahead, NOW)
    expect(after.open).toEqual(partitionsToRead(cursor, NOW).open)
    expect(after.next).toEqual(cursor)
  })

  test('never passes what is open', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: NOW - 3e6, max: NOW + 3e6 }),
        fc.integer({ min: NOW - 3e6, max: NOW + 3e6 }),
        (from, now) => {
          const cursor = { minute: from - (from % 60), hour: from - (from % 3600) }
          const { open, next } = partitionsToRead(cursor, now)
          expect(next.minute).toBeLessThanOrEqual(
            Math.floor((now - 60 - MINUTE_MAX_AGE - GRACE) / 60) * 60 + 60,
          )
          // Open minutes, and hours, are read in every run, whatever the cursor says.
          expect(open).toEqual(partitionsToRead(level(now), now).open)
        },
      ),
      { numRuns: 50 },
    )
  })
})

test('every minute and hour is read at least once after it settled, whenever the runs are', () => {
  // Each minute, twice in a minute, hours without a run, and more than a day.
  const gap = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 120 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
  )
  const runs = fc.array(fc.tuple(gap, fc.boolean()), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_399 }), runs, (at, runs) => {
      let now = NOW + at
      const begun = firstCursor(now)
      let cursor = begun
      const read = new Set<string>()
      const run = (isDone: boolean): boolean => {
        const { settled, next } = partitionsToRead(cursor, now)
        if (settled.some((key) => settledAt(key) > now)) throw new Error('not settled yet')
        // A run that does not deal with everything leaves the cursor where it was.
        if (!isDone) return true
        for (const key of settled) read.add(key)
        cursor = next
        return settled.length > 0
      }
      for (const [gap, isDone] of runs) {
        now += gap
        run(isDone)
      }
      while (run(true));
      const unread = [
        ...times(begun.minute, now, 60).flatMap(keysOf),
        ...times(begun.hour, now, 3600).flatMap(hourKeysOf),
      ].filter((key) => settledAt(key) <= now && !read.has(key))
      expect(unread).toEqual([])
    }),
    { numRuns: 20 },
  )
})

describe('what the sequencer reads', () => {
  const level = (now: number) => ({
    minute: MINUTE - 13 * 60,
    hour: HOUR - 25 * 3600,
    begun: firstCursor(now).minute - 86_400,
  })

  test('is open and settled as it is for the re-key', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        (back, on) => {
          const now = NOW + on
          const begun = firstCursor(NOW - back)
          const cursor = { ...begun, begun: begun.minute }
          const { open, settled } = periodsToSequence(cursor, now)
          const rekey = partitionsToRead(cursor, now)
          const keysIn = (periods: readonly string[]) =>
            periods.flatMap((period) =>
              Array.from({ length: SHARDS }, (_, shard) =>
                period.length === 14 ? `ex1h#${period}#${shard}` : `ex#${period}#${shard}`,
              ),
            )
          expect(keysIn(open).sort()).toEqual([...rekey.open].sort())
          const names = settled.map(({ period }) => period)
          expect(keysIn(names).sort()).toEqual([...rekey.settled].sort())
        },
      ),
      { numRuns: 50 },
    )
  })

  test('of what is settled comes by its time, minutes and hours alike', () => {
    const cursor = { ...level(NOW), minute: MINUTE - 30 * 3600, hour: HOUR - 31 * 3600 }
    const { settled } = periodsToSequence(cursor, NOW)
    const times = settled.map(({ period }) => periodTime(period))
    expect(times).toEqual([...times].sort((a, b) => Number(a) - Number(b)))
    expect(settled.some(({ period }) => period.length === 14)).toBe(true)
  })

  test('again is what was closed an hour before, and within the log', () => {
    const now = MINUTE + 790
    const { settled } = periodsToSequence({ ...level(now), minute: MINUTE }, now)
    expect(settled).toContainEqual({
      period: minuteOf(MINUTE),
      again: minuteOf(MINUTE - 3600),
      time: MINUTE,
    })
    const young = { ...level(now), minute: MINUTE, begun: MINUTE - 3540 }
    expect(periodsToSequence(young, now).settled[0]?.again).toBeNull()
  })

  test('again is nothing that this very run closes', () => {
    const cursor = { minute: MINUTE - 86_400, hour: HOUR - 86_400 * 3, begun: MINUTE - 86_400 * 3 }
    const { settled } = periodsToSequence(cursor, NOW)
    const closing = settled.map(({ period }) => period)
    expect(settled.filter(({ again }) => again && closing.includes(again))).toEqual([])
    expect(settled.filter(({ again }) => again).length).toBeGreaterThan(0)
  })
})

describe('the periods between two times', () => {
  test('are all that a record of that time may stand in', () => {
    expect(periodsBetween(HOUR + 3590, HOUR + 3700)).toEqual([
      hourOf(HOUR),
      hourOf(HOUR + 3600),
      minuteOf(HOUR + 3540),
      minuteOf(HOUR + 3600),
      minuteOf(HOUR + 3660),
    ])
    expect(periodsBetween(HOUR, HOUR)).toEqual([])
    expect(periodsBetween(HOUR, HOUR + 1)).toEqual([hourOf(HOUR), minuteOf(HOUR)])
  })
})
