import { beforeAll, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { parseConfig } from '../../broker/config.ts'
import { codeOf } from '../../core/error.ts'
import { inFlight } from '../../core/in-flight.ts'
import { verifyKeyDocument } from '../../core/key-document.ts'
import { newPrivateJwk } from '../../core/keys.ts'
import { type World, world } from './world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const ask = async (path: string, init: RequestInit = {}, origin = 'https://egg.example.com') => {
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} }
  const response = await appOf(w.deps).fetch(
    new Request(`${origin}${path}`, init),
    {},
    context as never,
  )
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  return { response, text, type, body: type.includes('json') ? JSON.parse(text) : null }
}

describe('the routes', () => {
  test('an exchange', async () => {
    const request = await w.draft(['payments/a'])
    const token = await w.token({ aud: request.aud })
    const { response, text, type } = await ask('/v1/exchange', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: request.body,
    })
    expect([response.status, type]).toEqual([200, 'application/jose'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await w.openIt(text, request)).secrets).toHaveLength(1)
  })

  test.each([
    ['POST', '/v1/exchange', 401, 'token_missing'],
    ['GET', '/v1/exchange', 404, 'not_found'],
    ['GET', '/', 404, 'not_found'],
    ['PUT', '/v1/secrets/payments/a', 401, 'token_missing'],
    ['PUT', '/v1/secrets/payments/a?x=1', 404, 'not_found'],
    ['PUT', '/v1/secrets/payments/A', 404, 'not_found'],
    ['PUT', '/v1/secrets/payments%2Fa', 404, 'not_found'],
    ['GET', '/v1/secrets/payments/a', 404, 'not_found'],
  ])('%s %s: %i %s', async (method, path, status, code) => {
    const { response, type, body } = await ask(path, { method })
    expect([response.status, type, body.code]).toEqual([status, 'application/problem+json', code])
    expect(body.status).toBe(status)
    expect(body.type).toBe(`urn:egg:problem:${code}`)
    expect(body.detail && body.next && body.request_id).toBeTruthy()
  })

  test('a body over the limit', async () => {
    const { response, body } = await ask('/v1/exchange', {
      method: 'POST',
      body: 'x'.repeat(32_769),
    })
    expect([response.status, body.code]).toEqual([413, 'request_too_large'])
  })

  test.each([
    'https://egg-broker.example.workers.dev',
    'http://egg.example.com',
    'https://egg.example.com:8443',
  ])('another origin, %s, whatever the Host header says', async (origin) => {
    const { response, body } = await ask(
      '/healthz',
      { headers: { host: 'egg.example.com' } },
      origin,
    )
    expect([response.status, body.code]).toEqual([421, 'wrong_origin'])
  })

  test('the key document, by the release key', async () => {
    const { text } = await ask('/.well-known/egg')
    const broker = { origin: w.deps.origin, pins: [w.deps.releaseKey.kid] }
    const document = await verifyKeyDocument(text, broker)
    expect(document).toMatchObject({ origin: w.deps.origin, write_key: w.deps.writeKey })
    const other = { origin: w.deps.origin, pins: ['A'.repeat(43)] }
    await expect(verifyKeyDocument(text, other)).rejects.toMatchObject({ code: 'release_unpinned' })
  })

  test('health asks the store once in ten seconds', async () => {
    const app = appOf(w.deps)
    const health = async () =>
      (await app.fetch(new Request('https://egg.example.com/healthz'))).status
    const before = w.store.calls.length
    for (let i = 0; i < 5; i++) expect(await health()).toBe(200)
    const asked = w.store.calls.slice(before).map(({ table }) => table)
    expect(asked.sort()).toEqual(['log', 'secrets'])
    w.clock.now += 10
    const control = w.store.calls.findIndex(({ table }, i) => i >= before && table === 'secrets')
    w.store.breakCall(control + 2, 'not done')
    expect(await health()).toBe(503)
  })
})

describe('the settings', () => {
  const good = async () => ({
    EGG_ORIGIN: 'https://egg.example.com',
    AWS_REGION: 'eu-central-1',
    STORE_ACCESS_KEY_ID: 'canary-a',
    STORE_SECRET_ACCESS_KEY: 'canary-b',
    KMS_ACCESS_KEY_ID: 'canary-c',
    KMS_SECRET_ACCESS_KEY: 'canary-d',
    RELEASE_KEY: JSON.stringify((await newPrivateJwk('Ed25519')).expose()),
    WRITE_KEY: JSON.stringify((await newPrivateJwk('X25519')).expose()),
  })

  test('good ones', async () => {
    const config = await parseConfig(await good())
    expect(config.access.kms.endpoint).toBe('https://kms.eu-central-1.amazonaws.com')
    expect(config.access.store.endpoint).toBe('https://dynamodb.eu-central-1.amazonaws.com')
  })

  test.each([
    ['EGG_ORIGIN', undefined],
    ['EGG_ORIGIN', 'https://egg.example.com/'],
    ['EGG_ORIGIN', 'http://egg.example.com'],
    ['EGG_ORIGIN', `https://${'a.'.repeat(40)}example.com`],
    ['AWS_REGION', 'canary!'],
    ['TABLE_PREFIX', 'a b'],
    ['KMS_ENDPOINT', 'http://canary.example'],
    ['STORE_SECRET_ACCESS_KEY', ''],
    ['RELEASE_KEY', 'canary'],
    ['RELEASE_KEY', '{"kty":"OKP","crv":"X25519","x":"canary","d":"canary"}'],
    ['WRITE_KEY', '[]'],
    ['POLICY_REPOSITORY', 'https://github.com/canary'],
    ['KMS_ACCESS_KEY_ID', 'canary-a'],
  ])('%s: %j is named, its value is not', async (setting, value) => {
    const error = await parseConfig({ ...(await good()), [setting]: value }).catch((e) => e)
    expect(['misconfigured', 'key_malformed']).toContain(codeOf(error))
    expect(error.message).toContain(setting)
    expect(error.message).not.toContain('canary')
  })
})

describe('in flight', () => {
  test('never more than the limit, all outcomes in order', async () => {
    let [running, peak] = [0, 0]
    const tasks = Array.from({ length: 20 }, (_, i) => async () => {
      peak = Math.max(peak, ++running)
      await new Promise((resolve) => setTimeout(resolve, i % 3))
      running--
      return i
    })
    const outcomes = await inFlight(6, tasks)
    expect(peak).toBe(6)
    expect(outcomes.map((o) => (o?.status === 'fulfilled' ? o.value : null))).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    )
  })

  test('after a failure nothing more is started', async () => {
    let started = 0
    const outcomes = await inFlight(
      2,
      Array.from({ length: 10 }, (_, i) => async () => {
        started++
        if (i === 1) throw new Error('x')
        await new Promise((resolve) => setTimeout(resolve, 5))
      }),
    )
    expect(started).toBeLessThan(4)
    expect(outcomes.filter((o) => o === null).length).toBe(10 - started)
  })
})
