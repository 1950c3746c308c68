import {
  CompactEncrypt,
  CompactSign,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
} from 'jose'
import { type Bytes, fromBase64url, sha256, toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash, seal } from '../../core/envelope.ts'
import { loadReleaseKey, newPrivateJwk, type ReleaseKey } from '../../core/keys.ts'
import type { SecretName } from '../../core/name.ts'
import { signPromise } from '../../core/promise.ts'
import { secret } from '../../core/secret.ts'

const ORIGIN = 'https://egg.example.com'
const NOW = 1_800_000_000
const RECORD = 'ex#2027-01-15T08:00Z#2/y7Yl0m8Jm1zq8yZC5t0iQyqv0m3o1zv6k0xY4b1m2cA'

const newReleaseKey = async () =>
  loadReleaseKey('a vector', JSON.stringify((await newPrivateJwk('Ed25519')).expose()))

const publicHalf = ({ d: _, ...half }: JWK): JWK => half

/** One secret, sealed as the broker finds it. */
const stored = async (name: string, value: string) => {
  const { envelope, dek } = await seal(name as SecretName, secret(utf8(value)))
  const entry = {
    asked: name,
    vault: name.slice(0, name.indexOf('/')),
    name,
    version: 1,
    dek: toBase64url(dek.expose()),
    envelope: toBase64url(await envelopeHash(envelope)),
    mask: 'auto',
  }
  return { entry, envelope, value: toBase64url(utf8(value)) }
}

type Signer = ReleaseKey['privateKey'] | Uint8Array

/** What a forger may change, layer by layer; what is left out is as a broker makes it. */
interface Forgery {
  release?: Readonly<Record<string, unknown>>
  /** Put into the JWS instead of the release. */
  payload?: Bytes
  header?: Readonly<Record<string, unknown>>
  signer?: Signer
  jws?: (jws: string) => string
  promise?: string
  sealed?: (sealed: { release: string; promise: string; envelopes: string[] }) => unknown
  outer?: { alg: string; enc: string; [name: string]: unknown }
  apu?: Bytes | null
  apv?: Bytes
  recipient?: JWK
  jwe?: (jwe: string) => string
}

export const releaseVectors = async () => {
  const [key, otherKey] = [await newReleaseKey(), await newReleaseKey()]
  const runner = (await newPrivateJwk('X25519')).expose()
  const otherRunner = (await newPrivateJwk('X25519')).expose()
  const T = await sha256(utf8('a request'))
  const otherT = await sha256(utf8("another job's request"))
  const url = await stored('payments/db/url', 'postgres://egg:not-a-password@db.example.com/x')
  const tls = await stored('payments/tls/key', 'several\nlines\n')
  const other = await stored('payments/stripe/config', '{"key":"not a key"}')

  const pin = (...keys: ReleaseKey[]) =>
    `${ORIGIN}#${keys.map(({ kid }) => `sha256-${kid}`).join(',')}`
  const given = {
    runner,
    transcript: toBase64url(T),
    broker: pin(key),
    asked: [{ name: url.entry.name }, { name: tls.entry.name }],
    now: NOW,
  }
  const goodRelease = {
    v: 1,
    origin: ORIGIN,
    T: toBase64url(T),
    record: RECORD,
    record_hash: toBase64url(await sha256(utf8('the record'))),
    iat: NOW,
    exp: NOW + 60,
    lease: 1800,
    warnings: [],
    secrets: [url.entry, tls.entry],
  }
  const promiseOf = (change: object = {}, by = key) =>
    signPromise({ record: RECORD, hash: goodRelease.record_hash, time: NOW, ...change }, by)
  const promise = await promiseOf()

  const jwsBy = async (payload: Bytes, header: object, signer: Signer) =>
    new CompactSign(payload)
      .setProtectedHeader({
        ...{ alg: 'EdDSA', typ: 'egg-release+jws', kid: key.kid, jwk: { ...key.publicJwk } },
        ...header,
      } as JWTHeaderParameters)
      .sign(signer)

  const forge = async (change: Forgery = {}, envelopes: Bytes[] = [url.envelope, tls.envelope]) => {
    const payload = change.payload ?? utf8(JSON.stringify({ ...goodRelease, ...change.release }))
    const signed = await jwsBy(payload, change.header ?? {}, change.signer ?? key.privateKey)
    const jws = change.jws ? change.jws(signed) : signed
    const sealed = {
      release: jws,
      promise: change.promise ?? promise,
      envelopes: envelopes.map(toBase64url),
    }
    const text = JSON.stringify(change.sealed ? change.sealed(sealed) : sealed)
    const { alg, enc, ...more } = change.outer ?? { alg: 'ECDH-ES', enc: 'A256GCM' }
    const encrypt = new CompactEncrypt(utf8(text)).setProtectedHeader({ alg, enc, ...more })
    const apu = change.apu === undefined ? utf8(ORIGIN) : change.apu
    if (alg.startsWith('ECDH-ES')) {
      encrypt.setKeyManagementParameters({ ...(apu && { apu }), apv: change.apv ?? T })
    }
    const to = change.recipient ?? publicHalf(runner)
    const recipient = alg === 'dir' ? new Uint8Array(32) : await importJWK(to, 'ECDH-ES')
    const jwe = await encrypt.encrypt(recipient)
    return change.jwe ? change.jwe(jwe) : jwe
  }

  const opened = (secrets = [url, tls]) => ({
    secrets: secrets.map(({ entry, value }) => ({ name: entry.name, version: 1, value })),
    record: RECORD,
    record_hash: goodRelease.record_hash,
    lease: 1800,
    warnings: [] as string[],
    signed_by: key.kid,
  })
  const optional = [{ name: url.entry.name }, { name: other.entry.name, optional: true }]
  const good = await forge()
  const valid = [
    { title: 'as a broker makes it', jwe: good, opened: opened() },
    { title: 'two pins', jwe: good, given: { broker: pin(otherKey, key) }, opened: opened() },
    { title: 'no pin: TLS alone vouches', jwe: good, given: { broker: ORIGIN }, opened: opened() },
    { title: 'the last second', jwe: good, given: { now: NOW + 120 }, opened: opened() },
    { title: 'a clock that is slow', jwe: good, given: { now: NOW - 60 }, opened: opened() },
    {
      title: 'an optional secret, left out',
      jwe: await forge({ release: { secrets: [url.entry] } }, [url.envelope]),
      given: { asked: optional },
      opened: opened([url]),
    },
    {
      title: 'an optional secret, given',
      jwe: await forge({ release: { secrets: [url.entry, other.entry] } }, [
        url.envelope,
        other.envelope,
      ]),
      given: { asked: optional },
      opened: opened([url, other]),
    },
    { title: 'the lease asked for', jwe: good, given: { lease: 1800 }, opened: opened() },
    { title: 'a shorter lease', jwe: good, given: { lease: 3600 }, opened: opened() },
    {
      title: 'warnings',
      jwe: await forge({ release: { warnings: ['repository_renamed'] } }),
      opened: { ...opened(), warnings: ['repository_renamed'] },
    },
    {
      title: 'without a pin, a forgery opens: this is why there are pins',
      jwe: await forge({
        header: { kid: otherKey.kid, jwk: { ...otherKey.publicJwk } },
        signer: otherKey.privateKey,
        promise: await promiseOf({}, otherKey),
      }),
      given: { broker: ORIGIN },
      opened: { ...opened(), signed_by: otherKey.kid },
    },
  ]

  const invalid: object[] = []
  const no = (code: string) => ({
    given: (title: string, change: object, jwe = good) =>
      invalid.push({ title, jwe, given: change, code }),
    forged: async (title: string, change: Forgery, envelopes?: Bytes[]) =>
      invalid.push({ title, jwe: await forge(change, envelopes), code }),
  })

  const foreign = no('release_not_for_us')
  const part = (i: number, change: (text: string) => string) => (jwe: string) =>
    jwe
      .split('.')
      .map((text, at) => (at === i ? change(text) : text))
      .join('.')
  const flip = (text: string) => {
    const bytes = fromBase64url(text) as Bytes
    bytes[0] = (bytes[0] ?? 0) ^ 1
    return toBase64url(bytes)
  }
  const headerOf = (change: (header: Record<string, unknown>) => object) =>
    part(0, (text) =>
      toBase64url(
        utf8(
          JSON.stringify(
            change(JSON.parse(new TextDecoder().decode(fromBase64url(text) as Bytes))),
          ),
        ),
      ),
    )
  foreign.given('another origin', { broker: pin(key).replace('.com', '.org') })
  foreign.given('another request', { transcript: toBase64url(otherT) })
  foreign.given('another runner key', { runner: otherRunner })
  foreign.given('a longer lease than asked for', { lease: 1799 })
  await foreign.forged('enc A128GCM', { outer: { alg: 'ECDH-ES', enc: 'A128GCM' } })
  await foreign.forged('enc A256CBC-HS512', { outer: { alg: 'ECDH-ES', enc: 'A256CBC-HS512' } })
  await foreign.forged('alg ECDH-ES+A256KW', { outer: { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' } })
  await foreign.forged('alg dir', { outer: { alg: 'dir', enc: 'A256GCM' } })
  await foreign.forged('alg PBES2 with a p2c of 10^9', {
    jwe: headerOf((header) => ({ ...header, alg: 'PBES2-HS256+A128KW', p2c: 1e9, p2s: 'AAAA' })),
  })
  await foreign.forged('an extra header', {
    outer: { alg: 'ECDH-ES', enc: 'A256GCM', cty: 'JWT' },
  })
  await foreign.forged('a kid in the outer header', {
    outer: { alg: 'ECDH-ES', enc: 'A256GCM', kid: key.kid },
  })
  await foreign.forged('zip', { jwe: headerOf((header) => ({ ...header, zip: 'DEF' })) })
  await foreign.forged('no apu', { apu: null })
  await foreign.forged('apu of another broker', { apu: utf8('https://egg.example.org') })
  await foreign.forged('apv of another request', { apv: otherT })
  await foreign.forged('header members in another order', {
    jwe: headerOf((header) => Object.fromEntries(Object.entries(header).reverse())),
  })
  const p256 = await exportJWK(
    (await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })).publicKey,
  )
  await foreign.forged('epk on another curve', { recipient: p256 })
  for (const [title, x] of [
    ['epk of low order: 0', new Uint8Array(32)],
    ['epk of low order: 1', Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0))],
  ] as const) {
    await foreign.forged(title, {
      jwe: headerOf((header) => ({
        ...header,
        epk: { kty: 'OKP', crv: 'X25519', x: toBase64url(x) },
      })),
    })
  }
  await foreign.forged('the ciphertext flipped', { jwe: part(3, flip) })
  await foreign.forged('the tag flipped', { jwe: part(4, flip) })
  await foreign.forged('the nonce flipped', { jwe: part(2, flip) })
  await foreign.forged('an encrypted key where none belongs', { jwe: part(1, () => 'AAAA') })
  await foreign.forged('four parts', { jwe: (jwe) => jwe.slice(0, jwe.lastIndexOf('.')) })
  await foreign.forged('the JWS alone', { jwe: (jwe) => jwe.split('.').slice(0, 3).join('.') })
  await foreign.forged('nothing', { jwe: () => '' })
  await foreign.forged("another job's release, sealed again to this runner", {
    release: { T: toBase64url(otherT) },
  })
  await foreign.forged("another broker's release, sealed again", {
    release: { origin: 'https://egg.example.org' },
  })
  await foreign.forged(
    'a name added',
    { release: { secrets: [url.entry, tls.entry, other.entry] } },
    [url.envelope, tls.envelope, other.envelope],
  )
  await foreign.forged('a name removed', { release: { secrets: [url.entry] } }, [url.envelope])
  await foreign.forged('names reordered', { release: { secrets: [tls.entry, url.entry] } }, [
    tls.envelope,
    url.envelope,
  ])
  await foreign.forged(
    'a name twice',
    { release: { secrets: [url.entry, url.entry, tls.entry] } },
    [url.envelope, url.envelope, tls.envelope],
  )
  await foreign.forged('another secret under the asked name', {
    release: { secrets: [{ ...other.entry, asked: url.entry.name }, tls.entry] },
  })
  await foreign.forged('another vault than the name says', {
    release: { secrets: [{ ...url.entry, vault: 'billing' }, tls.entry] },
  })

  const unsigned = no('release_unsigned')
  const attacker = { kid: otherKey.kid, jwk: { ...otherKey.publicJwk } }
  await unsigned.forged("the broker's kid over the attacker's key", {
    header: { jwk: attacker.jwk },
    signer: otherKey.privateKey,
  })
  await unsigned.forged("another key's kid", { header: { kid: otherKey.kid } })
  await unsigned.forged('no kid', { header: { kid: undefined } })
  await unsigned.forged('no jwk', { header: { jwk: undefined } })
  await unsigned.forged('signed by another key', { signer: otherKey.privateKey })
  await unsigned.forged('typ of a promise', { header: { typ: 'egg-promise+jws' } })
  await unsigned.forged('typ of a key document', { header: { typ: 'egg-keys+jws' } })
  await unsigned.forged('no typ', { header: { typ: undefined } })
  await unsigned.forged('an extra header in the JWS', { header: { cty: 'json' } })
  await unsigned.forged('a jwk with one member more', {
    header: { jwk: { ...key.publicJwk, use: 'sig' } },
  })
  await unsigned.forged('a jwk that is the private key', {
    header: { jwk: { ...key.publicJwk, d: toBase64url(new Uint8Array(32)) } },
  })
  await unsigned.forged('a jwk in no canonical spelling', {
    header: { jwk: { ...key.publicJwk, x: `${key.publicJwk.x}=` } },
  })
  await unsigned.forged("HS256 with the broker's public key", {
    header: { alg: 'HS256' },
    signer: fromBase64url(key.publicJwk.x) as Bytes,
  })
  await unsigned.forged('alg none', {
    jws: (jws) => {
      const header = { alg: 'none', typ: 'egg-release+jws', kid: key.kid, jwk: key.publicJwk }
      return `${toBase64url(utf8(JSON.stringify(header)))}.${jws.split('.')[1]}.`
    },
  })
  await unsigned.forged('the lease changed after signing', {
    jws: part(1, (text) => {
      const json = new TextDecoder().decode(fromBase64url(text) as Bytes)
      return toBase64url(utf8(json.replace('"lease":1800', '"lease":9999')))
    }),
  })
  await unsigned.forged('the signature flipped', { jws: part(2, flip) })
  await unsigned.forged('no signature at all (B.1.27)', {
    jws: () => JSON.stringify(goodRelease),
  })
  await unsigned.forged('a promise in place of the release', {
    sealed: (sealed) => ({ ...sealed, release: sealed.promise }),
  })

  const unpinned = no('release_unpinned')
  unpinned.given('a key that is not pinned', { broker: pin(otherKey) })
  await unpinned.forged('an attacker seals his own release to the runner (B.1.27)', {
    header: attacker,
    signer: otherKey.privateKey,
    promise: await promiseOf({}, otherKey),
  })

  const malformed = no('release_malformed')
  await malformed.forged('an unknown member of the release', { release: { debug: true } })
  await malformed.forged('a member of the release missing', { release: { record: undefined } })
  await malformed.forged('a record id that would break a log', {
    release: { record: `${RECORD}\n::add-mask::x` },
  })
  await malformed.forged('a record id that would break a summary', {
    release: { record: `[x](https://evil.example)` },
  })
  await malformed.forged('a warning that would break a log', {
    release: { warnings: ['\n::error::x'] },
  })
  await malformed.forged('v 2', { release: { v: 2 } })
  await malformed.forged('v as a text', { release: { v: '1' } })
  await malformed.forged('T too short', { release: { T: toBase64url(T.slice(1)) } })
  await malformed.forged('lease 0', { release: { lease: 0 } })
  await malformed.forged('a lease above 24 h', { release: { lease: 86_401 } })
  await malformed.forged('a time with a fraction', { release: { iat: NOW + 0.5 } })
  await malformed.forged('the release is no JSON', { payload: utf8('{') })
  const first = (change: object) => ({
    release: { secrets: [{ ...url.entry, ...change }, tls.entry] },
  })
  await malformed.forged('dek too short', first({ dek: toBase64url(new Uint8Array(31)) }))
  await malformed.forged('dek too long', first({ dek: toBase64url(new Uint8Array(33)) }))
  await malformed.forged('dek padded', first({ dek: `${url.entry.dek}=` }))
  await malformed.forged('version 0', first({ version: 0 }))
  await malformed.forged('a name that is none', first({ name: 'payments/../url' }))
  await malformed.forged('an unknown member of a secret', first({ value: 'x' }))
  await malformed.forged('an unknown mask', first({ mask: 'none' }))
  await malformed.forged('envelope hash not signed', first({ envelope: undefined }))
  await malformed.forged(
    'the hash of another envelope signed',
    first({ envelope: tls.entry.envelope }),
  )
  await malformed.forged('envelopes swapped', {}, [tls.envelope, url.envelope])
  await malformed.forged("another secret's envelope", {}, [other.envelope, tls.envelope])
  await malformed.forged('an envelope missing', {}, [url.envelope])
  await malformed.forged('an envelope to spare', {}, [url.envelope, tls.envelope, other.envelope])
  await malformed.forged('an envelope in no canonical spelling', {
    sealed: (sealed) => ({ ...sealed, envelopes: sealed.envelopes.map((text) => `${text}==`) }),
  })
  await malformed.forged('an unknown member beside the release', {
    sealed: (sealed) => ({ ...sealed, hint: 'x' }),
  })
  await malformed.forged('no promise', { sealed: ({ promise: _, ...sealed }) => sealed })
  await malformed.forged('null', { sealed: () => null })

  const expired = no('release_expired')
  expired.given('a second too old', { now: NOW + 121 })
  expired.given('a second too early', { now: NOW - 61 })
  await expired.forged('a life of 61 seconds', { release: { exp: NOW + 61 } })
  await expired.forged('signed for ever', { release: { exp: 9_007_199_254_740_991 } })

  const promises = no('promise_invalid')
  await promises.forged('a promise for another record', {
    promise: await promiseOf({ record: `${RECORD.slice(0, -1)}B` }),
  })
  await promises.forged('a promise for other bytes of the record', {
    promise: await promiseOf({ hash: toBase64url(T) }),
  })
  await promises.forged("another key's promise", { promise: await promiseOf({}, otherKey) })
  await promises.forged('the release as its own promise', {
    sealed: (sealed) => ({ ...sealed, promise: sealed.release }),
  })
  await promises.forged('a promise with one member more', {
    promise: await promiseOf({ debug: true }),
  })
  await promises.forged('an empty promise', { promise: '' })

  await no('envelope_key').forged('the dek of another secret', first({ dek: tls.entry.dek }))
  const moved = {
    ...other.entry,
    asked: url.entry.name,
    name: url.entry.name,
  }
  await no('envelope_ciphertext').forged(
    'another secret under this name, hash and dek signed',
    { release: { secrets: [moved, tls.entry] } },
    [other.envelope, tls.envelope],
  )

  return { given, valid, invalid }
}
