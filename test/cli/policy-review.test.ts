import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { codeIn, documentOf, egg, folderWith, POLICIES, writeFiles } from './egg.ts'

const vectors = JSON.parse(readFileSync(new URL('../vectors/decide.json', import.meta.url), 'utf8'))
const APP = 'policies/payments-api.yaml'
const appWith = (from: string, to: string) => ({
  ...POLICIES,
  [APP]: (POLICIES[APP] ?? '').replace(from, to),
})

describe('policy decide', () => {
  test('without vaults.yaml owners are not checked, and it says so', async () => {
    const { 'policies/vaults.yaml': _, ...files } = POLICIES
    const cwd = folderWith({ ...files, 'c.json': JSON.stringify(vectors.cases[0].claims) })
    const args = ['policy', 'decide', '--policies', 'policies', '--claims', 'c.json']
    const now = ['--now', String(vectors.now)]
    const ran = await egg([...args, ...now], { cwd })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('owners were not checked')
    expect(documentOf(await egg([...args, ...now, '--json'], { cwd })).owners_checked).toBe(false)
  })

  test.each([
    ['no JSON', '{', 'claims_malformed'],
    ['a list', '[]', 'claims_malformed'],
    ['a member twice', '{"iss":"a","iss":"b"}', 'claims_malformed'],
  ])('claims that are %s are an error and no denial', async (_, text, code) => {
    const cwd = folderWith({ ...POLICIES, 'c.json': text })
    const args = ['policy', 'decide', '--policies', 'policies', '--claims', 'c.json', '--json']
    const ran = await egg(args, { cwd })
    expect([ran.code, codeIn(ran)]).toEqual([1, code])
  })
})

describe('policy check', () => {
  const check = (cwd: string, ...more: string[]) =>
    egg(['policy', 'check', '--policies', 'policies', ...more], { cwd })

  test('names file, line and grant; exit 0 with notes and warnings, 5 with --strict', async () => {
    const cwd = folderWith(POLICIES)
    const ran = await check(cwd)
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain(`${APP}:7: note environment_missing (deploy): `)
    expect((await check(cwd, '--strict')).code).toBe(5)
  })

  test('exit 5 on an error', async () => {
    const cwd = folderWith(appWith('    read:', '    expires: 2020-01-31\n    read:'))
    const ran = await check(cwd, '--json')
    expect(ran.code).toBe(5)
    expect(documentOf(ran).findings).toContainEqual(
      expect.objectContaining({ level: 'error', code: 'expired', line: 7 }),
    )
  })
})

describe('policy test', () => {
  const TESTS = `version: 1
issuer: github
job:
  repository: acme/payments-api
  repository_id: "456789"
  repository_owner_id: "1234"
  ref: refs/heads/main
  event_name: push
tests:
  - name: main deploys
    read: [payments/db/url]
    expect: allow
  - name: other branches do not
    claims: { ref: refs/heads/next }
    read: [payments/db/url]
    expect: deny
    fails_by: [ref]
  - name: nor jobs that do not say their branch
    without: [ref]
    expect: deny
`
  const run = (tests: string, files = POLICIES) =>
    egg(['policy', 'test', '--policies', 'policies', '--json'], {
      cwd: folderWith({ ...files, 'policies/tests/app.yaml': tests }),
    })

  test('passes', async () => {
    const ran = await run(TESTS)
    expect(ran.code).toBe(0)
    expect(documentOf(ran)).toMatchObject({ tests: 3, failed: 0 })
  })

  test('fails, when the policies are widened', async () => {
    const ran = await run(TESTS, appWith('refs/heads/main', 'refs/heads/*'))
    expect(ran.code).toBe(5)
    expect(documentOf(ran)).toMatchObject({ failed: 1 })
  })

  test('fails, when it is denied for another reason than expected', async () => {
    const ran = await run(TESTS.replace('fails_by: [ref]', 'fails_by: [events]'))
    expect(documentOf(ran).results).toContainEqual(
      expect.objectContaining({ ok: false, expected: 'deny by events', found: 'deny by ref' }),
    )
  })

  test('a typo in a test is an error with its place', async () => {
    const ran = await run(TESTS.replace('expect: allow', 'expct: allow'))
    expect([ran.code, codeIn(ran)]).toEqual([1, 'policy_invalid'])
    expect(ran.stdout).toContain('policies/tests/app.yaml:12:')
    expect(ran.stdout).toContain('did you mean expect?')
  })

  test('of the published policies all pass, and every policy has some', async () => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url))
    const ran = await egg(['policy', 'test', '--policies', 'policies', '--json'], { cwd })
    expect(ran.code).toBe(0)
    const { results } = documentOf(ran) as { results: { file: string }[] }
    const tested = new Set(results.map(({ file }) => file.replace('/tests/', '/')))
    const policies = readdirSync(`${cwd}/policies`).filter((name) => name.endsWith('.yaml'))
    const special = ['issuers.yaml', 'vaults.yaml']
    expect([...tested].sort()).toEqual(
      policies.filter((name) => !special.includes(name)).map((name) => `policies/${name}`),
    )
  })

  test('no tests at all is an error', async () => {
    const ran = await egg(['policy', 'test', '--policies', 'policies', '--json'], {
      cwd: folderWith(POLICIES),
    })
    expect(codeIn(ran)).toBe('usage')
  })
})

/** A repository with two commits: the second one widens a ref. */
const repository = () => {
  const cwd = folderWith(POLICIES)
  const git = (time: number, ...args: string[]) => {
    const date = `${time} +0000`
    const env = {
      PATH: process.env.PATH,
      HOME: cwd,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    }
    const who = [
      '-c',
      'user.name=Ann',
      '-c',
      'user.email=ann@example.com',
      '-c',
      'init.defaultBranch=main',
    ]
    execFileSync('git', ['-C', cwd, ...who, ...args], { env, stdio: 'ignore' })
  }
  const commit = (time: number) => {
    git(time, 'add', '-A')
    git(time, 'commit', '-m', 'x')
  }
  git(0, 'init')
  commit(1_700_000_000)
  writeFiles(cwd, appWith('refs/heads/main', 'refs/heads/*'))
  commit(1_700_100_000)
  return cwd
}

describe('policy diff', () => {
  const diff = (cwd: string, ...args: string[]) =>
    egg(['policy', 'diff', '--policies', 'policies', ...args], { cwd })

  test('of two commits, and of a commit and the folder as it is', async () => {
    const cwd = repository()
    const told = /^WIDENED: acme\/payments-api .*\n {2}ref: refs\/heads\/main → refs\/heads\/\* /
    expect((await diff(cwd, 'HEAD~1', 'HEAD')).stdout).toMatch(told)
    expect((await diff(cwd, 'HEAD~1', 'policies')).stdout).toMatch(told)
    expect((await diff(cwd, 'HEAD', 'policies')).stdout).toBe('Nobody gains or loses anything.\n')
    expect(documentOf(await diff(cwd, 'HEAD~1', 'HEAD', '--json'))).toMatchObject({ widens: true })
  })

  test.each(['nowhere', '--output=x', 'HEAD~9'])(
    '%s is neither a commit nor a folder',
    async (at) => {
      const ran = await diff(repository(), '--json', '--', at, 'HEAD')
      expect(ran.code).toBe(1)
    },
  )
})

describe('policy who-can, what-can', () => {
  const ask = async (cwd: string, ...args: string[]) =>
    egg(['policy', ...args, '--policies', 'policies'], { cwd })

  test('who may read a secret, since which commit, by whom', async () => {
    const ran = await ask(repository(), 'who-can', 'payments/db/url', '--json')
    expect(documentOf(ran)).toMatchObject({
      entitlements: [
        {
          secret: 'payments/db/url',
          repository_id: '456789',
          grant: 'deploy',
          since: '2023-11-16T02:00:00Z',
          by: 'Ann',
        },
      ],
    })
  })

  test('the list of all, as a table', async () => {
    const ran = await ask(repository(), 'who-can', '--all', '--csv')
    const [header, row, ...rest] = ran.stdout.trimEnd().split('\n')
    expect(header).toBe(
      'secret,how,who,issuer,repository,repository_id,owner_id,when,expires,policy,grant,since,commit,by',
    )
    expect(row).toMatch(/^"payments\/db\/url","read",/)
    expect(rest).toEqual([])
  })

  test('what is not committed says so; nobody is nobody', async () => {
    const cwd = folderWith(POLICIES)
    expect((await ask(cwd, 'who-can', 'payments/db/url')).stdout).toContain('not committed yet')
    expect((await ask(cwd, 'who-can', 'payments/other/x')).stdout).toBe('Nobody.\n')
    expect((await ask(cwd, 'who-can')).code).toBe(1)
  })

  test.each(['acme/payments-api', 'Acme/Payments-API', '456789'])(
    'what %s may have',
    async (name) => {
      const ran = await ask(folderWith(POLICIES), 'what-can', name, '--json')
      expect(documentOf(ran)).toMatchObject({ entitlements: [{ secret: 'payments/db/url' }] })
      const other = await ask(folderWith(POLICIES), 'what-can', 'acme/other', '--json')
      expect(documentOf(other)).toEqual({ entitlements: [] })
    },
  )
})
