import { type Bytes, concat } from '../bytes.ts'
import { policyPartition } from '../log/items.ts'
import { parsePolicyPart } from '../log/parse.ts'
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
