import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JSONWebKeySet,
  jwtVerify,
} from 'jose'
import { afterEach, describe, expect, test } from 'vitest'
import { type Issuer, type IssuerOptions, startIssuer } from '../../local/issuer.ts'
import type { Mood } from '../../local/moods.ts'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

const start = async (options: Partial<IssuerOptions> = {}) => {
  const issuer = await startIssuer({ platform: 'github', audience: 'committed', ...options })
  cleanups.push(issuer.close)
  return issuer
}
const startGitLab = (options: Partial<IssuerOptions> = {}) =>
  start({ platform: 'gitlab', audience: 'fixed', ...options })
const jwks = async (issuer: Issuer) => (await (await fetch(issuer.jwksUri)).json()) as JSONWebKeySet
const verify = async (issuer: Issuer, token: string) =>
  (await jwtVerify(token, createLocalJWKSet(await jwks(issuer)), { issuer: issuer.url })).payload
const ask = (url: string, authorization?: string) =>
  fetch(url, authorization === undefined ? {} : { headers: { authorization } })
const newFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'egg-issuer-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  return join(folder, 'keys.json')
}

describe('a GitHub-like issuer', () => {
  test('is discovered, and its token verifies by its JWKS', async () => {
    const issuer = await start()
    const found = (await (
      await fetch(`${issuer.url}/.well-known/openid-configuration`)
    ).json()) as Record<string, unknown>
    expect(found).toMatchObject({ issuer: issuer.url, jwks_uri: issuer.jwksUri })
    expect(found.id_token_signing_alg_values_supported).toEqual(['RS256'])

    const job = issuer.registerJob({ environment: 'production' })
    const reply = await ask(`${job.requestUrl}&audience=a%3Ab`, `bearer ${job.requestToken}`)
    const { count, value } = (await reply.json()) as { count: number; value: string }
    expect(count).toBe(value.length)
    expect(decodeProtectedHeader(value)).toMatchObject({ alg: 'RS256', typ: 'JWT' })
    expect(await verify(issuer, value)).toMatchObject({
      aud: 'a:b',
      sub: 'repo:acme/payments-api:environment:production',
      environment: 'production',
      repository_owner_id: '1234',
    })
    expect(issuer.requests('/.well-known/jwks')).toBe(1)
    expect(issuer.requests()).toBe(3)
  })

  test('publishes no private member of a key', async () => {
    const [key] = (await jwks(await start())).keys
    expect(Object.keys(key ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  test('without an audience gives the default one', async () => {
    const issuer = await start()
    const job = issuer.registerJob({ repository: 'umbrella/web' })
    const reply = await ask(job.requestUrl, `Bearer ${job.requestToken}`)
    const { value } = (await reply.json()) as { value: string }
    expect(decodeJwt(value).aud).toBe('https://github.com/umbrella')
  })

  test('refuses a missing and a wrong bearer, and a lost api-version', async () => {
    const issuer = await start()
    const { requestUrl, requestToken } = issuer.registerJob()
    const statuses = await Promise.all(
      [
        ask(requestUrl),
        ask(requestUrl, 'bearer wrong'),
        ask(requestUrl, 'bearer'),
        ask(requestUrl, `basic ${requestToken}`),
        ask(new URL('/token?audience=x', requestUrl).href, `bearer ${requestToken}`),
      ].map(async (reply) => (await reply).status),
    )
    expect(statuses).toEqual([401, 401, 401, 401, 400])
  })

  test('claims are complete, ids are strings, times are as GitHub sets them', async () => {
    const issuer = await start({ now: () => 1_800_000_000 })
    const claims = decodeJwt(await issuer.sign())
    expect(claims).toMatchObject({ iat: 1_800_000_000, nbf: 1_799_999_400, exp: 1_800_000_300 })
    const others = Object.entries(claims).filter(([name]) => !['iat', 'nbf', 'exp'].includes(name))
    expect(others.filter(([, value]) => typeof value !== 'string')).toEqual([])
    expect(others.map(([name]) => name).toSorted()).toEqual(
      `actor actor_id aud base_ref check_run_id enterprise enterprise_id event_name head_ref iss
      job_workflow_ref job_workflow_sha jti ref ref_protected ref_type repository repository_id
      repository_owner repository_owner_id repository_visibility run_attempt run_id run_number
      runner_environment sha sub workflow workflow_ref workflow_sha`.split(/\s+/),
    )
  })

  test('what follows from a claim follows its override', async () => {
    const issuer = await start()
    const claims = decodeJwt(await issuer.sign({ repository: 'a/b', ref: 'refs/tags/v1' }))
    expect(claims).toMatchObject({
      sub: 'repo:a/b:ref:refs/tags/v1',
      ref_type: 'tag',
      repository_owner: 'a',
      workflow_ref: 'a/b/.github/workflows/deploy.yml@refs/tags/v1',
    })
    expect(decodeJwt(await issuer.sign({ jti: undefined }))).not.toHaveProperty('jti')
  })

  test('each job has its own check_run_id, each token its own jti', async () => {
    const issuer = await start()
    const claimsOf = async ({ requestUrl, requestToken }: ReturnType<Issuer['registerJob']>) => {
      const reply = await ask(requestUrl, `bearer ${requestToken}`)
      return decodeJwt(((await reply.json()) as { value: string }).value)
    }
    const [one, other] = [issuer.registerJob(), issuer.registerJob()]
    const [first, second, third] = [await claimsOf(one), await claimsOf(one), await claimsOf(other)]
    expect(first.check_run_id).toBe(second.check_run_id)
    expect(first.check_run_id).not.toBe(third.check_run_id)
    expect(new Set([first.jti, second.jti, third.jti]).size).toBe(3)
  })

  test('an enterprise slug is in iss, while the JWKS stays at the root', async () => {
    const issuer = await start({ slug: 'acme-inc' })
    expect(issuer.url.endsWith('/acme-inc')).toBe(true)
    expect(issuer.jwksUri).toBe(new URL('/.well-known/jwks', issuer.url).href)
    const found = await fetch(`${issuer.url}/.well-known/openid-configuration`)
    expect(await found.json()).toMatchObject({ issuer: issuer.url })
    expect((await verify(issuer, await issuer.sign())).iss).toBe(issuer.url)
  })

  test('signs odd tokens: any header, any claim', async () => {
    const issuer = await start()
    const token = await issuer.sign(
      { aud: ['x'] },
      { alg: 'none', kid: undefined, jku: 'http://x' },
    )
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'none', typ: 'JWT', jku: 'http://x' })
    expect(decodeJwt(token).aud).toEqual(['x'])
  })
})

describe('keys', () => {
  test('a rotated key stays published until it is retired', async () => {
    const issuer = await start()
    const before = await issuer.sign()
    await issuer.rotate()
    const after = await issuer.sign()
    expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid)
    await verify(issuer, before)
    await verify(issuer, after)
    await issuer.retire()
    await verify(issuer, after)
    await expect(verify(issuer, before)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
  })

  test('persist, readable by their owner alone', async () => {
    const file = await newFile()
    const first = await start({ file })
    await first.rotate()
    const token = await first.sign()
    const published = await jwks(first)
    await first.close()
    cleanups.pop()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const second = await start({ file })
    expect(await jwks(second)).toEqual(published)
    expect(decodeProtectedHeader(await second.sign()).kid).toBe(decodeProtectedHeader(token).kid)
  })

  test('a file left wide open by a crash does not keep its mode', async () => {
    const file = await newFile()
    await writeFile(`${file}.next`, '', { mode: 0o666 })
    await start({ file })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveLength(1)
  })
})

describe('a GitLab-like issuer', () => {
  test('gives tokens of one job with the audience that the job declares', async () => {
    const issuer = await startGitLab()
    expect(issuer.jwksUri.endsWith('/oauth/discovery/keys')).toBe(true)
    const tokens = await issuer.tokens(3, { aud: 'egg:v1:egg.example.com', ref: 'next' })
    const all = await Promise.all(tokens.map((token) => verify(issuer, token)))
    expect(new Set(all.map(({ jti }) => jti)).size).toBe(3)
    expect(new Set(all.map(({ job_id }) => job_id)).size).toBe(1)
    const [first] = all
    expect(first).toMatchObject({
      aud: 'egg:v1:egg.example.com',
      project_id: '456789',
      ref_path: 'refs/heads/next',
      sub: 'project_path:acme/payments-api:ref_type:branch:ref:next',
    })
    expect(Number(first?.exp) - Number(first?.iat)).toBe(3600)
  })

  test('has no token endpoint', async () => {
    const issuer = await startGitLab()
    expect((await fetch(new URL('/token', issuer.url))).status).toBe(404)
    expect(() => issuer.registerJob()).toThrow()
    await expect(startGitLab({ audience: 'committed' })).rejects.toThrow()
  })
})

describe('moods', () => {
  const statusIn = async (mood: Mood) => {
    const issuer = await start()
    issuer.mood('jwks', mood)
    const reply = await fetch(issuer.jwksUri, { redirect: 'manual' })
    return { status: reply.status, body: await reply.text() }
  }

  test.each<[Mood, number]>([
    ['error', 500],
    ['throttled', 429],
    ['html', 200],
    ['redirect', 302],
    ['empty', 200],
    ['huge', 200],
    ['slow', 200],
    ['echo', 400],
  ])('%s answers %d', async (mood, status) => {
    expect((await statusIn(mood)).status).toBe(status)
  })

  test('huge is more than 10 MB of JSON', async () => {
    const { body } = await statusIn('huge')
    expect(body.length).toBeGreaterThan(10 * 1024 * 1024)
    expect(JSON.parse(body)).toEqual({ keys: [] })
  })

  test('echo repeats the bearer', async () => {
    const issuer = await start()
    const job = issuer.registerJob()
    issuer.mood('token', 'echo')
    const reply = await ask(job.requestUrl, `bearer ${job.requestToken}`)
    expect(await reply.text()).toContain(job.requestToken)
  })

  test.each<Mood>(['hang', 'stall'])(
    '%s gives no whole answer, and close() ends it',
    async (mood) => {
      const issuer = await start()
      issuer.mood('jwks', mood)
      const signal = AbortSignal.timeout(40)
      const reading = fetch(issuer.jwksUri, { signal }).then((reply) => reply.text())
      await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' })
    },
  )

  test('last for the given number of requests, and can be cured', async () => {
    const issuer = await start()
    const statuses = async (count: number) => {
      const found: number[] = []
      for (let i = 0; i < count; i++) found.push((await fetch(issuer.jwksUri)).status)
      return found
    }
    issuer.mood('jwks', 'error', 2)
    expect(await statuses(3)).toEqual([500, 500, 200])
    issuer.mood('jwks', 'error')
    issuer.mood('jwks', null)
    expect(await statuses(1)).toEqual([200])
    expect(issuer.requests('/.well-known/jwks')).toBe(4)
  })
})
