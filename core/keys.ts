import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { fromBase64url, sha256, toBase64url, utf8 } from './bytes.ts'
import { EggError } from './error.ts'
import { type Origin, parseOrigin } from './origin.ts'
import { type Secret, secret } from './secret.ts'

export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519' | 'X25519'
  /** base64url of 32 bytes. */
  readonly x: string
}

/** The broker's Ed25519 key: signs releases, promises and its own key document. */
export interface ReleaseKey {
  readonly privateKey: CryptoKey
  readonly publicJwk: PublicJwk
  /** base64url of the RFC 7638 SHA-256 thumbprint; what a pin names. */
  readonly kid: string
}

/** The public half that `value` spells canonically, with no other member, or null. */
export const parsePublicJwk = (value: unknown, crv: PublicJwk['crv']): PublicJwk | null => {
  if (typeof value !== 'object' || value === null) return null
  const { kty, crv: curve, x, ...rest } = value as Record<string, unknown>
  if (kty !== 'OKP' || curve !== crv || typeof x !== 'string' || Object.keys(rest).length)
    return null
  return fromBase64url(x)?.length === 32 ? { kty, crv, x } : null
}

/** RFC 7638 with SHA-256: the required members of an OKP key (RFC 8037), in their order. */
export const thumbprint = async ({ crv, kty, x }: PublicJwk): Promise<string> =>
  toBase64url(await sha256(utf8(JSON.stringify({ crv, kty, x }))))

/** A private JWK as `egg keys new` writes it. */
export const newPrivateJwk = async (crv: PublicJwk['crv']): Promise<Secret<JWK>> => {
  const { privateKey } = await generateKeyPair(crv === 'Ed25519' ? 'EdDSA' : 'ECDH-ES', {
    crv,
    extractable: true,
  })
  return secret(await exportJWK(privateKey))
}

/** @throws EggError `key_malformed`, naming the setting and nothing of its content. */
export const parsePrivateJwk = (
  setting: string,
  text: string,
  crv: PublicJwk['crv'],
): { jwk: Secret<JWK>; publicJwk: PublicJwk } => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = null
  }
  const { d, ...half } = (value ?? {}) as Record<string, unknown>
  const publicJwk = parsePublicJwk(half, crv)
  if (!publicJwk || typeof d !== 'string' || fromBase64url(d)?.length !== 32) {
    throw keyMalformed(setting, crv)
  }
  return { jwk: secret({ ...publicJwk, d }), publicJwk }
}

const keyMalformed = (setting: string, crv: PublicJwk['crv']): EggError =>
  new EggError(
    'key_malformed',
    `${setting} is not a private ${crv} JWK.`,
    'Make it with `egg keys new`.',
  )

export const loadReleaseKey = async (setting: string, text: string): Promise<ReleaseKey> => {
  const { jwk, publicJwk } = parsePrivateJwk(setting, text, 'Ed25519')
  // WebCrypto compares the halves; what it says about them is nobody else's business.
  const privateKey = (await importJWK(jwk.expose(), 'EdDSA').catch(() => {
    throw keyMalformed(setting, 'Ed25519')
  })) as CryptoKey
  return { privateKey, publicJwk, kid: await thumbprint(publicJwk) }
}

/** The broker's X25519 key: jobs seal the DEKs of what they store to it. */
export interface WriteKey {
  readonly privateKey: CryptoKey
  readonly publicJwk: PublicJwk
}

export const loadWriteKey = async (setting: string, text: string): Promise<WriteKey> => {
  const { jwk, publicJwk } = parsePrivateJwk(setting, text, 'X25519')
  const privateKey = (await importJWK(jwk.expose(), 'ECDH-ES').catch(() => {
    throw keyMalformed(setting, 'X25519')
  })) as CryptoKey
  return { privateKey, publicJwk }
}

/** A broker as workflows name it: its origin, and the release keys it may sign with. */
export interface Broker {
  readonly origin: Origin
  /** Thumbprints; empty means that authenticity rests on TLS alone. */
  readonly pins: readonly string[]
}

/**
 * `https://egg.example.com#sha256-PIN[,sha256-PIN]`; two pins allow a rotation.
 * @throws EggError `broker_malformed`
 */
export const parseBroker = (text: string): Broker => {
  const [url = '', ...fragments] = text.trim().split('#')
  const origin = parseOrigin(url)
  const pins = fragments.length ? (fragments[0] ?? '').split(',') : []
  const thumbprints = pins.map((pin) => /^sha256-([A-Za-z0-9_-]{43})$/.exec(pin)?.[1])
  const known = thumbprints.filter((pin) => pin !== undefined)
  // A pin that cannot be read is never dropped: that would fall back to TLS without a word.
  if (!origin || fragments.length > 1 || known.length !== pins.length) {
    throw new EggError(
      'broker_malformed',
      origin
        ? 'The pin in `broker` is not `#sha256-` and 43 characters of base64url.'
        : '`broker` is not an origin: https://host, lower case, without a path or trailing slash.',
      'Copy the `broker` line that `egg keys new` (or `egg dev`) printed.',
    )
  }
  return { origin, pins: known }
}
