import { createCipheriv, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { CompactEncrypt, compactDecrypt, generateKeyPair, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { lengthPrefixed, sha256, textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash, open, seal } from '../../core/envelope.ts'
import { EggError } from '../../core/error.ts'
import { loadReleaseKey, newPrivateJwk, parseBroker, parsePrivateJwk } from '../../core/keys.ts'
import type { SecretName } from '../../core/name.ts'
import { signPromise } from '../../core/promise.ts'
import { type Expected, openRelease, type Release, sealRelease } from '../../core/release.ts'
import type { PublicRunnerKey } from '../../core/request.ts'
import { secret } from '../../core/secret.ts'
import { sign } from '../../core/signed.ts'
import { edited, editedText } from './edits.ts'
import { runs } from './runs.ts'

const NOW = 1_800_000_000
const ORIGIN = 'https://egg.example.com'
const NAMES = ['payments/a', 'payments/b'] as SecretName[]

const newKey = async () =>
  loadReleaseKey('RELEASE_KEY', JSON.stringify((await newPrivateJwk('Ed25519')).expose()))
const [key, attacker] = [await newKey(), await newKey()]
const runnerJwk = await newPrivateJwk('X25519')
const { publicJwk } = parsePrivateJwk('RUNNER', JSON.stringify(runnerJwk.expose()), 'X25519')
const runner = publicJwk as PublicRunnerKey
const runnerKey = await importJWK(runnerJwk.expose(), 'ECDH-ES')
const T = await sha256(utf8('this request'))

interface Inner {
  readonly release: string
  readonly promise: string
  readonly envelopes: readonly string[]
}

const releaseOf = async (request: string, tag: string, by = key) => {
  const sealed = await Promise.all(NAMES.map((name) => seal(name, secret(utf8(`${name} ${tag}`)))))
  const release: Release = {
    v: 1,
    origin: ORIGIN,
    T: toBase64url(await sha256(utf8(request))),
    record: `ex#2027-01-15T08:00Z#0/${toBase64url(await sha256(utf8(tag)))}`,
    record_hash: toBase64url(await sha256(utf8(`record ${tag}`))),
    iat: NOW,
    exp: NOW + 60,
    lease: 600,
    warnings: [],
    secrets: await Promise.all(
      NAMES.map(async (name, i) => ({
        asked: name,
        vault: 'payments',
        name,
        version: 1,
        dek: toBase64url((sealed[i] as (typeof sealed)[number]).dek.expose()),
        envelope: toBase64url(await envelopeHash((sealed[i] as (typeof sealed)[number]).envelope)),
        mask: 'auto' as const,
      })),
    ),
  }
  const envelopes = sealed.map(({ envelope }) => envelope)
  const jwe = await sealRelease(release, envelopes, by, runner)
  const { plaintext } = await compactDecrypt(jwe, runnerKey)
  const inner: Inner = JSON.parse(textOf(new Uint8Array(plaintext)))
  return { jwe, inner, release, envelopes }
}

const good = await releaseOf('this request', 'good')
/** The broker's own, for another request; and a stranger's, for this one. */
const other = await releaseOf('another request', 'other')
const forged = await releaseOf('this request', 'forged', attacker)
const ALL = [good, other, forged]

const expected: Expected = {
  broker: parseBroker(`${ORIGIN}#sha256-${key.kid}`),
  transcript: T,
  asked: NAMES.map((name) => ({ name, optional: false })),
  lease: null,
  privateKey: runnerKey as Expected['privateKey'],
  now: NOW,
}

const CODES =
  /^(not_a_broker$|release_(malformed|not_for_us|unsigned|unpinned|expired)$|promise_invalid$|envelope_)/

/** True if it opened; and then it is the good one, whatever it was put together from. */
const opens = async (jwe: string, code = CODES): Promise<boolean> => {
  try {
    const opened = await openRelease(jwe, expected)
    expect(opened.secrets.map(({ value }) => textOf(value.expose()))).toEqual(
      NAMES.map((name) => `${name} good`),
    )
    expect([opened.record, opened.recordHash]).toEqual([
      good.release.record,
      good.release.record_hash,
    ])
    expect(opened.promise.claims).toEqual({
      record: good.release.record,
      hash: good.release.record_hash,
      time: NOW,
    })
    return true
  } catch (error) {
    if (!(error instanceof EggError)) throw error
    expect(error.code).toMatch(code)
    return false
  }
}

/** Anyone who saw the request can seal to its key. */
const sealAnew = (inner: unknown, header: object = {}, apv = T): Promise<string> =>
  new CompactEncrypt(utf8(typeof inner === 'string' ? inner : JSON.stringify(inner)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', ...header })
    .setKeyManagementParameters({ apu: utf8(ORIGIN), apv })
    .encrypt(runner)

const piece = fc.constantFrom(...'AQgw_-.=+/ \n', '..', '====')

test('parts of good answers, put together anew, are not for this job', async () => {
  const parts = ALL.map(({ jwe }) => jwe.split('.'))
  const list = edited(fc.constantFrom(...parts), fc.constantFrom(...parts.flat()), 3)
  await fc.assert(
    fc.asyncProperty(list, async (parts) => {
      const jwe = parts.join('.')
      expect(await opens(jwe)).toBe(jwe === good.jwe)
    }),
    runs(400),
  )
})

test('characters changed, left out, put in or cut: the same', async () => {
  await fc.assert(
    fc.asyncProperty(editedText(fc.constant(good.jwe), piece, 2), async (jwe) => {
      // jose's decoder lets padding and spare bits pass: another spelling, the same release.
      const same = jwe.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
      const bytes = good.jwe
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      if (await opens(jwe)) expect(same).toEqual(bytes)
    }),
    runs(400),
  )
})

/** A JWS of the answers, or one put together from theirs. */
const jws = (which: 'release' | 'promise') => {
  const whole = ALL.map(({ inner }) => inner[which])
  const parts = [...whole, ...ALL.map(({ inner }) => inner.promise)].map((jws) => jws.split('.'))
  const spliced = edited(fc.constantFrom(...parts), fc.constantFrom(...parts.flat()), 2)
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...whole, good.inner[which], good.inner[which]) },
    spliced.map((parts) => parts.join('.')),
    editedText(fc.constantFrom(...whole), piece, 1),
  )
}

test('inner parts of good answers, put together anew and sealed anew, give nothing new', async () => {
  const any = fc.constantFrom(...ALL.flatMap(({ inner }) => inner.envelopes), '', 'AQ')
  const envelopes = fc.oneof(
    fc.constantFrom(...ALL.map(({ inner }) => inner.envelopes)),
    edited(fc.constantFrom(...ALL.map(({ inner }) => inner.envelopes)), any, 2),
  )
  const inner = fc.record({ release: jws('release'), promise: jws('promise'), envelopes })
  let opened = 0
  await fc.assert(
    fc.asyncProperty(inner, async (inner) => {
      if (await opens(await sealAnew(inner))) opened++
    }),
    runs(400),
  )
  expect(opened).toBeGreaterThan(5)
})

test('its text broken, then sealed anew: the same', async () => {
  const text = editedText(
    fc.constant(JSON.stringify(good.inner)),
    fc.constantFrom(...'{}[]",:\\ A.', '"envelopes":[],', '"a":1,', '"__proto__":{},', '[[[['),
    2,
  )
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      await opens(await sealAnew(text))
    }),
    runs(300),
  )
})

test('a stranger who signs what he likes is not pinned', async () => {
  const field = fc.constantFrom(...(Object.keys(good.release) as (keyof Release)[]))
  const values = fc.constantFrom<unknown>(...Object.values(good.release), -1, '', null, [], {}, 2e9)
  await fc.assert(
    fc.asyncProperty(field, values, async (field, value) => {
      const release = { ...good.release, [field]: value } as Release
      const jwe = await sealRelease(release, good.envelopes, attacker, runner).catch(() => null)
      if (jwe) expect(await opens(jwe, /^release_(unpinned|not_for_us)$/)).toBe(false)
    }),
    runs(100),
  )
})

test('what the broker itself signs wrongly for this job is refused', async () => {
  const bad: fc.Arbitrary<object> = fc.constantFrom<object>(
    { v: 2 },
    { origin: 'https://egg.example.org' },
    { T: other.release.T },
    { iat: NOW + 61, exp: NOW + 62 },
    { iat: NOW - 200, exp: NOW - 61 },
    { exp: NOW + 61 },
    { lease: 0 },
    { lease: 86_401 },
    { record: 'x' },
    { record_hash: other.release.record_hash.slice(1) },
    { warnings: ['not\nof the alphabet'] },
    { more: 1 },
    { secrets: good.release.secrets.slice(1) },
    { secrets: [...good.release.secrets].reverse() },
    { secrets: [...good.release.secrets, ...good.release.secrets] },
    { secrets: good.release.secrets.map((one) => ({ ...one, asked: 'payments/a' })) },
    { secrets: good.release.secrets.map((one) => ({ ...one, vault: 'billing' })) },
    { secrets: good.release.secrets.map((_, i, all) => ({ ...all[1 - i], asked: NAMES[i] })) },
    { secrets: good.release.secrets.map((one, i) => ({ ...one, ...other.release.secrets[i] })) },
  )
  const envelopes = fc.constantFrom(good.inner.envelopes, good.inner.envelopes.toReversed())
  await fc.assert(
    fc.asyncProperty(bad, envelopes, async (change, envelopes) => {
      const release = await sign('egg-release+jws', { ...good.release, ...change } as Release, key)
      expect(await opens(await sealAnew({ ...good.inner, release, envelopes }))).toBe(false)
    }),
    runs(100),
  )
})

test("the broker's promise for another record, or for another hash, is refused", async () => {
  const { record, record_hash: hash } = good.release
  for (const change of [{ record: other.release.record }, { hash: other.release.record_hash }]) {
    const promise = await signPromise({ record, hash, time: NOW, ...change }, key)
    expect(await opens(await sealAnew({ ...good.inner, promise }), /^promise_invalid$/)).toBe(false)
  }
})

test('an envelope that opens, but is not the one that was signed, is refused', async () => {
  const [envelope, ...rest] = good.envelopes
  const [one] = good.release.secrets
  if (!envelope || !one) throw new Error('nothing was released')
  // Whoever has a DEK can make it: the same salt and commitment, another value.
  const salt = envelope.slice(1, 33)
  const dek = Buffer.from(one.dek, 'base64url')
  const cipher = createCipheriv(
    'aes-256-gcm',
    new Uint8Array(hkdfSync('sha256', dek, salt, 'egg/v1 envelope key', 32)),
    new Uint8Array(12),
  )
  cipher.setAAD(lengthPrefixed(utf8('payments'), utf8(one.name)))
  const parts = [envelope.slice(0, 65), cipher.update('another value'), cipher.final()]
  const made = Uint8Array.from(Buffer.concat([...parts, cipher.getAuthTag()]))
  const value = await open(one.name, made, secret(Uint8Array.from(dek)))
  expect(textOf(value.expose())).toBe('another value')
  const envelopes = [made, ...rest].map(toBase64url)
  expect(await opens(await sealAnew({ ...good.inner, envelopes }), /^release_malformed$/)).toBe(
    false,
  )
})

test('an outer header of any other kind is refused before anything is decrypted (B.1.26)', async () => {
  const header = fc.constantFrom<object>(
    { enc: 'A128GCM' },
    { enc: 'A256CBC-HS512' },
    { alg: 'ECDH-ES+A256KW' },
    { alg: 'ECDH-ES+A128KW' },
    { kid: 'k1' },
    { typ: 'JWE' },
    { cty: 'JWT' },
    { jwk: runner },
  )
  const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' })
  await fc.assert(
    fc.asyncProperty(header, async (header) => {
      const jwe = await sealAnew(good.inner, header)
      expect(await opens(jwe, /^release_not_for_us$/)).toBe(false)
    }),
    runs(40),
  )
  const curve = await new CompactEncrypt(utf8(JSON.stringify(good.inner)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .setKeyManagementParameters({ apu: utf8(ORIGIN), apv: T })
    .encrypt(publicKey)
  expect(await opens(curve, /^release_not_for_us$/)).toBe(false)
  const apv = await sealAnew(good.inner, {}, await sha256(utf8('another request')))
  expect(await opens(apv, /^release_not_for_us$/)).toBe(false)
  expect(await opens(await sealAnew(good.inner))).toBe(true)
})
