import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bytes,
  collect,
  concat,
  equal,
  fromBase64,
  fromBase64url,
  lengthPrefixed,
  randomBytes,
  sha256,
  textOf,
  toBase64,
  toBase64url,
  utf8,
} from '../../core/bytes.ts'

const bytes = (constraints = {}) =>
  fc.uint8Array(constraints).map((array): Bytes => Uint8Array.from(array))

describe('base64url', () => {
  test('round trip', () => {
    fc.assert(
      fc.property(bytes(), (value) => {
        const text = toBase64url(value)
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/)
        expect(fromBase64url(text)).toEqual(value)
      }),
    )
  })

  test('every text that is accepted is the one spelling of its bytes', () => {
    const alphabet = [...'ABCQRghwxz019_-', '=', '+', '/', ' ', '\n']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }), (text) => {
        const decoded = fromBase64url(text)
        expect(decoded === null || toBase64url(decoded) === text).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('no other spelling of the same bytes is accepted', () => {
    fc.assert(
      fc.property(
        bytes({ minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...' \n\t=.+/\0'),
        (value, at, stray) => {
          const text = toBase64url(value)
          const index = at % (text.length + 1)
          expect(fromBase64url(`${text.slice(0, index)}${stray}${text.slice(index)}`)).toBeNull()
        },
      ),
    )
  })

  test.each([
    ['padding', 'AA=='],
    ['trailing bits of one byte', 'AB'],
    ['trailing bits of two bytes', 'AAB'],
    ['a lone character', 'A'],
    ['the alphabet of base64', '+/+/'],
    ['a space', 'AA AA'],
    ['a newline at the end', 'AAAA\n'],
    ['a full-width letter', '\uff21\uff21\uff21\uff21'],
  ])('refuses %s', (_, text) => {
    expect(fromBase64url(text)).toBeNull()
  })

  test('nothing is the spelling of no bytes', () => {
    expect(fromBase64url('')).toEqual(new Uint8Array(0))
  })
})

describe('base64', () => {
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['\u00ff\u00ff\u00ff', 'w7/Dv8O/'],
  ])('RFC 4648 section 10: %j', (text, spelled) => {
    expect(toBase64(utf8(text))).toBe(spelled)
    expect(fromBase64(spelled)).toEqual(utf8(text))
  })

  test('round trip', () => {
    fc.assert(
      fc.property(bytes(), (value) => {
        expect(fromBase64(toBase64(value))).toEqual(value)
      }),
    )
  })

  test('every text that is accepted is the one spelling of its bytes', () => {
    const alphabet = [...'ABCQRghwxz019_-', '=', '+', '/', ' ', '\n']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }), (text) => {
        const decoded = fromBase64(text)
        expect(decoded === null || toBase64(decoded) === text).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['no padding', 'AA'],
    ['too little padding', 'AA='],
    ['too much padding', 'AA==='],
    ['padding where none is needed', 'AAAA='],
    ['padding alone', '='],
    ['trailing bits', 'AB=='],
    ['the alphabet of base64url', '-_-_'],
    ['a newline at the end', 'AAAA\n'],
  ])('refuses %s', (_, text) => {
    expect(fromBase64(text)).toBeNull()
  })
})

describe('the length prefix', () => {
  const read = (whole: Bytes): Bytes[] => {
    const parts: Bytes[] = []
    const view = new DataView(whole.buffer, whole.byteOffset, whole.length)
    for (let at = 0; at < whole.length; ) {
      const length = view.getUint32(at)
      parts.push(whole.slice(at + 4, at + 4 + length))
      at += 4 + length
    }
    return parts
  }

  test('round trip, so no two lists of parts are spelled alike', () => {
    fc.assert(
      fc.property(fc.array(bytes(), { maxLength: 6 }), (parts) => {
        expect(read(lengthPrefixed(...parts))).toEqual(parts)
      }),
    )
  })

  test('a byte moved from one part to the next changes the whole', () => {
    fc.assert(
      fc.property(bytes({ minLength: 1 }), bytes(), (a, b) => {
        const moved = [a.slice(0, -1), concat(a.slice(-1), b)] as const
        expect(equal(lengthPrefixed(a, b), lengthPrefixed(...moved))).toBe(false)
      }),
    )
  })

  test('is 4 bytes, the highest first', () => {
    expect([...lengthPrefixed(utf8('ab'), utf8(''))]).toEqual([0, 0, 0, 2, 97, 98, 0, 0, 0, 0])
    expect([...lengthPrefixed(new Uint8Array(0x010203)).slice(0, 4)]).toEqual([0, 1, 2, 3])
  })
})

describe('text', () => {
  test('round trip of well-formed text, a byte order mark too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed())
        expect(textOf(utf8(text))).toBe(text)
      }),
    )
    expect(textOf(utf8('\ufeffa'))).toBe('\ufeffa')
  })

  test.each([
    ['a stray continuation', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut character', [0xe2, 0x82]],
  ])('refuses %s', (_, invalid) => {
    expect(() => textOf(Uint8Array.from(invalid))).toThrow(TypeError)
  })
})

describe('bytes', () => {
  test('equal agrees with comparing one by one', () => {
    fc.assert(
      fc.property(bytes({ maxLength: 4 }), bytes({ maxLength: 4 }), (a, b) => {
        expect(equal(a, b)).toBe(a.join() === b.join() && a.length === b.length)
        expect(equal(a, a.slice())).toBe(true)
      }),
    )
  })

  test('a difference in any single bit is seen', () => {
    const a = randomBytes(32)
    for (let bit = 0; bit < 256; bit++) {
      const b = a.slice()
      b[bit >> 3] = (b[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(equal(a, b)).toBe(false)
    }
  })

  test('sha256 of nothing and of abc (FIPS 180-4)', async () => {
    expect(toBase64url(await sha256(utf8('')))).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
    expect(toBase64url(await sha256(utf8('abc')))).toBe(
      'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0',
    )
  })

  test('random bytes differ', () => {
    expect(toBase64url(randomBytes(32))).not.toBe(toBase64url(randomBytes(32)))
  })
})

describe('collecting a stream', () => {
  const chunks = () => [utf8('ab'), utf8(''), utf8('cde')]

  test('gives its bytes, up to the limit and no further', async () => {
    expect(await collect(chunks(), 5)).toEqual(utf8('abcde'))
    expect(await collect(chunks(), 4)).toBeNull()
    expect(await collect([], 0)).toEqual(utf8(''))
  })

  test('cancels what is too long, and never reads to its end', async () => {
    let cancelled = false
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(10))
      },
      cancel: () => {
        cancelled = true
      },
    })
    expect(await collect(endless, 25)).toBeNull()
    expect(cancelled).toBe(true)
    expect(pulled).toBeLessThan(10)
  })

  test('does not keep hold of a buffer that the source goes on using', async () => {
    const shared = new Uint8Array([1])
    const stream = async function* () {
      yield shared
      shared[0] = 2
      yield shared
    }
    expect(await collect(stream(), 2)).toEqual(new Uint8Array([1, 2]))
  })
})
