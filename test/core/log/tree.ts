import { type Bytes, utf8 } from '../../../core/bytes.ts'
import { EMPTY_ROOT, leafHash, nodeHash } from '../../../core/log/merkle.ts'
import type { HashAt } from '../../../core/log/proof.ts'

/** A tree by the words of RFC 6962 section 2.1, for what is proven to be compared with. */
export interface ReferenceTree {
  readonly leafHashes: readonly Bytes[]
  /** MTH(D[begin:end]) */
  readonly root: (begin: number, end: number) => Promise<Bytes>
  readonly hashAt: HashAt
}

export const treeOf = async (leaves: readonly Bytes[]): Promise<ReferenceTree> => {
  const leafHashes = await Promise.all(leaves.map(leafHash))
  const known = new Map<string, Promise<Bytes>>()
  const hash = async (begin: number, end: number): Promise<Bytes> => {
    if (begin === end) return EMPTY_ROOT
    if (end - begin === 1) return leafHashes[begin] as Bytes
    let k = 1
    while (k * 2 < end - begin) k *= 2
    return nodeHash(await root(begin, begin + k), await root(begin + k, end))
  }
  const root = (begin: number, end: number): Promise<Bytes> => {
    const key = `${begin}:${end}`
    const standing = known.get(key) ?? hash(begin, end)
    known.set(key, standing)
    return standing
  }
  const hashAt: HashAt = (level, index) => {
    const width = 2 ** level
    if ((index + 1) * width > leaves.length) throw new RangeError('beyond the tree')
    return root(index * width, (index + 1) * width)
  }
  return { leafHashes, root, hashAt }
}

/** A tree of so many leaves, all different. */
export const treeOfSize = (size: number): Promise<ReferenceTree> =>
  treeOf(Array.from({ length: size }, (_, i) => utf8(`leaf ${i}`)))

/** `bytes` with one bit of one byte changed. */
export const flipped = (bytes: Bytes, at: number, bit = 0): Bytes => {
  const changed = bytes.slice()
  changed[at] = (changed[at] as number) ^ (1 << bit)
  return changed
}

/** `list` with another member at `at`. */
export const replaced = <T>(list: readonly T[], at: number, member: T): T[] =>
  list.map((standing, i) => (i === at ? member : standing))
