import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseInputs } from '../action/inputs.ts'
import { parseWanted } from '../client/wanted.ts'

const textOf = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const DOCUMENTS = ['README.md', 'docs/action.md', 'docs/recipes.md', 'docs/exec.md']

const blocks = (path: string, language: string): string[] =>
  [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  )

type Step = { uses?: string; with?: Record<string, string> }

/** Every step of the action, wherever in a document it stands. */
const stepsIn = (value: unknown): Step[] => {
  if (typeof value !== 'object' || value === null) return []
  const step: Step = value
  const own = String(step.uses).startsWith('egg/secrets-action@') ? [step] : []
  return [...own, ...Object.values(value).flatMap(stepsIn)]
}

const STEPS = DOCUMENTS.flatMap((path) =>
  blocks(path, 'yaml')
    .flatMap((text) => stepsIn(parse(text)))
    .map((step) => ({ path, step })),
)

describe('the steps in the documents', () => {
  const known = Object.keys(parse(textOf('action.yml')).inputs)

  test('are found', () => {
    expect(STEPS.length).toBeGreaterThan(4)
  })

  test.each(STEPS)('$path: $step.with', ({ step }) => {
    const given = step.with ?? {}
    expect(known).toEqual(expect.arrayContaining(Object.keys(given)))
    // Elided ones are read by nobody.
    if (!given.secrets || Object.values(given).some((text) => /^…$/.test(text))) return
    const broker = String(given.broker).replace('#sha256-…', '')
    const { wanted } = parseInputs((name) => (name === 'broker' ? broker : given[name]) ?? '')
    expect(wanted.length).toBeGreaterThan(0)
  })
})

describe('the commands in the documents', () => {
  const lines = ['docs/recipes.md', 'docs/exec.md', 'docs/migration.md'].flatMap((path) =>
    [...textOf(path).matchAll(/--secret '([^']+)'/g)].map(([, line = '']) => ({ path, line })),
  )
  test.each(lines)('$path: $line', ({ line }) => {
    expect(parseWanted(line, { variables: true, taken: [] })).toHaveLength(1)
  })

  test('are commands of egg', () => {
    const named = [...textOf('docs/migration.md').matchAll(/^\|[^|]*(?:\\\|[^|]*)*\|(.*)\|$/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`egg ([a-z-]+)/g)])
      .map(([, name]) => name)
    const egg = new URL('../cli/egg.ts', import.meta.url).pathname
    const help = execFileSync(process.execPath, [egg, '--help'], { encoding: 'utf8' })
    const known = [...help.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(10)
    expect(known).toEqual(expect.arrayContaining([...new Set(named)]))
  })
})
