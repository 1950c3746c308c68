import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POLICY_FILE_BYTES } from '../../../core/limits.ts'
import { policySchema } from '../../../core/policy/schema.ts'
import { parseSource } from '../../../core/policy/yaml.ts'
import { thrownBy } from '../thrown.ts'
import { POLICY } from './sources.ts'

const parse = (text: string) => parseSource({ path: 'p.yaml', text }, policySchema).value

/** Where and, for what the schema refuses, under which key: `5:3 grants.0.when`. */
const refused = async (text: string): Promise<string> => {
  const error = await thrownBy(() => parse(text))
  expect(error).toMatchObject({ code: 'policy_invalid' })
  const [, line, column, what = ''] = /^p\.yaml:(\d+):(\d+): (.+)$/.exec(error.message) ?? []
  expect(what, error.message).not.toBe('')
  const key = /^([a-z_]+(\.[a-z0-9_]+)*): /.exec(what)?.[1]
  return key ? `${line}:${column} ${key}` : `${line}:${column}`
}

const swap = (from: string, to: string) => {
  expect(POLICY).toContain(from)
  return POLICY.replace(from, to)
}

describe('a policy file', () => {
  test('is read', () => {
    expect(parse(POLICY)).toMatchObject({ repository_id: '456789', grants: [{ name: 'deploy' }] })
  })

  test('comments, a document start and Windows line ends are fine', () => {
    expect(parse(`# x\n---\n${POLICY}# y\n`)).toEqual(parse(POLICY))
    expect(parse(POLICY.replaceAll('\n', '\r\n'))).toEqual(parse(POLICY))
  })

  test.each<[string, string, string]>([
    ['an alias (B.4.63)', swap('"1234"', '*owner'), '5:22'],
    ['an anchor on a text (B.4.63)', swap('"1234"', '&owner "1234"'), '5:29'],
    ['an anchor on a list', swap('read: [', 'read: &names ['), '12:18'],
    ['an anchor on a map', swap('    when:\n', '    when: &conditions\n'), '9:7'],
    ['an anchor on a key', swap('issuer:', '&i issuer:'), '2:4'],
    ['a tag on a text (B.4.67)', swap('"1234"', '!!str 1234'), '5:28'],
    ['a tag on a number', swap('version: 1', 'version: !!int 1'), '1:16'],
    ['a tag on a list', swap('read: [', 'read: !!seq ['), '12:17'],
    ['an unknown tag', swap('"1234"', '!id "1234"'), '5:22'],
    ['a function', swap('"1234"', '!!js/function "x"'), '5:22'],
    ['a verbatim tag', swap('"1234"', '!<tag:yaml.org,2002:str> 1234'), '5:47'],
    ['a duplicate key (B.4.64)', `${POLICY}version: 1\n`, '14:1'],
    [
      'a duplicate key in a grant',
      swap('    lease: 30m\n', '    lease: 30m\n    lease: 6h\n'),
      '14:5',
    ],
    ['a duplicate key, once in quotes', `${POLICY}"version": 1\n`, '14:1'],
    ['a second document (B.4.71)', `${POLICY}---\n${POLICY}`, '14:1'],
    ['a directive, which may bring merge keys back', `%YAML 1.1\n---\n${POLICY}`, '1:1'],
    ['a directive for tags', `%TAG ! tag:x,2000:\n---\n${POLICY}`, '1:1'],
    ['an unknown directive', `%EGG\n---\n${POLICY}`, '1:1'],
    ['a tab for indentation', swap('    when:', '\twhen:'), '8:1'],
    ['a tab after a value', swap('version: 1', 'version: 1\t'), '1:11'],
    ['a Cyrillic letter (B.4.70)', swap('acme/payments', '\u0430cme/payments'), '3:13'],
    ['the Kelvin sign', swap('production', '\u212aelvin'), '10:20'],
    ['a no-break space', swap('issuer: github', 'issuer:\u00a0github'), '2:8'],
    ['a right-to-left override in a comment', `# \u202e\n${POLICY}`, '1:3'],
    ['an emoji in a comment', `# \u{1f95a}\n${POLICY}`, '1:3'],
    ['a byte order mark', `\ufeff${POLICY}`, '1:1'],
    ['U+0000', `${POLICY}\0`, '14:1'],
    ['DEL', `${POLICY}#\x7f`, '14:2'],
    ['U+0085', `${POLICY}#\x85`, '14:2'],
    ['an escape that brings in a homoglyph', swap('"1234"', '"\\u0430"'), '5:22'],
    ['an escape that brings in a newline', swap('refs/heads/main', '"refs/heads/main\\n"'), '9:12'],
    ['an escape that brings in U+0000', swap('refs/heads/main', '"refs/heads/main\\0"'), '9:12'],
    ['an escaped homoglyph in a key', `${POLICY}"versi\\u043en": 1\n`, '14:1'],
    ['a literal block (B.4.69)', swap('refs/heads/main', '|\n        refs/heads/main'), '9:12'],
    ['a plain value over two lines', swap('refs/heads/main', 'refs/heads\n        main'), '9:12'],
    [
      'a quoted one with an escaped line end',
      swap('refs/heads/main', '"refs/heads/\\\n        main"'),
      '9:12',
    ],
    ['a folded block', swap('refs/heads/main', '>\n        refs/heads/main'), '9:12'],
    ['an unclosed quote', swap('"1234"', '"1234'), '14:1'],
    ['an unclosed list', swap('tls/key]', 'tls/key'), '13:5'],
  ])('refuses %s', async (_, text, place) => {
    expect(await refused(text)).toBe(place)
  })

  test.each<[string, string, string]>([
    ['an id without quotes (B.4.65)', swap('"456789"', '456789'), '4:16 repository_id'],
    [
      'an id that would lose digits',
      swap('"456789"', '12345678901234567890'),
      '4:16 repository_id',
    ],
    ['an octal id', swap('"456789"', '0o17'), '4:16 repository_id'],
    ['an id in YAML 1.1 octal', swap('"456789"', '017'), '4:16 repository_id'],
    ['a hexadecimal id', swap('"456789"', '0x1F'), '4:16 repository_id'],
    ['an id as a power of ten', swap('"456789"', '1e3'), '4:16 repository_id'],
    ['an id of null', swap('"456789"', '~'), '4:16 repository_id'],
    ['an id of nothing', swap(' "456789"', ''), '4:15 repository_id'],
    ['an id of true', swap('"456789"', 'true'), '4:16 repository_id'],
    ['an empty id', swap('"456789"', '""'), '4:16 repository_id'],
    ['an id with a sign (B.2.36)', swap('"456789"', '"+456789"'), '4:16 repository_id'],
    ['an id with a zero in front', swap('"456789"', '"0456789"'), '4:16 repository_id'],
    ['an id with a space', swap('"456789"', '"456789 "'), '4:16 repository_id'],
    ['an id that is a wildcard (T8)', swap('"456789"', '"*"'), '4:16 repository_id'],
    ['an id that is a list', swap('"456789"', '["456789"]'), '4:16 repository_id'],
    ['an id in other digits', swap('"456789"', '"4_5"'), '4:16 repository_id'],
    ['an owner without quotes', swap('"1234"', '1234'), '5:22 repository_owner_id'],
    ['no owner id (T10)', swap('repository_owner_id: "1234"\n', ''), '1:1 repository_owner_id'],
    ['no version', swap('version: 1\n', ''), '1:1 version'],
    ['version 2', swap('version: 1', 'version: 2'), '1:10 version'],
    ['the version in quotes', swap('version: 1', 'version: "1"'), '1:10 version'],
    [
      'a misspelt condition (B.4.72)',
      swap('environment:', 'enviroment:'),
      '10:19 grants.0.when.enviroment',
    ],
    ['a condition in another case', swap('      ref:', '      Ref:'), '9:12 grants.0.when.Ref'],
    ['an unknown key', `${POLICY}rules: []\n`, '14:8 rules'],
    ['a merge key (B.4.66)', `${POLICY}<<: { version: 1 }\n`, '14:5 <<'],
    ['a key named __proto__ (B.4.68)', `${POLICY}__proto__: { version: 1 }\n`, '14:12 __proto__'],
    ['a key named constructor', `${POLICY}constructor: 1\n`, '14:14 constructor'],
    [
      'a condition named __proto__',
      swap('      ref:', '      __proto__:'),
      '9:18 grants.0.when.__proto__',
    ],
    ['a key that is a number', `${POLICY}1: 1\n`, '1:1 1'],
    ['grants of null (B.4.73)', POLICY.replace(/grants:[\s\S]*/, 'grants:\n'), '6:8 grants'],
    ['no grants', POLICY.replace(/grants:[\s\S]*/, ''), '1:1 grants'],
    ['grants that are a map', POLICY.replace(/grants:[\s\S]*/, 'grants: {}\n'), '6:9 grants'],
    [
      'a grant without conditions',
      swap('    when:\n', '    when: {}\n').replace(/ {6}(ref|environment|workflow): .*\n/g, ''),
      '8:11 grants.0.when',
    ],
    [
      'a grant that says events alone',
      swap('    when:\n', '    when:\n      events: [push]\n').replace(
        / {6}(ref|environment|workflow): .*\n/g,
        '',
      ),
      '9:7 grants.0.when',
    ],
    [
      'a grant of no secret',
      swap('[payments/db/url, payments/tls/key]', '[]'),
      '12:11 grants.0.read',
    ],
    [
      'a wildcard in place of a vault',
      swap('payments/tls/key', '"*/tls/key"'),
      '12:29 grants.0.read.1',
    ],
    ['a vault alone', swap('payments/tls/key', 'payments'), '12:29 grants.0.read.1'],
    ['a ref without refs/ (T5)', swap('refs/heads/main', 'main'), '9:12 grants.0.when.ref'],
    ['a ref that is all wildcard', swap('refs/heads/main', 'refs/**'), '9:12 grants.0.when.ref'],
    [
      'a regular expression',
      swap('refs/heads/main', '"^refs/heads/(a|b)$"'),
      '9:12 grants.0.when.ref',
    ],
    ['a ref that is an empty list', swap('refs/heads/main', '[]'), '9:12 grants.0.when.ref'],
    [
      'an environment that is a wildcard',
      swap('production', '"*"'),
      '10:20 grants.0.when.environment',
    ],
    ['an empty environment', swap('production', '""'), '10:20 grants.0.when.environment'],
    [
      'an environment that is a boolean',
      swap('production', 'true'),
      '10:20 grants.0.when.environment',
    ],
    [
      'a workflow of another repository',
      swap('.github/workflows/deploy.yml', 'acme/x/.github/workflows/d.yml@main'),
      '11:17 grants.0.when.workflow',
    ],
    [
      "a workflow's display name (B.2.40)",
      swap('.github/workflows/deploy.yml', 'Deploy'),
      '11:17 grants.0.when.workflow',
    ],
    [
      'an event with a wildcard',
      swap('      ref:', '      events: ["*"]\n      ref:'),
      '9:16 grants.0.when.events.0',
    ],
    ['a lease without a unit', swap('30m', '30'), '13:12 grants.0.lease'],
    ['a lease above 24 h', swap('30m', '25h'), '13:12 grants.0.lease'],
    ['a lease of a second', swap('30m', '1s'), '13:12 grants.0.lease'],
    ['bearer: true', `${POLICY}    bearer: true\n`, '14:13 grants.0.bearer'],
    ['a name in upper case', swap('name: deploy', 'name: Deploy'), '7:11 grants.0.name'],
    ['a repository without an owner', swap('acme/payments-api', 'payments-api'), '3:13 repository'],
    ['a repository with a wildcard (B.4.74)', swap('acme/payments-api', '"*"'), '3:13 repository'],
  ])('refuses %s', async (_, text, place) => {
    // The key that is named may hold what the pattern of `refused` does not know.
    const [at, key = ''] = place.split(' ')
    const error = await thrownBy(() => parse(text))
    expect(error).toMatchObject({ code: 'policy_invalid' })
    expect(error.message.startsWith(`p.yaml:${at}: ${key}: `), error.message).toBe(true)
  })

  test.each([
    ['empty', ''],
    ['white space', ' \n\n'],
    ['comments alone', '# version: 1\n'],
    ['a document start alone', '---\n'],
    ['null', 'null\n'],
    ['a text', 'version\n'],
    ['a list', '- version: 1\n'],
    ['a number', '1\n'],
  ])(
    'refuses a file that is %s: nothing is granted by leaving out (T19, B.4.73)',
    async (_, text) => {
      expect((await refused(text)).split(' ')[0]).toMatch(/^\d+:\d+$/)
    },
  )

  test('an empty list of events is an error that says what to write (B.4.73)', async () => {
    const error = await thrownBy(() => parse(swap('      ref:', '      events: []\n      ref:')))
    expect(error.message).toMatch(/^p\.yaml:9:15: grants\.0\.when\.events: .*leave `events` out/)
  })

  test('refuses by size before it parses (B.4.78)', async () => {
    expect(await refused('#'.repeat(POLICY_FILE_BYTES + 1))).toBe('1:1')
    expect(await refused(`${'a'.repeat(POLICY_FILE_BYTES)}: 1`)).toBe('1:1')
  })

  test.each([
    ['lists', '['.repeat(1000) + ']'.repeat(1000)],
    ['lists that never close', '['.repeat(3000)],
    ['maps', '{a: '.repeat(1000) + '}'.repeat(1000)],
    ['dashes', `${'- '.repeat(3000)}a`],
    ['indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('refuses a thousand levels of %s, and does not crash (B.4.78)', async (_, text) => {
    await refused(text)
  })

  test('refuses aliases that would grow without end (B.4.63)', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 12; i++) {
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      )
    }
    expect(await refused(lines.join('\n'))).toMatch(/^1:/)
  })

  test('any text is read or refused as policy_invalid; nothing else is thrown', async () => {
    const words = fc.constantFrom(
      ...[
        'version: 1',
        '\n',
        '  ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        ': ',
        '"',
        "'",
        '&a ',
        '*a',
        '!!int ',
      ],
      ...[
        '<<',
        '?',
        '|',
        '>',
        '%YAML 1.1\n',
        '---\n',
        '...',
        '# ',
        '1e3',
        '~',
        ',',
        'grants:',
        '\\u0430',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 20 }), async (parts) => {
        expect(await thrownBy(() => parse(parts.join('')))).toMatchObject({
          code: 'policy_invalid',
        })
      }),
      { numRuns: 1000 },
    )
  })

  test('a stray character anywhere is refused, or changes nothing that is matched', () => {
    const stray = fc.constantFrom(...'\u0430\u212a\u017f\u200d\u202e\0\t\x7f\u2028')
    fc.assert(
      fc.property(fc.nat(), stray, (place, c) => {
        const at = place % (POLICY.length + 1)
        expect(() => parse(`${POLICY.slice(0, at)}${c}${POLICY.slice(at)}`)).toThrow()
      }),
    )
  })
})
