import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromAttributes } from '../../aws/attributes.ts'
import type { Item } from '../../core/ports.ts'
import { reasonOf, type Stand, signal, startPorts } from './ports.ts'
import { type Sent, startWire, type Wire } from './wire.ts'

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

const keyAt = (n: number) => ({ pk, sk: `secret#${n}` })
const itemAt = (n: number): Item => ({
  ...keyAt(n),
  version: n,
  text: `t${n}`,
  bytes: new Uint8Array([n, 0, 255]),
})
const store = async (...numbers: number[]) => {
  for (const n of numbers) await stand.store.insert('secrets', itemAt(n), signal())
  stand.recorder.reset()
}
const read = (...numbers: number[]) => stand.store.read('secrets', numbers.map(keyAt), signal())
const keysOfCalls = () =>
  stand.recorder.calls().map(({ keys }) => keys?.map(({ sk }) => sk?.replace('secret#', '')))

describe('a read', () => {
  test.each([[[1]], [[3, 9, 1, 8, 2]]])(
    'of %j: in that order, null for what is not there',
    async (numbers) => {
      await store(1, 2, 3)
      expect(await read(...numbers)).toEqual(numbers.map((n) => (n <= 3 ? itemAt(n) : null)))
    },
  )

  test('keys that stay unprocessed make it throw: null would look like an unfrozen store', async () => {
    await store(1, 2)
    stand.faults.add({ fault: 'unprocessed', keep: () => false, times: 3 })
    expect(await reasonOf(read(1, 2))).toBe('UnprocessedKeys')
    expect(stand.recorder.counts()).toEqual({ 'dynamodb:BatchGetItem': 3 })
    expect(stand.faults.pending()).toBe(0)
  })

  test('one key that stays unprocessed is enough', async () => {
    await store(1, 2)
    const keep = ({ sk }: { sk?: string }) => sk !== 'secret#2'
    stand.faults.add({ fault: 'unprocessed', keep, times: 3 })
    expect(await reasonOf(read(1, 2, 9))).toBe('UnprocessedKeys')
  })

  test('keys that were unprocessed once are read on, and only those', async () => {
    await store(1, 2, 3, 4)
    stand.faults.add({ fault: 'unprocessed' })
    expect(await read(4, 9, 3, 2, 8, 1)).toEqual(
      [4, 9, 3, 2, 8, 1].map((n) => (n <= 4 ? itemAt(n) : null)),
    )
    expect(keysOfCalls()).toEqual([
      ['4', '9', '3', '2', '8', '1'],
      ['9', '2', '1'],
    ])
  })

  test('the signal ends it between two rounds', async () => {
    await store(1, 2)
    const given = new AbortController()
    stand.faults.add({ fault: 'unprocessed', keep: () => false, times: 3 })
    const reason = new Error('the exchange is over')
    // The pause is 0 to 100 ms: aborted in it or in the next call, it never gets a third round.
    const reading = stand.store.read('secrets', [keyAt(1), keyAt(2)], given.signal)
    reading.catch(() => {})
    while (!stand.recorder.calls().some(({ status }) => status === 200)) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    given.abort(reason)
    await expect(reading).rejects.toThrow()
    expect(stand.faults.pending()).toBeGreaterThan(0)
  })
})

describe('a list', () => {
  test('is by the beginning of sk, in the order of sk, of one pk', async () => {
    await store(2, 1)
    await stand.store.insert('secrets', { pk, sk: 'version#1', version: 1 }, signal())
    await stand.store.insert('secrets', { pk: `${pk}x`, sk: 'secret#7', version: 7 }, signal())
    expect(await stand.store.list('secrets', pk, 'secret#', signal())).toEqual([
      itemAt(1),
      itemAt(2),
    ])
    expect(await stand.store.list('secrets', 'vault#none', '', signal())).toEqual([])
  })

  test('goes on where a page ends: what stands behind it must be re-keyed too', async () => {
    const large = new Uint8Array(200_000)
    const numbers = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    for (const n of numbers) {
      await stand.store.insert('secrets', { ...keyAt(n), large }, signal())
    }
    stand.recorder.reset()
    const items = await stand.store.list('secrets', pk, 'secret#', signal())
    expect(items.map(({ sk }) => sk)).toEqual(numbers.map((n) => `secret#${n}`))
    expect(stand.recorder.counts()['dynamodb:Query']).toBeGreaterThan(1)
  })

  test('a page without items is not the last one', async () => {
    const wire = await startWire(({ input }) =>
      input.ExclusiveStartKey
        ? { body: { Items: [{ pk: { S: 'p' }, sk: { S: 's' } }] } }
        : { body: { Items: [], LastEvaluatedKey: { pk: { S: 'p' }, sk: { S: 'r' } } } },
    )
    expect(await wire.store.list('secrets', 'p', '', signal())).toEqual([{ pk: 'p', sk: 's' }])
    expect(wire.sent[1]?.input.ExclusiveStartKey).toEqual({ pk: { S: 'p' }, sk: { S: 'r' } })
    await wire.close()
  })

  test('only what was asked for travels, reserved words too', async () => {
    const whole = { version: 1, envelope: new Uint8Array(9), wrapped: 'w', name: 'n', size: 4 }
    await stand.store.insert('secrets', { ...keyAt(1), ...whole }, signal())
    const only = ['wrapped', 'name', 'size', 'absent']
    expect(await stand.store.list('secrets', pk, '', signal(), only)).toEqual([
      { ...keyAt(1), wrapped: 'w', name: 'n', size: 4 },
    ])
    expect(await stand.store.list('secrets', pk, '', signal(), [])).toEqual([keyAt(1)])
  })
})

describe('every read is consistent: a spent token, a freeze just set, must be seen', () => {
  let wire: Wire
  afterEach(() => wire.close())

  const consistent = ({ operation, input }: Sent): unknown =>
    operation === 'BatchGetItem'
      ? (input.RequestItems as Record<string, { ConsistentRead?: boolean }>)['egg-secrets']
          ?.ConsistentRead
      : input.ConsistentRead

  test('of one item', async () => {
    wire = await startWire(() => ({ body: {} }))
    expect(await wire.store.read('secrets', [keyAt(1)], signal())).toEqual([null])
    expect(wire.sent.map(({ operation }) => operation)).toEqual(['GetItem'])
    expect(wire.sent.map(consistent)).toEqual([true])
  })

  test('of many, and of what was left unprocessed', async () => {
    // As a table that forgets, in what it left, how it was asked.
    const Keys = [{ pk: { S: pk }, sk: { S: 'secret#2' } }]
    wire = await startWire(() =>
      wire.sent.length === 1
        ? { body: { Responses: {}, UnprocessedKeys: { 'egg-secrets': { Keys } } } }
        : { body: { Responses: {}, UnprocessedKeys: {} } },
    )
    expect(await wire.store.read('secrets', [keyAt(1), keyAt(2)], signal())).toEqual([null, null])
    expect(wire.sent.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem'])
    expect(wire.sent.map(consistent)).toEqual([true, true])
  })

  test('of a partition, on its every page', async () => {
    wire = await startWire(({ input }) => ({
      body: {
        Items: [],
        ...(!input.ExclusiveStartKey && { LastEvaluatedKey: { pk: { S: pk }, sk: { S: 'a' } } }),
      },
    }))
    await wire.store.list('secrets', pk, '', signal())
    expect(wire.sent.map(({ operation }) => operation)).toEqual(['Query', 'Query'])
    expect(wire.sent.map(consistent)).toEqual([true, true])
  })
})

describe('an attribute that egg never writes is refused', () => {
  const foreign = [
    { BOOL: true },
    { NULL: true },
    { SS: ['a'] },
    { NS: ['1'] },
    { L: [{ S: 'a' }] },
    { M: { a: { S: 'a' } } },
    { N: '1.5' },
    { N: '9007199254740993' },
    { N: '1E30' },
  ]

  test.each(foreign)('%j, however it is read, and asked for once', async (attribute) => {
    const Item = { pk: { S: pk }, sk: { S: 'secret#1' }, odd: attribute }
    await stand.aws.dynamodbOf('admin').send(new PutItemCommand({ TableName: 'egg-secrets', Item }))
    stand.recorder.reset()
    expect(await reasonOf(read(1))).toBe('ForeignItem')
    expect(await reasonOf(read(1, 2))).toBe('ForeignItem')
    expect(await reasonOf(stand.store.list('secrets', pk, '', signal()))).toBe('ForeignItem')
    expect(stand.recorder.calls()).toHaveLength(3)
  })

  test.each(foreign)('%j spoils no list that asks for certain attributes', async (attribute) => {
    const records = [
      { sk: { S: 'a' }, record: attribute },
      { sk: { S: 'b' }, record: { B: new Uint8Array([7]) }, odd: attribute },
    ]
    const db = stand.aws.dynamodbOf('admin')
    for (const record of records) {
      const Item = { pk: { S: 'ex#odd' }, ...record }
      await db.send(new PutItemCommand({ TableName: 'egg-records', Item }))
    }
    expect(await stand.store.list('records', 'ex#odd', '', signal(), ['record'])).toEqual([
      { pk: 'ex#odd', sk: 'a' },
      { pk: 'ex#odd', sk: 'b', record: new Uint8Array([7]) },
    ])
  })

  test.each([
    {},
    { pk: { S: 'p' } },
    { sk: { S: 's' } },
    { pk: { S: 'p' }, sk: { N: '1' } },
    { pk: { B: new Uint8Array(1) }, sk: { S: 's' } },
  ])('a key that is not two texts: %j', (attributes) => {
    expect(() => fromAttributes(attributes as never)).toThrow('ForeignItem')
  })
})

describe('a page', () => {
  const page = (limit: number) => stand.store.page('secrets', pk, 'secret#', limit, signal())

  test.each([
    [2, 2, true],
    [3, 3, false],
    [9, 3, false],
  ])('of %i out of three: %i items, more: %s, in one request', async (limit, count, more) => {
    await store(1, 2, 3)
    const found = await page(limit)
    expect(found).toEqual({ items: [1, 2, 3].slice(0, count).map(itemAt), more })
    expect(stand.recorder.counts()).toEqual({ 'dynamodb:Query': 1 })
  })

  test('that DynamoDB cuts at 1 MB says that more stands behind it', async () => {
    const bytes = new Uint8Array(300_000)
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await stand.store.insert('secrets', { ...keyAt(n), bytes }, signal())
    }
    const { items, more } = await page(100)
    expect(items.length).toBeLessThan(6)
    expect(more).toBe(true)
  })
})
