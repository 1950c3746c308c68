import { describe, expect, test } from 'vitest'
import { CONTROL, controlItem, parseControl } from '../../core/control.ts'
import { raiseFloor } from '../../core/floor.ts'
import { init } from '../../core/init.ts'
import { type FakeStore, fakeStore } from '../fakes/store.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const at = (floor: number): FakeStore => {
  const store = fakeStore()
  const frozen = { billing: { since: 5, reason: 'INC-40' } }
  store.force('secrets', controlItem({ revision: 1, floor, frozen, revoked: [] }))
  return store
}

const floorOf = (store: FakeStore) => parseControl(store.peek('secrets', CONTROL))?.floor

describe('the policy floor', () => {
  test('goes up, and keeps what is frozen', async () => {
    const store = at(1000)
    const raised = await raiseFloor(store, 2000, by(), signal())
    expect(raised).toMatchObject({ status: 'raised', before: 1000, floor: 2000 })
    const control = parseControl(store.peek('secrets', CONTROL))
    expect(control).toMatchObject({ revision: 2, floor: 2000, frozen: { billing: { since: 5 } } })
    expect(recordsIn(store)).toMatchObject([{ action: 'policy_floor', subject: { floor: 2000 } }])
  })

  test('never goes down', async () => {
    const store = at(2000)
    const lower = () => raiseFloor(store, 1999, by(), signal())
    expect(await codeOfThrown(lower)).toBe('floor_lower')
    expect(floorOf(store)).toBe(2000)
    expect(recordsIn(store)).toEqual([])
  })

  test('does not go down when another operator raises it meanwhile', async () => {
    const store = at(1000)
    const other = controlItem({ revision: 2, floor: 3000, frozen: {}, revoked: [] })
    store.beforeCall(2, () => store.force('secrets', other))
    const lower = () => raiseFloor(store, 2000, by(), signal())
    expect(await codeOfThrown(lower)).toBe('floor_lower')
    expect(floorOf(store)).toBe(3000)
    store.settled()
  })

  test('at the same height does and records nothing', async () => {
    const store = at(2000)
    const raised = await raiseFloor(store, 2000, by(), signal())
    expect(raised).toEqual({ status: 'unchanged', before: 2000, floor: 2000, record: null })
    expect(recordsIn(store)).toEqual([])
  })

  test('is never in the future: that could not be undone', async () => {
    const store = at(1000)
    for (const floor of [NOW + 61, NOW * 1000, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const code = await codeOfThrown(() => raiseFloor(store, floor, by(), signal()))
      expect(code, String(floor)).toBe('floor_malformed')
    }
    expect(floorOf(store)).toBe(1000)
    await raiseFloor(store, NOW + 60, by(), signal())
    expect(floorOf(store)).toBe(NOW + 60)
  })

  test('needs a control item', async () => {
    const store = fakeStore()
    expect(await codeOfThrown(() => raiseFloor(store, 1, by(), signal()))).toBe('not_initialised')
  })

  test('survives every break of every call', async () => {
    const prepare = (store: FakeStore) => init(store, by(), signal())
    const step = (store: FakeStore) => raiseFloor(store, 2000, by(), signal())
    for await (const { title, store, first } of brokenEverywhere(prepare, step)) {
      if (first) expect(first.status, title).toBe('raised')
      expect(floorOf(store), title).toBe(2000)
    }
  })
})
