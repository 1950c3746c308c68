import { CompactSign, compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import { utf8 } from './bytes.ts'
import { EggError } from './error.ts'
import { type Broker, type PublicJwk, parsePublicJwk, type ReleaseKey, thumbprint } from './keys.ts'

/** What the release key signs that must be verifiable on its own; each has a `typ`. */
export type SignedType = 'egg-release+jws' | 'egg-keys+jws' | 'egg-written+jws'

/** A compact JWS (RFC 7515) that carries its public key, which `kid` is the thumbprint of. */
export const sign = (typ: SignedType, payload: unknown, key: ReleaseKey): Promise<string> =>
  new CompactSign(utf8(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ, kid: key.kid, jwk: { ...key.publicJwk } })
    .sign(key.privateKey)

/**
 * The payload of a JWS by a key of `broker`. The key in the header is trusted only because a pin
 * names it; without pins the TLS connection that brought it vouches for it, and nothing else.
 * @throws EggError `release_unsigned`, `release_unpinned`
 */
export const verify = async (
  typ: SignedType,
  jws: string,
  { pins }: Broker,
): Promise<{ payload: Uint8Array; key: PublicJwk; kid: string }> => {
  const unsigned = new EggError(
    'release_unsigned',
    "The answer is not signed by the broker's key.",
    'Something between here and the broker changed it: check proxies and `broker`.',
  )
  try {
    const { alg, typ: actualTyp, kid, jwk, ...rest } = decodeProtectedHeader(jws)
    const key = parsePublicJwk(jwk, 'Ed25519')
    if (!key || alg !== 'EdDSA' || actualTyp !== typ || Object.keys(rest).length) throw unsigned
    const actual = await thumbprint(key)
    if (kid !== actual) throw unsigned
    if (pins.length && !pins.includes(actual)) {
      throw new EggError(
        'release_unpinned',
        `The answer is signed by a key that \`broker\` does not pin: sha256-${actual}.`,
        'If the operators rotated the release key, take their new `broker` line; else tell them.',
      )
    }
    const publicKey = await importJWK({ ...key }, 'EdDSA')
    const { payload } = await compactVerify(jws, publicKey, { algorithms: ['EdDSA'] })
    return { payload, key, kid: actual }
  } catch (error) {
    throw error instanceof EggError ? error : unsigned
  }
}
