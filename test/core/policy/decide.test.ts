import { describe, expect, test } from 'vitest'
import type { Claims } from '../../../core/identity.ts'
import type { Json } from '../../../core/json.ts'
import { CLAIM_LENGTH } from '../../../core/limits.ts'
import type { SecretName } from '../../../core/name.ts'
import { type Decision, decide, isNamed } from '../../../core/policy/decide.ts'
import type { PolicyIndex } from '../../../core/policy/load.ts'
import type { Asked } from '../../../core/request.ts'
import { type Changes, github, gitlab } from './jobs.ts'
import { GITLAB_POLICY, indexOf, NOW, POLICY } from './sources.ts'

const index = await indexOf(POLICY, GITLAB_POLICY)
const DB = 'payments/db/url'

const asked = (...names: string[]): Asked[] =>
  names.map((name) => ({ name: name as SecretName, optional: false }))
const optionally = (...names: string[]): Asked[] =>
  names.map((name) => ({ name: name as SecretName, optional: true }))

const ask = (who: Claims, list = asked(DB), policies: PolicyIndex = index): Decision =>
  decide(policies, who, list, NOW)
const allows = (who: Claims, list?: Asked[], policies?: PolicyIndex) =>
  ask(who, list, policies).allowed

/** The conditions that kept the first secret back, by their fields. */
const failed = (decision: Decision): string[] => {
  if (decision.allowed) throw new Error('it was allowed')
  const [explanation] = decision.explanations
  return explanation?.misses.flatMap(({ checks }) => checks.map(({ field }) => field)) ?? []
}

/** The good job with one grant's text changed. */
const withPolicy = (...swaps: [from: string, to: string][]) =>
  indexOf(
    swaps.reduce((text, [from, to]) => {
      expect(text).toContain(from)
      return text.replace(from, to)
    }, POLICY),
  )

describe('the job that the policy is about', () => {
  test('gets what it asks for, in the order asked', () => {
    const decision = ask(github(), asked('payments/tls/key', DB))
    expect(decision).toMatchObject({
      allowed: true,
      omitted: [],
      warnings: [],
      granted: [
        { name: 'payments/tls/key', policy: 'policies/p0.yaml', grant: 'deploy', lease: 1800 },
        { name: DB, optional: false, vault: { name: 'payments', kmsKey: 'alias/egg' } },
      ],
    })
  })

  test.each<[string, Changes]>([
    ['re-run (B.2.46)', { run_attempt: '7' }],
    ['with a claim nobody knows yet (T17)', { brand_new_claim: { a: [1] } }],
    ['without claims that no condition needs', { ref_protected: undefined, actor: undefined }],
    ['with the immutable form of sub (T12)', { sub: 'repo:acme@1234/payments-api@456789:ref:x' }],
    ['with a customised sub', { sub: 'repository_owner:acme' }],
    ['without any sub', { sub: undefined }],
    [
      'with the environment in another case, as platforms compare it (T16)',
      { environment: 'Production' },
    ],
    ['triggered by hand', { event_name: 'workflow_dispatch' }],
    ['by schedule', { event_name: 'schedule' }],
    ['on a self-hosted runner', { runner_environment: 'self-hosted' }],
  ])('%s: allowed', (_, changes) => {
    expect(allows(github(changes))).toBe(true)
  })
})

describe('another ref', () => {
  test.each<[string, Json]>([
    ['another branch', 'refs/heads/next'],
    ['a branch that begins so (T5)', 'refs/heads/main-attacker'],
    ['a branch that ends so', 'refs/heads/x/refs/heads/main'],
    ['a branch below it (T7)', 'refs/heads/main/x'],
    ['a branch in another case (T16)', 'refs/heads/Main'],
    ['a branch in upper case', 'REFS/HEADS/MAIN'],
    ['a tag named main (B.2.30)', 'refs/tags/main'],
    ['a tag named like the whole ref', 'refs/tags/refs/heads/main'],
    ['a branch named like the whole ref', 'refs/heads/refs/heads/main'],
    ['a pull request', 'refs/pull/1/merge'],
    ['a merge queue (B.2.31)', 'refs/heads/gh-readonly-queue/main/pr-1-0123'],
    ['the short name', 'main'],
    ['a newline at the end', 'refs/heads/main\n'],
    ['a newline in front', '\nrefs/heads/main'],
    ['a space at the end', 'refs/heads/main '],
    ['U+0000 at the end', 'refs/heads/main\0'],
    ['a Cyrillic a (B.2.34)', 'refs/heads/m\u0430in'],
    ['a full-width letter', 'refs/heads/\uff4dain'],
    ['a zero-width space', 'refs/heads/ma\u200bin'],
    ['a slash too many', 'refs/heads//main'],
    ['a percent escape', 'refs%2fheads%2fmain'],
  ])('%s', (_, ref) => {
    // The workflow's ref follows, as the platform would write it.
    const workflow = `acme/payments-api/.github/workflows/deploy.yml@${ref}`
    const who = github({ ref, workflow_ref: workflow, job_workflow_ref: workflow })
    expect(failed(ask(who))).toContain('ref')
  })
})

describe('a claim that is absent, empty or of another type meets no condition (T9)', () => {
  const claims = {
    repository_id: '456789',
    repository_owner_id: '1234',
    ref: 'refs/heads/main',
    environment: 'production',
    event_name: 'push',
    workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
    job_workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
    repository: 'acme/payments-api',
  }
  const wrong = (value: string): [string, Json | undefined][] => [
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['a list of the right value', [value]],
    ['a list with the right value first', [value, 'x']],
    ['an empty list', []],
    ['an object', { [value]: value }],
    ['true', true],
    ['false', false],
    ['zero', 0],
    ['a number', Number(value) || 1],
  ]
  const cases = Object.entries(claims).flatMap(([claim, value]) =>
    wrong(value).map(([title, bad]) => [claim, title, bad] as const),
  )

  test.each(cases)('%s: %s', (claim, _, bad) => {
    expect(allows(github({ [claim]: bad }))).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'toString'])('claims in a member named %s', (member) => {
    const { claims: good } = github()
    const hidden: Claims = {
      ...github(),
      claims: new Map<string, Json>([[member, Object.fromEntries(good)]]),
    }
    expect(ask(hidden)).toEqual({ allowed: false, explanations: [] })
  })

  test('no claims at all', () => {
    expect(ask({ ...github(), claims: new Map() })).toMatchObject({ explanations: [] })
  })
})

describe('names and ids', () => {
  test('a resurrected name with another id: an outsider (T11)', () => {
    expect(ask(github({ repository_id: '999001' }))).toEqual({
      allowed: false,

      explanations: [],
    })
  })

  test('another repository with this id on another owner: transferred, refused (T11)', () => {
    const who = github({ repository_owner_id: '6666', repository_owner: 'evil' })
    // And the new owner is not told what the old one's policies want.
    expect(ask(who)).toEqual({ allowed: false, explanations: [] })
  })

  test('a resurrected owner name with another id (B.2.35)', () => {
    const decision = ask(github({ repository_owner_id: '5678' }))
    expect(decision).toEqual({ allowed: false, explanations: [] })
  })

  test('a renamed repository keeps working, with a warning (T11)', () => {
    const workflow = 'acme/payments-core/.github/workflows/deploy.yml@refs/heads/main'
    const who = github({
      repository: 'acme/payments-core',
      workflow_ref: workflow,
      job_workflow_ref: workflow,
    })
    expect(ask(who)).toMatchObject({ allowed: true, warnings: ['repository_renamed'] })
  })

  test('a repository in another case is not renamed (T16)', () => {
    const workflow = 'Acme/Payments-API/.github/workflows/deploy.yml@refs/heads/main'
    const changes = { workflow_ref: workflow, job_workflow_ref: workflow }
    const who = github({ repository: 'Acme/Payments-API', ...changes })
    expect(ask(who)).toMatchObject({ allowed: true, warnings: [] })
  })

  test.each([
    ...[' 456789', '456789 ', '0456789', '+456789', '456789.0', '4.56789e5', '456789\n', '0x6f855'],
    ...['\u0664\u0665\u0666\u0667\u0668\u0669', '45678', '4567890', '*', '456789,1'],
  ])('an id that is spelled %j (B.2.36)', (id) => {
    expect(ask(github({ repository_id: id }))).toMatchObject({ allowed: false, explanations: [] })
  })

  test("GitLab's id, equal to GitHub's, is another id", async () => {
    const githubOnly = await indexOf(POLICY)
    const who = gitlab({ repository_id: '456789', repository_owner_id: '1234', ...{} })
    expect(ask(who, asked(DB), githubOnly)).toMatchObject({ allowed: false, explanations: [] })
    // And where both have policies, each gets its own.
    expect(allows(gitlab(), asked('payments/gitlab/key'))).toBe(true)
    expect(allows(gitlab(), asked(DB))).toBe(false)
    expect(allows(github(), asked('payments/gitlab/key'))).toBe(false)
  })

  test("another issuer of the same platform, with this repository's ids (B.1.12)", () => {
    expect(ask({ ...github(), issuer: 'ghes' })).toMatchObject({ allowed: false, explanations: [] })
  })

  test('a sub that says everything right counts for nothing (T12)', () => {
    const sub = 'repo:acme/payments-api:environment:production'
    expect(allows(github({ sub, repository_id: '1' }))).toBe(false)
  })
})

describe('the environment', () => {
  test.each<[string, Json]>([
    ['another', 'staging'],
    ['one that begins so', 'production-eu'],
    ['one that ends so', 'pre-production'],
    ['one below it (B.2.37)', 'production/eu'],
    ['one that hides a ref', 'production:ref:refs/heads/main'],
    ['with a newline', 'production\n'],
    ['with the Latin letter dotless i', 'product\u0131on'],
    ['with a ligature', 'pro\u{1d400}duction'],
    ['percent escaped', 'pro%64uction'],
  ])('%s', (_, environment) => {
    expect(failed(ask(github({ environment })))).toEqual(['environment'])
  })

  test('the Kelvin sign is no k, the long s no s (B.2.34)', async () => {
    const policies = await withPolicy(['production', 'kiosk'])
    expect(allows(github({ environment: 'KIOSK' }), asked(DB), policies)).toBe(true)
    for (const environment of ['\u212aiosk', 'kio\u017fk', 'kios\u212a', 'k\u0130osk']) {
      expect(allows(github({ environment }), asked(DB), policies)).toBe(false)
    }
  })

  test('is not looked at where the grant does not say it, and nothing else is loosened', async () => {
    const policies = await withPolicy(['      environment: production\n', ''])
    expect(allows(github({ environment: undefined }), asked(DB), policies)).toBe(true)
    expect(allows(github({ ref: 'refs/heads/x' }), asked(DB), policies)).toBe(false)
  })
})

describe('the event', () => {
  test.each([
    ...['pull_request_target', 'workflow_run', 'issue_comment', 'pull_request', 'merge_group'],
    ...[
      'pull_request_review',
      'pull_request_review_comment',
      'discussion',
      'fork',
      'watch',
      'issues',
    ],
    ...[
      'repository_dispatch',
      'workflow_call',
      'dynamic',
      'PUSH',
      'Push',
      'push ',
      'pushed',
      'pus',
    ],
    ...['push\n', 'push,pull_request', 'brand_new_event'],
  ])('%j is not in the safe set: refused on the right ref too (T14, B.2.28)', (event_name) => {
    expect(failed(ask(github({ event_name })))).toEqual(['events'])
  })

  test('named ones replace the safe set', async () => {
    const policies = await withPolicy(['      ref:', '      events: [pull_request]\n      ref:'])
    expect(allows(github({ event_name: 'pull_request' }), asked(DB), policies)).toBe(true)
    for (const event_name of ['push', 'pull_request_target', 'pull_request_review']) {
      expect(allows(github({ event_name }), asked(DB), policies)).toBe(false)
    }
  })
})

describe('the workflow', () => {
  const OWN = 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main'

  test.each<[string, Changes]>([
    ['another file', both('acme/payments-api/.github/workflows/other.yml@refs/heads/main')],
    ['a file of another repository', both('evil/x/.github/workflows/deploy.yml@refs/heads/main')],
    ['at another ref', both('acme/payments-api/.github/workflows/deploy.yml@refs/heads/x')],
    ['at a tag named so', both('acme/payments-api/.github/workflows/deploy.yml@refs/tags/main')],
    ['at a commit', both(`acme/payments-api/.github/workflows/deploy.yml@${'0'.repeat(40)}`)],
    ['without a ref', both('acme/payments-api/.github/workflows/deploy.yml')],
    [
      'nested.yml@evil.yml@refs/heads/main (T13)',
      both('acme/payments-api/.github/workflows/deploy.yml@evil.yml@refs/heads/main'),
    ],
    [
      'evil.yml@deploy.yml@refs/heads/main',
      both(
        'acme/payments-api/.github/workflows/evil.yml@.github/workflows/deploy.yml@refs/heads/main',
      ),
    ],
    [
      'a branch that is named like the file (T13)',
      both('acme/payments-api/.github/workflows/x.yml@refs/heads/a@.github/workflows/deploy.yml'),
    ],
    ['a repository in front', both(`evil/${OWN}`)],
    ['a path in front', both(OWN.replace('.github', 'x/.github'))],
    ['another case', both(OWN.replace('deploy', 'Deploy'))],
    ['with a newline', both(`${OWN}\n`)],
    [
      'a trusted caller of a reusable workflow (T15)',
      { job_workflow_ref: 'evil/x/.github/workflows/r.yml@refs/heads/main' },
    ],
    [
      'a reusable workflow of this very repository',
      { job_workflow_ref: OWN.replace('deploy', 'reusable') },
    ],
    [
      'a stranger who calls the trusted workflow (B.2.38)',
      { workflow_ref: 'evil/x/.github/workflows/call.yml@refs/heads/main' },
    ],
    ['another file that calls it', { workflow_ref: OWN.replace('deploy', 'call') }],
    ['the callee alone', { workflow_ref: undefined }],
    ['the caller alone', { job_workflow_ref: undefined }],
  ])('%s', (_, changes) => {
    expect(failed(ask(github(changes)))).toEqual(['workflow'])
  })

  test('its display name decides nothing (B.2.40), whatever it says', () => {
    expect(allows(github({ workflow: '.github/workflows/other.yml' }))).toBe(true)
    const other = both(OWN.replace('deploy', 'other'))
    expect(allows(github({ ...other, workflow: '.github/workflows/deploy.yml' }))).toBe(false)
  })

  test('at the ref that the job runs on: a branch with an @ is no way around (B.2.39)', async () => {
    const policies = await withPolicy(['refs/heads/main', 'refs/heads/a@b'])
    const ref = 'refs/heads/a@b'
    const workflow = `acme/payments-api/.github/workflows/deploy.yml@${ref}`
    expect(allows(github({ ref, ...both(workflow) }), asked(DB), policies)).toBe(true)
    const other = 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/a'
    expect(allows(github({ ref, ...both(other) }), asked(DB), policies)).toBe(false)
  })

  function both(reference: string): Changes {
    return { workflow_ref: reference, job_workflow_ref: reference }
  }
})

describe("GitLab's workflow", () => {
  const KEY = asked('payments/gitlab/key')
  const uri = (ci_config_ref_uri: Json | undefined) => gitlab({ ci_config_ref_uri })

  test("is the project's own file at the job's own ref", () => {
    expect(allows(gitlab(), KEY)).toBe(true)
  })

  test.each<[string, Json | undefined]>([
    ['absent', undefined],
    ['null, as for a file of another project', null],
    ['another file', 'gitlab.com/acme/payments-api//ci/x.yml@refs/heads/main'],
    ['another project', 'gitlab.com/evil/x//.gitlab-ci.yml@refs/heads/main'],
    [
      "another group's project of the same path (T7)",
      'gitlab.com/evil/acme/payments-api//.gitlab-ci.yml@refs/heads/main',
    ],
    ['a project that ends so', 'gitlab.com/evil-acme/payments-api//.gitlab-ci.yml@refs/heads/main'],
    ['another ref', 'gitlab.com/acme/payments-api//.gitlab-ci.yml@refs/heads/x'],
    ['a tag named so', 'gitlab.com/acme/payments-api//.gitlab-ci.yml@refs/tags/main'],
    ['a remote file', 'https://evil.example/acme/payments-api//.gitlab-ci.yml@refs/heads/main'],
    ['no host', '/evil/acme/payments-api//.gitlab-ci.yml@refs/heads/main'],
    ['a file that ends so', 'gitlab.com/acme/payments-api//x/.gitlab-ci.yml@refs/heads/main'],
    ['two at signs', 'gitlab.com/acme/payments-api//.gitlab-ci.yml@x.yml@refs/heads/main'],
    ['a newline', 'gitlab.com/acme/payments-api//.gitlab-ci.yml@refs/heads/main\n'],
  ])('refused: %s', (_, value) => {
    expect(failed(ask(uri(value), KEY))).toEqual(['workflow'])
  })

  test('a branch and a tag of one name differ by ref_path; `ref` alone decides nothing', () => {
    expect(failed(ask(gitlab({ ref_path: 'refs/tags/main' }), KEY))).toContain('ref')
    expect(failed(ask(gitlab({ ref_path: undefined, ref: 'refs/heads/main' }), KEY))).toContain(
      'ref',
    )
  })

  test.each([
    'merge_request_event',
    'external_pull_request_event',
    'pipeline',
    'parent_pipeline',
    'chat',
  ])('source %s is not in the safe set', (pipeline_source) => {
    expect(failed(ask(gitlab({ pipeline_source }), KEY))).toEqual(['events'])
  })
})

describe('a bearer token', () => {
  test('is refused by a grant that does not accept it', () => {
    const who: Claims = { ...github(), audience: 'fixed' }
    expect(failed(ask(who))).toEqual(['bearer'])
  })

  test('is accepted by one that does, with all of its other conditions', () => {
    const KEY = asked('payments/gitlab/key')
    expect(allows(gitlab(), KEY)).toBe(true)
    expect(allows(gitlab({ ref_path: 'refs/heads/x' }), KEY)).toBe(false)
  })
})

describe('vaults and owners: two files must agree', () => {
  const billing = () => withPolicy(['payments/tls/key', 'billing/invoices/key'])

  test('a vault that does not list the owner gives nothing, though the policy grants it', async () => {
    const decision = ask(github(), asked('billing/invoices/key'), await billing())
    expect(decision).toMatchObject({
      allowed: false,

      explanations: [{ secret: 'billing/invoices/key', reason: 'owner', misses: [] }],
    })
  })

  test("an owner id listed for one issuer is not another issuer's", async () => {
    const text = POLICY.replace('issuer: github', 'issuer: gitlab')
      .replace('"1234"', '"1234"')
      .replace('    lease: 30m', '    bearer: accepted')
      .replace(/ {6}(environment|workflow): .*\n/g, '')
    const policies = await indexOf(text)
    expect(ask(gitlab({ namespace_id: '1234' }), asked(DB), policies)).toMatchObject({
      explanations: [{ reason: 'owner' }],
    })
  })

  test('a vault that is gone from the set gives nothing', () => {
    const without: PolicyIndex = { ...index, vaultByName: new Map() }
    expect(ask(github(), asked(DB), without)).toMatchObject({ explanations: [{ reason: 'owner' }] })
  })
})

describe('leases', () => {
  const leaseOf = (decision: Decision) => (decision.allowed ? decision.granted[0]?.lease : null)

  test("the grant's; else the vault's", async () => {
    expect(leaseOf(ask(github()))).toBe(1800)
    const policies = await withPolicy(['    lease: 30m\n', ''])
    expect(leaseOf(ask(github(), asked(DB), policies))).toBe(21_600)
  })

  test('of two grants that match, the longer: grants add up, in whatever order (B.4.76)', async () => {
    const other = POLICY.replace('name: deploy', 'name: other').replace('30m', '2h')
    for (const policies of [await indexOf(POLICY, other), await indexOf(other, POLICY)]) {
      expect(ask(github(), asked(DB), policies)).toMatchObject({
        granted: [{ grant: 'other', lease: 7200 }],
      })
    }
  })

  test('a grant that does not match lengthens nothing', async () => {
    const other = POLICY.replace('name: deploy', 'name: other')
      .replace('30m', '2h')
      .replace('production', 'staging')
    expect(leaseOf(ask(github(), asked(DB), await indexOf(POLICY, other)))).toBe(1800)
  })
})

describe('all or nothing', () => {
  const MISSING = 'payments/not/granted'

  test('one refused name refuses all (B.5.86)', () => {
    const decision = ask(github(), asked(DB, MISSING))
    expect(decision).toMatchObject({
      allowed: false,
      explanations: [{ secret: MISSING, reason: 'no_grant', misses: [] }],
    })
  })

  test('an optional one that is refused is left out', () => {
    const decision = ask(github(), [...optionally(MISSING), ...asked(DB)])
    expect(decision).toMatchObject({
      allowed: true,
      granted: [{ name: DB, optional: false }],
      omitted: [MISSING],
    })
  })

  test('an optional one that is granted is given, and says that it was optional', () => {
    expect(ask(github(), optionally(DB))).toMatchObject({
      granted: [{ name: DB, optional: true }],
      omitted: [],
    })
  })

  test('optional or not, an outsider gets nothing', () => {
    expect(ask(github({ repository_id: '1' }), optionally(DB))).toMatchObject({ allowed: false })
  })

  test('what is optional is not explained', () => {
    const decision = ask(github(), [...optionally(MISSING), ...asked('payments/x/y')])
    expect(decision).toMatchObject({ explanations: [{ secret: 'payments/x/y' }] })
    expect(JSON.stringify(decision)).not.toContain(MISSING)
  })

  test('conditions of two grants do not mix: each must hold whole', async () => {
    const other = POLICY.replace('name: deploy', 'name: other')
      .replace('refs/heads/main', 'refs/heads/next')
      .replace('production', 'staging')
    const policies = await indexOf(POLICY, other)
    const who = github({ environment: 'staging' })
    expect(allows(who, asked(DB), policies)).toBe(false)
  })

  test('two grants may each give one of two secrets', async () => {
    const other = POLICY.replace('name: deploy', 'name: other').replace(
      'payments/db/url, payments/tls/key',
      'payments/stripe/config',
    )
    const policies = await indexOf(POLICY, other)
    expect(ask(github(), asked('payments/stripe/config', DB), policies)).toMatchObject({
      granted: [{ grant: 'other' }, { grant: 'deploy' }],
    })
  })

  test('a name is granted exactly, not by what it begins with', () => {
    for (const name of ['payments/db', 'payments/db/url/x', 'payments/db/ur', 'payments/db/urls']) {
      expect(allows(github(), asked(name))).toBe(false)
    }
  })
})

describe('explanations', () => {
  const refused = (changes: Changes) => ask(github({ ref: 'refs/heads/x', ...changes }))
  const checksOf = (decision: Decision) =>
    decision.allowed ? [] : decision.explanations.flatMap(({ misses }) => misses[0]?.checks ?? [])

  test('name the policy, the grant, and the conditions that failed with what they want', () => {
    const decision = ask(github({ environment: 'staging' }))
    expect(decision).toEqual({
      allowed: false,

      explanations: [
        {
          secret: DB,
          reason: 'conditions',
          misses: [
            {
              policy: 'policies/p0.yaml',
              grant: 'deploy',
              checks: [
                { field: 'environment', met: false, expected: ['production'], actual: 'staging' },
              ],
            },
          ],
        },
      ],
    })
  })

  test('an outsider gets none, whatever he asks for and however he is refused (T37)', () => {
    const who = github({ repository_id: '1' })
    const nothing = { allowed: false, explanations: [] }
    for (const name of [DB, 'payments/not/granted', 'billing/invoices/key', 'no/vault']) {
      expect(ask(who, asked(name))).toEqual(nothing)
    }
    expect(isNamed(index, who)).toBe(false)
    expect(isNamed(index, github())).toBe(true)
  })

  test('a known job is told alike of secrets that do not exist and that others have', () => {
    const [one, two] = ['payments/gitlab/key', 'payments/no/such'].map((name) =>
      JSON.stringify(ask(github(), asked(name))).replaceAll(name, 'NAME'),
    )
    expect(one).toBe(two)
  })

  test.each<[string, Json | undefined]>([
    ['public', 'public'],
    ['unknown', 'brand-new'],
    ['in another case', 'Private'],
    ['absent', undefined],
    ['empty', ''],
    ['a list', ['private']],
  ])('where the visibility is %s they hold no expected value', (_, repository_visibility) => {
    const checks = checksOf(refused({ repository_visibility }))
    expect(checks.map(({ field }) => field)).toContain('ref')
    expect(checks.every(({ expected }) => expected === null)).toBe(true)
    expect(JSON.stringify(refused({ repository_visibility }))).not.toContain('refs/heads/main"]')
  })

  test.each(['private', 'internal'])('where it is %s they do', (repository_visibility) => {
    const checks = checksOf(refused({ repository_visibility }))
    expect(checks.find(({ field }) => field === 'ref')?.expected).toEqual(['refs/heads/main'])
  })

  test('a claim without an end is cut, so that the refusal can still be read', () => {
    const [check] = checksOf(ask(github({ environment: 'x'.repeat(10_000) })))
    expect(check?.actual).toBe('x'.repeat(CLAIM_LENGTH))
  })

  test("GitLab's projects likewise, by their own claim", () => {
    const bad = (project_visibility: Json) =>
      checksOf(ask(gitlab({ project_visibility, ref_path: 'x' }), asked('payments/gitlab/key')))
    expect(bad('public').every(({ expected }) => expected === null)).toBe(true)
    expect(bad('private').every(({ expected }) => expected !== null)).toBe(true)
  })
})
