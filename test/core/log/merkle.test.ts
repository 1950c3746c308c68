import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, concat, randomBytes, sha256, utf8 } from '../../../core/bytes.ts'
import { EMPTY_RANGE, EMPTY_ROOT, leafHash, nodeHash, rangeFrom } from '../../../core/log/merkle.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'
import { treeOfSize } from './tree.ts'

const { rfc6962 } = await vectorsOf<{
  rfc6962: { leaves: string[]; leaf_hashes: string[]; node_hashes: string[][]; roots: string[] }
}>('log')

describe('hashes of RFC 6962', () => {
  test('of the published leaves', async () => {
    const hashes = await Promise.all(rfc6962.leaves.map((leaf) => leafHash(bytesOf(leaf))))
    expect(hashes).toEqual(rfc6962.leaf_hashes.map(bytesOf))
  })

  test('of the published inner nodes', async () => {
    let level = rfc6962.leaf_hashes.map(bytesOf)
    for (const published of rfc6962.node_hashes) {
      level = await Promise.all(
        published.map((_, i) => nodeHash(level[2 * i] as Bytes, level[2 * i + 1] as Bytes)),
      )
      expect(level).toEqual(published.map(bytesOf))
    }
  })

  test('the published roots of each size, the empty one among them', async () => {
    let range = EMPTY_RANGE
    expect(rfc6962.roots.length).toBe(rfc6962.leaves.length + 1)
    for (const [size, root] of rfc6962.roots.entries()) {
      expect(range.size).toBe(size)
      expect(await range.root()).toEqual(bytesOf(root))
      if (size < rfc6962.leaves.length) {
        range = await range.append(await leafHash(bytesOf(rfc6962.leaves[size] as string)))
      }
    }
  })

  test('a leaf made of two hashes does not pass for the node over them (second preimage)', async () => {
    const [left, right] = [await sha256(utf8('a')), await sha256(utf8('b'))]
    expect(await leafHash(concat(left, right))).not.toEqual(await nodeHash(left, right))
    expect(await leafHash(concat(new Uint8Array([1]), left, right))).not.toEqual(
      await nodeHash(left, right),
    )
  })

  test('the empty root is SHA-256 of nothing', async () => {
    expect(EMPTY_ROOT).toEqual(await sha256(utf8('')))
  })
})

describe('a compact range', () => {
  test('leaf by leaf equals the recursive definition, for all sizes up to 300', async () => {
    const tree = await treeOfSize(300)
    let range = EMPTY_RANGE
    for (const [i, hash] of tree.leafHashes.entries()) {
      expect(await range.root()).toEqual(await tree.root(0, i))
      range = await range.append(hash)
    }
    expect(await range.root()).toEqual(await tree.root(0, 300))
  })

  test('many leaves at once equal the same leaves one by one, however they are cut', async () => {
    const tree = await treeOfSize(700)
    const cuts = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(cuts, async (cuts) => {
        let range = EMPTY_RANGE
        for (const count of cuts) {
          const some = tree.leafHashes.slice(range.size, range.size + count)
          range = await range.appendAll(some)
          expect(await range.root()).toEqual(await tree.root(0, range.size))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('begins again from its hashes', async () => {
    const tree = await treeOfSize(130)
    for (const size of [0, 1, 2, 3, 63, 64, 65, 127, 128, 129]) {
      const whole = await EMPTY_RANGE.appendAll(tree.leafHashes.slice(0, size))
      const again = await rangeFrom(size, whole.hashes()).appendAll(tree.leafHashes.slice(size))
      expect(await again.root()).toEqual(await tree.root(0, 130))
    }
  })

  test('takes roots of whole subtrees where one begins', async () => {
    const tree = await treeOfSize(24)
    const eight = await EMPTY_RANGE.appendAll(tree.leafHashes.slice(0, 8))
    const roots = [await tree.root(8, 12), await tree.root(12, 16), await tree.root(16, 20)]
    const twenty = await eight.appendAll(roots, 2)
    expect(twenty.size).toBe(20)
    expect(await twenty.root()).toEqual(await tree.root(0, 20))
  })

  test('refuses a subtree where none of its width begins', async () => {
    const two = await EMPTY_RANGE.appendAll([randomBytes(32), randomBytes(32)])
    expect(await codeOfThrown(() => two.appendAll([randomBytes(32)], 2))).toBe(
      'log_range_malformed',
    )
  })

  test('does not change when more is appended to it', async () => {
    const tree = await treeOfSize(7)
    const three = await EMPTY_RANGE.appendAll(tree.leafHashes.slice(0, 3))
    const hashes = [...three.hashes()]
    await three.appendAll(tree.leafHashes.slice(3))
    expect(three.size).toBe(3)
    expect(three.hashes()).toEqual(hashes)
  })

  test('keeps sizes above 2^32', async () => {
    const size = 2 ** 40 + 2 ** 33 + 1
    const hashes = [randomBytes(32), randomBytes(32), randomBytes(32)]
    const range = await rangeFrom(size, hashes).append(randomBytes(32))
    expect(range.size).toBe(size + 1)
    expect(range.hashes().length).toBe(3)
    expect(range.hashes().slice(0, 2)).toEqual(hashes.slice(0, 2))
  })

  test.each<[string, number, Bytes[]]>([
    ['a hash too many', 2, [randomBytes(32), randomBytes(32)]],
    ['a hash too few', 3, [randomBytes(32)]],
    ['hashes of nothing', 0, [randomBytes(32)]],
    ['a short hash', 1, [randomBytes(31)]],
    ['a negative size', -1, []],
    ['half a leaf', 0.5, []],
    ['a size that is no number', Number.NaN, []],
    ['a size that is not safe', 2 ** 53, [randomBytes(32)]],
  ])('is refused with %s', async (_, size, hashes) => {
    expect(await codeOfThrown(() => rangeFrom(size, hashes))).toBe('log_range_malformed')
  })
})
