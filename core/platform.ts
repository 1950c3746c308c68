/** The CI platforms whose claims egg knows by name. */
export const PLATFORMS = ['github', 'gitlab'] as const
export type Platform = (typeof PLATFORMS)[number]

/** One word of the policy language, on one platform: the claim that holds it. */
export interface Profile {
  readonly repositoryId: string
  readonly ownerId: string
  readonly repository: string
  readonly ref: string
  readonly environment: string
  /** Are two environments that differ in case the same one? */
  readonly environmentIgnoresCase: boolean
  readonly event: string
  /** The claim that says `public`; its absence counts as public, since then logs may be. */
  readonly visibility: string
  readonly runId: string
  /** Must a token carry `nbf`, and `jti`? */
  readonly nbf: boolean
  readonly jti: boolean
  /** Path of the keys below the issuer's URL, unless issuers.yaml names another. */
  readonly jwksPath: string
  /** Claims that go into records. */
  readonly recorded: readonly string[]
  /** Seconds; defaults of issuers.yaml's bounds. */
  readonly maxAge: number
}

/**
 * GitHub: docs.github.com, "OpenID Connect reference". GitLab: docs.gitlab.com, "OpenID Connect
 * (OIDC) Authentication Using ID Tokens"; its tokens live as long as the job may run.
 */
export const PROFILES: Readonly<Record<Platform, Profile>> = {
  github: {
    repositoryId: 'repository_id',
    ownerId: 'repository_owner_id',
    repository: 'repository',
    ref: 'ref',
    environment: 'environment',
    environmentIgnoresCase: true,
    event: 'event_name',
    visibility: 'repository_visibility',
    runId: 'run_id',
    nbf: true,
    jti: true,
    jwksPath: '/.well-known/jwks',
    recorded: [
      'repository',
      'repository_id',
      'repository_owner',
      'repository_owner_id',
      'repository_visibility',
      'ref',
      'sha',
      'environment',
      'event_name',
      'workflow_ref',
      'workflow_sha',
      'job_workflow_ref',
      'job_workflow_sha',
      'run_id',
      'run_attempt',
      'check_run_id',
      'actor',
      'actor_id',
      'runner_environment',
    ],
    maxAge: 600,
  },
  gitlab: {
    repositoryId: 'project_id',
    ownerId: 'namespace_id',
    repository: 'project_path',
    ref: 'ref_path',
    environment: 'environment',
    environmentIgnoresCase: false,
    event: 'pipeline_source',
    visibility: 'project_visibility',
    runId: 'pipeline_id',
    nbf: true,
    jti: true,
    jwksPath: '/oauth/discovery/keys',
    recorded: [
      'project_path',
      'project_id',
      'namespace_path',
      'namespace_id',
      'ref',
      'ref_path',
      'ref_type',
      'sha',
      'environment',
      'pipeline_source',
      'ci_config_ref_uri',
      'ci_config_sha',
      'pipeline_id',
      'job_id',
      'user_login',
      'user_id',
      'runner_environment',
    ],
    maxAge: 6 * 3600,
  },
}
