import { type Bytes, concat, fromBase64url } from '../../../core/bytes.ts'
import { keyOf, type NoteSigner } from '../../../core/log/note.ts'

/** What stands before an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32])

/** A signer whose private key is `seed`, 32 bytes; one seed signs one text one way (RFC 8032). */
export const signerOf = async (name: string, seed: Bytes): Promise<NoteSigner> => {
  const pkcs8 = concat(PKCS8, seed)
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const jwk = await crypto.subtle.exportKey('jwk', key)
  return {
    key: await keyOf(name, fromBase64url((jwk as { x?: string }).x ?? '') as Bytes),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)),
  }
}

/** Any: the same for the same byte. */
export const someSigner = (name = 'egg.example.com/log', byte = 1): Promise<NoteSigner> =>
  signerOf(name, new Uint8Array(32).fill(byte))
