import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BatchExecuteStatementCommand,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DuplicateItemException,
  type DynamoDBClient,
  ExecuteStatementCommand,
  ExecuteTransactionCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tableNames } from '../../local/tables.ts'
import { type Aws, insertCommand, keyOf, outcome, post, signed, startAws } from './aws.ts'

let aws: Aws
let admin: DynamoDBClient
beforeAll(async () => {
  aws = await startAws()
  admin = aws.dynamodbOf('admin')
})
afterAll(() => aws.close())
beforeEach(() => aws.recorder.reset())

const itemAt = async (table: string, pk: string, sk = 's') =>
  (
    await admin.send(
      new GetItemCommand({ TableName: table, Key: keyOf(pk, sk), ConsistentRead: true }),
    )
  ).Item

describe('insert', () => {
  test('stores every attribute, bytes included', async () => {
    const item = { ...keyOf('ex#1#0'), r: { B: new Uint8Array([0, 255]) }, n: { N: '7' } }
    const reply = await aws.dynamodbOf('broker-store').send(insertCommand('egg-records', item))
    expect(reply.Items).toEqual([])
    expect(await itemAt('egg-records', 'ex#1#0')).toEqual(item)
    expect(aws.recorder.calls()[0]).toMatchObject({
      service: 'dynamodb',
      operation: 'ExecuteStatement',
      principal: 'broker-store',
      table: 'egg-records',
      keys: [{ pk: 'ex#1#0', sk: 's' }],
      status: 200,
    })
  })

  test('a second one is a duplicate, does not tell the first, and changes nothing', async () => {
    const broker = aws.dynamodbOf('broker-store')
    const first = { ...keyOf('ex#2#0'), r: { S: 'first' } }
    await broker.send(insertCommand('egg-records', first))
    const error: unknown = await broker
      .send(insertCommand('egg-records', { ...first, r: { S: 'second' } }))
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DuplicateItemException)
    expect(JSON.stringify(error)).not.toContain('first')
    expect(await itemAt('egg-records', 'ex#2#0')).toEqual(first)
  })

  test('the same pk with another sk is another item', async () => {
    const broker = aws.dynamodbOf('broker-store')
    for (const sk of ['a', 'b']) {
      expect(await outcome(broker.send(insertCommand('egg-records', keyOf('ex#3#0', sk))))).toBe(
        'ok',
      )
    }
  })

  test('of 200 racing ones exactly one wins', async () => {
    const broker = aws.dynamodbOf('broker-store')
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        outcome(
          broker.send(insertCommand('egg-records', { ...keyOf('ex#4#0'), n: { N: `${n}` } })),
        ),
      ),
    )
    const winners = outcomes.flatMap((code, n) => (code === 'ok' ? [n] : []))
    expect(winners).toHaveLength(1)
    expect(outcomes.filter((code) => code === 'DuplicateItemException')).toHaveLength(199)
    expect((await itemAt('egg-records', 'ex#4#0'))?.n).toEqual({ N: `${winners[0]}` })
  })

  const statement = `INSERT INTO "egg-records" VALUE {'pk': ?, 'sk': ?}`
  const pair = [{ S: 'ex#5#0' }, { S: 's' }]
  test.each([
    ['too few parameters', { Statement: statement, Parameters: pair.slice(1) }],
    ['no parameters', { Statement: statement }],
    ['a key that is a number', { Statement: statement, Parameters: [{ N: '1' }, { S: 's' }] }],
    ['no key', { Statement: `INSERT INTO "egg-records" VALUE {'a': ?}`, Parameters: [{ S: 'x' }] }],
    [
      'another statement',
      { Statement: `DELETE FROM "egg-records" WHERE pk = ?`, Parameters: pair },
    ],
    [
      'the old item on conflict',
      {
        Statement: statement,
        Parameters: pair,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      },
    ],
  ])('refused: %s', async (_name, input) => {
    expect(await outcome(admin.send(new ExecuteStatementCommand(input)))).toBe(
      'ValidationException',
    )
    expect(await itemAt('egg-records', 'ex#5#0')).toBeUndefined()
  })

  test('into a table that is not there', async () => {
    expect(await outcome(admin.send(insertCommand('egg-none', keyOf('a'))))).toBe(
      'ResourceNotFoundException',
    )
  })
})

describe('conditional writes', () => {
  const swap = (pk: string, expected: string, next: string) =>
    admin.send(
      new PutItemCommand({
        TableName: 'egg-secrets',
        Item: { ...keyOf(pk), envelope: { S: next } },
        ConditionExpression: '#e = :e',
        ExpressionAttributeNames: { '#e': 'envelope' },
        ExpressionAttributeValues: { ':e': { S: expected } },
      }),
    )

  test('of two swaps from one state only the first lands', async () => {
    await admin.send(insertCommand('egg-secrets', { ...keyOf('vault#a'), envelope: { S: 'one' } }))
    expect(await outcome(swap('vault#a', 'one', 'two'))).toBe('ok')
    const error: unknown = await swap('vault#a', 'one', 'three').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConditionalCheckFailedException)
    expect((await itemAt('egg-secrets', 'vault#a'))?.envelope).toEqual({ S: 'two' })
  })

  test('the old item on a failed condition is not to be had', async () => {
    const command = new PutItemCommand({
      TableName: 'egg-secrets',
      Item: keyOf('vault#b'),
      ConditionExpression: 'attribute_not_exists(#p)',
      ExpressionAttributeNames: { '#p': 'pk' },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    expect(await outcome(admin.send(command))).toBe('ValidationException')
  })

  test('removing what is not there succeeds', async () => {
    const command = new DeleteItemCommand({ TableName: 'egg-secrets', Key: keyOf('freeze-all') })
    expect(await outcome(aws.dynamodbOf('releaser').send(command))).toBe('ok')
  })
})

describe('reads', () => {
  test('a batch across tables, absent items left out', async () => {
    await admin.send(insertCommand('egg-secrets', keyOf('vault#r')))
    await admin.send(insertCommand('egg-records', keyOf('op#r')))
    aws.recorder.reset()
    const { Responses, UnprocessedKeys } = await admin.send(
      new BatchGetItemCommand({
        RequestItems: {
          'egg-secrets': { Keys: [keyOf('vault#r'), keyOf('vault#none')], ConsistentRead: true },
          'egg-records': { Keys: [keyOf('op#r')], ConsistentRead: true },
        },
      }),
    )
    expect(Responses).toEqual({
      'egg-secrets': [keyOf('vault#r')],
      'egg-records': [keyOf('op#r')],
    })
    expect(UnprocessedKeys).toEqual({})
    expect(aws.recorder.calls()).toHaveLength(1)
    expect(aws.recorder.calls()[0]?.table).toBeUndefined()
    expect(aws.recorder.calls()[0]?.keys).toHaveLength(3)
  })

  const query = (input: Partial<QueryCommandInput>) =>
    aws.dynamodbOf('broker-store').send(
      new QueryCommand({
        TableName: 'egg-secrets',
        KeyConditionExpression: '#p = :p AND begins_with(#s, :s)',
        ExpressionAttributeNames: { '#p': 'pk', '#s': 'sk' },
        ExpressionAttributeValues: { ':p': { S: 'vault#q' }, ':s': { S: 'secret#' } },
        ConsistentRead: true,
        ...input,
      }),
    )

  test('a query by prefix, in the order of sk, page by page', async () => {
    for (const sk of ['secret#b', 'secret#a', 'version#a#1', 'secret#c']) {
      await admin.send(insertCommand('egg-secrets', keyOf('vault#q', sk)))
    }
    const first = await query({ Limit: 2 })
    expect(first.Items?.map(({ sk }) => sk?.S)).toEqual(['secret#a', 'secret#b'])
    const rest = await query({ ExclusiveStartKey: first.LastEvaluatedKey })
    expect(rest.Items?.map(({ sk }) => sk?.S)).toEqual(['secret#c'])
    expect(rest.LastEvaluatedKey).toBeUndefined()
    expect(aws.recorder.calls(({ operation }) => operation === 'Query')[0]?.keys).toEqual([
      { pk: 'vault#q' },
    ])
  })

  const plain = { ExpressionAttributeNames: undefined }
  test.each<[string, Partial<QueryCommandInput>, string]>([
    [
      'an unaliased name',
      {
        ...plain,
        KeyConditionExpression: 'begins_with(sk, :s) AND (pk = :p)',
      },
      'ok',
    ],
    [
      'two partition keys',
      { ...plain, KeyConditionExpression: 'pk = :p AND pk = :s' },
      'ValidationException',
    ],
    ['none', { ...plain, KeyConditionExpression: 'sk = :s' }, 'ValidationException'],
    ['a range of them', { ...plain, KeyConditionExpression: 'pk >= :p' }, 'ValidationException'],
    [
      'a name that stands for another',
      {
        KeyConditionExpression: '#p = :p AND #s = :s',
        ExpressionAttributeNames: { '#p': 'sk', '#s': 'other' },
      },
      'ValidationException',
    ],
    ['an index', { IndexName: 'by-time' }, 'ValidationException'],
    [
      'a start key of another vault',
      { ExclusiveStartKey: keyOf('vault#other', 'secret#a') },
      'ValidationException',
    ],
  ])('a query with %s', async (_name, input, expected) => {
    expect(await outcome(query(input))).toBe(expected)
  })
})

describe('refused whoever asks', () => {
  const Put = { TableName: 'egg-secrets', Item: keyOf('vault#t') }
  const Get = { TableName: 'egg-secrets', Key: keyOf('vault#t') }
  const Statement = `INSERT INTO "egg-secrets" VALUE {'pk': ?, 'sk': ?}`
  const Parameters = [{ S: 'vault#t' }, { S: 's' }]
  test.each<[string, (db: DynamoDBClient) => Promise<unknown>]>([
    [
      'TransactWriteItems',
      (db) => db.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] })),
    ],
    [
      'TransactGetItems',
      (db) => db.send(new TransactGetItemsCommand({ TransactItems: [{ Get }] })),
    ],
    [
      'ExecuteTransaction',
      (db) =>
        db.send(new ExecuteTransactionCommand({ TransactStatements: [{ Statement, Parameters }] })),
    ],
    [
      'BatchExecuteStatement',
      (db) =>
        db.send(new BatchExecuteStatementCommand({ Statements: [{ Statement, Parameters }] })),
    ],
  ])('%s', async (_name, send) => {
    for (const name of ['admin', 'broker-store', 'operator'] as const) {
      expect(await outcome(send(aws.dynamodbOf(name)))).toBe('ValidationException')
    }
    expect(await itemAt('egg-secrets', 'vault#t')).toBeUndefined()
  })

  test('a scan and a batch write, even by admin', async () => {
    const scan = new ScanCommand({ TableName: 'egg-secrets' })
    const write = new BatchWriteItemCommand({
      RequestItems: { 'egg-secrets': [{ PutRequest: { Item: keyOf('vault#t') } }] },
    })
    expect(await outcome(admin.send(scan))).toBe('ValidationException')
    expect(await outcome(admin.send(write))).toBe('ValidationException')
    expect(await itemAt('egg-secrets', 'vault#t')).toBeUndefined()
  })

  test('an operation under a name that dynalite would read otherwise', async () => {
    const request = await signed(aws.dynamodbOf('admin'), new GetItemCommand(Get))
    for (const headers of [
      { ...request.headers, 'content-type': 'application/x-amz-json-1.1' },
      { ...request.headers, 'content-type': 'text/plain' },
    ]) {
      expect(await post({ ...request, headers })).not.toBe('ok')
    }
  })

  test('a table by ARN', async () => {
    const TableName = 'arn:aws:dynamodb:local-1:000000000000:table/egg-secrets'
    expect(await outcome(admin.send(new GetItemCommand({ ...Get, TableName })))).toBe(
      'ValidationException',
    )
  })

  test('an item over 400 KB', async () => {
    const item = { ...keyOf('vault#t'), b: { B: new Uint8Array(400 * 1024) } }
    expect(await outcome(admin.send(insertCommand('egg-secrets', item)))).toBe(
      'ValidationException',
    )
  })
})

test('items survive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'egg-store-'))
  const first = await startAws({ folder })
  for (const name of tableNames) {
    await first.dynamodbOf('admin').send(insertCommand(name, keyOf('vault#kept')))
  }
  await first.close()
  const second = await startAws({ folder })
  for (const name of tableNames) {
    const get = new GetItemCommand({ TableName: name, Key: keyOf('vault#kept') })
    expect((await second.dynamodbOf('admin').send(get)).Item).toEqual(keyOf('vault#kept'))
  }
  await second.close()
  rmSync(folder, { recursive: true })
})
