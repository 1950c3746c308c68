import * as v from 'valibot'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml'
import { EggError } from '../error.ts'
import { POLICY_FILE_BYTES } from '../limits.ts'
import { nearest } from './near.ts'

/** A policy, issuers or vaults file as it was read. */
export interface SourceFile {
  /** Path for messages: `policies/payments-api.yaml`. */
  readonly path: string
  readonly text: string
}

/** One thing wrong with a file, where it is. */
export const sourceError = (path: string, line: number, column: number, what: string): EggError =>
  new EggError(
    'policy_invalid',
    `${path}:${line}:${column}: ${what}`,
    'Correct the file; nothing was built.',
  )

/** A parsed file that can tell where each of its values stands. */
export interface Source<T> {
  readonly path: string
  readonly value: T
  /** An error at the value that `keys` lead to, or at the nearest one above it. */
  readonly errorAt: (keys: readonly PropertyKey[], what: string) => EggError
}

// A lone CR ends no line for the parser but does for many a viewer: lines would hide in a comment.
const PRINTABLE = /^(?:[\x20-\x7e\n]|\r\n)*$/

/**
 * Parses one YAML 1.2 document strictly. Refused: non-ASCII and control characters (homoglyphs,
 * hidden direction marks), anchors, aliases, tags, merge and duplicate keys, further documents,
 * whatever the library warns of, unknown keys, and every value of another type than the schema's
 * (an unquoted id is a number, and would lose digits).
 * @throws EggError `policy_invalid`, naming file, line, column and key
 */
export const parseSource = <S extends v.GenericSchema>(
  { path, text }: SourceFile,
  schema: S,
): Source<v.InferOutput<S>> => {
  if (text.length > POLICY_FILE_BYTES) throw sourceError(path, 1, 1, 'the file is too large')
  refuseUnprintable(path, text)
  const lines = new LineCounter()
  const at = (offset: number, what: string) => {
    const { line, col } = lines.linePos(offset)
    return sourceError(path, line, col, what)
  }
  // `%YAML 1.1` would bring back merge keys, octal 017 and `no` for false.
  const directive = /^%/m.exec(text)
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    strict: true,
    // Checked below: the library's own check takes quadratic time (attacks B.4.78).
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
  })
  const [document, second] = Array.isArray(documents) ? documents : []
  if (!document) throw sourceError(path, 1, 1, 'the file is empty')
  if (second) throw at(second.range[0], 'a second document: one file, one document')
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault) throw at(fault.pos[0], fault.message)
  if (directive) throw at(directive.index, 'directives are not allowed')
  refuseMagic(document, text, at)

  const errorAt = (keys: readonly PropertyKey[], what: string) =>
    at(offsetOf(document, keys), `${keys.map(String).join('.') || 'the file'}: ${what}`)
  // A sequence would pass for a map without members.
  if (!isMap(document.contents)) throw at(document.range[0], 'the file is not a map')
  const parsed = v.safeParse(schema, document.toJS())
  if (!parsed.success) {
    // A typo leaves a key missing, too, and is what to mend.
    const { issue, path } = deepest(parsed.issues.find(isUnknownKey) ?? parsed.issues[0], [])
    throw errorAt(path, wordsFor(issue, schema, path))
  }
  refuseInherited(document, at)
  return { path, value: parsed.output, errorAt }
}

const firstOdd = (text: string): number => text.search(/[^\x20-\x7e\n\r]|\r(?!\n)/)

const refuseUnprintable = (path: string, text: string): void => {
  if (PRINTABLE.test(text)) return
  const before = text.slice(0, firstOdd(text))
  const rows = before.split('\n')
  const column = (rows.at(-1)?.length ?? 0) + 1
  throw sourceError(path, rows.length, column, oddWords(text.codePointAt(before.length) as number))
}

const oddWords = (code: number): string => {
  if (code === 9) return 'a tab: indent with spaces'
  if (code === 13) return 'a lone carriage return: end lines with LF, or with CR LF'
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return `${name} is no printable ASCII character: type it anew on a plain keyboard`
}

const refuseMagic = (
  document: Document.Parsed,
  text: string,
  at: (offset: number, what: string) => EggError,
): void => {
  // One visitor for all nodes: a `Scalar` visitor beside `Node` would keep scalars from it.
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node)) throw at(offset, 'aliases are not allowed')
      if ('anchor' in node && node.anchor) throw at(offset, 'anchors are not allowed')
      if (node.tag) throw at(offset, 'tags are not allowed')
      if (isMap(node)) refuseKeys(node, offset, at)
      if (!isScalar(node) || typeof node.value !== 'string') return
      // An escape ("\u0430") or a folded line would bring in what the text check kept out.
      const spelled = text.slice(offset, node.range?.[1] ?? offset)
      if (!/^[\x20-\x7e]*$/.test(node.value) || spelled.includes('\n')) {
        throw at(offset, 'only printable ASCII on one line is allowed')
      }
    },
  })
}

/** A key is a text, and stands once. */
const refuseKeys = (
  { items }: YAMLMap,
  offset: number,
  at: (offset: number, what: string) => EggError,
): void => {
  const seen = new Set<unknown>()
  for (const { key } of items) {
    if (!isScalar(key)) throw at(offset, 'a key must be a plain text')
    if (seen.has(key.value)) throw at(key.range?.[0] ?? offset, 'this key stands here twice')
    seen.add(key.value)
  }
}

/** What the schema's maps with free keys would pass over in silence (attacks B.4.68). */
const refuseInherited = (
  document: Document.Parsed,
  at: (offset: number, what: string) => EggError,
): void =>
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !(String(key.value) in Object.prototype)) return
      throw at(key.range?.[0] ?? 0, 'no key may have this name')
    },
  })

/** Where the value stands that `keys` lead to, or the nearest one above it. */
const offsetOf = (document: Document.Parsed, keys: readonly PropertyKey[]): number => {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.range[0]
}

interface Placed {
  readonly issue: v.BaseIssue<unknown>
  readonly path: readonly PropertyKey[]
}

/** Of a union's issues the one that got furthest. */
const deepest = (issue: v.BaseIssue<unknown>, above: readonly PropertyKey[]): Placed => {
  const path = [...above, ...(issue.path?.map(({ key }) => key as PropertyKey) ?? [])]
  const inner = (issue.issues ?? []).map((inner) => deepest(inner, path))
  return inner.find(({ path: { length } }) => length > path.length) ?? { issue, path }
}

const isUnknownKey = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && expected === 'never'

const wordsFor = (
  issue: v.BaseIssue<unknown>,
  schema: v.GenericSchema,
  path: readonly PropertyKey[],
): string => {
  if (isUnknownKey(issue)) {
    const known = keysAt(schema, path.slice(0, -1))
    const meant = nearest(String(path.at(-1)), known)
    return meant
      ? `unknown key; did you mean ${meant}?`
      : `unknown key; known here: ${known.join(', ')}`
  }
  if (issue.received === 'undefined') return 'missing'
  if (issue.kind !== 'schema') return issue.message
  if (expectsText(issue) && typeof issue.input === 'number') {
    return `write it in quotes, as "${issue.input}": a number loses digits`
  }
  if (issue.expected === 'boolean' && typeof issue.input === 'string') {
    return 'write true or false, without quotes'
  }
  const meant =
    typeof issue.input === 'string' && nearest(issue.input, quotedIn(issue.expected ?? ''))
  return `expected ${issue.expected}, found ${issue.received}${meant ? `; did you mean ${meant}?` : ''}`
}

const expectsText = ({ expected }: v.BaseIssue<unknown>): boolean =>
  expected === 'string' || /\bstring\b/.test(expected ?? '')

const quotedIn = (expected: string): string[] =>
  [...expected.matchAll(/"([^"]*)"/g)].map(([, word]) => word as string)

/** The keys that a map may have which stands at `path`. */
const keysAt = (schema: v.GenericSchema, path: readonly PropertyKey[]): string[] => {
  const { entries, item, value, wrapped, options, pipe } = schema as v.GenericSchema & {
    entries?: Record<string, v.GenericSchema>
    item?: v.GenericSchema
    value?: v.GenericSchema
    wrapped?: v.GenericSchema
    options?: readonly v.GenericSchema[]
    pipe?: readonly v.GenericSchema[]
  }
  if (pipe?.[0] && pipe[0] !== schema) return keysAt(pipe[0], path)
  if (wrapped) return keysAt(wrapped, path)
  if (Array.isArray(options)) return options.flatMap((option) => keysAt(option, path))
  const [key, ...rest] = path
  if (key === undefined) return entries ? Object.keys(entries) : []
  const inner = entries ? entries[String(key)] : (item ?? value)
  return inner ? keysAt(inner, rest) : []
}
