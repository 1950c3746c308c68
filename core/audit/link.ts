import type { RecordedIdentity } from '../record.ts'

const GITHUB = 'https://token.actions.githubusercontent.com'

/**
 * Where the platform shows the run, or null. The texts come from a token, so only what looks as the
 * platform's own do is put into a link.
 */
export const runLink = ({ iss, claims }: RecordedIdentity): string | null => {
  const { run_id: run, run_attempt: attempt = '1', repository } = claims
  if (run !== undefined && isId(run) && isId(attempt) && isPath(repository)) {
    const base = iss === GITHUB ? 'https://github.com' : enterpriseOf(iss)
    return base && `${base}/${repository}/actions/runs/${run}/attempts/${attempt}`
  }
  const { pipeline_id: pipeline, job_id: job, project_path: project } = claims
  if (isHttps(iss) && isPath(project)) {
    if (job !== undefined && isId(job)) return `${iss}/${project}/-/jobs/${job}`
    if (pipeline !== undefined && isId(pipeline)) return `${iss}/${project}/-/pipelines/${pipeline}`
  }
  return null
}

const isId = (text: string): boolean => /^\d{1,20}$/.test(text)

const isPath = (text: string | undefined): text is string =>
  text !== undefined && /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)+$/.test(text)

const isHttps = (iss: string): boolean => /^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(iss)

/** GitHub Enterprise Server: docs.github.com, "OpenID Connect reference", the issuer's URL. */
const enterpriseOf = (iss: string): string | null =>
  /^(https:\/\/[a-z0-9.-]+(?::\d+)?)\/_services\/token$/.exec(iss)?.[1] ?? null
