import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { lengthPrefixed, utf8 } from '../core/bytes.ts'
import type { KmsKey } from './kms-keys.ts'

/** An EncryptionContext: logged in clear, authenticated, never stored in the ciphertext. */
export type Context = Readonly<Record<string, string>>

// format 1 | key id, 16 bytes | nonce 12 | ciphertext | tag 16
const format = 1
const headLength = 17
const nonceLength = 12
const tagLength = 16

/** One spelling for each context, whatever the order of its members. */
const aadOf = (head: Uint8Array, context: Context) => {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))
  return lengthPrefixed(Uint8Array.from(head), ...pairs.flat().map(utf8))
}

const keyBytes = (key: KmsKey) => Buffer.from(key.material, 'base64')

/** AES-256-GCM with a random nonce: few enough messages under one local key. */
export const encrypt = (key: KmsKey, plaintext: Uint8Array, context: Context): Buffer => {
  const head = Buffer.concat([Buffer.of(format), Buffer.from(key.id.replaceAll('-', ''), 'hex')])
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyBytes(key), nonce).setAAD(aadOf(head, context))
  return Buffer.concat([head, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** The id of the key that a ciphertext says it is under, or null when it is not one of ours. */
export const keyIdOf = (ciphertext: Buffer): string | null => {
  if (ciphertext[0] !== format) return null
  if (ciphertext.length < headLength + nonceLength + tagLength) return null
  const hex = ciphertext.toString('hex', 1, headLength)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The plaintext, or null when key, ciphertext and context do not belong together. */
export const decrypt = (key: KmsKey, ciphertext: Buffer, context: Context): Buffer | null => {
  const head = ciphertext.subarray(0, headLength)
  const nonce = ciphertext.subarray(headLength, headLength + nonceLength)
  const sealed = ciphertext.subarray(headLength + nonceLength, -tagLength)
  const decipher = createDecipheriv('aes-256-gcm', keyBytes(key), nonce, {
    authTagLength: tagLength,
  })
    .setAAD(aadOf(head, context))
    .setAuthTag(ciphertext.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return null
  }
}
