import { compactVerify } from 'jose'
import { type Denial, refuse } from '../core/denial.ts'
import type { Identity, Verified } from '../core/identity.ts'
import { JTI_LENGTH, LEEWAY } from '../core/limits.ts'
import { PROFILES } from '../core/platform.ts'
import type { Algorithm, Issuer } from '../core/policy/model.ts'
import { signingInputHash, type UnverifiedToken } from '../core/token.ts'
import {
  AUDIENCE_PREFIX,
  committedAudience,
  fixedAudience,
  type Transcript,
} from '../core/transcript.ts'
import type { Background, Deps } from './deps.ts'
import { noteDenial } from './records.ts'

/**
 * Who asks: the claims of a token that its issuer signed, that is of age, and that was made for
 * this very request.
 * @throws Refusal `issuer_…`, `token_…`, `audience_mismatch`
 */
export const identify = async (
  deps: Deps,
  token: UnverifiedToken,
  transcript: Transcript,
  background: Background,
): Promise<Identity> => {
  // An issuer that is not listed causes no request: its URL is the stranger's (attacks T2).
  const issuer = deps.policies.issuerByUrl.get(token.unverifiedIssuer)
  if (!issuer) throw refuse({ code: 'issuer_unknown' })
  await verifySignature(deps, issuer, token, background)
  const claims = token.unverifiedClaims
  const verified: Verified = {
    issuer: issuer.name,
    platform: issuer.platform,
    audience: issuer.audience,
    iss: issuer.url,
    claims,
    ...times(issuer, claims, deps.now()),
    jti: await jtiOf(issuer, token),
  }

  // After the signature, and by us: the alarm below needs the verified claims.
  const audience = claims.get('aud')
  if (typeof audience !== 'string') throw refuse({ code: 'token_claim', claim: 'aud' })
  const expected =
    issuer.audience === 'committed'
      ? committedAudience(deps.origin, transcript)
      : fixedAudience(deps.origin)
  if (audience !== expected) {
    const denial = { code: 'audience_mismatch' } as const
    // Our prefix on a genuine token: stolen, or a request that was tampered with.
    if (audience.startsWith(AUDIENCE_PREFIX)) {
      background(noteDenial(deps, verified, denial, []))
    }
    throw refuse(denial)
  }
  return verified as Identity
}

const verifySignature = async (
  deps: Deps,
  issuer: Issuer,
  { compact, unverifiedHeader }: UnverifiedToken,
  background: Background,
): Promise<void> => {
  const { alg, kid, typ } = unverifiedHeader
  if (!(issuer.algorithms as readonly string[]).includes(alg)) {
    throw refuse({ code: 'token_malformed', what: 'header_alg' })
  }
  // RFC 8725 section 3.11: an access token, say, is not an ID token.
  if (typ !== undefined && typ.toUpperCase() !== 'JWT') {
    throw refuse({ code: 'token_malformed', what: 'header_typ' })
  }
  const key = await deps.issuerKeys(issuer, kid, alg as Algorithm, background)
  if (!key) throw refuse({ code: 'token_key_unknown' })
  try {
    await compactVerify(compact.expose(), key, { algorithms: [alg] })
  } catch {
    throw refuse({ code: 'token_signature' })
  }
}

const times = (
  issuer: Issuer,
  claims: UnverifiedToken['unverifiedClaims'],
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
  const nbf = PROFILES[issuer.platform].nbf || claims.has('nbf') ? time('nbf') : iat
  const no = (code: Extract<Denial['code'], `token_${string}`>) => refuse({ code } as Denial)
  if (exp <= iat) throw refuse({ code: 'token_claim', claim: 'exp' })
  if (iat > now + LEEWAY || nbf > now + LEEWAY) throw no('token_not_yet_valid')
  if (exp <= now - LEEWAY) throw no('token_expired')
  // Bounds the age too, with `exp`: the record's partition closes by it, and a replay must meet it.
  if (exp - iat > issuer.maxAge) throw no('token_too_old')
  return { iat, lifetime: exp - iat }
}

const jtiOf = async (issuer: Issuer, token: UnverifiedToken): Promise<string> => {
  const jti = token.unverifiedClaims.get('jti')
  if (jti === undefined && !PROFILES[issuer.platform].jti) return signingInputHash(token)
  if (typeof jti !== 'string' || !jti || jti.length > JTI_LENGTH) {
    throw refuse({ code: 'token_claim', claim: 'jti' })
  }
  return jti
}
