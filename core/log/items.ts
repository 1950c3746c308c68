import { type Bytes, concat } from '../bytes.ts'
import type { Item, Key } from '../ports.ts'
import { bundleOf } from './tile.ts'

// Every item of the log in table `egg-log`; docs/storage.md says who writes which, and when.
// `parse.ts` reads them back.

/** The log as it is committed: the one item that decides. */
export interface Head {
  readonly size: number
  readonly root: Bytes
  /** Key of the batch that led here; '' before the first. */
  readonly batch: string
  /** Unix seconds of the commit. */
  readonly at: number
  /** Unix seconds: minutes before this one are closed. */
  readonly minute: number
  /** The same for hours. */
  readonly hour: number
  /** Unix seconds: the first period that the log covers. */
  readonly begun: number
}

/** How far tiles, bundles and index stand. */
export interface Derived {
  readonly size: number
  readonly batch: string
}

export interface Published {
  readonly size: number
  readonly at: number
}

/** The newest checkpoint; a signed note. */
export interface LatestCheckpoint extends Published {
  readonly note: Bytes
}

/** A checkpoint in its day's list, with what was closed when it was signed. */
export interface DayCheckpoint extends LatestCheckpoint {
  readonly minute: number
  readonly hour: number
}

/** Leaves on their way into the log. Nothing of it holds unless a head names it. */
export interface Batch {
  /** base64url of 16 random bytes. */
  readonly key: string
  /** The log's size before it. */
  readonly begin: number
  /** Key of the batch before it; '' for the first. */
  readonly previous: string
  readonly at: number
  readonly entries: readonly Bytes[]
  /** What the head's `minute` and `hour` become with it. */
  readonly minute: number
  readonly hour: number
}

export interface Tile {
  readonly level: number
  readonly index: number
  readonly hashes: readonly Bytes[]
}

/** 256 leaves, or fewer at the end of the log. */
export interface Bundle {
  readonly index: number
  readonly entries: readonly Bytes[]
}

/** Where a batch put the records of one partition. */
export interface Logged {
  /** The records' pk. */
  readonly pk: string
  readonly batch: string
  readonly begin: number
  readonly places: readonly Place[]
}

export interface Place {
  /** SHA-256 of the record's sk. */
  readonly sk: Bytes
  readonly index: number
}

/** A piece of a policy set that was deployed. */
export interface PolicyPart {
  readonly digest: string
  /** From 0. */
  readonly part: number
  readonly parts: number
  readonly text: Bytes
  /** Unix seconds, as in the set. */
  readonly built: number
  /** Id of the record that tells of it. */
  readonly record: string
}

/** So that the order of sort keys is that of the numbers. */
const digits = (number: number, length: number): string => String(number).padStart(length, '0')

export const HEAD_KEY: Key = { pk: 'log', sk: 'head' }
export const DERIVED_KEY: Key = { pk: 'log', sk: 'derived' }
export const CHECKPOINT_KEY: Key = { pk: 'log', sk: 'checkpoint' }
export const PUBLISHED_KEY: Key = { pk: 'log', sk: 'published' }
export const batchKey = (key: string): Key => ({ pk: `batch#${key}`, sk: 'batch' })
export const tileKey = (level: number, index: number): Key => ({
  pk: `tile#${level}`,
  sk: digits(index, 16),
})
export const bundleKey = (index: number): Key => ({ pk: 'entries', sk: digits(index, 16) })
export const loggedPartition = (pk: string): string => `logged#${pk}`
export const loggedKey = (pk: string, batch: string): Key => ({
  pk: loggedPartition(pk),
  sk: batch,
})
/** `day`: `2026-11-22` */
export const checkpointPartition = (day: string): string => `checkpoint#${day}`
export const checkpointKey = (day: string, size: number): Key => ({
  pk: checkpointPartition(day),
  sk: digits(size, 16),
})
export const policyPartition = (digest: string): string => `policy#${digest}`
export const policyKey = (digest: string, part: number): Key => ({
  pk: policyPartition(digest),
  sk: digits(part, 4),
})

/** The day (UTC) of `time`, Unix seconds, as keys spell it. */
export const dayOf = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10)

export const headItem = (head: Head): Item => ({ ...HEAD_KEY, v: 1, ...head })
export const derivedItem = (derived: Derived): Item => ({ ...DERIVED_KEY, v: 1, ...derived })
export const latestCheckpointItem = (checkpoint: LatestCheckpoint): Item => ({
  ...CHECKPOINT_KEY,
  v: 1,
  ...checkpoint,
})
export const publishedItem = (published: Published): Item => ({
  ...PUBLISHED_KEY,
  v: 1,
  ...published,
})
export const dayCheckpointItem = (checkpoint: DayCheckpoint): Item => ({
  ...checkpointKey(dayOf(checkpoint.at), checkpoint.size),
  v: 1,
  ...checkpoint,
})
export const batchItem = ({ key, entries, ...rest }: Batch): Item => ({
  ...batchKey(key),
  v: 1,
  ...rest,
  entries: bundleOf(entries),
})
export const tileItem = ({ level, index, hashes }: Tile): Item => ({
  ...tileKey(level, index),
  v: 1,
  width: hashes.length,
  hashes: concat(...hashes),
})
export const bundleItem = ({ index, entries }: Bundle): Item => ({
  ...bundleKey(index),
  v: 1,
  width: entries.length,
  entries: bundleOf(entries),
})
export const loggedItem = ({ pk, batch, begin, places }: Logged): Item => ({
  ...loggedKey(pk, batch),
  v: 1,
  begin,
  places: concat(...places.map(({ sk, index }) => concat(sk, uint64(index)))),
})
export const policyPartItem = ({ digest, part, ...rest }: PolicyPart): Item => ({
  ...policyKey(digest, part),
  v: 1,
  ...rest,
})

const uint64 = (number: number): Bytes => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number))
  return bytes
}
