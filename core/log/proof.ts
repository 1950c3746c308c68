import { type Bytes, equal } from '../bytes.ts'
import { EggError } from '../error.ts'
import {
  type CompactRange,
  EMPTY_ROOT,
  isSize,
  nodeHash,
  rangeFrom,
  rangeMalformed,
  rootOf,
} from './merkle.ts'
import { baseOf, pathToEnd, pathToLeaf, type Span, type Step, subtrees } from './shape.ts'

/** The hash of the perfect subtree of 2^level leaves with this index among those of its level. */
export type HashAt = (level: number, index: number) => Promise<Bytes>

/** What beside the leaves [begin, end) is needed to know the root of a tree of `size` leaves. */
export interface RangeProof {
  /** Roots of the perfect subtrees that fill [0, begin), left to right. */
  readonly left: readonly Bytes[]
  /** Those that fill [end, size). */
  readonly right: readonly Bytes[]
}

const hashesOf = ({ begin, end }: Span, hashAt: HashAt): Promise<Bytes[]> =>
  Promise.all(subtrees(begin, end).map(({ level, index }) => hashAt(level, index)))

const rootsOf = (spans: readonly Span[], hashAt: HashAt): Promise<Bytes[]> =>
  Promise.all(spans.map(async (span) => rootOf(await hashesOf(span, hashAt))))

const outside = () =>
  new EggError('log_proof_outside', 'The log has no such leaf or size.', 'Ask for a smaller one.')

const order = (...sizes: readonly number[]): boolean =>
  sizes.every((size, i) => isSize(size) && (i === 0 || (sizes[i - 1] as number) <= size))

/** RFC 6962 section 2.1.1. @throws EggError `log_proof_outside` */
export const inclusionProof = async (
  index: number,
  size: number,
  hashAt: HashAt,
): Promise<Bytes[]> => {
  if (!order(index, size) || index === size) throw outside()
  return rootsOf(pathToLeaf(index, size), hashAt)
}

/**
 * Does the tree with this root and size have that leaf at `index`? As in `verifyConsistency` and
 * `rootOfRange`, that root and size belong together is for a checkpoint to say: a proof may fit
 * another size, too.
 */
export const verifyInclusion = async (
  index: number,
  size: number,
  leafHash: Bytes,
  proof: readonly Bytes[],
  root: Bytes,
): Promise<boolean> => {
  if (!order(index, size) || index === size || !areHashes([leafHash, root, ...proof])) return false
  const steps = pathToLeaf(index, size)
  if (proof.length !== steps.length) return false
  let hash = leafHash
  for (const [i, { side }] of steps.entries()) hash = await beside(side, proof[i] as Bytes, hash)
  return equal(hash, root)
}

/** RFC 6962 section 2.1.2; nothing from an empty tree. @throws EggError `log_proof_outside` */
export const consistencyProof = async (
  from: number,
  to: number,
  hashAt: HashAt,
): Promise<Bytes[]> => {
  if (!order(from, to)) throw outside()
  if (from === 0 || from === to) return []
  const steps = pathToEnd(from, to)
  const base = baseOf(steps, from)
  return rootsOf(base.begin === 0 ? steps : [base, ...steps], hashAt)
}

/** Is the tree of `to` leaves that of `from` leaves with more appended? */
export const verifyConsistency = async (
  from: number,
  to: number,
  rootFrom: Bytes,
  rootTo: Bytes,
  proof: readonly Bytes[],
): Promise<boolean> => {
  if (!order(from, to) || !areHashes([rootFrom, rootTo, ...proof])) return false
  if (from === 0 && !equal(rootFrom, EMPTY_ROOT)) return false
  if (from === to) return proof.length === 0 && equal(rootFrom, rootTo)
  if (from === 0) return proof.length === 0
  const steps = pathToEnd(from, to)
  // The old root itself is the base where the old tree is one subtree of the new one.
  const known = baseOf(steps, from).begin === 0 ? [rootFrom, ...proof] : proof
  if (known.length !== steps.length + 1) return false
  let old = known[0] as Bytes
  let now = old
  for (const [i, { side }] of steps.entries()) {
    const hash = known[i + 1] as Bytes
    if (side === 'left') old = await nodeHash(hash, old)
    now = await beside(side, hash, now)
  }
  return equal(old, rootFrom) && equal(now, rootTo)
}

const beside = (side: Step['side'], hash: Bytes, path: Bytes): Promise<Bytes> =>
  side === 'left' ? nodeHash(hash, path) : nodeHash(path, hash)

const areHashes = (hashes: readonly Bytes[]): boolean => hashes.every(({ length }) => length === 32)

/** @throws EggError `log_proof_outside` */
export const rangeProof = async (
  begin: number,
  end: number,
  size: number,
  hashAt: HashAt,
): Promise<RangeProof> => {
  if (!order(begin, end, size)) throw outside()
  const [left, right] = await Promise.all([
    hashesOf({ begin: 0, end: begin }, hashAt),
    hashesOf({ begin: end, end: size }, hashAt),
  ])
  return { left, right }
}

/**
 * The root of the tree of `size` leaves, from leaves on: `range` is what `rangeFrom(begin, left)`
 * became with the leaves [begin, end).
 * @throws EggError `log_range_malformed` when `right` does not lead from there to `size`
 */
export const rootBeyond = async (
  range: CompactRange,
  size: number,
  right: readonly Bytes[],
): Promise<Bytes> => {
  const places = order(range.size, size) ? subtrees(range.size, size) : null
  if (right.length !== places?.length) throw rangeMalformed()
  let whole = range
  for (const [i, { level }] of places.entries()) {
    whole = await whole.appendAll([right[i] as Bytes], level)
  }
  return whole.root()
}

/**
 * The root that the leaves from `begin` on lead to.
 * @throws EggError `log_range_malformed` when the proof is for other leaves or another size
 */
export const rootOfRange = async (
  begin: number,
  leafHashes: AsyncIterable<Bytes> | Iterable<Bytes>,
  size: number,
  { left, right }: RangeProof,
): Promise<Bytes> => {
  let range = rangeFrom(begin, left)
  for await (const hash of leafHashes) range = await range.append(hash)
  return rootBeyond(range, size, right)
}
