import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDuration } from '../../core/duration.ts'
import { EggError } from '../../core/error.ts'
import { type Broker, parseBroker } from '../../core/keys.ts'
import { isSecretName, vaultOf } from '../../core/name.ts'
import { hostOf, isIssuerUrl, isPublicUrl, parseOrigin } from '../../core/origin.ts'
import { anyText, editedText } from './edits.ts'
import { runs } from './runs.ts'

const PIN = `sha256-${'A'.repeat(43)}`
const url = fc.constantFrom(
  'https://egg.example.com',
  'https://egg.example.com:8443',
  'https://xn--bcher-kva.example',
  'https://[2001:db8::1]:444',
  'http://127.0.0.1:8787',
  'https://egg.example.com/a/b',
  'http://egg.example.com',
)
const urlPiece = fc.constantFrom(
  ...'/:@?#.\\% \t\n[]0Aé。',
  'user:pw@',
  '%2e',
  '//',
  '/../',
  ':443',
  ':80',
  'xn--',
  '\u00ad',
  '\u200b',
  'evil.example',
  '127.0.0.1',
  'localhost',
  '0x7f.1',
)
const anyUrl = fc.oneof(editedText(url, urlPiece, 2), fc.webUrl(), anyText(20))

/** What stands in the text itself, whatever the URL parser makes of it. */
const ORIGIN =
  /^(https:\/\/([a-z0-9._~!$&'()*+,;=-]+|\[[0-9a-f:.]+\])|http:\/\/127\.0\.0\.1)(:[1-9][0-9]{0,4})?$/

test('an origin is one spelling of a scheme, a host and a port, and nothing else', () => {
  let taken = 0
  fc.assert(
    fc.property(anyUrl, (text) => {
      const origin = parseOrigin(text)
      if (origin === null) return
      taken++
      expect(origin).toBe(text)
      expect(text).toMatch(ORIGIN)
      expect(new URL(`${text}/v1/exchange`).origin).toBe(text)
      expect(hostOf(origin)).toBe(text.slice(text.indexOf('//') + 2))
      isPublicUrl(text)
    }),
    runs(3000),
  )
  expect(taken).toBeGreaterThan(100)
})

test("an issuer's URL is what its tokens spell, and its keys' URL is on its host", () => {
  fc.assert(
    fc.property(anyUrl, (text) => {
      if (!isIssuerUrl(text)) return
      const jwks = new URL(`${text}/.well-known/jwks`)
      expect(jwks.href).toBe(`${text}/.well-known/jwks`)
      expect([jwks.username, jwks.password, jwks.search, jwks.hash]).toEqual(['', '', '', ''])
      expect(jwks.origin).toBe(new URL(text).origin)
    }),
    runs(3000),
  )
})

const brokerOf = (text: string): Broker | null => {
  try {
    return parseBroker(text)
  } catch (error) {
    if (!(error instanceof EggError)) throw error
    expect(error.code).toBe('broker_malformed')
    return null
  }
}

test('a `broker` line is read whole, or refused: no pin is dropped', () => {
  const line = fc
    .tuple(url, fc.constantFrom('', `#${PIN}`, `#${PIN},${PIN}`, '#', '#sha256-', `#${PIN},`))
    .map((parts) => parts.join(''))
  const piece = fc.oneof(urlPiece, fc.constantFrom(',', `,${PIN}`, `#${PIN}`, 'sha256-', '='))
  let pinned = 0
  fc.assert(
    fc.property(editedText(line, piece, 2), (text) => {
      const broker = brokerOf(text)
      if (!broker) return
      const { origin, pins } = broker
      const fragment = pins.map((pin) => `sha256-${pin}`).join()
      expect(fragment ? `${origin}#${fragment}` : origin).toBe(text.trim())
      if (pins.length) pinned++
    }),
    runs(3000),
  )
  expect(pinned).toBeGreaterThan(50)
})

test('a duration is a whole number of one unit, from a minute to a day', () => {
  const text = fc.oneof(
    fc
      .tuple(fc.nat(100_000), fc.constantFrom(...'smhdSM ', '', '.5h'))
      .map((parts) => parts.join('')),
    editedText(fc.constantFrom('90s', '30m', '24h', '86400s'), fc.constantFrom(...'0smh-+.e \n٣')),
  )
  const reference = (text: string): number | null => {
    const count = text.slice(0, -1)
    const unit = { s: 1, m: 60, h: 3600 }[text.slice(-1)]
    if (!unit || String(Number(count)) !== count) return null
    const seconds = Number(count) * unit
    return Number.isInteger(Number(count)) && seconds >= 60 && seconds <= 86400 ? seconds : null
  }
  fc.assert(
    fc.property(text, (text) => {
      expect(parseDuration(text)).toBe(reference(text))
    }),
    runs(3000),
  )
})

test("a secret's name has two to eight plain segments, the first its vault", () => {
  const good = fc
    .array(fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,5}$/), { minLength: 1, maxLength: 9 })
    .map((segments) => segments.join('/'))
  const plain = [...'abcdefghijklmnopqrstuvwxyz0123456789._-']
  const reference = (text: string) =>
    text.length <= 256 &&
    text.split('/').length >= 2 &&
    text.split('/').length <= 8 &&
    text
      .split('/')
      .every(
        (part) =>
          part.length >= 1 &&
          part.length <= 63 &&
          !'._-'.includes(part.charAt(0)) &&
          [...part].every((c) => plain.includes(c)),
      )
  const piece = fc.constantFrom(...'/.-_A \n\0éK', '..', '//', 'a'.repeat(60), 'b/'.repeat(90))
  fc.assert(
    fc.property(editedText(good, piece, 2), (text) => {
      expect(isSecretName(text)).toBe(reference(text))
      if (isSecretName(text)) expect(text.startsWith(`${vaultOf(text)}/`)).toBe(true)
    }),
    runs(3000),
  )
})
