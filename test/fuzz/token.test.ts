import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64url, utf8 } from '../../core/bytes.ts'
import { Refusal } from '../../core/denial.ts'
import type { Json } from '../../core/json.ts'
import { parseToken } from '../../core/token.ts'
import { anyText, editedText } from './edits.ts'
import { jsonPiece, jsonText } from './json-text.ts'
import { referenceJson } from './reference-json.ts'
import { runs } from './runs.ts'

interface Parsed {
  readonly compact: string
  readonly header: { alg: string; kid: string; typ?: string }
  readonly iss: string
  readonly claims: [string, Json][]
}

const strict = (authorization: string): Parsed | 'refused' => {
  try {
    const token = parseToken(authorization)
    return {
      compact: token.compact.expose(),
      header: token.unverifiedHeader,
      iss: token.unverifiedIssuer,
      claims: [...token.unverifiedClaims],
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.denial.code).toMatch(/^token_(missing|malformed)$/)
    return 'refused'
  }
}

const objectOf = (part: Buffer): { [name: string]: Json } => {
  const value = referenceJson(part)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no map')
  return value as { [name: string]: Json }
}

const FORBIDDEN = 'jwk jku x5u x5c crit b64 zip enc'.split(' ')

/** docs/protocol.md once more, by way of Node's Buffer and the reference reader of JSON. */
const reference = (authorization: string): Parsed | 'refused' => {
  try {
    const scheme = authorization.slice(0, 7)
    const compact = authorization.slice(7)
    if (!/^bearer $/i.test(scheme) || compact.length > 16_384) return 'refused'
    const parts = compact.split('.').map((part) => {
      const bytes = Buffer.from(part, 'base64url')
      if (!bytes.length || bytes.toString('base64url') !== part) throw new Error('not canonical')
      return bytes
    })
    const [header, payload] = parts
    if (parts.length !== 3 || !header || !payload) return 'refused'
    const head = objectOf(header)
    const claims = objectOf(payload)
    const own = (name: string) => (Object.hasOwn(head, name) ? head[name] : undefined)
    const [alg, kid, typ] = ['alg', 'kid', 'typ'].map(own)
    const iss = Object.hasOwn(claims, 'iss') ? claims.iss : undefined
    if (FORBIDDEN.some((name) => Object.hasOwn(head, name))) return 'refused'
    if (typeof alg !== 'string' || typeof iss !== 'string') return 'refused'
    if (typeof kid !== 'string' || kid.length < 1 || kid.length > 256) return 'refused'
    if (typeof typ !== 'string' && typ !== undefined) return 'refused'
    return {
      compact,
      header: typ === undefined ? { alg, kid } : { alg, kid, typ },
      iss,
      claims: Object.entries(claims),
    }
  } catch {
    return 'refused'
  }
}

/** Members in any order, mostly the right ones. */
const object = (good: fc.Arbitrary<string>[]) =>
  fc
    .tuple(
      fc.tuple(...good),
      fc.array(fc.tuple(fc.constantFrom(...FORBIDDEN, 'a', '__proto__', 'typ'), jsonText), {
        maxLength: 1,
      }),
      fc.boolean(),
    )
    .map(([members, more, reversed]) => {
      const extra = more.map(([name, text]) => `"${name}":${text}`)
      const all = [...members, ...extra]
      return `{${(reversed ? all.reverse() : all).join()}}`
    })

const header = object([
  fc.constantFrom('"alg":"RS256"', '"alg":"none"', '"alg" : "ES256"', '"\\u0061lg":"RS256"'),
  fc.constantFrom('"kid":"k1"', '"kid":"__proto__"', `"kid":"${'k'.repeat(256)}"`, '"typ":"JWT"'),
])
const payload = object([
  fc.constantFrom('"iss":"https://issuer.example"', '"iss":""', '"iss":["https://a.example"]'),
  fc.constantFrom('"sub":"x"', '"repository":"acme/app"', '"__proto__":{"iss":"x"}'),
])
const signature = fc.uint8Array({ minLength: 1, maxLength: 5 }).map((bytes) => toBase64url(bytes))

const part = (json: fc.Arbitrary<string>) =>
  fc
    .oneof({ weight: 5, arbitrary: json }, { weight: 1, arbitrary: editedText(json, jsonPiece, 1) })
    .map((text) => toBase64url(utf8(text)))

const token = fc
  .tuple(
    fc.constantFrom('Bearer ', 'bearer ', 'BEARER '),
    fc.tuple(part(header), part(payload), signature),
  )
  .map(([scheme, parts]) => scheme + parts.join('.'))

const piece = fc.constantFrom(..."AQgw_-.=+/ \n\t,'é\0", '..', '====', 'Bearer ', ', ', '%2E')

test('agrees with another reader on good and on slightly broken tokens', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.oneof(token, editedText(token, piece, 2)), (authorization) => {
      const outcome = strict(authorization)
      expect(outcome).toEqual(reference(authorization))
      if (outcome !== 'refused') taken++
    }),
    runs(2000),
  )
  expect(taken).toBeGreaterThan(200)
})

test('no token has a second spelling that decodes to the same bytes (B.1.13)', () => {
  const bytesOf = (text: string) =>
    text
      .slice(7)
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      .join()
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \n']
  fc.assert(
    fc.property(token, fc.nat(), fc.constantFrom(0, 1, 2), (text, index, which) => {
      fc.pre(strict(text) !== 'refused')
      const places = [...text.slice(7)].flatMap((c, i) => (c === '.' ? [i + 7] : []))
      const end = [...places, text.length][which] ?? text.length
      const c = alphabet[index % alphabet.length] ?? ''
      for (const other of [
        text.slice(0, end - 1) + c + text.slice(end),
        text.slice(0, end) + c + text.slice(end),
      ]) {
        if (other === text || strict(other) === 'refused') continue
        expect(bytesOf(other)).not.toBe(bytesOf(text))
      }
    }),
    runs(800),
  )
})

test('whatever the header of a request holds, it is parsed or refused', () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      for (const authorization of [text, `Bearer ${text}`]) {
        expect(strict(authorization)).toEqual(reference(authorization))
      }
    }),
    runs(800),
  )
})
