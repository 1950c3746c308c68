import { type Bytes, randomBytes, toBase64url, utf8 } from '../../core/bytes.ts'
import { seal } from '../../core/envelope.ts'
import { VALUE_BYTES } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { secret } from '../../core/secret.ts'

const NAME = 'payments/db/url'

export const envelopeVectors = async () => {
  const vector = async (title: string, name: string, plaintext: Bytes) => {
    const { envelope, dek } = await seal(name as SecretName, secret(plaintext))
    return {
      title,
      name,
      envelope: toBase64url(envelope),
      dek: toBase64url(dek.expose()),
      plaintext: toBase64url(plaintext),
    }
  }
  const pem = '-----BEGIN EXAMPLE-----\nbm90IGEga2V5\n-----END EXAMPLE-----\n'
  const valid = [
    await vector('a text', NAME, utf8('postgres://egg:not-a-password@db.example.com/payments')),
    await vector('an empty value', 'payments/empty', utf8('')),
    await vector(
      'every byte',
      'payments/bytes',
      Uint8Array.from({ length: 256 }, (_, i) => i),
    ),
    await vector('several lines', 'payments/tls/key', utf8(pem)),
    await vector('no ASCII', 'a/b/c/d/e/f/g/h', utf8('schlüssel 🥚')),
  ]

  const { envelope, dek } = await seal(NAME as SecretName, secret(utf8('a value')))
  const good = { name: NAME, envelope: toBase64url(envelope), dek: toBase64url(dek.expose()) }
  const { dek: otherDek } = await seal(NAME as SecretName, secret(utf8('a value')))
  const negative = (title: string, code: string, change: object) => ({
    title,
    ...good,
    ...change,
    code,
  })
  const flipped = (at: number) => {
    const bytes = envelope.slice()
    const i = at < 0 ? bytes.length + at : at
    bytes[i] = (bytes[i] ?? 0) ^ 1
    return { envelope: toBase64url(bytes) }
  }
  const bytes = (value: Bytes) => ({ envelope: toBase64url(value) })
  const format = (first: number) => {
    const changed = envelope.slice()
    changed[0] = first
    return bytes(changed)
  }
  return {
    valid,
    invalid: [
      negative('format byte 00', 'envelope_format', format(0)),
      negative('format byte 02', 'envelope_format', format(2)),
      negative('no bytes', 'envelope_format', { envelope: '' }),
      negative('the header alone', 'envelope_format', bytes(envelope.slice(0, 65))),
      negative('a byte less than a tag', 'envelope_format', bytes(envelope.slice(0, 80))),
      negative(
        'larger than any value makes it',
        'envelope_format',
        bytes(Uint8Array.from({ length: 65 + VALUE_BYTES + 17 }, (_, i) => (i === 0 ? 1 : 0))),
      ),
      negative('another DEK', 'envelope_key', { dek: toBase64url(otherDek.expose()) }),
      negative('a random DEK', 'envelope_key', { dek: toBase64url(randomBytes(32)) }),
      negative('the commitment changed, first byte', 'envelope_key', flipped(33)),
      negative('the commitment changed, last byte', 'envelope_key', flipped(64)),
      negative('the salt flipped, first byte', 'envelope_key', flipped(1)),
      negative('the salt flipped, last byte', 'envelope_key', flipped(32)),
      negative('the ciphertext flipped', 'envelope_ciphertext', flipped(65)),
      negative('the tag flipped', 'envelope_ciphertext', flipped(-1)),
      negative('a byte cut off', 'envelope_ciphertext', bytes(envelope.slice(0, -1))),
      negative('moved to another name', 'envelope_ciphertext', { name: 'payments/db/user' }),
      negative('moved to another vault', 'envelope_ciphertext', { name: 'billing/db/url' }),
      negative('moved to a longer name', 'envelope_ciphertext', { name: 'payments/db/url/x' }),
    ],
  }
}
