import { describe, expect, test } from 'vitest'
import { compilePolicies, type PolicySources } from '../../../core/policy/compile.ts'
import { diffPolicies, tellDiff } from '../../../core/policy/diff.ts'
import { ISSUERS, NOW, VAULTS } from './sources.ts'

const APP = `version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - name: deploy
    when:
      ref: refs/heads/main
      environment: production
    read: [payments/db/url, payments/stripe/key]
    expires: 2027-06-30
  - name: nightly
    when: { ref: refs/heads/main, events: [schedule] }
    read: [payments/test/key]
`

type Files = Readonly<Record<string, string>>
const BASE: Files = { 'issuers.yaml': ISSUERS, 'vaults.yaml': VAULTS, 'app.yaml': APP }

const setOf = (files: Files) => {
  const { 'issuers.yaml': issuers = '', 'vaults.yaml': vaults = '', ...rest } = files
  const file = (path: string, text: string) => ({ path: `policies/${path}`, text })
  const sources: PolicySources = {
    issuers: file('issuers.yaml', issuers),
    vaults: file('vaults.yaml', vaults),
    policies: Object.entries(rest).map(([path, text]) => file(path, text)),
  }
  return compilePolicies(sources, { built: NOW })
}

const swap = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}
const app = (from: string, to: string): Files => ({ ...BASE, 'app.yaml': swap(APP, from, to) })
const diff = async (head: Files, base: Files = BASE) =>
  diffPolicies(await setOf(base), await setOf(head))
const NOTHING = 'Nobody gains or loses anything.'
const WHO = 'acme/payments-api (github 456789, owner 1234)'
const TERMS = 'ref refs/heads/main; events push, workflow_dispatch, schedule, release, deployment'

const [head = '', deploy = '', nightly = ''] = APP.split(/(?= {2}- name)/)

const WIDE = `version: 1
issuer: github
repository: acme/svc-*
repository_owner_id: "1234"
grants:
  - name: all
    when: { reusable_workflow: acme/ci/.github/workflows/d.yml@refs/tags/v1, events: [push] }
    read: [payments/**]
`

/** Ten pull requests, and exactly what each is said to change. */
const pulls: readonly [title: string, head: Files, widens: boolean, told: string][] = [
  [
    'a ref is widened',
    app('      ref: refs/heads/main', '      ref: refs/heads/*'),
    true,
    `WIDENED: ${WHO} reads payments/db/url, payments/stripe/key
  ref: refs/heads/main → refs/heads/* (lets more in)
  by deploy in policies/app.yaml`,
  ],
  [
    'the environment is removed',
    app('      environment: production\n', ''),
    true,
    `WIDENED: ${WHO} reads payments/db/url, payments/stripe/key
  environment: production → any (lets more in)
  by deploy in policies/app.yaml`,
  ],
  [
    'an owner-wide grant is added',
    { ...BASE, 'wide.yaml': WIDE },
    true,
    `GAINS: EVERY repository like acme/svc-* of owner 1234 (github) reads payments/**
  when reusable_workflow acme/ci/.github/workflows/d.yml@refs/tags/v1; events push
  by all in policies/wide.yaml`,
  ],
  [
    'a secret becomes a pattern',
    app('payments/stripe/key', 'payments/stripe/*'),
    true,
    `WIDENED: ${WHO} reads payments/stripe/*
  secret: payments/stripe/key → payments/stripe/* (lets more in)
  by deploy in policies/app.yaml`,
  ],
  [
    'an event is added',
    app('events: [schedule]', 'events: [schedule, pull_request]'),
    true,
    `WIDENED: ${WHO} reads payments/test/key
  events: schedule → schedule, pull_request (lets more in)
  by nightly in policies/app.yaml`,
  ],
  [
    'the id is changed',
    { ...BASE, 'app.yaml': swap(`${head}${nightly}`, '456789', '456780') },
    true,
    `GAINS: acme/payments-api (github 456780, owner 1234) reads payments/test/key
  when ref refs/heads/main; events schedule
  by nightly in policies/app.yaml
loses: ${WHO} reads payments/db/url, payments/stripe/key
  when ${TERMS}; environment production; expires 2027-06-30
  by deploy in policies/app.yaml
loses: ${WHO} reads payments/test/key
  when ref refs/heads/main; events schedule
  by nightly in policies/app.yaml`,
  ],
  [
    'the file is renamed only',
    { 'issuers.yaml': ISSUERS, 'vaults.yaml': VAULTS, 'renamed.yaml': APP },
    false,
    NOTHING,
  ],
  [
    'grants, lists and keys are reordered only',
    {
      ...BASE,
      'app.yaml': swap(
        `${head}${nightly}${deploy}`,
        'payments/db/url, payments/stripe/key',
        'payments/stripe/key, payments/db/url',
      ),
    },
    false,
    NOTHING,
  ],
  [
    'a comment is added only',
    app('grants:\n', '# reviewed\ngrants: # all of them\n'),
    false,
    NOTHING,
  ],
  [
    'the expiry is moved',
    app('2027-06-30', '2027-12-31'),
    true,
    `WIDENED: ${WHO} reads payments/db/url, payments/stripe/key
  expires: 2027-06-30 → 2027-12-31 (lets more in)
  by deploy in policies/app.yaml`,
  ],
]

describe('ten pull requests', () => {
  test.each(pulls)('%s', async (_, files, widens, told) => {
    const found = await diff(files)
    expect(tellDiff(found)).toBe(told)
    expect(found.widens).toBe(widens)
  })

  test.each(pulls)('%s, taken back: the reverse', async (_, files) => {
    const [there, back] = [await diff(files), await diff(BASE, files)]
    expect(back.access.length).toBe(there.access.length)
    const mirror = { gained: 'lost', lost: 'gained', widened: 'narrowed', narrowed: 'widened' }
    const kinds = there.access.map(({ kind }) => mirror[kind as keyof typeof mirror])
    expect(back.access.map(({ kind }) => kind).sort()).toEqual(kinds.sort())
  })
})

describe('what means the same is no change', () => {
  test.each<[string, Files]>([
    ['a grant is renamed', app('name: deploy', 'name: ship')],
    [
      'a grant is split in two',
      {
        ...BASE,
        'app.yaml': `${head}${swap(deploy, ', payments/stripe/key', '')}${swap(
          swap(deploy, 'payments/db/url, ', ''),
          'name: deploy',
          'name: stripe',
        )}${nightly}`,
      },
    ],
    [
      'a grant moves to a file of its own',
      {
        ...BASE,
        'app.yaml': `${head}${deploy}`,
        'nightly.yaml': `${head}${nightly}`,
      },
    ],
    [
      'the safe events are spelled out',
      app(
        '      environment: production\n',
        '      environment: production\n      events: [push, release, workflow_dispatch, schedule, deployment]\n',
      ),
    ],
    ['a text becomes a list of one', app('environment: production', 'environment: [production]')],
    [
      'a grant is added that another gives already',
      {
        ...BASE,
        'app.yaml': `${APP}${swap(swap(deploy, 'name: deploy', 'name: again'), ', payments/stripe/key', '')}`,
      },
    ],
    ['the name that people read', app('acme/payments-api', 'acme/payments-core')],
    [
      'a vault is granted that does not list the owner',
      {
        ...BASE,
        'app.yaml': swap(APP, '[payments/test/key]', '[payments/test/key, billing/a/b]'),
      },
    ],
  ])('%s', async (_, files) => {
    expect(tellDiff(await diff(files))).toBe(NOTHING)
  })
})

describe('settings', () => {
  test('a new owner of a vault is access that is gained', async () => {
    const granted = {
      ...BASE,
      'app.yaml': swap(APP, '[payments/test/key]', '[payments/test/key, billing/a/b]'),
    }
    const owned = { ...granted, 'vaults.yaml': swap(VAULTS, '"9999"', '"1234"') }
    expect(tellDiff(await diff(owned, granted))).toContain(`GAINS: ${WHO} reads billing/a/b`)
  })

  test('another issuer’s URL, another KMS key', async () => {
    const files = {
      ...BASE,
      'issuers.yaml': swap(ISSUERS, 'https://gitlab.com', 'https://gitlab.example'),
      'vaults.yaml': swap(VAULTS, 'alias/egg', 'alias/other'),
    }
    expect(
      tellDiff(await diff(files)),
    ).toBe(`SETTING: issuer gitlab: url "https://gitlab.com" → "https://gitlab.example"
SETTING: issuer gitlab: jwksUri "https://gitlab.com/oauth/discovery/keys" → "https://gitlab.example/oauth/discovery/keys"
SETTING: vault payments: kmsKey "alias/egg" → "alias/other"`)
  })
})

describe('directions', () => {
  test.each<[string, string, string]>([
    ['      environment: production', '      environment: staging', 'CHANGED'],
    ['      environment: production', '      environment: [production, staging]', 'WIDENED'],
    ['    expires: 2027-06-30\n', '', 'WIDENED'],
    ['    expires: 2027-06-30', '    expires: 2027-01-31', 'narrowed'],
    ['    expires: 2027-06-30', '    expires: 2027-06-30\n    once: job', 'narrowed'],
    [
      '    expires: 2027-06-30',
      '    expires: 2027-06-30\n    min_version: { payments/db/url: 2 }',
      'narrowed',
    ],
    [
      '      environment: production',
      '      environment: production\n      runner: github-hosted',
      'narrowed',
    ],
    [', payments/stripe/key]', ']', 'loses'],
    ['payments/stripe/key]', 'payments/stripe/key, payments/x/y]', 'GAINS'],
  ])('%j to %j: %s', async (from, to, verb) => {
    expect(tellDiff(await diff(app(from, to)))).toMatch(new RegExp(`^${verb}: `))
  })
})
