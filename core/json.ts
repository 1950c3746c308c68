import { type Bytes, textOf } from './bytes.ts'
import { JSON_DEPTH } from './limits.ts'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [k: string]: Json }

/** Why a text from outside is not taken as JSON. */
export type JsonFault = 'encoding' | 'syntax' | 'depth' | 'duplicate' | 'text'

export class JsonError extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(`not strict JSON: ${fault}`)
    this.fault = fault
  }
}

/**
 * JSON from strangers: valid UTF-8 without BOM, at most 8 levels deep, no member twice in an object
 * (`JSON.parse` keeps the last, another parser the first: attacks B.1.7), no lone surrogate and
 * no U+0000 in any text.
 * @throws JsonError
 */
export const parseStrictJson = (bytes: Bytes): Json => {
  let text: string
  try {
    text = textOf(bytes)
  } catch {
    throw new JsonError('encoding')
  }
  scanDepth(text)
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    throw new JsonError('syntax')
  }
  scanMembers(text)
  return value
}

/** Before `JSON.parse`, which recurses. Brackets inside of strings are skipped. */
const scanDepth = (text: string): void => {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const c = text[at]
    if (c === '"') at = endOfString(text, at)
    else if (c === '{' || c === '[') {
      if (++depth > JSON_DEPTH) throw new JsonError('depth')
    } else if (c === '}' || c === ']') depth--
  }
}

/** After `JSON.parse` took the text, so its grammar is known to be right. */
const scanMembers = (text: string): void => {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const c = text[at]
    if (c === '{') open.push(new Set())
    else if (c === '[') open.push(null)
    else if (c === '}' || c === ']') open.pop()
    else if (c === '"') {
      const end = endOfString(text, at)
      const value: string = JSON.parse(text.slice(at, end + 1))
      if (!value.isWellFormed() || value.includes('\0')) throw new JsonError('text')
      const members = open.at(-1)
      if (members && isMember(text, end + 1)) {
        if (members.has(value)) throw new JsonError('duplicate')
        members.add(value)
      }
      at = end
    }
  }
}

/** Index of the quote that closes the string opened at `at`; the text's end if none does. */
const endOfString = (text: string, at: number): number => {
  let end = at + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end
}

/** In valid JSON only a member's name is followed by a colon. */
const isMember = (text: string, at: number): boolean => {
  const colon = /[ \t\n\r]*:/y
  colon.lastIndex = at
  return colon.test(text)
}
