import { describe, expect, test } from 'vitest'
import { isMaskable, masksOf } from '../../client/mask.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { secret } from '../../core/secret.ts'
import { mask } from '../../local/job-log.ts'

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
