/**
 * The variables that the runner writes anew for each step; a step's GITHUB_ENV cannot change them.
 * They describe the same run as the local issuer's claims.
 */
export const runnerVariables = (job: {
  temp: string
  workspace: string
  eventPath: string
  debug: boolean
}): Readonly<Record<string, string>> => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTOR_ID: '583231',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: job.eventPath,
  GITHUB_JOB: 'deploy',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: 'acme/payments-api',
  GITHUB_REPOSITORY_ID: '456789',
  GITHUB_REPOSITORY_OWNER: 'acme',
  GITHUB_REPOSITORY_OWNER_ID: '1234',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '9876543210',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: '9f2c1c8a5f0d4b7e8c6a3d2e1f0b9a8c7d6e5f4a',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_WORKFLOW_REF: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
  GITHUB_WORKSPACE: job.workspace,
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'local',
  RUNNER_OS: 'Linux',
  RUNNER_TEMP: job.temp,
  ...(job.debug ? { RUNNER_DEBUG: '1' } : {}),
})
