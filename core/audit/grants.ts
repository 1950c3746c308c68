import type { Bytes } from '../bytes.ts'
import type { Claims } from '../identity.ts'
import { CLAIM_LENGTH, EXCHANGE_MS, POLICY_SETS_KEPT } from '../limits.ts'
import type { PolicyIndex } from '../policy/compile.ts'
import { decide, policiesFor } from '../policy/decide.ts'
import type { AuditRecord, RecordedIdentity, RecordedSecret } from '../record.ts'
import type { Findings } from './findings.ts'
import { policyPath } from './manifest.ts'
import { policyIndexOf } from './policies.ts'

type Released = Extract<AuditRecord, { type: 'released' }>

/** Gives a policy set's file, or null where there is none. */
export type ReadPolicies = (digest: string) => Promise<Bytes | null>

/**
 * Every release is decided once more, from the claims that its record tells, under the policies that
 * it names: a broker that released what nobody granted would have to change those policies, too,
 * and these are in git.
 */
export const grantsOf = (read: ReadPolicies, { add }: Pick<Findings, 'add'>) => {
  const held = new Map<string, Promise<PolicyIndex | null>>()
  const told = new Set<string>()

  const load = async (digest: string): Promise<PolicyIndex | null> => {
    const file = policyPath(digest)
    const once = (code: 'policy_missing' | 'policy_altered', sentence: string): null => {
      if (!told.has(digest)) add(code, { file }, sentence)
      told.add(digest)
      return null
    }
    const bytes = await read(digest)
    if (!bytes)
      return once('policy_missing', `The policies ${digest}, which decided, are not in the export.`)
    const policies = await policyIndexOf(bytes, digest)
    return policies ?? once('policy_altered', `${file} does not hold the policies ${digest}.`)
  }

  const indexOf = (digest: string): Promise<PolicyIndex | null> => {
    const known = held.get(digest)
    if (known) return known
    const loading = load(digest)
    held.set(digest, loading)
    const [oldest] = held.keys()
    if (held.size > POLICY_SETS_KEPT && oldest !== undefined) held.delete(oldest)
    return loading
  }

  return async (index: number, id: string, record: AuditRecord): Promise<void> => {
    if (record.type !== 'released' && record.type !== 'denied') return
    const policies = await indexOf(record.policy_digest)
    if (!policies || record.type === 'denied' || isGranted(policies, record)) return
    const sentence = `${id} released what the policies ${record.policy_digest} do not give to such a job.`
    add('release_not_granted', { index, record: id }, sentence)
  }
}

/** The claims as the policies see them; null where the issuer is none of theirs. */
export const claimsOf = (
  policies: PolicyIndex,
  { iss, issuer, claims }: RecordedIdentity,
): Claims | null => {
  const known = policies.issuerByUrl.get(iss)
  if (known?.name !== issuer) return null
  const { platform, audience, claimNames } = known
  return {
    issuer,
    platform,
    audience,
    claims: new Map(Object.entries(claims)),
    ...(claimNames && { claimNames }),
  }
}

const isGranted = (policies: PolicyIndex, record: Released): boolean => {
  const { identity, secrets, time } = record
  if (!secrets.length) return true
  const who = claimsOf(policies, identity)
  if (!who) return false
  // A claim that was cut for its record cannot be compared again.
  if (Object.values(identity.claims).some(({ length }) => length >= CLAIM_LENGTH)) return true
  // It was decided a little before it was recorded: a grant may have expired in between.
  return [time, time - EXCHANGE_MS / 1000].some((now) => gives(policies, who, record, now))
}

const gives = (policies: PolicyIndex, who: Claims, { secrets }: Released, now: number): boolean => {
  const asked = secrets.map(({ name }) => ({ name, optional: false }))
  const decision = decide(policies, withUnrecorded(policies, who, secrets), asked, now)
  return (
    decision.allowed &&
    decision.granted.every(({ policy, grant }, i) => {
      const recorded = secrets[i]
      return recorded?.policy === policy && recorded.grant === grant
    })
  )
}

/** Records hold texts alone: a claim that a grant wants to be true or false is taken to be so. */
const withUnrecorded = (
  policies: PolicyIndex,
  who: Claims,
  secrets: readonly RecordedSecret[],
): Claims => {
  const claims = new Map(who.claims)
  for (const { policy: file, grant: name } of secrets) {
    const policy = policiesFor(policies, who).find((candidate) => candidate.file === file)
    const grant = policy?.grants.find((candidate) => candidate.name === name)
    for (const [claim, wanted] of Object.entries(grant?.when.claims ?? {})) {
      const value = wanted.find((one) => typeof one === 'boolean')
      if (value !== undefined && !claims.has(claim)) claims.set(claim, value)
    }
  }
  return { ...who, claims }
}
