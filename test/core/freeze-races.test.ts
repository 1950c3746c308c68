import { describe, expect, test } from 'vitest'
import { FREEZE_ALL, frozenScope } from '../../core/control.ts'
import { freezeAll, unfreezeAll } from '../../core/freeze-all.ts'
import type { Item } from '../../core/ports.ts'
import { BREAKS, type FakeStore, fakeStore } from '../fakes/store.ts'
import { by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const standing = (store: FakeStore) => store.peek('secrets', FREEZE_ALL)
const isFrozen = (store: FakeStore) => frozenScope(null, standing(store), []) === 'everything'

/** A freeze that another operator set. */
const freezeOf = (change: Partial<Item> = {}): Item => ({
  ...FREEZE_ALL,
  v: 1,
  since: NOW,
  reason: 'INC-42',
  record: 'op#1/a',
  ...change,
})
const NEWER = freezeOf({ since: NOW + 5, reason: 'INC-50', record: 'op#1/b' })

const holding = (item: Item): FakeStore => {
  const store = fakeStore()
  store.force('secrets', item)
  return store
}

/** What a releaser elsewhere does at once, of whatever stands. It makes one call of its own. */
const endIt = (store: FakeStore) => {
  const item = standing(store)
  if (item?.v !== undefined) void store.removeIf('secrets', FREEZE_ALL, 'v', item.v, signal())
}

// Of unfreezeAll: the read, the record, the removal, and the look where it did not hold.
const [RECORD, REMOVAL, LOOK] = [1, 2, 3]

describe('the end of the freeze of everything is for the one that stood at its start', () => {
  const others: [string, Item, Item][] = [
    ['another one', freezeOf(), NEWER],
    ['one of the same second and reason', freezeOf(), freezeOf({ record: 'op#1/b' })],
    [
      'one of a make without records',
      { ...FREEZE_ALL, v: 0, since: NOW },
      { ...FREEZE_ALL, v: 0, since: NOW + 5 },
    ],
    ['one with a record in place of one without', { ...FREEZE_ALL, v: 0, since: NOW }, NEWER],
  ]

  test.each(others)(
    '%s that came meanwhile stands: nobody has decided on it',
    async (_, old, newer) => {
      for (const call of [RECORD, REMOVAL]) {
        const store = holding(old)
        store.beforeCall(call, () => store.force('secrets', newer))
        expect(await codeOfThrown(() => unfreezeAll(store, by(), signal()))).toBe('control_lost')
        store.settled()
        expect(standing(store)).toEqual(newer)
      }
    },
  )

  test('one that comes right after the end stands, and the end is not told as done', async () => {
    const store = holding(freezeOf())
    store.breakCall(REMOVAL, 'done twice')
    store.beforeCall(LOOK, () => store.force('secrets', NEWER))
    expect(await codeOfThrown(() => unfreezeAll(store, by(), signal()))).toBe('control_lost')
    expect(standing(store)).toEqual(NEWER)
    store.settled()
  })

  test('where somebody else ended it, it is over all the same', async () => {
    const store = holding(freezeOf())
    store.beforeCall(REMOVAL, () => endIt(store))
    const { status, freeze } = await unfreezeAll(store, by(), signal())
    expect([status, freeze]).toEqual(['unfrozen', { since: NOW, reason: 'INC-42' }])
    expect(isFrozen(store)).toBe(false)
  })

  test('two releasers and an operator between them: the new freeze stands', async () => {
    const store = holding(freezeOf())
    store.beforeCall(REMOVAL, () => {
      endIt(store)
      store.force('secrets', NEWER)
    })
    expect(await codeOfThrown(() => unfreezeAll(store, by(), signal()))).toBe('control_lost')
    expect(standing(store)).toEqual(NEWER)
  })
})

describe('a freeze of everything that races with the end of an older one', () => {
  const mine = by({ reason: 'INC-50', now: NOW + 5 })

  // The record, the insert, the read of what was in the way.
  test.each([0, 1, 2])('ended before call %i: a freeze stands, and it is mine', async (call) => {
    const store = holding(freezeOf())
    store.beforeCall(call, () => endIt(store))
    const { status, freeze, record } = await freezeAll(store, mine, signal())
    store.settled()
    expect([status, freeze]).toEqual(['frozen', { since: NOW + 5, reason: 'INC-50' }])
    expect(standing(store)).toMatchObject({ reason: 'INC-50', record })
    expect(recordsIn(store)).toHaveLength(1)
  })

  test('ended and set anew by another: that one stands, and is told', async () => {
    const store = holding(freezeOf())
    const newest = freezeOf({ reason: 'INC-60', record: 'op#1/c' })
    store.beforeCall(2, () => {
      endIt(store)
      store.force('secrets', newest)
    })
    const { status, freeze } = await freezeAll(store, mine, signal())
    expect([status, freeze?.reason]).toEqual(['already_frozen', 'INC-60'])
    expect(isFrozen(store)).toBe(true)
  })

  test.each(BREAKS)(
    'and whose second insert breaks (%s): it stands, or is told as failed',
    async (how) => {
      const store = holding(freezeOf())
      store.beforeCall(2, () => endIt(store))
      // 3 is the other's removal.
      store.breakCall(4, how)
      const outcome = await freezeAll(store, mine, signal()).catch((error) => error.code)
      store.settled()
      if (how === 'done twice') expect(outcome).toMatchObject({ status: 'frozen' })
      else expect(outcome).toBe('cloud_error')
      if (how !== 'not done') expect(standing(store)?.reason).toBe('INC-50')
    },
  )

  test('that is ended again and again is never told as standing', async () => {
    const store = holding(freezeOf())
    // insert, read (before which it ends), the removal; then somebody sets it before the next insert.
    for (let call = 2; call < 14; call += 3) {
      store.beforeCall(call, () => endIt(store))
      if (call < 11) store.beforeCall(call + 2, () => store.force('secrets', freezeOf()))
    }
    expect(await codeOfThrown(() => freezeAll(store, mine, signal()))).toBe('control_lost')
    store.settled()
  })

  test('both at once: what is told is what stands', async () => {
    const store = holding(freezeOf())
    const [frozen, ended] = await Promise.allSettled([
      freezeAll(store, mine, signal()),
      unfreezeAll(store, by({ reason: 'over' }), signal()),
    ])
    const told = frozen.status === 'fulfilled' ? frozen.value.status : frozen.reason.code
    const endTold = ended.status === 'fulfilled' ? ended.value.status : ended.reason.code
    expect(['frozen', 'already_frozen']).toContain(told)
    expect(['unfrozen', 'control_lost']).toContain(endTold)
    expect(isFrozen(store)).toBe(told === 'frozen')
  })
})
