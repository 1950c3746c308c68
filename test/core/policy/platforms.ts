import type { Claims } from '../../../core/identity.ts'
import type { Platform } from '../../../core/platform.ts'
import type { Changes } from './jobs.ts'

const UUID = (n: number) => `0184990a-477b-4fa8-9968-${String(n).padStart(12, '0')}`

/** Issuers of all platforms; each one's documentation has the claims below. */
export const ALL_ISSUERS = `version: 1
issuers:
  - { name: github, url: "https://token.actions.githubusercontent.com", platform: github, algorithms: [RS256], audience: committed }
  - { name: gitlab, url: "https://gitlab.com", platform: gitlab, algorithms: [RS256], audience: fixed }
  - { name: buildkite, url: "https://agent.buildkite.com", platform: buildkite, algorithms: [RS256], audience: committed }
  - { name: circleci, url: "https://oidc.circleci.com/org/${UUID(1)}", platform: circleci, algorithms: [RS256], audience: committed }
  - { name: forgejo, url: "https://codeberg.example/api/actions", platform: forgejo, algorithms: [RS256], audience: committed }
  - name: bitbucket
    url: https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc
    platform: other
    algorithms: [RS256]
    audience: committed
    job_claims: true
    claim_names:
      repository_id: repositoryUuid
      repository_owner_id: workspaceUuid
      ref: branchName
      job: stepUuid
`

export const ALL_VAULTS = `version: 1
vaults:
  - name: payments
    kms_key: alias/egg
    owners:
      - { issuer: github, owner_id: "1234" }
      - { issuer: gitlab, owner_id: "72" }
      - { issuer: buildkite, owner_id: ${UUID(1)} }
      - { issuer: circleci, owner_id: ${UUID(1)} }
      - { issuer: forgejo, owner_id: "12" }
      - { issuer: bitbucket, owner_id: w-acme }
`

interface Example {
  /** As the platform's documentation shows them, with the ids of this folder. */
  readonly claims: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
  readonly policy: string
}

const policy = (head: string, when: string, more = '') => `version: 1
${head}
grants:
  - name: deploy
    when: ${when}
    read: [payments/db/url]
${more}`

export const EXAMPLES: Readonly<Record<Exclude<Platform, 'other'> | 'bitbucket', Example>> = {
  github: {
    claims: {
      jti: '6f4762ed-0758-4ccb-808d-ee3af5d723a8',
      sub: 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main',
      aud: 'https://github.com/octo-org',
      ref: 'refs/heads/main',
      ref_type: 'branch',
      ref_protected: 'true',
      sha: '9f3182061f1e2cca4702c368cbc039b7dc9d4485',
      repository: 'octo-org/octo-repo',
      repository_id: '456789',
      repository_owner: 'octo-org',
      repository_owner_id: '1234',
      repository_visibility: 'private',
      repo_property_team: 'payments',
      repo_property_regions: 'us-east-1,eu-west-1',
      enterprise: 'octo',
      enterprise_id: '77',
      environment: 'production',
      environment_node_id: 'EN_x',
      event_name: 'push',
      base_ref: '',
      head_ref: '',
      actor: 'octocat',
      actor_id: '583231',
      workflow: 'Deploy',
      workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
      workflow_sha: '9f3182061f1e2cca4702c368cbc039b7dc9d4485',
      job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
      job_workflow_sha: '9f3182061f1e2cca4702c368cbc039b7dc9d4485',
      run_id: '16',
      run_number: '4',
      run_attempt: '1',
      runner_environment: 'github-hosted',
      check_run_id: '314',
      issuer_scope: '',
      iss: 'https://token.actions.githubusercontent.com',
    },
    policy: policy(
      'issuer: github\nrepository: octo-org/octo-repo\nrepository_id: "456789"\nrepository_owner_id: "1234"',
      '{ ref: refs/heads/main, environment: production, runner: github-hosted, properties: { team: payments, regions: eu-west-1 } }',
      '    once: job\n',
    ),
  },
  gitlab: {
    claims: {
      namespace_id: '72',
      namespace_path: 'my-group',
      project_id: '20',
      project_path: 'my-group/my-project',
      project_visibility: 'private',
      user_id: '1',
      user_login: 'sample-user',
      user_email: 'sample-user@example.com',
      user_access_level: 'developer',
      user_identities: ['github'],
      groups_direct: ['my-group'],
      pipeline_id: '574',
      pipeline_source: 'push',
      job_id: '302',
      ref: 'main',
      ref_type: 'branch',
      ref_path: 'refs/heads/main',
      ref_protected: 'true',
      environment: 'production',
      environment_protected: 'true',
      environment_action: 'start',
      deployment_tier: 'production',
      runner_id: 1,
      runner_environment: 'gitlab-hosted',
      sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
      ci_config_ref_uri: 'gitlab.com/my-group/my-project//.gitlab-ci.yml@refs/heads/main',
      ci_config_sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
      jti: '235b3a54-b797-45c7-ae9a-f72d7bc6ef5b',
      sub: 'project_path:my-group/my-project:ref_type:branch:ref:main',
      iss: 'https://gitlab.com',
    },
    policy: policy(
      'issuer: gitlab\nrepository: my-group/my-project\nrepository_id: "20"\nrepository_owner_id: "72"',
      '{ ref: refs/heads/*, ref_protected: true, environment: production, workflow: .gitlab-ci.yml, actor_ids: ["1"], visibility: private }',
      '    bearer: accepted\n    once: job\n',
    ),
  },
  buildkite: {
    claims: {
      iss: 'https://agent.buildkite.com',
      sub: 'organization:acme-inc:pipeline:super-duper-app:ref:refs/tags/v1.0.0:commit:9f31:step:build',
      organization_slug: 'acme-inc',
      organization_id: UUID(1),
      pipeline_slug: 'super-duper-app',
      pipeline_id: UUID(2),
      build_number: 1,
      build_branch: 'main',
      build_tag: 'v1.0.0',
      build_commit: '9f3182061f1e2cca4702c368cbc039b7dc9d4485',
      step_key: null,
      job_id: UUID(3),
      agent_id: UUID(4),
      build_source: 'ui',
      runner_environment: 'buildkite-hosted',
      'agent_tag:queue': 'deploy',
    },
    policy: policy(
      `issuer: buildkite\nrepository: acme-inc/super-duper-app\nrepository_id: ${UUID(2)}\nrepository_owner_id: ${UUID(1)}`,
      '{ ref: refs/tags/v*, runner: buildkite-hosted, claims: { "agent_tag:queue": deploy } }',
      '    once: job\n',
    ),
  },
  circleci: {
    claims: {
      iss: `https://oidc.circleci.com/org/${UUID(1)}`,
      sub: `org/${UUID(1)}/project/${UUID(2)}/user/${UUID(3)}`,
      aud: UUID(1),
      'oidc.circleci.com/org-id': UUID(1),
      'oidc.circleci.com/project-id': UUID(2),
      'oidc.circleci.com/pipeline-id': UUID(4),
      'oidc.circleci.com/pipeline-definition-id': UUID(5),
      'oidc.circleci.com/vcs-origin': 'github.com/acme/app',
      'oidc.circleci.com/vcs-ref': 'refs/heads/main',
      'oidc.circleci.com/context-ids': [UUID(6)],
      'oidc.circleci.com/ssh-rerun': false,
    },
    policy: policy(
      `issuer: circleci\nrepository: github.com/acme/app\nrepository_id: ${UUID(2)}\nrepository_owner_id: ${UUID(1)}`,
      '{ ref: refs/heads/main, claims: { oidc.circleci.com/ssh-rerun: false } }',
    ),
  },
  forgejo: {
    claims: {
      actor: 'user1',
      actor_id: '9',
      event_name: 'push',
      iss: 'https://codeberg.example/api/actions',
      ref: 'refs/heads/main',
      ref_protected: 'true',
      ref_type: 'branch',
      repository: 'user1/testing',
      repository_id: '34',
      repository_owner: 'user1',
      repository_owner_id: '12',
      run_attempt: '1',
      run_id: '43',
      run_number: '43',
      sha: '76cb2978acb72029ac23277a6192eea1707c6a2c',
      sub: 'repo:user1-12/testing-34:ref:refs/heads/main',
      workflow: 'test.yml',
      workflow_ref: 'user1/testing/.forgejo/workflows/test.yml@refs/heads/main',
    },
    policy: policy(
      'issuer: forgejo\nrepository: user1/testing\nrepository_id: "34"\nrepository_owner_id: "12"',
      '{ ref: refs/heads/main, workflow: .forgejo/workflows/test.yml, ref_protected: true }',
    ),
  },
  bitbucket: {
    claims: {
      iss: 'https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
      sub: 'r-app:s-1',
      workspaceUuid: 'w-acme',
      repositoryUuid: 'r-app',
      branchName: 'main',
      stepUuid: 's-1',
      deploymentEnvironmentUuid: 'e-production',
    },
    policy: policy(
      'issuer: bitbucket\nrepository: acme/app\nrepository_id: r-app\nrepository_owner_id: w-acme',
      '{ claims: { branchName: main, deploymentEnvironmentUuid: [e-production, e-staging] } }',
      '    once: job\n',
    ),
  },
}

/** A job as the platform's documentation shows it, with some claims changed. */
export const jobOn = (name: keyof typeof EXAMPLES, changes: Changes = {}): Claims => {
  const entries = Object.entries({ ...EXAMPLES[name].claims, ...changes })
  return {
    issuer: name,
    platform: name === 'bitbucket' ? 'other' : name,
    audience: name === 'gitlab' ? 'fixed' : 'committed',
    claims: new Map(entries.flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))),
    ...(name === 'bitbucket' && {
      claimNames: {
        repositoryId: 'repositoryUuid',
        ownerId: 'workspaceUuid',
        ref: 'branchName',
        job: 'stepUuid',
      },
    }),
  }
}
