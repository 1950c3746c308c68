import { describe, expect, test } from 'vitest'
import type { Obtained } from '../../client/obtain.ts'
import { parseTemplate, render, TEMPLATE_BYTES, wantedIn } from '../../client/template.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { codeOf } from '../../core/error.ts'
import type { SecretName } from '../../core/name.ts'
import { secret } from '../../core/secret.ts'

const refs = (text: string) => wantedIn(parseTemplate(utf8(text))).map(({ output }) => output)
const rendered = (text: string, value: string | Bytes = 'VALUE') => {
  const template = parseTemplate(utf8(text))
  const bytes = secret(typeof value === 'string' ? utf8(value) : value)
  const secrets = wantedIn(template).map(
    (wanted): Obtained => ({
      wanted,
      name: wanted.secret as SecretName,
      version: 1,
      value: bytes,
      whole: bytes,
      mask: 'auto',
    }),
  )
  return Buffer.from(render(template, secrets).expose())
}
const codeOfTemplate = (text: string | Bytes) => {
  try {
    parseTemplate(typeof text === 'string' ? utf8(text) : text)
  } catch (error) {
    return codeOf(error)
  }
  return 'read'
}

describe('references in a template', () => {
  test.each([
    ['a egg://payments/db/url b', 'a VALUE b'],
    ['url: "egg://payments/db/url"', 'url: "VALUE"'],
    ['egg://payments/db/url.', 'VALUE.'],
    ['egg://payments/db#user.name.', 'VALUE.'],
    ['x=egg://payments/db#user,y=egg://payments/db#pass;', 'x=VALUE,y=VALUE;'],
    ['{{ egg://payments/db/url }}.com', 'VALUE.com'],
    ['{{egg://payments/db/url}}-x', 'VALUE-x'],
    ['{{ egg://payments/db#two words }}', 'VALUE'],
    ['<egg://payments/db/url>(egg://payments/a)', '<VALUE>(VALUE)'],
    ['é🥚\r\negg://payments/a\r\n', 'é🥚\r\nVALUE\r\n'],
    ['egg://payments/aegg://payments/b', null],
    ['{{ other }} $x egg://payments/a', '{{ other }} $x VALUE'],
  ])('%j', (text, expected) => {
    if (expected === null) return expect(codeOfTemplate(text)).toBe('reference_malformed')
    expect(rendered(text).toString()).toBe(expected)
  })

  test('the same one twice is wanted once', () => {
    expect(refs('egg://payments/a {{ egg://payments/a }} egg://payments/a#b')).toEqual([
      'egg://payments/a',
      'egg://payments/a#b',
    ])
  })

  test('a value goes in byte by byte, and is not read again (T27)', () => {
    expect(rendered('egg://payments/a', 'egg://payments/b {{ x }} $& $1').toString()).toBe(
      'egg://payments/b {{ x }} $& $1',
    )
    const bytes = Uint8Array.of(0xff, 0x00, 0x0d, 0x0a)
    expect([...rendered('<egg://payments/a>', bytes)]).toEqual([0x3c, 0xff, 0, 0x0d, 0x0a, 0x3e])
  })

  test.each([
    ['no reference', 'template_empty'],
    ['', 'template_empty'],
    ['egg://', 'reference_malformed'],
    ['egg://payments', 'reference_malformed'],
    ['egg://Payments/a', 'reference_malformed'],
    ['egg://payments/../x', 'reference_malformed'],
    ['{{ egg:// }}', 'reference_malformed'],
    ['egg://payments/a#', 'reference_malformed'],
    ['x'.repeat(TEMPLATE_BYTES + 1), 'template_too_large'],
    [Array.from({ length: 51 }, (_, i) => `egg://payments/s${i}`).join(' '), 'template_too_large'],
  ])('%s: %s', (text, code) => {
    expect(codeOfTemplate(text)).toBe(code)
  })

  test('bytes that are no text are no template', () => {
    expect(codeOfTemplate(Uint8Array.of(0xff))).toBe('template_not_text')
  })

  test('an error tells the line', () => {
    expect(() => parseTemplate(utf8('a\nb\negg://X\n'))).toThrow(/^Line 3 /)
  })
})
