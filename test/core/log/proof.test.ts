import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, randomBytes } from '../../../core/bytes.ts'
import { EMPTY_ROOT } from '../../../core/log/merkle.ts'
import {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from '../../../core/log/proof.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'
import { rfcConsistency, rfcInclusion } from './rfc9162.ts'
import { flipped, replaced, treeOf, treeOfSize } from './tree.ts'

interface Inclusion {
  index: number
  size: number
  proof: string[]
}
interface Consistency {
  from: number
  to: number
  proof: string[]
}
type Refused<T> = { title: string } & T
const { rfc6962 } = await vectorsOf<{
  rfc6962: {
    leaves: string[]
    leaf_hashes: string[]
    roots: string[]
    inclusion: Inclusion[]
    consistency: Consistency[]
    refused_inclusion: Refused<Inclusion & { leaf_hash: string; root: string }>[]
    refused_consistency: Refused<Consistency & { root_from: string; root_to: string }>[]
  }
}>('log')
const published = await treeOf(rfc6962.leaves.map(bytesOf))
const rootAt = (size: number) => bytesOf(rfc6962.roots[size] as string)
const leafAt = (index: number) => bytesOf(rfc6962.leaf_hashes[index] as string)

const SIZE = 300
const tree = await treeOfSize(SIZE)
const leaf = (index: number) => tree.leafHashes[index] as Bytes
const root = (size: number) => tree.root(0, size)

/** [a, b) or [a, b], in order. */
const ordered = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const someBit = { byte: fc.integer({ min: 0, max: 31 }), bit: fc.integer({ min: 0, max: 7 }) }

describe('a proof of inclusion', () => {
  test.each(rfc6962.inclusion)('published: leaf $index of $size', async (vector) => {
    const { index, size } = vector
    const proof = vector.proof.map(bytesOf)
    expect(await inclusionProof(index, size, published.hashAt)).toEqual(proof)
    expect(await verifyInclusion(index, size, leafAt(index), proof, rootAt(size))).toBe(true)
  })

  test.each(rfc6962.refused_inclusion)('is refused: $title', async (vector) => {
    const { index, size, leaf_hash, proof, root } = vector
    const verified = verifyInclusion(
      index,
      size,
      bytesOf(leaf_hash),
      proof.map(bytesOf),
      bytesOf(root),
    )
    expect(await verified).toBe(false)
  })

  test('verifies for each leaf of each size up to 64', async () => {
    for (let size = 1; size <= 64; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, tree.hashAt)
        expect(await verifyInclusion(index, size, leaf(index), proof, await root(size))).toBe(true)
      }
    }
  })

  test('is refused for each changed byte, another leaf, another index, a hash more or less', async () => {
    const leafOf = ordered(0, SIZE).filter(([index, size]) => index < size)
    await fc.assert(
      fc.asyncProperty(leafOf, fc.record(someBit), fc.nat(), async ([index, size], change, n) => {
        const proof = await inclusionProof(index, size, tree.hashAt)
        const right = await root(size)
        const verify = (change: { index?: number; leaf?: Bytes; proof?: Bytes[]; root?: Bytes }) =>
          verifyInclusion(
            change.index ?? index,
            size,
            change.leaf ?? leaf(index),
            change.proof ?? proof,
            change.root ?? right,
          )
        const bent = (bytes: Bytes) => flipped(bytes, change.byte, change.bit)

        expect(await verify({})).toBe(true)
        expect(await verify({ leaf: bent(leaf(index)) })).toBe(false)
        expect(await verify({ root: bent(right) })).toBe(false)
        for (const [i, hash] of proof.entries()) {
          expect(await verify({ proof: replaced(proof, i, bent(hash)) })).toBe(false)
          expect(await verify({ proof: proof.toSpliced(i, 1) })).toBe(false)
          expect(await verify({ proof: proof.toSpliced(i, 0, hash) })).toBe(false)
        }
        expect(await verify({ proof: [...proof, right] })).toBe(false)
        const other = n % (size + 1)
        if (other !== index) expect(await verify({ index: other })).toBe(false)
        for (const wrong of [-1, 0.5, size, Number.NaN, index + 2 ** 32]) {
          expect(await verify({ index: wrong })).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test("answers as RFC 9162's verifier does, whatever size is claimed", async () => {
    const leafOf = ordered(0, SIZE).filter(([index, size]) => index < size)
    const claim = fc.integer({ min: 0, max: SIZE + 2 })
    await fc.assert(
      fc.asyncProperty(leafOf, claim, claim, async ([index, size], otherIndex, otherSize) => {
        const proof = await inclusionProof(index, size, tree.hashAt)
        const right = await root(size)
        for (const [i, s] of [
          [index, size],
          [index, otherSize],
          [otherIndex, otherSize],
          [otherIndex, size],
        ] as const) {
          expect(await verifyInclusion(i, s, leaf(index), proof, right)).toBe(
            await rfcInclusion(i, s, leaf(index), proof, right),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  test('is refused where a hash has another length', async () => {
    const proof = await inclusionProof(1, 4, tree.hashAt)
    const short = replaced(proof, 0, (proof[0] as Bytes).slice(1))
    expect(await verifyInclusion(1, 4, leaf(1), short, await root(4))).toBe(false)
    expect(await verifyInclusion(0, 1, new Uint8Array(), [], new Uint8Array())).toBe(false)
  })

  test('works at the largest sizes', async () => {
    const size = Number.MAX_SAFE_INTEGER
    const index = 2 ** 52
    const hash = randomBytes(32)
    const proof = await inclusionProof(index, size, async () => hash)
    expect(proof.length).toBe(53)
    expect(await verifyInclusion(index, size, hash, proof, hash)).toBe(false)
  })

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [-1, 1],
    [0.5, 2],
    [0, 2 ** 53],
  ])('of leaf %d of %d is not made', async (index, size) => {
    const made = inclusionProof(index, size, tree.hashAt)
    expect(await codeOfThrown(() => made)).toBe('log_proof_outside')
  })
})

describe('a proof of consistency', () => {
  test.each(rfc6962.consistency)('published: $from to $to', async ({ from, to, proof: texts }) => {
    const proof = texts.map(bytesOf)
    expect(await consistencyProof(from, to, published.hashAt)).toEqual(proof)
    expect(await verifyConsistency(from, to, rootAt(from), rootAt(to), proof)).toBe(true)
  })

  test.each(rfc6962.refused_consistency)('is refused: $title', async (vector) => {
    const { from, to, root_from, root_to, proof } = vector
    const [old, now] = [bytesOf(root_from), bytesOf(root_to)]
    expect(await verifyConsistency(from, to, old, now, proof.map(bytesOf))).toBe(false)
  })

  test('verifies between any two sizes up to 48', async () => {
    for (let to = 0; to <= 48; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = await consistencyProof(from, to, tree.hashAt)
        expect(await verifyConsistency(from, to, await root(from), await root(to), proof)).toBe(
          true,
        )
      }
    }
  })

  test('is refused for each changed byte, another root, a hash more or less', async () => {
    await fc.assert(
      fc.asyncProperty(ordered(0, SIZE), fc.record(someBit), async ([from, to], change) => {
        const proof = await consistencyProof(from, to, tree.hashAt)
        const [old, now] = [await root(from), await root(to)]
        const bent = (bytes: Bytes) => flipped(bytes, change.byte, change.bit)
        const verify = (a: Bytes, b: Bytes, hashes: readonly Bytes[]) =>
          verifyConsistency(from, to, a, b, hashes)

        expect(await verify(old, now, proof)).toBe(true)
        expect(await verify(bent(old), now, proof)).toBe(false)
        // Any tree grows out of the empty one.
        expect(await verify(old, bent(now), proof)).toBe(from === 0 && to > 0)
        if (from < to && from > 0) expect(await verify(now, old, proof)).toBe(false)
        for (const [i, hash] of proof.entries()) {
          expect(await verify(old, now, replaced(proof, i, bent(hash)))).toBe(false)
          expect(await verify(old, now, proof.toSpliced(i, 1))).toBe(false)
          expect(await verify(old, now, proof.toSpliced(i, 0, hash))).toBe(false)
        }
        expect(await verify(old, now, [...proof, old])).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test("answers as RFC 9162's verifier does, whatever sizes are claimed", async () => {
    const sizes = ordered(1, SIZE).filter(([from, to]) => from < to)
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async ([from, to], [otherFrom, otherTo]) => {
        const proof = await consistencyProof(from, to, tree.hashAt)
        const [old, now] = [await root(from), await root(to)]
        for (const [a, b] of [
          [from, to],
          [otherFrom, otherTo],
          [from, otherTo],
          [otherFrom, to],
        ] as const) {
          if (a >= b) continue
          expect(await verifyConsistency(a, b, old, now, proof)).toBe(
            await rfcConsistency(a, b, old, now, proof),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a log that changed one old leaf has none (rewritten history)', async () => {
    const other = await treeOfSize(SIZE)
    const forged = await treeOf([
      ...Array.from({ length: 20 }, (_, i) => randomBytes(i + 1)),
      ...Array.from({ length: 20 }, () => randomBytes(8)),
    ])
    const proof = await consistencyProof(20, 40, forged.hashAt)
    expect(
      await verifyConsistency(20, 40, await other.root(0, 20), await forged.root(0, 40), proof),
    ).toBe(false)
  })

  test('from nothing is empty, and nothing has the empty root', async () => {
    expect(await consistencyProof(0, 5, tree.hashAt)).toEqual([])
    expect(await verifyConsistency(0, 5, EMPTY_ROOT, await root(5), [])).toBe(true)
    expect(await verifyConsistency(0, 5, await root(5), await root(5), [])).toBe(false)
    expect(await verifyConsistency(0, 5, EMPTY_ROOT, await root(5), [EMPTY_ROOT])).toBe(false)
    expect(await verifyConsistency(0, 0, await root(5), await root(5), [])).toBe(false)
  })

  test('a log does not shrink (rolled back)', async () => {
    const proof = await consistencyProof(3, 5, tree.hashAt)
    expect(await verifyConsistency(5, 3, await root(5), await root(3), proof)).toBe(false)
    expect(await codeOfThrown(() => consistencyProof(5, 3, tree.hashAt))).toBe('log_proof_outside')
  })
})
