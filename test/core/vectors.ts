import { readFileSync } from 'node:fs'
import { type Bytes, fromBase64url } from '../../core/bytes.ts'

/** One file of test/vectors; its README says what the cases hold. */
export const vectorsOf = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../vectors/${file}.json`, import.meta.url), 'utf8'))

/** Bytes of a vector; one that cannot be read must not pass for an empty one. */
export const bytesOf = (text: string): Bytes => {
  const bytes = fromBase64url(text)
  if (!bytes) throw new TypeError('a vector is not canonical base64url')
  return bytes
}
