import {
  CompactSign,
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
} from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url, utf8 } from '../../../core/bytes.ts'
import { claimsFor, type Forger, forger, HEADER } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

const spki = async (): Promise<string> => {
  const key = await importJWK({ ...f.jwk }, 'RS256', { extractable: true })
  return exportSPKI(key as CryptoKey)
}

describe('no signature at all (T4, B.1.1)', () => {
  const NONE = ['none', 'None', 'NONE', 'nOnE', 'none ', '', 'null']

  test.each(NONE)('alg %j with a signature that was right under its own name', async (alg) => {
    const outcome = await f.outcome((aud) => f.good(aud, {}, { ...HEADER, alg }))
    expect(outcome).toBe('token_malformed header_alg')
  })

  test.each(NONE)('alg %j with an empty signature', async (alg) => {
    const outcome = await f.outcome((aud) => `${f.inputOf({ ...HEADER, alg }, claimsFor(aud))}.`)
    expect(outcome).toBe('token_malformed compact_jws')
  })

  test.each<[string, unknown]>([
    ['left out', undefined],
    ['null', null],
    ['a list', ['RS256']],
    ['an object', { alg: 'RS256' }],
    ['a number', 256],
    ['true', true],
  ])('alg %s', async (_, alg) => {
    const outcome = await f.outcome((aud) => f.good(aud, {}, { ...HEADER, alg }))
    expect(outcome).toBe('token_malformed header_alg')
  })

  test('RS256 with an empty signature, or one byte of it', async () => {
    const bare = (aud: string) => f.inputOf(HEADER, claimsFor(aud))
    expect(await f.outcome((aud) => `${bare(aud)}.`)).toBe('token_malformed compact_jws')
    expect(await f.outcome((aud) => `${bare(aud)}.AA`)).toBe('token_signature')
    expect(await f.outcome((aud) => bare(aud))).toBe('token_malformed compact_jws')
  })
})

describe('the public key as the secret of an HMAC (T4, B.1.2)', () => {
  const secrets: readonly [string, () => Promise<Uint8Array>][] = [
    ['PEM', async () => utf8(await spki())],
    ['PEM without its last newline', async () => utf8((await spki()).trimEnd())],
    [
      'DER',
      async () =>
        new Uint8Array(Buffer.from((await spki()).replaceAll(/-----.*-----|\n/g, ''), 'base64')),
    ],
    ['JWK', async () => utf8(JSON.stringify(f.jwk))],
    ['JWKS', async () => utf8(JSON.stringify({ keys: [f.jwk] }))],
    ['the modulus', async () => fromBase64url(f.jwk.n ?? '') ?? new Uint8Array()],
    ['the modulus in base64url', async () => utf8(f.jwk.n ?? '')],
    ['its kid', async () => utf8('forge')],
  ]
  test.each(['HS256', 'HS384', 'HS512'])('%s', async (alg) => {
    for (const [form, secret] of secrets) {
      const outcome = await f.outcome(async (aud) => {
        // jose asks for keys as long as the hash; an attacker does not.
        const name = `SHA-${alg.slice(2)}`
        const key = await crypto.subtle.importKey(
          'raw',
          new Uint8Array(await secret()),
          { name: 'HMAC', hash: name },
          false,
          ['sign'],
        )
        const input = f.inputOf({ ...HEADER, alg }, claimsFor(aud))
        const mac = await crypto.subtle.sign('HMAC', key, utf8(input))
        return `${input}.${toBase64url(new Uint8Array(mac))}`
      })
      expect([form, outcome]).toEqual([form, 'token_malformed header_alg'])
    }
  })

  test('an issuer that publishes a symmetric key besides is not believed at all', async () => {
    const other = await forger()
    other.w.jwks.keys.push({ kty: 'oct', kid: 'shared', alg: 'HS256', k: 'c2VjcmV0' })
    expect(await other.outcome((aud) => other.good(aud))).toBe('issuer_unavailable')
  })
})

describe('another algorithm of the same key (T4, B.1.3)', () => {
  test.each(['PS256', 'PS384', 'PS512', 'RS384', 'RS512'])(
    '%s, rightly signed, by a key that the set gives no alg',
    async (alg) => {
      const other = await forger()
      for (const jwk of other.w.jwks.keys) delete jwk.alg
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
      const jwk = { ...(await exportJWK(publicKey)), kid: 'many' }
      other.w.jwks.keys.push(jwk)
      const sign = (aud: string) =>
        new CompactSign(utf8(JSON.stringify(claimsFor(aud))))
          .setProtectedHeader({ alg, kid: 'many', typ: 'JWT' })
          .sign(privateKey)
      expect(await other.outcome(sign)).toBe('token_malformed header_alg')
      // The same signature under the name that the issuer does use.
      const renamed = async (aud: string) => {
        const [, , signature] = (await sign(aud)).split('.')
        return `${other.inputOf({ ...HEADER, kid: 'many' }, claimsFor(aud))}.${signature}`
      }
      expect(await other.outcome(renamed)).toBe('token_signature')
    },
  )

  test('a key is for its own algorithm, though the issuer uses several', async () => {
    const other = await forger()
    await other.withPolicies((sources) => ({
      ...sources,
      issuers: { ...sources.issuers, text: sources.issuers.text.replace('RS256', 'RS256, ES256') },
    }))
    const header = { ...HEADER, alg: 'ES256' }
    expect(await other.outcome((aud) => other.good(aud, {}, header))).toBe('token_key_unknown')
    expect(await other.outcome((aud) => other.good(aud))).toBe('released')
  })

  test('a key whose own alg is another is no key for RS256', async () => {
    const other = await forger()
    other.w.jwks.keys = other.w.jwks.keys.map((jwk) =>
      jwk.kid === 'forge' ? { ...jwk, alg: 'PS256' } : jwk,
    )
    expect(await other.outcome((aud) => other.good(aud))).toBe('token_key_unknown')
  })
})

describe('a token that brings its own key (T4, B.1.4)', () => {
  test.each<[string, () => Promise<object>]>([
    ['jwk', async () => ({ jwk: await attackersJwk() })],
    ['jku', async () => ({ jku: 'https://evil.example/jwks' })],
    ['jku on the issuer’s own host', async () => ({ jku: `${f.w.fetched[0]}?x` })],
    ['x5u', async () => ({ x5u: 'https://evil.example/cert.pem' })],
    ['x5c', async () => ({ x5c: ['MIIB'] })],
    ['all of them, null', async () => ({ jwk: null, jku: null, x5u: null, x5c: null })],
  ])('%s: refused, and nothing is fetched', async (_, more) => {
    const before = f.w.fetched.length
    const header = { ...HEADER, ...(await more()) }
    const outcome = await f.outcome((aud) =>
      new SignJWT(claimsFor(aud))
        .setProtectedHeader(header as never)
        .sign(attacker.privateKey)
        .catch(() => f.sign(header, claimsFor(aud))),
    )
    expect(outcome).toMatch(/^token_malformed header_(jwk|jku|x5u|x5c)$/)
    expect(f.w.fetched.length).toBe(before)
  })

  test('x5t, and other names of a key, change nothing', async () => {
    const header = { ...HEADER, x5t: 'AAAA', 'x5t#S256': 'AAAA' }
    expect(await f.outcome((aud) => f.good(aud, {}, header))).toBe('released')
  })
})

let attacker: Awaited<ReturnType<typeof generateKeyPair>>
beforeAll(async () => {
  attacker = await generateKeyPair('RS256', { extractable: true })
})
const attackersJwk = () => exportJWK(attacker.publicKey)
