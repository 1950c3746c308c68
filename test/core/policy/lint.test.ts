import { describe, expect, test } from 'vitest'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { lint } from '../../../core/policy/lint.ts'
import { NOW, sources } from './sources.ts'

const grant = (when: string, more = '', name = 'deploy', read = 'payments/db/url') =>
  `  - name: ${name}\n    when: { ${when} }\n    read: [${read}]\n${more}`
const repository = (...grants: string[]) => `version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
${grants.join('')}`
const SOUND = 'ref: refs/heads/main, environment: production'

/** `billing` is granted to nobody in these tests. */
const codes = async (...policies: string[]) => {
  const set = await compilePolicies(sources({ policies }), { built: NOW })
  return lint(set, NOW)
    .filter(({ file }) => file !== 'vaults.yaml')
    .map(({ level, code }) => `${level} ${code}`)
}

describe('lint', () => {
  test('a sound policy has nothing to say, an unread vault has', async () => {
    const set = await compilePolicies(sources({ policies: [repository(grant(SOUND))] }), {
      built: NOW,
    })
    expect(lint(set, NOW)).toEqual([
      {
        code: 'unread_vault',
        level: 'warning',
        file: 'vaults.yaml',
        grant: null,
        sentence: 'Nobody may read anything from billing.',
      },
    ])
  })

  test.each<[string, string, string[]]>([
    [
      'an owner’s vault that is another’s',
      grant(SOUND, '', 'x', 'billing/a/b'),
      ['error owner_missing'],
    ],
    ['an expired grant', grant(SOUND, '    expires: 2027-01-14\n'), ['error expired']],
    ['one that ends soon', grant(SOUND, '    expires: 2027-01-31\n'), ['warning expires_soon']],
    ['one that ends later', grant(SOUND, '    expires: 2027-12-31\n'), []],
    ['whole vaults', grant(SOUND, '', 'x', 'payments/**'), ['warning broad_read']],
    [
      'a branch without an environment',
      grant('ref: refs/heads/main'),
      ['note environment_missing'],
    ],
    ['a protected one', grant('ref: refs/heads/main, ref_protected: true'), []],
    ['any branch', grant('ref: refs/heads/**'), ['warning unprotected_ref']],
    ['any tag', grant('ref: refs/tags/v*'), []],
    ['a self-hosted runner', grant(`${SOUND}, runner: self-hosted`), ['warning self_hosted']],
    [
      'dangerous events (T14)',
      grant(`${SOUND}, events: [push, pull_request_target, workflow_run]`),
      ['warning dangerous_event', 'warning dangerous_event'],
    ],
    [
      'a reusable workflow by branch',
      grant('reusable_workflow: a/b/.github/workflows/c.yml@refs/heads/main'),
      ['warning reusable_by_branch'],
    ],
    [
      'a grant that another gives anyway',
      grant('ref: refs/heads/main, ref_protected: true') +
        grant(`${SOUND}, ref_protected: true`, '', 'again'),
      ['warning shadowed'],
    ],
    [
      'what is written and not read',
      grant(SOUND, '    write: [payments/x/y]\n'),
      ['warning unread_secret'],
    ],
  ])('%s', async (_, grants, expected) => {
    expect(await codes(repository(grants))).toEqual(expected)
  })

  test('an owner-wide policy is marked, with or without a workflow', async () => {
    const wide = (when: string) =>
      repository(grant(when)).replace(
        'repository: acme/payments-api\nrepository_id: "456789"\n',
        '',
      )
    const workflow = 'reusable_workflow: a/b/.github/workflows/c.yml@refs/tags/v1'
    expect(await codes(wide(workflow))).toEqual(['warning owner_wide'])
    expect(await codes(wide(SOUND))).toEqual(['warning owner_wide'])
  })
})
