import canonicalize from 'canonicalize'
import * as v from 'valibot'
import {
  type Bytes,
  equal,
  fromBase64url,
  lengthPrefixed,
  sha256,
  textOf,
  toBase64url,
  utf8,
} from './bytes.ts'
import { LEASE_MAX } from './limits.ts'
import { minuteOf, SHARDS } from './partition.ts'
import type { Item, Key } from './ports.ts'
import { type Entry, entryOf, recordId } from './record.ts'

/** What is true of a release's values on their runner. */
export type LeaseState = 'valid' | 'expired' | 'revoked' | 'ended'

/** How long a release may live: read from its record. */
export interface Lease {
  /** Id of the `released` record. */
  readonly record: string
  /** base64url of SHA-256 of that record's bytes. */
  readonly hash: string
  /** Unix seconds of the record, and of the lease's end. */
  readonly time: number
  readonly until: number
  readonly issuer: string
  readonly iss: string
  readonly claims: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
}

const ID =
  /^(ex#\d{4}-\d\d-\d\dT\d\d:\d\dZ|ex1h#\d{4}-\d\d-\d\dT\d\dZ)#([0-3])\/([A-Za-z0-9_-]{43})$/

/**
 * The place of a release's record, or null for whatever else a stranger sends: no other record can
 * be named, and nothing is read for one that cannot exist.
 */
export const parseLeaseId = (text: string): Key | null => {
  const bytes = text.length <= 256 ? fromBase64url(text) : null
  const [, partition, shard, sk = ''] = ID.exec(bytes ? latin(bytes) : '') ?? []
  const hash = fromBase64url(sk)
  if (hash?.length !== 32 || (hash[0] as number) % SHARDS !== Number(shard)) return null
  return { pk: `${partition}#${shard}`, sk }
}

// The alphabet is ASCII: what is not falls through the pattern, and no decoder throws.
const latin = (bytes: Bytes): string => String.fromCharCode(...bytes)

// Of what a record holds, what a lease needs; records of older formats stay readable.
const schema = v.object({
  type: v.literal('released'),
  time: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  lease: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LEASE_MAX)),
  handle_hash: v.string(),
  identity: v.object({ issuer: v.string(), iss: v.string(), claims: v.unknown() }),
  secrets: v.array(v.object({ name: v.string() })),
})

/** The lease, for whoever has its handle; null for all others, and where there is none. */
export const leaseIn = async (item: Item | null, handle: string): Promise<Lease | null> => {
  const secret = fromBase64url(handle)
  if (!(item?.record instanceof Uint8Array) || secret?.length !== 32) return null
  const bytes = new Uint8Array(item.record)
  const parsed = v.safeParse(schema, parse(bytes))
  if (!parsed.success) return null
  const { time, lease, handle_hash, identity, secrets } = parsed.output
  const recorded = fromBase64url(handle_hash)
  if (!recorded || !equal(recorded, await sha256(secret))) return null
  return {
    record: recordId(item),
    hash: toBase64url(await sha256(bytes)),
    time,
    until: time + lease,
    issuer: identity.issuer,
    iss: identity.iss,
    claims: textsIn(identity.claims),
    secrets: secrets.map(({ name }) => name),
  }
}

const parse = (bytes: Bytes): unknown => {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    return null
  }
}

// By hand: valibot's `record` passes over names such as `constructor`.
const textsIn = (claims: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(claims ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

const hashOf = (label: string, record: string): Promise<Bytes> =>
  sha256(lengthPrefixed(utf8(label), utf8(record)))

/** The place that says that a lease was ended: a function of its record's id alone. */
export const endedKeyOf = async (record: string): Promise<Key> => ({
  pk: `once#${toBase64url(await hashOf('lease', record))}`,
  sk: 'ended',
})

/** What stands there; it names the record of the end. Not a record itself: nothing lists it. */
export const endedItem = (key: Key, entry: Entry): Item => ({
  ...key,
  record: utf8(canonicalize({ v: 1, type: 'ended', record: entry.id }) as string),
})

/**
 * The record of a lease's end, in the minute of the event: it closes like a token's minute. Tries in
 * one minute are one record; a try in a later one, after a crash, is another of the same end.
 */
export const endedEntry = async ({ record, hash }: Lease, now: number): Promise<Entry> => {
  const place = await hashOf('lease_ended', record)
  const pk = `ex#${minuteOf(now)}#${(place[0] as number) % SHARDS}`
  const key = { pk, sk: toBase64url(place) }
  return entryOf(key, { type: 'lease_ended', time: now, record, hash })
}
