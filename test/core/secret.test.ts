import { format, inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { secret } from '../../core/secret.ts'

const CANARY = 'canary-7f3a'
const value = secret(CANARY)

describe('a secret does not print', () => {
  test.each<[string, () => unknown]>([
    ['in a template', () => `${value}`],
    ['by String()', () => String(value)],
    ['by concatenation', () => ['a', value].join('') + value],
    ['as JSON', () => JSON.stringify({ value, list: [value] })],
    [
      'by console.log and util.format',
      () => format('%s %o %O %j %d', value, value, value, value, 1),
    ],
    ['by inspect', () => inspect({ value, list: [value] })],
    [
      'by inspect, with everything shown',
      () => inspect({ value }, { showHidden: true, depth: null, getters: true, showProxy: true }),
    ],
    ['by inspect without its own printer', () => inspect(value, { customInspect: false })],
    [
      'by a spread',
      () => inspect({ ...value }, { customInspect: false }) + JSON.stringify({ ...value }),
    ],
    ['by Object.values', () => inspect(Object.values(value)) + Object.values(value).join()],
    ['by its keys', () => Reflect.ownKeys(value).map(String).join()],
    ['in an error', () => inspect(new Error(`failed: ${value}`, { cause: value }))],
    ['in a Map', () => inspect(new Map([['k', value]]))],
    ['by its functions', () => `${value.expose}`],
    ['as a property key', () => inspect({ [String(value)]: 1 })],
    ['as a number', () => Number(value)],
  ])('%s', (_, print) => {
    expect(String(print())).not.toContain('canary')
  })

  test('cannot be cloned to another thread', () => {
    expect(() => structuredClone(value)).toThrow()
  })

  test('opens by expose alone, and cannot be replaced', () => {
    expect(value.expose()).toBe(CANARY)
    expect(Object.isFrozen(value)).toBe(true)
    expect(Reflect.set(value, 'expose', () => 'other')).toBe(false)
  })

  test('bytes do not print either', () => {
    const bytes = secret(new Uint8Array([222, 173, 190, 239]))
    expect(inspect(bytes) + JSON.stringify(bytes)).not.toMatch(/222|173/)
  })
})
