import { type Bytes, fromBase64url } from '../../core/bytes.ts'

/**
 * One file of test/vectors; its README says what the cases hold. Imported, since workerd has no
 * disk, and as text: Vite would make JavaScript of the JSON, and stumbles over members like `🥚`.
 */
export const vectorsOf = async <T>(file: string): Promise<T> =>
  JSON.parse((await import(`../vectors/${file}.json?raw`)).default)

/** Bytes of a vector; one that cannot be read must not pass for an empty one. */
export const bytesOf = (text: string): Bytes => {
  const bytes = fromBase64url(text)
  if (!bytes) throw new TypeError('a vector is not canonical base64url')
  return bytes
}
