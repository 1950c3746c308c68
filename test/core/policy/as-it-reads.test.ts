import { describe, expect, test } from 'vitest'
import type { Claims } from '../../../core/identity.ts'
import type { SecretName } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { decide } from '../../../core/policy/decide.ts'
import { policySchema } from '../../../core/policy/schema.ts'
import { parseSource } from '../../../core/policy/yaml.ts'
import { codeOfThrown } from '../thrown.ts'
import { github, gitlab } from './jobs.ts'
import { GITLAB_POLICY, indexOf, NOW, POLICY, sources } from './sources.ts'

// A policy must hold what it reads as to whoever reviews it.

const swap = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}
const parse = (text: string) => parseSource({ path: 'p.yaml', text }, policySchema).value

describe('line ends', () => {
  const LINES = ['after a comment', 'between two keys', 'at the very end', 'twice'] as const
  const texts: Record<(typeof LINES)[number], string> = {
    // Many a viewer shows two lines; the parser sees one comment, and no environment.
    'after a comment': swap(POLICY, '      environment:', '      # reviewed\r      environment:'),
    'between two keys': swap(POLICY, 'version: 1\n', 'version: 1\r'),
    'at the very end': `${POLICY}\r`,
    twice: swap(POLICY, 'version: 1\n', 'version: 1\r\r\n'),
  }

  test.each(LINES)('a lone CR %s hides lines from one of two readers: refused', async (where) => {
    expect(await codeOfThrown(() => parse(texts[where]))).toBe('policy_invalid')
    const files = sources({ policies: [texts[where]] })
    expect(await codeOfThrown(() => compilePolicies(files, { built: 1 }))).toBe('policy_invalid')
  })

  test('what is refused is told by its line', () => {
    expect(() => parse(texts['after a comment'])).toThrow('p.yaml:10:17: ')
  })

  test('CR LF is a line end like LF, in some of the lines too', () => {
    expect(parse(POLICY.replaceAll('\n', '\r\n'))).toEqual(parse(POLICY))
    expect(parse(swap(POLICY, 'version: 1\n', 'version: 1\r\n'))).toEqual(parse(POLICY))
  })
})

describe('the case of an environment', () => {
  const allows = async (policy: string, who: Claims, secret: string) =>
    decide(await indexOf(policy), who, [{ name: secret as SecretName, optional: false }], NOW)
      .allowed
  const onGitlab = swap(
    GITLAB_POLICY,
    '      workflow: .gitlab-ci.yml',
    '      environment: production',
  )

  test.each([
    ['production', true],
    ['Production', false],
    ['PRODUCTION', false],
    ['productioN', false],
  ])('on GitLab %s is its own environment, which nobody may have protected', async (name, met) => {
    const who = gitlab({ environment: name })
    expect(await allows(onGitlab, who, 'payments/gitlab/key')).toBe(met)
  })

  test('on GitLab the policy may be the one in upper case', async () => {
    const upper = swap(onGitlab, 'environment: production', 'environment: Production')
    const allowed = (environment: string) =>
      allows(upper, gitlab({ environment }), 'payments/gitlab/key')
    expect([await allowed('Production'), await allowed('production')]).toEqual([true, false])
  })

  test.each(['production', 'Production', 'PRODUCTION'])(
    'on GitHub %s is the same one, as GitHub has it',
    async (environment) => {
      expect(await allows(POLICY, github({ environment }), 'payments/db/url')).toBe(true)
    },
  )
})

describe('a workflow alone is no condition: it is the file as it stands on any branch', () => {
  const without = (text: string, ...keys: string[]) =>
    keys.reduce((left, key) => left.replace(new RegExp(` {6}${key}: .*\n`), ''), text)
  const loads = async (policy: string) =>
    compilePolicies(sources({ policies: [policy] }), { built: 1 }).then(
      () => 'loads',
      (error) => error.code,
    )

  test.each<[string, string]>([
    ['on GitHub', without(POLICY, 'ref', 'environment')],
    ['on GitLab', without(GITLAB_POLICY, 'ref')],
    [
      'with events beside it',
      swap(
        without(POLICY, 'ref', 'environment'),
        '    when:\n',
        '    when:\n      events: [push]\n',
      ),
    ],
  ])('%s: the file does not load', async (_, policy) => {
    expect(policy).toContain('workflow: ')
    expect(await loads(policy)).toBe('policy_invalid')
  })

  test.each(['ref', 'environment'])('with %s it loads', async (kept) => {
    const dropped = kept === 'ref' ? 'environment' : 'ref'
    expect(await loads(without(POLICY, dropped))).toBe('loads')
    expect(await loads(without(POLICY, dropped, 'workflow'))).toBe('loads')
  })
})

describe('optional secrets', () => {
  const ask = async (who: Claims, ...names: string[]) =>
    decide(
      await indexOf(POLICY),
      who,
      names.map((name) => ({ name: name as SecretName, optional: true })),
      NOW,
    )

  test('alone, and none granted: not allowed, and told why', async () => {
    expect(await ask(github(), 'payments/not/granted')).toEqual({
      allowed: false,
      explanations: [{ secret: 'payments/not/granted', reason: 'no_grant', misses: [] }],
    })
    expect(await ask(github({ ref: 'refs/heads/x' }), 'payments/db/url')).toMatchObject({
      allowed: false,
      explanations: [{ secret: 'payments/db/url', reason: 'conditions' }],
    })
  })

  test('alone, and one granted: allowed, the others omitted', async () => {
    expect(await ask(github(), 'payments/not/granted', 'payments/db/url')).toMatchObject({
      allowed: true,
      omitted: ['payments/not/granted'],
    })
  })
})

describe('a transferred repository', () => {
  const ask = async (who: Claims, ...policies: string[]) =>
    decide(
      await indexOf(...policies),
      who,
      [{ name: 'payments/db/url' as SecretName, optional: false }],
      NOW,
    )
  const NOTHING = { allowed: false, explanations: [] }

  test.each([
    ['on the granted branch', {}],
    ['on another one', { ref: 'refs/heads/x' }],
    ['in another environment', { environment: 'x' }],
  ])("%s its new owner learns nothing of the old owner's conditions", async (_, changes) => {
    expect(await ask(github({ ...changes, repository_owner_id: '9' }), POLICY)).toEqual(NOTHING)
    expect(await ask(github({ ...changes, repository_owner_id: undefined }), POLICY)).toEqual(
      NOTHING,
    )
  })

  test('once a policy names the new owner, that owner is told', async () => {
    const renewed = swap(POLICY, '"1234"', '"9"')
    const who = github({ repository_owner_id: '9', ref: 'refs/heads/x' })
    expect(await ask(who, POLICY, renewed)).toMatchObject({
      explanations: [{ reason: 'conditions' }],
    })
  })
})
