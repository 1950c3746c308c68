import type { Claims } from '../../core/identity.ts'
import type { SecretName } from '../../core/name.ts'
import type { Policy, PolicySet } from '../../core/policy/model.ts'

/** Repositories of one owner. */
const PER_OWNER = 100

export const NAME = 'bench/app/key' as SecretName

const ownerOf = (i: number): string => String(1_000_000 + Math.floor(i / PER_OWNER))
const idOf = (i: number): string => String(500_000_000 + i)

/** The job of one repository, as GitHub describes it. */
export const claimsFor = (i: number): Claims => ({
  issuer: 'github',
  platform: 'github',
  audience: 'committed',
  claims: new Map(
    Object.entries({
      repository: `owner-${ownerOf(i)}/service-${i}`,
      repository_id: idOf(i),
      repository_owner_id: ownerOf(i),
      repository_visibility: 'private',
      ref: 'refs/heads/main',
      ref_type: 'branch',
      environment: 'production',
      workflow_ref: `owner-${ownerOf(i)}/service-${i}/.github/workflows/deploy.yml@refs/heads/main`,
      job_workflow_ref: `owner-${ownerOf(i)}/service-${i}/.github/workflows/deploy.yml@refs/heads/main`,
      event_name: 'push',
      run_id: '1',
    }),
  ),
})

/** One policy a repository, and one for all repositories of an owner. */
export const manyPolicies = (count: number): PolicySet => {
  const when = {
    ref: ['refs/heads/main'],
    environment: ['production'],
    workflow: ['.github/workflows/deploy.yml'],
    events: ['push', 'workflow_dispatch'],
  }
  const grant = { name: 'deploy', when, read: [NAME], lease: 1800, bearer: false }
  const policies = Array.from(
    { length: count },
    (_, i): Policy => ({
      file: `service-${i}.yaml`,
      issuer: 'github',
      repository: i % PER_OWNER ? `owner-${ownerOf(i)}/service-${i}` : null,
      repositoryId: i % PER_OWNER || count === 1 ? idOf(i) : null,
      ownerId: ownerOf(i),
      grants: [grant],
    }),
  )
  const owners = [...new Set(policies.map(({ ownerId }) => ownerId))]
  return {
    v: 1,
    built: 1,
    digest: 'bench',
    issuers: [
      {
        name: 'github',
        url: 'https://token.actions.githubusercontent.com',
        jwksUri: 'https://token.actions.githubusercontent.com/.well-known/jwks',
        platform: 'github',
        algorithms: ['RS256'],
        audience: 'committed',
        maxAge: 600,
      },
    ],
    vaults: [
      {
        name: 'bench',
        owners: owners.map((ownerId) => ({ issuer: 'github', ownerId })),
        kmsKey: 'alias/egg',
        lease: 1800,
        rekey: 'never',
      },
    ],
    policies,
  }
}
