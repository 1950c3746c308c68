import type { Claims } from '../../../core/identity.ts'
import type { Json } from '../../../core/json.ts'

/** Claims to put over the good ones; undefined takes one away. */
export type Changes = Readonly<Record<string, Json | undefined>>

const changed = (good: Readonly<Record<string, Json>>, changes: Changes) =>
  new Map(
    Object.entries({ ...good, ...changes }).filter(
      (entry): entry is [string, Json] => entry[1] !== undefined,
    ),
  )

/** The job that the policy of sources.ts is about, as GitHub's claims tell of it. */
export const github = (changes: Changes = {}): Claims => ({
  issuer: 'github',
  platform: 'github',
  audience: 'committed',
  claims: changed(
    {
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:acme/payments-api:environment:production',
      repository: 'acme/payments-api',
      repository_id: '456789',
      repository_owner: 'acme',
      repository_owner_id: '1234',
      repository_visibility: 'private',
      ref: 'refs/heads/main',
      ref_type: 'branch',
      ref_protected: 'true',
      environment: 'production',
      event_name: 'push',
      workflow: 'Deploy',
      workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
      job_workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
      run_id: '16021234567',
      run_attempt: '1',
      runner_environment: 'github-hosted',
    },
    changes,
  ),
})

/** A job on GitLab whose project has the id that the repository on GitHub has. */
export const gitlab = (changes: Changes = {}): Claims => ({
  issuer: 'gitlab',
  platform: 'gitlab',
  audience: 'fixed',
  claims: changed(
    {
      iss: 'https://gitlab.com',
      sub: 'project_path:acme/payments-api:ref_type:branch:ref:main',
      project_path: 'acme/payments-api',
      project_id: '456789',
      project_visibility: 'private',
      namespace_path: 'acme',
      namespace_id: '72',
      ref: 'main',
      ref_path: 'refs/heads/main',
      ref_type: 'branch',
      pipeline_source: 'push',
      pipeline_id: '1212',
      ci_config_ref_uri: 'gitlab.com/acme/payments-api//.gitlab-ci.yml@refs/heads/main',
    },
    changes,
  ),
})
