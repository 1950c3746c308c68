import type { Check } from '../denial.ts'
import { checksOf } from '../policy/conditions.ts'
import { decide, policiesFor } from '../policy/decide.ts'
import type { PolicyIndex } from '../policy/load.ts'
import type { AuditRecord, RecordedIdentity } from '../record.ts'
import { claimsOf } from './grants.ts'
import { runLink } from './link.ts'

/** One fact of an explanation: what it is about, and its lines. */
export interface Fact {
  readonly about: string
  readonly lines: readonly string[]
}

/**
 * What happened and why, in words. `policies` are those that the record names, where they are known.
 * All texts may be foreign: they are made printable where they are shown.
 */
export const explain = (record: AuditRecord, policies: PolicyIndex | null): Fact[] => {
  switch (record.type) {
    case 'released':
      return [
        fact('What', 'A job was given these secrets, once, sealed to its own key.'),
        ...jobFacts(record.identity),
        fact(
          'Secrets',
          ...record.secrets.map(({ name, version }) => `${name}, version ${version}`),
        ),
        ...(record.omitted.length ? [fact('Left out', ...record.omitted)] : []),
        fact('Lease', `${record.lease} seconds`),
        ...grantFacts(record, policies),
        ...(record.warnings.length ? [fact('Warnings', ...record.warnings)] : []),
      ]
    case 'written':
      return [
        fact('What', 'A job stored a new version of a secret, or was about to.'),
        ...jobFacts(record.identity),
        fact('Secret', `${record.secret.name}, version ${record.secret.version}`),
        ...grantFacts(record, policies),
      ]
    case 'withheld':
      return [
        fact('What', 'A release that was recorded did not go out, or a version was not stored.'),
        fact('Recorded as', record.record),
        fact('Its record', record.insert === 'done' ? 'stands' : 'may or may not stand'),
        fact('Because', record.reason),
      ]
    case 'refused':
      return [
        fact(
          'What',
          record.reason === 'job_spent'
            ? 'A job asked again that may have one release, and was refused.'
            : 'A token was used a second time, and refused.',
        ),
        ...jobFacts(record.identity),
        fact('Spent by', record.record),
      ]
    case 'lease_ended':
      return [
        fact('What', 'A job said that it removed what it was given.'),
        fact('Release', record.record),
      ]
    case 'denied':
      return [
        fact('What', 'A job asked for secrets, and was refused. Its token was not spent.'),
        ...jobFacts(record.identity),
        ...(record.names.length ? [fact('Asked for', ...record.names)] : []),
        fact('Because', record.reason),
        ...denialFacts(record, policies),
      ]
    case 'rekeyed':
      return [
        fact('What', 'A stored secret was, or was about to be, sealed again under a fresh key.'),
        fact('Secret', `${record.name}, version ${record.version}, ${record.place}`),
        fact('By', record.actor),
        fact('Because', record.reason),
        fact('Envelope', `from ${record.from}`, `to ${record.to}`),
      ]
    case 'pruned':
      return [
        fact('What', 'Old versions of a secret were taken away, or were about to be.'),
        fact('Secret', record.name),
        fact('Versions', record.versions.join(', ')),
        fact(
          'Because',
          record.reason === 'removed'
            ? 'it had been removed, and its waiting period was over'
            : "they were older than the vault's history",
        ),
      ]
    case 'operator':
      return [
        fact('What', `Somebody did, or was about to do, by hand: ${record.action}.`),
        fact('By', `${record.actor} (as the CLI said; CloudTrail is the evidence)`),
        fact('Because', record.reason),
        ...subjectFacts(record.subject),
      ]
    case 'alarm':
      return [fact('What', `An alarm: ${record.kind}.`), ...subjectFacts(record.subject)]
    case 'bundle_requested':
      return [
        fact('What', 'An operator copied these secrets, unopened, into a break-glass bundle.'),
        fact('By', `${record.actor} (as the CLI said; CloudTrail is the evidence)`),
        fact('Because', record.reason),
        fact('Opens for', ...record.manifest.recipients),
        fact('Until', timeText(record.manifest.expires)),
        fact(
          'Secrets',
          ...record.manifest.secrets.map(({ name, version }) => `${name}, version ${version}`),
        ),
      ]
    case 'break_glass':
      return [
        fact(
          'What',
          'A bundle was opened without the cloud; reported afterwards from its journal.',
        ),
        fact('Opened', `${timeText(record.opened)}, by that machine's clock, with ${record.by}`),
        fact('Signed by', record.signer),
        fact('Because', record.reason),
        fact(
          'Secrets',
          ...record.secrets.map(({ name, version }) => `${name}, version ${version}`),
        ),
        fact('Bundle', record.bundle),
        fact('Reported by', `${record.actor} (as the CLI said; CloudTrail is the evidence)`),
      ]
    case 'bundle_answered':
      return [
        fact(
          'What',
          record.outcome === 'signed'
            ? 'The keeper signed for a break-glass bundle.'
            : 'The keeper did not sign for a break-glass bundle.',
        ),
        fact('Request', record.request),
        fact('Bundle', record.bundle),
        ...(record.outcome === 'signed' ? [] : [fact('Because', record.outcome)]),
      ]
    case 'policy_deployed':
      return [
        fact('What', `A set of ${record.policies} policies was deployed.`),
        fact('Digest', record.digest),
      ]
  }
}

const fact = (about: string, ...lines: readonly string[]): Fact => ({ about, lines })

const subjectFacts = (subject: Readonly<Record<string, string | number>>): Fact[] => {
  const lines = Object.entries(subject).map(([name, value]) => `${name} ${value}`)
  return lines.length ? [fact('Subject', ...lines)] : []
}

const jobFacts = (identity: RecordedIdentity): Fact[] => {
  const link = runLink(identity)
  const claims = Object.entries(identity.claims).map(([name, value]) => `${name} ${value}`)
  return [
    fact('Job', ...claims),
    ...(link ? [fact('Run', link)] : []),
    fact('Token', `of ${identity.issuer} (${identity.iss}), signed ${timeText(identity.iat)}`),
  ]
}

const timeText = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`

type Given = Extract<AuditRecord, { type: 'released' | 'written' }>
type Denied = Extract<AuditRecord, { type: 'denied' }>

/** The grants that gave, and how the job met each of their conditions. */
const grantFacts = (record: Given, policies: PolicyIndex | null): Fact[] => {
  const { identity, policy_digest: digest } = record
  const secrets = record.type === 'written' ? [record.secret] : record.secrets
  const grants = new Map(
    secrets.map(({ policy, grant }) => [`${policy} ${grant}`, { policy, grant }]),
  )
  const who = policies && claimsOf(policies, identity)
  const facts = [...grants.values()].map(({ policy: file, grant: name }) => {
    const title = `${file}, grant ${name}`
    if (!who) return fact('Granted by', title)
    const policy = policiesFor(policies, who).find((candidate) => candidate.file === file)
    const grant = policy?.grants.find((candidate) => candidate.name === name)
    if (!policy || !grant) {
      return fact('Granted by', title, 'THOSE POLICIES HAVE NO SUCH GRANT FOR THIS JOB')
    }
    return fact('Granted by', title, ...checksOf(who, policy, grant, record.time).map(checkLine))
  })
  return [...facts, fact('Policies', digest, ...(policies ? [] : [NOT_KEPT]))]
}

const NOT_KEPT = 'not in the log, so the conditions cannot be shown'

const checkLine = ({ field, met, expected, actual }: Check): string => {
  const is = actual === null ? 'is absent' : `is "${actual}"`
  if (met) return `${field} ${is}, as it must be`
  const isTruth = expected?.some((text) => text === 'true' || text === 'false') ?? false
  if (actual === null && isTruth && field.startsWith('claims.')) {
    return `${field} must be ${expected?.join(' or ')}; records hold texts alone`
  }
  const wanted = expected?.map((text) => `"${text}"`).join(' or ') ?? 'another'
  return `${field} ${is} AND MUST BE ${wanted}`
}

const denialFacts = (
  { identity, names, policy_digest: digest, reason, time }: Denied,
  policies: PolicyIndex | null,
): Fact[] => {
  const facts = [fact('Policies', digest, ...(policies ? [] : [NOT_KEPT]))]
  const who = policies && claimsOf(policies, identity)
  if (!who || reason !== 'not_granted') return facts
  const asked = names.map((name) => ({ name, optional: false }))
  const decision = decide(policies, who, asked, time)
  if (decision.allowed) return facts
  const lines = decision.explanations.flatMap(({ secret, reason, misses }) => [
    ...(reason === 'conditions' ? [] : [`${secret}: ${REASONS[reason]}`]),
    ...misses.flatMap(({ policy, grant, checks }) => [
      `${secret}: ${policy}, grant ${grant}:`,
      ...checks.map((check) => `  ${checkLine(check)}`),
    ]),
  ])
  return lines.length ? [...facts, fact('Why not', ...lines)] : facts
}

const REASONS = {
  no_grant: 'no grant of this repository names it',
  owner: "its vault's owners do not include this repository's owner",
  conditions: '',
} as const
