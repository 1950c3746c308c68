import { type CryptoKey, importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { parseKeySet } from '../../broker/issuer-keys.ts'
import { equal } from '../../core/bytes.ts'
import type { Algorithm } from '../../core/policy/model.ts'
import { type Deviation, expectOnly, type Judged } from './deviations.ts'
import { hex, type Vector, withoutVectors, wycheproof } from './sources.ts'

// egg has no entry point to a primitive alone: what is signed is a JWS, what is sealed an envelope.
// So here the platform is called with egg's parameters, on keys that egg's own parser took.

interface SignedTest extends Vector {
  readonly msg: string
  readonly sig: string
}
interface KeyGroup {
  readonly publicKeyDer: string
  readonly tests: readonly SignedTest[]
}

/** As jose verifies it for `alg`. */
const ALGORITHM = {
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  EdDSA: { name: 'Ed25519' },
} satisfies Record<Algorithm, object>

const keyOf = async (der: string, alg: Algorithm): Promise<CryptoKey> => {
  const name = { hash: 'SHA-256', namedCurve: 'P-256', ...ALGORITHM[alg] }
  const spki = await crypto.subtle.importKey('spki', hex(der), name, true, ['verify'])
  const { key_ops, ext, ...jwk } = (await crypto.subtle.exportKey('jwk', spki)) as JWK
  const parsed = parseKeySet({ keys: [{ ...jwk, kid: 'k1', alg }] }).get('k1')
  if (!parsed) throw new Error('the key was passed over')
  return (await importJWK(parsed, alg)) as CryptoKey
}

const judgeAll = async (file: string, alg: Algorithm): Promise<Judged[]> => {
  const judged: Judged[] = []
  for (const { publicKeyDer, tests } of wycheproof<KeyGroup>(file)) {
    const key = await keyOf(publicKeyDer, alg).catch(() => null)
    for (const vector of tests) {
      const { msg, sig } = vector
      const ok = key && (await crypto.subtle.verify(ALGORITHM[alg], key, hex(sig), hex(msg)))
      judged.push({ vector, verdict: ok ? 'taken' : key ? 'signature' : 'key' })
    }
  }
  return judged
}

interface SealedTest extends Vector {
  readonly key: string
  readonly iv: string
  readonly aad: string
  readonly msg: string
  readonly ct: string
  readonly tag: string
}
interface SealedGroup {
  readonly ivSize: number
  readonly keySize: number
  readonly tagSize: number
  readonly tests: readonly SealedTest[]
}
interface DerivedTest extends Vector {
  readonly ikm: string
  readonly salt: string
  readonly info: string
  readonly size: number
  readonly okm: string
}

const RSA: Deviation[] = [
  { ids: [8], why: 'acceptable: the NULL is missing in the padding; one spelling is enough' },
  { ids: [258, 259], why: 'an exponent of 3, which invites forgeries: parseKeySet() refuses it' },
]

describe.skipIf(withoutVectors)('Wycheproof: the platform, called as egg calls it', () => {
  test.each([
    ['rsa_signature_2048_sha256', 'RS256', 259, RSA],
    ['ecdsa_secp256r1_sha256_p1363', 'ES256', 262, []],
    ['ed25519', 'EdDSA', 151, []],
  ] as const)('%s as %s', async (file, alg, count, deviations) => {
    const judged = await judgeAll(file, alg)
    expectOnly(deviations, judged)
    expect(judged.length).toBe(count)
  })

  test('aes_gcm with 256-bit keys, 96-bit nonces and whole tags', async () => {
    const judged: Judged[] = []
    for (const { ivSize, keySize, tagSize, tests } of wycheproof<SealedGroup>('aes_gcm')) {
      if (ivSize !== 96 || keySize !== 256 || tagSize !== 128) continue
      for (const vector of tests) {
        const algorithm = { name: 'AES-GCM', iv: hex(vector.iv), additionalData: hex(vector.aad) }
        const key = await crypto.subtle.importKey('raw', hex(vector.key), 'AES-GCM', false, [
          'encrypt',
          'decrypt',
        ])
        const opened = await crypto.subtle
          .decrypt(algorithm, key, hex(vector.ct + vector.tag))
          .catch(() => null)
        judged.push({ vector, verdict: opened ? 'taken' : 'refused' })
        if (!opened) continue
        expect(new Uint8Array(opened)).toEqual(hex(vector.msg))
        const sealed = await crypto.subtle.encrypt(algorithm, key, hex(vector.msg))
        expect(new Uint8Array(sealed)).toEqual(hex(vector.ct + vector.tag))
      }
    }
    expectOnly([], judged)
    expect(judged.length).toBe(66)
  })

  test('hkdf_sha256: the first 256 bits, which is all that egg derives', async () => {
    let count = 0
    for (const { tests } of wycheproof<{ tests: DerivedTest[] }>('hkdf_sha256')) {
      for (const { ikm, salt, info, size, okm, result } of tests) {
        const key = await crypto.subtle.importKey('raw', hex(ikm), 'HKDF', false, ['deriveBits'])
        const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: hex(salt), info: hex(info) }
        const derived = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256))
        // The invalid ones ask for more than 255 blocks, which egg never does.
        const length = Math.min(size, 32)
        if (result === 'valid') {
          expect(equal(derived.slice(0, length), hex(okm).slice(0, length))).toBe(true)
        } else {
          await expect(crypto.subtle.deriveBits(algorithm, key, size * 8)).rejects.toThrow()
        }
        count++
      }
    }
    expect(count).toBe(86)
  })
})
