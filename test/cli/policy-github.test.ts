import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Github, startGithub } from '../../local/github.ts'
import type { Account } from '../../local/github-state.ts'
import { codeIn, documentOf, egg, folderWith, POLICIES } from './egg.ts'

const ACME: Account = { id: 1234, login: 'acme', type: 'Organization' }
let github: Github
beforeAll(async () => {
  github = await startGithub()
  github.addToken('reader', { as: { id: 1, login: 'ann', type: 'User' }, can: 'read' })
  const add = (id: number, fullName: string, more = {}) =>
    github.addRepository({ id, fullName, owner: ACME, ...more })
  add(456789, 'acme/payments-api')
  add(77, 'acme/Web', { defaultBranch: 'trunk' })
  add(78, 'acme/hidden', { private: true })
  github.rename(add(79, 'acme/old'), 'acme/new')
  add(80, 'evil/app', { owner: { id: 6666, login: 'evil', type: 'User' } })
})
afterAll(() => github?.close())

const run = (cwd: string, args: readonly string[], env: Record<string, string> = {}) =>
  egg(['policy', ...args, '--policies', 'policies'], {
    cwd,
    env: { GITHUB_API_URL: github.url, ...env },
  })
const read = (cwd: string, file: string) => readFileSync(join(cwd, 'policies', file), 'utf8')

describe('policy new', () => {
  const READ = ['--read', 'payments/db/url']

  test('writes a policy with ids from GitHub that the check passes', async () => {
    const cwd = folderWith(POLICIES)
    const more = ['--environment', 'production', '--lease', '30m', '--grant', 'web']
    const ran = await run(cwd, ['new', 'acme/web', ...READ, ...more])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(read(cwd, 'web.yaml')).toBe(`version: 1
issuer: github
repository: acme/Web
repository_id: "77"
repository_owner_id: "1234"
grants:
  - name: web
    when:
      ref: refs/heads/trunk
      environment: production
    read:
      - payments/db/url
    lease: 30m
`)
    const checked = await run(cwd, ['check', '--json'])
    expect(checked.code).toBe(0)
    const { findings } = documentOf(checked) as { findings: { file: string }[] }
    expect(findings.filter(({ file }) => file.endsWith('web.yaml'))).toEqual([])
  })

  test('overwrites nothing', async () => {
    const cwd = folderWith(POLICIES)
    const ran = await run(cwd, ['new', 'acme/payments-api', ...READ, '--json'])
    expect([ran.code, codeIn(ran)]).toEqual([1, 'policy_exists'])
    expect(read(cwd, 'payments-api.yaml')).toBe(POLICIES['policies/payments-api.yaml'])
    const other = ['--file', 'payments-api-2.yaml', '--json']
    const second = await run(cwd, ['new', 'acme/payments-api', ...READ, ...other])
    expect(documentOf(second)).toMatchObject({ file: 'policies/payments-api-2.yaml' })
  })

  test('a private repository wants a token; an old name says how it is called now', async () => {
    const cwd = folderWith(POLICIES)
    const args = ['new', 'acme/hidden', ...READ, '--json']
    expect(codeIn(await run(cwd, args))).toBe('repository_missing')
    expect((await run(cwd, args, { GH_TOKEN: 'reader' })).code).toBe(0)
    const moved = await run(cwd, ['new', 'acme/old', ...READ])
    expect(moved.stdout).toContain('acme/old is called acme/new now.')
  })

  test.each([
    ['a bad token', ['acme/web', ...READ], 'github_unauthorized', { GITHUB_TOKEN: 'x' }],
    ['a vault that is not there', ['acme/web', '--read', 'other/x'], 'policy_invalid', {}],
    ['a wrong day', ['acme/web', ...READ, '--expires', 'soon'], 'policy_invalid', {}],
    ['no secret', ['acme/web'], 'usage', {}],
    ['no repository', ['web', ...READ], 'usage', {}],
    ['a file elsewhere', ['acme/web', ...READ, '--file', '../x.yaml'], 'usage', {}],
    ['a file that is no policy', ['acme/web', ...READ, '--file', 'vaults.yaml'], 'usage', {}],
    ['another issuer', ['acme/web', ...READ, '--issuer', 'gitlab'], 'usage', {}],
  ])('%s: nothing is written', async (_, args, code, env) => {
    const cwd = folderWith(POLICIES)
    const ran = await run(cwd, ['new', ...args, '--json'], env as Record<string, string>)
    expect([ran.code, codeIn(ran)]).toEqual([1, code])
    expect(() => read(cwd, 'web.yaml')).toThrow('ENOENT')
  })

  test('where the vault does not list the owner, it says so', async () => {
    const ran = await run(folderWith(POLICIES), ['new', 'evil/app', ...READ, '--json'])
    expect(ran.code).toBe(5)
    expect(documentOf(ran).findings).toContainEqual(
      expect.objectContaining({ code: 'owner_missing', level: 'error' }),
    )
  })
})

describe('policy lock', () => {
  const NEW = `# a new one
version: 1
issuer: github
repository: acme/web # the shop
grants:
  - name: deploy
    when: { ref: refs/heads/main }
    read: [payments/db/url]
`
  const APP = POLICIES['policies/payments-api.yaml'] ?? ''
  const withFiles = (files: Record<string, string>) => folderWith({ ...POLICIES, ...files })

  test('fills in ids and follows names, and touches nothing else', async () => {
    const moved = APP.replace('payments-api', 'old').replace('456789', '79')
    const cwd = withFiles({ 'policies/web.yaml': NEW, 'policies/old.yaml': moved })
    const ran = await run(cwd, ['lock', '--json'])
    expect(documentOf(ran)).toMatchObject({
      findings: [{ code: 'moved' }, { code: 'ids_missing' }],
      written: ['policies/old.yaml', 'policies/web.yaml'],
    })
    expect(ran.code).toBe(0)
    const ids = 'repository_id: "77"\nrepository_owner_id: "1234"\n'
    expect(read(cwd, 'web.yaml')).toBe(NEW.replace('# the shop\n', `# the shop\n${ids}`))
    expect(read(cwd, 'old.yaml')).toBe(moved.replace('acme/old', 'acme/new'))
    expect(read(cwd, 'payments-api.yaml')).toBe(APP)
    expect((await run(cwd, ['lock', '--check'])).code).toBe(0)
    expect((await run(cwd, ['check'])).code).toBe(0)
  })

  test('--check changes nothing, and says what would be', async () => {
    const cwd = withFiles({ 'policies/web.yaml': NEW })
    const ran = await run(cwd, ['lock', '--check'])
    expect(ran.code).toBe(5)
    expect(ran.stdout).toContain('policies/web.yaml: ids_missing: acme/Web is 77, owner 1234.\n')
    expect(read(cwd, 'web.yaml')).toBe(NEW)
  })

  test('another owner, and what is gone, are for people to decide', async () => {
    const sold = APP.replace('"456789"', '"80"').replace('acme/payments-api', 'evil/app')
    const gone = APP.replace('"456789"', '"404"')
    const cwd = withFiles({ 'policies/gone.yaml': gone, 'policies/sold.yaml': sold })
    const ran = await run(cwd, ['lock', '--json'])
    expect(ran.code).toBe(5)
    expect(documentOf(ran)).toMatchObject({
      findings: [{ code: 'repository_gone' }, { code: 'owner_changed' }],
      written: [],
    })
    expect([read(cwd, 'sold.yaml'), read(cwd, 'gone.yaml')]).toEqual([sold, gone])
  })

  test('one file that is wrong: nothing is written anywhere', async () => {
    const bad = NEW.replace('repository: acme/web', 'repository_id: 77')
    const cwd = withFiles({ 'policies/web.yaml': NEW, 'policies/zzz.yaml': bad })
    const ran = await run(cwd, ['lock', '--json'])
    expect([ran.code, codeIn(ran)]).toEqual([1, 'policy_invalid'])
    expect(ran.stdout).toContain('policies/zzz.yaml:4:')
    expect(read(cwd, 'web.yaml')).toBe(NEW)
  })

  test('beyond the limit: an error, and nothing is written', async () => {
    const cwd = withFiles({ 'policies/web.yaml': NEW })
    github.limit(1)
    const ran = await run(cwd, ['lock', '--json'])
    github.limit(5000)
    expect([ran.code, codeIn(ran)]).toEqual([1, 'github_limited'])
    expect(read(cwd, 'web.yaml')).toBe(NEW)
  })
})

describe('policy decide', () => {
  const CLAIMS = {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'x',
    jti: '1',
    iat: 1_800_000_000,
    nbf: 1_800_000_000,
    exp: 1_800_000_300,
    repository: 'acme/payments-api',
    repository_id: '456789',
    repository_owner_id: '1234',
    ref: 'refs/heads/next',
    event_name: 'push',
  }
  const LINK = 'https://github.com/acme/egg-policies/edit/main/policies/payments-api.yaml'
  const decide = (cwd: string, ...more: string[]) =>
    run(cwd, [
      'decide',
      '--claims',
      'c.json',
      '--secret',
      'payments/db/url',
      '--now',
      '1800000000',
      ...more,
    ])
  const files = { ...POLICIES, 'c.json': JSON.stringify(CLAIMS) }
  const settings = (text: string) =>
    folderWith({ ...files, 'egg.yaml': `policy_repository: ${text}\n` })
  const AT = 'https://github.com/acme/egg-policies/tree/main/policies'

  test('says where the job is told to ask, if egg.yaml names the repository', async () => {
    const cwd = settings(AT)
    const ran = await decide(cwd)
    expect([ran.code, ran.stdout.includes(LINK)]).toEqual([2, true])
    expect(documentOf(await decide(cwd, '--json'))).toMatchObject({ proposal: { url: LINK } })
    expect((await decide(folderWith(files))).stdout).not.toContain('egg-policies')
  })

  test('another form of it is an error', async () => {
    const ran = await decide(settings('https://github.com/acme/egg-policies'), '--json')
    expect([ran.code, codeIn(ran)]).toEqual([1, 'settings_invalid'])
  })
})
