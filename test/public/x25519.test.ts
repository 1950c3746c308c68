import { type CryptoKey, exportJWK, generateKeyPair, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { checkRunnerKey } from '../../broker/runner-key.ts'
import { toBase64url } from '../../core/bytes.ts'
import { parsePublicJwk } from '../../core/keys.ts'
import type { PublicRunnerKey } from '../../core/request.ts'
import { codeOfThrown } from '../core/thrown.ts'
import { type Deviation, expectOnly, type Judged, range } from './deviations.ts'
import { hex, type Vector, withoutVectors, wycheproof } from './sources.ts'

const x25519 = { name: 'X25519' }

/** As a request's `key` is judged, before the record. */
const judge = async (jwk: unknown): Promise<string> => {
  const key = parsePublicJwk(jwk, 'X25519')
  if (!key) return 'not parsed'
  const code = checkRunnerKey(key as PublicRunnerKey).then(() => 'taken')
  return code.catch(() => codeOfThrown(() => checkRunnerKey(key as PublicRunnerKey)))
}

/** The ECDH that seals and opens a release, on keys as jose imports them. */
const sharedOf = async (publicJwk: object, privateJwk: object): Promise<string> => {
  const [theirs, ours] = (await Promise.all(
    [publicJwk, privateJwk].map((jwk) => importJWK(jwk as PublicRunnerKey, 'ECDH-ES')),
  )) as [CryptoKey, CryptoKey]
  const bits = await crypto.subtle.deriveBits({ ...x25519, public: theirs }, ours, 256)
  return Buffer.from(bits).toString('hex')
}

/** A private JWK of the scalar `d`; WebCrypto makes the public half from a PKCS #8. */
const privateJwkOf = async (d: string): Promise<object> => {
  const pkcs8 = hex(`302e020100300506032b656e04220420${d}`)
  return exportJWK(await crypto.subtle.importKey('pkcs8', pkcs8, x25519, true, ['deriveBits']))
}

const ZERO = /^0{64}$/

/** RFC 7748 section 6.1 leaves it open; a shared secret that everybody knows seals nothing. */
const lowOrder = (judged: readonly (Judged & { shared: string })[]): Deviation => ({
  ids: judged.filter(({ shared }) => ZERO.test(shared)).map(({ vector }) => vector.tcId),
  why: 'a point of low order: the shared secret is zero whatever the private key',
})

interface Test extends Vector {
  readonly public: string
  readonly private: string
  readonly shared: string
}
interface JwkTest extends Vector {
  readonly public: Record<string, unknown>
  readonly private: object
  readonly shared: string
}

describe.skipIf(withoutVectors)('Wycheproof: the key of a request', () => {
  test('x25519: taken with the right shared secret, or refused as of low order', async () => {
    const judged: (Judged & { shared: string })[] = []
    for (const vector of wycheproof<{ tests: Test[] }>('x25519').flatMap(({ tests }) => tests)) {
      const { shared } = vector
      const jwk = { kty: 'OKP', crv: 'X25519', x: toBase64url(hex(vector.public)) }
      const verdict = await judge(jwk)
      if (verdict === 'taken') {
        expect(await sharedOf(jwk, await privateJwkOf(vector.private))).toBe(shared)
      }
      judged.push({ vector, verdict, shared })
    }
    const { ids, why } = lowOrder(judged)
    expect(ids.length).toBe(31)
    // Not refused: x ≥ 2^255 - 19, or with its top bit set. RFC 7748 section 5 demands so, every
    // implementation reads it alike, and T covers the spelling.
    expectOnly([{ ids, why }], judged)
    expect(judged.length).toBe(518)
  })

  test('x25519_jwk: the same, and what is no X25519 key is not parsed', async () => {
    const judged: (Judged & { shared: string })[] = []
    const groups = wycheproof<{ tests: JwkTest[] }>('x25519_jwk')
    for (const vector of groups.flatMap(({ tests }) => tests)) {
      const { kid, ...key } = vector.public
      // A further member: refused, or one key would have many spellings.
      if (kid !== undefined) expect(await judge(vector.public)).toBe('not parsed')
      const verdict = await judge(key)
      if (verdict === 'taken') expect(await sharedOf(key, vector.private)).toBe(vector.shared)
      judged.push({ vector, verdict, shared: vector.result === 'invalid' ? '' : vector.shared })
    }
    expectOnly([lowOrder(judged)], judged)
    const unparsed = judged.filter(({ verdict }) => verdict === 'not parsed')
    expect(unparsed.map(({ vector }) => vector.tcId)).toEqual(range(519, 531))
    expect(judged.length).toBe(531)
  })
})

// The points of https://cr.yp.to/ecdh.html ("How do I validate Curve25519 public keys?") as texts
// of 32 bytes: the top bit is masked (RFC 7748 section 5), so each has a second one.
const P = 2n ** 255n - 19n
const E8 = 325606250916557431795983626356110631294008115727848805560023387167927233504n
const F8 = 39382357235489614581723060781553021112529911719440698176882885853963445705823n
const LOW = [0n, 1n, E8, F8, P - 1n, P, P + 1n].flatMap((u) => [u, u + 2n ** 255n])

const littleEndian = (value: bigint): string => {
  const bytes = hex(value.toString(16).padStart(64, '0')).reverse()
  return toBase64url(bytes)
}

describe('the fourteen 32-byte texts of low-order points', () => {
  test.each(LOW.map((value, i) => [i, value] as const))(
    'number %i is refused',
    async (_, value) => {
      const jwk = { kty: 'OKP', crv: 'X25519', x: littleEndian(value) }
      expect(parsePublicJwk(jwk, 'X25519')).toEqual(jwk)
      expect(await judge(jwk)).toBe('request_malformed')
    },
  )

  test('their neighbours are taken', async () => {
    for (const value of [2n, E8 + 1n, F8 - 1n, P - 2n, P + 2n, 2n ** 255n + 2n, 2n ** 256n - 1n]) {
      expect(await judge({ kty: 'OKP', crv: 'X25519', x: littleEndian(value) })).toBe('taken')
    }
  })

  test('whoever uses one in a JWE gets no ECDH out of it', async () => {
    const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true })
    const ours = await exportJWK(privateKey)
    for (const value of LOW) {
      const theirs = { kty: 'OKP', crv: 'X25519', x: littleEndian(value) }
      const shared = await sharedOf(theirs, ours).catch(() => 'refused')
      expect(shared === 'refused' || ZERO.test(shared)).toBe(true)
    }
  })
})
