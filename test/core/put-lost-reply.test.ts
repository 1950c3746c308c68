import { describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import type { Item, Key } from '../../core/ports.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import type { FakeStore } from '../fakes/store.ts'
import { type Fakes, fakes, NAME, putValue } from './sealed.ts'
import { codeOfThrown } from './thrown.ts'

const CURRENT = secretKey(NAME)

const itemAt = (store: FakeStore, key: Key): Item => {
  const item = store.peek('secrets', key)
  if (!item) throw new Error(`nothing stands at ${key.sk}`)
  return item
}

/** As the keeper leaves it: another envelope of the same version and put. */
const rekey = (store: FakeStore, key: Key = CURRENT) => {
  const envelope = utf8(`sealed again ${Math.random()}`)
  store.force('secrets', { ...itemAt(store, key), envelope })
}

/** As a later put leaves it: this version is history. */
const supersede = (store: FakeStore) => {
  const item = itemAt(store, CURRENT)
  const version = Number(item.version)
  store.force('secrets', { ...item, ...versionKey(NAME, version) })
  const envelope = utf8('a later value')
  store.force('secrets', { ...item, version: version + 1, envelope, record: 'op#later' })
}

// read, record, then (for a first version) the insert, or the copy to history and the swap.
const cases: [string, (ports: Fakes) => Promise<unknown>, number, number][] = [
  ['a first version', async () => {}, 2, 1],
  ['a second version', (ports) => putValue(ports, 'one'), 3, 2],
]

describe.each(cases)('the reply of the swap to %s is lost', (_, prepare, swap, version) => {
  const meanwhile = async (act: (store: FakeStore) => void) => {
    const ports = fakes()
    await prepare(ports)
    const first = ports.store.calls.length
    ports.store.breakCall(first + swap, 'done twice')
    ports.store.beforeCall(first + swap + 1, () => act(ports.store))
    const work = putValue(ports, 'mine')
    return { work, store: ports.store }
  }

  test.each<[string, (store: FakeStore) => void]>([
    ['nothing else happened', () => {}],
    ['it was re-keyed', rekey],
    ['it was superseded', supersede],
    [
      'it was re-keyed, then superseded',
      (store) => {
        rekey(store)
        supersede(store)
      },
    ],
    [
      'it was superseded, then re-keyed in history',
      (store) => {
        supersede(store)
        rekey(store, versionKey(NAME, version))
      },
    ],
    [
      'it was superseded twice',
      (store) => {
        supersede(store)
        supersede(store)
      },
    ],
  ])('and meanwhile %s: the put says that it is stored', async (_, act) => {
    const { work, store } = await meanwhile(act)
    const { version: told, record } = await work
    store.settled()
    expect(told).toBe(version)
    const places = [CURRENT, versionKey(NAME, version)].map((key) => store.peek('secrets', key))
    expect(places.map((item) => item?.record)).toContain(record)
  })

  test("another's version of the same number in its place is not mine: told as lost", async () => {
    const { work, store } = await meanwhile((store) => {
      const envelope = utf8('theirs')
      store.force('secrets', { ...itemAt(store, CURRENT), envelope, record: 'op#theirs' })
    })
    expect(await codeOfThrown(() => work)).toBe('put_lost')
    expect(itemAt(store, CURRENT).record).toBe('op#theirs')
  })

  test("nor is another's in history", async () => {
    const { work, store } = await meanwhile((store) => {
      store.force('secrets', { ...itemAt(store, CURRENT), record: 'op#theirs' })
      supersede(store)
    })
    expect(await codeOfThrown(() => work)).toBe('put_lost')
    expect(itemAt(store, versionKey(NAME, version)).record).toBe('op#theirs')
  })
})
