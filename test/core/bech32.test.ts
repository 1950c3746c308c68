import { describe, expect, test } from 'vitest'
import { fromBech32, toBech32 } from '../../core/bech32.ts'
import { KEYS } from './break-glass/keys.ts'

const BYTES = new Uint8Array(32).fill(0x42)

describe('bech32', () => {
  test('spells keys as age does', () => {
    expect(toBech32('age-secret-key-', BYTES).toUpperCase()).toBe(KEYS.team.identity)
    expect(fromBech32('age-secret-key-', KEYS.team.identity)).toEqual(BYTES)
  })

  test.each([0, 1, 2, 3, 4, 5, 31, 45])('round trip of %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 5) & 0xff)
    expect(fromBech32('x', toBech32('x', bytes))).toEqual(bytes)
  })

  // BIP 173: texts with a right check sum
  test.each([
    ['a', 'A12UEL5L'],
    [
      'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio',
      'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
    ],
  ])('takes the %s of its specification', (prefix, text) => {
    expect(fromBech32(prefix, text)).not.toBeNull()
  })

  test.each([
    ['another prefix', 'ago', KEYS.team.recipient],
    ['a character changed', 'age', KEYS.team.recipient.replace('zvk', 'zvj')],
    ['two characters swapped', 'age', KEYS.team.recipient.replace('zvk', 'vzk')],
    ['a character less', 'age', KEYS.team.recipient.slice(0, -1)],
    ['a character that is none', 'age', KEYS.team.recipient.replace('zvk', 'zvb')],
    ['mixed case', 'age', KEYS.team.recipient.replace('zvk', 'zvK')],
    ['nothing', 'age', 'age1'],
    ['no text', 'age', ''],
  ])('refuses %s', (_, prefix, text) => {
    expect(fromBech32(prefix, text)).toBeNull()
  })

  test('refuses to spell what its check sum does not cover', () => {
    expect(() => toBech32('x', new Uint8Array(60))).toThrow(RangeError)
  })
})
