import type { EggError } from '../core/error.ts'
import { isDevice } from './reserved.ts'

/** What follows a secret in its line. */
export interface WantedOptions {
  readonly optional: boolean
  /** Undefined where none is named. */
  readonly file: string | undefined
  readonly mode: number
}

/** Makes an error that names the line, and says nothing of its text. */
export type Fail = (code: string, sentence: string, next?: string) => EggError

export const FILE_MODE = 0o400

/** Files of all secrets together, which no single one may be called. */
export const DOCUMENTS = {
  dotenv: 'secrets.env',
  docker: 'docker.env',
  json: 'secrets.json',
} as const

/** @throws EggError `input_malformed`, `file_name_invalid` */
export const parseOptions = (words: readonly string[], fail: Fail): WantedOptions => {
  let [optional, file, mode] = [false, undefined as string | undefined, FILE_MODE]
  for (const word of words) {
    const [, name, value = ''] = /^(file|mode)=(.*)$/.exec(word) ?? []
    if (word === 'optional') optional = true
    else if (name === 'file') file = checkedFile(value, fail)
    else if (name === 'mode') mode = checkedMode(value, fail)
    else {
      throw fail(
        'input_malformed',
        'after the secret come `optional`, `file=name` and `mode=0440`, and nothing else.',
        'Example: TLS_KEY = payments/tls/key file=server.key mode=0440',
      )
    }
  }
  return { optional, file, mode }
}

const checkedFile = (name: string, fail: Fail): string => {
  const known = Object.values<string>(DOCUMENTS).includes(name.toLowerCase())
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/.test(name) && !/\.$/.test(name)) {
    if (!isDevice(name) && !known) return name
  }
  throw fail(
    'file_name_invalid',
    'what stands after `file=` cannot be a file in the folder of secrets.',
    'Letters, digits, `_`, `-` and `.`, at most 64; no folder, none of egg’s own files.',
  )
}

const checkedMode = (text: string, fail: Fail): number => {
  const mode = /^0?[0-7]{3}$/.test(text) ? Number.parseInt(text, 8) : 0
  // Readable by its owner; no one else writes; nobody runs it.
  if (mode & 0o400 && !(mode & 0o133)) return mode
  throw fail(
    'input_malformed',
    'what stands after `mode=` is not a mode for a file of secrets.',
    'One of 0400, 0440, 0444, 0600, 0640, 0644; 0400 is what it has without.',
  )
}
