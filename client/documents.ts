import type { Bytes } from '../core/bytes.ts'
import { utf8 } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { type Secret, secret } from '../core/secret.ts'
import { dockerText, dotenvText } from './dotenv.ts'
import type { Obtained } from './obtain.ts'
import { textValue } from './text-value.ts'
import { DOCUMENTS } from './wanted-options.ts'

const FORMATS = ['files', 'dotenv', 'docker', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** `files, dotenv`; `files` alone where nothing is said. @throws EggError `input_malformed` */
export const parseFormats = (text: string): readonly Format[] => {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const formats = FORMATS.filter((format) => words.includes(format))
  if (words.length && new Set(words).size === formats.length) return formats
  if (!words.length) return ['files']
  throw new EggError(
    'input_malformed',
    'The input `format` is not a list of files, dotenv, docker and json.',
    'Example: format: files, dotenv',
  )
}

/** The documents of all secrets together. @throws EggError `value_not_…` */
export const documentsOf = (
  formats: readonly Format[],
  secrets: readonly Obtained[],
): { file: string; content: Secret<Bytes> }[] =>
  formats.flatMap((format) =>
    format === 'files'
      ? []
      : [{ file: DOCUMENTS[format], content: secret(utf8(textIn(format, secrets))) }],
  )

const textIn = (format: Exclude<Format, 'files'>, secrets: readonly Obtained[]): string => {
  const pairs = secrets.map(
    ({ wanted: { output }, value }) =>
      [output, textValue(value, output, format === 'json')] as const,
  )
  if (format === 'json') return `${JSON.stringify(Object.fromEntries(pairs), null, 2)}\n`
  return format === 'docker' ? dockerText(pairs) : dotenvText(pairs)
}
