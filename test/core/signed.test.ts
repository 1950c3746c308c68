import { CompactSign } from 'jose'
import { describe, expect, test } from 'vitest'
import { textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import { signKeyDocument, verifyKeyDocument } from '../../core/key-document.ts'
import {
  loadReleaseKey,
  newPrivateJwk,
  parseBroker,
  parsePrivateJwk,
  type ReleaseKey,
} from '../../core/keys.ts'
import type { Origin } from '../../core/origin.ts'
import { signPromise, verifyPromise } from '../../core/promise.ts'
import { sign, verify } from '../../core/signed.ts'
import { codeOfThrown } from './thrown.ts'

const newKey = async () =>
  loadReleaseKey('test', JSON.stringify((await newPrivateJwk('Ed25519')).expose()))
const [key, other] = [await newKey(), await newKey()]
const ORIGIN = 'https://egg.example.com' as Origin
const writeKey = parsePrivateJwk(
  'test',
  JSON.stringify((await newPrivateJwk('X25519')).expose()),
  'X25519',
).publicJwk
const pinned = (...keys: ReleaseKey[]) =>
  parseBroker(`${ORIGIN}#${keys.map(({ kid }) => `sha256-${kid}`).join()}`)
const unpinned = parseBroker(ORIGIN)

describe('what the release key signs', () => {
  test('round trip: payload, key and its thumbprint', async () => {
    const jws = await sign('egg-release+jws', { a: 1 }, key)
    const verified = await verify('egg-release+jws', jws, pinned(key))
    expect(JSON.parse(textOf(Uint8Array.from(verified.payload)))).toEqual({ a: 1 })
    expect(verified.key).toEqual(key.publicJwk)
    expect(verified.kid).toBe(key.kid)
  })

  test('one type does not pass for the other', async () => {
    const jws = await sign('egg-keys+jws', { a: 1 }, key)
    expect(await codeOfThrown(() => verify('egg-release+jws', jws, pinned(key)))).toBe(
      'release_unsigned',
    )
  })

  test('either of two pins will do, for a rotation; no other', async () => {
    const jws = await sign('egg-release+jws', {}, key)
    for (const broker of [pinned(key, other), pinned(other, key)]) {
      expect((await verify('egg-release+jws', jws, broker)).kid).toBe(key.kid)
    }
    expect(await codeOfThrown(() => verify('egg-release+jws', jws, pinned(other)))).toBe(
      'release_unpinned',
    )
  })

  test.each(['', '.', '..', 'x.y.z', '{}', 'null', `${toBase64url(utf8('null'))}.e30.AA`])(
    'no JWS: %j',
    async (jws) => {
      expect(await codeOfThrown(() => verify('egg-release+jws', jws, unpinned))).toBe(
        'release_unsigned',
      )
    },
  )

  test('no private member travels in the header', async () => {
    const [header = ''] = (await sign('egg-release+jws', {}, key)).split('.')
    const { jwk } = JSON.parse(Buffer.from(header, 'base64url').toString())
    expect(Object.keys(jwk).sort()).toEqual(['crv', 'kty', 'x'])
  })
})

describe("the broker's key document", () => {
  const signed = (payload: object) => sign('egg-keys+jws', payload, key)
  const document = { v: 1, origin: ORIGIN, audience: 'egg:v1:{host}:{T}', write_key: writeKey }

  test('round trip', async () => {
    const jws = await signKeyDocument(ORIGIN, writeKey, key)
    const verified = await verifyKeyDocument(jws, pinned(key))
    expect(verified).toEqual({ ...document, kid: key.kid })
  })

  test("of another key, a client that pins does not read; nor a release's signature", async () => {
    const jws = await signKeyDocument(ORIGIN, writeKey, other)
    expect(await codeOfThrown(() => verifyKeyDocument(jws, pinned(key)))).toBe('release_unpinned')
    const release = await sign('egg-release+jws', document, key)
    expect(await codeOfThrown(() => verifyKeyDocument(release, pinned(key)))).toBe(
      'release_unsigned',
    )
  })

  test.each<[string, object]>([
    ['another origin', { ...document, origin: 'https://egg.example.org' }],
    ['another version', { ...document, v: 2 }],
    ['another audience form', { ...document, audience: 'egg:v2:{host}:{T}' }],
    ['an unknown member', { ...document, extra: 1 }],
    ['no write key', { ...document, write_key: undefined }],
    ['a write key on another curve', { ...document, write_key: key.publicJwk }],
    ['a private write key', { ...document, write_key: { ...writeKey, d: writeKey.x } }],
    ['a write key too short', { ...document, write_key: { ...writeKey, x: 'AAAA' } }],
  ])('%s', async (_, payload) => {
    expect(
      await codeOfThrown(async () => verifyKeyDocument(await signed(payload), pinned(key))),
    ).toBe('key_document_malformed')
  })
})

describe('a promise', () => {
  const claims = { record: 'ex#2027-01-15T08:00Z#0/x', hash: 'aGFzaA', time: 1_800_000_000 }
  const custom = (payload: string, header: object, signer = key) =>
    new CompactSign(utf8(payload))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'egg-promise+jws', kid: key.kid, ...header })
      .sign(signer.privateKey)

  test('round trip', async () => {
    expect(await verifyPromise(await signPromise(claims, key), key.publicJwk)).toEqual(claims)
  })

  test.each<[string, () => Promise<string>]>([
    ['by another key', () => signPromise(claims, other)],
    ['of another typ', () => custom(JSON.stringify(claims), { typ: 'egg-release+jws' })],
    ['without a typ', () => custom(JSON.stringify(claims), { typ: undefined })],
    ['with one member more', () => custom(JSON.stringify({ ...claims, more: 1 }), {})],
    ['without its time', () => custom(JSON.stringify({ ...claims, time: undefined }), {})],
    ['with a time in words', () => custom(JSON.stringify({ ...claims, time: '1' }), {})],
    ['with a time that is a fraction', () => custom(JSON.stringify({ ...claims, time: 1.5 }), {})],
    ['with a record that is a list', () => custom(JSON.stringify({ ...claims, record: [] }), {})],
    ['null', () => custom('null', {})],
    ['no JSON', () => custom('{', {})],
    ['with a header it must understand', () => custom('{}', { crit: ['x'], x: 1 })],
    ['nothing', async () => ''],
  ])('%s: invalid', async (_, make) => {
    const jws = await make().catch(() => 'not signed')
    expect(await codeOfThrown(() => verifyPromise(jws, key.publicJwk))).toBe('promise_invalid')
  })
})
