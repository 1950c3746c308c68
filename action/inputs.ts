import { type Format, parseFormats } from '../client/documents.ts'
import { parseUid } from '../client/owner.ts'
import type { Storage } from '../client/storage.ts'
import { parseWanted, type Uses, type Wanted } from '../client/wanted.ts'
import { parseDuration } from '../core/duration.ts'
import { EggError } from '../core/error.ts'
import { type Broker, parseBroker } from '../core/keys.ts'
import { CLIENT_TOTAL_MS } from '../core/limits.ts'
import { isSecretName, type SecretName } from '../core/name.ts'

export type { Wanted }

export interface Inputs {
  readonly broker: Broker
  readonly wanted: readonly Wanted[]
  readonly uses: Uses
  readonly formats: readonly Format[]
  readonly exportEnv: boolean
  readonly storage: Storage
  /** Skip where no token can exist, instead of failing? */
  readonly skip: boolean
  /** PEM, or the path of a file of it; null without. */
  readonly ca: string | null
  /** The user whose the files shall be; null: this one's. */
  readonly uid: number | null
  /** Seconds. */
  readonly lease: number | null
  /** Milliseconds. */
  readonly timeout: number
}

type Get = (name: string) => string

/** The action's own outputs: no secret may be called so. */
const FIXED_OUTPUTS = ['directory', 'record', 'available', 'expires-at', 'expires_at']

/** Is this step here to remove what earlier ones brought? @throws EggError `input_malformed` */
export const parseWipe = (get: Get): boolean => parseBoolean('wipe', get('wipe'))

/** @throws EggError `input_…`, naming the input and the line */
export const parseInputs = (get: Get): Inputs => {
  const exportEnv = parseBoolean('export-env', get('export-env'))
  const formats = parseFormats(get('format'))
  const variables = exportEnv || formats.includes('dotenv') || formats.includes('docker')
  const uses = { variables, taken: FIXED_OUTPUTS }
  return {
    broker: parseBrokerInput(get('broker')),
    wanted: parseWanted(get('secrets'), uses),
    uses,
    formats,
    exportEnv,
    storage: parseOneOf('storage', get('storage'), ['runner-temp', 'memory']),
    skip: parseOneOf('when-unavailable', get('when-unavailable'), ['fail', 'skip']) === 'skip',
    uid: parseUid(get('uid')),
    ca: get('ca-certificate').trim() || null,
    lease: parseLease(get('lease').trim()),
    timeout: parseTimeout(get('timeout').trim()),
  }
}

/** What the action that stores takes. */
export interface PutInputs extends Pick<Inputs, 'broker' | 'ca' | 'timeout'> {
  readonly name: SecretName
  /** Below the workspace, or absolute. */
  readonly file: string
  readonly stripNewline: boolean
}

/** @throws EggError `input_…`, naming the input and never what it holds */
export const parsePutInputs = (get: Get): PutInputs => {
  const name = get('name').trim()
  if (!isSecretName(name)) {
    throw new EggError(
      'input_malformed',
      'The input `name` is no name of a secret: vault/path/name in lower case.',
      'A value never stands here: write it to a file, and name that in `file`.',
    )
  }
  const file = get('file')
  if (!file) {
    throw new EggError(
      'input_missing',
      'The input `file` is empty.',
      'Write the value to a file below RUNNER_TEMP, and give its path.',
    )
  }
  return {
    broker: parseBrokerInput(get('broker')),
    name,
    file,
    stripNewline: parseBoolean('strip-newline', get('strip-newline')),
    ca: get('ca-certificate').trim() || null,
    timeout: parseTimeout(get('timeout').trim()),
  }
}

const parseBrokerInput = (text: string): Broker => {
  const broker = text.trim()
  if (broker) return parseBroker(broker)
  throw new EggError(
    'input_missing',
    'The input `broker` is empty.',
    'Give the line that your operators gave you: https://…#sha256-…',
  )
}

const parseBoolean = (input: string, text: string): boolean => {
  const value = text.trim().toLowerCase()
  if (value === 'true') return true
  if (value === 'false' || value === '') return false
  throw new EggError('input_malformed', `The input \`${input}\` is not true or false.`)
}

/** The first one is what an empty input means. */
const parseOneOf = <T extends string>(input: string, text: string, words: readonly [T, T]): T => {
  const found = words.find((word) => word === (text.trim() || words[0]))
  if (found) return found
  throw new EggError('input_malformed', `The input \`${input}\` is not ${words.join(' or ')}.`)
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
