import { createReadStream } from 'node:fs'
import { parseEnv } from 'node:util'
import { numberOf, parseExact } from '../client/exact-json.ts'
import { type Bytes, collect, textOf, utf8 } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { type Entry, entriesOfDocument, entriesOfVariables, refuseFaults } from '../core/import.ts'
import { type Json, parseStrictJson } from '../core/json.ts'
import { IMPORT_BYTES, VALUE_BYTES } from '../core/limits.ts'
import { type Secret, secret } from '../core/secret.ts'

export type Format = 'dotenv' | 'json'

/**
 * Everything that the file would store, or what is wrong with it. Errors name variables and members,
 * never values, nor the path: people put values where paths belong.
 * @throws EggError `import_malformed`, `value_empty`, `value_too_large`, `value_unreadable`
 */
export const readEntries = async (
  file: string,
  into: string,
  format: Format = file.endsWith('.json') ? 'json' : 'dotenv',
): Promise<Entry<Secret<Bytes>>[]> => {
  const { entries, faults } = parse(await readFile(file), into, format)
  refuseFaults(faults)
  const none = entries.filter(({ value }) => !value)
  if (none.length || !entries.length) {
    throw new EggError(
      'value_empty',
      none.length
        ? `Nothing was stored: without a value are ${namesOf(none)}.`
        : 'There is nothing in the file; nothing was stored.',
      'Give them values, or take them out of the file.',
    )
  }
  const values = entries.map((entry) => ({ ...entry, value: secret(utf8(entry.value)) }))
  const large = values.filter(({ value }) => value.expose().length > VALUE_BYTES)
  if (!large.length) return values
  throw new EggError(
    'value_too_large',
    `Nothing was stored: more than ${VALUE_BYTES} bytes have ${namesOf(large)}.`,
    'Store a data key here and the large file, encrypted under it, elsewhere.',
  )
}

const namesOf = (entries: readonly { readonly from: string }[]): string =>
  entries
    .slice(0, 20)
    .map(({ from }) => from)
    .join(', ')

const parse = (bytes: Bytes, into: string, format: Format) => {
  try {
    if (format === 'dotenv') return entriesOfVariables(variablesIn(textOf(bytes)), into)
    // Strictly first: no member twice. Then once more, so that numbers stay as they are written.
    parseStrictJson(bytes)
    const document = exact(parseExact(textOf(bytes)))
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) {
      return entriesOfDocument(document as { readonly [name: string]: Json }, into)
    }
  } catch {
    // Told below: a parser's own message quotes what it reads.
  }
  const what = format === 'json' ? 'JSON object' : 'UTF-8 text of NAME=value lines'
  throw new EggError(
    'import_malformed',
    `The file is no ${what}; nothing was stored.`,
    'Correct it, or say what it is with --format.',
  )
}

const variablesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? '']))

const exact = (value: unknown): Json => {
  const number = numberOf(value)
  if (number !== null) return number
  if (Array.isArray(value)) return value.map(exact)
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, exact(member)]))
}

const readFile = async (file: string): Promise<Bytes> => {
  const stream = file === '-' ? process.stdin : createReadStream(file)
  const bytes = await collect(stream, IMPORT_BYTES).catch(() => {
    throw unreadable('cannot be read')
  })
  if (bytes) return bytes
  throw unreadable(`has more than ${IMPORT_BYTES} bytes`)
}

const unreadable = (what: string): EggError =>
  new EggError(
    'value_unreadable',
    `The file ${what}; nothing was stored.`,
    'Give the path of a file that you may read, or - for standard input.',
  )
