import { type Denial, refuse } from './denial.ts'
import type { Json } from './json.ts'
import { JTI_LENGTH, LEEWAY } from './limits.ts'
import { profileOf } from './platform.ts'
import type { Issuer } from './policy/model.ts'

type TokenClaims = ReadonlyMap<string, Json>

/**
 * The times of a token: integers, of age now, and made for no longer than the issuer may.
 * @throws Refusal `token_claim`, `token_not_yet_valid`, `token_expired`, `token_too_old`
 */
export const timesOf = (
  issuer: Issuer,
  claims: TokenClaims,
  now: number,
): { iat: number; lifetime: number } => {
  const time = (claim: string): number => {
    const value = claims.get(claim)
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      throw refuse({ code: 'token_claim', claim })
    }
    return value
  }
  const [iat, exp] = [time('iat'), time('exp')]
  const nbf = profileOf(issuer).nbf || claims.has('nbf') ? time('nbf') : iat
  const no = (code: Extract<Denial['code'], `token_${string}`>) => refuse({ code } as Denial)
  if (exp <= iat) throw refuse({ code: 'token_claim', claim: 'exp' })
  if (iat > now + LEEWAY || nbf > now + LEEWAY) throw no('token_not_yet_valid')
  if (exp <= now - LEEWAY) throw no('token_expired')
  // Bounds the age too, with `exp`: the record's partition closes by it, and a replay must meet it.
  if (exp - iat > issuer.maxAge) throw no('token_too_old')
  return { iat, lifetime: exp - iat }
}

/**
 * The token's own id; null where the platform gives none, and the signing input stands for it.
 * @throws Refusal `token_claim`
 */
export const jtiOf = (issuer: Issuer, claims: TokenClaims): string | null => {
  const jti = claims.get('jti')
  if (jti === undefined && !profileOf(issuer).jti) return null
  if (typeof jti !== 'string' || !jti || jti.length > JTI_LENGTH) {
    throw refuse({ code: 'token_claim', claim: 'jti' })
  }
  return jti
}

/** @throws Refusal `token_claim` */
export const audienceOf = (claims: TokenClaims): string => {
  const audience = claims.get('aud')
  if (typeof audience !== 'string') throw refuse({ code: 'token_claim', claim: 'aud' })
  return audience
}
