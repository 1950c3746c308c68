import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bytes, concat, equal, toBase64url, utf8 } from '../../core/bytes.ts'
import { open, seal } from '../../core/envelope.ts'
import { EggError } from '../../core/error.ts'
import type { SecretName } from '../../core/name.ts'
import { secret } from '../../core/secret.ts'
import { edited } from './edits.ts'
import { runs } from './runs.ts'

const NAMES = ['payments/a', 'payments/b', 'other/a'] as SecretName[]

/** Two versions of one secret, two secrets of one value, a secret of another vault, a long one. */
const sealed = await Promise.all(
  [
    ['payments/a', 'first'],
    ['payments/a', 'second'],
    ['payments/b', 'first'],
    ['other/a', 'first'],
    ['payments/a', ''],
    ['payments/a', 'long'.repeat(40)],
  ].map(async ([name, value = '']) => ({
    name: name as SecretName,
    value: utf8(value),
    ...(await seal(name as SecretName, secret(utf8(value)))),
  })),
)
const deks = sealed.map(({ dek }) => dek)

// format | salt | commitment | ciphertext | tag
const partsOf = (envelope: Bytes): Bytes[] => [
  envelope.slice(0, 1),
  envelope.slice(1, 33),
  envelope.slice(33, 65),
  envelope.slice(65, -16),
  envelope.slice(-16),
]

const outcomeOf = async (name: SecretName, envelope: Bytes, dek: (typeof deks)[number]) => {
  try {
    return (await open(name, envelope, dek)).expose()
  } catch (error) {
    if (!(error instanceof EggError)) throw error
    expect(error.code).toMatch(/^envelope_(format|key|ciphertext)$/)
    return null
  }
}

/** Opened only as what was sealed: that envelope, under its name, with its key. */
const check = async (name: SecretName, envelope: Bytes, at: number): Promise<boolean> => {
  const dek = deks[at] ?? deks[0]
  if (!dek) throw new Error('no DEK')
  const value = await outcomeOf(name, envelope, dek)
  const whole = sealed.find((one) => equal(one.envelope, envelope))
  const right = whole?.name === name && whole.dek === dek
  expect(value && toBase64url(value)).toBe(right && whole ? toBase64url(whole.value) : null)
  return right
}

const name = fc.constantFrom(...NAMES)
const dek = fc.nat(sealed.length - 1)
const envelope = fc.constantFrom(...sealed.map(({ envelope }) => envelope))
const anyPart = fc.oneof(
  fc.constantFrom(...sealed.flatMap(({ envelope }) => partsOf(envelope))),
  fc.uint8Array({ maxLength: 40 }).map((bytes): Bytes => Uint8Array.from(bytes)),
)

test('parts of good envelopes, put together anew, open as nothing that was not sealed', async () => {
  let opened = 0
  const parts = edited(envelope.map(partsOf), anyPart, 3)
  await fc.assert(
    fc.asyncProperty(name, parts, dek, async (name, parts, dek) => {
      if (await check(name, concat(...parts), dek)) opened++
    }),
    runs(1500),
  )
  expect(opened).toBeGreaterThan(10)
})

test('bytes changed, left out, put in or cut: the same', async () => {
  const bytes = edited(
    envelope.map((envelope) => [...envelope]),
    fc.nat(0xff),
    2,
  )
  await fc.assert(
    fc.asyncProperty(name, bytes, dek, async (name, bytes, dek) => {
      await check(name, Uint8Array.from(bytes), dek)
    }),
    runs(1500),
  )
})

test('a DEK of another length opens nothing', async () => {
  const [one] = sealed
  if (!one) throw new Error('nothing was sealed')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
      const dek = secret(Uint8Array.from(bytes))
      expect(await outcomeOf(one.name, one.envelope, dek)).toBeNull()
    }),
    runs(200),
  )
})
