import * as v from 'valibot'
import { sha256, toBase64url, utf8 } from '../bytes.ts'
import type { Item, Key, Store } from '../ports.ts'

/**
 * What earlier runs know of a partition: the very records that stood there, by the hash of their
 * sort keys, are all in the log, which has so many of it. True for ever, whoever wrote it when; and
 * without it the same is read from the index, at one call more for each partition.
 */
export interface Seen {
  readonly stood: string
  readonly logged: number
}

const SEEN_KEY: Key = { pk: 'log', sk: 'seen' }

const schema = v.strictObject({
  pk: v.string(),
  sk: v.string(),
  v: v.literal(1),
  revision: v.number(),
  partitions: v.string(),
})
const partitionsSchema = v.record(v.string(), v.strictTuple([v.string(), v.number()]))

/** Of each partition that is still open; the revision is 0 before the first. */
export interface SeenBefore {
  readonly revision: number
  readonly partitions: ReadonlyMap<string, Seen>
}

export const stoodOf = async (sks: readonly string[]): Promise<string> =>
  toBase64url(await sha256(utf8(JSON.stringify([...sks].sort()))))

/** Of no known format: as if there were none. */
export const readSeen = async (store: Store, signal: AbortSignal): Promise<SeenBefore> => {
  const [item = null] = await store.read('log', [SEEN_KEY], signal)
  const revision = typeof item?.revision === 'number' ? item.revision : 0
  return { revision, partitions: item ? parse(item) : new Map() }
}

const parse = (item: Item): Map<string, Seen> => {
  try {
    const { partitions } = v.parse(schema, item)
    const list = Object.entries(v.parse(partitionsSchema, JSON.parse(partitions)))
    return new Map(list.map(([pk, [stood, logged]]) => [pk, { stood, logged }]))
  } catch {
    return new Map()
  }
}

/** Another keeper's stands where it was faster: it is as true. */
export const writeSeen = async (
  store: Store,
  { revision }: SeenBefore,
  partitions: ReadonlyMap<string, Seen>,
  signal: AbortSignal,
): Promise<void> => {
  const text = JSON.stringify(
    Object.fromEntries([...partitions].map(([pk, { stood, logged }]) => [pk, [stood, logged]])),
  )
  const item = { ...SEEN_KEY, v: 1, revision: revision + 1, partitions: text }
  if (revision === 0) await store.insert('log', item, signal)
  else await store.replaceIf('log', item, 'revision', revision, signal)
}
