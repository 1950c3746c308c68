import fc from 'fast-check'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { expect, test } from 'vitest'
import { issuerKeysOf, parseKeySet } from '../../broker/issuer-keys.ts'
import { Refusal } from '../../core/denial.ts'
import { ALGORITHMS, type Algorithm, type Issuer } from '../../core/policy/model.ts'
import { edited } from './edits.ts'
import { runs } from './runs.ts'

const issuer: Issuer = {
  name: 'fuzz',
  url: 'https://issuer.example',
  jwksUri: 'https://issuer.example/jwks',
  platform: 'github',
  algorithms: ALGORITHMS,
  audience: 'committed',
  maxAge: 600,
}

const [rsa, ec, ed] = (await Promise.all(
  ALGORITHMS.map(async (alg) => exportJWK((await generateKeyPair(alg)).publicKey)),
)) as [JWK, JWK, JWK]
const good: JWK[] = [rsa, ec, ed].map((jwk, i) => ({ ...jwk, kid: `k${i}`, use: 'sig' }))

const member = fc.constantFrom<readonly [string, unknown]>(
  ['alg', 'HS256'],
  ['alg', 'PS256'],
  ['alg', 'RS256'],
  ['kty', 'oct'],
  ['kty', 'RSA'],
  ['kty', 1],
  ['use', 'enc'],
  ['kid', 'k0'],
  ['kid', ['k0']],
  ['kid', '__proto__'],
  ['d', 'AQAB'],
  ['k', 'AQAB'],
  ['e', 'AQ'],
  ['e', 'Aw'],
  ['n', 'AQAB'],
  ['n', `AA${rsa.n?.slice(2)}`],
  ['crv', 'P-521'],
  ['crv', null],
  ['__proto__', { kty: 'oct' }],
  ['x', 'AA'],
)
const jwk = fc
  .tuple(
    edited(
      fc.constantFrom(...good).map((jwk) => Object.entries(jwk)),
      member.map(([name, value]): [string, unknown] => [name, value]),
      2,
    ),
    fc.constantFrom('k0', 'k1', 'k2', 'k3', undefined),
  )
  .map(([members, kid]) => Object.fromEntries([...members, ...(kid ? [['kid', kid]] : [])]))
const set = fc.oneof(
  { weight: 9, arbitrary: fc.array(jwk, { maxLength: 3 }).map((keys) => ({ keys, more: 1 })) },
  fc.constantFrom<unknown>(null, [], { keys: {} }, { keys: [null] }, { keys: [[]] }, 'keys', 1),
)

const FAULTS = ['shape', 'not_public', 'duplicate_kid', 'weak_key', 'no_keys']

const parsed = (value: unknown): ReadonlyMap<string, JWK> | string => {
  try {
    return parseKeySet(value)
  } catch (error) {
    expect(FAULTS).toContain((error as Error).message)
    return (error as Error).message
  }
}

test('what a set gives is public, of a known algorithm, strong, and named once', () => {
  let taken = 0
  fc.assert(
    fc.property(set, (set) => {
      const keys = parsed(set)
      if (typeof keys === 'string') return
      taken++
      const all = (set as { keys: JWK[] }).keys
      // One key that should not be there, and nothing of the set is trusted.
      expect(all.some(({ kty, d }) => kty === 'oct' || d !== undefined)).toBe(false)
      expect(keys.size).toBe(
        all.filter((jwk) => typeof parsed({ keys: [jwk] }) !== 'string').length,
      )
      for (const [kid, jwk] of keys) {
        expect(jwk.kid).toBe(kid)
        expect(ALGORITHMS).toContain(jwk.alg)
        if (jwk.kty !== 'RSA') continue
        expect(jwk.e).toBe('AQAB')
        expect(Buffer.from(jwk.n ?? '', 'base64url').length).toBeGreaterThanOrEqual(256)
      }
    }),
    runs(3000),
  )
  expect(taken).toBeGreaterThan(100)
})

const keyOf = async (keys: JWK[], kid: string, alg: Algorithm) => {
  const get = issuerKeysOf(
    async () => Response.json({ keys }),
    () => 1_000_000,
    () => {},
  )
  try {
    return (await get(issuer, kid, alg, () => {})) ? 'key' : 'no key'
  } catch (error) {
    if (error instanceof Refusal) return error.denial.code
    throw error
  }
}

test('the good ones of a set are found, each for its algorithm alone', async () => {
  for (const [i, alg] of ALGORITHMS.entries()) {
    for (const [j] of good.entries()) {
      expect(await keyOf(good, `k${j}`, alg)).toBe(i === j ? 'key' : 'no key')
    }
  }
})

// It passes parseKeySet(), and importJWK() then throws what is no refusal: HTTP 500 `internal`.
test.each([
  ['of encryption (key_ops)', { ...rsa, key_ops: ['encrypt'] }, 'RS256'],
  ['off the curve', { ...ec, y: ec.x }, 'ES256'],
  ['too short', { ...ed, x: 'AA' }, 'EdDSA'],
] as const)('a key %s is as good as none', async (_, jwk, alg) => {
  expect(await keyOf([{ ...jwk, kid: 'odd' } as JWK], 'odd', alg)).toBe('no key')
})
