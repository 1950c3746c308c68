import { CompactSign, type CryptoKey, compactVerify, importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { parseKeySet } from '../../broker/issuer-keys.ts'
import { checkRunnerKey } from '../../broker/runner-key.ts'
import { textOf, utf8 } from '../../core/bytes.ts'
import { loadReleaseKey, parsePublicJwk } from '../../core/keys.ts'
import type { Algorithm } from '../../core/policy/model.ts'
import type { PublicRunnerKey } from '../../core/request.ts'
import { parseToken } from '../../core/token.ts'
import { denialOf } from '../core/thrown.ts'
import { hex } from './sources.ts'

const CLAIMS = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}'
const SIGNED =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'

/** The example's header is `{"alg":…}` alone. */
const EXAMPLES: { title: string; alg: Algorithm; jwk: JWK; jws: string; payload: string }[] = [
  {
    title: 'RFC 7515 A.2, RS256',
    alg: 'RS256',
    jwk: {
      kty: 'RSA',
      n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
      e: 'AQAB',
    },
    jws: `eyJhbGciOiJSUzI1NiJ9.${SIGNED}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
    payload: CLAIMS,
  },
  {
    title: 'RFC 7515 A.3, ES256',
    alg: 'ES256',
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    },
    jws: `eyJhbGciOiJFUzI1NiJ9.${SIGNED}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    payload: CLAIMS,
  },
  {
    title: 'RFC 8037 A.5, EdDSA',
    alg: 'EdDSA',
    jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    jws: 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    payload: 'Example of Ed25519 signing',
  },
]

describe('examples of the RFCs', () => {
  test.each(EXAMPLES)('$title: the signature is right', async ({ alg, jwk, jws, payload }) => {
    const parsed = parseKeySet({ keys: [{ ...jwk, kid: 'k1' }] }).get('k1')
    expect(parsed?.alg).toBe(alg)
    const key = await importJWK({ ...parsed, kty: jwk.kty ?? '' }, alg)
    const verified = await compactVerify(jws, key, { algorithms: [alg] })
    expect(textOf(new Uint8Array(verified.payload))).toBe(payload)
    // No ID token: it names no key.
    expect(denialOf(() => parseToken(`Bearer ${jws}`))).toMatchObject({ what: 'header_kid' })
  })

  test('RFC 8037 A.3, A.4: the thumbprint of a release key, and its signature', async () => {
    const [, , { jwk = {}, jws = '', payload = '' } = {}] = EXAMPLES
    const text = JSON.stringify({ ...jwk, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' })
    const key = await loadReleaseKey('RELEASE_KEY', text)
    expect(key.kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
    const signed = new CompactSign(utf8(payload)).setProtectedHeader({ alg: 'EdDSA' })
    expect(await signed.sign(key.privateKey)).toBe(jws)
  })

  test('RFC 8037 A.6 (RFC 7748 6.1): a runner key, and the secret shared with it', async () => {
    const bob = { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' }
    const alice = {
      kty: 'OKP',
      crv: 'X25519',
      x: 'hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo',
      d: 'dwdtCnMYpX08FsFyUbJmRd9ML4frwJkqsXf7pR25LCo',
    }
    expect(parsePublicJwk(bob, 'X25519')).toEqual(bob)
    await checkRunnerKey(bob as PublicRunnerKey)
    const [theirs, ours] = (await Promise.all(
      [bob, alice].map((jwk) => importJWK(jwk, 'ECDH-ES')),
    )) as [CryptoKey, CryptoKey]
    const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, ours, 256)
    const z = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
    expect(new Uint8Array(shared)).toEqual(hex(z))
  })

  test('RFC 5869 A.1, its first 32 bytes: HKDF with the parameters of envelopes', async () => {
    const ikm = hex('0b'.repeat(22))
    const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits'])
    const salt = hex('000102030405060708090a0b0c')
    const info = hex('f0f1f2f3f4f5f6f7f8f9')
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info }
    const okm = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf'
    expect(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256))).toEqual(hex(okm))
  })
})
