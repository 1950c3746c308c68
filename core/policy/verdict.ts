import { type Check, type DenialCode, Refusal, refuse } from '../denial.ts'
import type { Claims } from '../identity.ts'
import type { Json } from '../json.ts'
import type { SecretName, SecretPattern } from '../name.ts'
import { audienceOf, jtiOf, timesOf } from '../token-claims.ts'
import { checksOf } from './conditions.ts'
import { decide, policiesFor } from './decide.ts'
import { type Change, type Considered, consider, smallestChange } from './explain.ts'
import type { PolicyIndex } from './load.ts'
import { type PolicyRepository, type Proposal, proposalFor } from './proposal.ts'

/** A question that is asked without a token: what would the broker say to these claims? */
export interface Question {
  readonly claims: ReadonlyMap<string, Json>
  /** Empty: does any grant match at all? */
  readonly secrets: readonly (SecretName | SecretPattern)[]
  /** Unix seconds. */
  readonly now: number
  /** null: any one text, for only a request makes the audience. */
  readonly audience: string | null
  /** Where a denial would be turned into a pull request. */
  readonly repository?: PolicyRepository | null
}

export interface MatchingGrant {
  readonly policy: string
  readonly grant: string
  readonly secret: string | null
}

export type Verdict =
  | {
      readonly decision: 'allow'
      readonly reason: 'granted'
      readonly grants: readonly MatchingGrant[]
      readonly warnings: readonly string[]
    }
  | {
      readonly decision: 'deny'
      readonly reason: DenialCode
      /** The claim that the token fails by, where it fails before any policy. */
      readonly claim: string | null
      readonly grants: readonly []
      /** Every grant that was looked at, with all its conditions; the nearest first. */
      readonly considered: readonly Considered[]
      /** What a pull request would have to say; null where none would help. */
      readonly change: Change | null
      /** What the broker would propose to the job, where it knows the repository of the policies. */
      readonly proposal?: Proposal | null
    }

/**
 * What the broker would say, by the broker's own functions; a token's signature aside, which a
 * file of claims does not have.
 */
export const verdict = (index: PolicyIndex, question: Question): Verdict => {
  const { secrets, now } = question
  let who: Claims
  try {
    who = suppose(index, question)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { denial } = error
    const claim = 'claim' in denial ? denial.claim : null
    return deny(denial.code, { claim })
  }
  if (!secrets.length) {
    const grants = matching(index, who, now)
    if (grants.length) return { decision: 'allow', reason: 'granted', grants, warnings: [] }
    const considered = consider(index, who, null, now)
    return deny('not_granted', { considered, change: smallestChange(index, who, [], now) })
  }
  const asked = secrets.map((name) => ({ name, optional: false }))
  const decision = decide(index, who, asked, now)
  if (decision.allowed) {
    const grants = [...decision.granted, ...decision.patterns].map(({ policy, grant, name }) => ({
      policy,
      grant,
      secret: name,
    }))
    return { decision: 'allow', reason: 'granted', grants, warnings: decision.warnings }
  }
  const alone = (name: SecretName | SecretPattern) =>
    decide(index, who, [{ name, optional: false }], now).allowed
  const refused = secrets.filter((name) => !alone(name))
  return deny('not_granted', {
    considered: refused.flatMap((name) => consider(index, who, name, now)),
    change: smallestChange(index, who, refused, now),
    ...(question.repository && {
      proposal: decision.explanations.length
        ? proposalFor(question.repository, index, who, decision.explanations)
        : null,
    }),
  })
}

const deny = (
  reason: DenialCode,
  more: Partial<
    Pick<Extract<Verdict, { decision: 'deny' }>, 'claim' | 'considered' | 'change' | 'proposal'>
  >,
): Verdict => ({
  decision: 'deny',
  reason,
  claim: null,
  grants: [],
  considered: [],
  change: null,
  ...more,
})

/** The identity that a token with these claims would have. @throws Refusal */
const suppose = (index: PolicyIndex, { claims, now, audience }: Question): Claims => {
  const iss = claims.get('iss')
  const issuer = typeof iss === 'string' ? index.issuerByUrl.get(iss) : undefined
  if (!issuer) throw refuse({ code: 'issuer_unknown' })
  timesOf(issuer, claims, now)
  jtiOf(issuer, claims)
  const actual = audienceOf(claims)
  if (audience === null && !actual) throw refuse({ code: 'token_claim', claim: 'aud' })
  if (audience !== null && actual !== audience) throw refuse({ code: 'audience_mismatch' })
  return {
    issuer: issuer.name,
    platform: issuer.platform,
    audience: issuer.audience,
    claims,
    ...(issuer.claimNames && { claimNames: issuer.claimNames }),
  }
}

const matching = (index: PolicyIndex, who: Claims, now: number): MatchingGrant[] =>
  policiesFor(index, who).flatMap((policy) =>
    policy.grants
      .filter((grant) => checksOf(who, policy, grant, now).every(({ met }: Check) => met))
      .map((grant) => ({ policy: policy.file, grant: grant.name, secret: null })),
  )
