import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parseBroker } from '../../core/keys.ts'
import { fixedAudience } from '../../core/transcript.ts'
import { draft, openAnswer, send } from '../../local/raw-exchange.ts'
import type { Stack } from '../../local/stack.ts'
import { CLAIMS, MANY, portsOf, putValue, startWorld, VALUES } from './world.ts'

let stack: Stack

beforeAll(async () => {
  stack = await startWorld()
  for (const name of MANY) await putValue(stack, name, `value of ${name}`)
})
afterAll(() => stack?.close())
afterEach(() => {
  stack.faults.clear()
  stack.recorder.reset()
})

const tokenFor = (audience: string, claims: object = {}) =>
  stack.issuers.github?.sign({ ...CLAIMS, ...claims, aud: audience }) as Promise<string>

/** A whole exchange by a job with these claims. */
const exchange = async (names: readonly string[], claims: object = {}) => {
  const request = await draft(stack, names)
  const answer = await send(stack, await tokenFor(request.audience, claims), request.body)
  return { request, answer }
}

const recordsOf = async (type: string, reason?: string) => {
  const { store } = portsOf(stack, 'admin')
  const now = Math.floor(Date.now() / 1000)
  const minutes = [-1, 0, 1].map((m) => new Date((now + m * 60) * 1000).toISOString())
  const partitions = minutes.flatMap((iso) =>
    [0, 1, 2, 3].flatMap((shard) => [
      `ex#${iso.slice(0, 16)}Z#${shard}`,
      `ex1h#${iso.slice(0, 13)}Z#${shard}`,
    ]),
  )
  const lists = await Promise.all(
    [...new Set(partitions)].map((pk) => store.list('records', pk, '', AbortSignal.timeout(9000))),
  )
  return lists
    .flat()
    .map(({ record }) => JSON.parse(Buffer.from(record as Uint8Array).toString()))
    .filter((record) => record.type === type && (!reason || record.reason === reason))
}

describe('an exchange', () => {
  test('gives the granted secrets, sealed to the job', async () => {
    const { request, answer } = await exchange(Object.keys(VALUES))
    expect(answer.status).toBe(200)
    const { values, opened } = await openAnswer(stack, answer, request)
    expect(values).toEqual(VALUES)
    expect(opened.lease).toBe(1800)
    for (const value of Object.values(VALUES)) expect(answer.text).not.toContain(value)
  })

  test.each([
    [1, 2],
    [5, 2],
  ])(
    'of %i secrets is 1 read, then 1 insert beside the Decrypts: 2 round trips',
    async (n, trips) => {
      stack.faults.add({ latencyMs: 40 })
      await exchange([...Object.keys(VALUES), ...MANY].slice(0, n))
      expect(stack.recorder.counts()).toEqual({
        'dynamodb:BatchGetItem': 1,
        'dynamodb:ExecuteStatement': 1,
        'kms:Decrypt': n,
      })
      expect(stack.recorder.roundTrips()).toBe(trips)
      // 6 at once is what Workers allow; S = 5 uses them all.
      expect(stack.recorder.peakInFlight()).toBe(n + 1)
    },
  )

  test('of 50 secrets has never more than 6 calls in flight', async () => {
    stack.faults.add({ latencyMs: 20 })
    const { answer } = await exchange(MANY)
    expect(answer.status).toBe(200)
    expect(stack.recorder.counts()).toEqual({
      'dynamodb:BatchGetItem': 1,
      'dynamodb:ExecuteStatement': 1,
      'kms:Decrypt': 50,
    })
    expect(stack.recorder.peakInFlight()).toBe(6)
  })

  test('writes nothing to the secrets table', async () => {
    await exchange(['payments/db/url'])
    const tables = stack.recorder
      .calls((call) => call.table === 'egg-secrets')
      .map((call) => call.operation)
    expect(tables).toEqual(['BatchGetItem'])
  })

  test('uses two principals, neither of which touches the other one’s service', async () => {
    await exchange(['payments/db/url'])
    const uses = stack.recorder.calls().map(({ principal, service }) => `${principal} ${service}`)
    expect([...new Set(uses)].sort()).toEqual(['broker-kms kms', 'broker-store dynamodb'])
  })
})

describe('by pattern, once for a job', () => {
  const job = (check_run_id: string) => ({
    repository: 'acme/assistant',
    repository_id: '456793',
    ref: 'refs/heads/agent/fix',
    check_run_id,
  })
  const PATTERNS = ['payments/stripe/*', 'payments/tls/*']

  test('the found secrets, in 2 round trips: Queries beside the read, 2 inserts beside the Decrypts', async () => {
    stack.faults.add({ latencyMs: 40 })
    const { request, answer } = await exchange(PATTERNS, job('1'))
    expect(answer.status).toBe(200)
    expect(stack.recorder.counts()).toEqual({
      'dynamodb:BatchGetItem': 1,
      'dynamodb:Query': 2,
      'dynamodb:ExecuteStatement': 2,
      'kms:Decrypt': 2,
    })
    expect(stack.recorder.roundTrips()).toBe(2)
    const { opened } = await openAnswer(stack, answer, request)
    expect(opened.secrets.map(({ asked, name }) => [asked, name])).toEqual([
      ['payments/stripe/*', 'payments/stripe/config'],
      ['payments/tls/*', 'payments/tls/key'],
    ])
  })

  test('two exchanges of one job at once: one release, one 409; another leg is not hindered', async () => {
    const [one, two, leg] = await Promise.all(
      ['2', '2', '3'].map((id) => exchange(['payments/tls/key'], job(id))),
    )
    const codes = [one, two].map((exchanged) => exchanged?.answer.code ?? 'released').sort()
    expect(codes).toEqual(['job_spent', 'released'])
    expect(leg?.answer.status).toBe(200)
    await expect.poll(() => recordsOf('refused', 'job_spent')).toHaveLength(1)
  })
})

describe('once', () => {
  test('the same request twice: one release, then 409, and the replay is recorded', async () => {
    const request = await draft(stack, ['payments/db/url'])
    const token = await tokenFor(request.audience)
    expect((await send(stack, token, request.body)).status).toBe(200)
    const again = await send(stack, token, request.body)
    expect([again.status, again.code]).toEqual([409, 'token_spent'])
    await expect.poll(() => recordsOf('refused', 'token_spent')).toHaveLength(1)
  })

  test('256 copies of one bearer token with different bodies: one release, one record (T3)', async () => {
    const aud = fixedAudience(parseBroker(stack.brokerLine).origin)
    const claims = {
      aud,
      project_id: '20',
      project_path: 'acme/payments-mirror',
      namespace_id: '72',
      ref_path: 'refs/heads/main',
      pipeline_source: 'push',
    }
    const [token = ''] = (await stack.issuers.gitlab?.tokens(1, claims)) ?? []
    const count = async (type: string) => (await recordsOf(type)).length
    const [before, withheld] = [await count('released'), await count('withheld')]
    const bodies: Uint8Array<ArrayBuffer>[] = []
    for (let i = 0; i < 256; i++) bodies.push((await draft(stack, ['payments/db/url'])).body)
    const answers = await Promise.all(bodies.map((body) => send(stack, token, body)))
    const codes = new Set(answers.filter(({ status }) => status !== 200).map(({ code }) => code))
    // On a slow machine some wait for longer than an exchange, or a body, may take.
    const slow = ['unavailable', 'request_malformed']
    expect(['token_spent', ...slow]).toEqual(expect.arrayContaining([...codes]))
    expect(await count('released')).toBe(before + 1)
    // So may the one that spends the token; then it says so.
    const released = answers.filter(({ status }) => status === 200).length
    expect(released).toBeLessThanOrEqual(1)
    if (!released) await expect.poll(() => count('withheld')).toBeGreaterThan(withheld)
  })

  test('an insert whose reply was lost: one record, one release', async () => {
    const before = (await recordsOf('released')).length
    for (const fault of ['reset-after', 'error-after'] as const) {
      stack.faults.add({ operation: 'ExecuteStatement', fault })
      const { answer, request } = await exchange(['payments/db/url'])
      expect(answer.status).toBe(200)
      expect((await openAnswer(stack, answer, request)).values).toHaveProperty(['payments/db/url'])
    }
    expect(stack.faults.pending()).toBe(0)
    expect(await recordsOf('released')).toHaveLength(before + 2)
  })

  test('a Decrypt that fails: nothing is released, and a second record says so', async () => {
    const before = (await recordsOf('withheld')).length
    stack.faults.add({ operation: 'Decrypt', fault: 'deny' })
    const { answer } = await exchange(['payments/db/url', 'payments/tls/key'])
    expect([answer.status, answer.code]).toEqual([503, 'unavailable'])
    await expect.poll(() => recordsOf('withheld')).toHaveLength(before + 1)
    const reasons = (await recordsOf('withheld')).map(({ insert, reason }) => `${insert} ${reason}`)
    expect(reasons).toContain('done kms:Decrypt AccessDeniedException')
  })

  test('an insert that is refused: nothing is released (T35)', async () => {
    const before = (await recordsOf('withheld')).length
    stack.faults.add({ operation: 'ExecuteStatement', fault: 'deny', times: 1 })
    const { answer } = await exchange(['payments/db/url'])
    expect([answer.status, answer.code]).toEqual([503, 'unavailable'])
    // Its note comes after the reply; the next test counts calls.
    await expect.poll(() => recordsOf('withheld')).toHaveLength(before + 1)
  })
})

describe('outbound requests', () => {
  test('an issuer that is not listed causes none (T2)', async () => {
    const request = await draft(stack, ['payments/db/url'])
    const stranger = await tokenFor(request.audience, { iss: 'https://evil.example' })
    stack.recorder.reset()
    const before = stack.issuers.github?.requests()
    const answer = await send(stack, stranger, request.body)
    expect([answer.status, answer.code]).toEqual([401, 'issuer_unknown'])
    expect(stack.issuers.github?.requests()).toBe(before)
    expect(stack.recorder.calls()).toEqual([])
  })

  test('an owner that the vault does not list causes no KMS call', async () => {
    const { answer } = await exchange(['foreign/db/url'])
    expect([answer.status, answer.code]).toEqual([403, 'not_granted'])
    expect(JSON.parse(answer.text).explanations[0].reason).toBe('owner')
    expect(stack.recorder.calls((call) => call.service === 'kms')).toEqual([])
  })

  test('256 requests on a cold isolate cause one fetch of the keys', async () => {
    const { origin } = await stack.startBroker()
    const before = stack.issuers.github?.requests('/.well-known/jwks') ?? 0
    const request = await draft(stack, ['payments/db/url'])
    const token = await tokenFor(request.audience)
    // Another origin's audience: refused, but only after its signature was checked.
    const answers = await Promise.all(
      Array.from({ length: 256 }, () => send(stack, token, request.body, origin)),
    )
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['audience_mismatch']))
    expect(stack.issuers.github?.requests('/.well-known/jwks')).toBe(before + 1)
  })
})
