import canonicalize from 'canonicalize'
import { type Bytes, concat, sha256, textOf, toBase64url, utf8 } from '../bytes.ts'
import { policyPartition } from '../log/items.ts'
import { parsePolicyPart } from '../log/parse.ts'
import { indexPolicies, type PolicyIndex } from '../policy/load.ts'
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
 * The policies that `bytes` say, if they are the RFC 8785 form of a set with that digest; else null.
 * When they were built is no part of the digest: that nobody vouches for.
 */
export const policyIndexOf = async (bytes: Bytes, digest: string): Promise<PolicyIndex | null> => {
  try {
    const text = textOf(bytes)
    const { v, built, issuers, vaults, policies } = JSON.parse(text)
    const data = { issuers, vaults, policies }
    const actual = toBase64url(await sha256(utf8(canonicalize(data) as string)))
    if (actual !== digest || canonicalize({ v, built, digest, ...data }) !== text) return null
    return indexPolicies({ v, built, digest, ...data })
  } catch {
    return null
  }
}
