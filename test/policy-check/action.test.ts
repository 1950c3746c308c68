import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logOf } from '../core/audit/log.ts'
import {
  ANN,
  AUTHOR,
  BASE,
  BOB,
  BOT,
  COMMENTED,
  changed,
  type Options,
  WIDER,
  world,
} from './world.ts'

const bodyIn = ({ pull }: { pull: { comments: { body: string }[] } }): string =>
  pull.comments.map(({ body }) => body).join('\n---\n')

describe('the policy check', () => {
  test('of a change that gives nothing passes, and says so in one comment', async () => {
    const given = await world({ head: COMMENTED })
    const step = await given.run()
    expect([step.exitCode, step.errors]).toEqual([0, []])
    expect(step.outputs).toEqual({ passes: 'true', widens: 'false' })
    expect(given.pull.comments).toHaveLength(1)
    expect(bodyIn(given)).toContain('### Policy check: **passes**')
    expect(bodyIn(given)).toContain('Nobody gains or loses anything.')
    expect(step.summary).toContain('### Policy check: **passes**')
    expect(step.summary).not.toContain('<!--')
  })

  test('what came to the target branch meanwhile is no change of the pull request’s', async () => {
    const extra = `  - name: other
    when: { ref: refs/heads/main }
    read: [tools/other/key]
`
    const given = await world({
      head: changed('policies/tests/app.yaml', 'tests:', '# who deploys\ntests:'),
      meanwhile: { 'policies/app.yaml': `${BASE['policies/app.yaml']}${extra}` },
    })
    expect((await given.run()).exitCode).toBe(0)
    expect(bodyIn(given)).toContain('Nobody gains or loses anything.')
  })

  test('a change is told by what it means, and its lines are marked', async () => {
    const given = await world({
      head: changed('policies/app.yaml', 'tools/lint/key', 'tools/*/key'),
    })
    const step = await given.run()
    expect(step.exitCode).toBe(0)
    expect(step.outputs.widens).toBe('true')
    expect(bodyIn(given)).toContain(
      'WIDENED: acme/app (github 456789, owner 1234) reads tools/*/key\n  secret: tools/lint/key → tools/*/key (lets more in)\n',
    )
    expect(step.raw).toMatch(/^::notice title=egg%3A widened,file=policies\/app\.yaml,line=10::/m)
  })

  test.each<[string, Options['head'], RegExp]>([
    [
      'what does not build',
      changed('policies/app.yaml', 'read: [tools', 'raed: [tools'),
      /^::error title=egg%3A policy_invalid,file=policies\/app\.yaml,line=12::.*did you mean read\?/m,
    ],
    [
      'a grant that gives nothing',
      changed('policies/app.yaml', 'repository_owner_id: "1234"', 'repository_owner_id: "9"'),
      /^::error title=egg%3A owner_missing,file=policies\/app\.yaml,line=7::/m,
    ],
    [
      'a test that fails',
      changed('policies/app.yaml', 'read: [payments/db/url]', 'read: [payments/db/user]'),
      /^::error title=egg%3A test_failed,file=policies\/tests\/app\.yaml,line=10::main deploys: expected allow, found deny/m,
    ],
    [
      'a test that is wrong itself',
      changed('policies/tests/app.yaml', 'expect: allow', 'expect: yes'),
      /^::error title=egg%3A policy_invalid,file=policies\/tests\/app\.yaml,line=12::/m,
    ],
    [
      'an approval of a vault that is not there',
      changed('policies/vaults.yaml', 'payments/**', 'paymnets/**'),
      /^::error title=egg%3A policy_invalid,file=policies\/vaults\.yaml,line=10::.*there is no vault paymnets/m,
    ],
  ])('%s fails, at its line', async (_, head, expected) => {
    const given = await world({ head: head ?? COMMENTED })
    const step = await given.run()
    expect(step.exitCode).toBe(1)
    expect(step.raw).toMatch(expected)
    expect(bodyIn(given)).toContain('### Policy check: **fails**')
  })

  test('warnings fail with `strict` alone', async () => {
    const head = changed('policies/app.yaml', 'read: [tools/lint/key]', 'read: [tools/**]')
    const given = await world({ head })
    expect((await given.run()).exitCode).toBe(0)
    const step = await given.run({ strict: 'true' })
    expect(step.exitCode).toBe(1)
    expect(step.errors.join()).toContain('1 warning')
  })

  test('where there were no policies all that comes is new', async () => {
    const files = Object.fromEntries(Object.keys(BASE).map((path) => [path, null]))
    const given = await world({ base: { ...files, 'README.md': 'x' }, head: BASE })
    expect((await given.run()).exitCode).toBe(0)
    expect(bodyIn(given)).toContain('GAINS: acme/app')
    expect(bodyIn(given)).toContain('SETTING: issuer github is new')
  })

  test('a folder elsewhere, at an enterprise server', async () => {
    const moved = Object.fromEntries(
      Object.entries(BASE).flatMap(([path, text]) => [
        [path, null],
        [`egg/${path}`, text],
      ]),
    )
    const path = 'egg/policies/app.yaml'
    const head = { [path]: (BASE['policies/app.yaml'] ?? '').replace('tools/lint', 'tools/all') }
    const given = await world({ base: moved, head, prefix: '/api/v3' })
    const step = await given.run({ policies: 'egg/policies' })
    expect(step.exitCode).toBe(0)
    expect(bodyIn(given)).toMatch(/^<!-- egg policy-check: egg\/policies -->\n/)
    expect(bodyIn(given)).toContain('by lint in egg/policies/app.yaml')
  })
})

describe('exchanges of the past', () => {
  const withRecords = async (head: Options['head']) => {
    const given = await world({ head: head ?? COMMENTED })
    const log = await logOf()
    await log.released()
    await log.minutes(20)
    const { files } = await log.export()
    for (const [path, bytes] of files) {
      const whole = join(given.job.workspace, 'review', path)
      mkdirSync(dirname(whole), { recursive: true })
      writeFileSync(whole, bytes)
    }
    return { ...given, step: await given.run({ records: 'review' }) }
  }

  test('are decided again; what the change does to them is told', async () => {
    const given = await withRecords(
      changed('policies/app.yaml', 'environment: production', 'environment: staging'),
    )
    expect(bodyIn(given)).toContain('| Replay | 1 exchange: 0 would be allowed, 1 denied,')
    expect(bodyIn(given)).toContain('was allowed, would be DENIED: acme/payments-api')
  })

  test('what the target branch decides otherwise, too, is not the change’s doing', async () => {
    const given = await withRecords(COMMENTED)
    expect(given.step.exitCode).toBe(0)
    expect(bodyIn(given)).toContain('| Replay | 1 exchange: 0 would be allowed, 0 denied,')
  })

  test('a folder that is no export fails, rather than say nothing', async () => {
    const step = await (await world()).run({ records: 'policies' })
    expect([step.exitCode, step.errors.join()]).toEqual([
      1,
      expect.stringContaining('[manifest_missing]'),
    ])
  })
})

describe('the comment', () => {
  test('is one, kept up to date; what is the same is not written again', async () => {
    const given = await world({ head: WIDER })
    await given.run()
    expect(bodyIn(given)).toContain('**missing**')
    await given.run()
    given.review(ANN)
    await given.run()
    expect(given.pull.comments).toHaveLength(1)
    expect(bodyIn(given)).toContain('given by `583231`')
    const written = given.github.received.filter(({ method }) => method !== 'GET')
    expect(written.map(({ method }) => method)).toEqual(['POST', 'PATCH'])
  })

  test('is not made where no policy changes; one that stands is kept up to date', async () => {
    const given = await world({ head: { 'README.md': 'x' } })
    const step = await given.run()
    expect([step.exitCode, given.pull.comments, step.notices]).toEqual([0, [], []])
    expect(step.summary).toContain('**passes**')
    const old = '<!-- egg policy-check: policies -->\nof an earlier commit'
    given.pull.comments.push({ id: 1, user: BOT, body: old })
    await given.run()
    expect(bodyIn(given)).toContain('Nobody gains or loses anything.')
  })

  test('that another one wrote, with the very same first line, is not touched', async () => {
    const given = await world()
    const evil = '<!-- egg policy-check: policies -->\n### Policy check: **passes**'
    given.pull.comments.push({ id: 1, user: AUTHOR, body: evil })
    given.pull.comments.push({ id: 2, user: null, body: evil })
    given.pull.comments.push({ id: 3, user: BOT, body: `quoted:\n${evil}` })
    await given.run()
    expect(given.pull.comments.slice(0, 3).map(({ body }) => body)).toEqual([
      evil,
      evil,
      `quoted:\n${evil}`,
    ])
    expect(given.pull.comments[3]?.user).toEqual(BOT)
  })

  test('is found behind hundreds of others', async () => {
    const given = await world()
    for (let id = 1; id <= 230; id++) given.pull.comments.push({ id, user: BOB, body: 'x' })
    await given.run()
    await given.run()
    expect(given.pull.comments).toHaveLength(231)
  })

  test('a fork’s run may not write it: summary and verdict are the same', async () => {
    const given = await world({ head: WIDER, token: 'fork' })
    const step = await given.run()
    expect(step.exitCode).toBe(1)
    expect(given.pull.comments).toEqual([])
    expect(step.summary).toContain('**missing**')
    expect(step.notices.join()).toContain('job summary')
  })

  test('without a token, and beyond the limit, a change that needs nobody passes still', async () => {
    const none = await world({ token: '' })
    expect((await none.run()).exitCode).toBe(0)
    const busy = await world()
    busy.github.limit(0)
    const step = await busy.run()
    expect([step.exitCode, step.warnings.join()]).toEqual([
      0,
      expect.stringContaining('[github_limited]'),
    ])
  })

  test('is bounded, however much there is to say', async () => {
    const grants = Array.from(
      { length: 800 },
      (_, i) => `  - name: g${i}\n    when: { ref: refs/heads/main }\n    read: [tools/x/k${i}]\n`,
    )
    const head = { 'policies/app.yaml': `${BASE['policies/app.yaml']}${grants.join('')}` }
    const given = await world({ head })
    const step = await given.run()
    expect(step.exitCode).toBe(0)
    expect(bodyIn(given).length).toBeLessThan(65_536)
    expect(bodyIn(given)).toMatch(/… and \d+ more lines\./)
    expect(step.summary.length).toBeGreaterThan(65_536)
  })
})

describe('approvals', () => {
  const outcome = async (
    head: Options['head'],
    reviews: (given: Awaited<ReturnType<typeof world>>) => void = () => {},
    inputs: Record<string, string> = {},
    base: Options['base'] = {},
  ) => {
    const given = await world({ head: head ?? COMMENTED, base })
    reviews(given)
    const step = await given.run(inputs)
    return step.exitCode === 0 ? 'passes' : (step.errors.at(-1) ?? '')
  }
  const MISSING = 'egg: the policy check fails: 1 approval missing.'

  test('one is needed where more is given of what is listed, and by a listed person', async () => {
    expect(await outcome(WIDER)).toBe(MISSING)
    expect(await outcome(WIDER, ({ review }) => review(BOB))).toBe(MISSING)
    expect(await outcome(WIDER, ({ review }) => review(ANN))).toBe('passes')
  })

  test('none is needed to take away, or for what is not listed', async () => {
    const narrower = changed(
      'policies/app.yaml',
      'read: [payments/db/url]',
      'read: [payments/db/url]\n    expires: 2099-12-31',
    )
    expect(await outcome(narrower)).toBe('passes')
    expect(await outcome(changed('policies/app.yaml', 'tools/lint', 'tools/all'))).toBe('passes')
  })

  test.each([
    ['of an earlier commit', { commit_id: 'a'.repeat(40) }],
    ['of no commit', { commit_id: null }],
    ['that was dismissed', { state: 'DISMISSED' as const }],
    ['that only comments', { state: 'COMMENTED' as const }],
    ['that asks for changes', { state: 'CHANGES_REQUESTED' as const }],
    ['of nobody', { user: null }],
  ])('a review %s is none', async (_, change) => {
    expect(await outcome(WIDER, ({ review }) => review(ANN, change))).toBe(MISSING)
  })

  test('the latest word counts; a comment takes nothing back', async () => {
    const words = (...states: ('APPROVED' | 'COMMENTED' | 'CHANGES_REQUESTED')[]) =>
      outcome(WIDER, ({ review }) => {
        for (const state of states) review(ANN, { state })
      })
    expect(await words('APPROVED', 'CHANGES_REQUESTED')).toBe(MISSING)
    expect(await words('APPROVED', 'COMMENTED')).toBe('passes')
    expect(await words('CHANGES_REQUESTED', 'APPROVED')).toBe('passes')
  })

  test('a name is nobody: only ids count, and never the author’s own', async () => {
    const listed = changed('policies/vaults.yaml', '"583231"', '"11"')
    expect(await outcome(WIDER, ({ review }) => review(AUTHOR), {}, listed)).toBe(MISSING)
    const namesake = { ...AUTHOR, id: 99, login: 'ann' }
    expect(await outcome(WIDER, ({ review }) => review(namesake))).toBe(MISSING)
  })

  test.each<[string, Options['head']]>([
    ['puts its own approver in', changed('policies/vaults.yaml', '"583231"', '"22"')],
    [
      'takes the rule away',
      changed(
        'policies/vaults.yaml',
        /approvals:[\s\S]*/.exec(BASE['policies/vaults.yaml'] ?? '')?.[0] ?? '',
        '',
      ),
    ],
    ['narrows the rule', changed('policies/vaults.yaml', 'payments/**', 'payments/db/*')],
  ])(
    'the rules are the target branch’s: a change that %s needs the old approver',
    async (_, vaults) => {
      for (const head of [{ ...vaults }, { ...vaults, ...WIDER }]) {
        expect(await outcome(head, ({ review }) => review(BOB))).toBe(MISSING)
      }
      expect(await outcome(vaults, ({ review }) => review(ANN))).toBe('passes')
    },
  )

  test.each<[string, Options['head']]>([
    [
      'whose word all rests on',
      changed('policies/issuers.yaml', 'token.actions', 'tokens.actions'),
    ],
    [
      'the key of its vault',
      changed('policies/vaults.yaml', 'alias/egg\n  - name: tools', 'alias/mine\n  - name: tools'),
    ],
    [
      'the owner of its vault',
      {
        ...changed(
          'policies/vaults.yaml',
          '"1234" }',
          '"1234" }, { issuer: github, owner_id: "66" }',
        ),
        'policies/evil.yaml': (BASE['policies/app.yaml'] ?? '')
          .replaceAll('"1234"', '"66"')
          .replace('tools/lint', 'payments/x')
          .replace('"456789"', '"667"'),
      },
    ],
  ])('a setting that decides %s needs one', async (_, head) => {
    expect(await outcome(head)).toBe(MISSING)
  })

  test('a pattern that may meet what is listed needs one', async () => {
    const rule = changed('policies/vaults.yaml', 'payments/**', 'payments/*-key/prod')
    const head = changed(
      'policies/app.yaml',
      'payments/db/url',
      'payments/db/url, payments/a*/prod',
    )
    expect(await outcome(head, () => {}, {}, rule)).toBe(MISSING)
  })

  test('a team’s members approve, where a token may look them up', async () => {
    const teams = changed(
      'policies/vaults.yaml',
      'users: ["583231"]',
      'teams: [{ organization_id: "1234", id: "77" }]',
    )
    const by = ({ github, review }: Awaited<ReturnType<typeof world>>) => {
      github.addTeam(1234, 77, [BOB])
      review(BOB)
    }
    expect(await outcome(WIDER, by, { 'team-token': 'teams' }, teams)).toBe('passes')
    expect(await outcome(WIDER, by, {}, teams)).toBe(MISSING)
    const forbidden = await outcome(WIDER, by, { 'team-token': 'job' }, teams)
    expect(forbidden).toContain('[github_forbidden]')
  })

  test('reviews that cannot be read are no approval', async () => {
    const given = await world({ head: WIDER, token: 'unknown' })
    const step = await given.run()
    expect([step.exitCode, step.errors.join()]).toEqual([
      1,
      expect.stringContaining('[github_unauthorized]'),
    ])
  })
})

describe('what is checked out', () => {
  const failing = async (
    expected: string,
    options: Options,
    inputs = {},
    spoil = (_: Awaited<ReturnType<typeof world>>) => {},
  ) => {
    const given = await world(options)
    spoil(given)
    const step = await given.run(inputs)
    expect([step.exitCode, step.errors.join('\n')]).toEqual([
      1,
      expect.stringContaining(`[${expected}]`),
    ])
    expect(given.pull.comments).toEqual([])
  }

  test('without the target branch there is nothing to compare with', () =>
    failing('base_missing', { depth: 1 }))

  test('any other commit is refused: the head alone, a merge of another head', async () => {
    await failing('not_the_merge', {}, {}, ({ git, head }) => {
      git('checkout', '-q', head)
    })
    await failing('not_the_merge', {}, {}, ({ git, base }) => {
      git('commit', '-q', '--allow-empty', '-m', 'more')
      git('merge', '-q', '--no-ff', '-s', 'ours', '-m', 'x', base)
    })
  })

  test('another event, or none, is told', () => failing('event_unsupported', { event: 'push' }))

  test.each(['../x', '/etc', '-x', 'a/../b', 'a//b'])('the folder %s', (policies) =>
    failing('input_malformed', {}, { policies }),
  )

  test('no policies at all', () => failing('policy_folder', {}, { policies: 'other' }))

  test.each([
    ['a link', { 'policies/evil.yaml': '-> ../../outside.yaml' }, 'is no plain file'],
    ['a folder with a policy’s name', { 'policies/evil.yaml/x': 'x' }, 'is no plain file'],
    ['another ending', { 'policies/evil.yml': 'x' }, 'must end in .yaml'],
    ['a name that is none', { 'policies/a b`c.yaml': 'x' }, 'name with other characters'],
  ])('%s among the policies is an error, and not passed over', async (_, head, expected) => {
    const given = await world({ head })
    const step = await given.run()
    expect([step.exitCode, step.errors.join()]).toEqual([1, expect.stringContaining(expected)])
  })

  test('an object that a remote promised is not fetched: its address may be a program', async () => {
    const given = await world({ depth: 1 })
    const ran = join(given.job.workspace, 'ran')
    for (const [name, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::touch ${ran}`],
      ['protocol.ext.allow', 'always'],
    ] as const) {
      given.git('config', name, value)
    }
    const step = await given.run()
    expect(step.errors.join()).toContain('[base_missing]')
    expect(existsSync(ran)).toBe(false)
  })

  test('nothing of it is run: no hooks, no monitor, no filters, no transports', async () => {
    const given = await world({
      head: {
        '.gitattributes': '*.yaml filter=evil diff=evil\n',
        '.githooks/reference-transaction': '#!/bin/sh\ntouch "$GITHUB_WORKSPACE/ran"\n',
      },
    })
    const ran = join(given.job.workspace, 'ran')
    const evil = `touch ${ran}`
    for (const [name, value] of [
      ['core.hooksPath', '.githooks'],
      ['core.fsmonitor', evil],
      ['filter.evil.smudge', evil],
      ['diff.evil.textconv', evil],
      ['core.pager', evil],
      ['core.sshCommand', evil],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::sh -c "${evil}"`],
      ['protocol.ext.allow', 'always'],
    ] as const) {
      given.git('config', name, value)
    }
    writeFileSync(join(given.job.workspace, 'policies/app.yaml'), 'not what is committed')
    expect((await given.run()).exitCode).toBe(0)
    expect(() => writeFileSync(ran, '', { flag: 'wx' })).not.toThrow()
  })
})
