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
    const lines = text.split(/[\r\n]+/).map((line) => line.trim())
    const quoted = JSON.stringify(text).slice(1, -1)
    forms.unshift(...lines, quoted, ...(text.isWellFormed() ? [encodeURIComponent(text)] : []))
  }
  return [...new Set(forms)].filter((mask) => mask.length >= MASK_LENGTH && !COMMON.has(mask))
}

/** Does every line of the value have a mask? If not, the log may show it, and the user is told. */
export const isMaskable = (value: Secret<Bytes>): boolean => {
  const text = asText(value.expose())
  if (text === null) return true
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  return lines.some((line) => line.length >= MASK_LENGTH && !COMMON.has(line))
}

const asText = (bytes: Bytes): string | null => {
  try {
    return textOf(bytes)
  } catch {
    return null
  }
}
