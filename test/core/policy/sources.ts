import { compilePolicies, type PolicySources } from '../../../core/policy/compile.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import type { SourceFile } from '../../../core/policy/yaml.ts'

/** Unix seconds; what is built is built then, and decided then. */
export const NOW = 1_800_000_000

export const ISSUERS = `version: 1
issuers:
  - name: github
    url: https://token.actions.githubusercontent.com
    platform: github
    algorithms: [RS256]
    audience: committed
  - name: gitlab
    url: https://gitlab.com
    platform: gitlab
    algorithms: [RS256]
    audience: fixed
`

export const VAULTS = `version: 1
defaults:
  lease: 6h
vaults:
  - name: payments
    owners:
      - { issuer: github, owner_id: "1234" }
      - { issuer: gitlab, owner_id: "72" }
    kms_key: alias/egg
  - name: billing
    owners:
      - { issuer: github, owner_id: "9999" }
    kms_key: alias/egg
    lease: 1h
`

/** One grant that uses every condition. */
export const POLICY = `version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - name: deploy
    when:
      ref: refs/heads/main
      environment: production
      workflow: .github/workflows/deploy.yml
    read: [payments/db/url, payments/tls/key]
    lease: 30m
`

export const GITLAB_POLICY = `version: 1
issuer: gitlab
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "72"
grants:
  - name: deploy
    when:
      ref: refs/heads/main
      workflow: .gitlab-ci.yml
    read: [payments/gitlab/key]
    bearer: accepted
`

const file = (path: string, text: string): SourceFile => ({ path, text })

/** The files of a good build, with what a test puts in their place. */
export const sources = ({
  issuers = ISSUERS,
  vaults = VAULTS,
  policies = [POLICY],
}: {
  issuers?: string
  vaults?: string
  policies?: readonly string[]
} = {}): PolicySources => ({
  issuers: file('policies/issuers.yaml', issuers),
  vaults: file('policies/vaults.yaml', vaults),
  policies: policies.map((text, i) => file(`policies/p${i}.yaml`, text)),
})

/** As the Worker holds them: compiled, written, read. */
export const indexOf = async (...policies: readonly string[]) =>
  indexPolicies(await compilePolicies(sources({ policies }), { built: NOW }))
