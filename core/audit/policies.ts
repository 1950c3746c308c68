import { type Bytes, concat, sha256, textOf, toBase64url } from '../bytes.ts'
import { policyPartition } from '../log/items.ts'
import { parsePolicyPart } from '../log/parse.ts'
import { loadPolicySet, type PolicyIndex } from '../policy/compile.ts'
import type { Store } from '../ports.ts'

/** The policy set with this digest, as the keeper kept it when it was deployed; null without one. */
export const policiesOf = async (
  store: Store,
  digest: string,
  signal: AbortSignal,
): Promise<Bytes | null> => {
  const items = await store.list('log', policyPartition(digest), '', signal)
  const parts = items.map(parsePolicyPart)
  const whole = parts.length > 0 && parts.length === parts[0]?.parts
  return whole ? concat(...parts.map(({ text }) => text)) : null
}

/**
 * The policies that `bytes` say, if they are those of that digest, which is their hash; else null.
 * When they were built is no part of what is kept.
 */
export const policyIndexOf = async (bytes: Bytes, digest: string): Promise<PolicyIndex | null> => {
  if (toBase64url(await sha256(bytes)) !== digest) return null
  const set = JSON.parse(textOf(bytes))
  return loadPolicySet(JSON.stringify({ ...set, v: 1, built: 0, digest }))
}
