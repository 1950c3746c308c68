import type { AuditRecord } from '../record.ts'

/** A record as one row, whatever its type: what people look for. Empty where it says nothing. */
export interface Row {
  /** Unix seconds. */
  readonly time: number
  /** `released`, `put`, `alarm late`, … */
  readonly what: string
  readonly repository: string
  readonly ref: string
  readonly environment: string
  readonly workflow: string
  readonly event: string
  readonly run: string
  /** The person or account that the platform, or STS, names. */
  readonly actor: string
  /** `payments/db/url@3`; without a version where it was asked for and not given. */
  readonly secrets: readonly string[]
  /** Files and grants that gave them. */
  readonly grants: readonly string[]
  readonly reason: string
  /** The record that this one is about. */
  readonly about: string
}

const EMPTY: Omit<Row, 'time' | 'what'> = {
  repository: '',
  ref: '',
  environment: '',
  workflow: '',
  event: '',
  run: '',
  actor: '',
  secrets: [],
  grants: [],
  reason: '',
  about: '',
}

export const rowOf = (record: AuditRecord): Row => ({
  ...EMPTY,
  time: record.time,
  what: record.type,
  ...('identity' in record && jobOf(record.identity.claims)),
  ...particularsOf(record),
})

type Claims = Readonly<Record<string, string>>

/** The platforms' words for the same; the first one that is there says it. */
export const WORDS = {
  repository: [
    'repository',
    'project_path',
    'pipeline_slug',
    'oidc.circleci.com/vcs-origin',
    'repositoryUuid',
  ],
  ref: ['ref_path', 'ref', 'build_branch', 'oidc.circleci.com/vcs-ref', 'branchName'],
  environment: ['environment'],
  workflow: ['workflow_ref', 'ci_config_ref_uri', 'step_key'],
  event: ['event_name', 'pipeline_source', 'build_source'],
  // A pipeline of Buildkite's is what others call a repository.
  run: ['run_id', 'build_id', 'oidc.circleci.com/pipeline-id', 'pipeline_id'],
  actor: ['actor', 'user_login'],
} as const

const jobOf = (claims: Claims): Partial<Row> => {
  const first = (names: readonly string[]): string =>
    names.map((name) => (Object.hasOwn(claims, name) ? claims[name] : undefined)).find(Boolean) ??
    ''
  return Object.fromEntries(Object.entries(WORDS).map(([word, names]) => [word, first(names)]))
}

const particularsOf = (record: AuditRecord): Partial<Row> => {
  switch (record.type) {
    case 'released':
      return {
        secrets: record.secrets.map(({ name, version }) => `${name}@${version}`),
        grants: [...new Set(record.secrets.map(({ policy, grant }) => `${policy} ${grant}`))],
        reason: record.warnings.join(' '),
      }
    case 'written': {
      const { name, version, policy, grant } = record.secret
      return { secrets: [`${name}@${version}`], grants: [`${policy} ${grant}`] }
    }
    case 'withheld':
      return { reason: record.reason, about: record.record }
    case 'refused':
      return { reason: record.reason, about: record.record }
    case 'lease_ended':
      return { about: record.record }
    case 'denied':
      return { reason: record.reason, secrets: record.names }
    case 'rekeyed':
      return {
        actor: record.actor,
        reason: record.reason,
        secrets: [`${record.name}@${record.version}`],
      }
    case 'pruned':
      return {
        actor: record.actor,
        reason: record.reason,
        secrets: record.versions.map((version) => `${record.name}@${version}`),
      }
    case 'operator': {
      const { name, version } = record.subject
      const rest = Object.entries(record.subject).filter(
        ([key]) => !['name', 'version', 'envelope'].includes(key),
      )
      return {
        what: record.action,
        actor: record.actor,
        reason: record.reason,
        secrets: name === undefined ? [] : [`${name}@${version}`],
        about: rest.map(([key, value]) => `${key} ${value}`).join(', '),
      }
    }
    case 'alarm':
      return {
        what: `alarm ${record.kind}`,
        about: Object.entries(record.subject)
          .map(([key, value]) => `${key} ${value}`)
          .join(', '),
      }
    case 'bundle_requested':
      return {
        actor: record.actor,
        reason: record.reason,
        secrets: record.manifest.secrets.map(({ name, version }) => `${name}@${version}`),
        about: `to ${record.manifest.recipients.join(', ')}`,
      }
    case 'break_glass':
      return {
        what: `break_glass ${record.action}`,
        actor: record.signer,
        reason: record.reason,
        secrets: record.secrets.map(({ name, version }) => `${name}@${version}`),
        about: `bundle ${record.bundle}`,
      }
    case 'bundle_answered':
      return { actor: 'keeper', reason: record.outcome, about: record.request }
    case 'policy_deployed':
      return { about: `${record.digest}, ${record.policies} policies` }
  }
}
