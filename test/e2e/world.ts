import { generateKeyPairSync } from 'node:crypto'
import { kmsOf } from '../../aws/kms.ts'
import { storeOf } from '../../aws/store.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import type { SecretName } from '../../core/name.ts'
import type { PolicySources } from '../../core/policy/compile.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import type { AccessKeys } from '../../local/principals.ts'
import { type Stack, startStack } from '../../local/stack.ts'

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`)

/** Fifty small secrets, for counting. */
export const MANY = names('payments/many/s', 50) as SecretName[]

/** The policies of the e2e tests: one GitHub repository, one GitLab project, two tenants. */
export const sources = (): PolicySources => ({
  issuers: {
    path: 'policies/issuers.yaml',
    text: `version: 1
issuers:
  - { name: github, url: "https://token.actions.githubusercontent.com", platform: github, algorithms: [RS256], audience: committed }
  - { name: gitlab, url: "https://gitlab.com", platform: gitlab, algorithms: [RS256], audience: fixed }
`,
  },
  vaults: {
    path: 'policies/vaults.yaml',
    text: `version: 1
vaults:
  - name: payments
    owners: [{ issuer: github, owner_id: "1234" }, { issuer: gitlab, owner_id: "72" }]
    kms_key: alias/egg
  - name: foreign
    owners: [{ issuer: github, owner_id: "9999" }]
    kms_key: alias/egg-foreign
`,
  },
  policies: [
    {
      path: 'policies/payments-api.yaml',
      text: `version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - name: deploy-production
    when: { ref: refs/heads/main, environment: production, workflow: .github/workflows/deploy.yml }
    read:
      - payments/db/url
      - payments/tls/key
      - payments/stripe/config
      - payments/not/stored
      - foreign/db/url
${MANY.map((name) => `      - ${name}\n`).join('')}    lease: 30m
`,
    },
    {
      path: 'policies/rotation.yaml',
      text: `version: 1
issuer: github
repository: acme/rotation
repository_id: "456799"
repository_owner_id: "1234"
grants:
  - name: rotate
    when: { ref: refs/heads/main }
    write: [payments/db/url, payments/new/key]
`,
    },
    {
      path: 'policies/assistant.yaml',
      text: `version: 1
issuer: github
repository: acme/assistant
repository_id: "456793"
repository_owner_id: "1234"
grants:
  - name: agent
    when: { ref: refs/heads/agent/** }
    read: [payments/stripe/*, payments/tls/*]
    once: job
`,
    },
    {
      path: 'policies/payments-mirror.yaml',
      text: `version: 1
issuer: gitlab
repository: acme/payments-mirror
repository_id: "20"
repository_owner_id: "72"
grants:
  - name: smoke-test
    when: { ref: refs/heads/main }
    read: [payments/db/url]
    bearer: accepted
`,
    },
  ],
})

/** The claims that fit the grant `deploy-production`. */
export const CLAIMS = {
  repository: 'acme/payments-api',
  repository_id: '456789',
  repository_owner: 'acme',
  repository_owner_id: '1234',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  environment: 'production',
  event_name: 'push',
  workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
  job_workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
}

/** Distinctive values, so that a leak can be grepped for. */
export const VALUES = {
  'payments/db/url': 'postgres://egg-canary-url:hunter2@db.example/payments',
  'payments/tls/key': generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
  'payments/stripe/config': '{"egg-canary-json":"sk_live_51HCanaryCanary","live":true}',
} as const

const access = (stack: Stack, endpoint: string, who: keyof AccessKeys) => ({
  region: stack.region,
  endpoint,
  credentials: async () => stack.accessKeys[who],
})

/** The store and KMS ports as one of the principals has them. */
export const portsOf = (stack: Stack, who: keyof AccessKeys) => ({
  store: storeOf(access(stack, stack.endpoints.dynamodb, who), 'egg-'),
  kms: kmsOf(access(stack, stack.endpoints.kms, who)),
})

export const putValue = (stack: Stack, name: string, value: Bytes | string, kmsKey = 'alias/egg') =>
  put(
    portsOf(stack, 'operator'),
    {
      name: name as SecretName,
      value: secret(typeof value === 'string' ? utf8(value) : value),
      kmsKey,
      actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/test',
      reason: 'test',
      now: Math.floor(Date.now() / 1000),
    },
    AbortSignal.timeout(10_000),
  )

/** The whole stack, with the three canary secrets in it. */
export const startWorld = async (): Promise<Stack> => {
  const stack = await startStack({ policies: sources(), policyFolder: 'policies' })
  for (const [name, value] of Object.entries(VALUES)) await putValue(stack, name, value)
  stack.recorder.reset()
  return stack
}
