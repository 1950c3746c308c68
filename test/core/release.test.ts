import { importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { sha256, toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash, seal } from '../../core/envelope.ts'
import { loadReleaseKey, newPrivateJwk, parseBroker, parsePrivateJwk } from '../../core/keys.ts'
import { RELEASE_TEXT_BYTES } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { verifyPromise } from '../../core/promise.ts'
import { type Expected, openRelease, type Release, sealRelease } from '../../core/release.ts'
import { secret } from '../../core/secret.ts'
import { codeOfThrown } from './thrown.ts'
import { bytesOf, vectorsOf } from './vectors.ts'

interface Given {
  runner: JWK
  transcript: string
  broker: string
  asked: { name: SecretName; optional?: true }[]
  lease?: number
  now: number
}
interface Case {
  title: string
  jwe: string
  given?: Partial<Given>
}
interface Opening {
  secrets: { name: string; version: number; value: string }[]
  record: string
  record_hash: string
  lease: number
  warnings: string[]
  signed_by: string
}
const { given, valid, invalid } = await vectorsOf<{
  given: Given
  valid: (Case & { opened: Opening })[]
  invalid: (Case & { code: string })[]
}>('release')

const expectedOf = async ({ given: own }: Pick<Case, 'given'>): Promise<Expected> => {
  const { runner, transcript, broker, asked, lease = null, now } = { ...given, ...own }
  const privateKey = await importJWK(runner, 'ECDH-ES')
  if (privateKey instanceof Uint8Array) throw new TypeError('the runner key is symmetric')
  return {
    broker: parseBroker(broker),
    transcript: bytesOf(transcript),
    asked: asked.map(({ name, optional = false }) => ({ name, optional })),
    lease,
    privateKey,
    now,
  }
}

describe('opening a release', () => {
  test.each(valid)('vector: $title', async (vector) => {
    const opened = await openRelease(vector.jwe, await expectedOf(vector))
    expect({
      secrets: opened.secrets.map(({ asked, name, version, value }) => {
        expect(asked).toBe(name)
        return { name, version, value: toBase64url(value.expose()) }
      }),
      record: opened.record,
      record_hash: opened.recordHash,
      lease: opened.lease,
      warnings: opened.warnings,
      signed_by: opened.signedBy,
    }).toEqual(vector.opened)
    expect(opened.promise.claims.record).toBe(opened.record)
    expect(opened.promise.claims.hash).toBe(opened.recordHash)
  })

  test.each(invalid)('refuses, with $code: $title', async (vector) => {
    expect(await codeOfThrown(async () => openRelease(vector.jwe, await expectedOf(vector)))).toBe(
      vector.code,
    )
  })

  test('refuses an answer that is larger than any release', async () => {
    const endless = 'A'.repeat(RELEASE_TEXT_BYTES + 1)
    expect(await codeOfThrown(async () => openRelease(endless, await expectedOf({})))).toBe(
      'release_not_for_us',
    )
  })

  test('nothing that it throws shows what was in the answer', async () => {
    for (const vector of invalid) {
      const error: unknown = await openRelease(vector.jwe, await expectedOf(vector)).catch(
        (reason: unknown) => reason,
      )
      expect(String(error) + JSON.stringify(error)).not.toMatch(/not-a-password|not a key|dek/)
    }
  })

  test('the keys in the clear outer header are the four that are needed', () => {
    for (const { jwe } of valid) {
      const header = JSON.parse(Buffer.from(jwe.slice(0, jwe.indexOf('.')), 'base64url').toString())
      expect(Object.keys(header).sort()).toEqual(['alg', 'apu', 'apv', 'enc', 'epk'])
    }
  })
})

describe('sealing a release', () => {
  const sealOne = async () => {
    const key = await loadReleaseKey(
      'test',
      JSON.stringify((await newPrivateJwk('Ed25519')).expose()),
    )
    const runner = await newPrivateJwk('X25519')
    const { publicJwk } = parsePrivateJwk('test', JSON.stringify(runner.expose()), 'X25519')
    const name = 'payments/db/url' as SecretName
    const { envelope, dek } = await seal(name, secret(utf8('a value')))
    const T = await sha256(utf8('a request'))
    const release: Release = {
      v: 1,
      origin: 'https://egg.example.com',
      T: toBase64url(T),
      record: `ex#2027-01-15T08:00Z#0/${toBase64url(T)}`,
      record_hash: toBase64url(await sha256(utf8('a record'))),
      iat: 1_800_000_000,
      exp: 1_800_000_060,
      lease: 60,
      warnings: [],
      secrets: [
        {
          asked: name,
          vault: 'payments',
          name,
          version: 7,
          dek: toBase64url(dek.expose()),
          envelope: toBase64url(await envelopeHash(envelope)),
          mask: 'auto',
        },
      ],
    }
    const { x } = publicJwk
    const jwe = await sealRelease(release, [envelope], key, { kty: 'OKP', crv: 'X25519', x })
    const expected = await expectedOf({
      given: {
        runner: runner.expose(),
        transcript: release.T,
        broker: `https://egg.example.com#sha256-${key.kid}`,
        asked: [{ name }],
        now: release.iat,
      },
    })
    return { jwe, expected, key, dek, release }
  }

  test('round trip, with a promise that stands on its own', async () => {
    const { jwe, expected, key, release } = await sealOne()
    const opened = await openRelease(jwe, expected)
    expect(opened.secrets.map(({ value }) => value.expose())).toEqual([utf8('a value')])
    expect(await verifyPromise(opened.promise.jws, key.publicJwk)).toEqual({
      record: release.record,
      hash: release.record_hash,
      time: release.iat,
    })
  })

  test('shows neither key nor value to who carries it', async () => {
    const { jwe, dek } = await sealOne()
    expect(jwe).not.toContain(toBase64url(dek.expose()))
    const clear = jwe.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    expect(clear.join()).not.toContain('payments/db/url')
  })

  test('any character of it changed: it does not open', async () => {
    const { jwe, expected } = await sealOne()
    // Every part, its ends and some of its middle; the last character may have spare bits.
    const places = [...jwe].flatMap((c, at) => (c !== '.' && at % 37 === 0 ? [at] : []))
    for (const at of places) {
      const other = jwe[at] === 'A' ? 'Q' : 'A'
      const changed = `${jwe.slice(0, at)}${other}${jwe.slice(at + 1)}`
      expect(await codeOfThrown(() => openRelease(changed, expected))).toBe('release_not_for_us')
    }
  })
})
