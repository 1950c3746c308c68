import { type Bytes, textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Secret } from '../core/secret.ts'

/**
 * A value as text, for what carries no bytes. `nul` where the carrier takes U+0000.
 * @throws EggError `value_not_text`
 */
export const textValue = (value: Secret<Bytes>, output: string, nul = false): string => {
  let text: string
  try {
    text = textOf(value.expose())
  } catch {
    text = '\0'
    nul = false
  }
  if (nul || !text.includes('\0')) return text
  throw new EggError(
    'value_not_text',
    `The value of ${output} is not text, so it cannot be a variable or part of a document.`,
    `Use the format \`files\` and read the file at $${output}_FILE.`,
  )
}
