import { describe, expect, test } from 'vitest'
import {
  type Control,
  controlItem,
  FREEZE_ALL,
  frozenScope,
  parseControl,
} from '../../core/control.ts'
import type { Item } from '../../core/ports.ts'

const since = { since: 1_800_000_000, reason: 'a drill' }
const control: Control = {
  revision: 3,
  floor: 1_700_000_000,
  frozen: { billing: since },
  revoked: [],
}
const item = (change: Partial<Item> = {}): Item => ({ ...controlItem(control), ...change }) as Item
const frozen = (value: unknown) => item({ frozen: JSON.stringify(value) })
const revoked = (value: unknown) => item({ revoked: JSON.stringify(value) })

describe('the control item', () => {
  test('round trip', () => {
    expect(parseControl(controlItem(control))).toEqual(control)
  })

  test('with as many revocations as fit', () => {
    const many = Array.from({ length: 64 }, (_, since) => ({ by: 'all' as const, since }))
    expect(parseControl(controlItem({ ...control, revoked: many }))?.revoked).toEqual(many)
  })

  test('one that was written before there were revocations', () => {
    const { revoked: _, ...older } = controlItem(control)
    expect(parseControl(older as Item)).toEqual(control)
  })

  test('attributes that this version does not know are no fault', () => {
    expect(parseControl(item({ record: 'op#x', heartbeat: 1 }))).toEqual(control)
  })
})

const broken: [string, Item | null][] = [
  ['absent', null],
  ['empty', { pk: 'control', sk: 'control' }],
  ['of another format', item({ v: 2 })],
  ['of a format that is a text', item({ v: '1' })],
  ['with a floor in words', item({ floor: '0' })],
  ['with a revision in words', item({ revision: '3' })],
  ['with its freezes as bytes', item({ frozen: new Uint8Array() })],
  ['with freezes that are no JSON', item({ frozen: '{' })],
  ['with freezes that are nothing', item({ frozen: '' })],
  ['with freezes that are null', frozen(null)],
  ['with freezes that are a number', frozen(5)],
  ['with freezes that are an empty list', frozen([])],
  ['with freezes that are a list', frozen([since])],
  ['with freezes that are a text', frozen('billing')],
  ['with a freeze that is true', frozen({ billing: true })],
  ['with a freeze that is null', frozen({ billing: null })],
  ['with a freeze without a reason', frozen({ billing: { since: 1 } })],
  ['with a freeze of an unknown kind', frozen({ billing: { ...since, until: 2 } })],
  ['with a freeze of what is no vault', frozen({ 'billing/key': since })],
  ['with a freeze of a wildcard', frozen({ '*': since })],
  ['with revocations as bytes', item({ revoked: new Uint8Array() })],
  ['with revocations that are no JSON', item({ revoked: '[' })],
  ['with revocations that are no list', item({ revoked: '{}' })],
  ['with a revocation of an unknown kind', revoked([{ by: 'branch', since: 1 }])],
  ['with a revocation without a time', revoked([{ by: 'all' }])],
  ['with a revocation of what is no secret', revoked([{ by: 'secret', secret: 'a', since: 1 }])],
  ['with a revocation that says more', revoked([{ by: 'all', since: 1, but: 'not' }])],
  ['with more revocations than fit', revoked(Array(65).fill({ by: 'all', since: 1 }))],
  ['with a freeze of __proto__', item({ frozen: '{"__proto__":{"since":1,"reason":"r"}}' })],
]

describe('what is frozen', () => {
  test('nothing, where nothing is', () => {
    expect(frozenScope(controlItem({ ...control, frozen: {} }), null, ['payments'])).toBeNull()
  })

  test('a vault, and releases that touch it among others; other vaults are not', () => {
    expect(frozenScope(item(), null, ['payments'])).toBeNull()
    expect(frozenScope(item(), null, ['payments', 'billing'])).toContain('billing')
  })

  test.each(['constructor', 'prototype', 'tostring'])('a vault named %s', (name) => {
    expect(frozenScope(frozen({ [name]: since }), null, [name])).toContain(name)
    expect(frozenScope(frozen({ billing: since }), null, [name])).toBeNull()
  })

  test('a name on the prototype of objects is no freeze', () => {
    expect(frozenScope(frozen({}), null, ['constructor', 'hasOwnProperty'])).toBeNull()
  })

  test.each(broken)('everything, when the control item is %s (T19)', (_, control) => {
    expect(parseControl(control)).toBeNull()
    expect(frozenScope(control, null, ['payments'])).not.toBeNull()
    expect(frozenScope(control, null, [])).not.toBeNull()
  })

  test('everything, while the item of that name stands, whatever it holds', () => {
    expect(
      frozenScope(controlItem({ ...control, frozen: {} }), { ...FREEZE_ALL }, []),
    ).not.toBeNull()
    expect(frozenScope(null, { ...FREEZE_ALL, v: 99 }, ['payments'])).not.toBeNull()
  })
})
