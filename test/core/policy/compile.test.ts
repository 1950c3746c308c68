import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../../core/platform.ts'
import { compilePolicies, type PolicySources } from '../../../core/policy/compile.ts'
import { indexPolicies, loadPolicySet } from '../../../core/policy/load.ts'
import { codeOfThrown, thrownBy } from '../thrown.ts'
import { GITLAB_POLICY, ISSUERS, POLICY, sources, VAULTS } from './sources.ts'

const SAFE_EVENTS = PROFILES.github.safeEvents
const SAFE_SOURCES = PROFILES.gitlab.safeEvents
const BUILT = 1_800_000_000
const compile = (files: PolicySources, options = {}) =>
  compilePolicies(files, { built: BUILT, ...options })

/** File, line and column of the refusal. */
const refusedAt = async (files: PolicySources, options = {}): Promise<string> => {
  const error = await thrownBy(() => compile(files, options))
  expect(error).toMatchObject({ code: 'policy_invalid' })
  return /^policies\/([a-z0-9]+\.yaml:\d+:\d+): /.exec(error.message)?.[1] ?? error.message
}
const swap = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('compiling', () => {
  test('gives issuers, vaults and policies as data', async () => {
    const set = await compile(sources({ policies: [POLICY, GITLAB_POLICY] }))
    expect(set).toMatchObject({ v: 1, built: BUILT })
    expect(set.issuers).toEqual([
      {
        name: 'github',
        url: 'https://token.actions.githubusercontent.com',
        jwksUri: 'https://token.actions.githubusercontent.com/.well-known/jwks',
        platform: 'github',
        algorithms: ['RS256'],
        audience: 'committed',
        maxAge: 600,
      },
      {
        name: 'gitlab',
        url: 'https://gitlab.com',
        jwksUri: 'https://gitlab.com/oauth/discovery/keys',
        platform: 'gitlab',
        algorithms: ['RS256'],
        audience: 'fixed',
        maxAge: 21_600,
      },
    ])
    expect(set.vaults.map(({ name, lease }) => [name, lease])).toEqual([
      ['payments', 21_600],
      ['billing', 3600],
    ])
    expect(set.policies[0]).toEqual({
      file: 'policies/p0.yaml',
      issuer: 'github',
      repository: 'acme/payments-api',
      repositoryId: '456789',
      ownerId: '1234',
      grants: [
        {
          name: 'deploy',
          when: {
            ref: ['refs/heads/main'],
            environment: ['production'],
            workflow: ['.github/workflows/deploy.yml'],
            events: SAFE_EVENTS,
          },
          read: ['payments/db/url', 'payments/tls/key'],
          lease: 1800,
          bearer: false,
        },
      ],
    })
    expect(set.policies[1]?.grants[0]?.when.events).toEqual(SAFE_SOURCES)
  })

  test('events left out are the safe ones, and none that strangers can cause (T14)', () => {
    const dangerous = [
      ...['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment', 'merge_group'],
      ...['pull_request_review', 'discussion_comment', 'fork', 'watch', 'repository_dispatch'],
      ...['merge_request_event', 'external_pull_request_event', 'chat', 'parent_pipeline'],
    ]
    expect(dangerous.filter((event) => [...SAFE_EVENTS, ...SAFE_SOURCES].includes(event))).toEqual(
      [],
    )
  })

  test('one bad file fails the whole build (T21)', async () => {
    const bad = swap(POLICY, 'issuer: github', 'issuer: [github]')
    expect(await refusedAt(sources({ policies: [POLICY, bad] }))).toBe('p1.yaml:2:9')
  })

  test.each<[string, Parameters<typeof sources>[0], string]>([
    [
      'no repository id beside an exact name (T10)',
      { policies: [swap(POLICY, 'repository_id: "456789"\n', '')] },
      'p0.yaml:1:1',
    ],
    ['no issuers (T19, T22)', { issuers: '' }, 'issuers.yaml:1:1'],
    ['an empty list of issuers', { issuers: 'version: 1\nissuers: []\n' }, 'issuers.yaml:2:10'],
    ['no vaults', { vaults: '# none\n' }, 'vaults.yaml:1:1'],
    ['an empty list of vaults', { vaults: 'version: 1\nvaults: []\n' }, 'vaults.yaml:2:9'],
    ['an empty policy', { policies: [''] }, 'p0.yaml:1:1'],
    [
      'an unknown issuer',
      { policies: [swap(POLICY, 'issuer: github', 'issuer: gitea')] },
      'p0.yaml:2:9',
    ],
    [
      'an unknown vault',
      { policies: [swap(POLICY, 'payments/tls/key', 'legal/tls/key')] },
      'p0.yaml:12:29',
    ],
    [
      'a vault that begins like one',
      { policies: [swap(POLICY, 'payments/tls/key', 'payment/tls/key')] },
      'p0.yaml:12:29',
    ],
    [
      'a vault named constructor',
      { policies: [swap(POLICY, 'payments/tls/key', 'constructor/key')] },
      'p0.yaml:12:29',
    ],
    [
      'a vault whose owner is of an unknown issuer',
      { vaults: swap(VAULTS, 'issuer: gitlab', 'issuer: gitea') },
      'vaults.yaml:8:19',
    ],
    [
      'a vault without owners',
      { vaults: VAULTS.replace(/owners:\n.*\n.*\n/, 'owners: []\n') },
      'vaults.yaml:6:13',
    ],
    ['an owner id without quotes', { vaults: swap(VAULTS, '"1234"', '1234') }, 'vaults.yaml:7:37'],
    [
      'an owner that is a wildcard (T8)',
      { vaults: swap(VAULTS, '"1234"', '"*"') },
      'vaults.yaml:7:37',
    ],
    [
      'a vault twice',
      { vaults: swap(VAULTS, 'name: billing', 'name: payments') },
      'vaults.yaml:10:5',
    ],
    ['no KMS key', { vaults: swap(VAULTS, 'alias/egg', '""') }, 'vaults.yaml:9:14'],
    [
      'a policy on bearer tokens that does not accept them',
      { policies: [swap(GITLAB_POLICY, '    bearer: accepted\n', '')] },
      'p0.yaml:7:5',
    ],
    [
      'a secret twice in a grant',
      { policies: [swap(POLICY, 'payments/tls/key', 'payments/db/url')] },
      'p0.yaml:12:29',
    ],
    [
      'an event twice',
      { policies: [swap(POLICY, '      ref:', '      events: [push, push]\n      ref:')] },
      'p0.yaml:9:22',
    ],
    [
      'a grant twice',
      { policies: [POLICY + POLICY.slice(POLICY.indexOf('  - name'))] },
      'p0.yaml:14:5',
    ],
    [
      'an issuer twice by name',
      { issuers: swap(ISSUERS, 'name: gitlab', 'name: github') },
      'issuers.yaml:8:5',
    ],
    [
      'an issuer twice by URL',
      {
        issuers: swap(ISSUERS, 'https://gitlab.com', 'https://token.actions.githubusercontent.com'),
      },
      'issuers.yaml:8:5',
    ],
    [
      'an unknown platform',
      { issuers: swap(ISSUERS, 'platform: gitlab', 'platform: gitea') },
      'issuers.yaml:10:15',
    ],
    ['alg none (B.1.1)', { issuers: swap(ISSUERS, '[RS256]', '[none]') }, 'issuers.yaml:6:18'],
    ['HS256 (B.1.2)', { issuers: swap(ISSUERS, '[RS256]', '[HS256]') }, 'issuers.yaml:6:18'],
    ['no algorithm', { issuers: swap(ISSUERS, '[RS256]', '[]') }, 'issuers.yaml:6:17'],
    ['an audience of its own', { issuers: swap(ISSUERS, 'committed', 'any') }, 'issuers.yaml:7:15'],
    [
      'no audience: there is no default that skips it (T1)',
      { issuers: swap(ISSUERS, '    audience: committed\n', '') },
      'issuers.yaml:3:5',
    ],
  ])('refuses %s', async (_, files, place) => {
    expect(await refusedAt(sources(files))).toBe(place)
  })
})

describe('an issuer', () => {
  const withUrl = (url: string) => sources({ issuers: swap(ISSUERS, 'https://gitlab.com', url) })
  const withJwks = (uri: string) =>
    sources({
      issuers: swap(ISSUERS, 'https://gitlab.com\n', `https://gitlab.com\n    jwks_uri: ${uri}\n`),
    })

  test.each([
    ...['http://gitlab.com', 'http://127.0.0.1:4000', 'https://127.0.0.1', 'https://localhost'],
    ...[
      'https://localhost.',
      'https://gitlab.localhost',
      'https://[::1]',
      'https://[::ffff:7f00:1]',
    ],
    ...[
      'https://gitlab.com/',
      'https://GitLab.com',
      'https://gitlab.com:443',
      'https://u@gitlab.com',
    ],
    ...['https://gitlab.com?x', 'https://gitlab.com/a/../b', 'gitlab.com', '""'],
  ])('is refused by its URL: %s', async (url) => {
    const quoted = url.startsWith('"') ? url : `"${url}"`
    expect(await refusedAt(withUrl(quoted))).toBe('issuers.yaml:9:10')
  })

  test.each([
    ...[
      'https://evil.example/jwks',
      'https://gitlab.com.evil.example/jwks',
      'https://gitlab.com:444/jwks',
    ],
    ...[
      'http://gitlab.com/jwks',
      'https://gitlab.com@evil.example/jwks',
      'https://gitlab.com/jwks?x',
    ],
    ...['https://gitlab.com/a/../jwks', '/jwks', 'https://sub.gitlab.com/jwks'],
  ])('is refused by foreign keys: %s', async (uri) => {
    expect(await refusedAt(withJwks(`"${uri}"`))).toBe('issuers.yaml:10:15')
  })

  test('its keys may stand elsewhere on its own host', async () => {
    const set = await compile(withJwks('https://gitlab.com/other/keys'))
    expect(set.issuers[1]?.jwksUri).toBe('https://gitlab.com/other/keys')
  })

  test('a local stack puts its own URL in its place, and its keys go with it', async () => {
    const files = withJwks('https://gitlab.com/other/keys')
    const set = await compile(files, { issuerUrls: { gitlab: 'http://127.0.0.1:4000' } })
    expect(set.issuers.map(({ url, jwksUri }) => [url, jwksUri])).toEqual([
      [
        'https://token.actions.githubusercontent.com',
        'https://token.actions.githubusercontent.com/.well-known/jwks',
      ],
      ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/oauth/discovery/keys'],
    ])
  })

  test('an override is by own name alone: `constructor` has none', async () => {
    const set = await compile(
      sources({
        issuers: swap(ISSUERS, 'name: gitlab', 'name: constructor'),
        vaults: swap(VAULTS, 'issuer: gitlab', 'issuer: constructor'),
      }),
    )
    expect(set.issuers[1]?.url).toBe('https://gitlab.com')
  })

  test('an override does not excuse a bad URL in the file', async () => {
    const options = { issuerUrls: { gitlab: 'http://127.0.0.1:4000' } }
    expect(await refusedAt(withUrl('http://gitlab.com'), options)).toBe('issuers.yaml:9:10')
  })
})

describe('the digest', () => {
  const other = swap(POLICY, '"456789"', '"456790"')

  test('does not depend on when the set was built, nor on the order of files', async () => {
    const files = sources({ policies: [POLICY, other] })
    const reversed = { ...files, policies: [...files.policies].reverse() }
    const set = await compile(files)
    expect(await compile(reversed)).toEqual(set)
    expect(await compile(files, { built: BUILT + 1 })).toEqual({ ...set, built: BUILT + 1 })
    expect(set.digest).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('does not depend on comments, quotes and order of keys', async () => {
    const { digest } = await compile(sources())
    const moved = `${swap(POLICY, 'version: 1\n', '# a comment\n')}version: 1\n`
    expect((await compile(sources({ policies: [moved] }))).digest).toBe(digest)
    const quoted = swap(POLICY, 'ref: refs/heads/main', "ref: 'refs/heads/main'")
    expect((await compile(sources({ policies: [quoted] }))).digest).toBe(digest)
  })

  test.each<[string, Parameters<typeof sources>[0]]>([
    ['a ref', { policies: [swap(POLICY, 'refs/heads/main', 'refs/heads/next')] }],
    ['a condition less', { policies: [swap(POLICY, '      environment: production\n', '')] }],
    ['a secret less', { policies: [swap(POLICY, ', payments/tls/key', '')] }],
    ['a lease', { policies: [swap(POLICY, '30m', '31m')] }],
    ['a policy more', { policies: [POLICY, GITLAB_POLICY] }],
    ['an owner of a vault', { vaults: swap(VAULTS, '"1234"', '"1235"') }],
    ['a KMS key', { vaults: swap(VAULTS, 'alias/egg', 'alias/eggs') }],
    ['how long history is kept', { vaults: swap(VAULTS, 'lease: 1h', 'history: 90d') }],
    ['an algorithm', { issuers: swap(ISSUERS, '[RS256]', '[ES256]') }],
    ['the age of tokens', { issuers: `${ISSUERS}    max_age: 1h\n` }],
  ])('changes with %s (B.4.77)', async (_, files) => {
    expect((await compile(sources(files))).digest).not.toBe((await compile(sources())).digest)
  })

  test('changes with an override', async () => {
    const options = { issuerUrls: { gitlab: 'http://127.0.0.1:4000' } }
    expect((await compile(sources(), options)).digest).not.toBe((await compile(sources())).digest)
  })
})

describe('history', () => {
  const vaultsOf = async (line: string) =>
    (await compile(sources({ vaults: swap(VAULTS, 'lease: 1h', line) }))).vaults

  test('is kept for ever where nothing is said, else for so many days', async () => {
    expect((await vaultsOf('lease: 2h')).map((vault) => 'history' in vault)).toEqual([false, false])
    expect((await vaultsOf('history: 30d'))[1]?.history).toBe(30 * 86_400)
    expect((await vaultsOf('history: 9999d'))[1]?.history).toBe(9999 * 86_400)
  })

  test.each(['29d', '7d', '0d', '30', '720h', '10000d', '-30d', 'never'])(
    'of %s is refused: never less than 30 days',
    async (text) => {
      await expect(vaultsOf(`history: ${text}`)).rejects.toMatchObject({ code: 'policy_invalid' })
    },
  )
})

describe('the set as the Worker reads it', () => {
  const load = async (files = sources({ policies: [POLICY, GITLAB_POLICY] })) =>
    indexPolicies(await compile(files))

  test('is looked up by issuer and id, and by no name', async () => {
    const index = await load()
    expect(index.policiesOf('github', '456789').map(({ file }) => file)).toEqual([
      'policies/p0.yaml',
    ])
    expect(index.policiesOf('gitlab', '456789').map(({ file }) => file)).toEqual([
      'policies/p1.yaml',
    ])
    for (const [issuer, id] of [
      ['github', 'acme/payments-api'],
      ['github', '45678'],
      ['github', '456789 '],
      ['github', '0456789'],
      ['Github', '456789'],
      ['github 456789', ''],
      ['', 'github 456789'],
      ['constructor', 'prototype'],
    ] as const) {
      expect(index.policiesOf(issuer, id)).toEqual([])
    }
  })

  test('two files about one repository add up', async () => {
    const index = await load(sources({ policies: [POLICY, POLICY] }))
    expect(index.policiesOf('github', '456789').length).toBe(2)
  })

  test('an issuer is found by its URL, byte by byte (T2, B.1.11)', async () => {
    const { issuerByUrl } = await load()
    expect(issuerByUrl.get('https://gitlab.com')?.name).toBe('gitlab')
    for (const url of [
      'https://gitlab.com/',
      'https://GITLAB.com',
      'http://gitlab.com',
      '__proto__',
    ]) {
      expect(issuerByUrl.get(url)).toBeUndefined()
    }
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['another version', '{"v":2,"built":1,"issuers":[{}],"vaults":[],"policies":[]}'],
    ['no time', '{"v":1,"issuers":[{}],"vaults":[],"policies":[]}'],
    ['no issuers (T22)', '{"v":1,"built":1,"issuers":[],"vaults":[],"policies":[]}'],
    ['no vaults', '{"v":1,"built":1,"issuers":[{}],"policies":[]}'],
    ['no policies', '{"v":1,"built":1,"issuers":[{}],"vaults":[]}'],
  ])('%s: malformed, and nothing is allowed', async (_, text) => {
    expect(await codeOfThrown(() => loadPolicySet(text))).toBe('policy_set_malformed')
  })
})
