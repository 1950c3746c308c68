import { randomUUID } from 'node:crypto'

/** A token's claims; in overrides, `undefined` takes a claim away. */
export type Claims = Readonly<Record<string, unknown>>

/** When and by whom a token is issued. Seconds since 1970. */
export interface Issuance {
  readonly iss: string
  readonly iat: number
}

const sha = '9f2c1c8a5f0d4b7e8c6a3d2e1f0b9a8c7d6e5f4a'

/**
 * The claims of a GitHub Actions token, as of 2026. What follows from another claim (`sub` from the
 * repository and environment, `workflow_ref` from the ref, …) follows an override too. All ids are
 * strings, and booleans are spelt out, as GitHub does.
 */
export const githubClaims = ({ iss, iat }: Issuance, overrides: Claims = {}): Claims => {
  const {
    repository = 'acme/payments-api',
    ref = 'refs/heads/main',
    environment,
    event_name = 'push',
  } = overrides
  const owner = String(repository).split('/')[0]
  const workflow = `${repository}/.github/workflows/deploy.yml@${ref}`
  const context = environment
    ? `environment:${encodeURIComponent(String(environment))}`
    : event_name === 'pull_request'
      ? 'pull_request'
      : `ref:${ref}`
  return {
    jti: randomUUID(),
    sub: `repo:${repository}:${context}`,
    aud: `https://github.com/${owner}`,
    ref,
    sha,
    repository,
    repository_owner: owner,
    repository_owner_id: '1234',
    run_id: '9876543210',
    run_number: '42',
    run_attempt: '1',
    repository_visibility: 'private',
    repository_id: '456789',
    actor_id: '583231',
    actor: 'octocat',
    workflow: 'deploy',
    head_ref: '',
    base_ref: '',
    event_name,
    ref_protected: 'true',
    ref_type: String(ref).startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: workflow,
    workflow_sha: sha,
    job_workflow_ref: workflow,
    job_workflow_sha: sha,
    runner_environment: 'github-hosted',
    enterprise: 'acme-inc',
    enterprise_id: '77',
    check_run_id: '31415926535',
    iss,
    nbf: iat - 600,
    exp: iat + 300,
    iat,
    ...overrides,
  }
}

/** The claims of a GitLab ID token. `jobTimeout` in seconds: the token lives as long as its job. */
export const gitlabClaims = (
  { iss, iat }: Issuance,
  overrides: Claims = {},
  jobTimeout = 3600,
): Claims => {
  const { project_path = 'acme/payments-api', ref = 'main', ref_type = 'branch' } = overrides
  const refPath = `refs/${ref_type === 'tag' ? 'tags' : 'heads'}/${ref}`
  return {
    namespace_id: '1234',
    namespace_path: String(project_path).split('/').slice(0, -1).join('/'),
    project_id: '456789',
    project_path,
    project_visibility: 'private',
    user_id: '7',
    user_login: 'sam',
    user_email: 'sam@example.com',
    user_access_level: 'maintainer',
    pipeline_id: '1111',
    pipeline_source: 'push',
    job_id: '2222',
    ref,
    ref_type,
    ref_path: refPath,
    ref_protected: 'true',
    // A number, alone among the ids: so GitLab documents it.
    runner_id: 1,
    runner_environment: 'gitlab-hosted',
    sha,
    ci_config_ref_uri: `${new URL(iss).host}/${project_path}//.gitlab-ci.yml@${refPath}`,
    ci_config_sha: sha,
    jti: randomUUID(),
    iss,
    sub: `project_path:${project_path}:ref_type:${ref_type}:ref:${ref}`,
    iat,
    nbf: iat - 5,
    exp: iat + jobTimeout,
    ...overrides,
  }
}
