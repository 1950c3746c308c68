import type { Json } from '../../core/json.ts'

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 section 7 says which.
const STRING = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y
const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * RFC 8259 by recursive descent, with egg's rules in the grammar: 8 levels, no member twice, no
 * U+0000, no lone surrogate. Shares nothing with core/json.ts, `JSON.parse` least of all.
 * @throws on anything else
 */
export const referenceJson = (bytes: Uint8Array): Json => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const [taken = null] = pattern.exec(text) ?? []
    if (taken !== null) at += taken.length
    return taken
  }
  const need = (piece: string): void => {
    if (!text.startsWith(piece, at)) throw new Error(`${piece} is wanted at ${at}`)
    at += piece.length
  }
  const string = (): string => {
    const quoted = take(STRING)
    if (quoted === null) throw new Error(`a string is wanted at ${at}`)
    const value = quoted
      .slice(1, -1)
      .replace(/\\(?:u(.{4})|(.))/gs, (_, code: string | undefined, c: string) =>
        code === undefined ? (ESCAPES[c] ?? c) : String.fromCharCode(Number.parseInt(code, 16)),
      )
    if (value.includes('\0') || /\p{Surrogate}/u.test(value)) throw new Error('no text')
    return value
  }
  const list = <T>(close: string, item: () => T): T[] => {
    const items: T[] = []
    take(SPACE)
    if (text.startsWith(close, at)) {
      need(close)
      return items
    }
    for (;;) {
      items.push(item())
      take(SPACE)
      if (text.startsWith(close, at)) {
        need(close)
        return items
      }
      need(',')
    }
  }
  const member = (depth: number): [string, Json] => {
    take(SPACE)
    const name = string()
    take(SPACE)
    need(':')
    return [name, value(depth)]
  }
  const value = (depth: number): Json => {
    take(SPACE)
    const c = text[at]
    if (c === '"') return string()
    if (c === '[' || c === '{') {
      if (depth === 8) throw new Error('too deep')
      at++
      if (c === '[') return list(']', () => value(depth + 1))
      const members = list('}', () => member(depth + 1))
      if (new Set(members.map(([name]) => name)).size < members.length) throw new Error('twice')
      return Object.fromEntries(members)
    }
    for (const [word, meaning] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!text.startsWith(word, at)) continue
      at += word.length
      return meaning
    }
    const digits = take(NUMBER)
    if (!digits) throw new Error(`no value at ${at}`)
    return Number(digits)
  }
  const whole = value(0)
  take(SPACE)
  if (at !== text.length) throw new Error('something follows')
  return whole
}
