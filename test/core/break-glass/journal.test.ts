import { describe, expect, test } from 'vitest'
import {
  type Journal,
  nextLine,
  type Opening,
  parseJournal,
} from '../../../core/break-glass/journal.ts'
import { loadSigner } from '../../../core/break-glass/signer.ts'
import { type Bytes, sha256, toBase64url, utf8 } from '../../../core/bytes.ts'
import { secret } from '../../../core/secret.ts'
import { NAME } from '../sealed.ts'
import { NOW } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import { SIGNERS, signerText } from './keys.ts'

const BUNDLE = toBase64url(await sha256(utf8('a bundle')))
const OTHER = toBase64url(await sha256(utf8('another')))
const signers = [SIGNERS.alice.vkey, SIGNERS.bob.vkey]
const alice = () => loadSigner(secret(signerText('alice')))
const bob = () => loadSigner(secret(signerText('bob')))

const opening = (change: Partial<Opening> = {}): Opening => ({
  time: NOW,
  action: 'open',
  reason: 'INC-42',
  by: 'shares',
  secrets: [{ name: NAME, version: 3 }],
  ...change,
})

const parse = (
  text: string,
  bundle = BUNDLE,
  known: readonly string[] = signers,
): Promise<Journal> => parseJournal(utf8(text), { bundle, signers: known })

const append = async (
  text: string,
  change: Partial<Opening> = {},
  signer = alice,
  bundle = BUNDLE,
): Promise<string> =>
  `${text}${await nextLine(await parse(text, bundle), bundle, opening(change), await signer())}\n`

/** Three lines, by two operators. */
const three = async (): Promise<string> => {
  const one = await append('')
  return append(await append(one, { time: NOW + 60 }, bob), { time: NOW + 120, reason: 'again' })
}

describe('a journal', () => {
  test('grows line by line, each of them signed, and its head is the last one’s hash', async () => {
    const text = await three()
    const { lines, head } = await parse(text)
    expect(lines.map(({ index, time, signer }) => [index, time, signer])).toEqual([
      [0, NOW, SIGNERS.alice.vkey],
      [1, NOW + 60, SIGNERS.bob.vkey],
      [2, NOW + 120, SIGNERS.alice.vkey],
    ])
    expect(new Set(lines.map(({ journal }) => journal)).size).toBe(1)
    const last = text.trimEnd().split('\n').at(-1) ?? ''
    expect(head).toBe(toBase64url(await sha256(utf8(last))))
  })

  test('that is empty is sound', async () => {
    expect((await parse('')).lines).toEqual([])
  })

  test('holds no line from before the one that stands: the clock was set back', async () => {
    const text = await append('')
    expect(await codeOfThrown(() => append(text, { time: NOW - 1 }))).toBe('clock_behind')
    expect((await parse(await append(text))).lines).toHaveLength(2)
  })
})

describe('a journal that was tampered with', () => {
  const linesOf = (text: string) => text.trimEnd().split('\n')
  const joined = (lines: readonly (string | undefined)[]) => `${lines.join('\n')}\n`

  test.each<[string, (lines: string[]) => string]>([
    ['a line edited', ([a = '', b, c]) => joined([a.replace('INC-42', 'INC-43'), b, c])],
    ['the last line edited', ([a, b, c = '']) => joined([a, b, c.replace('again', 'never')])],
    [
      'a secret taken out of a line',
      ([a, b = '', c]) => joined([a, b.replace('"version":3', '"version":2'), c]),
    ],
    ['its first line cut', ([, b, c]) => joined([b, c])],
    ['a line cut out', ([a, , c]) => joined([a, c])],
    ['lines in each other’s places', ([a, b, c]) => joined([a, c, b])],
    ['a line twice', ([a, b, c]) => joined([a, b, b, c])],
    ['an empty line', ([a, b, c]) => joined([a, '', b, c])],
    ['a line that is none', ([a, b, c]) => joined([a, b, c, '{}'])],
    ['other blanks', ([a = '', b, c]) => joined([a.replace(',', ', '), b, c])],
    ['a member more', ([a = '', b, c]) => joined([a.replace('{', '{"a":1,'), b, c])],
    [
      'a signature of another line',
      ([a = '', b = '', c]) =>
        joined([a, b.replace(/"signature":"[^"]*"/, /"signature":"[^"]*"/.exec(a)?.[0] ?? ''), c]),
    ],
    [
      'a signature that is none',
      ([a = '', b, c]) => joined([a.replace(/"signature":"[^"]*"/, '"signature":"AAAA"'), b, c]),
    ],
  ])('%s', async (_, change) => {
    expect(await codeOfThrown(async () => parse(change(linesOf(await three()))))).toBe(
      'journal_forged',
    )
  })

  test('a line of another journal of the same bundle', async () => {
    const [a, b] = [linesOf(await three()), linesOf(await three())]
    expect(await codeOfThrown(() => parse(joined([a[0], b[1]])))).toBe('journal_forged')
  })

  test('another bundle’s journal', async () => {
    const theirs = await append('', {}, alice, OTHER)
    expect(await codeOfThrown(() => parse(theirs))).toBe('journal_forged')
  })

  test('signed by somebody whom the bundle does not name', async () => {
    const text = await three()
    const act = () => parse(text, BUNDLE, [SIGNERS.alice.vkey])
    expect(await codeOfThrown(act)).toBe('journal_forged')
  })

  test('a line under another’s name', async () => {
    const text = (await three()).replace(SIGNERS.alice.vkey, SIGNERS.bob.vkey)
    expect(await codeOfThrown(() => parse(text))).toBe('journal_forged')
  })

  test('its last line cut in the middle: torn, and nothing is appended to it', async () => {
    const text = await three()
    for (const end of [-1, -2, -50]) {
      expect(await codeOfThrown(() => parse(text.slice(0, end)))).toBe('journal_torn')
    }
  })

  test('no text', async () => {
    const bytes = new Uint8Array([0xff, 0x0a]) as Bytes
    const act = () => parseJournal(bytes, { bundle: BUNDLE, signers })
    expect(await codeOfThrown(act)).toBe('journal_forged')
  })

  test('its end cut off is a sound journal with another head: only a noted head shows it', async () => {
    const text = await three()
    const cut = joined(linesOf(text).slice(0, 2))
    expect((await parse(cut)).head).not.toBe((await parse(text)).head)
  })
})
