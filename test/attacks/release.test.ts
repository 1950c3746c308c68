import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, importJWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url, randomBytes, toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash, seal } from '../../core/envelope.ts'
import { codeOf } from '../../core/error.ts'
import { loadReleaseKey, newPrivateJwk, type ReleaseKey } from '../../core/keys.ts'
import type { SecretName } from '../../core/name.ts'
import { openRelease, type Release, sealRelease } from '../../core/release.ts'
import { secret } from '../../core/secret.ts'
import { sign } from '../../core/signed.ts'
import { type World, world } from '../broker/world.ts'

type Draft = Awaited<ReturnType<World['draft']>>

let w: World
let request: Draft
let jwe: string
beforeAll(async () => {
  w = await world()
  const outcome = await w.run(['payments/a'])
  request = outcome.request
  jwe = outcome.released?.jwe ?? ''
})

const outcomeOf = async (answer: string, asked = request): Promise<string> => {
  try {
    const { secrets } = await w.openIt(answer, asked)
    return secrets.map(({ value }) => new TextDecoder().decode(value.expose())).join()
  } catch (error) {
    return codeOf(error)
  }
}
const runnersKey = ({ body }: Draft) => JSON.parse(new TextDecoder().decode(body)).key
const plain = async () => (await compactDecrypt(jwe, request.privateKey)).plaintext
const good = () => ({
  apu: utf8('https://egg.example.com'),
  apv: request.transcript,
})

/** The good answer's inside, sealed again to the runner in another way. */
const sealedAgain = async (
  header: Record<string, unknown>,
  parameters: { apu?: Uint8Array; apv?: Uint8Array } = good(),
): Promise<string> => {
  const key = await importJWK(runnersKey(request), 'ECDH-ES')
  return new CompactEncrypt(await plain())
    .setProtectedHeader(header as never)
    .setKeyManagementParameters(parameters)
    .encrypt(key)
}
const inHeader = (change: (header: Record<string, unknown>) => object): string => {
  const [header = '', ...rest] = jwe.split('.')
  const parsed = JSON.parse(new TextDecoder().decode(fromBase64url(header) ?? new Uint8Array()))
  return [toBase64url(utf8(JSON.stringify(change(parsed)))), ...rest].join('.')
}

describe('the envelope of an answer is the one that egg makes, or it is not opened (B.1.26)', () => {
  test('the good one; and sealed again in the same way by whoever knows what is in it', async () => {
    expect(await outcomeOf(jwe)).toBe('value of payments/a')
    expect(await outcomeOf(await sealedAgain({ alg: 'ECDH-ES', enc: 'A256GCM' }))).toBe(
      'value of payments/a',
    )
  })

  test.each(['A128GCM', 'A192GCM', 'A128CBC-HS256', 'A256CBC-HS512'])('enc %s', async (enc) => {
    const answer = await sealedAgain({ alg: 'ECDH-ES', enc })
    expect(await outcomeOf(answer)).toBe('release_not_for_us')
  })

  test.each(['ECDH-ES+A128KW', 'ECDH-ES+A256KW'])('alg %s', async (alg) => {
    const answer = await sealedAgain({ alg, enc: 'A256GCM' })
    expect(await outcomeOf(answer)).toBe('release_not_for_us')
  })

  test.each<[string, object]>([
    ['another alg', { alg: 'dir' }],
    ['RSA', { alg: 'RSA-OAEP-256' }],
    ['a password', { alg: 'PBES2-HS256+A128KW', p2c: 1_000_000_000, p2s: 'AAAAAAAAAAA' }],
    ['zip', { zip: 'DEF' }],
    ['a kid', { kid: 'x' }],
    ['crit', { crit: ['x'], x: 1 }],
    ['a jku', { jku: 'https://evil.example' }],
    ['no apu', { apu: undefined }],
    ['another apu', { apu: toBase64url(utf8('https://evil.example')) }],
    ['no apv', { apv: undefined }],
    ['another apv', { apv: toBase64url(randomBytes(32)) }],
    ['no epk', { epk: undefined }],
    ['an epk on P-256', { epk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }],
    ['an epk on Ed25519', { epk: { kty: 'OKP', crv: 'Ed25519', x: toBase64url(randomBytes(32)) } }],
    ['an epk of low order, 0', { epk: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) } }],
    ['an epk of low order, 1', { epk: { kty: 'OKP', crv: 'X25519', x: `AQ${'A'.repeat(41)}` } }],
    [
      'an epk with a member more',
      { epk: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43), d: 'A' } },
    ],
    ['an epk too short', { epk: { kty: 'OKP', crv: 'X25519', x: 'AAAA' } }],
  ])('a header with %s: refused, and at once', async (_, change) => {
    const before = performance.now()
    expect(await outcomeOf(inHeader((header) => ({ ...header, ...change })))).toBe(
      'release_not_for_us',
    )
    // PBES2 with a count of 10^9 would take minutes.
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  test('the header’s members in another order are other bytes: not authentic', async () => {
    const reversed = inHeader((header) => Object.fromEntries(Object.entries(header).reverse()))
    expect(await outcomeOf(reversed)).toBe('release_not_for_us')
  })

  test('a zip bomb is not unpacked, and an answer without an end is not read', async () => {
    expect(await outcomeOf(inHeader((header) => ({ ...header, zip: 'DEF' })))).toBe(
      'release_not_for_us',
    )
    expect(await outcomeOf(`${jwe}${'A'.repeat(3_000_000)}`)).toBe('release_not_for_us')
  })

  test.each<[string, (parts: string[]) => string[]]>([
    ['an encrypted key where none belongs', ([h = '', , ...rest]) => [h, 'AAAA', ...rest]],
    [
      'another nonce',
      ([h = '', k = '', , ...rest]) => [h, k, toBase64url(new Uint8Array(12)), ...rest],
    ],
    [
      'a nonce of 8 bytes',
      ([h = '', k = '', , ...rest]) => [h, k, toBase64url(new Uint8Array(8)), ...rest],
    ],
    ['a tag of 4 bytes', ([h = '', k = '', n = '', c = '', t = '']) => [h, k, n, c, t.slice(0, 6)]],
  ])('%s', async (_, change) => {
    expect(await outcomeOf(change(jwe.split('.')).join('.'))).toBe('release_not_for_us')
  })

  test.each<[string, (parts: string[]) => string[]]>([
    ['no ciphertext', ([h = '', k = '', n = '', , t = '']) => [h, k, n, '', t]],
    ['no tag', ([h = '', k = '', n = '', c = '']) => [h, k, n, c, '']],
    ['four parts', (parts) => parts.slice(0, 4)],
    ['six parts', (parts) => [...parts, 'AAAA']],
    [
      'the JSON serialisation',
      (parts) => [JSON.stringify({ protected: parts[0], ciphertext: parts[3] })],
    ],
  ])('%s: not even a compact JWE', async (_, change) => {
    expect(await outcomeOf(change(jwe.split('.')).join('.'))).toBe('release_not_for_us')
  })
})

const attacker = async (): Promise<ReleaseKey> =>
  loadReleaseKey('test', JSON.stringify((await newPrivateJwk('Ed25519')).expose()))

/** An answer of the attacker's own making, with a value of theirs, to the runner's key. */
const forged = async (change: Partial<Release> = {}, key?: ReleaseKey): Promise<string> => {
  const name = 'payments/a' as SecretName
  const { envelope, dek } = await seal(name, secret(utf8('the attacker’s value')))
  const release: Release = {
    v: 1,
    origin: 'https://egg.example.com',
    T: toBase64url(request.transcript),
    record: `ex#2027-01-15T08:00Z#1/${'A'.repeat(43)}`,
    record_hash: 'A'.repeat(43),
    iat: w.clock.now,
    exp: w.clock.now + 60,
    lease: 60,
    warnings: [],
    secrets: [
      {
        asked: name,
        vault: 'payments',
        name,
        version: 1,
        dek: toBase64url(dek.expose()),
        envelope: toBase64url(await envelopeHash(envelope)),
        mask: 'auto',
      },
    ],
    ...change,
  }
  return sealRelease(release, [envelope], key ?? (await attacker()), runnersKey(request))
}

describe('an answer that somebody else made (B.1.27)', () => {
  test('signed by the attacker’s key: the pin refuses it', async () => {
    expect(await outcomeOf(await forged())).toBe('release_unpinned')
  })

  test('only the broker’s own key would do', async () => {
    expect(await outcomeOf(await forged({}, w.deps.releaseKey))).toBe('the attacker’s value')
  })

  test('with the broker’s kid and key in the header, over the attacker’s signature', async () => {
    const key = { ...(await attacker()), kid: w.deps.releaseKey.kid }
    expect(await outcomeOf(await forged({}, key))).toBe('release_unsigned')
    const dressed = { ...key, publicJwk: w.deps.releaseKey.publicJwk }
    expect(await outcomeOf(await forged({}, dressed))).toBe('release_unsigned')
  })

  test('not signed at all', async () => {
    const inside = JSON.parse(new TextDecoder().decode(await plain()))
    const [header, payload] = inside.release.split('.')
    const key = await importJWK(runnersKey(request), 'ECDH-ES')
    for (const release of [`${header}.${payload}.`, payload, '', `${header}.${payload}`]) {
      const answer = await new CompactEncrypt(utf8(JSON.stringify({ ...inside, release })))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .setKeyManagementParameters(good())
        .encrypt(key)
      expect(await outcomeOf(answer)).toBe('release_unsigned')
    }
  })

  test('what the broker’s key signed for another use is no release', async () => {
    const inside = JSON.parse(new TextDecoder().decode(await plain()))
    const keys = await sign('egg-keys+jws', { v: 1 }, w.deps.releaseKey)
    const key = await importJWK(runnersKey(request), 'ECDH-ES')
    for (const release of [keys, inside.promise]) {
      const answer = await new CompactEncrypt(utf8(JSON.stringify({ ...inside, release })))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .setKeyManagementParameters(good())
        .encrypt(key)
      expect(await outcomeOf(answer)).toBe('release_unsigned')
    }
  })

  test('another job’s genuine release, sealed again to this one', async () => {
    const { released, request: other } = await w.run(['payments/a'], { jti: 'other' })
    const { plaintext } = await compactDecrypt(released?.jwe ?? '', other.privateKey)
    const key = await importJWK(runnersKey(request), 'ECDH-ES')
    const answer = await new CompactEncrypt(plaintext)
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .setKeyManagementParameters(good())
      .encrypt(key)
    expect(await outcomeOf(answer)).toBe('release_not_for_us')
  })

  test('this job’s own release, to a second key', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519' })
    const answer = await new CompactEncrypt(await plain())
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .setKeyManagementParameters(good())
      .encrypt(await importJWK(await exportJWK(publicKey), 'ECDH-ES'))
    expect(await outcomeOf(answer)).toBe('release_not_for_us')
    expect(await outcomeOf(jwe, { ...request, privateKey })).toBe('release_not_for_us')
  })

  test('an old release of this very job: too late', async () => {
    w.clock.now += 121
    expect(await outcomeOf(jwe)).toBe('release_expired')
    w.clock.now -= 121
  })

  test('without a pin the attacker’s own is taken: that is what pins are for', async () => {
    const opened = await openRelease(await forged(), {
      broker: { origin: w.deps.origin, pins: [] },
      ...request,
      lease: null,
      now: w.clock.now,
    })
    expect(opened.signedBy).not.toBe(w.deps.releaseKey.kid)
  })
})
