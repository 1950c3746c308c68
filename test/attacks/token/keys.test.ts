import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { issuerKeysOf } from '../../../broker/issuer-keys.ts'
import { Refusal } from '../../../core/denial.ts'
import type { Issuer } from '../../../core/policy/model.ts'

const issuerAt = (url: string): Issuer => ({
  name: url,
  url,
  jwksUri: `${url}/jwks`,
  platform: 'github',
  algorithms: ['RS256'],
  audience: 'committed',
  maxAge: 600,
})
const A = issuerAt('https://issuer.example')

let key: JWK
let now: number
let fetched: [string, RequestInit][]
let answers: Map<string, () => Response | Promise<Response>>
let keysOf: ReturnType<typeof issuerKeysOf>
const events: object[] = []

beforeEach(async () => {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true })
  key = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  now = 1_000_000
  fetched = []
  answers = new Map([[A.jwksUri, () => Response.json({ keys: [key] })]])
  keysOf = issuerKeysOf(
    async (url, init) => {
      fetched.push([url, init])
      return answers.get(url)?.() ?? new Response('nothing here', { status: 404 })
    },
    () => now,
    (event) => events.push(event),
  )
})

const ask = async (issuer = A, kid = 'k1') => {
  try {
    return (await keysOf(issuer, kid, 'RS256', () => {})) ? 'key' : 'no key'
  } catch (error) {
    if (error instanceof Refusal) return error.denial.code
    throw error
  }
}

describe('a set that is not taken; the last good one stays its time (T2, B.1.20)', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...key, kid: `k${i}` }))
  const streamOf = (bytes: number) => {
    let left = bytes
    return new Response(
      new ReadableStream({
        pull: (controller) => {
          if (left <= 0) return controller.close()
          left -= 65_536
          controller.enqueue(new Uint8Array(65_536).fill(0x20))
        },
      }),
    )
  }
  test.each<[string, () => Response | Promise<Response>]>([
    ['redirected to http', () => Response.redirect('http://issuer.example/jwks', 302)],
    ['redirected to another host', () => Response.redirect('https://evil.example/jwks', 307)],
    ['redirected to itself', () => Response.redirect(A.jwksUri, 301)],
    ['20 MB, in pieces', () => streamOf(20_000_000)],
    ['10,000 keys', () => Response.json({ keys: many(10_000) })],
    [
      'HTML with 200',
      () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['empty keys', () => Response.json({ keys: [] })],
    ['no keys', () => Response.json({})],
    ['null', () => Response.json(null)],
    ['a set in a set', () => Response.json({ keys: [{ keys: [key] }] })],
    ['204', () => new Response(null, { status: 204 })],
    ['a 206 with the right keys', () => Response.json({ keys: [key] }, { status: 206 })],
    ['a 500 with the right keys', () => Response.json({ keys: [key] }, { status: 500 })],
    [
      'a symmetric key among them',
      () => Response.json({ keys: [key, { kty: 'oct', k: 'AA', kid: 'x' }] }),
    ],
    [
      'a private key among them',
      () => Response.json({ keys: [key, { ...key, kid: 'x', d: 'AQ' }] }),
    ],
    ['two keys of one kid', () => Response.json({ keys: [key, { ...key, n: `${key.n}` }] })],
    ['no answer', () => Promise.reject(new TypeError('connection lost'))],
    ['a body that breaks off', () => brokenBody()],
  ])('%s', async (_, answer) => {
    const good = answers.get(A.jwksUri) ?? answer
    answers.set(A.jwksUri, answer)
    expect(await ask()).toBe('issuer_unavailable')
    answers.set(A.jwksUri, good)
    now += 10
    expect(await ask()).toBe('key')
    answers.set(A.jwksUri, answer)
    now += 3_599
    expect(await ask()).toBe('key')
    now += 11
    expect(await ask()).toBe('issuer_unavailable')
    for (const [url, init] of fetched) expect([url, init.redirect]).toEqual([A.jwksUri, 'manual'])
  })

  const brokenBody = () =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('{"keys":['))
          controller.error(new Error('reset'))
        },
      }),
    )

  test('nothing of a set gets into the log', async () => {
    answers.set(A.jwksUri, () => new Response('{"keys":"canary-4711"}'))
    await ask()
    expect(JSON.stringify(events)).not.toContain('canary')
  })
})

describe('one issuer’s keys are no other’s (B.1.23)', () => {
  test.each([
    'https://issuer.example:8443',
    'https://issuer.example/acme',
    'https://issuer.example/Acme',
    'https://issuer.example.evil.example',
    'https://issuer.exampl',
    'https://ISSUER.example',
    'https://issuer.example/',
    'https://issuer.example?x=1',
  ])('%s', async (url) => {
    expect(await ask()).toBe('key')
    // Its endpoint has nothing; what was cached for the other one must not stand in.
    expect(await ask(issuerAt(url))).toBe('issuer_unavailable')
    expect(await ask()).toBe('key')
  })

  test('one kid at two issuers is two keys', async () => {
    const B = issuerAt('https://issuer.example/b')
    const { publicKey } = await generateKeyPair('RS256', { extractable: true })
    const other = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }
    answers.set(B.jwksUri, () => Response.json({ keys: [other] }))
    const modulusOf = async (issuer: Issuer) => {
      const found = await keysOf(issuer, 'k1', 'RS256', () => {})
      return found && (await crypto.subtle.exportKey('jwk', found)).n
    }
    expect(await modulusOf(A)).toBe(key.n)
    expect(await modulusOf(B)).toBe(other.n)
    expect(await modulusOf(A)).toBe(key.n)
  })

  test('one that is down does not use up another’s tries (B.1.21)', async () => {
    const B = issuerAt('https://down.example')
    await Promise.all(Array.from({ length: 100 }, (_, i) => ask(B, `bogus-${i}`)))
    expect(await ask()).toBe('key')
    expect(fetched.filter(([url]) => url === B.jwksUri)).toHaveLength(1)
  })
})

describe('a key that the issuer took away (B.1.22)', () => {
  test('dies in ten minutes, also while everybody asks for it', async () => {
    expect(await ask()).toBe('key')
    answers.set(A.jwksUri, () => Response.json({ keys: [{ ...key, kid: 'k2' }] }))
    for (let i = 0; i < 59; i++) {
      now += 10
      expect(await ask()).toBe('key')
    }
    now += 10
    expect(await ask()).toBe('no key')
    expect(await ask(A, 'k2')).toBe('key')
  })

  test('is not kept for ever by an endpoint that fails', async () => {
    expect(await ask()).toBe('key')
    answers.set(A.jwksUri, () => new Response('down', { status: 503 }))
    for (let i = 0; i < 359; i++) {
      now += 10
      expect(await ask()).toBe('key')
    }
    now += 10
    expect(await ask()).toBe('issuer_unavailable')
  })
})
