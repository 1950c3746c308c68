import { type Bytes, fromBase64url, sha256, toBase64url, utf8 } from './bytes.ts'
import { refuse } from './denial.ts'
import { type Json, JsonError, parseStrictJson } from './json.ts'
import { TOKEN_BYTES } from './limits.ts'
import { type Secret, secret } from './secret.ts'

/** A token that has the right shape and nothing else: nothing in here has been verified. */
export interface UnverifiedToken {
  /** The compact JWS as received. */
  readonly compact: Secret<string>
  readonly unverifiedHeader: { readonly alg: string; readonly kid: string; readonly typ?: string }
  readonly unverifiedIssuer: string
  /** A Map, so that a member named `__proto__` is a member like any other (attacks B.1.8). */
  readonly unverifiedClaims: ReadonlyMap<string, Json>
}

// A header that brings its own key, or that demands processing that egg does not do
// (RFC 7515 section 4.1; attacks B.1.4, B.1.6).
const FORBIDDEN_HEADERS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc']

const members = (part: Bytes): Map<string, Json> => {
  let value: Json
  try {
    value = parseStrictJson(part)
  } catch (error) {
    throw refuse({
      code: 'token_malformed',
      what: error instanceof JsonError ? `json_${error.fault}` : 'json',
    })
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw refuse({ code: 'token_malformed', what: 'json_object' })
  }
  return new Map(Object.entries(value))
}

/**
 * The token of `Authorization: Bearer <token>`: a compact JWS (RFC 7515 section 7.1) of at most
 * 16 KB in canonical base64url, its header and payload strict JSON. Runs before any crypto.
 * jose alone would take one token in many spellings (padding, whitespace, trailing bits) and keep
 * the last of duplicate members.
 * @throws Refusal `token_missing`, `token_malformed`
 */
export const parseToken = (authorization: string | null): UnverifiedToken => {
  if (!authorization) throw refuse({ code: 'token_missing' })
  const [, compact] = /^bearer ([A-Za-z0-9_.-]+)$/i.exec(authorization) ?? []
  if (!compact) throw refuse({ code: 'token_malformed', what: 'bearer' })
  if (compact.length > TOKEN_BYTES) throw refuse({ code: 'token_malformed', what: 'size' })

  const parts = compact.split('.').map(fromBase64url)
  const [header, payload, signature] = parts
  if (parts.length !== 3 || !header?.length || !payload?.length || !signature?.length) {
    throw refuse({ code: 'token_malformed', what: 'compact_jws' })
  }

  const head = members(header)
  const forbidden = FORBIDDEN_HEADERS.find((name) => head.has(name))
  if (forbidden) throw refuse({ code: 'token_malformed', what: `header_${forbidden}` })
  const [alg, kid, typ] = ['alg', 'kid', 'typ'].map((name) => head.get(name))
  if (typeof alg !== 'string') throw refuse({ code: 'token_malformed', what: 'header_alg' })
  if (typeof kid !== 'string' || !kid || kid.length > 256) {
    throw refuse({ code: 'token_malformed', what: 'header_kid' })
  }
  if (typ !== undefined && typeof typ !== 'string') {
    throw refuse({ code: 'token_malformed', what: 'header_typ' })
  }

  const claims = members(payload)
  const iss = claims.get('iss')
  if (typeof iss !== 'string') throw refuse({ code: 'token_malformed', what: 'iss' })
  return {
    compact: secret(compact),
    unverifiedHeader: typ === undefined ? { alg, kid } : { alg, kid, typ },
    unverifiedIssuer: iss,
    unverifiedClaims: claims,
  }
}

/** What stands for a missing `jti`: base64url of SHA-256 of the signing input. */
export const signingInputHash = async (token: UnverifiedToken): Promise<string> => {
  const compact = token.compact.expose()
  return toBase64url(await sha256(utf8(compact.slice(0, compact.lastIndexOf('.')))))
}
