import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equal, randomBytes, textOf, toBase64url, utf8 } from '../../../core/bytes.ts'
import { EggError } from '../../../core/error.ts'
import { LEAF_BYTES } from '../../../core/limits.ts'
import {
  encodeLeaf,
  type Leaf,
  parseLeaf,
  partitionsOf,
  periodOf,
  periodTime,
} from '../../../core/log/leaf.ts'
import { leafHash } from '../../../core/log/merkle.ts'
import { hourOf, minuteOf } from '../../../core/partition.ts'
import { eventKeyAt, recordId } from '../../../core/record.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'

const { leaves } = await vectorsOf<{
  leaves: {
    valid: { title: string; leaf: Leaf; canonical: string; leaf_hash: string }[]
    invalid: { title: string; bytes: string; code: string }[]
  }
}>('log')

const NOW = 1_800_000_000
const hash = toBase64url(new Uint8Array(32))
const record = (id: string): Leaf => ({ v: 1, type: 'record', id, hash })

/** Any second that four digits of a year can spell. */
const times = fc.integer({ min: 0, max: 253_402_300_799 })
const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => toBase64url(b.slice()))
const anyLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc
    .record({
      type: fc.constantFrom('record' as const, 'late' as const),
      family: fc.constantFrom('ex', 'op', 'kp', 'ex1h'),
      time: times,
      shard: fc.integer({ min: 0, max: 3 }),
      sk: hashes,
      hash: hashes,
    })
    .map(({ type, family, time, shard, sk, hash }): Leaf => {
      const period = family === 'ex1h' ? hourOf(time) : minuteOf(time)
      return { v: 1, type, id: `${family}#${period}#${shard}/${sk}`, hash }
    }),
  fc.record({ time: times, hourly: fc.boolean(), records: fc.maxSafeNat() }).map(
    ({ time, hourly, records }): Leaf => ({
      v: 1,
      type: 'closed',
      period: hourly ? hourOf(time) : minuteOf(time),
      records,
    }),
  ),
)

describe('a leaf', () => {
  test.each(leaves.valid)('vector: $title', async ({ leaf, canonical, leaf_hash }) => {
    expect(textOf(encodeLeaf(leaf))).toBe(canonical)
    expect(parseLeaf(utf8(canonical))).toEqual(leaf)
    expect(await leafHash(utf8(canonical))).toEqual(bytesOf(leaf_hash))
  })

  test.each(leaves.invalid)('is refused: $title', async ({ bytes, code }) => {
    expect(await codeOfThrown(() => parseLeaf(bytesOf(bytes)))).toBe(code)
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyLeaf, (leaf) => {
        expect(parseLeaf(encodeLeaf(leaf))).toEqual(leaf)
      }),
    )
  })

  test('has one spelling: whatever is read is what would be written', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.string({ maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(anyLeaf, edits, (leaf, edits) => {
        let text = textOf(encodeLeaf(leaf))
        for (const { at, remove, insert } of edits) {
          const from = at % (text.length + 1)
          text = text.slice(0, from) + insert + text.slice(from + remove)
        }
        const bytes = utf8(text)
        try {
          expect(equal(encodeLeaf(parseLeaf(bytes)), bytes)).toBe(true)
        } catch (error) {
          if (!(error instanceof EggError)) throw error
          expect(error.code).toBe('log_leaf_malformed')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('any bytes are a leaf or refused with its code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => parseLeaf(bytes.slice())).toThrow(EggError)
      }),
    )
  })

  test('of 1,024 bytes is the longest', async () => {
    const long = (length: number) => record(`ex#2027-01-15T08:00Z#0/${'a'.repeat(length)}`)
    const room = LEAF_BYTES - encodeLeaf(long(1)).length + 1
    expect(encodeLeaf(long(room)).length).toBe(LEAF_BYTES)
    expect(parseLeaf(encodeLeaf(long(room)))).toEqual(long(room))
    expect(await codeOfThrown(() => encodeLeaf(long(room + 1)))).toBe('log_leaf_malformed')
  })

  test.each<[string, unknown]>([
    ['an id that is none', record('x')],
    ['a hash that is none', { v: 1, type: 'record', id: 'ex#2027-01-15T08:00Z#0/a', hash: 'x' }],
    ['an unknown member', { ...record('ex#2027-01-15T08:00Z#0/a'), extra: 1 }],
    ['a negative count', { v: 1, type: 'closed', period: '2027-01-15T08Z', records: -1 }],
    ['no leaf at all', null],
  ])('is not written: %s', async (_, leaf) => {
    expect(await codeOfThrown(() => encodeLeaf(leaf as Leaf))).toBe('log_leaf_malformed')
  })
})

describe('a period', () => {
  test.each([
    ['ex#2027-01-15T08:00Z#0/x', '2027-01-15T08:00Z'],
    ['op#2027-01-15T08:00Z#3/x', '2027-01-15T08:00Z'],
    ['kp#2027-01-15T08:00Z#1/x', '2027-01-15T08:00Z'],
    ['ex1h#2027-01-15T08Z#2/x', '2027-01-15T08Z'],
    ['kp#2024-02-29T23:59Z#1/a/b', '2024-02-29T23:59Z'],
    ['kp#2026-02-29T23:59Z#1/x', null],
    ['ex#2027-01-15T08:60Z#0/x', null],
    ['ex#2027-01-15T08:00Z#4/x', null],
    ['ex#2027-01-15T08:00Z#00/x', null],
    ['ex#2027-01-15T08:00Z#0', null],
    ['ex#2027-01-15T08:00Z#0/', null],
    ['ex#2027-01-15T08:00Z/x', null],
    ['ex#2027-01-15T08Z#0/x', null],
    ['ex1h#2027-01-15T08:00Z#0/x', null],
    ['once#2027-01-15T08:00Z#0/x', null],
    ['EX#2027-01-15T08:00Z#0/x', null],
    ['aex#2027-01-15T08:00Z#0/x', null],
    ['', null],
  ])('of %j is %j', (id, period) => {
    expect(periodOf(id)).toBe(period)
  })

  test('of what egg writes is the minute of its time', () => {
    for (const writer of ['op', 'kp'] as const) {
      expect(periodOf(recordId(eventKeyAt(writer, NOW + 59)))).toBe(minuteOf(NOW))
    }
  })

  test('begins at its time, and its partitions are those whose records are of it', () => {
    fc.assert(
      fc.property(times, fc.boolean(), (time, hourly) => {
        const period = hourly ? hourOf(time) : minuteOf(time)
        expect(periodTime(period)).toBe(time - (time % (hourly ? 3600 : 60)))
        const partitions = partitionsOf(period)
        expect(partitions.length).toBe(hourly ? 4 : 12)
        for (const pk of partitions) {
          expect(periodOf(recordId({ pk, sk: toBase64url(randomBytes(32)) }))).toBe(period)
        }
      }),
    )
  })
})
