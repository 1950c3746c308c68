import { describe, expect, test } from 'vitest'
import { CONTROL, controlItem, frozenScope, parseControl } from '../../core/control.ts'
import { init } from '../../core/init.ts'
import { fakeStore } from '../fakes/store.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

describe('init', () => {
  test('leaves nothing frozen and every policy set accepted', async () => {
    const store = fakeStore()
    expect(frozenScope(store.peek('secrets', CONTROL), null, ['payments'])).not.toBeNull()
    await init(store, by(), signal())
    const control = parseControl(store.peek('secrets', CONTROL))
    expect(control).toEqual({ revision: 1, floor: 0, frozen: {}, revoked: [] })
  })

  test('records who, why and when', async () => {
    const store = fakeStore()
    const { record } = await init(store, by(), signal())
    expect(recordsIn(store)).toMatchObject([{ action: 'init', time: NOW, reason: 'INC-42' }])
    expect(store.peek('secrets', CONTROL)?.record).toBe(record)
    expect(record).toMatch(/^op#2026-11-22T01:36Z#[0-3]\/[\w-]{43}$/)
  })

  test('does not touch what stands there', async () => {
    const store = fakeStore()
    const frozen = { payments: { since: NOW, reason: 'INC-41' } }
    const control = { revision: 7, floor: 5, frozen, revoked: [] }
    store.force('secrets', controlItem(control))
    expect(await codeOfThrown(() => init(store, by(), signal()))).toBe('already_initialised')
    expect(parseControl(store.peek('secrets', CONTROL))).toEqual(control)
    expect(recordsIn(store)).toEqual([])
  })

  test('does not touch what it cannot read', async () => {
    const store = fakeStore()
    store.force('secrets', { ...CONTROL, v: 9, unknown: 'x' })
    expect(await codeOfThrown(() => init(store, by(), signal()))).toBe('already_initialised')
    expect(store.peek('secrets', CONTROL)).toEqual({ ...CONTROL, v: 9, unknown: 'x' })
  })

  test('loses to another operator who was faster', async () => {
    const store = fakeStore()
    const other = controlItem({ revision: 3, floor: 9, frozen: {}, revoked: [] })
    store.beforeCall(2, () => store.force('secrets', other))
    expect(await codeOfThrown(() => init(store, by(), signal()))).toBe('already_initialised')
    expect(store.peek('secrets', CONTROL)).toEqual(other)
    store.settled()
  })

  test('survives every break of every call', async () => {
    const step = (store: ReturnType<typeof fakeStore>) => init(store, by(), signal())
    const again = ['already_initialised']
    for await (const { title, store } of brokenEverywhere(async () => {}, step, again)) {
      const control = parseControl(store.peek('secrets', CONTROL))
      expect(control, title).toEqual({ revision: 1, floor: 0, frozen: {}, revoked: [] })
    }
  })
})
