import { describe, expect, test } from 'vitest'
import { codeIn, egg } from './egg.ts'

const COMMANDS = [
  [],
  ['dev'],
  ['init'],
  ['keys'],
  ['keys', 'new'],
  ['put'],
  ['get'],
  ['list'],
  ['show'],
  ['rm'],
  ['status'],
  ['import'],
  ['leases'],
  ['revoke'],
  ['exec'],
  ['inject'],
  ['rekey'],
  ['freeze'],
  ['unfreeze'],
  ['policy'],
  ['policy', 'build'],
  ['policy', 'floor'],
  ['audit'],
  ['audit', 'tail'],
  ['audit', 'query'],
  ['audit', 'explain'],
  ['audit', 'export'],
  ['audit', 'verify'],
  ['audit', 'keys'],
  ['audit', 'checkpoint'],
  ['audit', 'sequence'],
  ['break-glass'],
  ['break-glass', 'keygen'],
  ['break-glass', 'seal'],
  ['break-glass', 'open'],
  ['break-glass', 'report'],
  ['break-glass', 'drill'],
]

describe('help', () => {
  test.each(COMMANDS.map((words) => [words.join(' '), words] as const))(
    'of `egg %s` carries examples',
    async (_, words) => {
      const ran = await egg([...words, '--help'])
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(ran.stdout).toMatch(/^Examples:\n( {2}\$ .*egg .*\n)+$/m)
      expect(ran.stdout).toContain('--json')
    },
  )

  test('the version is told', async () => {
    const ran = await egg(['--version'])
    expect(ran.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(ran.code).toBe(0)
  })
})

describe('bad usage', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['hatch']],
    ['an unknown option', ['list', '--values']],
    ['a group without a command', ['policy']],
    ['a missing argument', ['put']],
    ['an option without its value', ['policy', 'build', '--out']],
    ['too many arguments', ['list', 'payments', 'billing']],
    ['get without a place to put it', ['get', 'payments/db/url']],
    ['get to two places', ['get', 'payments/db/url', '--stdout', '--out', 'x']],
    ['get of a version that is none', ['get', 'payments/db/url@0', '--stdout']],
    ['put of a file and an older version', ['put', 'a/b', '--file', 'x', '--from-version', '1']],
    ['a rotation that was yesterday', ['put', 'a/b', '--rotate-by', '2020-01-01']],
    ['a waiting period of a day', ['rm', 'payments/db/url', '--wait', '1d']],
    ['an import into nothing', ['import', 'x']],
    ['an import into no folder', ['import', 'x', '--into', 'Payments']],
    ['revoke of nothing', ['revoke']],
    ['revoke of two things', ['revoke', '--all', '--secret', 'payments/db/url']],
    ['revoke of a lease that is none', ['revoke', 'op#2026-11-22T01:29Z#1/x']],
    ['a freeze of a run', ['revoke', '--run', '7', '--freeze']],
    ['freeze without a scope', ['freeze']],
    ['freeze of both', ['freeze', 'payments', '--all']],
    ['unfreeze without a scope', ['unfreeze']],
    ['a port that is none', ['dev', '--port', '0x50']],
    ['a floor that is no time', ['policy', 'floor', '--built', '2026-11-22']],
    ['two floors', ['policy', 'floor', '--built', '5', '--policies', 'x']],
    ['a floor and a broker', ['policy', 'floor', '--built', '5', '--broker', 'https://x.example']],
    ['an export of no time', ['audit', 'export']],
    ['an explanation of nothing', ['audit', 'explain']],
    ['a verification of nothing', ['audit', 'verify']],
    ['a release key that is none', ['audit', 'verify', '.', '--release-key', 'x']],
    ['a query for no decision', ['audit', 'query', '--decision', 'maybe']],
    ['keygen for nobody', ['break-glass', 'keygen']],
    ['a split that is none', ['break-glass', 'keygen', '--operator', 'a', '--shares', '2/3']],
    ['a bundle to nowhere', ['break-glass', 'seal']],
    ['a bundle for ever', ['break-glass', 'seal', '--out', 'x', '--expires', '93d']],
    ['rekey of nothing', ['rekey']],
    ['a time that is none', ['audit', 'sequence', '--from', 'yesterday']],
    ['a range that ends before it begins', ['audit', 'sequence', '--from', '1d', '--to', '2d']],
    ['rekey of both', ['rekey', 'payments/db/url', '--vault', 'payments']],
  ])('%s exits 1, with the next step', async (_, words) => {
    const text = await egg(words)
    expect(text.code).toBe(1)
    expect(text.stdout).toBe('')
    expect(text.stderr).toMatch(/^egg: .+\n {2}next: .+\n$/m)

    const json = await egg([...words, '--json'])
    expect(json).toMatchObject({ code: 1, stderr: '' })
    expect(codeIn(json)).toBe('usage')
  })

  test.each([
    [['put', 'payments/db/url', 'canary-77aa']],
    [['put', 'payments/db/url', 'a', 'canary-77aa']],
    [['put', 'payments/db/url', '--value=canary-77aa']],
    [['put', 'payments/db/url', '--canary-77aa']],
    [['put', 'payments/db/url', '-canary-77aa']],
    [['put', 'payments/db/url', '-', '--file', 'canary-77aa']],
    [['put', '--vaule', 'canary-77aa', 'payments/db/url']],
  ])('a value among the arguments is refused and not echoed', async (words) => {
    const [text, json] = await Promise.all([egg(words), egg([...words, '--json'])])
    expect(text.code).toBe(1)
    expect(codeIn(json)).toBe('value_as_argument')
    expect(JSON.stringify([text, json])).not.toContain('canary-77aa')
  })

  test.each([
    ['value_unreadable', ['put', 'payments/db/url', '--file', 'canary-77aa']],
    ['name_malformed', ['put', 'canary-77aa']],
    ['name_malformed', ['put', 'Canary-77aa/x']],
  ])('a value where a name or path belongs is not echoed: %s', async (code, words) => {
    const [text, json] = await Promise.all([egg(words), egg([...words, '--json'])])
    expect(text.code).toBe(1)
    // A path is looked at only once the rest is known to be right.
    if (code === 'name_malformed') expect(codeIn(json)).toBe(code)
    expect(JSON.stringify([text, json])).not.toMatch(/canary-77aa/i)
  })

  test('EGG_DEBUG adds where it happened, and no message', async () => {
    const words = ['put', 'payments/db/url', 'canary-77aa']
    const ran = await egg(words, { env: { EGG_DEBUG: '1' } })
    expect(ran.stderr).toMatch(/^debug: EggError\n {4}at /m)
    expect(ran.stderr).not.toContain('canary-77aa')
    const quiet = await egg(words)
    expect(quiet.stderr).not.toMatch(/^\s+at /m)
  })
})

describe('a confirmation', () => {
  test.each([
    ['confirmation_missing', ['unfreeze', 'payments']],
    ['confirmation_missing', ['unfreeze', '--all']],
    ['confirmation_missing', ['freeze', '--all']],
    ['confirmation_missing', ['rm', 'payments/db/url']],
    ['confirmation_missing', ['revoke', '--all']],
    ['confirmation_wrong', ['rm', 'payments/db/url', '--confirm', 'payments']],
    ['confirmation_wrong', ['unfreeze', 'payments', '--confirm', 'billing']],
    ['confirmation_wrong', ['unfreeze', '--all', '--confirm', 'payments']],
    ['confirmation_wrong', ['freeze', '--all', '--confirm', '']],
  ])('%s without a terminal: %j', async (code, words) => {
    const ran = await egg([...words, '--json'], { env: { EGG_REGION: 'local-1' } })
    expect(ran.code).toBe(1)
    expect(codeIn(ran)).toBe(code)
  })
})

test.each([['line\nbreak'], ['x'.repeat(501)], ['escape \u001b[31m']])(
  'a reason is one short line: %j',
  async (reason) => {
    expect(codeIn(await egg(['init', '--json', '--reason', reason]))).toBe('reason_malformed')
  },
)
