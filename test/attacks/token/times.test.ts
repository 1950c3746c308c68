import { beforeAll, describe, expect, test } from 'vitest'
import { NOW } from '../../broker/world.ts'
import { claimsFor, type Forger, forger, HEADER } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

/** The claim as this very JSON text: `1e400` is none that JSON.stringify would write. */
const withText = (claim: string, json: string | null) =>
  f.outcome((aud) => {
    const text = JSON.stringify(claimsFor(aud, { [claim]: 'MARK' }))
    return f.sign(
      HEADER,
      json === null ? text.replace(`"${claim}":"MARK",`, '') : text.replace('"MARK"', json),
    )
  })
const withTimes = (claims: object) => f.outcome((aud) => f.good(aud, claims))

describe('times are whole seconds, and there (B.1.9)', () => {
  const BAD = [
    null,
    'null',
    '"1800000300"',
    '1800000300.5',
    '1e400',
    '-1e400',
    '-1',
    '-0.0001',
    '9007199254740993',
    'true',
    '[1800000300]',
    '{}',
    '""',
  ]
  test.each(['exp', 'iat', 'nbf'])('%s', async (claim) => {
    for (const json of BAD) {
      expect([json, await withText(claim, json)]).toEqual([json, `token_claim ${claim}`])
    }
  })

  test('1800000300.0 and 18000003e2 are whole', async () => {
    expect(await withText('exp', '1800000300.0')).toBe('released')
    expect(await withText('exp', '18000003e2')).toBe('released')
  })
})

describe('when a token is good (B.1.9)', () => {
  test.each<[string, object, string]>([
    ['it ends when it begins', { exp: NOW }, 'token_claim exp'],
    ['it ends before it begins', { exp: NOW - 1 }, 'token_claim exp'],
    ['it lives ten minutes', { exp: NOW + 600 }, 'released'],
    ['it lives a second longer', { exp: NOW + 601 }, 'token_too_old'],
    ['it lives an hour', { exp: NOW + 3600 }, 'token_too_old'],
    ['it lives for ever', { exp: Number.MAX_SAFE_INTEGER }, 'token_too_old'],
    ['it is of 1970', { iat: 0, nbf: 0, exp: 600 }, 'token_expired'],
    ['it was issued in 1970 and lives still', { iat: 0, nbf: 0 }, 'token_too_old'],
    ['it is eleven minutes old', { iat: NOW - 660, exp: NOW - 60 }, 'token_expired'],
    ['it is old, and was made to live', { iat: NOW - 3600, exp: NOW + 300 }, 'token_too_old'],
    ['nbf is after exp', { nbf: NOW + 400 }, 'token_not_yet_valid'],
  ])('%s', async (_, claims, code) => {
    expect(await withTimes(claims)).toBe(code)
  })
})

describe('clocks that differ (B.5.85)', () => {
  test.each<[string, number, string]>([
    ['the issuer’s is 90 s ahead', 90, 'token_not_yet_valid'],
    ['61 s ahead', 61, 'token_not_yet_valid'],
    ['60 s ahead', 60, 'released'],
    ['60 s behind', -60, 'released'],
    ['90 s behind, with a token of five minutes', -90, 'released'],
  ])('%s', async (_, skew, code) => {
    const iat = NOW + skew
    expect(await withTimes({ iat, nbf: iat, exp: iat + 300 })).toBe(code)
  })

  test.each<[string, number, string]>([
    ['expired for 59 s', -59, 'released'],
    ['expired for 60 s', -60, 'token_expired'],
    ['expired for 90 s', -90, 'token_expired'],
  ])('%s', async (_, since, code) => {
    expect(await withTimes({ iat: NOW - 400, exp: NOW + since })).toBe(code)
  })

  test('a broker whose clock jumps forth and back gives one release for one token', async () => {
    const other = await forger()
    const request = await other.w.draft(['payments/a'])
    const token = await other.good(request.aud)
    const codes: (string | undefined)[] = []
    for (const skew of [45, -45, 60, 0]) {
      other.w.clock.now = NOW + skew
      codes.push((await other.w.attempt(request.body, token)).denial?.code)
    }
    expect(codes).toEqual([undefined, 'token_spent', 'token_spent', 'token_spent'])
  })
})
