import { type Bytes, concat, textOf, utf8 } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { NAMES } from '../core/limits.ts'
import { isSecretName } from '../core/name.ts'
import { type Secret, secret } from '../core/secret.ts'
import { parseJsonPath } from './json-path.ts'
import type { Obtained } from './obtain.ts'
import { distinct, type Wanted } from './wanted.ts'
import { FILE_MODE } from './wanted-options.ts'

/** Far above what anybody writes by hand. */
export const TEMPLATE_BYTES = 1_048_576

/** A text with references in it: plain pieces, and what is wanted between them. */
export interface Template {
  readonly pieces: readonly (string | Wanted)[]
}

// In braces anything that a reference may hold; bare up to what cannot be part of one.
const REFERENCE = /\{\{\s*egg:\/\/([^{}\n]*?)\s*\}\}|egg:\/\/([^\s"'`<>()[\]{},;|&\\$]*)/g

/**
 * `egg://vault/path#key`, or `{{ egg://vault/path#key }}` where something follows that could belong
 * to it.
 * @throws EggError `template_…`, `reference_malformed` with its line
 */
export const parseTemplate = (bytes: Bytes): Template => {
  const text = templateText(bytes)
  const pieces: (string | Wanted)[] = []
  let at = 0
  for (const { 0: whole, 1: braced, 2: bare = '', index } of text.matchAll(REFERENCE)) {
    // The full stop of a sentence.
    const reference = braced ?? bare.replace(/\.+$/, '')
    const length =
      braced === undefined ? whole.length - (bare.length - reference.length) : whole.length
    const wanted = wantedOf(reference)
    if (!wanted) throw malformed(text.slice(0, index).split('\n').length)
    pieces.push(text.slice(at, index), wanted)
    at = index + length
  }
  pieces.push(text.slice(at))
  const wanted = wantedIn({ pieces })
  if (!wanted.length) {
    throw new EggError(
      'template_empty',
      'The template has no reference, so nothing would come of it.',
      'Write egg://vault/path where the value belongs.',
    )
  }
  if (distinct(wanted).length > NAMES) {
    throw new EggError('template_too_large', `The template names more than ${NAMES} secrets.`)
  }
  return { pieces }
}

/** Each reference once. */
export const wantedIn = ({ pieces }: Template): Wanted[] => [
  ...new Map(
    pieces.filter((piece) => typeof piece !== 'string').map((piece) => [piece.output, piece]),
  ).values(),
]

/** Values go in as they are, byte for byte; what they hold is not looked at for references. */
export const render = ({ pieces }: Template, secrets: readonly Obtained[]): Secret<Bytes> => {
  const values = new Map(secrets.map(({ wanted, value }) => [wanted.output, value]))
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? utf8(piece) : (values.get(piece.output) as Secret<Bytes>).expose(),
  )
  return secret(concat(...parts))
}

const templateText = (bytes: Bytes): string => {
  if (bytes.length > TEMPLATE_BYTES) {
    throw new EggError('template_too_large', `A template has at most ${TEMPLATE_BYTES} bytes.`)
  }
  try {
    return textOf(bytes)
  } catch {
    throw new EggError('template_not_text', 'The template is not UTF-8 text.')
  }
}

const wantedOf = (reference: string): Wanted | null => {
  const [name = '', ...rest] = reference.split('#')
  const key = rest.length ? parseJsonPath(rest.join('#')) : null
  if (!isSecretName(name) || (rest.length && !key)) return null
  const output = `egg://${reference}`
  return { output, secret: name, key, optional: false, file: output, mode: FILE_MODE }
}

const malformed = (line: number): EggError =>
  new EggError(
    'reference_malformed',
    `Line ${line} of the template: what follows egg:// is no secret, or no member of one.`,
    'egg://vault/path, egg://vault/path#json.key, or in braces: {{ egg://vault/path }}',
  )
