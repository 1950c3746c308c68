import { describe, expect, test } from 'vitest'
import { printable, printableJson, printableLines } from '../../core/printable.ts'

const HOSTILE = [
  ['ANSI', '\u001b[2J\u001b[31mred'],
  ['a C1 control sequence', '\u009b2J'],
  ['a right-to-left mark', 'main\u202egnp'],
  ['an isolate', '\u2066x\u2069'],
  ['an invisible space', 'ma\u200bin'],
  ['a line separator', 'a\u2028b\u2029c'],
  ['a tag', 'a\u{e0041}b'],
  ['half a surrogate', 'a\ud800b'],
  ['delete', 'a\u007fb'],
  ['a carriage return', 'safe\rrm -rf'],
] as const

describe.each(HOSTILE)('%s', (_, text) => {
  test('is inert as a line', () => {
    expect(printable(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    expect(printable(text)).toContain('\ufffd')
  })

  test('is inert in JSON, and exact once that is parsed', () => {
    const json = printableJson({ text })
    expect(json).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    expect(JSON.parse(json)).toEqual({ text })
  })
})

test('a newline ends no line of its own, but where lines are wanted', () => {
  expect(printable('a\nb')).toBe('a\ufffdb')
  expect(printableLines('a\nb\u001b')).toBe('a\nb\ufffd')
})

test.each(['refs/heads/main', 'zoë 🥚 <b>&amp;</b>', '日本語', 'a\u00a0b', ''])(
  '%j stays',
  (text) => {
    expect(printable(text)).toBe(text)
  },
)
