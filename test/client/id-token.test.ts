import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Connections, openConnections } from '../../client/http.ts'
import { type IdTokenRequest, requestIdToken } from '../../client/id-token.ts'
import { EggError } from '../../core/error.ts'
import { type Issuer, type IssuerJob, startIssuer } from '../../local/issuer.ts'
import type { Mood } from '../../local/moods.ts'

let issuer: Issuer
let job: IssuerJob
let connections: Connections
beforeAll(async () => {
  issuer = await startIssuer({ platform: 'github', audience: 'committed' })
  job = issuer.registerJob()
  connections = openConnections({ env: {} })
})
afterEach(() => issuer.mood('token', null))
afterAll(async () => {
  connections.close()
  await issuer.close()
})

const ask = (changes: Partial<IdTokenRequest> = {}) =>
  requestIdToken({
    env: job.env,
    audience: 'egg:v1:egg.example.com:abc',
    connections,
    signal: new AbortController().signal,
    attemptTimeout: 2_000,
    pause: 1,
    local: true,
    ...changes,
  })
const failureOf = (promise: Promise<unknown>): Promise<EggError> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => {
      if (error instanceof EggError) return error
      throw error
    },
  )
const codeOfFailure = async (promise: Promise<unknown>) => (await failureOf(promise)).code
const asked = async (action: () => Promise<unknown>) => {
  const before = issuer.requests('/token')
  await action()
  return issuer.requests('/token') - before
}

test('brings a token of this job, as a secret', async () => {
  const token = await ask()
  expect(`${token}`).not.toContain('.')
  expect(decodeJwt(token.expose())).toMatchObject({
    iss: issuer.url,
    aud: 'egg:v1:egg.example.com:abc',
    repository_id: '456789',
  })
})

describe('T30: the audience is encoded exactly once', () => {
  test.each([
    'egg:v1:127.0.0.1:18080:abc-_',
    'https://egg.example.com:8443/a b?c=d&e=f#g',
    'a%3Ab%253Ac+d',
    '"\'<>\\ ü€😀',
  ])('%s', async (audience) => {
    const token = await ask({ audience })
    expect(decodeJwt(token.expose()).aud).toBe(audience)
  })

  test('an audience in the given URL does not win', async () => {
    const url = `${job.requestUrl}&audience=evil`
    const token = await ask({ env: { ...job.env, ACTIONS_ID_TOKEN_REQUEST_URL: url } })
    expect(decodeJwt(token.expose()).aud).toBe('egg:v1:egg.example.com:abc')
  })
})

describe('retries', () => {
  test.each<Mood>(['error', 'throttled', 'reset', 'hang', 'stall'])(
    '%s, three times, is got over',
    async (mood) => {
      issuer.mood('token', mood, 3)
      expect(await asked(() => ask({ attemptTimeout: 250 }))).toBe(4)
    },
  )

  test.each<Mood>(['error', 'throttled', 'reset', 'hang'])('%s for good ends', async (mood) => {
    issuer.mood('token', mood)
    const count = await asked(async () => {
      const attemptTimeout = mood === 'hang' ? 40 : 2_000
      expect(await codeOfFailure(ask({ attemptTimeout }))).toBe('id_token_failed')
    })
    expect(count).toBe(4)
  })

  test.each<[Mood, string]>([
    ['echo', 'id_token_refused'],
    ['redirect', 'id_token_refused'],
    ['html', 'id_token_malformed'],
    ['empty', 'id_token_malformed'],
    ['huge', 'id_token_malformed'],
  ])('%s is not tried again: %s', async (mood, code) => {
    issuer.mood('token', mood)
    const count = await asked(async () => {
      expect(await codeOfFailure(ask())).toBe(code)
    })
    expect(count).toBe(1)
    // B.3.58: a followed redirect would hand the bearer to whoever it names.
    expect(issuer.requests('/elsewhere')).toBe(0)
  })

  test('a wrong request token is refused at once', async () => {
    const env = { ...job.env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' }
    const count = await asked(async () => {
      expect(await codeOfFailure(ask({ env }))).toBe('id_token_refused')
    })
    expect(count).toBe(1)
  })

  test('the signal ends an attempt, and a pause', async () => {
    issuer.mood('token', 'hang')
    const hanging = ask({ signal: AbortSignal.timeout(20), attemptTimeout: 60_000 })
    expect(await codeOfFailure(hanging)).toBe('timeout')
    issuer.mood('token', 'error')
    const pausing = ask({ signal: AbortSignal.timeout(50), pause: 60_000 })
    expect(await codeOfFailure(pausing)).toBe('timeout')
    const reason = new EggError('cancelled', 'The job was cancelled.')
    await expect(ask({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})

describe('a reply must hold a token', () => {
  const replying = async (body: string | Buffer) => {
    const server = createServer((_, response) => response.end(body))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }
    try {
      return await ask({ env })
    } finally {
      server.close()
      server.closeAllConnections()
    }
  }

  test.each([
    '',
    'null',
    '[]',
    '"a.b.c"',
    '{}',
    '{"value":null}',
    '{"value":["a.b.c"]}',
    '{"value":""}',
    '{"value":"a.b"}',
    '{"value":"a.b.c.d.e"}',
    '{"value":"a.b.c\\n"}',
    '{"value":"a.b.c, d.e.f"}',
    '{"value":"a.b.="}',
    '{"__proto__":{"value":"a.b.c"}}',
    `{"value":"a.b.${'c'.repeat(16 * 1024)}"}`,
  ])('%j', async (body) => {
    expect(await codeOfFailure(replying(body))).toBe('id_token_malformed')
  })

  test('invalid UTF-8', async () => {
    const body = Buffer.from('{"value":"a.b.c","x":"\xff"}', 'latin1')
    expect(await codeOfFailure(replying(body))).toBe('id_token_malformed')
  })

  test('of at most 16 KB', async () => {
    const token = `a.b.${'c'.repeat(16 * 1024 - 4)}`
    expect((await replying(JSON.stringify({ value: token }))).expose()).toBe(token)
  })
})

describe('a run without the endpoint', () => {
  test.each([
    {},
    { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.actions.githubusercontent.com/' },
    { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'abc' },
    { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' },
  ])('%j', async (env) => {
    const error = await failureOf(ask({ env }))
    expect(error.code).toBe('id_token_unavailable')
    expect(error.next).toBeDefined()
  })

  test('forks and Dependabot are told why', async () => {
    const told = await Promise.all(
      [
        { eventName: 'pull_request', isFork: false, actor: 'octocat' },
        { eventName: 'pull_request', isFork: true, actor: 'octocat' },
        { eventName: 'pull_request', isFork: false, actor: 'dependabot[bot]' },
        // Runs for the base repository: here it is the permission that lacks.
        { eventName: 'pull_request_target', isFork: true, actor: 'octocat' },
      ].map((context) => failureOf(ask({ env: {}, context }))),
    )
    expect(told.map(({ code }) => code)).toEqual(Array(4).fill('id_token_unavailable'))
    const [own, fork, dependabot, target] = told.map(({ message }) => message)
    expect(new Set([own, fork, dependabot]).size).toBe(3)
    expect(target).toBe(own)
  })
})

describe("B.3.58: an earlier step's endpoint does not get the bearer", () => {
  // A short deadline: where the host is trusted the request goes out and fails otherwise.
  const verdict = (url: string, server?: string) =>
    codeOfFailure(
      ask({
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: url,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
          GITHUB_SERVER_URL: server,
        },
        signal: AbortSignal.abort(new EggError('went_out', 'The host passed.')),
      }),
    )

  test.each<[string, string?]>([
    ['https://run-1.actions.githubusercontent.com/7//idtoken?api-version=2.0'],
    ['https://RUN-1.Actions.GitHubUserContent.com:443/'],
    ['https://ghes.example.com/_services/token', 'https://ghes.example.com'],
    ['https://ghes.example.com:8443/x', 'https://ghes.example.com:8443'],
    ['https://run.actions.acme.ghe.com/x', 'https://acme.ghe.com'],
    ['http://127.0.0.1:4711/token'],
  ])('%s is the platform (server %s)', async (url, server) => {
    expect(await verdict(url, server)).toBe('went_out')
  })

  test.each<[string, string?]>([
    ['http://run-1.actions.githubusercontent.com/'],
    ['https://run-1.actions.githubusercontent.com:8443/'],
    ['https://actions.githubusercontent.com.evil.com/'],
    ['https://evilactions.githubusercontent.com/'],
    ['https://run-1.actions.githubusercontent.com./'],
    ['https://run-1.actions.githubusercontent.com@evil.com/'],
    ['https://evil.com#.actions.githubusercontent.com'],
    ['https://evil.com/.actions.githubusercontent.com'],
    ['https://evil.com\\.actions.githubusercontent.com'],
    ['https://raw.githubusercontent.com/'],
    ['https://127.0.0.1:4711/token'],
    ['http://localhost:4711/token'],
    ['http://127.0.0.1.evil.com/'],
    ['file:///tmp/token'],
    ['nonsense'],
    ['https://github.com/login', 'https://github.com'],
    ['https://x.actions.github.com/', 'https://github.com'],
    ['https://evil.com/', 'https://ghes.example.com'],
    ['https://pages.ghes.example.com/', 'https://ghes.example.com'],
    ['https://ghes.example.com:8443/', 'https://ghes.example.com'],
    ['http://ghes.example.com/', 'http://ghes.example.com'],
  ])('%s is not (server %s)', async (url, server) => {
    expect(await verdict(url, server)).toBe('id_token_host')
  })
})

describe('T31, B.3.60: no error holds a token or what the endpoint says', () => {
  test.each<Mood>(['echo', 'error', 'html', 'redirect', 'hang', 'reset'])('%s', async (mood) => {
    issuer.mood('token', mood)
    const error = await failureOf(ask(mood === 'hang' ? { attemptTimeout: 40 } : {}))
    const shown = `${error.stack} ${error.next} ${JSON.stringify(error)} ${String(error.cause)}`
    for (const canary of [
      job.requestToken,
      'egg.example.com',
      'api-version',
      'We are back',
      'an internal error',
    ]) {
      expect(shown).not.toContain(canary)
    }
  })
})
