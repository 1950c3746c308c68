import { describe, expect, test } from 'vitest'
import { CHECKPOINT_KEY, DERIVED_KEY, dayOf, HEAD_KEY } from '../../../core/log/items.ts'
import type { Leaf } from '../../../core/log/leaf.ts'
import { checkpointsOf, latestCheckpoint } from '../../../core/log/reader.ts'
import { hourOf, minuteOf } from '../../../core/partition.ts'
import type { Item } from '../../../core/ports.ts'
import { fakeStore } from '../../fakes/store.ts'
import { NOW, signal } from '../steps.ts'
import { alarmsIn, headOf, type Kept, kept } from './kept.ts'
import { logsAll, soundAtRest } from './sound.ts'

const SEEN = { pk: 'log', sk: 'seen' }

const sound = async (log: Kept): Promise<Leaf[]> => {
  const leaves = await soundAtRest(log.store, log.signer)
  logsAll(log.store, leaves)
  return leaves
}

const leafOf = (leaves: readonly Leaf[], id: string) =>
  leaves.find((leaf) => leaf.type !== 'closed' && leaf.id === id)

const closings = (leaves: readonly Leaf[]) => leaves.filter((leaf) => leaf.type === 'closed')

describe('a record', () => {
  test('is in the log with the next run, and signed for', async () => {
    const log = await kept()
    const id = await log.release()
    expect(await log.run()).toMatchObject({ status: 'done', records: 1, late: 0, unreadable: 0 })
    const leaves = await sound(log)
    expect(leafOf(leaves, id)).toMatchObject({ type: 'record' })
    const latest = await latestCheckpoint(log.store, signal())
    expect(latest).toMatchObject({ size: leaves.length, at: log.now })
    expect(await checkpointsOf(log.store, dayOf(log.now), signal())).toHaveLength(1)
  })

  test('of any family is: tokens of minutes and of hours, operators, the keeper', async () => {
    const log = await kept()
    const ids = [
      await log.release(),
      await log.release(log.now - 600),
      await log.release(log.now + 59),
      await log.release(log.now - 20 * 3600, 24 * 3600),
      await log.event('op'),
      await log.event('kp'),
    ]
    await log.run()
    const leaves = await sound(log)
    for (const id of ids) expect(leafOf(leaves, id)).toMatchObject({ type: 'record' })
  })

  test('is there once, however many runs see it', async () => {
    const log = await kept()
    await log.release()
    for (let i = 0; i < 3; i++) await log.run()
    await log.minutes(20)
    const leaves = await sound(log)
    expect(leaves.filter(({ type }) => type === 'record')).toHaveLength(1)
  })

  test('beside others in its partition, earlier and later ones, is there once', async () => {
    const log = await kept()
    for (let i = 0; i < 12; i++) {
      for (let k = 0; k < 3; k++) await log.release(NOW)
      await log.minutes(1)
    }
    await log.minutes(3)
    const leaves = await sound(log)
    expect(leaves.filter(({ type }) => type === 'record')).toHaveLength(36)
    expect(closings(leaves)).toContainEqual(
      expect.objectContaining({ period: minuteOf(NOW), records: 36 }),
    )
  })
})

describe('a run that finds nothing new', () => {
  test('asks the index nothing: what stood there is known to be in the log', async () => {
    const log = await kept()
    for (let i = 0; i < 20; i++) await log.release(NOW - i * 30)
    await log.run()
    const asked = (from: number) =>
      log.store.calls.slice(from).filter(({ key }) => key.startsWith('logged#')).length
    const before = log.store.calls.length
    await log.run()
    expect(asked(before)).toBe(0)
    await log.release()
    await log.run()
    // The partition with the new record: its index, and what is added to it.
    expect(asked(before)).toBe(2)
    await sound(log)
  })

  test.each([
    ['is lost', null],
    ['is of another format', { v: 2 }],
    ['is no JSON', { partitions: '{' }],
    ['is of another shape', { partitions: '{"ex#1#0":"x"}' }],
  ])('asks the index where that knowledge %s, and logs nothing twice', async (_, change) => {
    const log = await kept()
    await log.release()
    await log.run()
    const known = log.store.peek('log', SEEN)
    const store = fakeStore()
    for (const table of ['records', 'log'] as const) {
      for (const item of log.store.all(table)) if (item.sk !== 'seen') store.force(table, item)
    }
    if (change && known) store.force('log', { ...known, ...change } as Item)
    const after = await kept({ store, now: log.now, level: false })
    expect(await after.run()).toMatchObject({ records: 0 })
    await sound(after)
    expect(store.peek('log', SEEN)).toEqual(expect.objectContaining({ v: 1 }))
  })
})

describe('a period', () => {
  test('is closed once it can get no more records, and says how many it had', async () => {
    const log = await kept()
    await log.release()
    await log.event('op')
    await log.event('kp')
    const period = minuteOf(NOW)
    // The minute itself, the longest token of it, the leeway, an exchange and a put.
    while (log.now < NOW + 780) {
      await log.minutes(1)
      expect(closings(await sound(log))).not.toContainEqual(expect.objectContaining({ period }))
    }
    log.now = NOW + 790
    await log.run()
    expect(closings(await sound(log)).at(-1)).toEqual({ v: 1, type: 'closed', period, records: 3 })
  })

  test('of an hour stays open for as long as any token of it may be accepted', async () => {
    const log = await kept()
    const hour = NOW - (NOW % 3600)
    const id = await log.release(hour, 3600)
    await log.run()
    log.now = hour + 25 * 3600 + 129
    for (let i = 0; i < 60; i++) await log.run()
    const period = hourOf(hour)
    expect(closings(await sound(log))).not.toContainEqual(expect.objectContaining({ period }))
    log.now++
    await log.run()
    const leaves = await sound(log)
    expect(closings(leaves)).toContainEqual(expect.objectContaining({ period, records: 1 }))
    expect(leafOf(leaves, id)).toMatchObject({ type: 'record' })
  })

  test('without records is closed with none', async () => {
    const log = await kept()
    await log.minutes(3)
    expect(
      closings(await sound(log)).map((leaf) => leaf.type === 'closed' && leaf.records),
    ).toEqual(expect.arrayContaining([0, 0, 0]))
  })

  test('is judged by the time at which its records were listed, not by a later one', async () => {
    const log = await kept()
    const before = headOf(log.store).minute
    // The run took an hour: its lists are an hour old.
    await log.run({ now: () => log.now + 3600 })
    expect(headOf(log.store).minute).toBe(before)
    await sound(log)
  })

  test('whose logged records were deleted still counts them', async () => {
    const log = await kept()
    await log.release()
    await log.release()
    await log.run()
    const store = fakeStore()
    for (const item of log.store.all('log')) store.force('log', item)
    log.now = NOW + 790
    const after = await kept({ store, now: log.now, level: false })
    while ((await after.run()).isBehind);
    const leaves = await soundAtRest(store, log.signer)
    expect(closings(leaves)).toContainEqual(
      expect.objectContaining({ period: minuteOf(NOW), records: 2 }),
    )
  })
})

describe('a record that comes when its period is closed', () => {
  const closedAt = async () => {
    const log = await kept()
    await log.release()
    await log.minutes(15)
    return log
  }

  test('is found an hour later, as late, and an alarm tells of it', async () => {
    const log = await closedAt()
    const id = await log.release(NOW)
    await log.minutes(58)
    expect(leafOf(await soundAtRest(log.store, log.signer), id)).toBeUndefined()
    await log.minutes(3)
    expect(leafOf(await sound(log), id)).toMatchObject({ type: 'late' })
    expect(alarmsIn(log.store)).toEqual([
      expect.objectContaining({ kind: 'late', subject: { records: 1, first: id } }),
    ])
  })

  test('is found at once by a run that is told where to look', async () => {
    const log = await closedAt()
    const id = await log.release(NOW)
    expect(await log.run({ again: [minuteOf(NOW)] })).toMatchObject({ late: 1 })
    await log.minutes(1)
    expect(leafOf(await sound(log), id)).toMatchObject({ type: 'late' })
    // Once is enough.
    expect(await log.run({ again: [minuteOf(NOW)] })).toMatchObject({ late: 0 })
    await sound(log)
  })

  test('older than the log itself, too', async () => {
    const log = await closedAt()
    const id = await log.release(NOW - 5 * 86_400)
    await log.run({ again: [minuteOf(NOW - 5 * 86_400)] })
    await log.minutes(1)
    expect(leafOf(await sound(log), id)).toMatchObject({ type: 'late' })
  })

  test('many of them are one alarm', async () => {
    const log = await closedAt()
    for (let i = 0; i < 20; i++) await log.release(NOW)
    await log.run({ again: [minuteOf(NOW)] })
    await log.minutes(1)
    await sound(log)
    expect(alarmsIn(log.store)).toEqual([
      expect.objectContaining({ kind: 'late', subject: expect.objectContaining({ records: 20 }) }),
    ])
  })
})

describe('a clock', () => {
  test('that goes back reopens nothing and loses nothing', async () => {
    const log = await kept()
    await log.minutes(3)
    log.now += 7200
    while ((await log.run()).isBehind);
    const { minute, at } = headOf(log.store)
    log.now -= 7200
    const id = await log.release()
    expect(await log.run()).toMatchObject({ records: 0, late: 1, closed: 0 })
    expect(headOf(log.store)).toMatchObject({ minute, at })
    await log.minutes(140)
    const leaves = await sound(log)
    expect(leafOf(leaves, id)).toMatchObject({ type: 'late' })
    const periods = closings(leaves).map((leaf) => leaf.type === 'closed' && leaf.period)
    expect(new Set(periods).size).toBe(periods.length)
  })

  test('that goes back over midnight leaves the days of the checkpoints in order', async () => {
    const midnight = NOW - (NOW % 86_400) + 86_400
    const log = await kept({ now: midnight })
    await log.release()
    await log.run()
    log.now = midnight - 5
    await log.release()
    await log.run()
    expect(await checkpointsOf(log.store, dayOf(midnight - 5), signal())).toEqual([])
    expect(await checkpointsOf(log.store, dayOf(midnight), signal())).toHaveLength(2)
    await sound(log)
  })
})

describe('a keeper that was away', () => {
  test('for a day makes up for it, and meanwhile logs what is new at once', async () => {
    const log = await kept()
    const ids: string[] = []
    for (let i = 0; i < 24 * 12; i++) ids.push(await log.release(NOW + i * 300))
    for (let i = 0; i < 24; i++) ids.push(await log.release(NOW + i * 3600, 7200))
    log.now = NOW + 86_400
    const fresh = await log.release()
    expect((await log.run()).isBehind).toBe(true)
    expect(leafOf(await soundAtRest(log.store, log.signer), fresh)).toMatchObject({
      type: 'record',
    })
    let runs = 1
    for (; (await log.run()).isBehind; runs++) log.now += 60
    expect(runs).toBeLessThan(60)
    const leaves = await sound(log)
    expect(leaves.filter(({ type }) => type === 'late')).toEqual([])
    expect(alarmsIn(log.store)).toEqual([])
    for (const id of ids) expect(leafOf(leaves, id)).toMatchObject({ type: 'record' })
  })

  test('finds the second looks that it missed', async () => {
    const log = await kept()
    await log.minutes(15)
    const id = await log.release(NOW)
    log.now += 86_400
    while ((await log.run()).isBehind) log.now += 60
    await log.minutes(1)
    expect(leafOf(await sound(log), id)).toMatchObject({ type: 'late' })
  })
})

describe('an empty log', () => {
  test('begins a day ago, and closes what was since', async () => {
    const log = await kept({ level: false })
    const id = await log.release(log.now - 80_000)
    const fresh = await log.release()
    await log.run()
    expect(headOf(log.store).begun).toBe(log.now - (log.now % 60) - 86_400)
    expect(leafOf(await soundAtRest(log.store, log.signer), fresh)).toBeTruthy()
    while ((await log.run()).isBehind);
    const leaves = await sound(log)
    expect(leafOf(leaves, id)).toMatchObject({ type: 'record' })
    expect(leaves.filter(({ type }) => type === 'late')).toEqual([])
  })

  test('whose head was taken away does not begin anew beside what was signed', async () => {
    const log = await kept()
    await log.minutes(2)
    const store = fakeStore()
    for (const item of log.store.all('log')) if (item.sk !== 'head') store.force('log', item)
    const after = await kept({ store, now: log.now, level: false })
    await expect(after.run()).rejects.toMatchObject({ code: 'log_inconsistent' })
    expect(store.peek('log', HEAD_KEY)).toBeNull()
  })
})

describe('what is no record of egg', () => {
  test('is passed over and told, and the rest of its partition is logged', async () => {
    const log = await kept()
    const id = await log.release()
    const [pk = ''] = id.split('/')
    log.store.force('records', { pk, sk: 'a', record: 'a text' })
    log.store.force('records', { pk, sk: 'b', other: 1 })
    log.store.force('records', { pk, sk: 'c\n', record: new Uint8Array([1]) })
    log.store.force('records', { pk, sk: 'd'.repeat(1000), record: new Uint8Array([1]) })
    expect(await log.run()).toMatchObject({ records: 1, unreadable: 4 })
    log.now = NOW + 790
    while ((await log.run()).isBehind);
    const leaves = await soundAtRest(log.store, log.signer)
    expect(leafOf(leaves, id)).toMatchObject({ type: 'record' })
    expect(closings(leaves)).toContainEqual(
      expect.objectContaining({ period: minuteOf(NOW), records: 1 }),
    )
  })

  test('but has bytes and a place is logged, whatever the bytes say', async () => {
    const log = await kept()
    const id = await log.release()
    const [pk = ''] = id.split('/')
    log.store.force('records', { pk, sk: 'odd', record: new Uint8Array() })
    expect(await log.run()).toMatchObject({ records: 2, unreadable: 0 })
    await sound(log)
  })
})

describe('without a key', () => {
  test('the log is kept, and signed for as a whole once there is one', async () => {
    const log = await kept()
    await log.release()
    expect(await log.run({ signing: null })).toMatchObject({ records: 1, checkpoint: null })
    expect(log.store.peek('log', CHECKPOINT_KEY)).toBeNull()
    const { checkpoint } = await log.run()
    expect(checkpoint?.size).toBe(headOf(log.store).size)
    await sound(log)
  })

  test('that answers, nothing is lost: the next run signs', async () => {
    for (const method of ['publicKey', 'sign'] as const) {
      const log = await kept()
      await log.release()
      log.signer.fail(method)
      await expect(log.run()).rejects.toMatchObject({ code: 'cloud_error' })
      expect(log.store.peek('log', DERIVED_KEY)).toMatchObject({ size: headOf(log.store).size })
      const { checkpoint } = await log.run()
      expect(checkpoint?.size).toBe(headOf(log.store).size)
      await sound(log)
    }
  })
})
