import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { issuerKeysOf, parseKeySet } from '../../broker/issuer-keys.ts'
import { Refusal } from '../../core/denial.ts'
import type { Issuer } from '../../core/policy/model.ts'

const issuer: Issuer = {
  name: 'github',
  url: 'https://issuer.example',
  jwksUri: 'https://issuer.example/jwks',
  platform: 'github',
  algorithms: ['RS256'],
  audience: 'committed',
  maxAge: 600,
}

let key: JWK
let now: number
let calls: number
let answer: () => Response | Promise<Response>
let keysOf: ReturnType<typeof issuerKeysOf>

beforeEach(async () => {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true })
  key = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  now = 1_000_000
  calls = 0
  answer = () => Response.json({ keys: [key] })
  keysOf = issuerKeysOf(
    async (url, init) => {
      expect([url, init.redirect]).toEqual([issuer.jwksUri, 'manual'])
      calls++
      return answer()
    },
    () => now,
    () => {},
  )
})

const ask = async (kid = 'k1') => {
  try {
    return (await keysOf(issuer, kid, 'RS256', () => {})) ? 'key' : 'no key'
  } catch (error) {
    if (error instanceof Refusal) return error.denial.code
    throw error
  }
}

describe('fetching', () => {
  test('256 cold askers cause one fetch (B.1.21)', async () => {
    const outcomes = await Promise.all(Array.from({ length: 256 }, () => ask()))
    expect([new Set(outcomes), calls]).toEqual([new Set(['key']), 1])
  })

  test('256 bogus kids cause one more in ten seconds, and a new key is found after them (B.1.21)', async () => {
    await ask()
    now += 11
    const bogus = await Promise.all(Array.from({ length: 256 }, (_, i) => ask(`bogus-${i}`)))
    expect([new Set(bogus), calls]).toEqual([new Set(['no key']), 2])
    const { publicKey } = await generateKeyPair('RS256', { extractable: true })
    const rotated = { ...(await exportJWK(publicKey)), kid: 'k2', alg: 'RS256' }
    answer = () => Response.json({ keys: [key, rotated] })
    expect([await ask('k2'), calls]).toEqual(['no key', 2])
    now += 10
    expect([await ask('k2'), calls]).toEqual(['key', 3])
  })

  test('a fetch that never answers keeps nobody waiting for ever', async () => {
    answer = () => new Promise(() => {})
    expect(await ask()).toBe('issuer_unavailable')
  }, 10_000)

  test('a key that was taken away is refused ten minutes later at the latest (B.1.22)', async () => {
    await ask()
    answer = () => Response.json({ keys: [{ ...key, kid: 'k2' }] })
    now += 599
    expect(await ask()).toBe('key')
    now += 1
    expect(await ask()).toBe('no key')
  })

  test('with the endpoint down the last good keys live for an hour, no longer (B.1.22)', async () => {
    await ask()
    answer = () => new Response('down', { status: 500 })
    now += 3599
    expect(await ask()).toBe('key')
    now += 1
    expect(await ask()).toBe('issuer_unavailable')
  })

  test('an endpoint that is down is asked once in ten seconds', async () => {
    answer = () => new Response('down', { status: 500 })
    for (let i = 0; i < 20; i++) {
      expect(await ask()).toBe('issuer_unavailable')
      now += 1
    }
    expect(calls).toBe(2)
  })
})

describe('a set that is not taken, and does not replace the last good one (T2, B.1.20)', () => {
  const bad: [string, () => Response][] = [
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
    ],
    ['HTML', () => new Response('<html>')],
    ['no keys', () => Response.json({ keys: [] })],
    ['only keys of no use', () => Response.json({ keys: [{ kty: 'EC', crv: 'P-521', kid: 'x' }] })],
    ['another shape', () => Response.json([1])],
    ['10 MB', () => new Response(`{"keys":[${' '.repeat(10_000_000)}]}`)],
    ['invalid UTF-8', () => new Response(new Uint8Array([0xff, 0xfe]))],
    [
      'a symmetric key in it',
      () => Response.json({ keys: [key, { kty: 'oct', k: 'AA', kid: 's' }] }),
    ],
    ['a private key in it', () => Response.json({ keys: [{ ...key, d: 'AA' }] })],
    ['one kid twice', () => Response.json({ keys: [key, key] })],
    [
      '101 keys',
      () =>
        Response.json({ keys: Array.from({ length: 101 }, (_, i) => ({ ...key, kid: `k${i}` })) }),
    ],
    [
      'a 1024-bit key (B.1.19)',
      () => Response.json({ keys: [{ ...key, n: key.n?.slice(0, 171) }] }),
    ],
    ['an exponent of 3 (B.1.19)', () => Response.json({ keys: [{ ...key, e: 'Aw' }] })],
  ]
  test.each(bad)('%s', async (_, response) => {
    answer = response
    expect(await ask()).toBe('issuer_unavailable')
    now += 10
    answer = () => Response.json({ keys: [key] })
    expect(await ask()).toBe('key')
    now += 700
    answer = response
    expect(await ask()).toBe('key')
  })
})

describe('a key is for one algorithm', () => {
  test.each([
    [{ kty: 'RSA', alg: 'PS256' }],
    [{ kty: 'RSA', alg: 'RS512' }],
    [{ kty: 'EC', crv: 'P-384' }],
    [{ kty: 'RSA', use: 'enc' }],
  ])('%j is passed over', (odd) => {
    const keys = parseKeySet({ keys: [key, { ...key, kid: 'odd', ...odd }] })
    expect([...keys.keys()]).toEqual(['k1'])
  })

  test('asked for another one, there is none', async () => {
    expect(await keysOf(issuer, 'k1', 'ES256', () => {})).toBeNull()
  })
})
