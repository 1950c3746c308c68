import type { Check, Explanation } from '../denial.ts'
import { type Claims, claimOf } from '../identity.ts'
import { CLAIM_LENGTH, LEASE_MAX } from '../limits.ts'
import { type SecretName, vaultOf } from '../name.ts'
import { PROFILES } from '../platform.ts'
import type { Asked } from '../request.ts'
import type { PolicyIndex } from './compile.ts'
import { asciiLower, checksOf } from './conditions.ts'
import type { Grant, Policy, Vault } from './model.ts'

/** One secret that this job may have. */
export interface Granted {
  readonly name: SecretName
  readonly optional: boolean
  readonly vault: Vault
  /** The policy file and the grant that give it. */
  readonly policy: string
  readonly grant: string
  /** Seconds that it may live on the runner, at most. */
  readonly lease: number
}

export type Decision =
  | {
      readonly allowed: true
      /** In the order asked. */
      readonly granted: readonly Granted[]
      /** Optional secrets that the policies do not give. */
      readonly omitted: readonly SecretName[]
      readonly warnings: readonly string[]
    }
  | {
      readonly allowed: false
      readonly explanations: readonly Explanation[]
    }

const policiesFor = (index: PolicyIndex, who: Claims): readonly Policy[] => {
  const repositoryId = claimOf(who, PROFILES[who.platform].repositoryId)
  return repositoryId === null ? [] : index.policiesOf(who.issuer, repositoryId)
}

/** Does a policy name the job's repository? Only such jobs are told why, and only they are recorded. */
export const isNamed = (index: PolicyIndex, who: Claims): boolean =>
  policiesFor(index, who).length > 0

/**
 * What the policies give this job of what it asks for. Pure; default deny; all required secrets
 * or none. Two files must agree: a policy grants, and the vault lists the job's owner.
 */
export const decide = (index: PolicyIndex, who: Claims, asked: readonly Asked[]): Decision => {
  const policies = policiesFor(index, who)
  // Unknown repository, unknown secret and refused secret must look the same to an outsider.
  if (!policies.length) return { allowed: false, explanations: [] }
  // Nor is the new owner of a repository told what its old owner's policies want.
  const owner = claimOf(who, PROFILES[who.platform].ownerId)
  if (policies.every(({ ownerId }) => ownerId !== owner)) {
    return { allowed: false, explanations: [] }
  }

  const granted: Granted[] = []
  const refused: Explanation[] = []
  const omitted: Explanation[] = []
  for (const { name, optional } of asked) {
    const outcome = decideOne(index, who, policies, name)
    if ('grant' in outcome) granted.push({ ...outcome, name, optional })
    else (optional ? omitted : refused).push(outcome)
  }
  // Optional secrets are left out of a release; they do not make one out of nothing.
  if (refused.length || !granted.length) {
    return { allowed: false, explanations: forReader(who, refused.length ? refused : omitted) }
  }
  const repository = claimOf(who, PROFILES[who.platform].repository)
  const renamed = policies.every(
    (policy) => asciiLower(policy.repository) !== asciiLower(repository ?? ''),
  )
  return {
    allowed: true,
    granted,
    omitted: asked.map(({ name }) => name).filter((name) => !has(granted, name)),
    warnings: renamed ? ['repository_renamed'] : [],
  }
}

const has = (granted: readonly Granted[], name: SecretName): boolean =>
  granted.some((entry) => entry.name === name)

const decideOne = (
  index: PolicyIndex,
  who: Claims,
  policies: readonly Policy[],
  name: SecretName,
): Omit<Granted, 'name' | 'optional'> | Explanation => {
  const candidates = policies.flatMap((policy) =>
    policy.grants
      .filter(({ read }) => read.includes(name))
      .map((grant) => ({ policy, grant, checks: checksOf(who, policy, grant) })),
  )
  if (!candidates.length) return { secret: name, reason: 'no_grant', misses: [] }
  const matching = candidates.filter(({ checks }) => checks.every(({ met }) => met))
  if (!matching.length) {
    const misses = candidates.map(({ policy, grant, checks }) => ({
      policy: policy.file,
      grant: grant.name,
      checks: checks.filter(({ met }) => !met),
    }))
    return { secret: name, reason: 'conditions', misses }
  }
  const vault = index.vaultByName.get(vaultOf(name))
  if (!vault || !owns(who, vault)) return { secret: name, reason: 'owner', misses: [] }
  const [best, ...rest] = matching.map(({ policy, grant }) => ({
    policy: policy.file,
    grant: grant.name,
    lease: leaseOf(grant, vault),
  }))
  // Grants add up, so another one never shortens a lease.
  return {
    vault,
    ...rest.reduce((a, b) => (b.lease > a.lease ? b : a), best as NonNullable<typeof best>),
  }
}

const owns = (who: Claims, vault: Vault): boolean => {
  const ownerId = claimOf(who, PROFILES[who.platform].ownerId)
  return vault.owners.some((owner) => owner.issuer === who.issuer && owner.ownerId === ownerId)
}

const leaseOf = (grant: Grant, vault: Vault): number =>
  Math.min(grant.lease ?? vault.lease, LEASE_MAX)

/** Logs of public repositories are public: they get the failing fields, not the expected values. */
const forReader = (who: Claims, explanations: readonly Explanation[]): Explanation[] => {
  const visibility = claimOf(who, PROFILES[who.platform].visibility)
  const hidden = visibility !== 'private' && visibility !== 'internal'
  const shown = (check: Check): Check => ({
    ...check,
    expected: hidden ? null : check.expected,
    actual: check.actual?.slice(0, CLAIM_LENGTH).toWellFormed() ?? null,
  })
  return explanations.map((explanation) => ({
    ...explanation,
    misses: explanation.misses.map((miss) => ({ ...miss, checks: miss.checks.map(shown) })),
  }))
}
