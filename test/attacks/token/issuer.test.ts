import { beforeAll, describe, expect, test } from 'vitest'
import { GITHUB } from '../../broker/world.ts'
import { type Forger, forger } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

const HOST = GITHUB.slice('https://'.length)

describe('an issuer is one that is listed, byte by byte, and any other causes no request', () => {
  const SPELLINGS: readonly [string, string][] = [
    ['another', 'https://evil.example'],
    ['a query', `${GITHUB}?x=1`],
    ['an empty query', `${GITHUB}?`],
    ['a fragment', `${GITHUB}#x`],
    ['an empty fragment', `${GITHUB}#`],
    ['user info', `https://x@${HOST}`],
    ['user info and a password', `https://x:y@${HOST}`],
    ['itself as user info of another', `${GITHUB}@evil.example`],
    ['a trailing slash', `${GITHUB}/`],
    ['two', `${GITHUB}//`],
    ['its scheme in capitals', `HTTPS://${HOST}`],
    ['its host in capitals', GITHUB.replace('token', 'Token')],
    ['http', `http://${HOST}`],
    ['no scheme', HOST],
    ['the default port', `${GITHUB}:443`],
    ['another port', `${GITHUB}:8443`],
    ['a suffix of the host', `${GITHUB}.evil.example`],
    ['a prefix of the host', `https://evil-${HOST}`],
    ['a full stop after the host', `${GITHUB}.`],
    ['an ideographic full stop', GITHUB.replace('.com', '。com')],
    ['a fullwidth full stop', GITHUB.replace('.com', '．com')],
    ['a letter of another alphabet', GITHUB.replace('token', 't\u043eken')],
    ['punycode', GITHUB.replace('token', 'xn--tken-fte')],
    ['a soft hyphen', GITHUB.replace('token', 'to\u00adken')],
    ['a path', `${GITHUB}/acme`],
    ['a path and back', `${GITHUB}/acme/..`],
    ['a path and back, encoded', `${GITHUB}/acme/%2e%2e`],
    ['a full stop as path', `${GITHUB}/.`],
    ['a letter encoded', GITHUB.replace('token', '%74oken')],
    ['a space before', ` ${GITHUB}`],
    ['a space after', `${GITHUB} `],
    ['a newline after', `${GITHUB}\n`],
    ['a tab inside', GITHUB.replace('token', 'to\tken')],
    ['a back slash', GITHUB.replace('https://', 'https:\\\\')],
    ['nothing', ''],
    ['the name in issuers.yaml', 'github'],
    ['an address on the inside', 'http://169.254.169.254/latest/meta-data'],
    ['a file', 'file:///etc/passwd'],
    ['a member of every object', 'constructor'],
  ]
  test.each(SPELLINGS)('%s (T2, B.1.11)', async (_, iss) => {
    const before = f.w.fetched.length
    expect(await f.outcome((aud) => f.good(aud, { iss }))).toBe('issuer_unknown')
    expect(f.w.fetched.length).toBe(before)
  })

  test.each<[string, unknown]>([
    ['a list of the right one', [GITHUB]],
    ['a list of it and another', [GITHUB, 'https://evil.example']],
    ['an object', { url: GITHUB }],
    ['a number', 7],
    ['true', true],
    ['null', null],
    ['left out', undefined],
  ])('%s is no issuer (B.1.11)', async (_, iss) => {
    const before = f.w.fetched.length
    expect(await f.outcome((aud) => f.good(aud, { iss }))).toBe('token_malformed iss')
    expect(f.w.fetched.length).toBe(before)
  })

  test('a thousand unlisted ones cause none either (T2)', async () => {
    const before = f.w.fetched.length
    const request = await f.w.draft(['payments/a'])
    const tokens = await Promise.all(
      Array.from({ length: 1000 }, (_, i) =>
        f.good(request.aud, { iss: `https://evil-${i}.example` }),
      ),
    )
    const outcomes = await Promise.all(tokens.map((token) => f.w.attempt(request.body, token)))
    expect(new Set(outcomes.map(({ denial }) => denial?.code))).toEqual(new Set(['issuer_unknown']))
    expect(f.w.fetched.length).toBe(before)
  })
})

const issuer = (name: string, url: string, more = '') =>
  `  - { name: ${name}, url: "${url}", platform: github, algorithms: [RS256], audience: committed${more} }\n`

describe('an enterprise’s issuer and the root one are two (B.1.12)', () => {
  const listed = async (...issuers: string[]) => {
    f = await forger()
    await f.withPolicies((sources) => ({
      ...sources,
      issuers: { ...sources.issuers, text: `version: 1\nissuers:\n${issuers.join('')}` },
    }))
  }
  const withIss = (iss: string) => f.outcome((aud) => f.good(aud, { iss }))
  const ROOT_KEYS = `, jwks_uri: "${GITHUB}/.well-known/jwks"`

  test('the root listed: no slug passes', async () => {
    await listed(issuer('github', GITHUB))
    expect(await withIss(GITHUB)).toBe('released')
    for (const iss of [`${GITHUB}/acme`, `${GITHUB}/acme/`, `${GITHUB}/acme/../acme`]) {
      expect(await withIss(iss)).toBe('issuer_unknown')
    }
  })

  test('a slug listed: neither the root, nor another slug, nor the same in another case', async () => {
    await listed(issuer('github', `${GITHUB}/acme`, ROOT_KEYS))
    expect(await withIss(`${GITHUB}/acme`)).toBe('released')
    for (const iss of [GITHUB, `${GITHUB}/evil`, `${GITHUB}/Acme`, `${GITHUB}/acme/x`]) {
      expect(await withIss(iss)).toBe('issuer_unknown')
    }
    // Its keys are the root's: the slug is in no address that is fetched.
    expect(new Set(f.w.fetched)).toEqual(new Set([`${GITHUB}/.well-known/jwks`]))
  })

  test.each([
    ['a data-residency host', 'https://token.actions.acme.ghe.com'],
    ['an Enterprise Server', 'https://ghes.acme.example/_services/token'],
  ])('%s with equal ids: a policy is for its own issuer alone', async (_, url) => {
    await listed(issuer('github', GITHUB), issuer('other', url))
    expect(await withIss(GITHUB)).toBe('released')
    expect(await withIss(url)).toBe('not_granted')
  })
})
