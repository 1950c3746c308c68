import canonicalize from 'canonicalize'
import { lengthPrefixed, sha256, textOf, toBase64url, utf8 } from './bytes.ts'
import { claimOf, type Verified } from './identity.ts'
import { profileOf } from './platform.ts'
import type { Item, Key } from './ports.ts'
import type { Entry } from './record.ts'

/** A grant with `once: job`, as a release is about to rest on it. */
export interface OnceGrant {
  /** Path of the policy file. */
  readonly policy: string
  readonly grant: string
}

const SK = 'job'

/**
 * The place that one job's only release under one grant takes: SHA-256 of LP(iss), LP(policy file),
 * LP(grant), LP(job id). Null where the token does not tell its job; no grant decides for it then.
 */
export const onceKeyOf = async (
  identity: Verified,
  { policy, grant }: OnceGrant,
): Promise<Key | null> => {
  const { job } = profileOf(identity)
  const id = job && claimOf(identity, job)
  if (!id) return null
  const hash = await sha256(lengthPrefixed(...[identity.iss, policy, grant, id].map(utf8)))
  return { pk: `once#${toBase64url(hash)}`, sk: SK }
}

/**
 * Names the place of the release's record and not its bytes: two tries of one token are one here,
 * and which of them is released, the record decides.
 */
export const onceItem = (key: Key, { policy, grant }: OnceGrant, entry: Entry): Item => ({
  ...key,
  record: utf8(canonicalize({ v: 1, type: 'once', policy, grant, record: entry.id }) as string),
})

/** The record that took the place, or null where the item is of no known form. */
export const takenBy = ({ record }: Item): string | null => {
  if (!(record instanceof Uint8Array)) return null
  try {
    const { v, type, record: id } = JSON.parse(textOf(record))
    return v === 1 && type === 'once' && typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
