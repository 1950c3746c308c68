import { compactVerify } from 'jose'
import { unknownClaims } from '../core/claims.ts'
import { refuse } from '../core/denial.ts'
import type { Identity, Verified } from '../core/identity.ts'
import type { Algorithm, Issuer } from '../core/policy/model.ts'
import { signingInputHash, type UnverifiedToken } from '../core/token.ts'
import { audienceOf, jtiOf, timesOf } from '../core/token-claims.ts'
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
    ...(issuer.claimNames && { claimNames: issuer.claimNames }),
    ...timesOf(issuer, claims, deps.now()),
    jti: jtiOf(issuer, claims) ?? (await signingInputHash(token)),
  }
  const unknown = unknownClaims(verified)
  // Something new that the platform says: told, never a reason to refuse (attacks T17).
  if (unknown.length) {
    deps.log({ event: 'unknown_claims', issuer: issuer.name, claims: unknown.map(shown) })
  }

  // After the signature, and by us: the alarm below needs the verified claims.
  const audience = audienceOf(claims)
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

/** Names that a platform chose, and a log is read on a terminal. */
const shown = (name: string): string => name.replace(/[^!-~]/g, '?').slice(0, 64)

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
