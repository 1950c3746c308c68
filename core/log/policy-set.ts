import canonicalize from 'canonicalize'
import { sha256, toBase64url, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { POLICY_PART_BYTES, POLICY_PARTS } from '../limits.ts'
import { parsePolicySet } from '../policy/text.ts'
import type { Store } from '../ports.ts'
import { entryOf, eventKeyAt, recordItem } from '../record.ts'
import { policyKey, policyPartItem } from './items.ts'

/**
 * Keeps a policy set under its digest, and records that it was deployed; once for each digest. What
 * is kept is the set's RFC 8785 form. Record, then the pieces, the first one last: where that
 * stands, all do. Of two builds with one digest the first piece alone differs, by the time.
 * @throws EggError `policy_set_malformed` when the digest is another
 */
export const keepPolicySet = async (
  store: Store,
  { text, digest }: { text: string; digest: string },
  now: number,
  signal: AbortSignal,
): Promise<'kept' | 'known' | 'too_large'> => {
  const [first = null] = await store.read('log', [policyKey(digest, 0)], signal)
  if (first) return 'known'
  const { built, issuers, vaults, policies } = parsePolicySet(text)
  const data = { issuers, vaults, policies }
  if (toBase64url(await sha256(utf8(canonicalize(data) as string))) !== digest) {
    throw new EggError(
      'policy_set_malformed',
      'The compiled policy set is not what its digest says.',
      'Build it with `egg policy build`.',
    )
  }
  const bytes = utf8(canonicalize({ v: 1, built, digest, ...data }) as string)
  const parts = Math.ceil(bytes.length / POLICY_PART_BYTES)
  if (parts > POLICY_PARTS) return 'too_large'

  const body = { type: 'policy_deployed', digest, built, policies: policies.length } as const
  const entry = await entryOf(eventKeyAt('kp', now), { ...body, time: now })
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
  for (let part = parts - 1; part >= 0; part--) {
    const piece = bytes.slice(part * POLICY_PART_BYTES, (part + 1) * POLICY_PART_BYTES)
    const item = policyPartItem({ digest, part, parts, text: piece, built, record: entry.id })
    // Where it stands it is the same, but for the record of another try.
    await store.insert('log', item, signal)
  }
  return 'kept'
}
