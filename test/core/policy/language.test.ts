import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claims } from '../../../core/identity.ts'
import type { SecretName, SecretPattern } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { decide, isNamed } from '../../../core/policy/decide.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { thrownBy } from '../thrown.ts'
import { type Changes, github } from './jobs.ts'
import { indexOf, NOW, POLICY, sources } from './sources.ts'

const SHA = '714a629c0b401fdce83e847fc9589983fc6f46bc'
const OTHER_SHA = '9f2c1c8a5f0d4b7e8c6a3d2e1f0b9a8c7d6e5f4a'
const CALLED = 'acme/workflows/.github/workflows/deploy.yml'

/** One policy with one grant: `when` and more of it in YAML's flow form. */
const policyOf = (when: string, more = '', head = '') => `version: 1
issuer: github
${head || 'repository: acme/payments-api\nrepository_id: "456789"'}
repository_owner_id: "1234"
grants:
  - name: deploy
    when: { ${when} }
    read: [payments/db/url, payments/stripe/*, payments/deep/**]
${more}`

const ask = async (policy: string, who: Claims, name = 'payments/db/url', now = NOW) =>
  decide(await indexOf(policy), who, [{ name: name as SecretName, optional: false }], now)
const allows = async (...args: Parameters<typeof ask>) => (await ask(...args)).allowed

interface Operator {
  readonly when: string
  readonly claim: string
  readonly good: string
  /** A part of the text is free. */
  readonly pattern?: true
  readonly anyCase?: true
  readonly claims?: Changes
}

const operators: readonly Operator[] = [
  { when: 'ref: refs/heads/main', claim: 'ref', good: 'refs/heads/main' },
  { when: 'ref: [refs/tags/v1, refs/heads/main]', claim: 'ref', good: 'refs/heads/main' },
  { when: 'ref: refs/heads/release/*', claim: 'ref', good: 'refs/heads/release/1', pattern: true },
  { when: 'ref: refs/heads/**', claim: 'ref', good: 'refs/heads/a/b', pattern: true },
  { when: 'ref_protected: true', claim: 'ref_protected', good: 'true' },
  { when: 'environment: production', claim: 'environment', good: 'production', anyCase: true },
  { when: 'ref: refs/heads/main, events: [push]', claim: 'event_name', good: 'push' },
  { when: 'ref: refs/heads/main, base_ref: main', claim: 'base_ref', good: 'main' },
  {
    when: 'ref: refs/heads/main, base_ref: release/*',
    claim: 'base_ref',
    good: 'release/1',
    pattern: true,
  },
  { when: 'ref: refs/heads/main, actor_ids: ["7", "8"]', claim: 'actor_id', good: '8' },
  {
    when: 'ref: refs/heads/main, visibility: private',
    claim: 'repository_visibility',
    good: 'private',
  },
  {
    when: 'ref: refs/heads/main, runner: github-hosted',
    claim: 'runner_environment',
    good: 'github-hosted',
  },
  { when: 'ref: refs/heads/main, enterprise_id: "77"', claim: 'enterprise_id', good: '77' },
  {
    when: 'ref: refs/heads/main, properties: { team: payments }',
    claim: 'repo_property_team',
    good: 'payments',
  },
  { when: 'subject: "repo:acme/app:ref:x"', claim: 'sub', good: 'repo:acme/app:ref:x' },
  { when: 'claims: { brand: egg }', claim: 'brand', good: 'egg' },
  { when: 'claims: { brand: [hen, egg] }', claim: 'brand', good: 'egg' },
  { when: 'claims: { brand: egg/* }', claim: 'brand', good: 'egg/1', pattern: true },
  {
    when: `reusable_workflow: ${CALLED}@refs/tags/v1`,
    claim: 'job_workflow_ref',
    good: `${CALLED}@refs/tags/v1`,
  },
  {
    when: `reusable_workflow: ${CALLED}@refs/tags/v*`,
    claim: 'job_workflow_ref',
    good: `${CALLED}@refs/tags/v1`,
    pattern: true,
  },
  {
    when: `reusable_workflow: ${CALLED}@${SHA}`,
    claim: 'job_workflow_sha',
    good: SHA,
    claims: { job_workflow_ref: `${CALLED}@refs/tags/v1` },
  },
]

const odd = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('\n', '\r\n', '\0', ' ', '/', '*', '**', '|', '.*', '$', '\u200b', '@', ',x'),
)
const swapCase = (text: string) =>
  text.replace(/[a-z]/i, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
const TWINS: Readonly<Record<string, string>> = { a: '\u0430', e: '\u0435', o: '\u043e' }
const homoglyph = (text: string) => text.replace(/[aeo]/, (c) => TWINS[c] ?? c)

describe('no change of the claim turns a deny into an allow (T5, T9, B.2.34)', () => {
  test.each(operators)('$when', async ({ when, claim, good, pattern, anyCase, claims = {} }) => {
    const index = await indexOf(policyOf(when))
    const met = (value: Changes[string]) =>
      decide(
        index,
        github({ ...claims, [claim]: value }),
        [{ name: 'payments/db/url' as SecretName, optional: false }],
        NOW,
      ).allowed
    expect(met(good)).toBe(true)
    for (const none of [undefined, null, '', [good], { [good]: good }, 1, true, false]) {
      expect(met(none as undefined)).toBe(false)
    }
    expect(met(`${good}\n`)).toBe(false)
    expect(met(`\n${good}`)).toBe(false)
    expect(met(`${good}\u0301`)).toBe(false)
    // Digits have one case and no twins here.
    if (/[aeo]/.test(good)) {
      expect(met(homoglyph(good))).toBe(false)
      expect(met(swapCase(good))).toBe(anyCase ?? false)
    }
    fc.assert(
      fc.property(odd, (x) => {
        // A comma list of which one item is right is right.
        if (!(claim === 'repo_property_team' && x.includes(','))) {
          expect(met(`${x}${good}`), x).toBe(false)
          if (!pattern) expect(met(`${good}${x}`), x).toBe(false)
        }
        if (!/^[ -~]+$/.test(x)) expect(met(`${good}${x}`), x).toBe(false)
      }),
    )
  })
})

describe('the environment', () => {
  test('none: only a job without one; an empty or odd claim is not none', async () => {
    const policy = policyOf('ref: refs/heads/main, environment: none')
    const met = (environment: Changes[string]) => allows(policy, github({ environment }))
    expect(await met(undefined)).toBe(true)
    for (const some of ['production', 'none', '', null, 1, []]) expect(await met(some)).toBe(false)
  })

  test('none alone holds nobody back, so it does not load', async () => {
    const error = await thrownBy(() => indexOf(policyOf('environment: none')))
    expect(error.message).toContain('say at least one of')
  })

  test('with `:` and `/` and `%3A` in its name (B.2.37)', async () => {
    const policy = policyOf('environment: "prod:eu/1"')
    expect(await allows(policy, github({ environment: 'prod:eu/1' }))).toBe(true)
    expect(await allows(policy, github({ environment: 'prod%3Aeu/1' }))).toBe(false)
  })
})

describe('workflow files (T13, T15, B.2.38, B.2.39)', () => {
  const OWN = 'acme/payments-api/.github/workflows'
  const both = (file: string, ref = 'refs/heads/main') => ({
    ref,
    workflow_ref: `${OWN}/${file}@${ref}`,
    job_workflow_ref: `${OWN}/${file}@${ref}`,
  })

  test.each<[string, Changes, boolean]>([
    ['the file', both('basic.yml'), true],
    [
      'a branch with an @ and the file’s look',
      both('basic.yml', 'refs/heads/misleading@branch.yml'),
      true,
    ],
    ['a file with an @ in its name', both('nested.yml@evil.yml'), false],
    ['the file before an @', both('basic.yml@evil.yml'), false],
    ['the file after an @', both('evil.yml@basic.yml'), false],
    ['no file', both('.yml'), false],
    ['the reference of another ref', { ...both('basic.yml'), ref: 'refs/heads/x' }, false],
  ])('%s', async (_, changes, expected) => {
    const policy = policyOf('ref: refs/heads/**, workflow: .github/workflows/basic.yml')
    expect(await allows(policy, github(changes))).toBe(expected)
  })

  const CALLER = { workflow_ref: `${OWN}/deploy.yml@refs/heads/main` }
  const called = (ref: string, sha = SHA) => ({
    ...CALLER,
    job_workflow_ref: `${CALLED}@${ref}`,
    job_workflow_sha: sha,
  })

  test.each<[string, string, Changes, boolean]>([
    ['by tag', `${CALLED}@refs/tags/v1`, called('refs/tags/v1'), true],
    ['a branch named like the tag', `${CALLED}@refs/tags/v1`, called('refs/heads/v1'), false],
    [
      'another file',
      `${CALLED}@refs/tags/v1`,
      { ...called(''), job_workflow_ref: `${CALLED.replace('deploy', 'x')}@refs/tags/v1` },
      false,
    ],
    [
      'the caller’s claim in its place',
      `${CALLED}@refs/tags/v1`,
      { workflow_ref: `${CALLED}@refs/tags/v1` },
      false,
    ],
    ['by commit, called by tag', `${CALLED}@${SHA}`, called('refs/tags/v1'), true],
    ['by commit, called by it', `${CALLED}@${SHA}`, called(SHA), true],
    [
      'by commit, called by it, and no sha',
      `${CALLED}@${SHA}`,
      { ...called(SHA), job_workflow_sha: undefined },
      true,
    ],
    ['by commit, the tag was moved', `${CALLED}@${SHA}`, called('refs/tags/v1', OTHER_SHA), false],
    ['by commit, a file with an @', `${CALLED}@${SHA}`, called('evil.yml@refs/heads/main'), false],
    ['by commit, another commit', `${CALLED}@${SHA}`, called(OTHER_SHA, OTHER_SHA), false],
  ])('a reusable one %s', async (_, expected, changes, allowed) => {
    expect(await allows(policyOf(`reusable_workflow: ${expected}`), github(changes))).toBe(allowed)
  })

  test.each<[string, Changes, boolean]>([
    ['both right', called('refs/tags/v1'), true],
    [
      'the caller right, the called other',
      { ...CALLER, job_workflow_ref: CALLER.workflow_ref },
      false,
    ],
    [
      'the called right, the caller other',
      { ...called('refs/tags/v1'), workflow_ref: `${OWN}/x.yml@refs/heads/main` },
      false,
    ],
  ])('caller and called both named: %s', async (_, changes, allowed) => {
    const when = `ref: refs/heads/main, workflow: .github/workflows/deploy.yml, reusable_workflow: ${CALLED}@refs/tags/v1`
    expect(await allows(policyOf(when), github(changes))).toBe(allowed)
  })
})

describe('terms', () => {
  test('a grant holds through its last day in UTC, and not a second longer', async () => {
    const policy = policyOf('ref: refs/heads/main', '    expires: 2027-06-30\n')
    const end = Date.UTC(2027, 6, 1) / 1000
    expect(await allows(policy, github(), undefined, end - 1)).toBe(true)
    expect(await ask(policy, github(), undefined, end)).toMatchObject({
      explanations: [
        {
          misses: [
            { checks: [{ field: 'expires', expected: ['2027-06-30'], actual: '2027-07-01' }] },
          ],
        },
      ],
    })
  })

  test.each(['2027-02-30', '2027-13-01', '2027-6-30', '"30.06.2027"', '1830297600'])(
    'a day that is none does not load: %s',
    async (day) => {
      const error = await thrownBy(() =>
        indexOf(policyOf('ref: refs/heads/main', `    expires: ${day}\n`)),
      )
      expect(error).toMatchObject({ code: 'policy_invalid' })
    },
  )

  test('once: job needs the job’s id', async () => {
    const policy = policyOf('ref: refs/heads/main', '    once: job\n')
    const decision = await ask(policy, github({ check_run_id: '31' }))
    expect(decision).toMatchObject({ allowed: true, granted: [{ once: true }] })
    for (const id of [undefined, '', 31, null]) {
      expect(await allows(policy, github({ check_run_id: id }))).toBe(false)
    }
  })

  test('a grant without once is taken before one with it', async () => {
    const once = policyOf('ref: refs/heads/main', '    once: job\n    lease: 24h\n')
    const index = await indexOf(once, POLICY)
    const who = github({ check_run_id: '31' })
    const asked = [{ name: 'payments/db/url' as SecretName, optional: false }]
    expect(decide(index, who, asked, NOW)).toMatchObject({
      granted: [{ once: false, lease: 1800 }],
    })
  })

  test('of several minimal versions the highest holds', async () => {
    const policy = (min: number) =>
      policyOf('ref: refs/heads/main', `    min_version: { payments/db/url: ${min} }\n`)
    const index = await indexOf(policy(3), policy(5), POLICY)
    const asked = [{ name: 'payments/db/url' as SecretName, optional: false }]
    expect(decide(index, github(), asked, NOW)).toMatchObject({ granted: [{ minVersion: 5 }] })
  })

  test.each([
    [['never', 'never'], 'never'],
    [['never', 'auto'], 'auto'],
    [['never', null], 'auto'],
    [[null], 'auto'],
  ] as const)('masks, of grants that say %j: %s', async (said, mask) => {
    const policies = said.map((each) =>
      policyOf('ref: refs/heads/main', each ? `    mask: ${each}\n` : ''),
    )
    const asked = [{ name: 'payments/db/url' as SecretName, optional: false }]
    expect(decide(await indexOf(...policies), github(), asked, NOW)).toMatchObject({
      granted: [{ mask }],
    })
  })

  test('a minimal version of what is not read does not load', async () => {
    const more = '    min_version: { payments/other/key: 3 }\n'
    const error = await thrownBy(() => indexOf(policyOf('ref: refs/heads/main', more)))
    expect(error.message).toContain('this grant does not read it')
  })

  test('write alone gives nothing to read', async () => {
    const policy = policyOf('ref: refs/heads/main').replace(
      / {4}read:.*/,
      '    write: [payments/db/url]',
    )
    expect(await ask(policy, github())).toMatchObject({
      explanations: [{ reason: 'no_grant' }],
    })
  })
})

describe('patterns of secrets', () => {
  const policy = policyOf('ref: refs/heads/main')
  test.each<[string, boolean]>([
    ['payments/stripe/key', true],
    ['payments/stripe/a.b', true],
    ['payments/stripe/a/b', false],
    ['payments/stripex/key', false],
    ['payments/deep/a', true],
    ['payments/deep/a/b/c', true],
    ['payments/deeper/a', false],
    ['billing/stripe/key', false],
  ])('%s: %s (T7)', async (name, expected) => {
    expect(await allows(policy, github(), name)).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['payments/stripe/*', true],
    ['payments/stripe/k*', true],
    ['payments/**', true],
    ['payments/db/*', true],
    ['payments/none/*', false],
    ['billing/**', false],
  ])('asked as %s: %s', async (name, expected) => {
    const asked = [{ name: name as SecretPattern, optional: false }]
    const decision = decide(await indexOf(policy), github(), asked, NOW)
    expect(decision.allowed).toBe(expected)
    if (decision.allowed) expect(decision).toMatchObject({ granted: [], patterns: [{ name }] })
  })

  test.each(['"*/db/url"', 'payments/*db**', 'payments/***', '"**"', 'payments*/x', '"payments/"'])(
    '%s does not load (B.4.74)',
    async (name) => {
      const error = await thrownBy(() =>
        indexOf(policyOf('ref: refs/heads/main').replace('payments/db/url', name)),
      )
      expect(error).toMatchObject({ code: 'policy_invalid' })
    },
  )
})

describe('owner-wide policies', () => {
  const when = `reusable_workflow: ${CALLED}@refs/tags/v1`
  const called = { job_workflow_ref: `${CALLED}@refs/tags/v1` }
  const all = policyOf(when, '', '# all of an owner')
  const some = policyOf(when, '', 'repository: acme/svc-*')
  const job = (repository: string, changes: Changes = {}) =>
    github({ repository, repository_id: '9', ...called, ...changes })

  test('any repository of the owner, by the owner’s id', async () => {
    expect(await allows(all, job('acme/anything'))).toBe(true)
    expect(await allows(all, job('acme/anything', { repository_owner_id: '1235' }))).toBe(false)
    expect(await allows(all, job('acme/anything', { repository_id: undefined }))).toBe(false)
  })

  test.each<[string, boolean]>([
    ['acme/svc-mail', true],
    ['Acme/SVC-mail', true],
    ['acme/svc-', false],
    ['acme/xsvc-mail', false],
    ['acme-evil/svc-mail', false],
    ['acme/svc-mail/x', false],
    ['acme/svc-m\u0430il', false],
  ])('%s by the pattern acme/svc-*: %s (T8)', async (repository, expected) => {
    expect(await allows(some, job(repository))).toBe(expected)
    expect(isNamed(await indexOf(some), job(repository))).toBe(expected)
  })

  test('a stranger is told nothing', async () => {
    const who = job('evil/svc-mail', { repository_owner_id: '6' })
    expect(await ask(some, who)).toEqual({ allowed: false, explanations: [] })
  })

  test('are never a slip: an exact name needs its id, and an id an exact name (T10)', async () => {
    const exact = policyOf(when, '', 'repository: acme/svc-mail')
    expect((await thrownBy(() => indexOf(exact))).message).toContain('repository_id: missing')
    const both = policyOf(when, '', 'repository: acme/svc-*\nrepository_id: "9"')
    expect((await thrownBy(() => indexOf(both))).message).toContain('exact name')
  })
})

describe('a wrong policy is told what to write instead', () => {
  const GOOD = policyOf('ref: refs/heads/main, events: [push]')
  test.each<[string, string, string, string]>([
    ['a typo', 'ref: refs', 'reff: refs', 'unknown key; did you mean ref?'],
    ['another typo', 'events:', 'evnets:', 'unknown key; did you mean events?'],
    [
      'a key from elsewhere',
      'events:',
      'branches:',
      'unknown key; known here: ref, ref_protected,',
    ],
    ['a typo at the top', 'issuer:', 'isuer:', 'did you mean issuer?'],
    ['a typo in a grant', '    read:', '    reads:', 'did you mean read?'],
    ['an unquoted id (B.4.65)', '"456789"', '456789', 'write it in quotes, as "456789"'],
    ['a tab', '    when', '\twhen', 'a tab: indent with spaces'],
    ['a homoglyph', 'acme/', '\u0430cme/', 'U+0430 is no printable ASCII'],
    [
      'a regular expression',
      'refs/heads/main',
      '"^refs/heads/(main|next)$"',
      'no regular expressions',
    ],
    [
      'a dot star',
      'refs/heads/main',
      'refs/heads/.*',
      '`*` stands for characters within one segment',
    ],
    ['a bare branch', 'refs/heads/main', 'main', 'a full ref: refs/heads/main'],
    ['any repository', 'acme/payments-api', '"*"', 'leave `repository` out'],
    ['no events (B.4.73)', '[push]', '[]', 'leave `events` out for the safe ones'],
    [
      'a quoted boolean',
      'events: [push]',
      'ref_protected: "true"',
      'true or false, without quotes',
    ],
    [
      'stars within a segment',
      'refs/heads/main',
      'refs/heads/x**',
      '`**` stands for whole segments',
    ],
    [
      'a property named like Object’s',
      'events: [push]',
      'properties: { constructor: x }',
      'no key may have this name',
    ],
    [
      'a claim named __proto__',
      'events: [push]',
      'claims: { __proto__: x }',
      'no key may have this name',
    ],
    [
      'a claim that the broker checks',
      'events: [push]',
      'claims: { aud: x }',
      'the broker itself checks',
    ],
    ['a misspelt word', '    read:', '    mask: atuo\n    read:', 'did you mean auto?'],
  ])('%s', async (_, from, to, expected) => {
    expect(GOOD).toContain(from)
    const error = await thrownBy(() => indexOf(GOOD.replace(from, to)))
    expect(error).toMatchObject({ code: 'policy_invalid' })
    expect(error.message).toMatch(/^policies\/p0\.yaml:\d+:\d+: /)
    expect(error.message).toContain(expected)
  })
})

test('without vaults.yaml owners are not checked, and only then', async () => {
  const { vaults: _, ...rest } = sources({ policies: [policyOf('ref: refs/heads/main')] })
  const set = await compilePolicies({ ...rest, vaults: null }, { built: NOW })
  const asked = [{ name: 'payments/db/url' as SecretName, optional: false }]
  expect(decide(indexPolicies(set), github(), asked, NOW).allowed).toBe(true)
})
