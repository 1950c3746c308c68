import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMaskable, MASK_FORMS, MASK_LINES, MASK_TEXT, masksOf } from '../../client/mask.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { secret } from '../../core/secret.ts'
import { addMask, mask } from '../../local/secret-masker.ts'
import { runs } from '../fuzz/runs.ts'

const masks = (value: string | Bytes) =>
  masksOf(secret(typeof value === 'string' ? utf8(value) : value))
const maskable = (value: string | Bytes) =>
  isMaskable(secret(typeof value === 'string' ? utf8(value) : value))

/** A log line, as the runner would show it. */
const shown = (line: string, value: string | Bytes) => mask(line, masks(value))

describe('what a log cannot show', () => {
  const value = 'hunter2/+?&é"\\ end'
  const bytes = Buffer.from(value)
  test.each([
    ['as it is', value],
    ['base64', bytes.toString('base64')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['hex in capitals', bytes.toString('hex').toUpperCase()],
    ['URL-encoded', encodeURIComponent(value)],
    ['in a JSON document', JSON.stringify({ value }).slice(10, -2)],
  ])('%s (T26, B.3.47)', (_, form) => {
    expect(shown(`> ${form} <`, value)).toBe('> *** <')
  })

  test('each line of a long value, but not the short ones (B.3.48)', () => {
    const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBg\nab==\n}\n-----END KEY-----\n'
    for (const line of ['MIIEvQIBADANBg', 'ab==', '-----BEGIN KEY-----']) {
      expect(shown(line, pem)).toBe('***')
    }
    expect(masks(pem)).not.toContain('}')
  })

  test('the forms of what `$(cat FILE)` gives: without the last line end', () => {
    const stored = 's3cr3t-value\n'
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(shown(Buffer.from('s3cr3t-value').toString(encoding), stored)).toBe('***')
    }
  })

  test('text that is no UTF-8, as the log would spell it', () => {
    const latin = new Uint8Array(Buffer.from('pässword-hunter2', 'latin1'))
    expect(shown(Buffer.from(latin).toString('utf8'), latin)).toBe('***')
    expect(maskable(latin)).toBe(true)
  })
})

describe('what would make the log unreadable is no mask (B.3.49)', () => {
  test.each(['', ' ', '5', '{', 'abc', 'true', 'false', 'null', 'none', '\n\n', 'a\nb\n'])(
    '%j',
    (value) => {
      expect(maskable(value)).toBe(false)
      expect(masks(value)).not.toContain(value)
    },
  )

  test('four characters are', () => {
    expect(maskable('abcd')).toBe(true)
    expect(masks('abcd')).toContain('abcd')
  })
})

describe('base64, whatever is encoded with the value (T26)', () => {
  test('of its own characters at most one shows at either end', () => {
    const around = fc.uint8Array({ maxLength: 9 })
    const value = fc.string({ unit: 'binary-ascii', minLength: 12, maxLength: 90 })
    fc.assert(
      fc.property(around, value, around, (before, text, after) => {
        fc.pre(maskable(text) && !/[\r\n]/.test(text))
        const inside = Buffer.from(text)
        for (const encoding of ['base64', 'base64url'] as const) {
          const line = Buffer.concat([before, inside, after]).toString(encoding)
          const foreign = Math.ceil((before.length * 4) / 3) + Math.ceil((after.length * 4) / 3)
          const left = shown(line, text).replaceAll('***', '').replaceAll('=', '')
          expect(left.length).toBeLessThanOrEqual(foreign + 2)
        }
      }),
      runs(500),
    )
  })

  test.each([64, 76])('in lines of %i', (width) => {
    const value = Array.from({ length: 40 }, (_, i) => `line ${i * 7919}`).join('\n')
    for (const stored of [value, `${value}\n`]) {
      const text = Buffer.from(stored).toString('base64')
      for (const line of text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []) {
        expect(shown(line, stored)).toBe('***')
      }
    }
  })
})

describe('what a JSON value holds', () => {
  const document = {
    user: 'admin',
    password: 'hunter2',
    port: 5432,
    host: 'db.internal.example.com',
    url: 'https://accounts.example.com/o/oauth2',
    region: 'eu-central-1',
    dsn: 'postgres://a:b7Qx@db/x',
    live: true,
    list: ['xK9-4f20aa', { token: 'abcd' }],
    id: 12345678901234567890n,
  }
  const value = JSON.stringify(document, (_, item) =>
    typeof item === 'bigint' ? 'BIG' : item,
  ).replace('"BIG"', '12345678901234567890')

  test.each(['hunter2', document.dsn, 'xK9-4f20aa', 'abcd', '12345678901234567890'])(
    '%s is hidden by itself, and in base64',
    (member) => {
      expect(shown(`| ${member} |`, value)).toBe('| *** |')
      expect(shown(Buffer.from(member).toString('base64'), value)).toBe('***')
    },
  )

  test.each(['admin', '5432', document.host, document.url, 'eu-central-1', 'true'])(
    '%s is not: logs must stay readable',
    (member) => expect(shown(member, value)).toBe(member),
  )

  test.each([
    '{"a":',
    '[]',
    '"abcd"',
    '{}',
    '{"__proto__":{"password":"hunter2"}}',
    '9'.repeat(30),
  ])('is read of any text: %s', (text) => expect(() => masks(text)).not.toThrow())

  test('nested deep it is left to the lines', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    expect(masks(deep)).toContain(deep)
  })
})

describe('the masks are bounded', () => {
  const LARGE: readonly [string, string][] = [
    ['one line', 'aB3"$ '.repeat(10_900)],
    ['many lines', Array.from({ length: 8_000 }, (_, i) => `v${i}x`).join('\n')],
    ['JSON', JSON.stringify(Array.from({ length: 3_000 }, (_, i) => `key-${i}-"x"`))],
    ['quotes', '"\'\\'.repeat(21_000)],
  ]
  test.each(LARGE)('64 KB of %s', (_, value) => {
    const all = masks(value)
    expect(all.length).toBeLessThanOrEqual(MASK_LINES + MASK_FORMS)
    expect(all.join('').length).toBeLessThanOrEqual(MASK_TEXT + 2 * 65_536)
  })

  test('and who has more lines is told', () => {
    expect(maskable(LARGE[1]?.[1] ?? '')).toBe(false)
  })

  test('none holds a line end: the runner would mask each part of it', () => {
    const value = 'a"b\n}\n  {\r\nlonger line here\n\ttrue\n5\n'
    for (const each of masks(value)) expect(each).not.toMatch(/[\r\n]/)
  })
})

describe('an ordinary log stays as it is, with what the runner derives besides (B.3.49)', () => {
  const LOG = [
    'if (a) { b } else { c } // 5 of 5: true, null, 2026-11-22, 8080, v1.2.3',
    'npm warn deprecated; Resolving deltas: 100% (42/42), done. admin@localhost production',
    'eyJhbGciOiJSUzI1NiJ9 dHJ1ZQ== 74727565 %7B%22a%22%3A1%7D',
  ]
  const VALUES = ['{\n  "a": 1\n}', 'true', 'password', '12345678', '----', 'admin', '});', '""""']
  test.each(VALUES)('%j', (value) => {
    const derived = new Set<string>()
    for (const each of masks(value)) addMask(derived, each)
    for (const line of LOG) expect(mask(line, derived)).toBe(line)
  })
})
