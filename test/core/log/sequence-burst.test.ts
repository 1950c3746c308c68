import { describe, expect, test } from 'vitest'
import { KEEPER_RUN_CALLS, LOG_BATCH_LEAVES, LOG_BATCHES_PER_RUN } from '../../../core/limits.ts'
import { NOW } from '../steps.ts'
import { type Kept, kept } from './kept.ts'
import { logsAll, soundAtRest } from './sound.ts'

/** A run within a Worker's limit; gives the calls that it took, those of signing too. */
const bounded = async (log: Kept, used = 0) => {
  const calls = () => log.store.calls.length + log.signer.calls.length
  const before = calls()
  const callsLeft = () => KEEPER_RUN_CALLS - used - (calls() - before)
  const did = await log.run({ callsLeft })
  return { ...did, calls: calls() - before }
}

describe('calls to the cloud in one run', () => {
  test('of a quiet minute', async () => {
    const log = await kept()
    await log.minutes(5)
    log.now += 60
    const { calls, closed } = await bounded(log)
    expect(closed).toBe(1)
    expect(calls).toBeLessThan(360)
  })

  test('of a minute in which every open partition has records, and a new one each', async () => {
    const log = await kept()
    const everywhere = async () => {
      for (let k = 0; k < 16; k++) {
        for (let i = 0; i < 12; i++) await log.release(log.now - i * 60)
        for (let i = 0; i < 25; i++) await log.release(log.now - i * 3600, 86_400)
        await log.event('op')
        await log.event('kp')
      }
    }
    await everywhere()
    while ((await bounded(log)).isBehind);
    for (let i = 0; i < 3; i++) {
      log.now += 60
      await everywhere()
      const { calls } = await bounded(log, 300)
      expect(calls).toBeLessThan(KEEPER_RUN_CALLS - 300)
    }
    while ((await bounded(log)).isBehind);
    logsAll(log.store, await soundAtRest(log.store, log.signer))
  }, 60_000)

  test('of 10,000 records in a minute: several runs, each within the limit', async () => {
    const log = await kept()
    await log.run()
    for (let i = 0; i < 10_000; i++) await log.release(log.now - (i % 120))
    const runs: Awaited<ReturnType<typeof bounded>>[] = []
    do {
      log.now += 60
      runs.push(await bounded(log))
    } while (runs.at(-1)?.isBehind)
    expect(runs.length).toBe(Math.ceil(10_000 / (LOG_BATCHES_PER_RUN * LOG_BATCH_LEAVES)))
    for (const { calls } of runs) expect(calls).toBeLessThan(600)
    const leaves = await soundAtRest(log.store, log.signer)
    logsAll(log.store, leaves)
    expect(leaves.filter(({ type }) => type === 'late')).toEqual([])
  }, 120_000)

  test('of a keeper that was away for a day and re-keys meanwhile', async () => {
    const log = await kept()
    for (let i = 0; i < 50; i++) await log.release(NOW + i * 1700)
    log.now = NOW + 86_400
    let runs = 0
    for (let behind = true; behind && runs < 200; runs++) {
      const { calls, isBehind } = await bounded(log, 200)
      expect(calls).toBeLessThan(KEEPER_RUN_CALLS - 200)
      behind = isBehind
      log.now += 60
    }
    expect(runs).toBeLessThan(200)
    logsAll(log.store, await soundAtRest(log.store, log.signer))
  }, 120_000)

  test('with none to spare it does nothing, and says that there is more to do', async () => {
    const log = await kept()
    await log.release()
    expect(await bounded(log, KEEPER_RUN_CALLS)).toMatchObject({ records: 0, isBehind: true })
    expect(await bounded(log)).toMatchObject({ records: 1, isBehind: false })
  })
})
