import { type Bytes, textOf, utf8 } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { type Secret, secret } from '../core/secret.ts'
import { numberOf, parseExact } from './exact-json.ts'

/** Names of members, or indexes of list items, from the outside in; never empty. */
export type JsonPath = readonly string[]

/** `a.b.0`: dots between names, `\.` for one inside of a name. Null where that says nothing. */
export const parseJsonPath = (text: string): JsonPath | null => {
  if (!text || text.length > 256 || /\p{Cc}/u.test(text)) return null
  const parts = (text.match(/(?:\\.|[^.\\])*(?:\.|$)/g) ?? [])
    .slice(0, text.endsWith('.') && !text.endsWith('\\.') ? undefined : -1)
    .map((part) => part.replace(/(?<!\\)\.$/, '').replaceAll(/\\(.)/g, '$1'))
  return parts.length && parts.every(Boolean) && !/\\$/.test(text.replaceAll('\\\\', ''))
    ? parts
    : null
}

/**
 * The member of a JSON value: a text as its characters, anything else as JSON, numbers as they are
 * written.
 * @throws EggError `json_malformed`, `json_key_missing`; neither shows anything of the value
 */
export const memberOf = (value: Secret<Bytes>, path: JsonPath, output: string): Secret<Bytes> => {
  let at: unknown
  try {
    at = parseExact(textOf(value.expose()))
  } catch {
    throw new EggError(
      'json_malformed',
      `The secret for ${output} is not a JSON document, so it has no members.`,
      'Leave `#…` out, or store a JSON document.',
    )
  }
  for (const name of path) {
    const holds = typeof at === 'object' && at !== null && numberOf(at) === null
    if (!holds || !Object.hasOwn(at as object, name) || (Array.isArray(at) && name === 'length')) {
      throw missing(output)
    }
    at = (at as Record<string, unknown>)[name]
  }
  if (at === null) throw missing(output)
  return secret(utf8(typeof at === 'string' ? at : JSON.stringify(at)))
}

const missing = (output: string): EggError =>
  new EggError(
    'json_key_missing',
    `The secret for ${output} has no such member, or it is null.`,
    'Check what stands after `#`: names with dots between them, upper and lower case as stored.',
  )
