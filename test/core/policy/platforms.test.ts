import { describe, expect, test } from 'vitest'
import { unknownClaims } from '../../../core/claims.ts'
import type { SecretName } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { decide } from '../../../core/policy/decide.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { thrownBy } from '../thrown.ts'
import type { Changes } from './jobs.ts'
import { ALL_ISSUERS, ALL_VAULTS, EXAMPLES, jobOn } from './platforms.ts'
import { NOW, sources } from './sources.ts'

type Name = keyof typeof EXAMPLES
const names = Object.keys(EXAMPLES) as Name[]

const indexWith = async (...policies: string[]) =>
  indexPolicies(
    await compilePolicies(sources({ issuers: ALL_ISSUERS, vaults: ALL_VAULTS, policies }), {
      built: NOW,
    }),
  )
const index = await indexWith(...names.map((name) => EXAMPLES[name].policy))
const asked = [{ name: 'payments/db/url' as SecretName, optional: false }]
const allows = (name: Name, changes: Changes = {}) =>
  decide(index, jobOn(name, changes), asked, NOW).allowed

const refusal = async (name: Name, from: string, to: string): Promise<string> => {
  const { policy } = EXAMPLES[name]
  expect(policy).toContain(from)
  const error = await thrownBy(() => indexWith(policy.replace(from, to)))
  expect(error).toMatchObject({ code: 'policy_invalid' })
  return error.message
}

describe.each(names)('%s', (name) => {
  test('the job of its documentation gets what the policy gives', () => {
    expect(allows(name)).toBe(true)
  })

  test('every claim of its documentation is accounted for (T17)', () => {
    expect(unknownClaims(jobOn(name))).toEqual([])
  })

  test('the job of another platform with the same claims gets nothing', () => {
    for (const other of names) {
      if (other === name) continue
      const who = { ...jobOn(name), issuer: other }
      expect(decide(index, who, asked, NOW).allowed).toBe(false)
    }
  })
})

test('a claim that nobody knows is told, and does not matter (T17)', () => {
  const who = jobOn('github', { brand_new: 'x', 'other:new': 1, repo_property_any: 'y' })
  expect(unknownClaims(who)).toEqual(['brand_new', 'other:new'])
  expect(decide(index, who, asked, NOW).allowed).toBe(true)
})

describe('GitHub', () => {
  test.each<[string, Changes]>([
    ['a property that contains the item (B.2.43)', { repo_property_regions: 'eu-west-11' }],
    ['a property with blanks around the item', { repo_property_regions: 'us-east-1, eu-west-1' }],
    ['a property as a list', { repo_property_regions: ['eu-west-1'] }],
    ['no property', { repo_property_team: undefined }],
    ['a property in another case', { repo_property_team: 'Payments' }],
    ['a self-hosted runner (B.2.45)', { runner_environment: 'self-hosted' }],
    ['no job to count by', { check_run_id: undefined }],
  ])('%s: refused', (_, changes) => expect(allows('github', changes)).toBe(false))
})

describe('GitLab', () => {
  test.each<[string, Changes]>([
    ['an unprotected ref (B.2.44)', { ref_protected: 'false' }],
    ['a ref whose protection is a boolean', { ref_protected: true }],
    ['another person', { user_id: '2' }],
    ['a public project', { project_visibility: 'public' }],
    ['an included file', { ci_config_ref_uri: 'gitlab.com/x/y//.gitlab-ci.yml@refs/heads/main' }],
  ])('%s: refused', (_, changes) => expect(allows('gitlab', changes)).toBe(false))
})

describe('Buildkite', () => {
  test.each<[string, Changes]>([
    ['a branch named like the tag (B.2.30)', { build_branch: 'v1.0.0', build_tag: undefined }],
    ['a branch named like the whole ref', { build_branch: 'refs/tags/v1', build_tag: undefined }],
    ['a tag of another type', { build_tag: 1, build_branch: 'v1.0.0' }],
    ['no ids, for the job did not ask for them', { pipeline_id: undefined }],
    ['another agent', { 'agent_tag:queue': 'default' }],
    ['a build that another pipeline triggered', { build_source: 'trigger_job' }],
  ])('%s: refused', (_, changes) => expect(allows('buildkite', changes)).toBe(false))
})

describe('CircleCI', () => {
  test.each<[string, Changes]>([
    [
      "a fork's build, under the project's id",
      { 'oidc.circleci.com/vcs-origin': 'github.com/evil/app' },
    ],
    ['no origin', { 'oidc.circleci.com/vcs-origin': undefined }],
    ['a re-run with SSH', { 'oidc.circleci.com/ssh-rerun': true }],
    ['a re-run with SSH, as a text', { 'oidc.circleci.com/ssh-rerun': 'false' }],
  ])('%s: refused', (_, changes) => expect(allows('circleci', changes)).toBe(false))
})

describe('Forgejo', () => {
  test.each<[string, Changes]>([
    ['a pull request', { event_name: 'pull_request' }],
    [
      'another workflow',
      { workflow_ref: 'user1/testing/.forgejo/workflows/x.yml@refs/heads/main' },
    ],
    ['the hyphen form of sub without ids (B.2.42)', { repository_id: undefined }],
  ])('%s: refused', (_, changes) => expect(allows('forgejo', changes)).toBe(false))
})

describe('what a platform does not say cannot be asked of it', () => {
  test.each<[Name, string, string]>([
    ['buildkite', '{ ref:', '{ environment: production, ref:'],
    ['circleci', '{ ref:', '{ events: [push], ref:'],
    ['forgejo', '{ ref:', '{ runner: self-hosted, ref:'],
    ['gitlab', '{ ref:', '{ enterprise_id: "1", ref:'],
    ['gitlab', 'visibility: private', 'reusable_workflow: a/b/c.yml@refs/heads/main'],
  ])('%s: %s', async (name, from, to) => {
    expect(await refusal(name, from, to)).toMatch(/tokens of \w+ do not say it/)
  })

  test('a runner of another platform', async () => {
    const message = await refusal('github', 'runner: github-hosted', 'runner: gitlab-hosted')
    expect(message).toContain('gitlab-hosted is none of github-hosted, self-hosted')
  })

  test('once: job, where no claim tells jobs apart', async () => {
    const message = await refusal('circleci', '    read:', '    once: job\n    read:')
    expect(message).toContain('do not tell one job from another')
  })

  test('an id of another form', async () => {
    expect(await refusal('github', '"456789"', 'r-app')).toContain('expected a number')
    expect(
      await refusal('buildkite', /pipeline|0184/.exec(EXAMPLES.buildkite.policy)?.[0] ?? '', '1'),
    ).toContain('p0.yaml')
  })

  test('patterns of claims, where jobs make their own', async () => {
    expect(await refusal('bitbucket', 'branchName: main', 'branchName: "*"')).toContain(
      'no patterns, spell it out',
    )
  })

  test('the repository, where forks share the id', async () => {
    const message = await refusal('circleci', 'repository: github.com/acme/app\n', '')
    expect(message).toContain('repository_id')
  })
})
