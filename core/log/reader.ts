import { type Bytes, equal, sha256, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { BUNDLES_HELD } from '../limits.ts'
import type { Item, Key, Store } from '../ports.ts'
import {
  type Batch,
  batchKey,
  bundleKey,
  CHECKPOINT_KEY,
  checkpointPartition,
  type DayCheckpoint,
  DERIVED_KEY,
  type Derived,
  HEAD_KEY,
  type Head,
  type LatestCheckpoint,
  type Logged,
  loggedPartition,
  PUBLISHED_KEY,
  type Published,
  tileKey,
} from './items.ts'
import { type Leaf, parseLeaf } from './leaf.ts'
import { EMPTY_RANGE } from './merkle.ts'
import {
  parseBatch,
  parseBundleItem,
  parseDayCheckpoint,
  parseDerived,
  parseHead,
  parseLatestCheckpoint,
  parseLogged,
  parsePublished,
} from './parse.ts'
import type { HashAt } from './proof.ts'
import { TILE_HEIGHT, TILE_WIDTH } from './tile.ts'
import { tileReader } from './tile-reader.ts'

// All of these read consistently and throw what the store throws, and `log_item_malformed`. None
// checks what it reads against a signed root: that is its caller's to do.

/** A leaf where the log has it. */
export interface Sequenced {
  readonly index: number
  readonly leaf: Leaf
  /** As they are hashed. */
  readonly bytes: Bytes
}

const one =
  <T>(key: Key, parse: (item: Item) => T) =>
  async (store: Store, signal: AbortSignal): Promise<T | null> => {
    const [item = null] = await store.read('log', [key], signal)
    return item && parse(item)
  }

export const readHead: (store: Store, signal: AbortSignal) => Promise<Head | null> = one(
  HEAD_KEY,
  parseHead,
)
export const readDerived: (store: Store, signal: AbortSignal) => Promise<Derived | null> = one(
  DERIVED_KEY,
  parseDerived,
)
export const readPublished: (store: Store, signal: AbortSignal) => Promise<Published | null> = one(
  PUBLISHED_KEY,
  parsePublished,
)
export const latestCheckpoint: (
  store: Store,
  signal: AbortSignal,
) => Promise<LatestCheckpoint | null> = one(CHECKPOINT_KEY, parseLatestCheckpoint)

export const readBatch = (store: Store, key: string, signal: AbortSignal): Promise<Batch | null> =>
  one(batchKey(key), parseBatch)(store, signal)

/** The checkpoints of a day (`2026-11-22`, UTC), by size. */
export const checkpointsOf = async (
  store: Store,
  day: string,
  signal: AbortSignal,
): Promise<DayCheckpoint[]> =>
  (await store.list('log', checkpointPartition(day), '', signal)).map(parseDayCheckpoint)

/** Which records of a partition the log has, batch by batch. */
export const loggedOf = async (store: Store, pk: string, signal: AbortSignal): Promise<Logged[]> =>
  (await store.list('log', loggedPartition(pk), '', signal)).map(parseLogged)

/** Where the log has this record (first, if twice); null when it has not. */
export const indexOf = async (
  store: Store,
  recordId: string,
  signal: AbortSignal,
): Promise<number | null> => {
  const slash = recordId.indexOf('/')
  const sk = await sha256(utf8(recordId.slice(slash + 1)))
  const logged = await loggedOf(store, recordId.slice(0, slash), signal)
  const found = logged.flatMap(({ places }) => places.filter((place) => equal(place.sk, sk)))
  return found.length ? Math.min(...found.map(({ index }) => index)) : null
}

const missing = (what: string) =>
  new EggError(
    'log_tile_missing',
    `${what} of the log is not in the store.`,
    "The keeper's next run derives what is missing; if it stays so, restore it from a backup.",
  )

/**
 * Hashes of the tree of `size` leaves. What is asked for at once is read at once; tiles are kept,
 * so one of these serves many proofs.
 * @throws EggError `log_tile_missing`
 */
export const tilesOf = (store: Store, size: number, signal: AbortSignal): HashAt => {
  const tileAt = tileReader(store, signal)
  return async (level, index) => {
    const inTile = level % TILE_HEIGHT
    const width = 2 ** inTile
    const first = index * width
    const tile = Math.floor(first / TILE_WIDTH)
    const offset = first % TILE_WIDTH
    if ((index + 1) * 2 ** level > size) throw missing('A hash beyond the end')
    const hashes = (await tileAt(tileKey((level - inTile) / TILE_HEIGHT, tile))) ?? []
    if (hashes.length < offset + width) throw missing('A tile')
    const range = await EMPTY_RANGE.appendAll(hashes.slice(offset, offset + width))
    return range.root()
  }
}

/**
 * The leaves [begin, end), in order; a few bundles at a time, however many there are.
 * @throws EggError `log_tile_missing`, `log_leaf_malformed`
 */
export async function* leavesOf(
  store: Store,
  begin: number,
  end: number,
  signal: AbortSignal,
): AsyncGenerator<Sequenced> {
  const last = begin < end ? Math.ceil(end / TILE_WIDTH) : 0
  for (let first = Math.floor(begin / TILE_WIDTH); first < last; first += BUNDLES_HELD) {
    const count = Math.min(BUNDLES_HELD, last - first)
    const keys = Array.from({ length: count }, (_, i) => bundleKey(first + i))
    const items = await store.read('log', keys, signal)
    for (const [i, item] of items.entries()) {
      if (!item) throw missing('A bundle')
      yield* leavesIn(item, (first + i) * TILE_WIDTH, begin, end)
    }
  }
}

function* leavesIn(item: Item, first: number, begin: number, end: number): Generator<Sequenced> {
  const { entries } = parseBundleItem(item)
  if (first + entries.length < Math.min(end, first + TILE_WIDTH)) throw missing('A leaf')
  for (const [i, bytes] of entries.entries()) {
    const index = first + i
    if (index >= begin && index < end) yield { index, leaf: parseLeaf(bytes), bytes }
  }
}
