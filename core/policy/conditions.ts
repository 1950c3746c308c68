import type { Check } from '../denial.ts'
import { type Claims, claimOf } from '../identity.ts'
import { PROFILES } from '../platform.ts'
import type { Grant, Policy } from './model.ts'

/** Every condition of `grant`, with whether the job meets it. An absent claim meets none. */
export const checksOf = (who: Claims, policy: Policy, grant: Grant): Check[] => {
  const profile = PROFILES[who.platform]
  const { ref, environment, workflow, events } = grant.when
  const owner = claimOf(who, profile.ownerId)
  const checks = [
    exactly('repository_owner_id', policy.ownerId, owner),
    oneOf('events', events, claimOf(who, profile.event)),
  ]
  if (ref !== undefined) checks.push(exactly('ref', ref, claimOf(who, profile.ref)))
  if (environment !== undefined) {
    const actual = claimOf(who, profile.environment)
    // On GitLab `Production` is another environment, and nobody has protected it.
    const same = profile.environmentIgnoresCase ? asciiLower : (name: string) => name
    const met = actual !== null && same(actual) === same(environment)
    checks.push({ field: 'environment', met, expected: [environment], actual })
  }
  if (workflow !== undefined) checks.push(workflowCheck(who, workflow))
  if (who.audience === 'fixed') {
    checks.push({
      field: 'bearer',
      met: grant.bearer,
      expected: ['accepted'],
      actual: grant.bearer ? 'accepted' : null,
    })
  }
  return checks
}

/** ASCII only: toLowerCase() would turn the Kelvin sign into a k (attacks B.2.34). */
export const asciiLower = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))

const exactly = (field: string, expected: string, actual: string | null): Check => ({
  field,
  met: actual === expected,
  expected: [expected],
  actual,
})

const oneOf = (field: string, expected: readonly string[], actual: string | null): Check => ({
  field,
  met: actual !== null && expected.includes(actual),
  expected,
  actual,
})

/**
 * This repository's file, at the job's own ref, with no reusable workflow in between. The expected
 * reference is put together and compared whole: `a.yml@b.yml@refs/heads/main` cannot be taken
 * apart wrongly (attacks T13).
 */
const workflowCheck = (who: Claims, workflow: string): Check => {
  const claim = (name: string) => claimOf(who, name)
  if (who.platform === 'gitlab') {
    // gitlab.com/acme/app//.gitlab-ci.yml@refs/heads/main (docs.gitlab.com, "ID token payload").
    const [uri, path, ref] = ['ci_config_ref_uri', 'project_path', 'ref_path'].map(claim)
    const whole = path && ref ? `/${path}//${workflow}@${ref}` : null
    // Before it the host alone, or another group's `x/acme/app` would end alike.
    const met = Boolean(whole && uri?.slice(uri.indexOf('/')) === whole)
    return { field: 'workflow', met, expected: [workflow], actual: uri ?? null }
  }
  const [caller, called] = [claim('workflow_ref'), claim('job_workflow_ref')]
  const [repository, ref] = [claim('repository'), claim('ref')]
  const whole = repository && ref ? `${repository}/${workflow}@${ref}` : null
  const met = whole !== null && caller === whole && called === whole
  // Where a reusable workflow stands in between, it is what differs.
  return { field: 'workflow', met, expected: [workflow], actual: called ?? caller }
}
