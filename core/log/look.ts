import { type Bytes, sha256, toBase64url, utf8 } from '../bytes.ts'
import type { Item, Store } from '../ports.ts'
import { recordId } from '../record.ts'
import { encodeLeaf } from './leaf.ts'
import { loggedOf } from './reader.ts'
import type { Records } from './records.ts'
import { type Seen, stoodOf } from './seen.ts'

/** A record that is not in the log yet. */
export interface Fresh {
  readonly id: string
  /** Its leaf. */
  readonly bytes: Bytes
}

/** One partition of the records, compared with the log. */
export interface Look {
  readonly pk: string
  readonly fresh: readonly Fresh[]
  /** True once `fresh` is in the log; null where nothing ever stood. */
  readonly seen: Seen | null
  /** Items that no leaf can name, or that hold no record. */
  readonly unreadable: number
}

/** What stands in a partition and is not in the log, as leaves of that type. */
export const look = async (
  { store, records }: { store: Store; records: Records },
  pk: string,
  type: 'record' | 'late',
  before: Seen | undefined,
  signal: AbortSignal,
): Promise<Look> => {
  const items = await records.list(pk, signal)
  // One that was never seen with a record in it has none in the log.
  if (!items.length && !before) return { pk, fresh: [], seen: null, unreadable: 0 }
  const stood = await stoodOf(items.map(({ sk }) => sk))
  if (before?.stood === stood) return { pk, fresh: [], seen: before, unreadable: 0 }

  const logged = (await loggedOf(store, pk, signal)).flatMap(({ places }) => places)
  const known = new Set(logged.map(({ sk }) => toBase64url(sk)))
  const leaves = await Promise.all(
    items.map(async (item) => {
      const place = toBase64url(await sha256(utf8(item.sk)))
      return known.has(place) ? 'logged' : freshOf(item, type)
    }),
  )
  const fresh = leaves.filter((leaf) => leaf !== null && leaf !== 'logged')
  const unreadable = leaves.filter((leaf) => leaf === null).length
  return { pk, fresh, seen: { stood, logged: known.size + fresh.length }, unreadable }
}

/** null for what is not of egg's form: a leaf could not name it, or it has no bytes to hash. */
const freshOf = async (item: Item, type: 'record' | 'late'): Promise<Fresh | null> => {
  if (!(item.record instanceof Uint8Array)) return null
  const id = recordId(item)
  const hash = toBase64url(await sha256(item.record))
  try {
    return { id, bytes: encodeLeaf({ v: 1, type, id, hash }) }
  } catch {
    return null
  }
}
