import { beforeEach, describe, expect, test } from 'vitest'
import { CLAIMS, GITLAB, NOW } from '../../broker/world.ts'
import { claimsFor, type Forger, forger, HEADER, told } from './forge.ts'

let f: Forger
beforeEach(async () => {
  f = await forger()
})

const bearerClaims = (change: object = {}) => ({
  ...claimsFor('egg:v1:egg.example.com'),
  iss: GITLAB,
  exp: NOW + 3600,
  project_id: '20',
  project_path: 'acme/mirror',
  namespace_id: '72',
  ref_path: 'refs/heads/main',
  pipeline_source: 'push',
  ...change,
})
const releases = () => f.w.records().filter(({ type }) => type === 'released').length
const tally = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length]),
  )

describe('one token is one release (T3, B.1.14)', () => {
  test('50 at once, one request: one release', async () => {
    const request = await f.w.draft(['payments/a'])
    const token = await f.good(request.aud)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => f.w.attempt(request.body, token)),
    )
    expect(tally(outcomes.map(told))).toEqual({ released: 1, token_spent: 49 })
    expect(releases()).toBe(1)
  })

  test('50 at once, each with another key: the one that the token is for', async () => {
    const drafts = await Promise.all(Array.from({ length: 50 }, () => f.w.draft(['payments/a'])))
    const token = await f.good(drafts[7]?.aud ?? '')
    const outcomes = await Promise.all(drafts.map(({ body }) => f.w.attempt(body, token)))
    expect(tally(outcomes.map(told))).toEqual({ released: 1, audience_mismatch: 49 })
    expect(outcomes[7]?.released).not.toBeNull()
  })

  test('50 at once, a bearer token, each with another key: one of them, whichever', async () => {
    const drafts = await Promise.all(Array.from({ length: 50 }, () => f.w.draft(['payments/a'])))
    const token = await f.sign(HEADER, bearerClaims())
    const outcomes = await Promise.all(drafts.map(({ body }) => f.w.attempt(body, token)))
    expect(tally(outcomes.map(told))).toEqual({ released: 1, token_spent: 49 })
  })
})

describe('what makes a token that token (T3, B.1.15)', () => {
  test('its jti is needed', async () => {
    for (const jti of [undefined, null, '', 7, ['x'], { jti: 'x' }, 'x'.repeat(10_000)]) {
      expect(await f.outcome((aud) => f.good(aud, { jti }))).toBe('token_claim jti')
    }
  })

  test('one jti at two issuers is two tokens', async () => {
    const jti = 'the-same'
    expect(await f.outcome((aud) => f.good(aud, { jti }))).toBe('released')
    expect(await f.outcome(() => f.sign(HEADER, bearerClaims({ jti })))).toBe('released')
    expect(await f.outcome(() => f.sign(HEADER, bearerClaims({ jti })))).toBe('token_spent')
  })

  test('also where both are of one kind and one minute', async () => {
    const GHES = 'https://ghes.acme.example'
    await f.withPolicies((sources) => ({
      issuers: {
        ...sources.issuers,
        text: `${sources.issuers.text}  - { name: ghes, url: "${GHES}", platform: github, algorithms: [RS256], audience: committed }\n`,
      },
      vaults: {
        ...sources.vaults,
        text: sources.vaults.text.replace(
          'owners: [',
          'owners: [{ issuer: ghes, owner_id: "1234" }, ',
        ),
      },
      policies: sources.policies.flatMap(({ path, text }) => [
        { path, text },
        { path: `${path}.ghes.yaml`, text: text.replace('issuer: github', 'issuer: ghes') },
      ]),
    }))
    const withIss = (iss: string) => f.outcome((aud) => f.good(aud, { iss, jti: 'the-same' }))
    expect(await withIss(GHES)).toBe('released')
    expect(await withIss(CLAIMS.iss)).toBe('released')
    expect(await withIss(GHES)).toBe('token_spent')
    expect(await withIss(CLAIMS.iss)).toBe('token_spent')
  })

  test('no jti is another’s with something moved from one claim to the next', async () => {
    for (const jti of ['a', 'a\u001f', 'a/b', 'a#b', 'ab']) {
      expect(await f.outcome((aud) => f.good(aud, { jti }))).toBe('released')
    }
    expect(releases()).toBe(5)
  })
})

describe('the mark outlives the token (T3)', () => {
  test('to the last second in which it is accepted', async () => {
    const request = await f.w.draft(['payments/a'])
    const token = await f.good(request.aud, { exp: NOW + 600 })
    const outcomes: string[] = []
    for (const at of [0, 300, 600, 659, 660, 3600]) {
      f.w.clock.now = NOW + at
      outcomes.push(told(await f.w.attempt(request.body, token)))
    }
    expect(outcomes).toEqual([
      'released',
      'token_spent',
      'token_spent',
      'token_spent',
      'token_expired',
      'token_expired',
    ])
  })

  test('it has no time to live, which a store might refuse or round', async () => {
    await f.outcome((aud) => f.good(aud))
    const item = f.w.store.all('records').at(-1) ?? {}
    expect(Object.keys(item).sort()).toEqual(['pk', 'record', 'sk'])
  })
})

describe('a store that is down spends nothing and gives nothing (T3)', () => {
  test('the write fails: refused', async () => {
    f.w.store.breakCall(f.w.store.calls.length + 1, 'not done')
    expect(await f.outcome((aud) => f.good(aud))).toBe('unavailable')
    expect(releases()).toBe(0)
  })

  test('a denial does not spend the token: the job may be granted a minute later', async () => {
    const request = await f.w.draft(['payments/a'])
    const token = await f.good(request.aud)
    const { policies } = f.w.deps
    await f.withPolicies((sources) => ({ ...sources, policies: [] }))
    expect(told(await f.w.attempt(request.body, token))).toBe('not_granted')
    Object.assign(f.w.deps, { policies })
    expect(told(await f.w.attempt(request.body, token))).toBe('released')
    expect(told(await f.w.attempt(request.body, token))).toBe('token_spent')
  })
})
