import { importJWK, type JWK } from 'jose'
import * as v from 'valibot'
import { collect, fromBase64url, textOf } from '../core/bytes.ts'
import { refuse } from '../core/denial.ts'
import {
  JWKS_BYTES,
  JWKS_COOL_DOWN,
  JWKS_FETCH_MS,
  JWKS_FRESH,
  JWKS_KEYS,
  JWKS_STALE,
  RSA_BITS_MIN,
} from '../core/limits.ts'
import { ALGORITHMS, type Algorithm, type Issuer } from '../core/policy/model.ts'
import type { Background } from './deps.ts'
import type { Log } from './diagnostics.ts'

/** The issuer's public key named `kid` for `alg`, or null if the issuer has none such. */
export type IssuerKeys = (
  issuer: Issuer,
  kid: string,
  alg: Algorithm,
  background: Background,
) => Promise<CryptoKey | null>

type KeySet = ReadonlyMap<string, JWK>

// Imported once: a set is replaced as a whole, its keys are not kept beyond it.
const imported = new WeakMap<JWK, Promise<CryptoKey | null>>()

/** null for a key that is none: a point off the curve, or one made for another use. */
const importOnce = (jwk: JWK, alg: Algorithm): Promise<CryptoKey | null> => {
  const known = imported.get(jwk) ?? (importJWK(jwk, alg) as Promise<CryptoKey>).catch(() => null)
  imported.set(jwk, known)
  return known
}

interface Cached {
  keys: KeySet | null
  /** Unix seconds of the last good fetch, and of the last tries: two budgets, so that bogus kids
   * cannot use up the one that keeps known keys fresh. */
  goodAt: number
  triedAt: number
  missedAt: number
  pending: Promise<void> | null
  /** When `pending` began. */
  pendingAt: number
}

/**
 * One issuer's keys per isolate. jose's own remote set does not coalesce on Workers: twenty cold
 * requests are twenty fetches. Here they are one, which runs under `waitUntil`, so that it
 * survives the request that began it; waiters wait no longer than the fetch may take.
 * @throws Refusal `issuer_unavailable`
 */
export const issuerKeysOf = (
  get: (url: string, init: RequestInit) => Promise<Response>,
  now: () => number,
  log: Log,
): IssuerKeys => {
  const caches = new Map<string, Cached>()

  const refresh = (issuer: Issuer, cache: Cached, background: Background): Promise<void> => {
    // One whose request the runtime dropped would never settle, and block every later one.
    if (now() - cache.pendingAt > (2 * JWKS_FETCH_MS) / 1000) cache.pending = null
    if (!cache.pending) {
      cache.pendingAt = now()
      // One that was given up and answers after all must not bring back older keys.
      const isCurrent = () => cache.pending === fetching
      const fetching: Promise<void> = fetchKeys(get, issuer)
        .then((keys) => {
          if (!isCurrent()) return
          cache.keys = keys
          cache.goodAt = now()
        })
        .catch((error) => {
          // The last good set stays. An empty or broken one is never cached.
          const code = error instanceof JwksError ? error.message : 'network'
          log({ event: 'jwks', issuer: issuer.name, code })
        })
        .finally(() => {
          if (isCurrent()) cache.pending = null
        })
      cache.pending = fetching
    }
    background(cache.pending)
    return within(JWKS_FETCH_MS, cache.pending)
  }

  return async (issuer, kid, alg, background) => {
    let cache = caches.get(issuer.url)
    if (!cache) {
      cache = { keys: null, goodAt: 0, triedAt: 0, missedAt: 0, pending: null, pendingAt: 0 }
      caches.set(issuer.url, cache)
    }
    if (now() - cache.goodAt >= JWKS_FRESH) {
      if (cache.pending || now() - cache.triedAt >= JWKS_COOL_DOWN) {
        cache.triedAt = now()
        await refresh(issuer, cache, background)
      }
    }
    if (cache.keys && !cache.keys.has(kid)) {
      const quiet = now() - Math.max(cache.missedAt, cache.goodAt) >= JWKS_COOL_DOWN
      if (cache.pending || quiet) {
        cache.missedAt = now()
        await refresh(issuer, cache, background)
      }
    }
    if (!cache.keys || now() - cache.goodAt >= JWKS_STALE) {
      throw refuse({ code: 'issuer_unavailable' })
    }
    const jwk = cache.keys.get(kid)
    return jwk?.alg === alg ? importOnce(jwk, alg) : null
  }
}

const within = (ms: number, work: Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

class JwksError extends Error {}

const fetchKeys = async (
  get: (url: string, init: RequestInit) => Promise<Response>,
  issuer: Issuer,
): Promise<KeySet> => {
  const response = await get(issuer.jwksUri, {
    redirect: 'manual',
    signal: AbortSignal.timeout(JWKS_FETCH_MS),
    headers: { accept: 'application/json' },
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new JwksError('status')
  }
  const body = await collect(response.body ?? [], JWKS_BYTES)
  if (!body) throw new JwksError('size')
  let value: unknown
  try {
    value = JSON.parse(textOf(body))
  } catch {
    throw new JwksError('json')
  }
  return parseKeySet(value)
}

const keySetSchema = v.object({
  keys: v.pipe(v.array(v.looseObject({ kty: v.string() })), v.minLength(1), v.maxLength(JWKS_KEYS)),
})

/**
 * The verification keys of a JWK Set (RFC 7517), by `kid`. A set with a private or symmetric key,
 * a weak RSA key or one `kid` twice is refused whole: whoever publishes that is not well.
 */
export const parseKeySet = (value: unknown): KeySet => {
  const parsed = v.safeParse(keySetSchema, value)
  if (!parsed.success) throw new JwksError('shape')
  const keys = new Map<string, JWK>()
  for (const jwk of parsed.output.keys as JWK[]) {
    if (jwk.kty === 'oct' || jwk.d !== undefined) throw new JwksError('not_public')
    const alg = algorithmOf(jwk)
    if (!alg || typeof jwk.kid !== 'string' || (jwk.use !== undefined && jwk.use !== 'sig'))
      continue
    if (keys.has(jwk.kid)) throw new JwksError('duplicate_kid')
    if (alg === 'RS256' && !isStrongRsa(jwk)) throw new JwksError('weak_key')
    keys.set(jwk.kid, { ...jwk, alg })
  }
  if (!keys.size) throw new JwksError('no_keys')
  return keys
}

/** A key is for one algorithm: its own `alg`, or the only one that egg knows for its kind. */
const algorithmOf = ({ kty, crv, alg }: JWK): Algorithm | null => {
  const natural =
    kty === 'RSA'
      ? 'RS256'
      : kty === 'EC' && crv === 'P-256'
        ? 'ES256'
        : kty === 'OKP' && crv === 'Ed25519'
          ? 'EdDSA'
          : null
  return alg === undefined || alg === natural
    ? (ALGORITHMS.find((known) => known === natural) ?? null)
    : null
}

const isStrongRsa = ({ n, e }: JWK): boolean => {
  const modulus = fromBase64url(n ?? '')
  // 65537; e = 1 or 3 invites forgeries (attacks B.1.19).
  return e === 'AQAB' && modulus !== null && modulus.length * 8 >= RSA_BITS_MIN && modulus[0] !== 0
}
