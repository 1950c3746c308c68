import { type Bytes, concat, fromBase64url, sha256 } from '../bytes.ts'
import { EggError } from '../error.ts'

// RFC 6962 section 2.1: the first byte keeps a leaf from passing for an inner node.
const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])

/**
 * SHA-256, by whom it may be. WebCrypto's costs more to ask than to do: who verifies a million leaves
 * brings its runtime's own.
 */
export type Sha256 = (bytes: Bytes) => Bytes | Promise<Bytes>

/** What a leaf's hash is the hash of. */
export const leafInput = (data: Bytes): Bytes => concat(LEAF, data)

const nodeInput = (left: Bytes, right: Bytes): Bytes => concat(NODE, left, right)

export const leafHash = (data: Bytes): Promise<Bytes> => sha256(leafInput(data))

export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> =>
  sha256(nodeInput(left, right))

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT = fromBase64url('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU') as Bytes

/**
 * A tree's right edge: all that is needed to append and to know the root, however many leaves.
 * Immutable; what appends gives a new one.
 */
export interface CompactRange {
  readonly size: number
  /** The roots of the maximal perfect subtrees, left to right: one for each 1 bit of `size`. */
  hashes(): readonly Bytes[]
  append(leafHash: Bytes): Promise<CompactRange>
  /**
   * One after another: leaf hashes, or with `level` the roots of perfect subtrees of 2^level
   * leaves, which must begin at a multiple of their width.
   */
  appendAll(hashes: readonly Bytes[], level?: number): Promise<CompactRange>
  root(): Promise<Bytes>
}

export const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0

/** @throws EggError `log_range_malformed` when the hashes are not those of a tree of that size */
export const rangeFrom = (
  size: number,
  hashes: readonly Bytes[],
  hash: Sha256 = sha256,
): CompactRange => {
  if (!isSize(size) || hashes.length !== ones(size) || hashes.some(({ length }) => length !== 32)) {
    throw rangeMalformed()
  }
  return {
    size,
    hashes: () => hashes,
    append: (leaf) => extended(size, hashes, [leaf], 0, hash),
    appendAll: (more, level = 0) => extended(size, hashes, more, level, hash),
    root: () => rootOf(hashes),
  }
}

export const rangeMalformed = () =>
  new EggError(
    'log_range_malformed',
    "The hashes of a part of the log's tree do not fit its size.",
    'Take the file or the item from where it came from again.',
  )

// Bit operators would cut sizes to 32 bits.
const ones = (size: number): number => {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}

export const EMPTY_RANGE = rangeFrom(0, [])

/** Level by level, so that hashes of one level are made beside each other. */
const extended = async (
  size: number,
  hashes: readonly Bytes[],
  more: readonly Bytes[],
  level: number,
  hash: Sha256,
): Promise<CompactRange> => {
  const width = 2 ** level
  if (size % width !== 0) throw rangeMalformed()
  const standing = [...hashes]
  const left: Bytes[] = []
  let nodes = [...more]
  for (let count = size / width; nodes.length > 0; count = Math.floor(count / 2)) {
    if (count % 2 === 1) nodes.unshift(standing.pop() as Bytes)
    if (nodes.length % 2 === 1) left.unshift(nodes.pop() as Bytes)
    nodes = await pairs(nodes, hash)
  }
  return rangeFrom(size + more.length * width, [...standing, ...left], hash)
}

const pairs = (nodes: readonly Bytes[], hash: Sha256): Promise<Bytes[]> =>
  Promise.all(
    Array.from({ length: nodes.length / 2 }, (_, i) =>
      hash(nodeInput(nodes[2 * i] as Bytes, nodes[2 * i + 1] as Bytes)),
    ),
  )

/** The root over perfect subtrees, left to right, that fill a tree: the smallest ones first. */
export const rootOf = async (hashes: readonly Bytes[]): Promise<Bytes> => {
  let root = hashes.at(-1) ?? EMPTY_ROOT
  for (let i = hashes.length - 2; i >= 0; i--) root = await nodeHash(hashes[i] as Bytes, root)
  return root
}
