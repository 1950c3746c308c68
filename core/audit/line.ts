import canonicalize from 'canonicalize'
import { type Bytes, fromBase64url, textOf, toBase64url } from '../bytes.ts'
import { type Leaf, parseLeaf } from '../log/leaf.ts'

/** One line of `leaves.ndjson`: a leaf, with its record where the store still has it. */
export interface Line {
  readonly index: number
  readonly leaf: Leaf
  /** As the tree hashes them. */
  readonly leafBytes: Bytes
  /** As the leaf's `hash` hashes them; null where there is none. */
  readonly recordBytes: Bytes | null
  /** The record's JSON; undefined where there is none, or its bytes are not RFC 8785. */
  readonly record: unknown
}

/**
 * RFC 8785 of `{i, leaf, record}`. Bytes that are not themselves RFC 8785 (egg writes none, but who
 * may insert records can) stand as `bytes` in base64url, so that what was hashed can be seen.
 */
export const encodeLine = (index: number, leaf: Bytes, record: Bytes | null): string => {
  const leafText = textOf(leaf)
  if (!record) return `{"i":${index},"leaf":${leafText}}`
  const text = canonicalText(record)
  return text === null
    ? `{"bytes":"${toBase64url(record)}","i":${index},"leaf":${leafText}}`
    : `{"i":${index},"leaf":${leafText},"record":${text}}`
}

/** The text of an object's RFC 8785 form, or null where `bytes` are something else. */
const canonicalText = (bytes: Bytes): string | null => {
  try {
    const text = textOf(bytes)
    const value: unknown = JSON.parse(text)
    return isObject(value) && canonicalize(value) === text ? text : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Takes only what `encodeLine` makes, or null: one leaf and record have one spelling. Leaf and record
 * stand in the line as the bytes that were hashed, so they are cut out of it and not made again.
 */
export const parseLine = (line: Bytes): Line | null => {
  try {
    const text = textOf(line)
    const value = JSON.parse(text)
    if (!isObject(value) || !isCanonical(value, text)) return null
    const { i: index, leaf: leafValue, record, bytes } = value
    if (!isIndex(index)) return null
    const head = (bytes === undefined ? '{' : `{"bytes":${JSON.stringify(bytes)},`).length
    const begin = head + `"i":${index},"leaf":`.length
    // What comes before the record is ASCII: characters are bytes.
    const end = begin + JSON.stringify(leafValue).length
    const leafBytes = line.slice(begin, end)
    const leaf = parseLeaf(leafBytes)
    const recordBytes =
      record === undefined ? decoded(bytes) : line.slice(end + ',"record":'.length, -1)
    if (leaf.type === 'closed' && recordBytes) return null
    const isWhole = Object.keys(value).length === (recordBytes ? 3 : 2)
    return isWhole ? { index, leaf, leafBytes, recordBytes, record } : null
  } catch {
    return null
  }
}

const isIndex = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** Bytes that could stand as a record must stand as one. */
const decoded = (bytes: unknown): Bytes | null => {
  const found = typeof bytes === 'string' ? fromBase64url(bytes) : null
  if (bytes !== undefined && (!found || canonicalText(found) !== null)) throw new TypeError()
  return found
}

/**
 * Is `text` the RFC 8785 form of `value`, which was parsed from it? Where members are in order and
 * no half surrogate is escaped, that is what `JSON.stringify` gives; it takes a third of the time.
 */
const isCanonical = (value: unknown, text: string): boolean =>
  (isSorted(value) && !text.includes('\\ud') && JSON.stringify(value) === text) ||
  canonicalize(value) === text

const isSorted = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isSorted)
  let before = ''
  for (const [name, inner] of Object.entries(value)) {
    if (name < before || !isSorted(inner)) return false
    before = name
  }
  return true
}
