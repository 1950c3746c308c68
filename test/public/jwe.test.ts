import { type CryptoKey, importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { sha256, utf8 } from '../../core/bytes.ts'
import { newPrivateJwk, parseBroker } from '../../core/keys.ts'
import { openRelease } from '../../core/release.ts'
import { codeOfThrown } from '../core/thrown.ts'
import { type Vector, withoutVectors, wycheproof } from './sources.ts'

interface Group {
  readonly private: JWK
  readonly tests: readonly (Vector & { readonly jwe?: unknown })[]
}

/** The group's own key where the platform takes it, so that no refusal is for want of a key. */
const keyOf = async (jwk: JWK, alg: string): Promise<CryptoKey> => {
  const key = await importJWK(jwk, alg).catch(() => null)
  if (key && !(key instanceof Uint8Array)) return key
  return (await importJWK((await newPrivateJwk('X25519')).expose(), 'ECDH-ES')) as CryptoKey
}

describe.skipIf(withoutVectors)('Wycheproof: a JWE as a release', () => {
  // egg takes one kind of JWE, ECDH-ES on X25519 with A256GCM, `apu`, `apv` and nothing else in its
  // header. The source has none of that kind: its 65 valid vectors deviate, every one of them.
  test.each([
    ['json_web_encryption', 139],
    ['json_web_crypto', 34],
  ])('%s: all are refused', async (file, count) => {
    const transcript = await sha256(utf8('a request'))
    let refused = 0
    for (const { private: jwk, tests } of wycheproof<Group>(file)) {
      for (const { jwe } of tests) {
        if (jwe === undefined) continue
        const expected = {
          broker: parseBroker('https://egg.example.com'),
          transcript,
          asked: [],
          lease: null,
          privateKey: await keyOf(jwk, jwk.alg ?? 'ECDH-ES'),
          now: 0,
        }
        const text = typeof jwe === 'string' ? jwe : JSON.stringify(jwe)
        const code = await codeOfThrown(() => openRelease(text, expected))
        // The second for what is not even five parts of base64url.
        expect(code).toMatch(/^(release_not_for_us|not_a_broker)$/)
        refused++
      }
    }
    expect(refused).toBe(count)
  })
})
