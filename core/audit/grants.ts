import type { Claims } from '../identity.ts'
import { EXCHANGE_MS } from '../limits.ts'
import { decide, decideWrite, policiesFor } from '../policy/decide.ts'
import type { PolicyIndex } from '../policy/load.ts'
import type { AuditRecord, RecordedIdentity, RecordedSecret } from '../record.ts'
import type { Findings } from './findings.ts'
import { heldPolicies, type ReadPolicies } from './held-policies.ts'
import { policyPath } from './manifest.ts'
import { claimsUnder, isCut, supposing, untold } from './recorded-claims.ts'

type Given = Extract<AuditRecord, { type: 'released' | 'written' }>

/**
 * Every release and every write is decided once more, from the claims that its record tells, under the policies that
 * it names: a broker that released what nobody granted would have to change those policies, too,
 * and these are in git.
 */
export const grantsOf = (read: ReadPolicies, { add }: Pick<Findings, 'add'>) => {
  const policiesOf = heldPolicies(read)
  const told = new Set<string>()

  const indexOf = async (digest: string): Promise<PolicyIndex | null> => {
    const file = policyPath(digest)
    const once = (code: 'policy_missing' | 'policy_altered', sentence: string): null => {
      if (!told.has(digest)) add(code, { file }, sentence)
      told.add(digest)
      return null
    }
    const held = await policiesOf(digest)
    if (held === 'missing')
      return once('policy_missing', `The policies ${digest}, which decided, are not in the export.`)
    if (held === 'altered')
      return once('policy_altered', `${file} does not hold the policies ${digest}.`)
    return held
  }

  return async (index: number, id: string, record: AuditRecord): Promise<void> => {
    const { type } = record
    if (type !== 'released' && type !== 'written' && type !== 'denied') return
    const policies = await indexOf(record.policy_digest)
    if (!policies || record.type === 'denied' || isGranted(policies, record)) return
    const did = type === 'written' ? 'stored' : 'released'
    const sentence = `${id} ${did} what the policies ${record.policy_digest} do not give to such a job.`
    add('release_not_granted', { index, record: id }, sentence)
  }
}

/** The claims as the policies see them; null where the issuer is none of theirs, by URL and name. */
export const claimsOf = (policies: PolicyIndex, identity: RecordedIdentity): Claims | null => {
  const who = claimsUnder(policies, identity)
  return who?.issuer === identity.issuer ? who : null
}

const isGranted = (policies: PolicyIndex, record: Given): boolean => {
  const { identity, time } = record
  const secrets = record.type === 'written' ? [record.secret] : record.secrets
  if (!secrets.length) return true
  const who = claimsOf(policies, identity)
  if (!who) return false
  if (isCut(identity)) return true
  // It was decided a little before it was recorded: a grant may have expired in between.
  return [time, time - EXCHANGE_MS / 1000].some((now) =>
    record.type === 'written'
      ? takes(policies, who, record.secret, now)
      : gives(policies, who, record.secrets, now),
  )
}

const takes = (
  policies: PolicyIndex,
  who: Claims,
  secret: RecordedSecret,
  now: number,
): boolean => {
  const decision = decideWrite(policies, withUnrecorded(policies, who, [secret]), secret.name, now)
  return decision.allowed && decision.policy === secret.policy && decision.grant === secret.grant
}

const gives = (
  policies: PolicyIndex,
  who: Claims,
  secrets: readonly RecordedSecret[],
  now: number,
): boolean => {
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

/** A claim that a grant wants to be true or false, which records cannot tell, is taken to be so. */
const withUnrecorded = (
  policies: PolicyIndex,
  who: Claims,
  secrets: readonly RecordedSecret[],
): Claims =>
  secrets.reduce((known, { policy: file, grant: name }) => {
    const policy = policiesFor(policies, who).find((candidate) => candidate.file === file)
    const grant = policy?.grants.find((candidate) => candidate.name === name)
    return grant
      ? supposing(
          known,
          grant,
          untold(known, grant, () => true),
        )
      : known
  }, who)
