import { describe, expect, test } from 'vitest'
import { minuteOf } from '../../../core/partition.ts'
import { BREAKS } from '../../fakes/store.ts'
import { NOW } from '../steps.ts'
import { busy, hasHead, telling } from './busy.ts'
import { alarmsIn, type Kept, kept } from './kept.ts'
import { copyOf, logsAll, soundAlways, soundAtRest } from './sound.ts'

const AGAIN = [minuteOf(NOW)]

/** One step of a log that is made anew each time, with each of its calls broken in each way. */
const brokenEverywhere = async (make: () => Promise<Kept>, again: readonly string[]) => {
  const whole = await make()
  const from = whole.store.calls.length
  await whole.run({ again })
  const calls = whole.store.calls.slice(from)
  let thrown = 0
  for (const i of telling(calls)) {
    for (const how of BREAKS) {
      const title = `call ${i} (${calls[i]?.method} ${calls[i]?.key}) ${how}`
      const log = await make()
      log.store.breakCall(log.store.calls.length + i, how)
      try {
        await log.run({ again })
      } catch (error) {
        // A lost reply that was found out about must not fail the step.
        if ((error as { code?: string }).code !== 'cloud_error' || how === 'done twice') {
          throw new Error(title, { cause: error })
        }
        thrown++
      }
      log.store.settled()
      const check = async () => {
        const isWrite = !['read', 'list'].includes(calls[i]?.method ?? '')
        if (isWrite && hasHead(log.store)) await soundAlways(log.store, log.signer)
        await log.run({ again })
        // It takes in what the first recorded, an alarm perhaps.
        if (again.length) await log.run()
        logsAll(log.store, await soundAtRest(log.store, log.signer))
      }
      await check().catch((error) => {
        throw new Error(title, { cause: error })
      })
      if (again.length) expect(alarmsIn(log.store).length, title).toBeGreaterThan(0)
    }
  }
  return thrown
}

/** The same log, to go another way from here. */
const anew = ({ store, now }: Kept): Promise<Kept> =>
  kept({ store: copyOf(store), now, level: false })

describe('each step broken (T36)', () => {
  test('of a run with new records, a tile that ends, periods to close', async () => {
    expect(await brokenEverywhere(busy, [])).toBeGreaterThan(50)
  }, 120_000)

  test('of a run that finds a late record', async () => {
    const prepared = await kept()
    await prepared.minutes(15)
    await prepared.release(NOW)
    await prepared.release()
    const make = () => anew(prepared)
    expect(await brokenEverywhere(make, AGAIN)).toBeGreaterThan(40)
  }, 120_000)

  test('of the first run of all', async () => {
    const make = async () => {
      const log = await kept({ level: false })
      await log.release()
      return log
    }
    expect(await brokenEverywhere(make, [])).toBeGreaterThan(30)
  }, 120_000)

  test('of a run that makes up for one that was cut off before it derived anything', async () => {
    const make = async () => {
      const log = await busy()
      // The head is moved, and then nothing works any more.
      const from = log.store.calls.length
      const whole = await busy()
      await whole.run()
      const move = whole.store.calls.findIndex(
        ({ method, key }) => method === 'replaceIf' && key === 'log/head',
      )
      for (let i = move + 1; i < move + 40; i++) log.store.breakCall(from + i, 'not done')
      await log.run().catch(() => {})
      const { store } = log
      expect(store.peek('log', { pk: 'log', sk: 'derived' })?.batch).not.toBe(
        store.peek('log', { pk: 'log', sk: 'head' })?.batch,
      )
      return anew(log)
    }
    expect(await brokenEverywhere(make, [])).toBeGreaterThan(50)
  }, 120_000)
})

describe('a run that is cut off', () => {
  test('after each of its calls leaves a log that the next run finishes', async () => {
    const whole = await busy()
    const from = whole.store.calls.length
    await whole.run()
    const calls = whole.store.calls.slice(from)
    for (const i of telling(calls)) {
      const log = await busy()
      const stop = new AbortController()
      log.store.beforeCall(log.store.calls.length + i, () => stop.abort(new Error('cut off')))
      await log.run({}, stop.signal).catch(() => {})
      await soundAlways(log.store, log.signer)
      await log.run()
      logsAll(log.store, await soundAtRest(log.store, log.signer))
    }
  }, 120_000)
})
