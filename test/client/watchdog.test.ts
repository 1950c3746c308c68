import { describe, expect, test } from 'vitest'
import type { Answer } from '../../client/lease.ts'
import { type Outcome, type Watched, watchOver } from '../../client/watchdog.ts'

interface World {
  /** Seconds from the start, of the lease's end. */
  readonly until?: number
  /** Seconds at which the folder goes, or the job ends. */
  readonly goneAt?: number
  readonly workEndsAt?: number
  /** What the broker says, from which second on. */
  readonly says?: (time: number) => Answer
  readonly random?: number
}

/** A watch in a time of its own: nothing waits. */
const watch = async (world: World) => {
  const {
    until = 3600,
    goneAt = Number.POSITIVE_INFINITY,
    says = () => 'valid',
    random = 0.5,
  } = world
  const { workEndsAt = Number.POSITIVE_INFINITY } = world
  let time = 0
  const did: string[] = []
  const asked: number[] = []
  const watched: Watched = {
    until,
    now: () => time,
    isThere: () => time < goneAt,
    isWorking: () => time < workEndsAt,
    ask: async () => {
      asked.push(time)
      return says(time)
    },
    remove: () => void did.push('removed'),
    end: async () => void did.push('told'),
    pause: async (ms) => {
      time += ms / 1000
    },
    random: () => random,
  }
  const outcome: Outcome = await watchOver(watched)
  return { outcome, did, asked, time }
}

describe('the watchdog', () => {
  test('ends when somebody else removed the files, and removes nothing itself', async () => {
    const { outcome, did, time } = await watch({ goneAt: 30 })
    expect([outcome, did, time]).toEqual(['gone', ['told'], 30])
  })

  test('removes them at the lease’s end, of which nobody needs to be told', async () => {
    const { outcome, did, time } = await watch({ until: 90 })
    expect([outcome, did, time]).toEqual(['expired', ['removed'], 90])
  })

  test('removes them when the job is over without its post step', async () => {
    const { outcome, did, time } = await watch({ workEndsAt: 12 })
    expect([outcome, did, time]).toEqual(['job_ended', ['removed', 'told'], 12])
  })

  test.each<[Answer, Outcome, string[]]>([
    ['revoked', 'revoked', ['removed', 'told']],
    ['ended', 'revoked', ['removed', 'told']],
    ['expired', 'expired', ['removed']],
  ])('removes them when the broker says %s, within 75 seconds', async (answer, outcome, did) => {
    const watched = await watch({ says: (time) => (time >= 200 ? answer : 'valid') })
    expect([watched.outcome, watched.did]).toEqual([outcome, did])
    expect(watched.time).toBeLessThanOrEqual(200 + 75)
  })

  test.each([
    [0, 45],
    [0.5, 60],
    [0.999, 75],
  ])('asks each minute, jittered (%d)', async (random, between) => {
    const { asked } = await watch({ random, until: 600 })
    const gaps = asked.slice(1).map((time, i) => time - (asked[i] ?? 0))
    expect(asked[0]).toBe(between)
    expect(new Set(gaps)).toEqual(new Set([between]))
  })

  test('a broker that does not answer changes nothing until the lease’s end', async () => {
    const { outcome, asked } = await watch({ says: () => null, until: 1800 })
    expect([outcome, asked.length]).toEqual(['expired', 29])
  })

  test('never asks for a lease that is over, nor for files that are gone', async () => {
    expect((await watch({ until: 0 })).asked).toEqual([])
    expect((await watch({ goneAt: 0, until: 0 })).outcome).toBe('gone')
  })
})
