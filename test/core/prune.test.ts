import { describe, expect, test } from 'vitest'
import { textOf } from '../../core/bytes.ts'
import type { Item } from '../../core/ports.ts'
import { prune, pruningsIn } from '../../core/prune.ts'
import { remove } from '../../core/remove.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import type { FakeStore } from '../fakes/store.ts'
import { type Fakes, fakes, NAME, named, putValue, valueAt } from './sealed.ts'
import { brokenEverywhere, by, NOW, signal } from './steps.ts'

const DAY = 86_400
const KEPT = 30 * DAY
const OTHER = named('payments/db/other')

/** Versions that were stored on these days, the last one current. */
const storedOn = async (days: readonly number[], ports = fakes()): Promise<Fakes> => {
  for (const day of days) await putValue(ports, `of day ${day}`, { now: NOW + day * DAY })
  return ports
}

const dueIn = ({ store }: Pick<Fakes, 'store'>, history: number | null, day: number) =>
  pruningsIn(store.all('secrets'), history, NOW + day * DAY)

const versionsDue = (ports: Fakes, history: number | null, day: number): number[] =>
  dueIn(ports, history, day).flatMap(({ versions }) => versions.map(({ version }) => version))

const removeIn = (store: FakeStore, day = 0) =>
  remove(
    store,
    { name: NAME, until: NOW + (day + 7) * DAY, ...by({ now: NOW + day * DAY }) },
    signal(),
  )

const pruneAll = async (store: FakeStore, day: number, history: number | null = null) => {
  let count = 0
  for (const due of pruningsIn(store.all('secrets'), history, NOW + day * DAY)) {
    count += await prune(store, due, NOW + day * DAY, signal())
  }
  return count
}

const lastRecord = ({ store }: Pick<Fakes, 'store'>) => {
  const record = store.all('records').at(-1)?.record
  return JSON.parse(textOf(record as Uint8Array<ArrayBuffer>))
}

describe('history', () => {
  test('is kept for ever where its vault does not say otherwise', async () => {
    expect(versionsDue(await storedOn([0, 1, 2]), null, 100_000)).toEqual([])
  })

  test('counts from when the next version came, not from when it was stored', async () => {
    const ports = await storedOn([0, 100, 200])
    expect(versionsDue(ports, KEPT, 129)).toEqual([])
    expect(versionsDue(ports, KEPT, 130)).toEqual([1])
    expect(versionsDue(ports, KEPT, 229)).toEqual([1])
    expect(versionsDue(ports, KEPT, 230)).toEqual([1, 2])
  })

  test('of ten versions and more is in the order of their numbers', async () => {
    const ports = await storedOn([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(versionsDue(ports, KEPT, 40)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('where the next one is gone counts from the one after it', async () => {
    const ports = await storedOn([0, 1, 50])
    ports.store.drop('secrets', versionKey(NAME, 2))
    expect(versionsDue(ports, KEPT, 60)).toEqual([])
    expect(versionsDue(ports, KEPT, 80)).toEqual([1])
  })

  test('that a cut-off put left of the current version stays', async () => {
    const ports = await storedOn([0])
    const item = ports.store.peek('secrets', secretKey(NAME))
    if (item) ports.store.force('secrets', { ...item, ...versionKey(NAME, 1) })
    expect(versionsDue(ports, KEPT, 1000)).toEqual([])
  })

  test.each<[string, Partial<Item>]>([
    ['another number than its place', { version: 2 }],
    ['no number', { version: 'x' }],
    ['no time', { created: 'x' }],
    ['no record', { record: 5 }],
  ])('of no known format stays: %s', async (_, change) => {
    const ports = await storedOn([0, 1])
    const item = ports.store.peek('secrets', versionKey(NAME, 1))
    if (item) ports.store.force('secrets', { ...item, ...change } as Item)
    expect(versionsDue(ports, KEPT, 1000)).toEqual([])
  })

  test('without a current item stays', async () => {
    const ports = await storedOn([0, 1])
    ports.store.drop('secrets', secretKey(NAME))
    expect(versionsDue(ports, KEPT, 1000)).toEqual([])
  })

  test('goes, with a record before; the current version stays', async () => {
    const ports = await storedOn([0, 1, 2])
    expect(await pruneAll(ports.store, 40, KEPT)).toBe(2)
    expect(await valueAt(ports, versionKey(NAME, 1))).toBeNull()
    expect(await valueAt(ports, versionKey(NAME, 2))).toBeNull()
    expect(await valueAt(ports, secretKey(NAME))).toBe('of day 2')
    expect(lastRecord(ports)).toMatchObject({
      type: 'pruned',
      actor: 'keeper',
      reason: 'history',
      name: NAME,
      versions: [1, 2],
    })
  })

  test('goes after every break of every call', async () => {
    const prepare = async (store: FakeStore) => {
      await storedOn([0, 1, 2], { store, kms: fakes().kms })
    }
    const step = (store: FakeStore) => pruneAll(store, 40, KEPT)
    for await (const { title, store } of brokenEverywhere(prepare, step)) {
      const left = store.all('secrets').map(({ sk }) => sk)
      expect(left, title).toEqual([secretKey(NAME).sk])
    }
  })
})

describe('a removed secret', () => {
  test('keeps its versions until its time is over, and its number for ever', async () => {
    const ports = await storedOn([0, 1])
    await removeIn(ports.store, 2)
    expect(dueIn(ports, KEPT, 8)).toEqual([])
    expect(dueIn(ports, null, 9)).toMatchObject([{ name: NAME, reason: 'removed' }])
    expect(await pruneAll(ports.store, 9)).toBe(2)
    expect(ports.store.all('secrets')).toEqual([
      expect.objectContaining({ ...secretKey(NAME), version: 2, erased: NOW + 9 * DAY }),
    ])
    expect(dueIn(ports, KEPT, 1000)).toEqual([])
    await putValue(ports, 'again')
    expect(ports.store.peek('secrets', secretKey(NAME))?.version).toBe(3)
  })

  test('is erased through every break of every call', async () => {
    const prepare = async (store: FakeStore) => {
      await storedOn([0, 1], { store, kms: fakes().kms })
      await removeIn(store)
    }
    const step = (store: FakeStore) => pruneAll(store, 9)
    for await (const { title, store } of brokenEverywhere(prepare, step)) {
      expect(
        store.all('secrets').map(({ sk }) => sk),
        title,
      ).toEqual([secretKey(NAME).sk])
      expect(store.peek('secrets', secretKey(NAME)), title).toMatchObject({ erased: NOW + 9 * DAY })
    }
  })

  test('that is brought back before the mark loses nothing', async () => {
    const ports = await storedOn([0, 1])
    await removeIn(ports.store)
    const [due] = dueIn(ports, null, 9)
    await putValue(ports, 'back', { now: NOW + 9 * DAY })
    expect(due && (await prune(ports.store, due, NOW + 9 * DAY, signal()))).toBe(0)
    expect(await valueAt(ports, versionKey(NAME, 1))).toBe('of day 0')
    expect(await valueAt(ports, versionKey(NAME, 2))).toBe('of day 1')
    expect(await valueAt(ports, secretKey(NAME))).toBe('back')
  })

  test('of no known format holds up no other one', async () => {
    const ports = await storedOn([0])
    await removeIn(ports.store)
    const item = ports.store.peek('secrets', secretKey(NAME))
    if (item) ports.store.force('secrets', { ...item, ...secretKey(OTHER), until: 'soon' })
    expect(dueIn(ports, null, 9).map(({ name }) => name)).toEqual([NAME])
  })
})
