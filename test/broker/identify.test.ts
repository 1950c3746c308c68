import { CompactSign, exportJWK, generateKeyPair, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { CLAIMS, GITHUB, GITLAB, NOW, type World, world } from './world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const codeOf = async (claims: object, header: object = {}) => {
  const { denial } = await w.run(['payments/a'], { jti: crypto.randomUUID(), ...claims }, header)
  return denial?.code ?? 'released'
}

describe('a good token, with one thing changed', () => {
  test('unchanged it is good', async () => {
    expect(await codeOf({})).toBe('released')
  })

  test.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['a trailing slash', { iss: `${GITHUB}/` }],
    ['another case', { iss: GITHUB.toUpperCase() }],
    ['http', { iss: GITHUB.replace('https', 'http') }],
    ['a suffix host', { iss: `${GITHUB}.evil.example` }],
    ['user info', { iss: GITHUB.replace('//', '//x@') }],
    ['an enterprise slug', { iss: `${GITHUB}/acme` }],
    ['a path back', { iss: `${GITHUB}/x/..` }],
    ['__proto__', { iss: '__proto__' }],
  ])('iss with %s (B.1.11, B.1.12)', async (_, claims) => {
    const before = w.fetched.length
    expect(await codeOf(claims)).toBe('issuer_unknown')
    expect(w.fetched.length).toBe(before)
  })

  test.each([
    ['missing', undefined],
    ['a list with the right one', 'list'],
    ['an empty list', []],
    ['a number', 7],
    ['null', null],
  ])('aud %s (T1, B.1.10)', async (_, value) => {
    const request = await w.draft(['payments/a'])
    const aud = value === 'list' ? [request.aud, 'x'] : value
    const token = await w.token({ aud, jti: crypto.randomUUID() })
    expect((await w.attempt(request.body, token)).denial).toEqual({
      code: 'token_claim',
      claim: 'aud',
    })
  })

  test.each([
    ['the bearer form', (aud: string) => aud.slice(0, aud.lastIndexOf(':'))],
    ['another case', (aud: string) => aud.toUpperCase()],
    ['a list in a string', (aud: string) => `${aud},x`],
    ['a prefix', (aud: string) => aud.slice(0, -1)],
    ['something appended', (aud: string) => `${aud}A`],
    ['another host', (aud: string) => aud.replace('egg.example.com', 'egg.example.org')],
    ['nothing of ours', () => 'https://github.com/acme'],
  ])('aud with %s (T1)', async (_, change) => {
    const request = await w.draft(['payments/a'])
    const token = await w.token({ aud: change(request.aud), jti: crypto.randomUUID() })
    expect((await w.attempt(request.body, token)).denial?.code).toBe('audience_mismatch')
  })

  test.each([
    ['exp', undefined],
    ['exp', '1800000300'],
    ['exp', 1_800_000_300.5],
    ['exp', -1],
    ['exp', 2 ** 53],
    ['exp', NOW],
    ['iat', undefined],
    ['iat', null],
    ['nbf', undefined],
    ['nbf', 'soon'],
    ['jti', undefined],
    ['jti', ''],
    ['jti', 7],
    ['jti', 'x'.repeat(257)],
  ])('%s: %j (B.1.9, B.1.15)', async (claim, value) => {
    const { denial } = await w.run(['payments/a'], { jti: crypto.randomUUID(), [claim]: value })
    expect(denial).toEqual({ code: 'token_claim', claim })
  })

  test.each([
    ['expired', { iat: NOW - 400, exp: NOW - 60 }, 'token_expired'],
    ['within the leeway', { iat: NOW - 400, exp: NOW - 59 }, 'released'],
    ['from the future', { iat: NOW + 61 }, 'token_not_yet_valid'],
    ['from the future within the leeway', { iat: NOW + 60 }, 'released'],
    ['not yet valid', { nbf: NOW + 61 }, 'token_not_yet_valid'],
    ['too old', { iat: NOW - 661, exp: NOW - 61 }, 'token_expired'],
    ['made for too long', { iat: NOW - 1, exp: NOW + 600 }, 'token_too_old'],
  ])('%s (B.1.9)', async (_, claims, code) => {
    expect(await codeOf(claims)).toBe(code)
  })

  test('older than its issuer allows, though it has not expired', async () => {
    expect(await codeOf({ iat: NOW - 661, exp: NOW - 61 + 120 })).toBe('token_too_old')
  })
})

describe('algorithms and keys (T4)', () => {
  const send = async (make: (aud: string) => Promise<string> | string) => {
    const request = await w.draft(['payments/a'])
    return (await w.attempt(request.body, await make(request.aud))).denial
  }

  test('alg none, with and without a signature (B.1.1)', async () => {
    const unsigned = await send((aud) => new UnsecuredJWT({ ...CLAIMS, aud }).encode())
    expect(unsigned?.code).toBe('token_malformed')
    const none = await send(async (aud) => {
      const [, payload, signature] = (await w.token({ aud })).split('.')
      return `${btoa('{"alg":"none","kid":"k1"}').replaceAll('=', '')}.${payload}.${signature}`
    })
    expect(none).toEqual({ code: 'token_malformed', what: 'header_alg' })
  })

  test('HS256 with the public key as secret (B.1.2)', async () => {
    const denial = await send((aud) =>
      new CompactSign(utf8(JSON.stringify({ ...CLAIMS, aud })))
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(utf8(JSON.stringify(w.jwks.keys[0]))),
    )
    expect(denial).toEqual({ code: 'token_malformed', what: 'header_alg' })
  })

  test.each(['PS256', 'RS512', 'ES256', 'EdDSA', 'rs256'])(
    '%s, which the issuer does not use (B.1.3)',
    async (alg) => {
      const denial = await send(async (aud) => {
        const [, payload, signature] = (await w.token({ aud })).split('.')
        return `${btoa(JSON.stringify({ alg, kid: 'k1' })).replaceAll('=', '')}.${payload}.${signature}`
      })
      expect(denial).toEqual({ code: 'token_malformed', what: 'header_alg' })
    },
  )

  test.each([['jwk'], ['jku'], ['x5u'], ['x5c'], ['crit'], ['b64']])(
    'a header with %s (B.1.4, B.1.6)',
    async (name) => {
      const before = w.fetched.length
      const denial = await send(async (aud) => {
        const [, payload, signature] = (await w.token({ aud })).split('.')
        const header = { alg: 'RS256', kid: 'k1', [name]: 'https://evil.example' }
        return `${btoa(JSON.stringify(header)).replaceAll('=', '')}.${payload}.${signature}`
      })
      expect(denial).toEqual({ code: 'token_malformed', what: `header_${name}` })
      expect(w.fetched.length).toBe(before)
    },
  )

  test('an attacker’s key under the issuer’s kid', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const denial = await send((aud) => w.token({ aud }, {}, privateKey))
    expect(denial?.code).toBe('token_signature')
  })

  test.each(['at+jwt', 'JOSE'])('typ %s (B.1.24)', async (typ) => {
    expect((await w.run(['payments/a'], {}, { typ })).denial).toEqual({
      code: 'token_malformed',
      what: 'header_typ',
    })
  })

  test.each(['__proto__', 'constructor', '../../x', 'unknown'])('kid %s (B.1.5)', async (kid) => {
    expect((await w.run(['payments/a'], {}, { kid })).denial?.code).toBe('token_key_unknown')
  })

  test('a key that was rotated in a moment ago is found (B.1.21)', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    w.clock.now += 20
    w.jwks.keys.push({ ...(await exportJWK(publicKey)), kid: 'k2', alg: 'RS256' })
    const request = await w.draft(['payments/a'])
    const token = await w.token(
      { aud: request.aud, jti: crypto.randomUUID() },
      { kid: 'k2' },
      privateKey,
    )
    expect((await w.attempt(request.body, token)).denial).toBeNull()
    w.clock.now -= 20
  })
})

describe('bearer mode', () => {
  const bearer = (claims: object = {}) => ({
    iss: GITLAB,
    aud: 'egg:v1:egg.example.com',
    exp: NOW + 3600,
    project_id: '20',
    project_path: 'acme/mirror',
    namespace_id: '72',
    ref_path: 'refs/heads/main',
    pipeline_source: 'push',
    ...claims,
  })

  test('a token with the fixed audience is good once', async () => {
    const jti = crypto.randomUUID()
    expect((await w.run(['payments/a'], bearer({ jti }))).denial).toBeNull()
    expect((await w.run(['payments/a'], bearer({ jti }))).denial?.code).toBe('token_spent')
  })

  test('an issuer that lets jobs choose never takes the fixed audience', async () => {
    const denial = (await w.run(['payments/a'], { aud: 'egg:v1:egg.example.com' })).denial
    expect(denial?.code).toBe('audience_mismatch')
  })

  test('a committed audience from an issuer with a fixed one', async () => {
    const request = await w.draft(['payments/a'])
    const token = await w.token(bearer({ aud: request.aud, jti: crypto.randomUUID() }))
    expect((await w.attempt(request.body, token)).denial?.code).toBe('audience_mismatch')
  })

  test('one jti at two issuers is two tokens (T3, B.1.15)', async () => {
    const jti = crypto.randomUUID()
    expect((await w.run(['payments/a'], { jti })).denial).toBeNull()
    expect((await w.run(['payments/a'], bearer({ jti }))).denial).toBeNull()
  })

  test('its record stands in the partition of an hour, for its tokens live that long', async () => {
    const { released } = await w.run(['payments/a'], bearer({ jti: crypto.randomUUID() }))
    expect(released?.record).toMatch(/^ex1h#2027-01-15T08Z#[0-3]\//)
  })
})

test('a claim that nobody knows yet is told by name alone, and refuses nothing (T17)', async () => {
  const w = await world()
  const { released } = await w.run(['payments/a'], { brand_new: 'canary', 'odd\n\u0430name': 1 })
  expect(released).not.toBeNull()
  const told = w.events.filter(({ event }) => event === 'unknown_claims')
  expect(told).toEqual([
    { event: 'unknown_claims', issuer: 'github', claims: ['brand_new', 'odd??name'] },
  ])
  expect(JSON.stringify(w.events)).not.toContain('canary')
})
