import { base64url as jose } from 'jose'

/** Bytes over a plain ArrayBuffer: what WebCrypto takes on Node and on workerd alike. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
// ignoreBOM keeps a leading U+FEFF as a character, so that a BOM is seen by the parser and refused.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of `text`. A lone surrogate would become U+FFFD: check `isWellFormed()` first. */
export const utf8 = (text: string): Bytes => encoder.encode(text)

/** The text that `bytes` encode. @throws TypeError on invalid UTF-8. */
export const textOf = (bytes: Bytes): string => decoder.decode(bytes)

export const concat = (...parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A stream's bytes, or null (and the stream cancelled) once they are more than `limit`. */
export const collect = async (
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): Promise<Bytes | null> => {
  const chunks: Bytes[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(new Uint8Array(chunk))
  }
  return concat(...chunks)
}

/**
 * LP(x) = 4-byte big-endian length, then x; the parts one after another. Joining with separators
 * would let `("ab", "c")` and `("a", "bc")` hash alike.
 */
export const lengthPrefixed = (...parts: readonly Bytes[]): Bytes =>
  concat(
    ...parts.flatMap((part) => {
      const prefix = new Uint8Array(4)
      new DataView(prefix.buffer).setUint32(0, part.length)
      return [prefix, part]
    }),
  )

/** Equality without an early exit, so that a mismatch does not tell where it is. */
export const equal = (a: Bytes, b: Bytes): boolean => {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** base64url without padding, RFC 4648 section 5. */
export const toBase64url = (bytes: Bytes): string => jose.encode(bytes)

/**
 * The bytes of a canonical base64url text, or null. jose's decoder (like `atob`) also takes
 * whitespace, padding and non-zero trailing bits, which would give one token many spellings.
 */
export const fromBase64url = (text: string): Bytes | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const bytes = new Uint8Array(jose.decode(text))
  return toBase64url(bytes) === text ? bytes : null
}

/** base64 with padding, RFC 4648 section 4: what signed notes and vkeys spell. */
export const toBase64 = (bytes: Bytes): string => {
  const text = toBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

/** The bytes of a canonical base64 text, or null. */
export const fromBase64 = (text: string): Bytes | null => {
  const bare = text
    .replace(/={1,2}$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  const bytes = fromBase64url(bare)
  return bytes && toBase64(bytes) === text ? bytes : null
}
