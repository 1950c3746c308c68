import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf, utf8 } from '../../core/bytes.ts'
import { Refusal } from '../../core/denial.ts'
import type { SecretName } from '../../core/name.ts'
import { type ExchangeRequest, exchangeBody } from '../../core/request.ts'
import { parseExchangeBody } from '../../core/wire.ts'
import { edited, editedText } from './edits.ts'
import { runs } from './runs.ts'

const strict = (bytes: Uint8Array<ArrayBuffer>): ExchangeRequest | 'refused' => {
  try {
    return parseExchangeBody(bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.denial.code).toMatch(/^request_(malformed|too_large)$/)
    return 'refused'
  }
}

const of32 = (text: unknown): text is string => {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'base64url') : null
  return bytes?.length === 32 && bytes.toString('base64url') === text
}
const secretName = /^(?=.{1,256}$)[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/
const only = (value: object, ...names: string[]) =>
  Object.keys(value).every((name) => names.includes(name))

/** docs/protocol.md once more, by hand. */
const reference = (bytes: Uint8Array<ArrayBuffer>): ExchangeRequest | 'refused' => {
  if (bytes.length > 32_768) return 'refused'
  try {
    const text = textOf(bytes)
    const body = JSON.parse(text)
    if (JSON.stringify(body) !== text) return 'refused'
    const { v, key, secrets, lease = null, handle_hash } = body
    const whole = only(body, 'v', 'key', 'secrets', 'lease', 'handle_hash') && v === 1
    const goodKey = only(key, 'kty', 'crv', 'x') && key.kty === 'OKP' && key.crv === 'X25519'
    if (!whole || !goodKey || !of32(key.x) || !of32(handle_hash)) return 'refused'
    if (Object.hasOwn(body, 'lease') && !(Number.isInteger(lease) && lease >= 60 && lease <= 86400))
      return 'refused'
    if (!Array.isArray(secrets) || !secrets.length || secrets.length > 50) return 'refused'
    const asked = secrets.map((entry) => {
      if (typeof entry === 'string') return { name: entry, optional: false }
      if (!only(entry, 'name', 'optional') || entry.optional !== true) throw new Error('entry')
      return { name: entry.name, optional: true }
    })
    const names = asked.map(({ name }) => name)
    if (!names.every((name) => typeof name === 'string' && secretName.test(name))) return 'refused'
    if (new Set(names).size !== names.length) return 'refused'
    return { key, asked, lease, handleHash: handle_hash } as ExchangeRequest
  } catch {
    return 'refused'
  }
}

const mostly = (good: fc.Arbitrary<string>, ...odd: string[]) =>
  fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...odd) })

const x = mostly(
  fc.constantFrom('A'.repeat(43), `${'_'.repeat(42)}8`),
  `${'A'.repeat(42)}B`,
  'A'.repeat(42),
  '',
)
const name = mostly(fc.constantFrom('"a/b"', '"a/c"', '"p/x/y.z"'), '"a"', '"A/b"', '"a/../b"')
const entry = mostly(
  fc.tuple(name, fc.boolean()).map(([n, opt]) => (opt ? `{"name":${n},"optional":true}` : n)),
  '{"name":"a/o","optional":false}',
  '{"name":"a/p"}',
  '1',
  'null',
  '["a/b"]',
  '"a/b\\n"',
)
const lease = mostly(fc.constantFrom('', '60', '86400'), '59', '1e3', '86401', '"60"', '-60')
const members = fc
  .tuple(x, fc.array(entry, { minLength: 1, maxLength: 3 }), x, lease)
  .map(([x, secrets, hash, lease]) => [
    '"v":1',
    `"key":{"kty":"OKP","crv":"X25519","x":"${x}"}`,
    `"secrets":[${secrets.join()}]`,
    ...(lease ? [`"lease":${lease}`] : []),
    `"handle_hash":"${hash}"`,
  ])
const odd = fc.constantFrom(
  '"v":2',
  '"__proto__":{"lease":60}',
  '"constructor":1',
  '"toString":{}',
  '"lease":null',
  '"lease":60.5',
  '"secrets":["a/b"]',
  '"key":{"kty":"OKP","crv":"X25519","x":"","__proto__":{}}',
)
const body = fc.oneof(members, edited(members, odd, 1)).map((members) => `{${members.join()}}`)
const piece = fc.constantFrom(...'{}[]",:\\ \n/aA1.-é\0', '\\u0061', '"a/b"', 'null', '1e0')

test('agrees with another reader on good and on slightly broken bodies', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.oneof(body, editedText(body, piece, 2)), (text) => {
      const bytes = utf8(text)
      const outcome = strict(bytes)
      expect(outcome).toEqual(reference(bytes))
      if (outcome !== 'refused') taken++
    }),
    runs(4000),
  )
  expect(taken).toBeGreaterThan(200)
})

test("what egg's client writes is what the broker reads, and nothing is lost", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,62}\/[a-z0-9]{1,62}$/), {
    minLength: 1,
    maxLength: 50,
  })
  const hash = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('base64url'))
  const lease = fc.option(fc.integer({ min: 60, max: 86400 }))
  fc.assert(
    fc.property(
      names,
      fc.array(fc.boolean()),
      hash,
      hash,
      lease,
      (names, optional, x, h, lease) => {
        const request: ExchangeRequest = {
          key: { kty: 'OKP', crv: 'X25519', x },
          asked: names.map((name, i) => ({
            name: name as SecretName,
            optional: optional[i] ?? false,
          })),
          lease,
          handleHash: h,
        } as ExchangeRequest
        expect(parseExchangeBody(exchangeBody(request))).toEqual(request)
      },
    ),
    runs(150),
  )
})

test('whatever bytes come, they are parsed or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(strict(Uint8Array.from(bytes))).toBe('refused')
    }),
    runs(1000),
  )
})
