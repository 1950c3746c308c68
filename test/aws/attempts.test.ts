import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { KeyContext } from '../../core/ports.ts'
import { secret } from '../../core/secret.ts'
import type { FaultKind } from '../../local/faults.ts'
import { portsOf, reasonOf, type Stand, signal, startPorts } from './ports.ts'
import { startWire, type Wire } from './wire.ts'

const KEY = { pk: 'vault#v', sk: 'secret#v/a' }
const CONTEXT: KeyContext = {
  'egg:vault': 'v',
  'egg:secret': 'v/a',
  'egg:version': '1',
  'egg:envelope': 'A'.repeat(43),
}

let stand: Stand
beforeAll(async () => {
  stand = await startPorts()
})
afterAll(() => stand.aws.close())
beforeEach(() => {
  stand.faults.clear()
  stand.recorder.reset()
})

const read = (given = signal()) => stand.store.read('secrets', [KEY], given)
const wrap = (given = signal()) =>
  stand.kms.wrap('alias/egg', secret(new Uint8Array(32)), CONTEXT, given)
const tries = () => stand.recorder.calls().length

const until = async (found: () => boolean) => {
  while (!found()) await new Promise((resolve) => setImmediate(resolve))
}

describe('tried again, twice', () => {
  test.each<FaultKind>(['throttle', 'error-before', 'error-after', 'reset-before', 'partial-body'])(
    '%s, by the store and by KMS',
    async (fault) => {
      stand.faults.add({ fault, service: 'dynamodb', times: 2 })
      stand.faults.add({ fault, service: 'kms', times: 2 })
      expect(await read()).toEqual([null])
      expect((await wrap()).length).toBeGreaterThan(32)
      expect(stand.recorder.counts()).toEqual({ 'dynamodb:GetItem': 3, 'kms:Encrypt': 3 })
    },
  )

  test.each<[FaultKind, string]>([
    ['throttle', 'ProvisionedThroughputExceededException'],
    ['error-before', 'InternalServerError'],
    ['reset-before', 'Network'],
  ])('and no more: %s ends as %s', async (fault, reason) => {
    stand.faults.add({ fault, times: 9 })
    expect(await reasonOf(read())).toBe(reason)
    expect(tries()).toBe(3)
  })
})

describe('not tried again', () => {
  test('what IAM denies; and its message, which names account and role, stays out', async () => {
    const { store } = portsOf(stand.aws, 'broker-kms')
    const error = await store.read('secrets', [KEY], signal()).catch((error: Error) => error)
    expect(error).toMatchObject({ reason: 'AccessDeniedException', code: 'cloud_error' })
    expect(String((error as Error).stack)).not.toMatch(/arn:|broker-kms|egg-secrets/)
    expect(tries()).toBe(1)
  })

  test('what is not valid', async () => {
    expect(await reasonOf(stand.store.read('secrets', [{ pk: '', sk: 's' }], signal()))).toBe(
      'ValidationException',
    )
    expect(tries()).toBe(1)
  })

  test('a table that is not there', async () => {
    const none = stand.store.read('none' as 'log', [KEY], signal())
    expect(await reasonOf(none)).toBe('ResourceNotFoundException')
    expect(tries()).toBe(1)
  })
})

describe('by its code', () => {
  let wire: Wire
  afterEach(() => wire.close())

  test.each<[string, number, number]>([
    ['ThrottlingException', 400, 3],
    ['ProvisionedThroughputExceededException', 400, 3],
    ['RequestLimitExceeded', 400, 3],
    ['LimitExceededException', 400, 3],
    ['KMSInternalException', 500, 3],
    ['DependencyTimeoutException', 503, 3],
    ['InternalServerError', 500, 3],
    ['BrandNewException', 500, 3],
    ['BrandNewException', 503, 3],
    ['BrandNewException', 400, 1],
    ['AccessDeniedException', 400, 1],
    ['ValidationException', 400, 1],
    ['UnrecognizedClientException', 400, 1],
    ['InvalidSignatureException', 400, 1],
    ['ExpiredTokenException', 400, 1],
    ['IncorrectKeyException', 400, 1],
    ['InvalidCiphertextException', 400, 1],
    ['DisabledException', 400, 1],
    ['KMSInvalidStateException', 400, 1],
  ])('%s with HTTP %i: %i in all', async (code, status, count) => {
    wire = await startWire(() => ({ status, body: { __type: `x#${code}`, message: 'canary' } }))
    const unwrap = wire.kms.unwrap('alias/egg', new Uint8Array(1), CONTEXT, signal())
    expect(await reasonOf(unwrap)).toBe(code)
    expect(wire.sent).toHaveLength(count)
  })

  test("a proxy's page in place of an answer", async () => {
    wire = await startWire(() => ({ status: 502, body: '<html>canary</html>' }))
    const error = await wire.store.read('secrets', [KEY], signal()).catch((error: Error) => error)
    expect(error).toMatchObject({ code: 'cloud_error' })
    expect(String((error as Error).stack)).not.toContain('canary')
    expect(wire.sent).toHaveLength(3)
  })
})

describe('a call that stalls', () => {
  const STALLS = ['stall-headers', 'stall-body'] as const

  test.each(
    STALLS.flatMap((fault) => [[fault, 'store', read] as const, [fault, 'KMS', wrap] as const]),
  )(
    '%s of the %s: the signal of the caller ends it, and nothing more is sent',
    async (fault, _, work) => {
      const given = new AbortController()
      stand.faults.add({ fault, times: 3 })
      const stalled = reasonOf(work(given.signal))
      await until(() => stand.faults.pending() < 3)
      given.abort()
      expect(await stalled).toBe('Timeout')
      expect(await reasonOf(work(given.signal))).toBe('Timeout')
      expect(tries()).toBe(1)
    },
  )

  test.each(STALLS)('%s: a deadline that passes ends it', async (fault) => {
    stand.faults.add({ fault, times: 3 })
    expect(await reasonOf(read(AbortSignal.timeout(50)))).toBe('Timeout')
  })

  test('ends by its own time-out, without any signal of the caller, and is tried again', async () => {
    const never = new AbortController().signal
    for (const fault of STALLS) {
      stand.faults.add({ fault, operation: 'GetItem' })
      stand.faults.add({ fault, operation: 'Encrypt' })
    }
    await Promise.all([read(never), wrap(never)])
    expect(stand.recorder.counts()).toEqual({ 'dynamodb:GetItem': 3, 'kms:Encrypt': 3 })
  })

  test('the signal ends a pause between two tries', async () => {
    stand.faults.add({ fault: 'throttle', times: 3 })
    const given = new AbortController()
    const throttled = reasonOf(read(given.signal))
    await until(() => stand.recorder.calls().some(({ status }) => status === 400))
    given.abort()
    expect(['ProvisionedThroughputExceededException', 'Timeout']).toContain(await throttled)
    expect(tries()).toBeLessThan(3)
  })
})

describe('the size of an answer', () => {
  const LIMIT = 8_388_608
  let wire: Wire
  afterEach(() => wire.close())

  /** A good answer of exactly `length` bytes. */
  const answering = async (length: number) => {
    const answer = (text: string) =>
      JSON.stringify({ Item: { pk: { S: KEY.pk }, sk: { S: KEY.sk }, text: { S: text } } })
    const body = answer('x'.repeat(length - answer('').length))
    wire = await startWire(() => ({ body }))
  }

  test('at the limit it is read', async () => {
    await answering(LIMIT)
    const [item] = await wire.store.read('secrets', [KEY], signal())
    expect(item?.sk).toBe(KEY.sk)
  })

  test('one byte over it is refused: it would fill the memory of the Worker', async () => {
    await answering(LIMIT + 1)
    expect(await reasonOf(wire.store.read('secrets', [KEY], signal()))).toBe('Network')
  })
})
