import { createReadStream } from 'node:fs'
import { type Bytes, collect, utf8 } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { parseStrictJson } from '../core/json.ts'
import { VALUE_BYTES } from '../core/limits.ts'
import type { SecretName } from '../core/name.ts'
import { type Secret, secret } from '../core/secret.ts'
import type { Session } from './act.ts'
import { askHidden, isInteractive } from './terminal.ts'

export interface ValueOptions {
  /** A path, or `-` for standard input. Without it: a prompt on a terminal, else standard input. */
  readonly file: string | undefined
  readonly stripNewline: boolean
}

/**
 * The value to store, byte by byte as it was given. Texts here never quote it, nor a path: people
 * put values where paths belong.
 * @throws EggError `value_empty`, `value_too_large`, `value_unreadable`, `cancelled`
 */
export const readValue = async (
  name: SecretName,
  { file, stripNewline }: ValueOptions,
  note: Session['note'],
): Promise<Secret<Bytes>> => {
  const given = await bytesFrom(file, name)
  const newline = newlineOf(given)
  const value = stripNewline ? given.subarray(0, given.length - newline) : given
  if (!value.length) {
    throw new EggError(
      'value_empty',
      'The value is empty; nothing was stored.',
      'Check what comes before the pipe, or the file.',
    )
  }
  if (newline && !stripNewline) {
    note('note: the value ends with a newline, which is stored; --strip-newline leaves it out.')
  }
  return secret(value)
}

/**
 * A JSON object, in strict JSON: jobs name its members.
 * @throws EggError `value_no_document`, which shows nothing of the value
 */
export const checkDocument = (value: Secret<Bytes>): void => {
  let parsed: unknown
  try {
    parsed = parseStrictJson(value.expose())
  } catch {
    parsed = null
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return
  throw new EggError(
    'value_no_document',
    'The value is no JSON object (UTF-8, no member twice, at most 8 levels); nothing was stored.',
    'Correct it, or leave --document out: any bytes can be stored.',
  )
}

const bytesFrom = async (file: string | undefined, name: SecretName): Promise<Bytes> => {
  if (file === undefined && isInteractive()) return utf8(await askHidden(`The value of ${name}`))
  if (file === undefined && process.stdin.isTTY) {
    throw new EggError(
      'terminal_missing',
      'The value cannot be asked for: the prompt needs stderr to be a terminal.',
      'Pipe the value in, or use --file PATH.',
    )
  }
  let bytes: Bytes | null
  try {
    const stream = file === undefined || file === '-' ? process.stdin : createReadStream(file)
    bytes = await collect(stream, VALUE_BYTES)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new EggError(
      'value_unreadable',
      `The value cannot be read (${/^E[A-Z0-9]+$/.test(code ?? '') ? code : 'unknown'}).`,
      '--file takes the path of a file that you may read.',
    )
  }
  if (bytes) return bytes
  throw new EggError(
    'value_too_large',
    `A value has at most ${VALUE_BYTES} bytes; this one has more.`,
    'Store a data key here and the large file, encrypted under it, elsewhere.',
  )
}

/** Bytes of one newline at the end. */
const newlineOf = (bytes: Bytes): 0 | 1 | 2 => {
  if (bytes.at(-1) !== 0x0a) return 0
  return bytes.at(-2) === 0x0d ? 2 : 1
}
