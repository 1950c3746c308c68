import { describe, expect, test } from 'vitest'
import { fromBech32, toBech32 } from '../../../core/bech32.ts'
import { newOpeningKey, recipientOf } from '../../../core/break-glass/age.ts'
import { joinShares, parseShare, splitKey } from '../../../core/break-glass/share.ts'
import { checkOf, sheetText } from '../../../core/break-glass/sheet.ts'
import type { Bytes } from '../../../core/bytes.ts'
import { type Secret, secret } from '../../../core/secret.ts'
import { codeOfThrown, thrownBy } from '../thrown.ts'
import { KEYS } from './keys.ts'

const KEY = secret(KEYS.team.identity)

const texts = (shares: readonly Secret<string>[], ...numbers: number[]): Secret<string>[] =>
  numbers.map((number) => shares[number - 1] as Secret<string>)

/** A share with its bytes changed, and a check sum that is right again. */
const forged = (share: Secret<string>, change: (bytes: Bytes) => Bytes): Secret<string> =>
  secret(toBech32('eggshare', change(fromBech32('eggshare', share.expose()) as Bytes)))

describe('a key in shares', () => {
  test.each([
    [1, 2],
    [1, 3],
    [3, 2],
  ])('sheets %i and %i of 3 make the key', async (a, b) => {
    const shares = await splitKey(KEY, { needed: 2, of: 3 })
    expect((await joinShares(texts(shares, a, b))).expose()).toBe(KEYS.team.identity)
  })

  test('more than needed, in any order, one of them twice', async () => {
    const shares = await splitKey(KEY, { needed: 3, of: 5 })
    expect((await joinShares(texts(shares, 5, 1, 5, 4, 2))).expose()).toBe(KEYS.team.identity)
  })

  test('a new key: what was split opens for its recipient', async () => {
    const { key, recipient } = await newOpeningKey()
    const shares = await splitKey(key, { needed: 2, of: 2 })
    expect(await recipientOf(await joinShares(shares))).toBe(recipient)
  })

  test('are typed from a sheet: blanks, lines and case do not matter', async () => {
    const shares = await splitKey(KEY, { needed: 2, of: 2 })
    const typed = shares.map((share) => {
      const groups =
        share
          .expose()
          .toLowerCase()
          .match(/.{1,5}/g) ?? []
      return secret(`  ${groups.join(' ')}\r\n\n`)
    })
    expect((await joinShares(typed)).expose()).toBe(KEYS.team.identity)
  })

  test.each([
    ['1 of 3', 1, 3],
    ['3 of 2', 3, 2],
    ['2 of 17', 2, 17],
  ])('%s is no split', async (_, needed, of) => {
    expect(await codeOfThrown(() => splitKey(KEY, { needed, of }))).toBe('shares_malformed')
  })

  test('none of them holds the key, nor a part of it that repeats', async () => {
    const [a, b] = [
      await splitKey(KEY, { needed: 2, of: 3 }),
      await splitKey(KEY, { needed: 2, of: 3 }),
    ]
    const parts = [...a, ...b].map((share) => parseShare(share).part.expose().join())
    expect(new Set(parts).size).toBe(6)
    for (const share of a) expect(share.expose()).not.toContain(KEYS.team.identity.slice(20, 30))
  })
})

describe('shares that do not make the key', () => {
  test('too few', async () => {
    const shares = await splitKey(KEY, { needed: 3, of: 3 })
    expect(await codeOfThrown(() => joinShares(texts(shares, 1, 2)))).toBe('shares_too_few')
    expect(await codeOfThrown(() => joinShares([]))).toBe('shares_too_few')
  })

  test('the same sheet twice is one', async () => {
    const shares = await splitKey(KEY, { needed: 2, of: 3 })
    expect(await codeOfThrown(() => joinShares(texts(shares, 2, 2)))).toBe('shares_too_few')
  })

  test('of two splits of one key', async () => {
    const [a, b] = [
      await splitKey(KEY, { needed: 2, of: 3 }),
      await splitKey(KEY, { needed: 2, of: 3 }),
    ]
    const mixed = [...texts(a, 1), ...texts(b, 2)]
    expect(await codeOfThrown(() => joinShares(mixed))).toBe('shares_mixed')
  })

  test('of two keys', async () => {
    const a = await splitKey(KEY, { needed: 2, of: 3 })
    const b = await splitKey(secret(KEYS.other.identity), { needed: 2, of: 3 })
    const mixed = [...texts(a, 1), ...texts(b, 2)]
    expect(await codeOfThrown(() => joinShares(mixed))).toBe('shares_mixed')
  })

  test.each<[string, (bytes: Bytes) => Bytes, string]>([
    [
      'a bit of its part flipped',
      (bytes) => bytes.with(20, (bytes[20] as number) ^ 1),
      'shares_wrong',
    ],
    [
      'another place on the line',
      (bytes) => bytes.with(44, (bytes[44] as number) ^ 1),
      'shares_wrong',
    ],
    ['said to need fewer', (bytes) => bytes.with(9, 3), 'shares_mixed'],
    ['said to be another number', (bytes) => bytes.with(11, 1), 'shares_too_few'],
    ['of number 0', (bytes) => bytes.with(11, 0), 'share_malformed'],
    ['of a number past all', (bytes) => bytes.with(11, 4), 'share_malformed'],
    ['of an unknown format', (bytes) => bytes.with(0, 2), 'share_malformed'],
    ['a byte short', (bytes) => bytes.slice(0, -1), 'share_malformed'],
  ])('one of them forged, its check sum right: %s', async (_, change, code) => {
    const [first, second] = await splitKey(KEY, { needed: 2, of: 3 })
    const shares = [first as Secret<string>, forged(second as Secret<string>, change)]
    expect(await codeOfThrown(() => joinShares(shares))).toBe(code)
  })

  test('a character mistyped is found in the one share, before anything is joined', async () => {
    const [share] = await splitKey(KEY, { needed: 2, of: 2 })
    const text = (share as Secret<string>).expose()
    for (let at = 9; at < text.length; at++) {
      const wrong = `${text.slice(0, at)}${text[at] === 'Q' ? 'P' : 'Q'}${text.slice(at + 1)}`
      expect(await codeOfThrown(() => parseShare(secret(wrong)))).toBe('share_malformed')
    }
  })

  test('an error repeats nothing of what was typed', async () => {
    const error = await thrownBy(() => parseShare(secret(`EGGSHARE1CANARY${KEYS.team.identity}`)))
    expect(JSON.stringify([error.message, error])).not.toMatch(/CANARY|GFPYY/)
  })
})

describe('a sheet', () => {
  const page = {
    recipient: KEYS.team.recipient,
    logKeys: ['egg.example.com/log+k'],
    made: '2026-11-22',
  }

  test('holds a share that can be typed back, its number, and whose bundles count', async () => {
    const [share] = await splitKey(KEY, { needed: 2, of: 3 })
    const text = share as Secret<string>
    const sheet = await sheetText({ ...page, text, share: { number: 1, of: 3, needed: 2 } })
    const lines = sheet.expose().split('\n')
    expect(lines[0]).toBe('egg break-glass: sheet 1 of 3; any 2 of them open')
    const start = lines.findIndex((line) => line.trim().startsWith('EGGSH'))
    const typed = lines.slice(start, lines.indexOf('', start)).join('\n')
    expect(parseShare(secret(typed)).number).toBe(1)
    expect(sheet.expose()).toContain(`check sum: ${await checkOf(secret(typed))}\n`)
    expect(sheet.expose()).toContain(KEYS.team.recipient)
    expect(sheet.expose()).toContain('egg.example.com/log+k')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(`${sheet}`).toBe('[secret]')
  })

  test('of the whole key holds it', async () => {
    const sheet = await sheetText({ ...page, text: KEY, share: null })
    expect(sheet.expose().replaceAll(/\s/g, '')).toContain(KEYS.team.identity)
  })
})
