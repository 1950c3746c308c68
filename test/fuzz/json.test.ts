import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { type Json, JsonError, parseStrictJson } from '../../core/json.ts'
import { edited, editedText } from './edits.ts'
import { jsonPiece, jsonText } from './json-text.ts'
import { referenceJson } from './reference-json.ts'
import { runs } from './runs.ts'

type Outcome = { value: Json } | 'refused'

const strict = (bytes: Uint8Array<ArrayBuffer>): Outcome => {
  try {
    return { value: parseStrictJson(bytes) }
  } catch (error) {
    if (error instanceof JsonError) return 'refused'
    throw error
  }
}

const reference = (bytes: Uint8Array): Outcome => {
  try {
    return { value: referenceJson(bytes) }
  } catch {
    return 'refused'
  }
}

test('agrees with another reader on valid and on slightly broken texts', () => {
  let [taken, refused] = [0, 0]
  fc.assert(
    fc.property(editedText(jsonText, jsonPiece, 2), (text) => {
      const bytes = utf8(text)
      const outcome = strict(bytes)
      expect(outcome).toEqual(reference(bytes))
      if (outcome === 'refused') refused++
      else taken++
    }),
    runs(4000),
  )
  // The texts must be worth the while.
  expect(Math.min(taken, refused)).toBeGreaterThan(400)
})

test('agrees with another reader at every depth', () => {
  const levels = fc.array(fc.constantFrom(['[', ']'], ['{"a":', '}'], ['["]",', ']']), {
    minLength: 6,
    maxLength: 10,
  })
  fc.assert(
    fc.property(levels, (levels) => {
      const open = levels.map(([open]) => open)
      const close = levels.map(([, close]) => close).reverse()
      const bytes = utf8([...open, '1', ...close].join(''))
      expect(strict(bytes)).toEqual(reference(bytes))
      expect(strict(bytes) === 'refused').toBe(levels.length > 8)
    }),
    runs(300),
  )
})

test('agrees with another reader on broken bytes', () => {
  const byte = fc.oneof(fc.integer({ min: 0x80, max: 0xff }), fc.nat(0xff))
  const bytes = edited(
    jsonText.map((text) => [...utf8(text)]),
    byte,
  )
  fc.assert(
    fc.property(bytes, (list) => {
      const bytes = Uint8Array.from(list)
      expect(strict(bytes)).toEqual(reference(bytes))
    }),
    runs(3000),
  )
})

test.each(['[', '{"a":', '[{"a":', '"', '[1,'])('100,000 times %s is refused at once', (piece) => {
  expect(strict(utf8(piece.repeat(100_000)))).toBe('refused')
})
