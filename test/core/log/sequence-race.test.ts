import { describe, expect, test } from 'vitest'
import { CloudError, type Store } from '../../../core/ports.ts'
import { NOW } from '../steps.ts'
import { dice, gated, interrupted } from './between.ts'
import { busy, telling } from './busy.ts'
import { alarmsIn, headOf, type Kept, kept } from './kept.ts'
import { copyOf, logsAll, soundAlways, soundAtRest } from './sound.ts'

/** The indexes of one run's calls that differ from each other, and what they are. */
const tellingOf = async (make: () => Promise<Kept>) => {
  const whole = await make()
  const from = whole.store.calls.length
  await whole.run()
  const calls = whole.store.calls.slice(from)
  return telling(calls).map((i) => ({
    i,
    title: `call ${i}: ${calls[i]?.method} ${calls[i]?.key}`,
  }))
}

describe('two keepers at once (T36)', () => {
  test('a whole run of another before any call of this one: one log, nothing twice', async () => {
    let overtaken = 0
    for (const { i, title } of await tellingOf(busy)) {
      const log = await busy()
      const store = interrupted(log.store, i, async () => {
        await log.release()
        await log.run()
      })
      const check = async () => {
        const did = await log.run({ store })
        if (did.status === 'another') overtaken++
        await soundAlways(log.store, log.signer)
        await log.run()
        logsAll(log.store, await soundAtRest(log.store, log.signer))
        expect(alarmsIn(log.store)).toEqual([])
      }
      await check().catch((error) => {
        throw new Error(title, { cause: error })
      })
    }
    expect(overtaken).toBeGreaterThan(10)
  }, 120_000)

  test('on a log that begins', async () => {
    const make = async () => {
      const log = await kept({ level: false })
      await log.release()
      return log
    }
    for (const { i, title } of await tellingOf(make)) {
      const log = await make()
      const store = interrupted(log.store, i, async () => {
        await log.release()
        await log.run()
      })
      const check = async () => {
        await log.run({ store })
        await log.run()
        logsAll(log.store, await soundAtRest(log.store, log.signer))
        expect(alarmsIn(log.store)).toEqual([])
      }
      await check().catch((error) => {
        throw new Error(title, { cause: error })
      })
    }
  }, 120_000)

  test('several runs of another, with more to log, before any call of this one', async () => {
    for (const { i, title } of await tellingOf(busy)) {
      const log = await busy()
      const store = interrupted(log.store, i, async () => {
        for (let runs = 0; runs < 3; runs++) {
          await log.release()
          await log.run()
        }
      })
      const check = async () => {
        await log.run({ store })
        await log.run()
        logsAll(log.store, await soundAtRest(log.store, log.signer))
        expect(alarmsIn(log.store)).toEqual([])
      }
      await check().catch((error) => {
        throw new Error(title, { cause: error })
      })
    }
  }, 120_000)

  test('one that stopped for an hour in the middle of a run does no harm when it goes on', async () => {
    for (const { i, title } of await tellingOf(busy)) {
      const log = await busy()
      const slow = log.now
      const store = interrupted(log.store, i, async () => {
        log.now += 3600
        for (let runs = 0; runs < 3; runs++) {
          await log.release()
          await log.run()
        }
      })
      const check = async () => {
        await log.run({ store, now: () => slow })
        await soundAlways(log.store, log.signer)
        while ((await log.run()).isBehind);
        logsAll(log.store, await soundAtRest(log.store, log.signer))
      }
      await check().catch((error) => {
        throw new Error(title, { cause: error })
      })
    }
  }, 120_000)
})

/** Three keepers, each call in any order, some of which break, while jobs go on. */
const muddle = async (prepared: Kept, seed: number) => {
  const roll = dice(seed)
  const log = await kept({ store: copyOf(prepared.store), now: prepared.now, level: false })
  const waiting: (() => void)[] = []
  const breaks = 20 + roll(200)
  const ordered: Store = gated(log.store, async () => {
    await new Promise<void>((resolve) => void waiting.push(resolve))
    if (roll(breaks) === 0) {
      log.store.breakCall(log.store.calls.length, roll(2) ? 'done' : 'not done')
    }
  })
  // The many lists of records are at once: who writes what, and when, is what matters.
  const store: Store = {
    ...ordered,
    list: (table, ...rest) => (table === 'records' ? log.store : ordered).list(table, ...rest),
  }
  let running = 0
  const ended = { done: 0, another: 0, broken: 0 }
  const keeper = async () => {
    running++
    for (let runs = 0; runs < 4; runs++) {
      try {
        const { status } = await log.run({ store })
        ended[status]++
      } catch (error) {
        if (!(error instanceof CloudError)) throw error
        ended.broken++
      }
    }
    running--
  }
  const keepers = [keeper(), keeper(), keeper()]
  const failed = Promise.all(keepers)
  failed.catch(() => {})
  for (let idle = 0; running > 0 && idle < 1000; ) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    const [go] = waiting.splice(roll(waiting.length || 1), 1)
    idle = go ? 0 : idle + 1
    go?.()
    if (roll(10) === 0) await log.release(log.now - roll(600))
    if (roll(50) === 0) log.now += 60
  }
  await failed
  await soundAlways(log.store, log.signer)
  for (let i = 0; i < 2; i++) await log.run()
  logsAll(log.store, await soundAtRest(log.store, log.signer))
  return ended
}

describe('three keepers, in any order of their calls, with breaks (T36)', () => {
  test('keep one log', async () => {
    const prepared = await kept()
    for (let i = 0; i < 8; i++) await prepared.release(NOW - i * 60)
    await prepared.minutes(2)
    expect(headOf(prepared.store).size).toBeGreaterThan(8)
    const all = { done: 0, another: 0, broken: 0 }
    for (let seed = 1; seed <= 40; seed++) {
      const ended = await muddle(prepared, seed).catch((error) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
      for (const how of ['done', 'another', 'broken'] as const) all[how] += ended[how]
    }
    // Each way of ending is met often, or the test shows nothing.
    for (const count of Object.values(all)) expect(count).toBeGreaterThan(20)
  }, 120_000)
})
