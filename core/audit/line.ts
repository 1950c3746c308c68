import canonicalize from 'canonicalize'
import { type Bytes, fromBase64url, textOf, toBase64url, utf8 } from '../bytes.ts'
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

/** Takes only what `encodeLine` makes, or null: one leaf and record have one spelling. */
export const parseLine = (line: Bytes): Line | null => {
  try {
    const text = textOf(line)
    const { i: index, leaf: leafValue, record, bytes } = JSON.parse(text)
    if (!Number.isSafeInteger(index) || index < 0) return null
    const leafBytes = utf8(canonicalize(leafValue) as string)
    const leaf = parseLeaf(leafBytes)
    const recordBytes = recordOf(record, bytes)
    if (encodeLine(index, leafBytes, recordBytes) !== text) return null
    return { index, leaf, leafBytes, recordBytes, record }
  } catch {
    return null
  }
}

const recordOf = (record: unknown, bytes: unknown): Bytes | null => {
  if (record !== undefined) return utf8(canonicalize(record) as string)
  return typeof bytes === 'string' ? fromBase64url(bytes) : null
}
