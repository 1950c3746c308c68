import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claimsFor, type Forger, forger, HEADER, told } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The last character of a part, with a bit set that no byte has. */
const spareBit = (part: string): string => {
  const at = ALPHABET.indexOf(part.at(-1) ?? '')
  return `${part.slice(0, -1)}${ALPHABET[at ^ 1]}`
}
const inPart = (at: number, change: (part: string) => string) => (token: string) =>
  token
    .split('.')
    .map((part, i) => (i === at ? change(part) : part))
    .join('.')

/** One token in other clothes: what base64url decoders let pass. */
const VARIANTS: readonly [string, (token: string) => string][] = (
  ['header', 'payload', 'signature'] as const
).flatMap((part, at) => [
  [`a space in the ${part}`, inPart(at, (text) => `${text.slice(0, 3)} ${text.slice(3)}`)],
  [`a space after the ${part}`, inPart(at, (text) => `${text} `)],
  [`a tab in the ${part}`, inPart(at, (text) => `${text.slice(0, 3)}\t${text.slice(3)}`)],
  [`a newline in the ${part}`, inPart(at, (text) => `${text.slice(0, 3)}\n${text.slice(3)}`)],
  [`a CRLF after the ${part}`, inPart(at, (text) => `${text}\r\n`)],
  [`padding of the ${part}`, inPart(at, (text) => `${text}=`)],
  [`two of padding of the ${part}`, inPart(at, (text) => `${text}==`)],
  [`encoded padding of the ${part}`, inPart(at, (text) => `${text}%3D`)],
  [`a character of base64 in the ${part}`, inPart(at, (text) => `${text.slice(0, -1)}+`)],
  [`a NUL in the ${part}`, inPart(at, (text) => `${text}\0`)],
])

describe('one token in other clothes is the same token, or none (B.1.13)', () => {
  let request: Awaited<ReturnType<Forger['w']['draft']>>
  let token: string
  beforeEach(async () => {
    request = await f.w.draft(['payments/a'])
    token = await f.good(request.aud)
  })

  test.each(VARIANTS)('%s, after the good one and before it', async (_, change) => {
    const malformed = await f.w.attempt(request.body, change(token))
    expect(malformed.denial?.code).toBe('token_malformed')
    expect(told(await f.w.attempt(request.body, token))).toBe('released')
    expect((await f.w.attempt(request.body, change(token))).denial?.code).toBe('token_malformed')
  })

  test('a bit in the last character that stands for nothing', async () => {
    expect(told(await f.w.attempt(request.body, token))).toBe('released')
    for (const at of [0, 1, 2]) {
      const changed = inPart(at, spareBit)(token)
      const code = (await f.w.attempt(request.body, changed)).denial?.code
      // Where the part has no spare bits, it is another text under the same signature.
      expect(['token_malformed', 'token_signature', 'token_spent']).toContain(code)
    }
  })

  test('signed again, by an issuer whose signatures differ each time, it has the same jti', async () => {
    const claims = claimsFor(request.aud)
    expect(told(await f.w.attempt(request.body, await f.sign(HEADER, claims)))).toBe('released')
    for (const header of [
      { ...HEADER, x: 1 },
      { typ: 'JWT', kid: 'forge', alg: 'RS256' },
    ]) {
      expect(told(await f.w.attempt(request.body, await f.sign(header, claims)))).toBe(
        'token_spent',
      )
    }
    const reordered = Object.fromEntries(Object.entries(claims).reverse())
    expect(told(await f.w.attempt(request.body, await f.sign(HEADER, reordered)))).toBe(
      'token_spent',
    )
  })
})

describe('what is not one compact JWS after one Bearer (B.1.25)', () => {
  test.each<[string, (token: string) => string, string]>([
    ['a JWE: five parts', (token) => `${token}.AAAA.AAAA`, 'compact_jws'],
    ['four parts', (token) => `${token}.AAAA`, 'compact_jws'],
    ['two parts', (token) => token.slice(0, token.lastIndexOf('.')), 'compact_jws'],
    ['one part', (token) => token.split('.')[1] ?? '', 'compact_jws'],
    ['four parts, the last empty', (token) => `${token}.`, 'compact_jws'],
    ['an empty part before it', (token) => `.${token}`, 'compact_jws'],
    ['two tokens and a comma', (token) => `${token},${token}`, 'bearer'],
    ['two tokens and a space', (token) => `${token} ${token}`, 'bearer'],
    ['Bearer twice', (token) => `Bearer ${token}`, 'bearer'],
    ['a quoted token', (token) => `"${token}"`, 'bearer'],
    [
      'JSON serialisation, flattened',
      (token) => {
        const [header, payload, signature] = token.split('.')
        return JSON.stringify({ protected: header, payload, signature })
      },
      'bearer',
    ],
    ['a parameter after it', (token) => `${token}; charset=utf-8`, 'bearer'],
    ['nothing', () => '', 'bearer'],
  ])('%s', async (_, change, what) => {
    const outcome = await f.outcome(async (aud) => change(await f.good(aud)))
    expect(outcome).toBe(`token_malformed ${what}`)
  })

  test('a detached payload', async () => {
    const outcome = await f.outcome(async (aud) => {
      const [header, , signature] = (await f.good(aud)).split('.')
      return `${header}..${signature}`
    })
    expect(outcome).toBe('token_malformed compact_jws')
  })
})
