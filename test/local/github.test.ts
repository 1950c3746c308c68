import { afterEach, describe, expect, test } from 'vitest'
import { openGithub } from '../../github/api.ts'
import { accountNamed, repositoryById, repositoryNamed } from '../../github/repository.ts'
import { type Github, startGithub } from '../../local/github.ts'
import type { Account } from '../../local/github-state.ts'

const ACME: Account = { id: 1234, login: 'acme', type: 'Organization' }
const BOT: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' }
const ANN: Account = { id: 583231, login: 'ann', type: 'User' }

const running: Github[] = []
afterEach(async () => {
  for (const github of running.splice(0)) await github.close()
})

const world = async (prefix?: string) => {
  const github = await startGithub(prefix === undefined ? {} : { prefix })
  running.push(github)
  github.addToken('writer', { as: BOT, can: 'write' })
  github.addToken('reader', { as: BOT, can: 'read' })
  const app = github.addRepository({ id: 456789, fullName: 'acme/app', owner: ACME })
  const pull = github.addPull(app, { number: 7, user: ANN, head: { sha: 'a'.repeat(40) } })
  const as = (token: string | null) => openGithub({ env: { GITHUB_API_URL: github.url }, token })
  return { github, app, pull, as }
}
const COMMENTS = 'GET /repos/{owner}/{repo}/issues/{number}/comments'
const POST = 'POST /repos/{owner}/{repo}/issues/{number}/comments'
const PATCH = 'PATCH /repos/{owner}/{repo}/issues/comments/{id}'
const PULL = { owner: 'acme', repo: 'app', number: 7 }

describe('the API, as egg asks it', () => {
  test('ids by name and by id, without a token, at an enterprise server, too', async () => {
    for (const prefix of ['', '/api/v3']) {
      const api = await (await world(prefix)).as(null)
      const expected = { id: '456789', name: 'acme/app', ownerId: '1234', defaultBranch: 'main' }
      expect(await repositoryNamed(api, 'Acme/App')).toEqual(expected)
      expect(await repositoryById(api, '456789')).toEqual(expected)
      expect(await accountNamed(api, 'acme')).toBe('1234')
      expect(await repositoryNamed(api, 'acme/other')).toBeNull()
      api.close()
    }
  })

  test('an old name redirects to what moved away from it', async () => {
    const { github, app, as } = await world()
    github.rename(app, 'acme/new')
    expect(await repositoryNamed(await as(null), 'acme/app')).toMatchObject({ name: 'acme/new' })
  })

  test('a redirect that leads away from the API is not followed: a token goes nowhere else', async () => {
    const { github, app } = await world()
    github.rename(app, 'acme/new')
    const api = await openGithub({
      // The same server under another name, so that its own address leads away.
      env: { GITHUB_API_URL: github.url.replace('127.0.0.1', '127.0.0.1.') },
      token: 'writer',
    })
    const asked = repositoryNamed(api, 'acme/app')
    await expect(asked).rejects.toMatchObject({ code: 'github_malformed' })
    expect(github.received.map(({ status }) => status)).toEqual([301])
  })

  test('a private repository is not there for strangers', async () => {
    const { github, as } = await world()
    github.addRepository({ id: 5, fullName: 'acme/hidden', owner: ACME, private: true })
    expect(await repositoryNamed(await as(null), 'acme/hidden')).toBeNull()
    expect(await repositoryNamed(await as('reader'), 'acme/hidden')).toMatchObject({ id: '5' })
  })

  test('lists come whole, over all pages', async () => {
    const { pull, as } = await world()
    for (let id = 1; id <= 250; id++) pull.comments.push({ id, user: ANN, body: `${id}` })
    const list = await (await as('reader')).list(COMMENTS, PULL)
    expect(list).toHaveLength(250)
    expect(list?.at(-1)).toMatchObject({ id: 250, user: { id: 583231 } })
  })

  test('comments are made and changed', async () => {
    const { github, as, pull } = await world()
    const api = await as('writer')
    expect(await api.send(POST, { ...PULL, body: 'one' })).toMatchObject({ body: 'one' })
    const [comment] = pull.comments
    await api.send(PATCH, { owner: 'acme', repo: 'app', id: comment?.id ?? 0, body: 'two' })
    expect(pull.comments).toMatchObject([{ body: 'two', user: BOT }])
    expect(github.received.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'POST 201',
      'PATCH 200',
    ])
  })

  test.each([
    ['a bad token', 'stolen', 'github_unauthorized', {}],
    ['a token that may read', 'reader', 'github_forbidden', {}],
    ['no token at all', null, 'github_unauthorized', {}],
    ['an empty comment', 'writer', 'github_invalid', { body: ' ' }],
    ['a comment that is too long', 'writer', 'github_invalid', { body: 'x'.repeat(65_537) }],
    ['a pull request that is not there', 'writer', 'github_missing', { number: 8 }],
  ])('%s is refused', async (_, token, code, more) => {
    const { as, pull } = await world()
    const sent = (await as(token)).send(POST, { ...PULL, body: 'x', ...more })
    await expect(sent).rejects.toMatchObject({ code })
    expect(pull.comments).toEqual([])
  })

  test('beyond the limit it says so, and when', async () => {
    const { github, as } = await world()
    github.limit(0)
    const asked = repositoryNamed(await as(null), 'acme/app')
    await expect(asked).rejects.toMatchObject({ code: 'github_limited' })
    const reply = await fetch(`${github.url}/repos/acme/app`)
    expect([reply.status, reply.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
  })

  test('a server that is none of GitHub’s', async () => {
    const { github } = await world()
    const api = await openGithub({ env: { GITHUB_API_URL: `${github.url}/other` }, token: null })
    expect(await repositoryNamed(api, 'acme/app')).toBeNull()
    const nowhere = await openGithub({
      env: { GITHUB_API_URL: 'http://127.0.0.1:9' },
      token: null,
    })
    await expect(repositoryNamed(nowhere, 'a/b')).rejects.toMatchObject({ code: 'network' })
  })
})
