import { refOf } from '../claims.ts'
import type { Check } from '../denial.ts'
import { type Claims, claimOf } from '../identity.ts'
import type { Json } from '../json.ts'
import { type Profile, profileOf } from '../platform.ts'
import type { Conditions, Grant, Policy } from './model.ts'
import { matches } from './pattern.ts'

type Compare = (expected: string, actual: string) => boolean

const same: Compare = (expected, actual) => expected === actual
const ignoringCase: Compare = (expected, actual) => asciiLower(expected) === asciiLower(actual)

/** ASCII only: toLowerCase() would turn the Kelvin sign into a k (attacks B.2.34). */
export const asciiLower = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))

/** Every condition of `grant`, with whether the job meets it. An absent claim meets none. */
export const checksOf = (who: Claims, policy: Policy, grant: Grant, now: number): Check[] => {
  const profile = profileOf(who)
  return [
    oneOf('repository_owner_id', [policy.ownerId], claimOf(who, profile.ownerId)),
    ...scopeChecks(who, profile, policy),
    ...conditionChecks(who, profile, grant.when),
    ...termChecks(who, profile, grant, now),
  ]
}

/** How names of repositories compare on a platform. */
const named = ({ repositoryIgnoresCase }: Profile): Compare =>
  repositoryIgnoresCase
    ? (pattern, name) => matches(asciiLower(pattern), asciiLower(name))
    : matches

/** An owner-wide policy may narrow by name; and names tell forks, where ids do not. */
export const scopeChecks = (who: Claims, profile: Profile, policy: Policy): Check[] => {
  const { repository, repositoryId } = policy
  if (repository === null) return []
  if (repositoryId !== null && !profile.repositoryMustMatch) return []
  const actual = profile.repository && claimOf(who, profile.repository)
  return [oneOf('repository', [repository], actual, named(profile))]
}

const conditionChecks = (who: Claims, profile: Profile, when: Conditions): Check[] => {
  const claim = (name: string | null) => name && claimOf(who, name)
  const listed: readonly [keyof Conditions, string | null, Compare?][] = [
    ['events', claim(profile.event)],
    ['ref', refOf(who, profile), matches],
    ['base_ref', claim(profile.baseRef), matches],
    ['actor_ids', claim(profile.actorId)],
    ['visibility', claim(profile.visibility)],
    ['runner', claim(profile.runner)],
    ['enterprise_id', claim(profile.enterpriseId)],
    ['subject', claim('sub')],
  ]
  return [
    ...listed.flatMap(([field, actual, compare]) => {
      const expected = when[field] as readonly string[] | undefined
      return expected ? [oneOf(field, expected, actual, compare)] : []
    }),
    ...protectedCheck(when, claim(profile.refProtected)),
    ...environmentCheck(who, profile, when),
    ...workflowChecks(who, profile, when),
    ...propertyChecks(who, profile, when),
    ...Object.entries(when.claims ?? {}).map(([name, expected]) =>
      claimCheck(name, expected, who.claims.get(name)),
    ),
  ]
}

const oneOf = (
  field: string,
  expected: readonly string[],
  actual: string | null,
  compare: Compare = same,
): Check => ({
  field,
  met: actual !== null && expected.some((value) => compare(value, actual)),
  expected,
  actual,
})

/** GitHub and GitLab spell it out, as a text: `"false"` must not pass for a yes (attacks B.2.44). */
const protectedCheck = ({ ref_protected: wanted }: Conditions, actual: string | null): Check[] =>
  wanted === undefined ? [] : [oneOf('ref_protected', [String(wanted)], actual)]

const environmentCheck = (who: Claims, profile: Profile, { environment }: Conditions): Check[] => {
  if (environment === undefined || profile.environment === null) return []
  const actual = claimOf(who, profile.environment)
  if (environment === null) {
    // The one condition that an absent claim meets; an empty or odd one does not.
    const met = !who.claims.has(profile.environment)
    return [{ field: 'environment', met, expected: ['none'], actual }]
  }
  // On GitLab `Production` is another environment, and nobody has protected it.
  const compare = profile.environmentIgnoresCase ? ignoringCase : same
  return [oneOf('environment', environment, actual, compare)]
}

/**
 * `workflow`: this repository's file, at the job's own ref, and no reusable workflow in between
 * unless `reusable_workflow` names it. The expected reference is put together and compared whole:
 * `a.yml@b.yml@refs/heads/main` cannot be taken apart wrongly (attacks T13).
 */
const workflowChecks = (who: Claims, profile: Profile, when: Conditions): Check[] => {
  const checks: Check[] = []
  const { workflow, reusable_workflow: reusable } = when
  if (workflow) {
    const [caller, called] = fileClaims(who, profile)
    const met = workflow.some((path) => {
      const whole = wholeReference(who, profile, path)
      return whole !== null && caller === whole && (called === whole || reusable !== undefined)
    })
    // Where a reusable workflow stands in between, it is what differs.
    const actual = (reusable ? caller : (called ?? caller)) ?? null
    checks.push({ field: 'workflow', met, expected: workflow, actual })
  }
  if (reusable) {
    const called = claimOf(who, 'job_workflow_ref')
    const sha = claimOf(who, 'job_workflow_sha')
    const met = called !== null && reusable.some((expected) => isCalled(expected, called, sha))
    checks.push({ field: 'reusable_workflow', met, expected: reusable, actual: called })
  }
  return checks
}

/** The workflow file that was triggered and the one that the job stands in. */
const fileClaims = (who: Claims, { workflow }: Profile): readonly (string | null)[] => {
  if (workflow === 'gitlab') {
    // gitlab.com/acme/app//.gitlab-ci.yml@refs/heads/main (docs.gitlab.com, "ID token payload").
    // Before it the host alone, or another group's `x/acme/app` would end alike.
    const uri = claimOf(who, 'ci_config_ref_uri')
    const path = uri?.slice(uri.indexOf('/')) ?? null
    return [path, path]
  }
  const caller = claimOf(who, 'workflow_ref')
  return [caller, workflow === 'forgejo' ? caller : claimOf(who, 'job_workflow_ref')]
}

const wholeReference = (who: Claims, profile: Profile, path: string): string | null => {
  const repository = profile.repository && claimOf(who, profile.repository)
  const ref = refOf(who, profile)
  if (!repository || !ref) return null
  return profile.workflow === 'gitlab'
    ? `/${repository}//${path}@${ref}`
    : `${repository}/${path}@${ref}`
}

/**
 * Is `called` the workflow that `expected` names? By ref: the ref is a pattern, a tag is no branch.
 * By commit: that very file at that commit, whatever ref the caller wrote; a moved tag is another
 * (attacks B.2.38). The file ends at the policy's own `@`, never at one in the claim.
 */
const isCalled = (expected: string, called: string, sha: string | null): boolean => {
  const at = expected.indexOf('@') + 1
  const [file, wanted] = [expected.slice(0, at), expected.slice(at)]
  if (!called.startsWith(file)) return false
  const rest = called.slice(at)
  if (/^[0-9a-f]{40}$/.test(wanted)) {
    return rest === wanted || (sha === wanted && matches('refs/**', rest))
  }
  return matches(wanted, rest)
}

/** A multi-select property is a comma list: one whole item must be in the list (attacks B.2.43). */
const propertyChecks = (who: Claims, { property }: Profile, { properties }: Conditions): Check[] =>
  Object.entries(properties ?? {}).map(([name, expected]) => {
    const actual = property === null ? null : claimOf(who, `${property}${name}`)
    const met = actual?.split(',').some((item) => expected.includes(item)) ?? false
    return { field: `properties.${name}`, met, expected, actual }
  })

const claimCheck = (
  name: string,
  expected: readonly (string | boolean)[],
  actual: Json | undefined,
): Check => ({
  field: `claims.${name}`,
  met: expected.some((value) =>
    typeof value === 'string'
      ? typeof actual === 'string' && actual !== '' && matches(value, actual)
      : value === actual,
  ),
  expected: expected.map(String),
  actual: typeof actual === 'string' || typeof actual === 'boolean' ? String(actual) : null,
})

/** What the grant says of itself: until when, for which tokens, how often. */
const termChecks = (who: Claims, profile: Profile, grant: Grant, now: number): Check[] => {
  const checks: Check[] = []
  if (grant.expires !== undefined) {
    const [expected, actual] = [dayOf(grant.expires - 1), dayOf(now)]
    checks.push({ field: 'expires', met: now < grant.expires, expected: [expected], actual })
  }
  if (who.audience === 'fixed') {
    checks.push(oneOf('bearer', ['accepted'], grant.bearer ? 'accepted' : null))
  }
  if (grant.once) {
    // Without the job's id one job could not be told from another: condition false.
    const actual = profile.job && claimOf(who, profile.job)
    checks.push({ field: 'once', met: Boolean(actual), expected: [grant.once], actual })
  }
  return checks
}

/** `2027-06-30` */
export const dayOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 10)
