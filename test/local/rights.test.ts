import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  type KMSClient,
  ReEncryptCommand,
  SignCommand,
} from '@aws-sdk/client-kms'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roles } from '../../local/principals.ts'
import { tableNames } from '../../local/tables.ts'
import { type Aws, insertCommand, keyOf, outcome, startAws } from './aws.ts'

type Role = (typeof roles)[number]

const broker: Role = 'broker-store'
const brokerKms: Role = 'broker-kms'
const keeper: Role = 'keeper'
const operator: Role = 'operator'
const writer: Role = 'writer'
const releaser: Role = 'releaser'

const get = (TableName: string, pk: string) => (db: DynamoDBClient) =>
  db.send(new GetItemCommand({ TableName, Key: keyOf(pk) }))
const batchGet =
  (table: string, ...pks: string[]) =>
  (db: DynamoDBClient) =>
    db.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: pks.map((pk) => keyOf(pk)) } } }),
    )
const query = (TableName: string, pk: string) => (db: DynamoDBClient) =>
  db.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: '#p = :p AND begins_with(#s, :s)',
      ExpressionAttributeNames: { '#p': 'pk', '#s': 'sk' },
      ExpressionAttributeValues: { ':p': { S: pk }, ':s': { S: 's' } },
    }),
  )
const put = (TableName: string, pk: string) => (db: DynamoDBClient) =>
  db.send(new PutItemCommand({ TableName, Item: keyOf(pk) }))
const insert = (table: string, pk: string) => (db: DynamoDBClient) =>
  db.send(insertCommand(table, keyOf(pk, `${Math.random()}`)))
const remove = (TableName: string, pk: string) => (db: DynamoDBClient) =>
  db.send(new DeleteItemCommand({ TableName, Key: keyOf(pk) }))
const update = (TableName: string, pk: string) => (db: DynamoDBClient) =>
  db.send(
    new UpdateItemCommand({
      TableName,
      Key: keyOf(pk),
      UpdateExpression: 'SET #a = :a',
      ExpressionAttributeNames: { '#a': 'a' },
      ExpressionAttributeValues: { ':a': { S: 'x' } },
    }),
  )

let aws: Aws
beforeAll(async () => {
  aws = await startAws()
  aws.kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')
  aws.kms.ensureKey('alias/egg-log', 'ECC_NIST_EDWARDS25519')
})
afterAll(() => aws.close())
beforeEach(() => aws.recorder.reset())

/** Sends as each of them, and tells who was allowed. */
const allowedOf = async (send: (role: Role) => Promise<unknown>): Promise<Role[]> => {
  const allowed: Role[] = []
  for (const role of roles) {
    const code = await outcome(send(role))
    expect(['ok', 'AccessDeniedException']).toContain(code)
    if (code === 'ok') allowed.push(role)
  }
  expect(aws.recorder.calls()).toHaveLength(roles.length)
  return allowed
}

describe('the store', () => {
  test.each<[string, (db: DynamoDBClient) => Promise<unknown>, Role[]]>([
    ['get a secret', get('egg-secrets', 'vault#a'), [broker, keeper, operator, writer]],
    ['get control', get('egg-secrets', 'control'), [broker, keeper, operator]],
    ['get freeze-all', get('egg-secrets', 'freeze-all'), [broker, keeper, operator, releaser]],
    ['get something else', get('egg-secrets', 'other'), []],
    [
      'batch-get secrets',
      batchGet('egg-secrets', 'control', 'vault#a', 'freeze-all'),
      [broker, keeper, operator],
    ],
    ['batch-get with one foreign key', batchGet('egg-secrets', 'control', 'other'), []],
    ['batch-get freeze-all', batchGet('egg-secrets', 'freeze-all'), [broker, keeper, operator]],
    ['query a vault', query('egg-secrets', 'vault#a'), [broker, keeper, operator]],
    ['query something else', query('egg-secrets', 'other'), []],
    ['put a secret', put('egg-secrets', 'vault#a'), [broker, keeper, operator, writer]],
    ['put control', put('egg-secrets', 'control'), [operator]],
    ['put freeze-all', put('egg-secrets', 'freeze-all'), []],
    ['put something else', put('egg-secrets', 'vaults'), []],
    ['insert a secret', insert('egg-secrets', 'vault#a'), [broker, keeper, operator, writer]],
    ['insert control', insert('egg-secrets', 'control'), [operator]],
    ['insert freeze-all', insert('egg-secrets', 'freeze-all'), [operator]],
    ['delete a secret', remove('egg-secrets', 'vault#a'), [keeper]],
    ['delete control', remove('egg-secrets', 'control'), []],
    ['delete freeze-all', remove('egg-secrets', 'freeze-all'), [releaser]],
    ['update a secret', update('egg-secrets', 'vault#a'), []],
    ['update freeze-all', update('egg-secrets', 'freeze-all'), []],

    ['get a record', get('egg-records', 'ex#1#0'), [broker, keeper, operator]],
    ['query records', query('egg-records', 'ex#1#0'), [broker, keeper, operator]],
    ['batch-get records', batchGet('egg-records', 'ex#1#0'), [keeper, operator]],
    ['insert a release', insert('egg-records', 'ex#1#0'), [broker]],
    ['insert an hourly release', insert('egg-records', 'ex1h#1#0'), [broker]],
    ['insert a once', insert('egg-records', 'once#x'), [broker]],
    ['insert an operator record', insert('egg-records', 'op#1'), [operator, writer, releaser]],
    ['insert a keeper record', insert('egg-records', 'kp#1'), [keeper]],
    ['insert under a look-alike prefix', insert('egg-records', 'ex'), []],
    ['overwrite a release', put('egg-records', 'ex#1#0'), []],
    ['overwrite an operator record', put('egg-records', 'op#1'), []],
    ['overwrite a keeper record', put('egg-records', 'kp#1'), []],
    ['update a record', update('egg-records', 'ex#1#0'), []],
    ['delete a release', remove('egg-records', 'ex#1#0'), []],
    ['delete a keeper record', remove('egg-records', 'kp#1'), []],

    ["get the log's head", get('egg-log', 'log'), [broker, keeper, operator]],
    ['get from the log', get('egg-log', 'tile#0'), [keeper, operator]],
    ['batch-get from the log', batchGet('egg-log', 'tile#0', 'log'), [keeper, operator]],
    ["batch-get the log's head", batchGet('egg-log', 'log'), [keeper, operator]],
    ['query the log', query('egg-log', 'tile#0'), [keeper, operator]],
    ["query the log's head", query('egg-log', 'log'), [keeper, operator]],
    ['put into the log', put('egg-log', 'log'), [keeper]],
    ['insert into the log', insert('egg-log', 'batch#1'), [keeper]],
    ['update the log', update('egg-log', 'log'), []],
    ['delete from the log', remove('egg-log', 'log'), []],

    ['get a journal', get('egg-breakglass', 'op#1'), [operator]],
    ['query journals', query('egg-breakglass', 'op#1'), [operator]],
    ['insert a journal', insert('egg-breakglass', 'op#1'), [operator]],
    ['insert a journal elsewhere', insert('egg-breakglass', 'x'), []],
    ['overwrite a journal', put('egg-breakglass', 'op#1'), []],
    ['delete a journal', remove('egg-breakglass', 'op#1'), []],
  ])('%s', async (_name, send, allowed) => {
    expect(await allowedOf((role) => send(aws.dynamodbOf(role)))).toEqual(allowed)
  })

  test.each(tableNames)(
    'nobody scans, batch-writes, describes, makes or drops %s',
    async (name) => {
      const commands = [
        (db: DynamoDBClient) => db.send(new ScanCommand({ TableName: name })),
        (db: DynamoDBClient) => db.send(new DescribeTableCommand({ TableName: name })),
        (db: DynamoDBClient) => db.send(new DeleteTableCommand({ TableName: name })),
        (db: DynamoDBClient) =>
          db.send(
            new BatchWriteItemCommand({
              RequestItems: { [name]: [{ PutRequest: { Item: keyOf('vault#a') } }] },
            }),
          ),
        (db: DynamoDBClient) =>
          db.send(
            new CreateTableCommand({
              TableName: `${name}-2`,
              BillingMode: 'PAY_PER_REQUEST',
              AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
              KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
            }),
          ),
      ]
      for (const send of commands) {
        expect(await allowedOf((role) => send(aws.dynamodbOf(role)))).toEqual([])
        aws.recorder.reset()
      }
    },
  )

  test('one table of a batch that is allowed does not carry another that is not', async () => {
    const both = new BatchGetItemCommand({
      RequestItems: {
        'egg-secrets': { Keys: [keyOf('control')] },
        'egg-breakglass': { Keys: [keyOf('op#1')] },
      },
    })
    expect(await allowedOf((role) => aws.dynamodbOf(role).send(both))).toEqual([])
  })

  test('PartiQL that selects or deletes is not even read', async () => {
    for (const Statement of [`SELECT * FROM "egg-secrets"`, `DELETE FROM "egg-secrets"`]) {
      for (const role of roles) {
        const sent = aws.dynamodbOf(role).send(new ExecuteStatementCommand({ Statement }))
        expect(await outcome(sent)).toBe('ValidationException')
      }
    }
  })
})

describe('KMS', () => {
  const bytes = new Uint8Array([1])
  const KeyId = 'alias/egg'
  let CiphertextBlob: Uint8Array
  beforeAll(async () => {
    const wrapped = await aws.kmsOf('admin').send(new EncryptCommand({ KeyId, Plaintext: bytes }))
    CiphertextBlob = wrapped.CiphertextBlob ?? bytes
  })

  test.each<[string, (kms: KMSClient) => Promise<unknown>, Role[]]>([
    [
      'encrypt',
      (kms) => kms.send(new EncryptCommand({ KeyId, Plaintext: bytes })),
      [brokerKms, keeper, operator, writer],
    ],
    [
      'decrypt',
      (kms) => kms.send(new DecryptCommand({ KeyId, CiphertextBlob })),
      [brokerKms, keeper, operator],
    ],
    [
      'decrypt without naming the key',
      (kms) => kms.send(new DecryptCommand({ CiphertextBlob })),
      [brokerKms, keeper, operator],
    ],
    [
      'generate a data key',
      (kms) => kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })),
      [],
    ],
    [
      're-encrypt',
      (kms) => kms.send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: KeyId })),
      [],
    ],
    ['describe', (kms) => kms.send(new DescribeKeyCommand({ KeyId })), [operator]],
    [
      'sign',
      (kms) =>
        kms.send(
          new SignCommand({
            KeyId: 'alias/egg-log',
            Message: bytes,
            SigningAlgorithm: 'ED25519_SHA_512',
          }),
        ),
      [keeper],
    ],
    [
      'read a public key',
      (kms) => kms.send(new GetPublicKeyCommand({ KeyId: 'alias/egg-log' })),
      [keeper, operator],
    ],
  ])('%s', async (_name, send, allowed) => {
    expect(await allowedOf((role) => send(aws.kmsOf(role)))).toEqual(allowed)
  })

  test('everyone may ask who they are', async () => {
    for (const role of roles) {
      const { Arn, Account } = await aws.stsOf(role).send(new GetCallerIdentityCommand({}))
      expect(Arn).toBe(`arn:aws:sts::000000000000:assumed-role/egg-${role}/local`)
      expect(Account).toBe('000000000000')
    }
    expect(aws.recorder.counts()).toEqual({ 'sts:GetCallerIdentity': roles.length })
  })
})
