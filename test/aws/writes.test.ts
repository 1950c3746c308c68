import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Item } from '../../core/ports.ts'
import { portsOf, type Stand, signal, startPorts } from './ports.ts'

let stand: Stand
let pk: string
let next = 0
beforeAll(async () => {
  stand = await startPorts()
})
afterAll(() => stand.aws.close())
beforeEach(() => {
  pk = `vault#v${next++}`
  stand.faults.clear()
  stand.recorder.reset()
})

const itemOf = (text: string): Item => ({ pk, sk: 's', text, mark: new Uint8Array([1, 2]) })
const standing = async () => (await stand.store.read('secrets', [{ pk, sk: 's' }], signal()))[0]
const insert = (text: string) => stand.store.insert('secrets', itemOf(text), signal())
const replace = (text: string, expected: string, attribute = 'text') =>
  stand.store.replaceIf('secrets', itemOf(text), attribute, expected, signal())
const remove = (expected: string, attribute = 'text') =>
  stand.store.removeIf('secrets', { pk, sk: 's' }, attribute, expected, signal())

/** The write was done and its client did not learn it; so it is tried again, once. */
const lost = ['error-after', 'reset-after', 'partial-body'] as const

describe('an insert', () => {
  test('writes once, and never over what stands there', async () => {
    expect([await insert('a'), await insert('b')]).toEqual(['inserted', 'exists'])
    expect(await standing()).toEqual(itemOf('a'))
  })

  test('of 20 at once one wins, and its item stands (T3)', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => insert(`t${i}`)))
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
    expect(await standing()).toEqual(itemOf(`t${outcomes.indexOf('inserted')}`))
  })

  test.each(lost)('%s: it finds its own first try, which stands', async (fault) => {
    stand.faults.add({ fault })
    expect(await insert('a')).toBe('exists')
    expect(stand.recorder.counts()).toEqual({ 'dynamodb:ExecuteStatement': 2 })
    expect(await standing()).toEqual(itemOf('a'))
    expect(stand.faults.pending()).toBe(0)
  })
})

describe('a replacement', () => {
  test('holds only while the attribute is what was expected', async () => {
    await insert('a')
    expect(await replace('b', 'x')).toBe('changed')
    expect(await replace('b', 'a', 'absent')).toBe('changed')
    expect(await standing()).toEqual(itemOf('a'))
    expect(await replace('b', 'a')).toBe('replaced')
    expect(await standing()).toEqual(itemOf('b'))
  })

  test('compares bytes as bytes, which a swap of envelopes rests on', async () => {
    await insert('a')
    const swap = (bytes: number[]) =>
      stand.store.replaceIf('secrets', itemOf('b'), 'mark', new Uint8Array(bytes), signal())
    expect([await swap([1, 3]), await swap([1]), await swap([1, 2])]).toEqual([
      'changed',
      'changed',
      'replaced',
    ])
  })

  test('where nothing stands makes nothing', async () => {
    expect(await replace('b', 'a')).toBe('changed')
    expect(await standing()).toBeNull()
  })

  test.each(lost)('%s: told as changed, and what was asked for stands', async (fault) => {
    await insert('a')
    stand.faults.add({ fault })
    expect(await replace('b', 'a')).toBe('changed')
    expect(stand.recorder.counts()).toMatchObject({ 'dynamodb:PutItem': 2 })
    expect(await standing()).toEqual(itemOf('b'))
    expect(stand.faults.pending()).toBe(0)
  })
})

describe('a removal', () => {
  test('holds only while the attribute is what was expected', async () => {
    await insert('a')
    expect([await remove('x'), await remove('a', 'absent')]).toEqual(['changed', 'changed'])
    expect(await standing()).toEqual(itemOf('a'))
    expect(await remove('a')).toBe('removed')
    expect(await standing()).toBeNull()
    expect(await remove('a')).toBe('changed')
  })

  test.each(lost)('%s: told as changed, and it is gone', async (fault) => {
    await insert('a')
    stand.faults.add({ fault })
    expect(await remove('a')).toBe('changed')
    expect(stand.recorder.counts()).toMatchObject({ 'dynamodb:DeleteItem': 2 })
    expect(await standing()).toBeNull()
    expect(stand.faults.pending()).toBe(0)
  })

  test('the releaser may, as the port asks for it', async () => {
    pk = 'freeze-all'
    const item = { pk, sk: pk, record: 'r1' }
    await stand.store.insert('secrets', item, signal())
    const { store } = portsOf(stand.aws, 'releaser')
    const end = (record: string) =>
      store.removeIf('secrets', { pk, sk: pk }, 'record', record, signal())
    expect([await end('r0'), await end('r1')]).toEqual(['changed', 'removed'])
  })
})
