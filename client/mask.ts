import type { Bytes } from '../core/bytes.ts'
import type { Secret } from '../core/secret.ts'
import { formsOf, wrappedForms } from './mask-forms.ts'
import { isTelling, leavesOf } from './mask-leaves.ts'

/** A shorter mask would blot out the log, and hide nothing that is not guessed at once. */
export const MASK_LENGTH = 4
/** Digits alone are ports, counts, ids and dates until there are many of them. */
export const MASK_DIGITS = 9
/** Lines and JSON members of one value: the runner looks for each in each line of the log. */
export const MASK_LINES = 1000
/** Other spellings of one value: a private key of 4,096 bits, wrapped in two ways, fits. */
export const MASK_FORMS = 200
/** Their length together: each is a line of the log that the runner reads. */
export const MASK_TEXT = 1_048_576

// Masking these would make every log unreadable.
const COMMON = new Set(
  (
    'true false null none undefined nil yes no on off default ' +
    'admin administrator user username root guest public private password passwd secret token test ' +
    'localhost production staging development master main latest postgres postgresql mysql redis ' +
    'mongodb http https info debug warning error begin'
  ).split(' '),
)

/**
 * What must not appear in a log because of `value`: each line of it (the log is cut into lines; the
 * runner would mask a short last line such as `}` too, so lines go one by one), what it holds if it
 * is JSON, and the forms that the runner does not derive by itself (docs/masking.md). Nothing at
 * all if no line of it may be a mask.
 */
export const masksOf = (value: Secret<Bytes>): string[] => {
  const bytes = Buffer.from(value.expose())
  const lines = linesOf(bytes).filter(isMask)
  if (!lines.length) return []
  const leaves = leavesOf(bytes.toString('utf8')).filter(isTelling)
  const parts = leaves.map(({ text }) => Buffer.from(text))
  const whole = new Set([...lines, ...parts.flatMap(linesOf).filter(isMask)].slice(0, MASK_LINES))
  const forms = [...formsOf(bytes), ...parts.flatMap(formsOf), ...wrappedForms(bytes)]
  return [...whole, ...bounded(new Set(forms.filter((form) => isMask(form) && !whole.has(form))))]
}

const bounded = (forms: Iterable<string>): string[] => {
  let length = 0
  return [...forms].slice(0, MASK_FORMS).filter((form) => {
    length += form.length
    return length <= MASK_TEXT
  })
}

/**
 * Can the whole value never show in a log? A one-line value that is too short, or too common, has
 * no mask; of a longer one the short lines (the `}` of a JSON document) may show, and no more. One
 * of too many lines shows those beyond.
 */
export const isMaskable = (value: Secret<Bytes>): boolean => {
  const lines = linesOf(Buffer.from(value.expose())).filter(isMask)
  return lines.length > 0 && lines.length <= MASK_LINES
}

/** As a log shows them: what is no UTF-8 has U+FFFD in the place of the odd bytes. */
const linesOf = (bytes: Buffer): string[] => [
  ...new Set(
    bytes
      .toString('utf8')
      .split(/[\r\n]+/)
      .map((line) => line.trim()),
  ),
]

const isMask = (text: string): boolean =>
  text.length >= MASK_LENGTH &&
  // `});`, `----`: what every file and every log has.
  !/^([\s()[\]{}<>"',;:=]+|(.)\2*)$/u.test(text) &&
  !(text.length < MASK_DIGITS && /^[0-9.,:+-]+$/.test(text)) &&
  !COMMON.has(text.toLowerCase())
