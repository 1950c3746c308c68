import type { Bytes } from '../core/bytes.ts'
import type { Secret } from '../core/secret.ts'

/** A shorter mask would blot out the log, and hide nothing that is not guessed at once. */
export const MASK_LENGTH = 4

// Masking these would make every log unreadable.
const COMMON = new Set(['true', 'false', 'null', 'none', 'undefined'])

/**
 * What must not appear in a log because of `value`: each line of it (the log is cut into lines; the
 * runner would mask a short last line such as `}` too, so lines go one by one), and the forms that
 * the runner does not derive by itself (docs/threat-model.md, "Masking").
 */
export const masksOf = (value: Secret<Bytes>): string[] => {
  const bytes = Buffer.from(value.expose())
  // As it is, and as `$(cat FILE)` gives it.
  const spellings = [bytes, withoutLineEnd(bytes)]
  const forms = [
    ...linesOf(value),
    ...spellings.flatMap((spelling) => [
      JSON.stringify(spelling.toString('utf8')).slice(1, -1),
      encodeURIComponent(spelling.toString('utf8')),
      spelling.toString('base64'),
      spelling.toString('base64url'),
      spelling.toString('hex'),
      spelling.toString('hex').toUpperCase(),
    ]),
  ]
  return [...new Set(forms)].filter(isMask)
}

/**
 * Can the whole value never show in a log? A one-line value that is too short, or too common, has
 * no mask; of a longer one the short lines (the `}` of a JSON document) may show, and no more.
 */
export const isMaskable = (value: Secret<Bytes>): boolean => linesOf(value).some(isMask)

/** As a log shows them: what is no UTF-8 has U+FFFD in the place of the odd bytes. */
const linesOf = (value: Secret<Bytes>): string[] =>
  Buffer.from(value.expose())
    .toString('utf8')
    .split(/[\r\n]+/)
    .map((line) => line.trim())

const isMask = (text: string): boolean => text.length >= MASK_LENGTH && !COMMON.has(text)

const withoutLineEnd = (bytes: Buffer): Buffer => {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--
  return bytes.subarray(0, end)
}
