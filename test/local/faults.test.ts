import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb'
import { EncryptCommand } from '@aws-sdk/client-kms'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FaultKind } from '../../local/faults.ts'
import { type Aws, insertCommand, keyOf, outcome, signed, startAws } from './aws.ts'

let aws: Aws
let next = 0
beforeAll(async () => {
  aws = await startAws()
  aws.kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')
})
afterAll(() => aws.close())
beforeEach(() => {
  aws.faults.clear()
  aws.recorder.reset()
  next += 1
})

const pk = () => `ex#${next}#0`
const insert = () => aws.dynamodbOf('broker-store').send(insertCommand('egg-records', keyOf(pk())))
const encrypt = () =>
  aws
    .kmsOf('operator')
    .send(new EncryptCommand({ KeyId: 'alias/egg', Plaintext: new Uint8Array([1]) }))
const done = async () => {
  const get = new GetItemCommand({ TableName: 'egg-records', Key: keyOf(pk()) })
  return (await aws.dynamodbOf('admin').send(get)).Item !== undefined
}

/** Until `found`: the server learns of things after the client does. */
const until = async (found: () => boolean | Promise<boolean>) => {
  while (!(await found())) await new Promise((resolve) => setImmediate(resolve))
}

describe('an insert', () => {
  test.each<[FaultKind, string, number, boolean]>([
    ['throttle', 'ProvisionedThroughputExceededException', 400, false],
    ['deny', 'AccessDeniedException', 400, false],
    ['error-before', 'InternalServerError', 500, false],
    ['error-after', 'InternalServerError', 500, true],
    ['reset-before', 'ECONNRESET', 0, false],
    ['reset-after', 'ECONNRESET', 0, true],
    ['partial-body', 'ECONNRESET', 200, true],
  ])('%s: %s, once', async (fault, code, status, isDone) => {
    aws.faults.add({ operation: 'ExecuteStatement', fault })
    expect(await outcome(insert())).toBe(code)
    expect(aws.recorder.calls().map((call) => [call.fault, call.status])).toEqual([[fault, status]])
    expect(aws.faults.pending()).toBe(0)
    expect(await done()).toBe(isDone)
    expect(await outcome(insert())).toBe(isDone ? 'DuplicateItemException' : 'ok')
  })

  test('a refused one under a fault that comes after is reset too', async () => {
    await insert()
    aws.faults.add({ fault: 'reset-after' })
    expect(await outcome(insert())).toBe('ECONNRESET')
  })

  test('stall-headers: done, no reply, until the client gives up', async () => {
    aws.faults.add({ fault: 'stall-headers' })
    const given = new AbortController()
    const sent = outcome(
      aws
        .dynamodbOf('broker-store')
        .send(insertCommand('egg-records', keyOf(pk())), { abortSignal: given.signal }),
    )
    await until(() => aws.faults.pending() === 0)
    await until(done)
    expect(aws.recorder.calls()[0]).toMatchObject({ endedAt: Number.POSITIVE_INFINITY, status: 0 })
    given.abort()
    expect(await sent).toBe('AbortError')
    await until(() => aws.recorder.calls()[0]?.endedAt !== Number.POSITIVE_INFINITY)
  })

  test('stall-body: done, a head and half a body, until the client gives up', async () => {
    aws.faults.add({ fault: 'stall-body' })
    const { url, headers, body } = await signed(
      aws.dynamodbOf('broker-store'),
      insertCommand('egg-records', keyOf(pk())),
    )
    const given = new AbortController()
    const response = await fetch(url, { method: 'POST', headers, body, signal: given.signal })
    const length = Number(response.headers.get('content-length'))
    const reader = response.body?.getReader()
    const first = await reader?.read()
    expect(response.status).toBe(200)
    expect(first?.value?.length).toBe(length >> 1)
    const rest = outcome(reader?.read() ?? Promise.resolve())
    given.abort()
    expect(await rest).not.toBe('ok')
    expect(await done()).toBe(true)
  })
})

describe('a KMS call', () => {
  test.each<[FaultKind, string]>([
    ['throttle', 'ThrottlingException'],
    ['deny', 'AccessDeniedException'],
    ['error-before', 'KMSInternalException'],
    ['error-after', 'KMSInternalException'],
    ['reset-before', 'ECONNRESET'],
    ['reset-after', 'ECONNRESET'],
    ['partial-body', 'ECONNRESET'],
  ])('%s: %s', async (fault, code) => {
    aws.faults.add({ service: 'kms', fault })
    expect(await outcome(encrypt())).toBe(code)
    expect(await outcome(encrypt())).toBe('ok')
    expect(aws.recorder.counts()).toEqual({ 'kms:Encrypt': 2 })
  })

  test.each<[FaultKind, string]>([
    ['throttle', 'Throttling'],
    ['deny', 'AccessDenied'],
    ['error-before', 'InternalFailure'],
  ])('STS, %s: %s', async (fault, code) => {
    aws.faults.add({ service: 'sts', fault })
    const sent = aws.stsOf('operator').send(new GetCallerIdentityCommand({}))
    expect(await outcome(sent)).toBe(code)
  })
})

describe('unprocessed keys', () => {
  const Keys = ['control', 'vault#a', 'vault#b'].map((key) => keyOf(key))
  // A BatchGetItem answers in any order.
  const served = (responses: BatchGetItemCommandOutput['Responses']) =>
    responses?.['egg-secrets']?.map((item) => item.pk?.S).sort()
  const batch = () =>
    aws.dynamodbOf('broker-store').send(
      new BatchGetItemCommand({
        RequestItems: { 'egg-secrets': { Keys, ConsistentRead: true } },
      }),
    )
  beforeAll(async () => {
    for (const item of Keys) await aws.dynamodbOf('admin').send(insertCommand('egg-secrets', item))
  })

  test('every second key is left for later, with how it was asked for', async () => {
    aws.faults.add({ fault: 'unprocessed' })
    const { Responses, UnprocessedKeys } = await batch()
    expect(served(Responses)).toEqual(['control', 'vault#b'])
    expect(UnprocessedKeys).toEqual({ 'egg-secrets': { Keys: [Keys[1]], ConsistentRead: true } })
    expect((await batch()).UnprocessedKeys).toEqual({})
  })

  test('the test may choose which', async () => {
    aws.faults.add({ fault: 'unprocessed', keep: (key) => key.pk !== 'control' })
    const { Responses, UnprocessedKeys } = await batch()
    expect(served(Responses)).toEqual(['vault#a', 'vault#b'])
    expect(UnprocessedKeys?.['egg-secrets']?.Keys).toEqual([Keys[0]])
  })

  test('or all', async () => {
    aws.faults.add({ fault: 'unprocessed', keep: () => false })
    const { Responses, UnprocessedKeys } = await batch()
    expect(Responses).toEqual({})
    expect(UnprocessedKeys?.['egg-secrets']?.Keys).toEqual(Keys)
  })

  test('waits for a BatchGetItem', async () => {
    aws.faults.add({ fault: 'unprocessed' })
    await insert()
    expect(aws.faults.pending()).toBe(1)
  })
})

describe('which call a rule meets', () => {
  test('times, then no more', async () => {
    aws.faults.add({ fault: 'throttle', times: 2 })
    const codes = [await outcome(encrypt()), await outcome(encrypt()), await outcome(encrypt())]
    expect(codes).toEqual(['ThrottlingException', 'ThrottlingException', 'ok'])
  })

  test('service, operation, table, principal and predicate must all match', async () => {
    const right = {
      service: 'dynamodb',
      operation: 'ExecuteStatement',
      table: 'egg-records',
      principal: 'broker-store',
    } as const
    for (const wrong of [
      { service: 'kms' },
      { operation: 'PutItem' },
      { table: 'egg-log' },
      { principal: 'operator' },
      { when: () => false },
    ] as const) {
      aws.faults.add({ ...right, ...wrong, fault: 'deny' })
    }
    expect(await outcome(insert())).toBe('ok')
    expect(aws.faults.pending()).toBe(5)
    aws.faults.add({ ...right, when: ({ keys }) => keys?.[0]?.pk === pk(), fault: 'deny' })
    expect(await outcome(insert())).toBe('AccessDeniedException')
  })

  test('of two rules the first, then the second', async () => {
    aws.faults.add({ fault: 'throttle' })
    aws.faults.add({ fault: 'deny' })
    expect([await outcome(encrypt()), await outcome(encrypt())]).toEqual([
      'ThrottlingException',
      'AccessDeniedException',
    ])
  })

  test('only calls with a good signature', async () => {
    aws.faults.add({ fault: 'error-before' })
    const bad = aws.kmsOf('operator', { credentials: { secretAccessKey: 'x' } })
    const sent = bad.send(
      new EncryptCommand({ KeyId: 'alias/egg', Plaintext: new Uint8Array([1]) }),
    )
    expect(await outcome(sent)).toBe('InvalidSignatureException')
    expect(aws.faults.pending()).toBe(1)
  })

  test('a rule that does nothing is a mistake', () => {
    expect(() => aws.faults.add({ service: 'kms' })).toThrow()
  })
})

test('a latency makes what was sent at once count as one round trip', async () => {
  aws.faults.add({ latencyMs: 250 })
  await insert()
  await Promise.all([encrypt(), encrypt(), encrypt()])
  expect(aws.recorder.roundTrips()).toBe(2)
  expect(aws.recorder.peakInFlight()).toBe(3)
  expect(aws.faults.pending()).toBe(0)
})

test('close() leaves nothing running, not even under a stall and a long latency', async () => {
  const helper = new URL('./aws.ts', import.meta.url)
  const script = `
    const { startAws, insertCommand, keyOf } = await import(${JSON.stringify(helper)})
    const aws = await startAws()
    aws.faults.add({ fault: 'stall-headers' })
    aws.faults.add({ fault: 'stall-body' })
    aws.faults.add({ service: 'dynamodb', latencyMs: 3_600_000, when: ({ keys }) => keys[0].pk === 'c' })
    const sent = ['a', 'b', 'c'].map((pk) =>
      aws.dynamodbOf('admin').send(insertCommand('egg-log', keyOf(pk))).catch(() => {}))
    while (aws.recorder.calls().length < 3 || aws.faults.pending() > 0)
      await new Promise((resolve) => setImmediate(resolve))
    await aws.close()
    await Promise.all(sent)
    console.log('closed')
  `
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 20_000,
  })
  expect(stdout.trim()).toBe('closed')
}, 30_000)
