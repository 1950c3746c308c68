import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, equal, randomBytes } from '../../../core/bytes.ts'
import { EggError } from '../../../core/error.ts'
import {
  bundleOf,
  parseBundle,
  parseTile,
  parseTilePath,
  type TilePlace,
  tilePath,
  tilesAt,
} from '../../../core/log/tile.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'

const { tiles } = await vectorsOf<{
  tiles: {
    paths: ({ path: string } & TilePlace)[]
    not_paths: string[]
    bundle: { entries: string[]; bytes: string }
    not_bundles: { title: string; bytes: string; code: string }[]
  }
}>('log')

const places: fc.Arbitrary<TilePlace> = fc.record({
  level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
  index: fc.oneof(fc.nat(2000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
})

describe('the path of a tile', () => {
  test.each(tiles.paths)('vector: $path', ({ path, ...place }) => {
    expect(tilePath(place.level, place.index, place.width)).toBe(path)
    expect(parseTilePath(path)).toEqual(place)
  })

  test("C2SP's example: index 1234067", () => {
    expect(tilePath(0, 1234067)).toBe('tile/0/x001/x234/067')
  })

  test.each(tiles.not_paths)('is not %j', (path) => {
    expect(parseTilePath(path)).toBeNull()
  })

  test('is read back as it was written, and has one spelling', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.string({ maxLength: 2 }), (place, at, insert) => {
        const path = tilePath(place.level, place.index, place.width)
        expect(parseTilePath(path)).toEqual(place)
        const from = at % (path.length + 1)
        const edited = path.slice(0, from) + insert + path.slice(from + 1)
        const read = parseTilePath(edited)
        if (read) expect(tilePath(read.level, read.index, read.width)).toBe(edited)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the tiles of a tree', () => {
  test("C2SP's example: 70,000 leaves", () => {
    expect([0, 1, 2, 3].map((level) => tilesAt(level, 70_000))).toEqual([
      { count: 274, width: 112 },
      { count: 2, width: 17 },
      { count: 1, width: 1 },
      { count: 0, width: 0 },
    ])
  })

  test.each([
    [0, { count: 0, width: 0 }, { count: 0, width: 0 }],
    [1, { count: 1, width: 1 }, { count: 0, width: 0 }],
    [255, { count: 1, width: 255 }, { count: 0, width: 0 }],
    [256, { count: 1, width: 256 }, { count: 1, width: 1 }],
    [257, { count: 2, width: 1 }, { count: 1, width: 1 }],
    [65_536, { count: 256, width: 256 }, { count: 1, width: 256 }],
  ])('of %d leaves', (size, leaves, above) => {
    expect(tilesAt(0, size)).toEqual(leaves)
    expect(tilesAt(1, size)).toEqual(above)
  })
})

describe('a tile', () => {
  test('is its hashes, one behind the other', () => {
    const hashes = Array.from({ length: 5 }, () => randomBytes(32))
    expect(parseTile(concat(...hashes), 5)).toEqual(hashes)
  })

  test.each([0, 1, 31, 33, 63, 65, 96])('of 2 hashes has no %d bytes', async (length) => {
    expect(await codeOfThrown(() => parseTile(new Uint8Array(length), 2))).toBe(
      'log_tile_malformed',
    )
  })
})

describe('a bundle', () => {
  test('vector', () => {
    const entries = tiles.bundle.entries.map(bytesOf)
    expect(bundleOf(entries)).toEqual(bytesOf(tiles.bundle.bytes))
    expect(parseBundle(bytesOf(tiles.bundle.bytes))).toEqual(entries)
  })

  test.each(tiles.not_bundles)('is refused: $title', async ({ bytes, code }) => {
    expect(await codeOfThrown(() => parseBundle(bytesOf(bytes)))).toBe(code)
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 40 }), (entries) => {
        const bytes = entries.map((entry) => entry.slice())
        expect(parseBundle(bundleOf(bytes))).toEqual(bytes)
      }),
    )
  })

  test('any bytes are the bundle of what is read of them, or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 4, maxLength: 60 }), (some) => {
        const bytes = some.slice()
        try {
          expect(equal(bundleOf(parseBundle(bytes)), bytes)).toBe(true)
        } catch (error) {
          if (!(error instanceof EggError)) throw error
          expect(error.code).toBe('log_tile_malformed')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('takes leaves of 65,535 bytes and none longer', async () => {
    const longest = new Uint8Array(65_535).fill(1)
    expect(parseBundle(bundleOf([longest, longest]))).toEqual([longest, longest])
    expect(await codeOfThrown(() => bundleOf([new Uint8Array(65_536)]))).toBe('log_tile_malformed')
  })
})
