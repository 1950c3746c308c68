import { describe, expect, test } from 'vitest'
import { distinct, parseWanted } from '../../client/wanted.ts'
import { wantedAmong } from '../../client/wanted-found.ts'
import { codeOf } from '../../core/error.ts'
import type { SecretName } from '../../core/name.ts'

const parse = (text: string, variables = false) =>
  parseWanted(text, { variables, taken: ['record'] })
const one = (line: string) => parse(line)[0]
const codeOfLine = (text: string, variables = false): string => {
  try {
    parse(text, variables)
  } catch (error) {
    return codeOf(error)
  }
  return 'read'
}

const plain = {
  output: 'A',
  secret: 'payments/a',
  key: null,
  optional: false,
  file: 'A',
  mode: 0o400,
}

describe('a line of `secrets`', () => {
  test.each([
    ['A = payments/a', plain],
    ['A=payments/a', plain],
    ['  A\t=\tpayments/a  # why', plain],
    ['"A" = "payments/a"', plain],
    ["'A' = 'payments/a'\r", plain],
    ['A = payments/a#b', { ...plain, key: ['b'] }],
    ['A = payments/a#b.c.0', { ...plain, key: ['b', 'c', '0'] }],
    ['A = payments/a#a\\.b.c', { ...plain, key: ['a.b', 'c'] }],
    ['A = "payments/a#two words"', { ...plain, key: ['two words'] }],
    ['A = payments/a#b#c', { ...plain, key: ['b#c'] }],
    ['A = payments/a optional', { ...plain, optional: true }],
    ['A = payments/a file=key.pem mode=0444', { ...plain, file: 'key.pem', mode: 0o444 }],
    [
      'A = payments/a mode=640 file="x" optional',
      {
        ...plain,
        file: 'x',
        mode: 0o640,
        optional: true,
      },
    ],
  ])('%s', (line, wanted) => {
    expect(one(line)).toEqual(wanted)
  })

  test.each([
    ['S_* = payments/stripe/*', {}],
    [
      'S_* = payments/** optional mode=0440',
      { secret: 'payments/**', optional: true, mode: 0o440 },
    ],
  ])('%s', (line, more) => {
    const pattern = { ...plain, output: 'S_*', secret: 'payments/stripe/*', file: 'S_*' }
    expect(one(line)).toEqual({ ...pattern, ...more })
  })

  test.each([
    'A = payments/*',
    'S_* = payments/a',
    'S_* = */a',
    '* = payments/*',
    'S*X = payments/*',
    'S_* = payments/*#key',
    'S_* = payments/* file=x',
    '9_* = payments/*',
  ])('%s: a star in one place needs the other, and no more', (line) => {
    expect(codeOfLine(line)).toBe('input_malformed')
  })

  test.each([
    ['A = payments/a payments/b', 'input_malformed'],
    ['A = payments/a required', 'input_malformed'],
    ['A = payments/a#', 'input_malformed'],
    ['A = payments/a#.', 'input_malformed'],
    ['A = payments/a#a..b', 'input_malformed'],
    ['A = payments/a#.a', 'input_malformed'],
    ['A = payments/a#a\\', 'input_malformed'],
    ['A = "payments/a', 'input_malformed'],
    ['A" = payments/a', 'input_malformed'],
    ['A = payments/a mode=0777', 'input_malformed'],
    ['A = payments/a mode=0200', 'input_malformed'],
    ['A = payments/a mode=4400', 'input_malformed'],
    ['A = payments/a mode=0500', 'input_malformed'],
    ['A = payments/a mode=0422', 'input_malformed'],
    ['A = payments/a file=../x', 'file_name_invalid'],
    ['A = payments/a file=/etc/x', 'file_name_invalid'],
    ['A = payments/a file=a\\b', 'file_name_invalid'],
    ['A = payments/a file=.env', 'file_name_invalid'],
    ['A = payments/a file=x.', 'file_name_invalid'],
    ['A = payments/a file=nul.txt', 'file_name_invalid'],
    ['A = payments/a file=Secrets.env', 'file_name_invalid'],
    [`A = payments/a file=${'x'.repeat(65)}`, 'file_name_invalid'],
    ['A = payments/a file=', 'file_name_invalid'],
    ['A = payments/a file=x\nB = payments/b file=X', 'file_name_duplicate'],
    ['A = payments/a file=B\nB = payments/b', 'file_name_duplicate'],
    ['Record = payments/a', 'output_name_duplicate'],
  ])('%s: %s (B.3.54)', (text, code) => {
    expect(codeOfLine(text)).toBe(code)
  })

  test('PATH is a name for a file, and none for a variable (B.3.52)', () => {
    for (const name of ['PATH', 'NODE_OPTIONS', 'BASH_ENV']) {
      expect(codeOfLine(`${name} = payments/a`, true)).toBe('output_name_reserved')
    }
    expect(codeOfLine('PATH = payments/a', false)).toBe('read')
  })

  test('no error repeats the line: somebody may have put a value there', () => {
    for (const line of [
      'hunter2',
      'A = hunter2',
      'A = payments/a hunter2',
      'A = payments/a mode=hunter2',
    ]) {
      let said = ''
      try {
        parse(line)
      } catch (error) {
        said = `${error} ${(error as { next?: string }).next}`
      }
      expect(said).not.toContain('hunter2')
      expect(said).toContain('line 1')
    }
  })
})

describe('what is asked for', () => {
  test('members of one secret are one', () => {
    const wanted = parse('A = payments/a#b\nB = payments/a#c\nC = payments/c')
    expect(distinct(wanted).map(({ name }) => name)).toEqual(['payments/a', 'payments/c'])
  })

  test('optional is what is optional in every line', () => {
    const wanted = parse('A = payments/a optional\nB = payments/a#c\nC = payments/c optional')
    expect(distinct(wanted)).toEqual([
      { name: 'payments/a', optional: false },
      { name: 'payments/c', optional: true },
    ])
  })

  test('50 secrets in 200 lines, and no more', () => {
    const lines = (secrets: number, each: number) =>
      Array.from({ length: secrets * each }, (_, i) => `S${i} = payments/s${i % secrets}`).join(
        '\n',
      )
    expect(codeOfLine(lines(50, 4))).toBe('read')
    expect(codeOfLine(lines(51, 1))).toBe('input_malformed')
    expect(codeOfLine(lines(1, 201))).toBe('input_malformed')
  })
})

describe('what patterns found', () => {
  const among = (text: string, names: readonly string[], variables = false) =>
    wantedAmong(parse(text, variables), names as SecretName[], { variables, taken: ['record'] })
  const named = (...args: Parameters<typeof among>) =>
    among(...args).map(({ output, secret, file }) => [output, secret, file].join(' '))
  const codeAmong = (...args: Parameters<typeof among>): string => {
    try {
      among(...args)
    } catch (error) {
      return codeOf(error)
    }
    return 'read'
  }

  test('each has a name of its own, made of its path', () => {
    const names = ['payments/stripe/api-key', 'payments/stripe/web.hook', 'payments/a']
    expect(named('S_* = payments/stripe/*', names)).toEqual([
      'S_API_KEY payments/stripe/api-key S_API_KEY',
      'S_WEB_HOOK payments/stripe/web.hook S_WEB_HOOK',
    ])
  })

  test('from the last folder on that the pattern spells out', () => {
    expect(named('P_* = payments/**', ['payments/db/url'])).toEqual([
      'P_DB_URL payments/db/url P_DB_URL',
    ])
    expect(named('P_* = payments/db/key-*', ['payments/db/key-1'])).toEqual([
      'P_KEY_1 payments/db/key-1 P_KEY_1',
    ])
  })

  test('one secret may come by its name and by two patterns', () => {
    const text = 'A = payments/db/url\nP_* = payments/db/*\nQ_* = payments/**'
    expect(named(text, ['payments/db/url']).map((line) => line.split(' ')[0])).toEqual([
      'A',
      'P_URL',
      'Q_DB_URL',
    ])
  })

  test.each([
    ['two secrets', 'P_* = payments/*', ['payments/a-b', 'payments/a.b'], 'output_name_duplicate'],
    [
      'a secret and a line',
      'P_A = payments/b\nP_* = payments/*',
      ['payments/a', 'payments/b'],
      'output_name_duplicate',
    ],
    ['an output of the action', 'REC* = payments/*', ['payments/ord'], 'output_name_duplicate'],
    [
      'a secret and another one’s file',
      'X = payments/b file=P_A\nP_* = payments/*',
      ['payments/a'],
      'file_name_duplicate',
    ],
  ])('%s under one name are refused', (_, text, names, code) => {
    expect(codeAmong(text, names)).toBe(code)
  })

  test('a name that steers what comes later is refused, however it came about (T27)', () => {
    expect(codeAmong('NODE_* = payments/*', ['payments/options'])).toBe('output_name_reserved')
    expect(codeAmong('PA* = payments/*', ['payments/th'], true)).toBe('output_name_reserved')
    expect(codeAmong('PA* = payments/*', ['payments/th'])).toBe('read')
  })

  test('a name that is too long for an output is refused', () => {
    expect(codeAmong('P_* = payments/**', [`payments/${'a'.repeat(63)}`])).toBe(
      'output_name_invalid',
    )
  })

  test('six patterns are too many', () => {
    const lines = Array.from({ length: 6 }, (_, i) => `P${i}_* = payments/p${i}/*`).join('\n')
    expect(codeOfLine(lines)).toBe('input_malformed')
  })
})
