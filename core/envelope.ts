import { type Bytes, concat, equal, lengthPrefixed, randomBytes, sha256, utf8 } from './bytes.ts'
import { EggError } from './error.ts'
import { VALUE_BYTES } from './limits.ts'
import { type SecretName, vaultOf } from './name.ts'
import { type Secret, secret } from './secret.ts'

// One version's ciphertext:  01 | salt 32 | commitment 32 | ciphertext and tag
const FORMAT = 1
const SALT = 32
const COMMITMENT = 32
const TAG = 16
const HEADER = 1 + SALT + COMMITMENT
const DEK = 32
const COMMITMENT_LABEL = 'egg/v1 envelope commitment'

/** Envelope bytes that a value of `length` bytes makes. */
export const envelopeLength = (length: number): number => HEADER + length + TAG

// The key is single-use: a fresh salt goes into every derivation, so the nonce may be constant.
const NONCE = new Uint8Array(12)

/** HKDF-SHA-256 (RFC 5869) of the DEK with the envelope's salt; 32 bytes per label. */
const derive = async (dek: Secret<Bytes>, salt: Bytes, label: string): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('raw', dek.expose(), 'HKDF', false, ['deriveBits'])
  const info = utf8(label)
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256),
  )
}

const keysOf = async (dek: Secret<Bytes>, salt: Bytes, usage: 'encrypt' | 'decrypt') => {
  const [raw, commitment] = await Promise.all([
    derive(dek, salt, 'egg/v1 envelope key'),
    derive(dek, salt, COMMITMENT_LABEL),
  ])
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage])
  return { key, commitment }
}

const aesGcm = (name: SecretName) => ({
  name: 'AES-GCM' as const,
  iv: NONCE,
  additionalData: lengthPrefixed(utf8(vaultOf(name)), utf8(name)),
})

/**
 * Encrypts `value` (at most 64 KB) for `name` under a DEK made here: no function takes a DEK and a
 * plaintext, so no DEK can seal twice.
 * @throws EggError `value_too_large`
 */
export const seal = async (
  name: SecretName,
  value: Secret<Bytes>,
): Promise<{ envelope: Bytes; dek: Secret<Bytes> }> => {
  const plaintext = value.expose()
  if (plaintext.length > VALUE_BYTES) {
    throw new EggError(
      'value_too_large',
      `A value has at most ${VALUE_BYTES} bytes; this one has ${plaintext.length}.`,
      'Store a data key here and the large file, encrypted under it, elsewhere.',
    )
  }
  const dek = secret(randomBytes(DEK))
  const salt = randomBytes(SALT)
  const { key, commitment } = await keysOf(dek, salt, 'encrypt')
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(aesGcm(name), key, plaintext))
  return { envelope: concat(new Uint8Array([FORMAT]), salt, commitment, ciphertext), dek }
}

/**
 * Decrypts an envelope of `name`.
 * @throws EggError `envelope_format` (not an envelope of a known format), `envelope_key` (another
 * DEK), `envelope_ciphertext` (changed, or another name's)
 */
export const open = async (
  name: SecretName,
  envelope: Bytes,
  dek: Secret<Bytes>,
): Promise<Secret<Bytes>> => {
  if (!isEnvelope(envelope)) {
    throw new EggError('envelope_format', `The envelope of ${name} is of no format known here.`)
  }
  const salt = envelope.slice(1, 1 + SALT)
  const { key, commitment } = await keysOf(dek, salt, 'decrypt')
  // Before decrypting: AES-GCM is not committing, one ciphertext can open under two keys.
  if (!equal(commitment, envelope.slice(1 + SALT, HEADER))) {
    throw new EggError('envelope_key', `The envelope of ${name} was sealed under another key.`)
  }
  try {
    const plaintext = await crypto.subtle.decrypt(aesGcm(name), key, envelope.slice(HEADER))
    return secret(new Uint8Array(plaintext))
  } catch {
    throw new EggError('envelope_ciphertext', `The envelope of ${name} was changed.`)
  }
}

/**
 * Could this DEK open this envelope? Asked of what others sealed; nothing is decrypted. That the
 * ciphertext is sound too only its reader sees.
 */
export const commitsTo = async (envelope: Bytes, dek: Secret<Bytes>): Promise<boolean> => {
  if (!isEnvelope(envelope) || dek.expose().length !== DEK) return false
  const commitment = await derive(dek, envelope.slice(1, 1 + SALT), COMMITMENT_LABEL)
  return equal(commitment, envelope.slice(1 + SALT, HEADER))
}

/** Its format and its length. */
export const isEnvelope = (bytes: Bytes): boolean =>
  bytes[0] === FORMAT &&
  bytes.length >= envelopeLength(0) &&
  bytes.length <= envelopeLength(VALUE_BYTES)

/** What the record, the release and KMS's context name an envelope by; 32 bytes. */
export const envelopeHash = (envelope: Bytes): Promise<Bytes> => sha256(envelope)
