import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { JsonError, parseStrictJson } from '../../core/json.ts'

const faultOf = (bytes: Bytes): string => {
  try {
    parseStrictJson(bytes)
  } catch (error) {
    if (error instanceof JsonError) return error.fault
    throw error
  }
  return 'none'
}
const fault = (text: string) => faultOf(utf8(text))

/** Members of every object of the text, by another way than the code's: a reviver sees them all. */
const membersOf = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return own + Object.values(value).reduce<number>((sum, child) => sum + membersOf(child), 0)
}

describe('strict JSON', () => {
  test('is what JSON.parse gives, wherever it is accepted', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), (text) => {
        const kind = fault(text)
        if (kind === 'none') expect(parseStrictJson(utf8(text))).toEqual(JSON.parse(text))
        else expect(['depth', 'text', 'duplicate']).toContain(kind)
      }),
    )
  })

  test('agrees with JSON.parse on what is no JSON at all', () => {
    const unit = fc.constantFrom(...'{}[]",:\\u0a1 \n\ttrue-e.')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        let parsed: unknown
        try {
          parsed = JSON.parse(text)
        } catch {
          expect(['syntax', 'depth']).toContain(fault(text))
          return
        }
        if (fault(text) === 'none') expect(parseStrictJson(utf8(text))).toEqual(parsed)
      }),
      { numRuns: 3000 },
    )
  })

  test('never accepts a member twice, in whatever spelling and depth', () => {
    const name = fc.string({ unit: 'grapheme-ascii', maxLength: 3 })
    const escaped = (text: string) =>
      [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
    fc.assert(
      fc.property(
        name,
        fc.array(name, { maxLength: 3 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 6 }),
        (twice, others, spelled, depth) => {
          const second = spelled ? `"${escaped(twice)}"` : JSON.stringify(twice)
          const between = others.map((other) => `${JSON.stringify(other)}:{"x":"y:z"},`).join('')
          const object = `{${JSON.stringify(twice)}:1,${between}${second}:2}`
          const text = `${'['.repeat(depth)}${object}${']'.repeat(depth)}`
          expect(fault(text)).toBe('duplicate')
        },
      ),
    )
  })

  test('counts as many members as the text has, wherever it accepts', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        fc.pre(fault(text) === 'none')
        let colons = 0
        for (let at = 0; at < text.length; at++) {
          if (text[at] === '"') while (text[++at] !== '"') if (text[at] === '\\') at++
          if (text[at] === ':') colons++
        }
        expect(membersOf(parseStrictJson(utf8(text)))).toBe(colons)
      }),
    )
  })

  test.each([
    ['{"a":1,"a":1}', 'duplicate'],
    ['{"a":1,"\\u0061":1}', 'duplicate'],
    ['{"a" \t\r\n:1,"a" :1}', 'duplicate'],
    ['{"__proto__":1,"__proto__":1}', 'duplicate'],
    ['{"":1,"":1}', 'duplicate'],
    ['[{"a":{"b":1,"b":1}}]', 'duplicate'],
    ['{"a":"a","b":"a"}', 'none'],
    ['{"a":"\\":","b":["a","a"]}', 'none'],
    ['{"a":{"a":{"a":1}}}', 'none'],
    ['[[[[[[[[1]]]]]]]]', 'none'],
    ['[[[[[[[[[1]]]]]]]]]', 'depth'],
    ['[[],[],[],[],[],[],[],[],[],[]]', 'none'],
    ['"[[[[[[[[[["', 'none'],
    ['"\\"[[[[[[[[[["', 'none'],
    ['"\\ud800"', 'text'],
    ['"\\udc00\\ud800"', 'text'],
    ['"\\ud83e\\udd5a"', 'none'],
    ['"\\u0000"', 'text'],
    ['{"\\u0000":1}', 'text'],
    ['{"a":"\\ud800"}', 'text'],
    ['"\0"', 'syntax'],
    ['\ufeff1', 'syntax'],
    ['', 'syntax'],
    [' ', 'syntax'],
    ['1 1', 'syntax'],
    ['{"a":1,}', 'syntax'],
    ['[1,]', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['{a:1}', 'syntax'],
    ['01', 'syntax'],
    ['NaN', 'syntax'],
    ['/**/1', 'syntax'],
    ['"', 'syntax'],
    ['"\\', 'syntax'],
    ['{"a', 'syntax'],
    ['\u00a01', 'syntax'],
  ])('%j: %s', (text, expected) => {
    expect(fault(text)).toBe(expected)
  })

  test('invalid UTF-8 is refused before it can become U+FFFD', () => {
    expect(faultOf(Uint8Array.from([0x22, 0xff, 0x22]))).toBe('encoding')
  })

  test('a hundred thousand brackets do not reach the recursion of JSON.parse', () => {
    expect(fault('['.repeat(100_000))).toBe('depth')
    expect(fault('{"a":'.repeat(100_000))).toBe('depth')
    expect(fault(`${']'.repeat(100_000)}${'['.repeat(100_000)}`)).toBe('syntax')
  })

  test('__proto__ is an own member and changes no prototype', () => {
    const value = parseStrictJson(utf8('{"__proto__":{"admin":true}}')) as object
    expect(Object.hasOwn(value, '__proto__')).toBe(true)
    expect('admin' in value).toBe(false)
  })
})
