import type { Check, Explanation } from '../denial.ts'
import { type Claims, claimOf } from '../identity.ts'
import { CLAIM_LENGTH, LEASE_MAX, NAMES } from '../limits.ts'
import { isSecretName, type SecretName, type SecretPattern, vaultOf } from '../name.ts'
import { profileOf } from '../platform.ts'
import type { Asked } from '../request.ts'
import { asciiLower, checksOf, scopeChecks } from './conditions.ts'
import type { PolicyIndex } from './load.ts'
import {
  AFTER_BREAK_GLASS,
  type AfterBreakGlass,
  type Grant,
  type Mask,
  type Policy,
  type Vault,
} from './model.ts'
import { matches, overlaps } from './pattern.ts'

/** What the policies give for one secret, or for one pattern. */
export interface Given {
  readonly optional: boolean
  readonly vault: Vault
  /** The policy file and the grant that give it. */
  readonly policy: string
  readonly grant: string
  /** Seconds that it may live on the runner, at most. */
  readonly lease: number
  /** One release for one job: the grant is spent by it. */
  readonly once: boolean
  /** `never` only where every grant that gives it says so. */
  readonly mask: Mask
  /** An older version is not released; 1 where no grant says more. */
  readonly minVersion: number
  /** What becomes of a secret that break-glass opened, until it is rotated. */
  readonly afterBreakGlass: AfterBreakGlass
}

/** One secret that this job may have. */
export interface Granted extends Given {
  readonly name: SecretName
}

/** A pattern of which this job may have something: `decide` again, on the names that it finds. */
export interface GrantedPattern extends Given {
  readonly name: SecretPattern
}

export type Decision =
  | {
      readonly allowed: true
      /** In the order asked. */
      readonly granted: readonly Granted[]
      readonly patterns: readonly GrantedPattern[]
      /** Optional secrets that the policies do not give. */
      readonly omitted: readonly (SecretName | SecretPattern)[]
      readonly warnings: readonly string[]
    }
  | {
      readonly allowed: false
      readonly explanations: readonly Explanation[]
    }

/** Those about the job's repository, and those of its owner that its name does not exclude. */
export const policiesFor = (index: PolicyIndex, who: Claims): readonly Policy[] => {
  const profile = profileOf(who)
  const [repositoryId, ownerId] = [
    claimOf(who, profile.repositoryId),
    claimOf(who, profile.ownerId),
  ]
  // A token that does not say which repository it is from is nobody's.
  if (repositoryId === null) return []
  const own = index.policiesOf(who.issuer, repositoryId)
  const broad = ownerId === null ? [] : index.broadOf(who.issuer, ownerId)
  return [
    ...own,
    ...broad.filter((policy) => scopeChecks(who, profile, policy).every(({ met }) => met)),
  ]
}

/** Does a policy name the job's repository? Only such jobs are told why, and only they are recorded. */
export const isNamed = (index: PolicyIndex, who: Claims): boolean =>
  policiesFor(index, who).length > 0

/**
 * What the policies give this job of what it asks for. Pure; default deny; all required secrets
 * or none. Two files must agree: a policy grants, and the vault lists the job's owner.
 */
export const decide = (
  index: PolicyIndex,
  who: Claims,
  asked: readonly Asked[],
  now: number,
): Decision => {
  const found = lookAt(index, who, now)
  if (!found) return { allowed: false, explanations: [] }
  const { policies, looked } = found

  const granted: Granted[] = []
  const patterns: GrantedPattern[] = []
  const refused: Explanation[] = []
  const omitted: Explanation[] = []
  for (const { name, optional } of asked) {
    const outcome = decideOne(
      index,
      who,
      looked.filter(({ grant }) => speaksOf(grant, name)),
      name,
    )
    if (!('grant' in outcome)) (optional ? omitted : refused).push(outcome)
    else if (isSecretName(name)) granted.push({ ...outcome, name, optional })
    else patterns.push({ ...outcome, name, optional })
  }
  // Optional secrets are left out of a release; they do not make one out of nothing.
  if (refused.length || granted.length + patterns.length === 0) {
    return { allowed: false, explanations: forReader(who, refused.length ? refused : omitted) }
  }
  const given = new Set<string>([...granted, ...patterns].map(({ name }) => name))
  return {
    allowed: true,
    granted,
    patterns,
    omitted: asked.map(({ name }) => name).filter((name) => !given.has(name)),
    warnings: isRenamed(who, policies) ? ['repository_renamed'] : [],
  }
}

const isRenamed = (who: Claims, policies: readonly Policy[]): boolean => {
  const { repository } = profileOf(who)
  if (repository === null) return false
  const actual = asciiLower(claimOf(who, repository) ?? '')
  const own = policies.filter(({ repositoryId }) => repositoryId !== null)
  return (
    own.length > 0 &&
    own.every(({ repository }) => repository !== null && asciiLower(repository) !== actual)
  )
}

export type WriteDecision =
  | (Pick<Given, 'vault' | 'policy' | 'grant'> & { readonly allowed: true })
  | { readonly allowed: false; readonly explanations: readonly Explanation[] }

/** May this job store a version of `name`? Exact names alone, and two files must agree here, too. */
export const decideWrite = (
  index: PolicyIndex,
  who: Claims,
  name: SecretName,
  now: number,
): WriteDecision => {
  const found = lookAt(index, who, now)
  if (!found) return { allowed: false, explanations: [] }
  const writing = found.looked.filter(({ grant }) => grant.write?.includes(name))
  const outcome = decideOne(index, who, writing, name)
  if (!('grant' in outcome)) return { allowed: false, explanations: forReader(who, [outcome]) }
  const { vault, policy, grant } = outcome
  return { allowed: true, vault, policy, grant }
}

/** Each grant that may be about this job, looked at once; null for who may not be told anything. */
const lookAt = (index: PolicyIndex, who: Claims, now: number) => {
  const policies = policiesFor(index, who)
  // Unknown repository, unknown secret and refused secret must look the same to an outsider.
  if (!policies.length) return null
  // Nor is the new owner of a repository told what its old owner's policies want.
  const owner = claimOf(who, profileOf(who).ownerId)
  if (policies.every(({ ownerId }) => ownerId !== owner)) return null
  const looked: Looked[] = policies.flatMap((policy) =>
    policy.grants.map((grant) => ({ policy, grant, checks: checksOf(who, policy, grant, now) })),
  )
  return { policies, looked }
}

interface Looked {
  readonly policy: Policy
  readonly grant: Grant
  readonly checks: readonly Check[]
}

/** Does the grant speak of this secret, or of something that this pattern may find? */
export const speaksOf = ({ read }: Grant, asked: SecretName | SecretPattern): boolean =>
  read.some((entry) => (isSecretName(asked) ? matches(entry, asked) : overlaps(entry, asked)))

/** `candidates`: the grants that speak of it. */
const decideOne = (
  index: PolicyIndex,
  who: Claims,
  candidates: readonly Looked[],
  name: SecretName | SecretPattern,
): Omit<Given, 'optional'> | Explanation => {
  if (!candidates.length) return { secret: name, reason: 'no_grant', misses: [] }
  const matching = candidates.filter(({ checks }) => checks.every(({ met }) => met))
  if (!matching.length) {
    const misses = candidates.map(({ policy, grant, checks }) => ({
      policy: policy.file,
      grant: grant.name,
      checks: checks.filter(({ met }) => !met),
    }))
    // The nearest first; no reader wants more, and clients take no more.
    misses.sort((a, b) => a.checks.length - b.checks.length)
    return { secret: name, reason: 'conditions', misses: misses.slice(0, NAMES) }
  }
  const vault = index.vaultByName.get(vaultOf(name))
  if (!vault || !owns(who, vault)) return { secret: name, reason: 'owner', misses: [] }
  const outcomes = matching.map(({ policy, grant }) => ({
    policy: policy.file,
    grant: grant.name,
    lease: leaseOf(grant, vault),
    once: grant.once !== undefined,
  }))
  return {
    vault,
    ...outcomes.reduce(better),
    // Not a permission but a fact about the secret, so the strictest grant is right.
    minVersion: Math.max(1, ...matching.map(({ grant }) => grant.min_version?.[name] ?? 1)),
    // The same, and so for what follows: the strictest.
    mask: matching.every(({ grant }) => grant.mask === 'never') ? 'never' : 'auto',
    afterBreakGlass: strictest(matching.map(({ grant }) => grant.after_break_glass ?? 'warn')),
  }
}

const strictest = (said: readonly AfterBreakGlass[]): AfterBreakGlass =>
  AFTER_BREAK_GLASS.findLast((each) => said.includes(each)) ?? 'warn'

/** Grants add up: another one never spends a job's only release, nor shortens a lease. */
const better = <T extends Pick<Given, 'once' | 'lease'>>(a: T, b: T): T => {
  if (a.once !== b.once) return a.once ? b : a
  return b.lease > a.lease ? b : a
}

const owns = (who: Claims, vault: Vault): boolean => {
  const ownerId = claimOf(who, profileOf(who).ownerId)
  return vault.owners.some((owner) => owner.issuer === who.issuer && owner.ownerId === ownerId)
}

const leaseOf = (grant: Grant, vault: Vault): number =>
  Math.min(grant.lease ?? vault.lease, LEASE_MAX)

/** Logs of public repositories are public: they get the failing fields, not the expected values. */
const forReader = (who: Claims, explanations: readonly Explanation[]): Explanation[] => {
  const { visibility: claim } = profileOf(who)
  const visibility = claim && claimOf(who, claim)
  const hidden = visibility !== 'private' && visibility !== 'internal'
  const shown = (check: Check): Check => ({
    ...check,
    expected: hidden ? null : (check.expected?.slice(0, NAMES) ?? null),
    actual: check.actual?.slice(0, CLAIM_LENGTH).toWellFormed() ?? null,
  })
  return explanations.map((explanation) => ({
    ...explanation,
    misses: explanation.misses.map((miss) => ({ ...miss, checks: miss.checks.map(shown) })),
  }))
}
