/** The CI platforms whose claims egg knows by name; `other`: issuers.yaml says which claim is what. */
export const PLATFORMS = ['github', 'gitlab', 'buildkite', 'circleci', 'forgejo', 'other'] as const
export type Platform = (typeof PLATFORMS)[number]

/** What issuers.yaml says of an issuer whose platform is `other`. */
export interface ClaimNames {
  readonly repositoryId: string
  readonly ownerId: string
  readonly repository?: string
  readonly ref?: string
  readonly environment?: string
  readonly event?: string
  readonly runId?: string
  readonly job?: string
}

/** The words of the policy language, on one platform: the claims that hold them; null: none does. */
export interface Profile {
  readonly repositoryId: string
  readonly ownerId: string
  readonly ids: 'number' | 'uuid' | 'text'
  readonly repository: string | null
  /** Two names that differ in case are one repository. */
  readonly repositoryIgnoresCase: boolean
  /** Forks run under the project's own id: the repository's name must be the policy's, too. */
  readonly repositoryMustMatch: boolean
  /** A full ref, or the claims of a branch's and a tag's short names. */
  readonly ref: string | { readonly branch: string; readonly tag: string } | null
  readonly refProtected: string | null
  readonly environment: string | null
  /** Are two environments that differ in case the same one? */
  readonly environmentIgnoresCase: boolean
  /** How the workflow's file stands in the claims. */
  readonly workflow: 'github' | 'gitlab' | 'forgejo' | null
  readonly event: string | null
  /** Events that run what the repository's own people put on the ref; all others must be named. */
  readonly safeEvents: readonly string[]
  readonly baseRef: string | null
  readonly actorId: string | null
  /** The claim that says `public`; its absence counts as public, since then logs may be. */
  readonly visibility: string | null
  readonly runner: string | null
  readonly runners: readonly string[]
  readonly enterpriseId: string | null
  /** Custom properties are claims whose names begin so. */
  readonly property: string | null
  readonly runId: string | null
  /** One job of one run, a leg of a matrix of its own. */
  readonly job: string | null
  /** Must a token carry `nbf`, and `jti`? */
  readonly nbf: boolean
  readonly jti: boolean
  /** Path of the keys below the issuer's URL, unless issuers.yaml names another. */
  readonly jwksPath: string
  /** Claims that go into records. */
  readonly recorded: readonly string[]
  /** Claims that are known and not looked at, unless a policy names one; `x*`: all that begin so. */
  readonly ignored: readonly string[]
  /** Seconds; defaults of issuers.yaml's bounds. */
  readonly maxAge: number
}

const SAFE_EVENTS = ['push', 'workflow_dispatch', 'schedule', 'release', 'deployment']

/** docs.github.com, "OpenID Connect reference". */
const github: Profile = {
  repositoryId: 'repository_id',
  ownerId: 'repository_owner_id',
  ids: 'number',
  repository: 'repository',
  repositoryIgnoresCase: true,
  repositoryMustMatch: false,
  ref: 'ref',
  refProtected: 'ref_protected',
  environment: 'environment',
  environmentIgnoresCase: true,
  workflow: 'github',
  event: 'event_name',
  safeEvents: SAFE_EVENTS,
  baseRef: 'base_ref',
  actorId: 'actor_id',
  visibility: 'repository_visibility',
  runner: 'runner_environment',
  runners: ['github-hosted', 'self-hosted'],
  enterpriseId: 'enterprise_id',
  property: 'repo_property_',
  runId: 'run_id',
  job: 'check_run_id',
  nbf: true,
  jti: true,
  jwksPath: '/.well-known/jwks',
  recorded: [
    'sub',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'repository_visibility',
    'enterprise_id',
    'ref',
    'ref_protected',
    'base_ref',
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
  ignored: [
    'ref_type',
    'head_ref',
    'workflow',
    'run_number',
    'enterprise',
    'environment_node_id',
    'issuer_scope',
  ],
  maxAge: 600,
}

/**
 * docs.gitlab.com, "OpenID Connect (OIDC) Authentication Using ID Tokens"; its tokens live as long
 * as the job may run. In a fork's merge request `project_id` is the fork's.
 */
const gitlab: Profile = {
  repositoryId: 'project_id',
  ownerId: 'namespace_id',
  ids: 'number',
  repository: 'project_path',
  repositoryIgnoresCase: true,
  repositoryMustMatch: false,
  ref: 'ref_path',
  refProtected: 'ref_protected',
  environment: 'environment',
  environmentIgnoresCase: false,
  workflow: 'gitlab',
  event: 'pipeline_source',
  safeEvents: ['push', 'web', 'schedule', 'api', 'trigger'],
  baseRef: null,
  actorId: 'user_id',
  visibility: 'project_visibility',
  runner: 'runner_environment',
  runners: ['gitlab-hosted', 'self-hosted'],
  enterpriseId: null,
  property: null,
  runId: 'pipeline_id',
  job: 'job_id',
  nbf: true,
  jti: true,
  jwksPath: '/oauth/discovery/keys',
  recorded: [
    'sub',
    'project_path',
    'project_id',
    'namespace_path',
    'namespace_id',
    'ref',
    'ref_path',
    'ref_type',
    'ref_protected',
    'sha',
    'environment',
    'pipeline_source',
    'project_visibility',
    'ci_config_ref_uri',
    'ci_config_sha',
    'pipeline_id',
    'job_id',
    'user_login',
    'user_id',
    'runner_environment',
  ],
  ignored: [
    'user_email',
    'user_identities',
    'user_access_level',
    'groups_direct',
    'runner_id',
    'environment_protected',
    'environment_action',
    'deployment_tier',
    'job_source',
    'job_policy_ref_uri',
    'job_policy_ref_sha',
    'job_project_id',
    'job_project_path',
    'job_namespace_id',
    'job_namespace_path',
  ],
  maxAge: 6 * 3600,
}

/**
 * buildkite.com/docs, "buildkite-agent oidc". The ids stand in a token only where the job asks for
 * them: `--claim organization_id,pipeline_id`. There is no `jti`.
 */
const buildkite: Profile = {
  repositoryId: 'pipeline_id',
  ownerId: 'organization_id',
  ids: 'uuid',
  // The slug alone, without its organisation: not what a policy calls the pipeline.
  repository: null,
  repositoryIgnoresCase: false,
  repositoryMustMatch: false,
  ref: { branch: 'build_branch', tag: 'build_tag' },
  refProtected: null,
  environment: null,
  environmentIgnoresCase: false,
  workflow: null,
  event: 'build_source',
  safeEvents: ['ui', 'api', 'webhook', 'schedule'],
  baseRef: null,
  actorId: null,
  visibility: null,
  runner: 'runner_environment',
  runners: ['buildkite-hosted', 'self-hosted'],
  enterpriseId: null,
  property: null,
  runId: 'build_id',
  job: 'job_id',
  nbf: true,
  jti: false,
  jwksPath: '/.well-known/jwks',
  recorded: [
    'sub',
    'organization_slug',
    'organization_id',
    'pipeline_slug',
    'pipeline_id',
    'build_branch',
    'build_tag',
    'build_commit',
    'build_source',
    'build_id',
    'step_key',
    'job_id',
    'agent_id',
    'runner_environment',
  ],
  ignored: [
    'build_number',
    'cluster_id',
    'cluster_name',
    'queue_id',
    'queue_key',
    'agent_tag:*',
    'https://aws.amazon.com/tags',
  ],
  maxAge: 600,
}

/**
 * circleci.com/docs, "Using OpenID Connect tokens in jobs". One issuer for each organisation;
 * builds of forks carry the project's id, and the fork in `vcs-origin`.
 */
const circleci: Profile = {
  repositoryId: 'oidc.circleci.com/project-id',
  ownerId: 'oidc.circleci.com/org-id',
  ids: 'uuid',
  repository: 'oidc.circleci.com/vcs-origin',
  repositoryIgnoresCase: false,
  repositoryMustMatch: true,
  ref: 'oidc.circleci.com/vcs-ref',
  refProtected: null,
  environment: null,
  environmentIgnoresCase: false,
  workflow: null,
  event: null,
  safeEvents: [],
  baseRef: null,
  actorId: null,
  visibility: null,
  runner: null,
  runners: [],
  enterpriseId: null,
  property: null,
  runId: 'oidc.circleci.com/pipeline-id',
  job: null,
  nbf: false,
  jti: false,
  jwksPath: '/.well-known/jwks-pub.json',
  recorded: [
    'oidc.circleci.com/project-id',
    'oidc.circleci.com/org-id',
    'oidc.circleci.com/vcs-origin',
    'oidc.circleci.com/vcs-ref',
    'oidc.circleci.com/pipeline-id',
    'oidc.circleci.com/pipeline-definition-id',
    'sub',
  ],
  ignored: ['oidc.circleci.com/context-ids', 'oidc.circleci.com/ssh-rerun'],
  maxAge: 3600,
}

/**
 * forgejo.org/docs, "Security OpenID Connect", and the ids of its pull request 12355. The issuer is
 * the instance's URL with `/api/actions`.
 */
const forgejo: Profile = {
  ...github,
  environment: null,
  environmentIgnoresCase: false,
  workflow: 'forgejo',
  safeEvents: ['push', 'workflow_dispatch', 'schedule', 'release'],
  visibility: null,
  runner: null,
  runners: [],
  enterpriseId: null,
  property: null,
  job: null,
  jti: false,
  jwksPath: '/.well-known/keys',
  recorded: [
    'sub',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'ref',
    'ref_protected',
    'base_ref',
    'sha',
    'event_name',
    'workflow_ref',
    'run_id',
    'run_attempt',
    'actor',
    'actor_id',
  ],
  ignored: ['ref_type', 'head_ref', 'workflow', 'run_number'],
  maxAge: 3600,
}

/** Whatever issuers.yaml does not name, there is none of. */
const other: Profile = {
  ...circleci,
  repositoryId: '',
  ownerId: '',
  ids: 'text',
  repository: null,
  repositoryMustMatch: false,
  ref: null,
  runId: null,
  jwksPath: '/.well-known/jwks',
  recorded: ['sub'],
  ignored: [],
  maxAge: 600,
}

export const PROFILES: Readonly<Record<Platform, Profile>> = {
  github,
  gitlab,
  buildkite,
  circleci,
  forgejo,
  other,
}

/** The words of an issuer: its platform's, or those that issuers.yaml gives it. */
export const profileOf = ({
  platform,
  claimNames,
}: {
  readonly platform: Platform
  readonly claimNames?: ClaimNames
}): Profile => {
  const profile = PROFILES[platform]
  if (platform !== 'other' || !claimNames) return profile
  const recorded = [...new Set([...Object.values(claimNames), ...profile.recorded])]
  return { ...profile, ...claimNames, recorded }
}
