import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approvalsOf, mayMeet, neededApprovals } from '../../../core/policy/approval.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { diffPolicies } from '../../../core/policy/diff.ts'
import { matches } from '../../../core/policy/pattern.ts'
import { codeOfThrown } from '../thrown.ts'
import { POLICY, sources, VAULTS } from './sources.ts'

const RULE = 'approvals:\n  - secrets: [payments/db/*]\n    users: ["1"]\n'
const approvals = (text: string) => approvalsOf({ path: 'policies/vaults.yaml', text })
const NONE = { access: [], settings: [], widens: false }

const compiled = (policy: string, vaults = VAULTS) =>
  compilePolicies(sources({ policies: [policy], vaults }), { built: 0 })
const because = async (policy: string, vaults = VAULTS) => {
  const diff = diffPolicies(await compiled(POLICY), await compiled(policy, vaults))
  const rules = approvals(VAULTS + RULE)
  return neededApprovals(rules, rules, diff).flatMap(({ because }) => because)
}

describe('an approval', () => {
  test('is read strictly; without one there is none', () => {
    expect(approvals(VAULTS)).toEqual([])
    expect(approvals(VAULTS + RULE)).toEqual([
      { secrets: ['payments/db/*'], users: ['1'], teams: [] },
    ])
  })

  test.each([
    ['nobody who approves', RULE.replace('    users: ["1"]\n', '')],
    ['an empty list', RULE.replace('["1"]', '[]')],
    ['a name for an id', RULE.replace('"1"', '"ann"')],
    ['an id without quotes', RULE.replace('"1"', '1')],
    ['a pattern of vaults', RULE.replace('payments/db/*', '"*/db"')],
    ['a vault that is not there', RULE.replace('payments/', 'paymnets/')],
  ])('with %s does not build', async (_, rule) => {
    expect(await codeOfThrown(() => compiled(POLICY, VAULTS + rule))).toBe('policy_invalid')
  })

  test('is no part of what is deployed: the digest stays', async () => {
    expect((await compiled(POLICY, VAULTS + RULE)).digest).toBe((await compiled(POLICY)).digest)
  })

  test('is needed for more of what it lists, and for nothing else', async () => {
    const wider = POLICY.replace('environment: production', 'environment: [production, x]')
    expect(await because(wider)).toEqual([
      'payments/db/url for acme/payments-api (github 456789, owner 1234)',
    ])
    expect(await because(POLICY.replace('payments/tls/key', 'payments/tls/*'))).toEqual([])
    expect(
      await because(POLICY.replace('    lease', '    expires: 2099-01-01\n    lease')),
    ).toEqual([])
    expect(await because(POLICY.replace('[payments/db/url, ', '['))).toEqual([])
  })

  test('is needed for its vault’s settings, not for those of others', async () => {
    const key = (vault: string) =>
      VAULTS.replace(new RegExp(`(name: ${vault}[\\s\\S]+?kms_key: )alias/egg`), '$1alias/other')
    expect(await because(POLICY, key('payments'))).toEqual([
      'vault payments: kmsKey "alias/egg" → "alias/other"',
    ])
    expect(await because(POLICY, key('billing'))).toEqual([])
  })

  test('is needed to change or to drop it; its order means nothing', () => {
    const two = RULE.replace('["1"]', '["1", "2"]')
    const needed = (after: string) =>
      neededApprovals(approvals(VAULTS + two), approvals(VAULTS + after), NONE).length
    expect(needed(two.replace('"1", "2"', '"2", "1"'))).toBe(0)
    expect(needed(two.replace('"1", "2"', '"1", "2", "3"'))).toBe(1)
    expect(needed('')).toBe(1)
  })
})

describe('two patterns', () => {
  test.each([
    ['a/b', 'a/b', true],
    ['a/b', 'a/c', false],
    ['a/*', 'a/b', true],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['a/x*', 'a/*y', true],
    ['a/x*', 'a/y', false],
    ['a/**', 'b/**', false],
    ['a/b/**', 'a/*/c', true],
  ])('%s and %s', (a, b, expected) => {
    expect([mayMeet(a, b), mayMeet(b, a)]).toEqual([expected, expected])
  })

  test('that some name fits both are never told apart', () => {
    const segment = fc.constantFrom('a', 'b', '*', 'a*', '*b', '**')
    const pattern = fc
      .array(segment, { minLength: 1, maxLength: 3 })
      .map((all) => ['v', ...all].join('/'))
    const name = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'aab'), { minLength: 1, maxLength: 4 })
      .map((all) => ['v', ...all].join('/'))
    fc.assert(
      fc.property(pattern, pattern, name, (a, b, text) => {
        if (matches(a, text) && matches(b, text)) expect(mayMeet(a, b)).toBe(true)
      }),
    )
  })
})
