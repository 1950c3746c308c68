import { type Bytes, equal } from '../../../core/bytes.ts'
import { nodeHash } from '../../../core/log/merkle.ts'

// The verifiers of RFC 9162 sections 2.1.3.2 and 2.1.4.2, step by step as they stand there: another
// way than egg's own to the same answer. Sizes stay below 2^31 here.

export const rfcInclusion = async (
  index: number,
  size: number,
  leafHash: Bytes,
  proof: readonly Bytes[],
  root: Bytes,
): Promise<boolean> => {
  if (index >= size) return false
  let fn = index
  let sn = size - 1
  let r = leafHash
  for (const p of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = await nodeHash(p, r)
      while (fn % 2 === 0 && fn !== 0) {
        fn >>= 1
        sn >>= 1
      }
    } else {
      r = await nodeHash(r, p)
    }
    fn >>= 1
    sn >>= 1
  }
  return sn === 0 && equal(r, root)
}

/** For 0 < from < to. */
export const rfcConsistency = async (
  from: number,
  to: number,
  rootFrom: Bytes,
  rootTo: Bytes,
  proof: readonly Bytes[],
): Promise<boolean> => {
  if (!proof.length) return false
  const path = [...proof]
  if (Number.isInteger(Math.log2(from))) path.unshift(rootFrom)
  let fn = from - 1
  let sn = to - 1
  while (fn % 2 === 1) {
    fn >>= 1
    sn >>= 1
  }
  let fr = path[0] as Bytes
  let sr = fr
  for (const c of path.slice(1)) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = await nodeHash(c, fr)
      sr = await nodeHash(c, sr)
      while (fn % 2 === 0 && fn !== 0) {
        fn >>= 1
        sn >>= 1
      }
    } else {
      sr = await nodeHash(sr, c)
    }
    fn >>= 1
    sn >>= 1
  }
  return equal(fr, rootFrom) && equal(sr, rootTo) && sn === 0
}
