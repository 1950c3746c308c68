import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Bytes } from '../bytes.ts'
import { type Secret, secret } from '../secret.ts'

// The one place that knows the library. Its messages are never shown: they may be about a key.

/** A private key of age: `AGE-SECRET-KEY-1…`. Opens what was encrypted to its recipient. */
export type OpeningKey = Secret<string>

export const newOpeningKey = async (): Promise<{ key: OpeningKey; recipient: string }> => {
  const text = await generateX25519Identity()
  return { key: secret(text), recipient: await identityToRecipient(text) }
}

/** `age1…`, or null where `key` is no X25519 key of age. */
export const recipientOf = async (key: OpeningKey): Promise<string | null> => {
  const text = key.expose()
  if (!/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/.test(text)) return null
  return identityToRecipient(text).catch(() => null)
}

/** An age file. `recipients` were checked when the policies were compiled. */
export const encryptTo = async (recipients: readonly string[], bytes: Bytes): Promise<Bytes> => {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return new Uint8Array(await encrypter.encrypt(bytes))
}

/** The content of an age file; null: it is none, changed, or to others. */
export const decryptWith = async (key: OpeningKey, file: Bytes): Promise<Bytes | null> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(key.expose())
  return contentOf(decrypter, file)
}

/** An age file as `age --passphrase` makes it; scrypt takes about a second and 256 MB. */
export const encryptWithPassphrase = async (
  passphrase: Secret<string>,
  bytes: Bytes,
): Promise<Bytes> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.expose())
  return new Uint8Array(await encrypter.encrypt(bytes))
}

/** The content; null: another passphrase, changed, or no such file. */
export const decryptWithPassphrase = async (
  passphrase: Secret<string>,
  file: Bytes,
): Promise<Bytes | null> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.expose())
  return contentOf(decrypter, file)
}

const contentOf = async (decrypter: Decrypter, file: Bytes): Promise<Bytes | null> => {
  const content = await decrypter.decrypt(file).catch(() => null)
  return content && new Uint8Array(content)
}
