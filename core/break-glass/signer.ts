import { exportJWK, importPKCS8 } from 'jose'
import { type Bytes, concat, fromBase64, fromBase64url, toBase64 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { newPrivateJwk } from '../keys.ts'
import { keyOf, type NoteSigner } from '../log/note.ts'
import { type Secret, secret } from '../secret.ts'

// An operator's key for journals, as Go's `note` spells private keys:
//   PRIVATE+KEY+name+8 hex digits+base64(01, seed)
const ED25519 = new Uint8Array([1])

/** PKCS #8 of an Ed25519 seed, without the seed (RFC 8410). */
const PKCS8 = new Uint8Array([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
])

/** @throws EggError `signer_name` */
export const newSigner = async (
  name: string,
): Promise<{ vkey: string; privateKey: Secret<string> }> => {
  if (!/^[a-z0-9][a-z0-9._-]{0,62}$/.test(name)) {
    throw new EggError(
      'signer_name',
      'An operator is named in lower case: letters, digits, dot, dash and underscore, at most 63.',
      'For example: --operator alice.',
    )
  }
  const jwk = (await newPrivateJwk('Ed25519')).expose()
  const [seed, publicKey] = [fromBase64url(jwk.d ?? ''), fromBase64url(jwk.x ?? '')]
  const { vkey } = await keyOf(name, publicKey ?? new Uint8Array())
  const [, hex] = vkey.split('+')
  const typed = toBase64(concat(ED25519, seed as Bytes))
  return { vkey, privateKey: secret(`PRIVATE+KEY+${name}+${hex}+${typed}`) }
}

/** @throws EggError `signer_malformed` */
export const loadSigner = async (text: Secret<string>): Promise<NoteSigner> => {
  const [, name = '', hex = '', typed = ''] =
    /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n?$/.exec(text.expose()) ?? []
  const bytes = fromBase64(typed)
  if (bytes?.length !== 33 || bytes[0] !== ED25519[0]) throw malformed()
  const der = toBase64(concat(PKCS8, bytes.slice(1)))
  const pem = `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----`
  const privateKey = (await importPKCS8(pem, 'EdDSA', { extractable: true })) as CryptoKey
  const { x = '' } = await exportJWK(privateKey)
  const key = await keyOf(name, fromBase64url(x) ?? new Uint8Array())
  if (!key.vkey.startsWith(`${name}+${hex}+`)) throw malformed()
  return {
    key,
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message)),
  }
}

const malformed = (): EggError =>
  new EggError(
    'signer_malformed',
    'This is no operator key.',
    'It is the file NAME.journal.age that `egg break-glass keygen` made.',
  )
