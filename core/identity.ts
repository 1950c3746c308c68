import type { Json } from './json.ts'
import type { ClaimNames, Platform } from './platform.ts'

declare const identityBrand: unique symbol

/** What a token says about a job. Policies are decided on this, verified or supposed. */
export interface Claims {
  /** The issuer's name in issuers.yaml. */
  readonly issuer: string
  readonly platform: Platform
  /** For the platform `other`: which claim is what. */
  readonly claimNames?: ClaimNames
  /** `fixed`: the token could not commit to the request (bearer mode). */
  readonly audience: 'committed' | 'fixed'
  readonly claims: ReadonlyMap<string, Json>
}

/** A token whose signature, times and issuer are right. It may still be for another request. */
export interface Verified extends Claims {
  readonly iss: string
  /** The token's `jti`, or SHA-256 of its signing input where the platform has none. */
  readonly jti: string
  /** Unix seconds, as signed. */
  readonly iat: number
  /** Seconds from `iat` to `exp`, as signed: with `iat` it fixes the record's partition. */
  readonly lifetime: number
}

/** A verified token that is good for this very request. Only `identify()` makes one. */
export interface Identity extends Verified {
  readonly [identityBrand]: true
}

/** A claim's text, or null where it is absent, empty or no string: conditions on it are false. */
export const claimOf = ({ claims }: Pick<Claims, 'claims'>, name: string): string | null => {
  const value = claims.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}
