import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemaTexts } from '../scripts/policy-schemas.ts'

const ROOT = new URL('..', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')

test.each([...schemaTexts()])('schema/%s.schema.json is what the code makes', (name, text) => {
  expect(read(`schema/${name}.schema.json`)).toBe(text)
})

type Schema = { readonly [key: string]: unknown }

/** The few words of JSON Schema that these schemas use; any other is an error of this test. */
const misfit = (schema: Schema, value: unknown, root: Schema, at = ''): string | null => {
  for (const [word, rule] of Object.entries(schema)) {
    const wrong = WORDS[word]
    if (!wrong) throw new Error(`the test does not know ${word}`)
    const found = wrong(rule, value, root, at, schema)
    if (found) return found
  }
  return null
}

// biome-ignore lint/suspicious/noExplicitAny: each word has a rule of its own kind
type Word = (rule: any, value: unknown, root: Schema, at: string, schema: Schema) => string | null

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const first = (found: (string | null)[]) => found.find((entry) => entry !== null) ?? null
const when = (bad: boolean, what: string) => (bad ? what : null)

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

const none: Word = () => null
const WORDS: Readonly<Record<string, Word>> = {
  $schema: none,
  title: none,
  description: none,
  $defs: none,
  type: (rule: string, value, _, at) => when(!TYPES[rule]?.(value), `${at}: no ${rule}`),
  const: (rule, value, _, at) => when(rule !== value, `${at}: not ${rule}`),
  enum: (rule: unknown[], value, _, at) => when(!rule.includes(value), `${at}: not listed`),
  pattern: (rule: string, value, _, at) =>
    when(typeof value === 'string' && !new RegExp(rule).test(value), `${at}: not /${rule}/`),
  minLength: (rule: number, value, _, at) =>
    when(typeof value === 'string' && value.length < rule, `${at}: short`),
  maxLength: (rule: number, value, _, at) =>
    when(typeof value === 'string' && value.length > rule, `${at}: long`),
  minimum: (rule: number, value, _, at) => when((value as number) < rule, `${at}: small`),
  maximum: (rule: number, value, _, at) => when((value as number) > rule, `${at}: large`),
  minItems: (rule: number, value, _, at) =>
    when(Array.isArray(value) && value.length < rule, `${at}: few`),
  required: (rule: string[], value, _, at) =>
    first(rule.map((key) => when(isMap(value) && !Object.hasOwn(value, key), `${at}: no ${key}`))),
  properties: (rule: Record<string, Schema>, value, root, at) =>
    first(
      Object.entries(rule).map(([key, schema]) =>
        isMap(value) && Object.hasOwn(value, key)
          ? misfit(schema, value[key], root, `${at}.${key}`)
          : null,
      ),
    ),
  additionalProperties: (rule: boolean | Schema, value, root, at, { properties = {} }) =>
    first(
      Object.keys(isMap(value) ? value : {})
        .filter((key) => !Object.hasOwn(properties as object, key))
        .map((key) =>
          typeof rule === 'boolean'
            ? when(!rule, `${at}: unknown ${key}`)
            : misfit(rule, (value as Schema)[key], root, `${at}.${key}`),
        ),
    ),
  propertyNames: (rule: Schema, value, root, at) =>
    first(
      Object.keys(isMap(value) ? value : {}).map((key) => misfit(rule, key, root, `${at}.${key}`)),
    ),
  items: (rule: Schema, value, root, at) =>
    first((Array.isArray(value) ? value : []).map((v, i) => misfit(rule, v, root, `${at}.${i}`))),
  anyOf: (rule: Schema[], value, root, at) =>
    when(
      rule.every((schema) => misfit(schema, value, root, at) !== null),
      `${at}: none of several`,
    ),
  $ref: (rule: string, value, root, at) => {
    const name = rule.replace('#/$defs/', '')
    return misfit((root.$defs as Record<string, Schema>)[name] as Schema, value, root, at)
  },
}

const schemas = new Map(
  [...schemaTexts()].map(([name, text]) => [name, JSON.parse(text) as Schema]),
)
const check = (name: string, text: string): string | null => {
  const schema = schemas.get(name) as Schema
  return misfit(schema, parse(text), schema)
}

const examples = ['policies/', 'policies/tests/'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}${name}`),
)

describe('the published examples', () => {
  test.each(examples)('%s says its schema, and fits it', (path) => {
    const text = read(path)
    const [, link] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    const url = new URL(link ?? '', new URL(path, ROOT))
    const name = /\/schema\/([a-z-]+)\.schema\.json$/.exec(url.pathname)?.[1] ?? ''
    expect(url.href.startsWith(ROOT.href)).toBe(true)
    expect(check(name, text)).toBeNull()
  })
})

describe('an editor says no where the build does', () => {
  const GOOD = read('policies/agents.yaml')
  test.each([
    ['a typo', 'environment:', 'enviroment:'],
    ['an unquoted id', '"456793"', '456793'],
    ['a bare branch', 'refs/heads/agent/**', 'main'],
    ['no events', '[push, workflow_dispatch]', '[]'],
    ['any repository', 'acme/assistant', '"*"'],
    ['a vault that is a pattern', 'agents/model/key', '"*/model/key"'],
    ['a lease without a unit', '1h', '1'],
    ['a word that is not known', 'visibility: private', 'visibility: secret'],
  ])('%s', (_, from, to) => {
    expect(GOOD).toContain(from)
    expect(check('policy', GOOD)).toBeNull()
    expect(check('policy', GOOD.replace(from, to))).not.toBeNull()
  })
})
