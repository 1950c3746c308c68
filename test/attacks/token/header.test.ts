import { beforeAll, describe, expect, test } from 'vitest'
import { type Forger, forger, HEADER } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
  // The keys are at hand from here on.
  expect(await f.outcome((aud) => f.good(aud))).toBe('released')
})

const withHeader = (header: object | string) =>
  f.outcome((aud) => f.good(aud, {}, header as object))

describe('kid (T4, B.1.5)', () => {
  test.each<[string, unknown, string]>([
    ['left out', undefined, 'token_malformed header_kid'],
    ['empty', '', 'token_malformed header_kid'],
    ['null', null, 'token_malformed header_kid'],
    ['a list', ['forge'], 'token_malformed header_kid'],
    ['an object', { kid: 'forge' }, 'token_malformed header_kid'],
    ['a number', 0, 'token_malformed header_kid'],
    ['of 257 characters', 'x'.repeat(257), 'token_malformed header_kid'],
    ['of 100 kB', 'x'.repeat(100_000), 'token_malformed size'],
    ['a path', '../../forge', 'token_key_unknown'],
    ['a file', '/dev/null', 'token_key_unknown'],
    ['SQL', "' UNION SELECT 'forge'--", 'token_key_unknown'],
    ['a shell', '$(forge)', 'token_key_unknown'],
    ['a prototype', '__proto__', 'token_key_unknown'],
    ['another', 'constructor', 'token_key_unknown'],
    ['a method', 'toString', 'token_key_unknown'],
    ['in another case', 'FORGE', 'token_key_unknown'],
    ['with a space', 'forge ', 'token_key_unknown'],
    ['an index', '0', 'token_key_unknown'],
    ['unknown', 'k99', 'token_key_unknown'],
  ])('%s', async (_, kid, code) => {
    expect(await withHeader({ ...HEADER, kid })).toBe(code)
  })

  test('whatever was asked for, the cache still has the right keys, and only those', async () => {
    const before = f.w.fetched.length
    expect(await f.outcome((aud) => f.good(aud))).toBe('released')
    expect(f.w.fetched.length).toBe(before)
    expect(({} as Record<string, unknown>).kid).toBeUndefined()
  })

  test('a known kid over another key of the set is a bad signature', async () => {
    expect(await withHeader({ ...HEADER, kid: 'k1' })).toBe('token_signature')
  })

  test('a key that was rotated out while a token was on its way (T4)', async () => {
    const other = await forger()
    expect(await other.outcome((aud) => other.good(aud))).toBe('released')
    other.w.jwks.keys = other.w.jwks.keys.filter(({ kid }) => kid !== 'forge')
    // Known for ten minutes more; then gone, though the token is not.
    expect(await other.outcome((aud) => other.good(aud))).toBe('released')
    other.w.clock.now += 600
    const late = { iat: other.w.clock.now, exp: other.w.clock.now + 300 }
    expect(await other.outcome((aud) => other.good(aud, late))).toBe('token_key_unknown')
  })

  test('256 bogus kids do not keep a new, valid one out for long (T4, B.1.21)', async () => {
    const other = await forger()
    other.w.jwks.keys = other.w.jwks.keys.filter(({ kid }) => kid !== 'forge')
    const request = await other.w.draft(['payments/a'])
    const bogus = await Promise.all(
      Array.from({ length: 256 }, (_, i) =>
        other.good(request.aud, {}, { ...HEADER, kid: `bogus-${i}` }),
      ),
    )
    await Promise.all(bogus.map((token) => other.w.attempt(request.body, token)))
    const before = other.w.fetched.length
    expect(before).toBeLessThanOrEqual(2)
    other.w.jwks.keys.push(other.jwk)
    other.w.clock.now += 10
    expect(await other.outcome((aud) => other.good(aud))).toBe('released')
    expect(other.w.fetched.length).toBe(before + 1)
  })
})

describe('crit and what it asks for (B.1.6)', () => {
  test.each<[string, object, string]>([
    ['an unknown name', { crit: ['exp'], exp: 1 }, 'crit'],
    ['an empty list', { crit: [] }, 'crit'],
    ['a name twice', { crit: ['b64', 'b64'], b64: true }, 'crit'],
    ['no list', { crit: 'b64' }, 'crit'],
    ['null', { crit: null }, 'crit'],
    ['b64 false (RFC 7797)', { crit: ['b64'], b64: false }, 'crit'],
    ['b64 true', { b64: true }, 'b64'],
    ['b64 false without crit', { b64: false }, 'b64'],
    ['zip', { zip: 'DEF' }, 'zip'],
    ['enc', { enc: 'A256GCM' }, 'enc'],
  ])('%s', async (_, more, name) => {
    expect(await withHeader({ ...HEADER, ...more })).toBe(`token_malformed header_${name}`)
  })
})

describe('typ (B.1.24)', () => {
  test.each<[unknown, string]>([
    ['JWT', 'released'],
    ['jwt', 'released'],
    [undefined, 'released'],
    ['at+jwt', 'token_malformed header_typ'],
    ['application/at+jwt', 'token_malformed header_typ'],
    ['logout+jwt', 'token_malformed header_typ'],
    ['application/jwt', 'token_malformed header_typ'],
    ['egg-release+jws', 'token_malformed header_typ'],
    ['JWT ', 'token_malformed header_typ'],
    ['', 'token_malformed header_typ'],
    [null, 'token_malformed header_typ'],
    [['JWT'], 'token_malformed header_typ'],
  ])('%j: %s', async (typ, code) => {
    expect(await withHeader({ ...HEADER, typ })).toBe(code)
  })
})
