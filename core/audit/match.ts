import type { AuditRecord } from '../record.ts'
import { rowOf } from './row.ts'

/** What a reviewer looks for; what is left out is not looked at. */
export interface Wanted {
  /** Unix seconds: from, and before. */
  readonly from?: number
  readonly to?: number
  /** A name as the platform tells it, or its id. */
  readonly repository?: string
  /** A secret, or a vault or folder with its slash: `payments/`. */
  readonly secret?: string
  /** A person's name, or an ARN or how it ends: `alice`. */
  readonly actor?: string
  readonly decision?: Decision
  /** Of a run, a pipeline or a job. */
  readonly run?: string
  /** A record's type, or an operator's action. */
  readonly type?: string
}

export const DECISIONS = ['released', 'denied', 'withheld', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]

/** `job`: the record that tells of the job, where this one only names it (`withheld`). */
export const matches = (
  record: AuditRecord,
  wanted: Wanted,
  job: AuditRecord = record,
): boolean => {
  const { from, to, repository, secret, actor, decision, run, type } = wanted
  const row = rowOf(job)
  const claims = 'identity' in job ? job.identity.claims : {}
  const isOneOf = (value: string, ...names: readonly string[]): boolean =>
    names.some((name) => Object.hasOwn(claims, name) && claims[name] === value)
  return (
    (from === undefined || record.time >= from) &&
    (to === undefined || record.time < to) &&
    (decision === undefined || record.type === decision) &&
    (type === undefined || record.type === type || rowOf(record).what === type) &&
    (repository === undefined ||
      row.repository === repository ||
      isOneOf(repository, 'repository_id', 'project_id', 'oidc.circleci.com/project-id') ||
      // Elsewhere a pipeline is a run.
      (row.run !== repository && isOneOf(repository, 'pipeline_id'))) &&
    (run === undefined || row.run === run || isOneOf(run, 'job_id', 'check_run_id', 'stepUuid')) &&
    (actor === undefined || row.actor === actor || row.actor.endsWith(`/${actor}`)) &&
    (secret === undefined || row.secrets.some((text) => isSecret(text, secret)))
  )
}

const isSecret = (text: string, secret: string): boolean => {
  const [name = ''] = text.split('@')
  return secret.endsWith('/') ? name.startsWith(secret) : name === secret
}
