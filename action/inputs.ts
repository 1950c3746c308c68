import { parseDuration } from '../core/duration.ts'
import { EggError } from '../core/error.ts'
import { type Broker, parseBroker } from '../core/keys.ts'
import { CLIENT_TOTAL_MS, NAMES } from '../core/limits.ts'
import { isSecretName, type SecretName } from '../core/name.ts'

/** One line of `secrets`. */
export interface Wanted {
  /** Output, file and (with `_FILE`) environment variable. */
  readonly output: string
  readonly secret: SecretName
}

export interface Inputs {
  readonly broker: Broker
  readonly wanted: readonly Wanted[]
  readonly exportEnv: boolean
  /** Seconds. */
  readonly lease: number | null
  /** Milliseconds. */
  readonly timeout: number
}

/** The action's own outputs, now or soon: no secret may be called so. */
const FIXED_OUTPUTS = ['directory', 'record', 'available', 'expires-at', 'expires_at']

// Setting these changes what later steps run, or what the runner believes (attacks B.3.52).
const RESERVED =
  /^(PATH|PATHEXT|HOME|SHELL|ENV|IFS|PS4|CDPATH|BASH_ENV|BASH_FUNC_.*|PROMPT_COMMAND|NODE_.*|NPM_CONFIG_.*|PYTHON.*|PERL.*|RUBY.*|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|DOTNET_STARTUP_HOOKS|GIT_.*|SSH_.*|LD_.*|DYLD_.*|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_.*|CI|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*)$/i

// Device names of Windows, whatever their extension.
const DEVICE = /^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$/i

/** @throws EggError `input_…`, naming the input and the line */
export const parseInputs = (get: (name: string) => string): Inputs => {
  const exportEnv = parseBoolean('export-env', get('export-env'))
  const broker = get('broker').trim()
  if (!broker) {
    throw new EggError(
      'input_missing',
      'The input `broker` is empty.',
      'Give the line that your operators gave you: https://…#sha256-…',
    )
  }
  return {
    broker: parseBroker(broker),
    wanted: parseWanted(get('secrets'), exportEnv),
    exportEnv,
    lease: parseLease(get('lease').trim()),
    timeout: parseTimeout(get('timeout').trim()),
  }
}

const parseBoolean = (input: string, text: string): boolean => {
  const value = text.trim().toLowerCase()
  if (value === 'true') return true
  if (value === 'false' || value === '') return false
  throw new EggError('input_malformed', `The input \`${input}\` is not true or false.`)
}

const parseLease = (text: string): number | null => {
  if (!text) return null
  const seconds = parseDuration(text)
  if (seconds !== null) return seconds
  throw new EggError(
    'input_malformed',
    'The input `lease` is not a duration between 1m and 24h.',
    'Write 90s, 30m or 6h.',
  )
}

const parseTimeout = (text: string): number => {
  if (!text) return CLIENT_TOTAL_MS
  const seconds = Number(text)
  if (/^[0-9]{1,3}$/.test(text) && seconds >= 1 && seconds <= 300) return seconds * 1000
  throw new EggError('input_malformed', 'The input `timeout` is not 1 to 300 (seconds).')
}

const parseWanted = (text: string, exportEnv: boolean): Wanted[] => {
  const wanted: Wanted[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    if (!line) continue
    const fail = (code: string, sentence: string, next?: string) =>
      new EggError(code, `\`secrets\`, line ${i + 1}: ${sentence}`, next)
    // The line itself is never shown: someone may have put a value there.
    const [, output, secret] = /^(\S+)\s*=\s*(\S+)$/.exec(line) ?? []
    if (!output || !secret) {
      throw fail('input_malformed', 'not `NAME = vault/path`.', 'Example: DB_URL = payments/db/url')
    }
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(output) || DEVICE.test(output)) {
      throw fail(
        'output_name_invalid',
        'the name before `=` cannot be an output, a file and a variable.',
        'Use letters, digits and underscore, at most 64, not beginning with a digit.',
      )
    }
    if (RESERVED.test(`${output}_FILE`) || (exportEnv && RESERVED.test(output))) {
      throw fail(
        'output_name_reserved',
        `${output} would set a variable that steers later steps or the runner.`,
        'Choose another name, and set that variable in the step that needs it.',
      )
    }
    if (!isSecretName(secret)) {
      throw fail(
        'secret_name_invalid',
        `what stands after \`=\` for ${output} is not a secret's name.`,
        'A secret is vault/path/name in lower case; `egg list` shows them.',
      )
    }
    wanted.push({ output, secret })
  }
  if (!wanted.length) {
    throw new EggError(
      'input_missing',
      'The input `secrets` names no secret.',
      'Write one `NAME = vault/path` a line.',
    )
  }
  if (wanted.length > NAMES) {
    throw new EggError('input_malformed', `The input \`secrets\` names more than ${NAMES} secrets.`)
  }
  refuseClashes(wanted)
  return wanted
}

/** Outputs, files (on disks that ignore case) and variables must all be told apart. */
const refuseClashes = (wanted: readonly Wanted[]): void => {
  const taken = new Set(FIXED_OUTPUTS)
  for (const { output } of wanted) {
    for (const name of [output, `${output}_FILE`]) {
      if (taken.has(name.toLowerCase())) {
        throw new EggError(
          'output_name_duplicate',
          `The name ${output} clashes with another output, ignoring case and \`_FILE\`.`,
          'Give every secret a name of its own.',
        )
      }
      taken.add(name.toLowerCase())
    }
  }
}
