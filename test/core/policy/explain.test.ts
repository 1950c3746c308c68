import { describe, expect, test } from 'vitest'
import type { SecretName } from '../../../core/name.ts'
import { verdict } from '../../../core/policy/verdict.ts'
import { type Changes, github } from './jobs.ts'
import { indexOf, NOW, POLICY } from './sources.ts'

const index = await indexOf(POLICY)
const TIMES = { iat: NOW, nbf: NOW, exp: NOW + 300, jti: 'j', aud: 'a' }

const ask = (changes: Changes = {}, ...secrets: string[]) =>
  verdict(index, {
    claims: github({ ...TIMES, ...changes }).claims,
    secrets: (secrets.length ? secrets : ['payments/db/url']) as SecretName[],
    now: NOW,
    audience: null,
  })
const changeFor = (changes: Changes = {}, ...secrets: string[]) => {
  const found = ask(changes, ...secrets)
  if (found.decision === 'allow') throw new Error('it was allowed')
  return found.change?.says
}
const FILE = 'policies/p0.yaml'

describe('the smallest change that would allow it', () => {
  test.each<[string, Changes, string[], string[]]>([
    [
      'another environment',
      { environment: 'staging' },
      ['payments/db/url'],
      [`${FILE}: add staging to grants.deploy.when.environment`],
    ],
    [
      'no environment at all',
      { environment: undefined },
      ['payments/db/url'],
      [`${FILE}: remove grants.deploy.when.environment`],
    ],
    [
      'another event',
      { event_name: 'merge_group' },
      ['payments/db/url'],
      [`${FILE}: add merge_group to grants.deploy.when.events`],
    ],
    [
      'a secret that nobody grants',
      {},
      ['payments/new/key'],
      [`${FILE}: add payments/new/key to grants.deploy.read`],
    ],
    [
      'two secrets, one of them granted',
      {},
      ['payments/db/url', 'payments/new/key'],
      [`${FILE}: add payments/new/key to grants.deploy.read`],
    ],
    [
      'a vault of another owner',
      {},
      ['billing/db/url'],
      [
        `${FILE}: add billing/db/url to grants.deploy.read`,
        'vaults.yaml: add { issuer: github, owner_id: "1234" } to vaults.billing.owners',
      ],
    ],
    [
      'a repository without a policy',
      { repository_id: '9' },
      ['payments/db/url'],
      [
        'a new file: set repository_id to 9',
        'a new file: set repository_owner_id to 1234',
        'a new file: add payments/db/url to grants.NEW.read',
      ],
    ],
  ])('%s', (_, changes, secrets, says) => {
    expect(changeFor(changes, ...secrets)).toEqual(says)
  })

  test('never widens whose jobs they are', () => {
    expect(changeFor({ repository_owner_id: '6' })?.join()).not.toContain('deploy')
  })
})

describe('what was considered', () => {
  test('has every condition, met or not', () => {
    const found = ask({ environment: 'staging' })
    if (found.decision === 'allow') throw new Error('it was allowed')
    const [first] = found.considered
    expect(first).toMatchObject({ policy: FILE, grant: 'deploy', secret: 'payments/db/url' })
    expect(first?.checks.map(({ field, met }) => `${field} ${met}`)).toEqual([
      'read true',
      'repository_id true',
      'repository_owner_id true',
      'events true',
      'ref true',
      'environment false',
      'workflow true',
      'vault_owner true',
    ])
  })

  test('the audience is demanded exactly where it is named', () => {
    const claims = github(TIMES).claims
    const with_ = (audience: string) =>
      verdict(index, { claims, secrets: [], now: NOW, audience }).reason
    expect([with_('a'), with_('A'), with_('a ')]).toEqual([
      'granted',
      'audience_mismatch',
      'audience_mismatch',
    ])
  })

  test('without a secret the question is whether any grant matches', () => {
    const of = (changes: Changes) =>
      verdict(index, {
        claims: github({ ...TIMES, ...changes }).claims,
        secrets: [],
        now: NOW,
        audience: null,
      })
    expect(of({})).toMatchObject({ decision: 'allow', grants: [{ grant: 'deploy' }] })
    expect(of({ ref: 'refs/heads/x' })).toMatchObject({ decision: 'deny', reason: 'not_granted' })
  })
})
