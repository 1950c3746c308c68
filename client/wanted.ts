import { EggError } from '../core/error.ts'
import { NAMES, PATTERNS } from '../core/limits.ts'
import { isSecretName, isSecretPattern, type SecretName, type SecretPattern } from '../core/name.ts'
import type { Asked } from '../core/request.ts'
import { type JsonPath, parseJsonPath } from './json-path.ts'
import { isDevice, isReserved } from './reserved.ts'
import { type Fail, parseOptions, type WantedOptions } from './wanted-options.ts'

/**
 * One line of `secrets`: `NAME = vault/path#json.key optional file=name mode=0440`, or
 * `PREFIX_* = vault/path/*`: all that the policies give, each under a name of its own.
 */
export interface Wanted {
  /** Output, file and (with `_FILE`) environment variable. */
  readonly output: string
  readonly secret: SecretName | SecretPattern
  /** The member of a JSON value that is wanted; null for all of it. */
  readonly key: JsonPath | null
  /** Left out, instead of failing, where it is refused or missing. */
  readonly optional: boolean
  /** The file's name. */
  readonly file: string
  readonly mode: number
}

/** What the names before `=` become besides `NAME_FILE`. */
export interface Uses {
  /** `NAME` itself is a variable: in the environment, or in a file that shells read. */
  readonly variables: boolean
  /** Names, in lower case, that something else has already. */
  readonly taken: readonly string[]
}

/** One secret may be wanted several times, by its members. */
const LINES = 200

/** @throws EggError `input_…`, `output_name_…`, `secret_name_invalid`; none repeats the line */
export const parseWanted = (text: string, uses: Uses): Wanted[] => {
  const wanted: Wanted[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    // The line itself is never shown: someone may have put a value there.
    const fail: Fail = (code, sentence, next) =>
      new EggError(code, `\`secrets\`, line ${i + 1}: ${sentence}`, next)
    if (line) wanted.push(parseLine(line, uses, fail))
  }
  if (!wanted.length) {
    throw new EggError(
      'input_missing',
      'The input `secrets` names no secret.',
      'Write one `NAME = vault/path` a line.',
    )
  }
  if (distinct(wanted).length > NAMES || wanted.length > LINES) {
    throw new EggError(
      'input_malformed',
      `The input \`secrets\` names more than ${NAMES} secrets, or has more than ${LINES} lines.`,
    )
  }
  if (distinct(wanted).filter(({ name }) => isSecretPattern(name)).length > PATTERNS) {
    throw new EggError('input_malformed', `\`secrets\` has more than ${PATTERNS} patterns.`)
  }
  refuseClashes(wanted, uses)
  return wanted
}

/** One secret under two names is asked for once, and optional only if it is everywhere. */
export const distinct = (wanted: readonly Wanted[]): Asked[] => {
  const asked = new Map<Wanted['secret'], boolean>()
  for (const { secret, optional } of wanted) {
    asked.set(secret, optional && (asked.get(secret) ?? true))
  }
  return [...asked].map(([name, optional]) => ({ name, optional }))
}

const WORD = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g

const parseLine = (line: string, uses: Uses, fail: Fail): Wanted => {
  const [, quotedName = '', rest = ''] =
    /^("[^"]*"|'[^']*'|[^\s"'=]+)\s*=\s*(\S.*)$/.exec(line) ?? []
  const words = (rest.match(WORD) ?? []).map(withoutQuotes)
  const [reference, ...options] = words
  if (!quotedName || !reference || /["']/.test(rest.replaceAll(/"[^"]*"|'[^']*'/g, ''))) {
    throw fail('input_malformed', 'not `NAME = vault/path`.', 'Example: DB_URL = payments/db/url')
  }
  const output = withoutQuotes(quotedName)
  const chosen = parseOptions(options, fail)
  const [name = '', ...key] = reference.split('#')
  if (output.endsWith('*') || isSecretPattern(name)) {
    return patternOf(output, reference, chosen, fail)
  }
  checkOutput(output, uses, fail)
  if (!isSecretName(name)) {
    throw fail(
      'secret_name_invalid',
      `what stands after \`=\` for ${output} is not a secret's name.`,
      'A secret is vault/path/name in lower case; `egg list` shows them.',
    )
  }
  const path = key.length ? parseJsonPath(key.join('#')) : null
  if (key.length && !path) {
    throw fail(
      'input_malformed',
      `what stands after \`#\` for ${output} names no member of a JSON document.`,
      'Names with dots between them: payments/db#primary.password',
    )
  }
  const { optional, file = output, mode } = chosen
  return { output, secret: name, key: path, optional, file, mode }
}

const patternOf = (
  output: string,
  secret: string,
  { optional, file, mode }: WantedOptions,
  fail: Fail,
): Wanted => {
  const fits = /^[A-Za-z_][A-Za-z0-9_]{0,62}\*$/.test(output) && file === undefined
  if (fits && isSecretPattern(secret)) {
    return { output, secret, key: null, optional, file: output, mode }
  }
  throw fail(
    'input_malformed',
    'a line with `*` takes a prefix and a pattern, and neither `#` nor `file=`.',
    'Example: STRIPE_* = payments/stripe/*',
  )
}

const withoutQuotes = (word: string): string =>
  word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single)

export const checkOutput = (output: string, { variables }: Uses, fail: Fail): void => {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(output) || isDevice(output)) {
    throw fail(
      'output_name_invalid',
      'the name before `=` cannot be an output, a file and a variable.',
      'Use letters, digits and underscore, at most 64, not beginning with a digit.',
    )
  }
  if (isReserved(`${output}_FILE`) || (variables && isReserved(output))) {
    throw fail(
      'output_name_reserved',
      `${output} would set a variable that steers later steps or the runner.`,
      'Choose another name, and set that variable in the step that needs it.',
    )
  }
}

/** Outputs, files (on disks that ignore case) and variables must all be told apart. */
export const refuseClashes = (wanted: readonly Wanted[], uses: Uses): void => {
  const taken = new Set(uses.taken)
  const files = new Set<string>()
  for (const { output, file } of wanted) {
    const names = [output, `${output}_FILE`].map((name) => name.toLowerCase())
    if (names.some((name) => taken.has(name))) {
      throw new EggError(
        'output_name_duplicate',
        `The name ${output} clashes with another output, ignoring case and \`_FILE\`.`,
        'Give every secret a name of its own.',
      )
    }
    for (const name of names) taken.add(name)
    if (files.has(file.toLowerCase())) {
      throw new EggError(
        'file_name_duplicate',
        `The file of ${output} has the name of another one, ignoring case.`,
        'Give every `file=` a name of its own.',
      )
    }
    files.add(file.toLowerCase())
  }
}
