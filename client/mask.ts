import { type Bytes, textOf, toBase64url } from '../core/bytes.ts'
import type { Secret } from '../core/secret.ts'

/** A shorter mask would blot out the log, and hide nothing that is not guessed at once. */
export const MASK_LENGTH = 4

// Masking these would make every log unreadable.
const COMMON = new Set(['true', 'false', 'null', 'none', 'undefined'])

/**
 * What must not appear in a log because of `value`: the value, each line of it (the log is cut
 * into lines; the runner would mask a short last line such as `}` too, so lines go one by one),
 * and the forms that the runner does not derive by itself (docs/threat-model.md, "Masking").
 */
export const masksOf = (value: Secret<Bytes>): string[] => {
  const bytes = value.expose()
  const buffer = Buffer.from(bytes)
  const forms = [
    buffer.toString('base64'),
    toBase64url(bytes),
    buffer.toString('hex'),
    buffer.toString('hex').toUpperCase(),
  ]
  const text = asText(bytes)
  if (text !== null) {
    const quoted = JSON.stringify(text).slice(1, -1)
    forms.unshift(
      ...linesOf(text),
      quoted,
      ...(text.isWellFormed() ? [encodeURIComponent(text)] : []),
    )
  }
  return [...new Set(forms)].filter(isMask)
}

/**
 * Can the whole value never show in a log? A one-line value that is too short, or too common, has
 * no mask; of a longer one the short lines (the `}` of a JSON document) may show, and no more.
 */
export const isMaskable = (value: Secret<Bytes>): boolean => {
  const text = asText(value.expose())
  return text === null || linesOf(text).some(isMask)
}

const linesOf = (text: string): string[] => text.split(/[\r\n]+/).map((line) => line.trim())

const isMask = (text: string): boolean => text.length >= MASK_LENGTH && !COMMON.has(text)

const asText = (bytes: Bytes): string | null => {
  try {
    return textOf(bytes)
  } catch {
    return null
  }
}
