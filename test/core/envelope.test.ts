import { createDecipheriv, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, equal, lengthPrefixed, toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash, envelopeLength, open, seal } from '../../core/envelope.ts'
import { VALUE_BYTES } from '../../core/limits.ts'
import { type SecretName, vaultOf } from '../../core/name.ts'
import { secret } from '../../core/secret.ts'
import { codeOfThrown } from './thrown.ts'
import { bytesOf, vectorsOf } from './vectors.ts'

interface Sealed {
  title: string
  name: SecretName
  envelope: string
  dek: string
}
const { valid, invalid } = await vectorsOf<{
  valid: (Sealed & { plaintext: string })[]
  invalid: (Sealed & { code: string })[]
}>('envelope')

const NAME = 'payments/db/url' as SecretName
const openVector = ({ name, envelope, dek }: Sealed) =>
  open(name, bytesOf(envelope), secret(bytesOf(dek)))

describe('opening an envelope', () => {
  test.each(valid)('vector: $title', async (vector) => {
    expect(toBase64url((await openVector(vector)).expose())).toBe(vector.plaintext)
  })

  test.each(valid)(
    'another implementation agrees: $title',
    ({ name, envelope, dek, plaintext }) => {
      const bytes = bytesOf(envelope)
      const derive = (label: string) =>
        new Uint8Array(hkdfSync('sha256', bytesOf(dek), bytes.slice(1, 33), label, 32))
      expect(derive('egg/v1 envelope commitment')).toEqual(bytes.slice(33, 65))
      const key = derive('egg/v1 envelope key')
      const cipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12))
      cipher.setAAD(lengthPrefixed(utf8(vaultOf(name)), utf8(name)))
      cipher.setAuthTag(bytes.slice(-16))
      const opened = Buffer.concat([cipher.update(bytes.slice(65, -16)), cipher.final()])
      expect(opened.toString('base64url')).toBe(plaintext)
    },
  )

  test.each(invalid)('refuses $title', async (vector) => {
    expect(await codeOfThrown(() => openVector(vector))).toBe(vector.code)
  })

  test('fails with any byte flipped, and none of them reads as another value', async () => {
    const { envelope, dek } = await seal(NAME, secret(utf8('a value')))
    const codes = new Set<string>()
    for (let at = 0; at < envelope.length; at++) {
      const changed = envelope.slice()
      changed[at] = (changed[at] as number) ^ 0x80
      codes.add(await codeOfThrown(() => open(NAME, changed, dek)))
    }
    expect([...codes].sort()).toEqual(['envelope_ciphertext', 'envelope_format', 'envelope_key'])
  })

  test('fails with any byte changed to any other, and with any tail cut off or put on', async () => {
    const { envelope, dek } = await seal(NAME, secret(utf8('a value')))
    const at = fc.integer({ min: 0, max: envelope.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (index, difference) => {
        const changed = envelope.slice()
        changed[index] = (changed[index] as number) ^ difference
        expect(await codeOfThrown(() => open(NAME, changed, dek))).toMatch(/^envelope_/)
        const cut = envelope.slice(0, index)
        expect(await codeOfThrown(() => open(NAME, cut, dek))).toMatch(/^envelope_/)
        const grown = Uint8Array.from([...envelope, difference])
        expect(await codeOfThrown(() => open(NAME, grown, dek))).toMatch(/^envelope_/)
      }),
      { numRuns: 60 },
    )
  })

  test('errors hold neither the value nor the key', async () => {
    const { envelope } = await seal(NAME, secret(utf8('a value')))
    const other = secret(utf8('canary-canary-canary-canary-cana'))
    const error: unknown = await open(NAME, envelope, other).catch((reason: unknown) => reason)
    expect(String(error) + JSON.stringify(error)).not.toMatch(/canary|a value/)
  })
})

describe('sealing a value', () => {
  test('round trip of any bytes under any name', async () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/)
    const name = fc
      .array(segment, { minLength: 2, maxLength: 8 })
      .map((segments) => segments.join('/') as SecretName)
    await fc.assert(
      fc.asyncProperty(name, fc.uint8Array({ maxLength: 300 }), async (name, value) => {
        const bytes: Bytes = Uint8Array.from(value)
        const { envelope, dek } = await seal(name, secret(bytes))
        expect(envelope.length).toBe(envelopeLength(value.length))
        expect(equal((await open(name, envelope, dek)).expose(), bytes)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('of the largest value, and not of one byte more', async () => {
    const largest = new Uint8Array(VALUE_BYTES)
    const { envelope, dek } = await seal(NAME, secret(largest))
    expect((await open(NAME, envelope, dek)).expose().length).toBe(VALUE_BYTES)
    const larger = secret(new Uint8Array(VALUE_BYTES + 1))
    expect(await codeOfThrown(() => seal(NAME, larger))).toBe('value_too_large')
  })

  test('no DEK, salt, commitment or ciphertext comes twice', async () => {
    const sealed = await Promise.all(
      Array.from({ length: 20 }, () => seal(NAME, secret(utf8('the same value')))),
    )
    const count = (part: (entry: (typeof sealed)[number]) => Bytes) =>
      new Set(sealed.map((entry) => toBase64url(part(entry)))).size
    expect(count(({ dek }) => dek.expose())).toBe(20)
    expect(count(({ envelope }) => envelope.slice(1, 33))).toBe(20)
    expect(count(({ envelope }) => envelope.slice(33, 65))).toBe(20)
    expect(count(({ envelope }) => envelope.slice(65))).toBe(20)
  })

  test('swapped envelopes of one name do not open (B.5.79)', async () => {
    const [one, two] = [
      await seal(NAME, secret(utf8('version 1'))),
      await seal(NAME, secret(utf8('version 2'))),
    ]
    expect(await codeOfThrown(() => open(NAME, one.envelope, two.dek))).toBe('envelope_key')
    expect(toBase64url(await envelopeHash(one.envelope))).not.toBe(
      toBase64url(await envelopeHash(two.envelope)),
    )
  })

  test('a salt of a valid envelope under another ciphertext does not open', async () => {
    const [one, two] = [
      await seal(NAME, secret(utf8('version 1'))),
      await seal(NAME, secret(utf8('version 2'))),
    ]
    const mixed = Uint8Array.from([...one.envelope.slice(0, 65), ...two.envelope.slice(65)])
    expect(await codeOfThrown(() => open(NAME, mixed, one.dek))).toBe('envelope_ciphertext')
  })
})
