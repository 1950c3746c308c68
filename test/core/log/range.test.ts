import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, equal, randomBytes } from '../../../core/bytes.ts'
import { rangeFrom } from '../../../core/log/merkle.ts'
import { type RangeProof, rangeProof, rootBeyond, rootOfRange } from '../../../core/log/proof.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'
import { flipped, replaced, treeOf, treeOfSize } from './tree.ts'

const { rfc6962 } = await vectorsOf<{
  rfc6962: {
    leaves: string[]
    roots: string[]
    ranges: { begin: number; end: number; size: number; left: string[]; right: string[] }[]
  }
}>('log')

const SIZE = 300
const tree = await treeOfSize(SIZE)
const leaves = (begin: number, end: number) => tree.leafHashes.slice(begin, end)

/** begin <= end <= size */
const ranges = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: SIZE })))
  .map((sizes) => sizes.sort((a, b) => a - b) as [number, number, number])

/** The root that is proven, or null where the proof leads to none. */
const rootOrNull = async (...of: Parameters<typeof rootOfRange>): Promise<Bytes | null> => {
  try {
    return await rootOfRange(...of)
  } catch (error) {
    expect(error).toMatchObject({ code: 'log_range_malformed' })
    return null
  }
}

describe('a proof of a range', () => {
  test.each(rfc6962.ranges)('vector: [$begin, $end) of $size', async (vector) => {
    const { begin, end, size } = vector
    const published = await treeOf(rfc6962.leaves.map(bytesOf))
    const proof = { left: vector.left.map(bytesOf), right: vector.right.map(bytesOf) }
    expect(await rangeProof(begin, end, size, published.hashAt)).toEqual(proof)
    expect(await rootOfRange(begin, published.leafHashes.slice(begin, end), size, proof)).toEqual(
      bytesOf(rfc6962.roots[size] as string),
    )
  })

  test('its leaves lead to the root, whatever range of whatever size', async () => {
    await fc.assert(
      fc.asyncProperty(ranges, async ([begin, end, size]) => {
        const proof = await rangeProof(begin, end, size, tree.hashAt)
        expect(await rootOfRange(begin, leaves(begin, end), size, proof)).toEqual(
          await tree.root(0, size),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('and on the way to the root of each size in between', async () => {
    for (const [begin, end] of [
      [0, 9],
      [5, 21],
      [256, 270],
    ] as const) {
      const { left, right } = await rangeProof(begin, end, SIZE, tree.hashAt)
      let range = rangeFrom(begin, left)
      for (const hash of leaves(begin, end)) {
        expect(await range.root()).toEqual(await tree.root(0, range.size))
        range = await range.append(hash)
      }
      expect(await range.root()).toEqual(await tree.root(0, end))
      expect(await rootBeyond(range, SIZE, right)).toEqual(await tree.root(0, SIZE))
    }
  })

  test('takes leaves from a stream', async () => {
    async function* stream() {
      yield* leaves(7, 40)
    }
    const proof = await rangeProof(7, 40, 99, tree.hashAt)
    expect(await rootOfRange(7, stream(), 99, proof)).toEqual(await tree.root(0, 99))
  })

  test('leads to no root, or to another one, once anything is changed', async () => {
    const bits = fc.record({
      byte: fc.integer({ min: 0, max: 31 }),
      bit: fc.integer({ min: 0, max: 7 }),
      at: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(ranges, bits, async ([begin, end, size], { byte, bit, at }) => {
        const proof = await rangeProof(begin, end, size, tree.hashAt)
        const right = await tree.root(0, size)
        const some = leaves(begin, end)
        const refused = async (list: readonly Bytes[], changed: RangeProof, from = begin) => {
          const root = await rootOrNull(from, list, size, changed)
          expect(root !== null && equal(root, right)).toBe(false)
        }
        const bent = (list: readonly Bytes[], i: number) =>
          replaced(list, i, flipped(list[i] as Bytes, byte, bit))

        for (const i of proof.left.keys()) {
          await refused(some, { ...proof, left: bent(proof.left, i) })
          await refused(some, { ...proof, left: proof.left.toSpliced(i, 1) })
        }
        for (const i of proof.right.keys()) {
          await refused(some, { ...proof, right: bent(proof.right, i) })
          await refused(some, { ...proof, right: proof.right.toSpliced(i, 1) })
        }
        await refused(some, { ...proof, left: [...proof.left, right] })
        await refused(some, { ...proof, right: [...proof.right, right] })
        if (some.length) {
          const i = at % some.length
          await refused(bent(some, i), proof)
          await refused(some.toSpliced(i, 1), proof)
          await refused(some.toSpliced(i, 0, some[i] as Bytes), proof)
          if (i > 0) {
            const [a, b] = [some[i - 1] as Bytes, some[i] as Bytes]
            await refused(some.toSpliced(i - 1, 2, b, a), proof)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a leaf left out is not made up for by a hash (a record hidden in an export)', async () => {
    const proof = await rangeProof(4, 8, 16, tree.hashAt)
    const fewer = leaves(4, 7)
    const hidden = [tree.leafHashes[7] as Bytes, ...proof.right]
    const root = await rootOrNull(4, fewer, 16, { ...proof, right: hidden })
    // It leads to the root: but as a proof of [4, 7), which is what the reader was not promised.
    expect(root).toEqual(await tree.root(0, 16))
    expect(await rootOrNull(4, fewer, 16, proof)).toBeNull()
  })

  test.each([
    [3, 2, 5],
    [0, 6, 5],
    [-1, 2, 5],
    [0, 1, 2 ** 53],
  ])('of [%d, %d) of %d is not made', async (begin, end, size) => {
    const made = rangeProof(begin, end, size, tree.hashAt)
    expect(await codeOfThrown(() => made)).toBe('log_proof_outside')
  })

  test('of a size below what is known is refused', async () => {
    const range = rangeFrom(2, [randomBytes(32)])
    expect(await codeOfThrown(() => rootBeyond(range, 1, []))).toBe('log_range_malformed')
  })
})
