import { beforeAll, describe, expect, test, vi } from 'vitest'
import { concat, utf8 } from '../../../core/bytes.ts'
import { claimsFor, type Forger, forger, HEADER } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

/** A good payload as text, changed, and signed by the issuer as it then is. */
const withPayload = (change: (json: string) => string, claims: object = {}) =>
  f.outcome((aud) => f.sign(HEADER, change(JSON.stringify(claimsFor(aud, claims)))))
const withHeader = (change: (json: string) => string) =>
  f.outcome((aud) => f.sign(change(JSON.stringify(HEADER)), claimsFor(aud)))
const first = (member: string) => (json: string) => json.replace('{', `{${member},`)
const last = (member: string) => (json: string) => json.replace(/\}$/, `,${member}}`)

describe('a member twice: two readers would read two things (B.1.7)', () => {
  test.each<[string, (json: string) => string]>([
    ['the repository’s id, ours last', first('"repository_id":"1"')],
    ['the repository’s id, ours first', last('"repository_id":"1"')],
    ['the same value twice', last('"repository_id":"456"')],
    ['its name in escapes', last('"repositor\\u0079_id":"1"')],
    ['aud', last('"aud":"x"')],
    ['iss', last('"iss":"https://evil.example"')],
    ['exp', last('"exp":9999999999')],
    ['jti', last('"jti":"another"')],
    ['a claim that nobody knows', last('"x":1,"x":1')],
    ['inside of a claim', last('"x":{"y":1,"y":2}')],
    ['inside of a list', last('"x":[{"y":1,"y":2}]')],
  ])('%s', async (_, change) => {
    expect(await withPayload(change)).toBe('token_malformed json_duplicate')
  })

  test.each(['"alg":"RS256"', '"alg":"none"', '"kid":"k1"', '"k\\u0069d":"k1"'])(
    'in the header: %s',
    async (member) => {
      expect(await withHeader(first(member))).toBe('token_malformed json_duplicate')
    },
  )
})

describe('names that JavaScript knows (B.1.8)', () => {
  const without = { repository_id: undefined, repository_owner_id: undefined }
  const RIGHT = '{"repository_id":"456","repository_owner_id":"1234"}'

  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'])(
    'claims below %s are no claims',
    async (name) => {
      expect(await withPayload(first(`"${name}":${RIGHT}`), without)).toBe('not_granted')
    },
  )

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'get', 'has', 'size'])(
    'a claim named %s spoils none of the others',
    async (name) => {
      expect(await withPayload(first(`"${name}":"x"`))).toBe('released')
    },
  )

  test.each(['iss', 'aud', 'exp', 'iat', 'jti'])('%s in __proto__ alone', async (claim) => {
    const outcome = await withPayload(
      first(
        `"__proto__":{"${claim}":${claim === 'exp' || claim === 'iat' ? 1_800_000_000 : '"x"'}}`,
      ),
      { [claim]: undefined },
    )
    expect(outcome).toBe(claim === 'iss' ? 'token_malformed iss' : `token_claim ${claim}`)
  })

  test('alg and kid in __proto__ of the header', async () => {
    const payload = (aud: string) => claimsFor(aud)
    for (const header of [
      '{"__proto__":{"alg":"RS256"},"kid":"forge"}',
      '{"alg":"RS256","__proto__":{"kid":"forge"}}',
    ]) {
      expect(await f.outcome((aud) => f.sign(header, payload(aud)))).toMatch(
        /^token_malformed header_(alg|kid)$/,
      )
    }
    expect(({} as Record<string, unknown>).alg).toBeUndefined()
  })
})

describe('more than a token holds is refused before it is read (B.1.16)', () => {
  test.each<[string, (json: string) => string]>([
    ['a claim of 1 MB', last(`"x":"${'x'.repeat(1_000_000)}"`)],
    ['100,000 nested lists', last(`"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['100,000 claims', last(Array.from({ length: 100_000 }, (_, i) => `"c${i}":1`).join())],
  ])('%s', async (_, change) => {
    const request = await f.w.draft(['payments/a'])
    const token = await f.sign(HEADER, change(JSON.stringify(claimsFor(request.aud))))
    const parse = vi.spyOn(JSON, 'parse')
    const { denial } = await f.w.attempt(request.body, token)
    expect(parse).not.toHaveBeenCalled()
    parse.mockRestore()
    expect(denial).toEqual({ code: 'token_malformed', what: 'size' })
  })

  test('a header of 1 MB', async () => {
    expect(await withHeader(last(`"x":"${'x'.repeat(1_000_000)}"`))).toBe('token_malformed size')
  })

  test.each<[string, (json: string) => string, string]>([
    ['9 levels', last(`"x":${'['.repeat(9)}${']'.repeat(9)}`), 'json_depth'],
    ['5,000 levels', last(`"x":${'['.repeat(5_000)}${']'.repeat(5_000)}`), 'json_depth'],
    [
      '5,000 levels that never end',
      (json) => json.replace(/\}$/, `,"x":${'{"y":'.repeat(2_000)}`),
      'json_depth',
    ],
  ])('within the size, %s', async (_, change, what) => {
    expect(await withPayload(change)).toBe(`token_malformed ${what}`)
  })

  test('a thousand claims that nobody knows, within the size, are no reason to fail (T17)', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `"c${i}":1`).join()
    expect(await withPayload(last(many))).toBe('released')
  })
})

describe('text that is none (B.1.17)', () => {
  const bytesIn = (bytes: readonly number[]) =>
    f.outcome((aud) => {
      const [before = '', after = ''] = JSON.stringify(claimsFor(aud, { x: '?' })).split('?')
      return f.sign(HEADER, concat(utf8(before), Uint8Array.from(bytes), utf8(after)))
    })

  test.each<[string, readonly number[]]>([
    ['a stray byte', [0xff]],
    ['a continuation without a beginning', [0x80]],
    ['half a character', [0xc3]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong zero', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s', async (_, bytes) => {
    expect(await bytesIn(bytes)).toBe('token_malformed json_encoding')
  })

  test.each<[string, string]>([
    ['a lone high surrogate', '\\ud800'],
    ['a lone low surrogate', '\\udc00'],
    ['two in the wrong order', '\\udc00\\ud800'],
    ['U+0000', '\\u0000'],
  ])('%s in an escape, in a claim and in its name', async (_, spelt) => {
    expect(await withPayload(last(`"x":"${spelt}"`))).toBe('token_malformed json_text')
    expect(await withPayload(last(`"${spelt}":"x"`))).toBe('token_malformed json_text')
    expect(await withPayload((json) => json.replace('acme/app', `acme/app${spelt}`))).toBe(
      'token_malformed json_text',
    )
  })

  test('a byte order mark before the claims, before the header', async () => {
    const mark = '\ufeff'
    expect(await withPayload((json) => mark + json)).toBe('token_malformed json_syntax')
    expect(await withHeader((json) => mark + json)).toBe('token_malformed json_syntax')
  })

  test('UTF-16', async () => {
    const outcome = await f.outcome((aud) => {
      const text = JSON.stringify(claimsFor(aud))
      const units = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0]))
      return f.sign(HEADER, units)
    })
    expect(outcome).toMatch(/^token_malformed json_(syntax|encoding)$/)
  })
})
