import type { Bytes } from '../bytes.ts'
import { POLICY_SETS_KEPT } from '../limits.ts'
import type { PolicyIndex } from '../policy/load.ts'
import { policyIndexOf } from './policies.ts'

/** Gives a policy set's file, or null where there is none. */
export type ReadPolicies = (digest: string) => Promise<Bytes | null>

/** `missing`: the export has no such file. `altered`: it holds other policies than its name says. */
export type Held = PolicyIndex | 'missing' | 'altered'

/** The policy sets of an export by their digests, a few of them in memory. */
export const heldPolicies = (read: ReadPolicies): ((digest: string) => Promise<Held>) => {
  const held = new Map<string, Promise<Held>>()
  const load = async (digest: string): Promise<Held> => {
    const bytes = await read(digest)
    return bytes ? ((await policyIndexOf(bytes, digest)) ?? 'altered') : 'missing'
  }
  return (digest) => {
    const known = held.get(digest)
    if (known) return known
    const loading = load(digest)
    held.set(digest, loading)
    const [oldest] = held.keys()
    if (held.size > POLICY_SETS_KEPT && oldest !== undefined) held.delete(oldest)
    return loading
  }
}
