import { AUDIENCE_PREFIX } from '../core/transcript.ts'
import { audienceOf } from './declared-tokens.ts'

type Env = Readonly<Record<string, string | undefined>>

/** What platforms give to a job so that it can prove who it is, or act as itself. */
const NAMES = new Set([
  // GitHub, Forgejo, Gitea
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  // GitLab
  'CI_JOB_TOKEN',
  'CI_JOB_JWT',
  'CI_JOB_JWT_V1',
  'CI_JOB_JWT_V2',
  // CircleCI, Buildkite, Azure, Bitbucket, Terraform, Vercel
  'CIRCLE_OIDC_TOKEN',
  'CIRCLE_OIDC_TOKEN_V2',
  'BUILDKITE_AGENT_ACCESS_TOKEN',
  'SYSTEM_ACCESSTOKEN',
  'SYSTEM_OIDCREQUESTURI',
  'BITBUCKET_STEP_OIDC_TOKEN',
  'TFC_WORKLOAD_IDENTITY_TOKEN',
  'VERCEL_OIDC_TOKEN',
])

// A shorter one would take away what only happens to hold the same characters.
const TOKEN_LENGTH = 16

/**
 * The environment without what could make an exchange, or act as the job: known names, those that
 * the job declared, whatever holds one of their values (GitLab's CI_REPOSITORY_URL), and any token
 * for egg, whatever its name.
 */
export const withoutIdentity = (env: Env, declared: readonly string[]): Record<string, string> => {
  const isNamed = (name: string) => NAMES.has(name.toUpperCase()) || declared.includes(name)
  const entries = Object.entries(env).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  const tokens = entries
    .filter(([name, value]) => isNamed(name) && value.length >= TOKEN_LENGTH)
    .map(([, value]) => value)
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined &&
        !isNamed(entry[0]) &&
        !tokens.some((token) => entry[1]?.includes(token)) &&
        !audienceOf(entry[1])?.startsWith(AUDIENCE_PREFIX),
    ),
  )
}
