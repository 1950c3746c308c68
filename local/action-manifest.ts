import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What the runner needs of an `action.yml`. */
export interface ActionManifest {
  readonly name: string
  /** The bundle's path, below the action's folder. */
  readonly main: string
  readonly post: string | null
  /** Input name to its default; null where there is none. */
  readonly inputs: ReadonlyMap<string, string | null>
}

/** The one expression that it knows, as a whole default. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
const TOKEN = '${{ github.token }}'

interface Source {
  readonly name?: string
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>
  readonly runs?: Readonly<Record<string, string>>
}

/** @throws Error on what this runner does not do: other runtimes, `pre`, conditions, expressions. */
export const readManifest = (actionDir: string): ActionManifest => {
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(actionDir, name))
    .find((path) => existsSync(path))
  if (!file) throw new Error(`no action.yml in ${actionDir}`)
  const { name = '', inputs = {}, runs = {} } = parse(readFileSync(file, 'utf8')) as Source
  const { using, main, post, pre, 'post-if': postIf = 'always()' } = runs
  if (using !== 'node24' || !main) throw new Error(`${file}: only node24 actions with main`)
  if (pre || postIf !== 'always()') throw new Error(`${file}: no pre, and post-if: always() only`)

  const defaults = Object.entries(inputs).map(([input, definition]) => {
    const value = definition?.default
    const text = value === undefined || value === null ? null : String(value)
    if (text?.includes('${{') && text !== TOKEN) {
      throw new Error(`${file}: the default of ${input} is an expression`)
    }
    return [input, text] as const
  })
  return { name, main, post: post ?? null, inputs: new Map(defaults) }
}

/** `INPUT_*` as the runner sets them: upper case, spaces to `_`, hyphens kept. */
export const inputVariables = (
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  token = '',
): { variables: Record<string, string>; unexpected: string[] } => {
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
  const known = new Set([...manifest.inputs.keys()].map(variable))
  const variables: Record<string, string> = {}
  for (const [name, value] of manifest.inputs) {
    if (value !== null) variables[variable(name)] = value === TOKEN ? token : value
  }
  for (const [name, value] of Object.entries(given)) variables[variable(name)] = value
  return {
    variables,
    unexpected: Object.keys(given).filter((name) => !known.has(variable(name))),
  }
}
