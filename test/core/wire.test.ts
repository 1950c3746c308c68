import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, equal, randomBytes, toBase64url, utf8 } from '../../core/bytes.ts'
import { BODY_BYTES, LEASE_MAX, NAMES } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import type { Origin } from '../../core/origin.ts'
import { exchangeBody } from '../../core/request.ts'
import { EXCHANGE_ROUTE, transcriptOf } from '../../core/transcript.ts'
import { parseExchangeBody } from '../../core/wire.ts'
import { denialOf } from './thrown.ts'

const b32 = toBase64url(randomBytes(32))
const good = {
  v: 1,
  key: { kty: 'OKP', crv: 'X25519', x: b32 },
  secrets: ['payments/db/url', { name: 'payments/stripe/config', optional: true }],
  lease: 1800,
  handle_hash: b32,
}
const parse = (value: unknown) => parseExchangeBody(utf8(JSON.stringify(value)))
const names = (count: number) => Array.from({ length: count }, (_, i) => `payments/n${i}`)

describe('the body of an exchange', () => {
  test('is read', () => {
    expect(parse(good)).toEqual({
      key: good.key,
      asked: [
        { name: 'payments/db/url', optional: false },
        { name: 'payments/stripe/config', optional: true },
      ],
      lease: 1800,
      handleHash: b32,
    })
  })

  test('without a lease, and with as many names as there may be', () => {
    const { lease: _, ...rest } = good
    expect(parse({ ...rest, secrets: names(NAMES) })).toMatchObject({ lease: null })
    const { asked } = parse({ ...rest, secrets: names(NAMES) })
    expect(asked.length).toBe(NAMES)
  })

  test.each<[string, unknown, string]>([
    ['null', null, 'members'],
    ['a list', [good], 'v'],
    ['a text', 'x', 'members'],
    ['no version', { ...good, v: undefined }, 'v'],
    ['version 2', { ...good, v: 2 }, 'v'],
    ['the version as a text', { ...good, v: '1' }, 'v'],
    ['an unknown member', { ...good, debug: true }, 'members'],
    ['no key', { ...good, key: undefined }, 'key'],
    ['a key on another curve', { ...good, key: { ...good.key, crv: 'Ed25519' } }, 'key'],
    ['a private key', { ...good, key: { ...good.key, d: b32 } }, 'key'],
    ['a key too short', { ...good, key: { ...good.key, x: 'AAAA' } }, 'key'],
    ['a key with trailing bits', { ...good, key: { ...good.key, x: `${'A'.repeat(42)}B` } }, 'key'],
    ['a key that is null', { ...good, key: null }, 'key'],
    ['no secrets', { ...good, secrets: undefined }, 'secrets'],
    ['an empty list of secrets', { ...good, secrets: [] }, 'secrets'],
    ['51 secrets (B.5.86)', { ...good, secrets: names(NAMES + 1) }, 'secrets'],
    ['a secret twice', { ...good, secrets: ['payments/a', 'payments/a'] }, 'secrets'],
    [
      'a secret twice, once optional',
      { ...good, secrets: ['payments/a', { name: 'payments/a', optional: true }] },
      'secrets',
    ],
    ['a text for a list', { ...good, secrets: 'payments/a' }, 'secrets'],
    ['a name that is none', { ...good, secrets: ['payments'] }, 'secrets'],
    ['a wildcard for the vault', { ...good, secrets: ['*/a'] }, 'secrets'],
    ['a wildcard in the vault', { ...good, secrets: ['pay*/a'] }, 'secrets'],
    ['a way up', { ...good, secrets: ['payments/../billing/key'] }, 'secrets'],
    ['a name with a newline', { ...good, secrets: ['payments/a\n'] }, 'secrets'],
    ['a number for a name', { ...good, secrets: [1] }, 'secrets'],
    ['optional false', { ...good, secrets: [{ name: 'payments/a', optional: false }] }, 'secrets'],
    ['optional left out', { ...good, secrets: [{ name: 'payments/a' }] }, 'secrets'],
    [
      'an unknown member of a secret',
      { ...good, secrets: [{ name: 'payments/a', optional: true, version: 1 }] },
      'secrets',
    ],
    ['a lease of a second', { ...good, lease: 1 }, 'lease'],
    ['a lease above 24 h', { ...good, lease: LEASE_MAX + 1 }, 'lease'],
    ['a lease with a fraction', { ...good, lease: 90.5 }, 'lease'],
    ['a lease as a text', { ...good, lease: '90' }, 'lease'],
    ['a lease of null', { ...good, lease: null }, 'lease'],
    ['no handle hash', { ...good, handle_hash: undefined }, 'handle_hash'],
    ['a handle hash too short', { ...good, handle_hash: 'AAAA' }, 'handle_hash'],
    ['a padded handle hash', { ...good, handle_hash: `${b32}=` }, 'handle_hash'],
    ['a handle hash that is a number', { ...good, handle_hash: 1 }, 'handle_hash'],
  ])('refuses %s', (_, value, what) => {
    expect(denialOf(() => parse(value))).toEqual({ code: 'request_malformed', what })
  })

  const text = JSON.stringify(good)
  test.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['white space after it', `${text}\n`],
    ['white space before it', ` ${text}`],
    ['white space inside', text.replace(',', ', ')],
    ['a duplicate member', text.replace('{"v":1', '{"v":1,"v":1')],
    ['a duplicate name of a member, escaped', text.replace('{"v":1', '{"\\u0076":1,"v":1')],
    ['an escape', text.replace('payments/db', 'payments\\/db')],
    ['a letter as an escape', text.replace('payments/db', '\\u0070ayments/db')],
    ['a number in another spelling', text.replace('1800', '1.8e3')],
    ['a number with a fraction of zero', text.replace('1800', '1800.0')],
    ['a negative zero', text.replace('1800', '-0')],
    ['a number beyond all', text.replace('1800', '1e999')],
    ['a byte order mark', `\ufeff${text}`],
    ['two bodies', `${text}${text}`],
    ['a trailing comma', text.replace(/}$/, ',}')],
  ])('refuses %s', (_, body) => {
    expect(denialOf(() => parseExchangeBody(utf8(body)))).toEqual({
      code: 'request_malformed',
      what: 'JSON',
    })
  })

  test('refuses invalid UTF-8', () => {
    const body = concat(utf8(text.slice(0, -2)), new Uint8Array([0xff]), utf8('"}'))
    expect(denialOf(() => parseExchangeBody(body))).toMatchObject({ what: 'JSON' })
  })

  test('a member named __proto__ or constructor is an unknown one (B.4.68)', () => {
    for (const member of ['__proto__', 'constructor', 'toString']) {
      const body = utf8(text.replace('{', `{"${member}":{"v":1},`))
      expect(denialOf(() => parseExchangeBody(body)).code).toBe('request_malformed')
    }
  })

  test('refuses by size before anything else', () => {
    const body = new Uint8Array(BODY_BYTES + 1)
    expect(denialOf(() => parseExchangeBody(body)).code).toBe('request_too_large')
    expect(denialOf(() => parseExchangeBody(body.slice(1))).code).toBe('request_malformed')
  })

  test('deep nesting is refused, not a crash', () => {
    const deep = utf8('['.repeat(BODY_BYTES))
    expect(denialOf(() => parseExchangeBody(deep)).code).toBe('request_malformed')
  })
})

const segment = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/)
const request = fc
  .record({
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => ({
      kty: 'OKP' as const,
      crv: 'X25519' as const,
      x: toBase64url(Uint8Array.from(bytes)),
    })),
    asked: fc.uniqueArray(
      fc.record({
        name: fc
          .array(segment, { minLength: 2, maxLength: 4 })
          .map((segments) => segments.join('/') as SecretName),
        optional: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6, selector: ({ name }) => name },
    ),
    lease: fc.option(fc.integer({ min: 60, max: LEASE_MAX })),
    handleHash: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => toBase64url(Uint8Array.from(bytes))),
  })
  .map((fields) => ({ ...fields }))

describe('what a client writes', () => {
  test('round trip', () => {
    fc.assert(
      fc.property(request, (asked) => {
        expect(parseExchangeBody(exchangeBody(asked))).toEqual(asked)
      }),
    )
  })

  test('one byte changed: refused, or another request with another T', async () => {
    const origin = 'https://egg.example.com' as Origin
    await fc.assert(
      fc.asyncProperty(
        request,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (asked, place, difference) => {
          const body = exchangeBody(asked)
          const changed = body.slice()
          const at = place % body.length
          changed[at] = (changed[at] as number) ^ difference
          let parsed: unknown
          try {
            parsed = parseExchangeBody(changed)
          } catch {
            expect(denialOf(() => parseExchangeBody(changed)).code).toBe('request_malformed')
            return
          }
          expect(parsed).not.toEqual(asked)
          const T = await transcriptOf(origin, EXCHANGE_ROUTE, body)
          expect(equal(await transcriptOf(origin, EXCHANGE_ROUTE, changed), T)).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })
})
