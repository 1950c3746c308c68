import * as v from 'valibot'
import { type Bytes, fromBase64url } from '../bytes.ts'
import { EggError } from '../error.ts'
import type { Item, Key } from '../ports.ts'
import {
  type Batch,
  type Bundle,
  batchKey,
  bundleKey,
  CHECKPOINT_KEY,
  checkpointKey,
  type DayCheckpoint,
  DERIVED_KEY,
  type Derived,
  dayOf,
  HEAD_KEY,
  type Head,
  type LatestCheckpoint,
  type Logged,
  loggedKey,
  loggedPartition,
  type Place,
  type PolicyPart,
  PUBLISHED_KEY,
  type Published,
  policyKey,
  type Tile,
  tileKey,
} from './items.ts'
import { parseBundle, parseTile, TILE_WIDTH } from './tile.ts'

// Strict: these take what the makers in `items.ts` make, where they put it, and nothing else.

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array)
const hash = v.custom<Bytes>((value) => value instanceof Uint8Array && value.length === 32)
const token = (length: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fromBase64url(text)?.length === length),
  )
const batchToken = token(16)
const batchTokenOrNone = v.union([v.literal(''), batchToken])

const HEAD = {
  size: number,
  root: hash,
  batch: batchTokenOrNone,
  at: number,
  minute: number,
  hour: number,
  begun: number,
}
const DERIVED = { size: number, batch: batchTokenOrNone }
const PUBLISHED = { size: number, at: number }
const LATEST = { ...PUBLISHED, note: bytes }
const DAY = { ...LATEST, minute: number, hour: number }
const BATCH = {
  begin: number,
  previous: batchTokenOrNone,
  at: number,
  entries: bytes,
  minute: number,
  hour: number,
}
const width = v.pipe(number, v.minValue(1), v.maxValue(TILE_WIDTH))
const TILE = { width, hashes: bytes }
const BUNDLE = { width, entries: bytes }
const LOGGED = { begin: number, places: bytes }
const POLICY = { parts: number, text: bytes, built: number, record: v.string() }

const malformed = () =>
  new EggError(
    'log_item_malformed',
    "An item of the log's table is of no format known here.",
    'Update egg; if it is the newest, the item was tampered with: compare with a backup.',
  )

/** The attributes of `item`, if it has just these, of the format known here. */
const attributes = <E extends v.ObjectEntries>(
  item: Item,
  entries: E,
): v.InferOutput<v.StrictObjectSchema<E, undefined>> => {
  const { pk: _pk, sk: _sk, v: format, ...rest } = item
  const parsed = v.safeParse(v.strictObject(entries), rest)
  if (format !== 1 || !parsed.success) throw malformed()
  return parsed.output
}

/** An item that stands elsewhere was moved there: its place is a part of what it says. */
const at = (item: Item, key: Key): void => {
  if (item.pk !== key.pk || item.sk !== key.sk) throw malformed()
}

const after = (text: string, prefix: string): string => {
  if (!text.startsWith(prefix)) throw malformed()
  return text.slice(prefix.length)
}

/** All parsers: @throws EggError `log_item_malformed` (bundles and tiles: `log_tile_malformed`) */
export const parseHead = (item: Item): Head => {
  at(item, HEAD_KEY)
  return attributes(item, HEAD)
}

export const parseDerived = (item: Item): Derived => {
  at(item, DERIVED_KEY)
  return attributes(item, DERIVED)
}

export const parsePublished = (item: Item): Published => {
  at(item, PUBLISHED_KEY)
  return attributes(item, PUBLISHED)
}

export const parseLatestCheckpoint = (item: Item): LatestCheckpoint => {
  at(item, CHECKPOINT_KEY)
  return attributes(item, LATEST)
}

export const parseDayCheckpoint = (item: Item): DayCheckpoint => {
  const checkpoint = attributes(item, DAY)
  at(item, checkpointKey(dayOf(checkpoint.at), checkpoint.size))
  return checkpoint
}

export const parseBatch = (item: Item): Batch => {
  const key = after(item.pk, 'batch#')
  at(item, batchKey(key))
  if (!v.is(batchToken, key)) throw malformed()
  const { entries, ...rest } = attributes(item, BATCH)
  return { key, ...rest, entries: parseBundle(entries) }
}

export const parseTileItem = (item: Item): Tile => {
  const level = Number(after(item.pk, 'tile#'))
  const index = Number(item.sk)
  at(item, tileKey(level, index))
  const { width, hashes } = attributes(item, TILE)
  return { level, index, hashes: parseTile(hashes, width) }
}

export const parseBundleItem = (item: Item): Bundle => {
  const index = Number(item.sk)
  at(item, bundleKey(index))
  const { width, entries } = attributes(item, BUNDLE)
  const parsed = parseBundle(entries)
  if (parsed.length !== width) throw malformed()
  return { index, entries: parsed }
}

export const parseLogged = (item: Item): Logged => {
  const pk = after(item.pk, loggedPartition(''))
  at(item, loggedKey(pk, item.sk))
  if (!v.is(batchToken, item.sk)) throw malformed()
  const { begin, places } = attributes(item, LOGGED)
  return { pk, batch: item.sk, begin, places: placesOf(places) }
}

const PLACE_BYTES = 40

const placesOf = (bytes: Bytes): Place[] => {
  if (bytes.length % PLACE_BYTES !== 0) throw malformed()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Array.from({ length: bytes.length / PLACE_BYTES }, (_, i) => {
    const index = Number(view.getBigUint64(i * PLACE_BYTES + 32))
    if (!Number.isSafeInteger(index)) throw malformed()
    return { sk: bytes.slice(i * PLACE_BYTES, i * PLACE_BYTES + 32), index }
  })
}

export const parsePolicyPart = (item: Item): PolicyPart => {
  const digest = after(item.pk, 'policy#')
  const part = Number(item.sk)
  at(item, policyKey(digest, part))
  if (!v.is(token(32), digest)) throw malformed()
  const rest = attributes(item, POLICY)
  if (!(part < rest.parts)) throw malformed()
  return { digest, part, ...rest }
}
