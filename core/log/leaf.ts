import canonicalize from 'canonicalize'
import * as v from 'valibot'
import { type Bytes, fromBase64url, textOf, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { LEAF_BYTES } from '../limits.ts'
import { hourOf, minuteOf, SHARDS } from '../partition.ts'

/**
 * One entry of the log. `record`: this record stood when its period was read. `late`: it was found
 * after its period was closed. `closed`: this period gets no more records, and has that many
 * `record` leaves.
 */
export type Leaf =
  | {
      readonly v: 1
      readonly type: 'record' | 'late'
      /** pk and sk of the record: `ex#2026-11-22T01:29Z#3/…`. */
      readonly id: string
      /** base64url of SHA-256 of the record's bytes. */
      readonly hash: string
    }
  | {
      readonly v: 1
      readonly type: 'closed'
      /** A minute (`2026-11-22T01:29Z`: families ex#, op#, kp#) or an hour (`2026-11-22T01Z`: ex1h#). */
      readonly period: string
      readonly records: number
    }

/** Unix seconds at which the period begins, or null when `text` spells none. */
export const periodTime = (text: string): number | null => {
  const hour = /^\d{4}-\d{2}-\d{2}T\d{2}Z$/.test(text)
  if (!hour && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text)) return null
  const time = Date.parse(hour ? text.replace('Z', ':00Z') : text) / 1000
  // The parser takes 30 February; the keys' own spelling does not.
  if (!Number.isFinite(time) || (hour ? hourOf(time) : minuteOf(time)) !== text) return null
  return time
}

/** The period of a record, from its id; null when the id is not of a place that the log covers. */
export const periodOf = (id: string): string | null => {
  const [, family, period = '', shard] = /^(ex1h|ex|op|kp)#([^#/]+)#(\d)\/./s.exec(id) ?? []
  if (Number(shard) >= SHARDS || periodTime(period) === null) return null
  return (family === 'ex1h') === (period.length === 14) ? period : null
}

/** The partitions whose records are of this period. */
export const partitionsOf = (period: string): string[] =>
  (period.length === 14 ? ['ex1h'] : ['ex', 'op', 'kp']).flatMap((family) =>
    Array.from({ length: SHARDS }, (_, shard) => `${family}#${period}#${shard}`),
  )

// Printable ASCII: ids are shown to people, and what prints in Unicode changes with its versions.
const isRecordId = (id: string): boolean => periodOf(id) !== null && /^[!-~]+$/.test(id)

const schema = v.variant('type', [
  v.strictObject({
    v: v.literal(1),
    type: v.picklist(['record', 'late']),
    id: v.pipe(v.string(), v.check(isRecordId)),
    hash: v.pipe(
      v.string(),
      v.check((hash) => fromBase64url(hash)?.length === 32),
    ),
  }),
  v.strictObject({
    v: v.literal(1),
    type: v.literal('closed'),
    period: v.pipe(
      v.string(),
      v.check((period) => periodTime(period) !== null),
    ),
    records: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
])

const malformed = () =>
  new EggError(
    'log_leaf_malformed',
    'A leaf of the log is of no form known here.',
    'Update egg; if it is the newest, the log was tampered with: keep it and tell its operators.',
  )

/**
 * UTF-8 bytes of the RFC 8785 form, at most 1,024.
 * @throws EggError `log_leaf_malformed` for what `parseLeaf` would refuse
 */
export const encodeLeaf = (leaf: Leaf): Bytes => {
  if (!v.is(schema, leaf)) throw malformed()
  const bytes = utf8(canonicalize(leaf) as string)
  if (bytes.length > LEAF_BYTES) throw malformed()
  return bytes
}

/**
 * Takes only the bytes that `encodeLeaf` makes: one leaf has one spelling, so one hash.
 * @throws EggError `log_leaf_malformed`
 */
export const parseLeaf = (bytes: Bytes): Leaf => {
  if (bytes.length > LEAF_BYTES) throw malformed()
  try {
    const text = textOf(bytes)
    const leaf = v.parse(schema, JSON.parse(text))
    if (canonicalize(leaf) === text) return leaf
  } catch {
    // Not UTF-8, not JSON or not a leaf: all the same here.
  }
  throw malformed()
}
