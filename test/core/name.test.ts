import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSecretName, isSegment, vaultOf } from '../../core/name.ts'
import { vectorsOf } from './vectors.ts'

const { valid, invalid } = await vectorsOf<{
  valid: string[]
  invalid: { title: string; name: string }[]
}>('names')

const segment = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,30}$/)
const name = fc.array(segment, { minLength: 2, maxLength: 8 }).map((list) => list.join('/'))

describe("a secret's name", () => {
  test.each(valid)('vector: %j', (text) => {
    expect(isSecretName(text)).toBe(true)
  })

  test.each(invalid)('refuses $title', ({ name }) => {
    expect(isSecretName(name)).toBe(false)
  })

  test('a lone surrogate is no letter (and in no vector: few JSON parsers take one)', () => {
    expect(isSecretName('payments/\ud800')).toBe(false)
  })

  test('is two to eight segments, and its vault is the first', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(isSecretName(text)).toBe(text.length <= 256)
        if (isSecretName(text)) expect(vaultOf(text)).toBe(text.split('/')[0])
      }),
    )
  })

  test('any text that is accepted has the alphabet, and no way out of its vault', () => {
    const unit = fc.constantFrom(...'ab0//.-_* \nA')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        if (!isSecretName(text)) return
        expect(text).toMatch(/^[a-z0-9._/-]+$/)
        expect(text.split('/').every((part) => part !== '' && !part.startsWith('.'))).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test('one stray character anywhere makes it none', () => {
    const stray = fc.constantFrom(...'A*: \n\t\0%\\#?@+\u0430\u212a\u017f\u200d')
    fc.assert(
      fc.property(name, fc.nat(), stray, (text, at, c) => {
        const index = at % (text.length + 1)
        expect(isSecretName(`${text.slice(0, index)}${c}${text.slice(index)}`)).toBe(false)
      }),
    )
  })

  test('a segment has no slash', () => {
    expect(isSegment('payments')).toBe(true)
    expect(isSegment('payments/db')).toBe(false)
    expect(isSegment('')).toBe(false)
    expect(isSegment('payments\n')).toBe(false)
  })
})
