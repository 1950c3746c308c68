import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claims } from '../../../core/identity.ts'
import { PROPOSAL_URL_LENGTH } from '../../../core/limits.ts'
import type { SecretName } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { decide } from '../../../core/policy/decide.ts'
import { indexPolicies, type PolicyIndex } from '../../../core/policy/load.ts'
import { type Proposal, parsePolicyRepository, proposalFor } from '../../../core/policy/proposal.ts'
import { github, gitlab } from './jobs.ts'
import { GITLAB_POLICY, NOW, POLICY, sources } from './sources.ts'

const AT = parsePolicyRepository('https://github.com/acme/egg-policies/tree/main/policies')
const WIDE = `version: 1
issuer: github
repository_owner_id: "1234"
grants:
  - name: shared
    when: { ref: refs/heads/main, environment: shared }
    read: [payments/shared/key]
`
const indexOf = async (...policies: string[]): Promise<PolicyIndex> =>
  indexPolicies(await compilePolicies(sources({ policies }), { built: NOW }))
const own = await indexOf(POLICY)
const wide = await indexOf(WIDE)

const proposed = (
  index: PolicyIndex,
  who: Claims,
  names: readonly string[] = ['payments/new/key'],
): Proposal | null => {
  if (!AT) throw new Error('no repository')
  const asked = names.map((name) => ({ name: name as SecretName, optional: false }))
  const decision = decide(index, who, asked, NOW)
  if (decision.allowed) throw new Error('it is given')
  return proposalFor(AT, index, who, decision.explanations)
}
const valueIn = (url: string): string => new URL(url).searchParams.get('value') ?? ''

describe('the repository of the policies', () => {
  test.each([
    ['https://github.com/acme/egg-policies/tree/main/policies', 'policies'],
    ['https://ghe.example.com:8443/acme/x/tree/trunk/egg/policies', 'egg/policies'],
  ])('%s', (text, folder) => {
    expect(parsePolicyRepository(text)).toMatchObject({ folder })
  })

  test.each([
    '',
    'https://github.com/acme/egg-policies',
    'https://github.com/acme/egg-policies/tree/main',
    'http://github.com/acme/x/tree/main/policies',
    'https://user@github.com/acme/x/tree/main/policies',
    'https://github.com/acme/x/tree/main/../policies',
    'https://github.com/acme/x/tree/main/policies?x=y',
    'https://github.com/acme/x/tree/main/policies)',
    'javascript:alert(1)//acme/x/tree/main/policies',
  ])('%j is none', (text) => {
    expect(parsePolicyRepository(text)).toBeNull()
  })
})

describe('a proposal', () => {
  test('to a repository with a policy: a grant for this very job, and the page of that file', () => {
    expect(proposed(own, github())).toEqual({
      kind: 'edit',
      url: 'https://github.com/acme/egg-policies/edit/main/policies/p0.yaml',
      file: 'p0.yaml',
      text: `  - name: production
    when:
      ref: refs/heads/main
      environment: production
      workflow: .github/workflows/deploy.yml
      events: [push]
    read:
      - payments/new/key
`,
    })
  })

  test('to one that an owner-wide policy names: the page of a new file, filled in', () => {
    const found = proposed(wide, github())
    expect(found).toMatchObject({ kind: 'new', file: 'payments-api-456789.yaml' })
    const { url = '', text = '' } = found ?? {}
    expect(url).toMatch(
      /^https:\/\/github\.com\/acme\/egg-policies\/new\/main\/policies\?filename=payments-api-456789\.yaml&value=version%3A%201%0A/,
    )
    expect(valueIn(url)).toBe(text)
    expect(text).toContain('repository_id: "456789"\nrepository_owner_id: "1234"\n')
  })

  test('does what it says: with it the job is given the names, and no other job is', async () => {
    const { text = '' } = proposed(wide, github()) ?? {}
    const index = await indexOf(WIDE, text)
    const given = (changes = {}) =>
      decide(
        index,
        github(changes),
        [{ name: 'payments/new/key' as SecretName, optional: false }],
        NOW,
      ).allowed
    expect(given()).toBe(true)
    for (const changes of [
      { repository_id: '1' },
      { ref: 'refs/heads/x' },
      { environment: 'staging' },
      { event_name: 'workflow_dispatch' },
      { job_workflow_ref: 'acme/other/.github/workflows/x.yml@refs/heads/main' },
    ]) {
      expect([changes, given(changes)]).toEqual([changes, false])
    }
  })

  test('put at the end of the file that stands, it builds', async () => {
    const { text = '' } = proposed(own, github()) ?? {}
    const index = await indexOf(POLICY + text)
    const asked = [{ name: 'payments/new/key' as SecretName, optional: false }]
    expect(decide(index, github(), asked, NOW).allowed).toBe(true)
  })

  test('names only what was refused', () => {
    const text = proposed(own, github(), [
      'payments/db/url',
      'payments/new/a',
      'payments/new/b',
    ])?.text
    expect(text).toMatch(/ {4}read:\n {6}- payments\/new\/a\n {6}- payments\/new\/b\n$/)
  })

  test('of another name where that one is taken', async () => {
    const index = await indexOf(POLICY.replace('name: deploy', 'name: production'))
    expect(proposed(index, github())?.text).toContain('- name: production-2\n')
  })

  test('through a reusable workflow names that one', () => {
    const called = 'acme/ci/.github/workflows/deploy.yml@refs/tags/v1'
    expect(proposed(own, github({ job_workflow_ref: called }))?.text).toContain(
      `      reusable_workflow: "${called}"\n`,
    )
  })

  test('where tokens commit to nothing accepts that', async () => {
    const index = await indexOf(GITLAB_POLICY)
    expect(proposed(index, gitlab())?.text).toContain('    bearer: accepted\n')
  })

  test('to write names the secret under `write`', async () => {
    if (!AT) throw new Error('no repository')
    const refused = { secret: 'payments/new/key', reason: 'no_grant', misses: [] } as const
    const { text = '' } = proposalFor(AT, own, github(), [refused], 'write') ?? {}
    expect(text).toMatch(/ {4}write:\n {6}- payments\/new\/key\n$/)
    expect(text).not.toContain('read:')
    const set = await compilePolicies(sources({ policies: [POLICY + text] }), { built: NOW })
    expect(set.policies[0]?.grants[1]).toMatchObject({ read: [], write: ['payments/new/key'] })
  })

  test('is bounded: a link that would be too long is not filled in', () => {
    const names = Array.from(
      { length: 50 },
      (_, i) => `payments/${'x'.repeat(60)}/${'y'.repeat(60)}${i}`,
    )
    const { url = '', text = '' } = proposed(wide, github(), names) ?? {}
    expect(url).toBe(
      'https://github.com/acme/egg-policies/new/main/policies?filename=payments-api-456789.yaml',
    )
    expect(text.match(/payments\/x/g)).toHaveLength(50)
  })
})

describe('none is made', () => {
  test.each([
    ['a stranger', github({ repository_id: '1', repository_owner_id: '6' })],
    ['the new owner of a repository', github({ repository_owner_id: '6' })],
    ['a pull request', github({ event_name: 'pull_request', ref: 'refs/pull/1/merge' })],
    ['pull_request_target', github({ event_name: 'pull_request_target' })],
    ['a ref that is neither branch nor tag', github({ ref: 'refs/pull/1/merge' })],
    ['a job that says no ref', github({ ref: undefined })],
    ['a ref of other letters', github({ ref: 'refs/heads/m\u0430in' })],
    ['a ref with a wildcard’s look', github({ ref: 'refs/heads/a?b' })],
    ['an environment with a star', github({ environment: 'prod*' })],
    ['a ref with a star, which would be a pattern', github({ ref: 'refs/heads/*' })],
    [
      'an environment that is called none, which would mean no environment',
      github({ environment: 'none' }),
    ],
  ])('for %s', (_, who) => {
    expect(proposed(own, who)).toBeNull()
  })

  test('where only the vault’s owners stand against it', async () => {
    const policy = POLICY.replace('payments/tls/key', 'billing/x')
    expect(proposed(await indexOf(policy), github(), ['billing/x'])).toBeNull()
  })
})

describe('whatever a token says', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    // Of what may pass, too: else nothing would be proposed.
    fc.string({ unit: fc.constantFrom(...'abyn019.-_/ #:&%@'), minLength: 1, maxLength: 12 }),
    fc.constantFrom('main', 'true', '1.0', 'null'),
    fc.constantFrom(
      'x"\n    read: [payments/**]\n#',
      "x' , events: [pull_request]",
      'x&value=evil',
      'x)](https://evil.example)',
      'none',
      '%0A%22',
      '$' + '{{ x }}',
      '*',
      '- a: b',
      '../../evil',
    ),
  )

  // One odd claim among plain ones gets further than three.
  const mixed = fc.oneof({ arbitrary: fc.constantFrom('main', 'app-2'), weight: 2 }, hostile)

  test('the link leads there and the text says these values, or there is neither', async () => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(mixed, mixed, mixed, fc.boolean(), async (a, b, c, isOwn) => {
        const who = github({
          environment: a,
          ref: `refs/heads/${b}`,
          repository: `acme/${c}`,
          workflow_ref: `acme/${c}/.github/workflows/${a}.yml@refs/heads/${b}`,
          job_workflow_ref: `acme/${c}/.github/workflows/${a}.yml@refs/heads/${b}`,
        })
        const found = proposed(isOwn ? own : wide, who)
        if (!found) return
        made++
        const { url, text, file } = found
        expect(url).toMatch(/^https:\/\/[A-Za-z0-9._/?=&%:-]+$/)
        expect(url.length).toBeLessThanOrEqual(PROPOSAL_URL_LENGTH)
        expect(new URL(url).origin).toBe('https://github.com')
        expect(new URL(url).pathname).toMatch(/^\/acme\/egg-policies\/(new|edit)\/main\/policies/)
        expect(file).toMatch(/^[a-z0-9][a-z0-9._-]*\.yaml$/)
        const whole = isOwn ? POLICY.replace(/ {2}- name[\s\S]*/, text) : text
        const set = await compilePolicies(sources({ policies: [whole] }), { built: NOW })
        const [policy] = set.policies
        expect(policy?.repositoryId).toBe('456789')
        expect(policy?.ownerId).toBe('1234')
        expect(policy?.grants.map(({ read }) => read)).toEqual([['payments/new/key']])
        expect(JSON.stringify(policy?.grants[0]?.when)).not.toContain('*')
        expect(policy?.grants[0]?.when).toMatchObject({
          ref: [`refs/heads/${b}`],
          events: ['push'],
        })
      }),
      { numRuns: 500 },
    )
    expect(made).toBeGreaterThan(20)
  })
})
