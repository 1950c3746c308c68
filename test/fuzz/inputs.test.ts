import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Inputs, parseInputs } from '../../action/inputs.ts'
import { EggError } from '../../core/error.ts'
import { isSecretName } from '../../core/name.ts'
import { anyText, editedText } from './edits.ts'
import { runs } from './runs.ts'

const CANARY = 'hunter2-canary'

type Texts = Record<
  'broker' | 'secrets' | 'format' | 'storage' | 'export-env' | 'lease' | 'timeout',
  string
>

const inputsOf = (texts: Texts): Inputs | null => {
  try {
    return parseInputs((name) => texts[name as keyof Texts] ?? '')
  } catch (error) {
    if (!(error instanceof EggError)) throw error
    expect(error.code).toMatch(/^(input_|output_name_|secret_name_|file_name_|broker_)[a-z]+$/)
    // Somebody may have put a value where a name belongs.
    expect(`${error.message} ${error.next}`).not.toContain(CANARY)
    return null
  }
}

const mostly = (good: readonly string[], ...odd: string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  )

const output = mostly(
  ['DB_URL', 'KEY', 'TOKEN', 'A'.repeat(64)],
  ...['db_url', 'KEY_FILE', 'PATH', 'LD_PRELOAD', 'GITHUB_ENV', 'directory', 'NODE_OPTIONS'],
  ...['CON', '9X', 'A-B', 'A.B', 'A'.repeat(65), '__proto__'],
)
const secret = mostly(
  ['payments/db/url', 'payments/a', 'payments/a#b.c', '"payments/a#x y"', "'payments/a'"],
  ...['x', '../x', CANARY, `a/b#${CANARY}`, 'A/b', 'a/b#', 'a/b#.', '"a/b', `a/b"${CANARY}`],
)
const option = mostly(
  ['', ' optional', ' file=x.pem', ' mode=0440', ' file="y" mode=444 optional'],
  ...[` ${CANARY}`, ` file=${CANARY}/x`, ' file=../x', ' mode=0777', ` mode=${CANARY}`, ' file='],
)
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(output, fc.constantFrom(' = ', '=', '\t=\t'), secret, option) },
  fc.constantFrom(['# a comment'], [''], ['KEY'], ['= payments/a'], [`${CANARY}!`]),
)
const lines = fc
  .array(line, { maxLength: 3 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'))
const piece = fc.constantFrom(...'= #\n\r\t\0_A/é\u2028"\'.\\', '\nPATH=payments/a', '<<EOF')

const texts: fc.Arbitrary<Texts> = fc.record({
  broker: mostly(
    ['https://egg.example.com', ' https://egg.example.com\n'],
    ...['', 'egg.example.com', `https://egg.example.com#sha256-${CANARY}`],
  ),
  secrets: fc.oneof(lines, editedText(lines, piece, 2)),
  format: mostly(['', 'files', 'files, dotenv', 'json docker'], 'yaml', 'files,files,x'),
  storage: mostly(['', 'runner-temp', 'memory'], 'disk'),
  'export-env': mostly(['', 'false', 'true', 'TRUE', ' true '], 'yes', '1'),
  lease: mostly(['', '30m'], '30', '25h', '-1m'),
  timeout: mostly(['', '30'], '0', '301', '1e1', '0x10', '٣'),
})

test('inputs are read or refused, and what is read can neither clash nor steer the runner', () => {
  let read = 0
  fc.assert(
    fc.property(texts, (texts) => {
      const inputs = inputsOf(texts)
      if (!inputs) return
      read++
      const { wanted, exportEnv, lease, timeout } = inputs
      const variables = wanted.flatMap(({ output }) =>
        exportEnv ? [output, `${output}_FILE`] : [`${output}_FILE`],
      )
      for (const name of variables) {
        expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
        expect(name).not.toMatch(/^(PATH|LD_.*|NODE_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|BASH_ENV)$/i)
      }
      const places = wanted.flatMap(({ output }) => [output, `${output}_FILE`])
      expect(new Set(places.map((name) => name.toLowerCase())).size).toBe(places.length)
      for (const { file, mode, key } of wanted) {
        expect(file).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/)
        expect(mode & 0o7133).toBe(0)
        expect(key === null || (key.length > 0 && key.every((name) => name !== ''))).toBe(true)
      }
      const files = wanted.map(({ file }) => file.toLowerCase())
      expect(new Set(files).size).toBe(files.length)
      expect(wanted.every(({ secret }) => isSecretName(secret))).toBe(true)
      expect(wanted.length).toBeGreaterThan(0)
      expect(lease === null || (lease >= 60 && lease <= 86400)).toBe(true)
      expect(timeout >= 1000 && timeout <= 300_000).toBe(true)
    }),
    runs(3000),
  )
  expect(read).toBeGreaterThan(200)
})

test('any text for any input: only errors for people', () => {
  const any = anyText(40)
  fc.assert(
    fc.property(any, any, any, any, any, (broker, secrets, exportEnv, lease, timeout) => {
      const rest = { format: lease, storage: timeout, 'export-env': exportEnv, lease, timeout }
      inputsOf({ broker, secrets, ...rest })
      const plain = { format: '', storage: '', 'export-env': '', lease: '', timeout: '' }
      inputsOf({ broker: 'https://a.example', secrets, ...plain })
    }),
    runs(1000),
  )
})
