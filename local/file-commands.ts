import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Beyond it the runner drops the summary whole.
const maxSummary = 1024 * 1024

/** The pairs of a GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE file, in order. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** What one phase wrote. */
export interface CommandFiles {
  readonly env: Pairs
  readonly outputs: Pairs
  readonly state: Pairs
  readonly path: readonly string[]
  /** Empty if it was over 1,024 KiB. */
  readonly summary: string
  /** false if a file is malformed, which fails the step. */
  readonly ok: boolean
}

/**
 * Reads a file command as the runner does on Linux (FileCommandManager.cs): `NAME=value`, or
 * `NAME<<delimiter`, lines, `delimiter`. Whichever of `=` and `<<` comes first decides. Lines end
 * at LF alone, so that a CR belongs to the value.
 *
 * @throws Error where the runner fails the step.
 */
export const parsePairs = (text: string): Pairs => {
  const pairs: [string, string][] = []
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2)
      if (heredoc === 0 || delimiter === '')
        throw new Error('Invalid format: an empty name or delimiter')
      const end = lines.indexOf(delimiter, i + 1)
      if (end < 0) throw new Error('Invalid value: the delimiter does not come')
      pairs.push([line.slice(0, heredoc), lines.slice(i + 1, end).join('\n')])
      i = end
    } else {
      if (equals < 1) throw new Error('Invalid format: no name')
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    }
  }
  return pairs
}

/**
 * Makes the empty files of one phase's file commands in `folder`.
 *
 * @returns the variables that name them, and how to read them once the phase has ended; what the
 * runner would complain about goes to `error`.
 */
export const makeCommandFiles = (folder: string) => {
  const id = randomUUID()
  const make = (name: string) => {
    const file = join(folder, `${name}_${id}`)
    writeFileSync(file, '')
    return file
  }
  const variables = {
    GITHUB_ENV: make('set_env'),
    GITHUB_OUTPUT: make('set_output'),
    GITHUB_STATE: make('save_state'),
    GITHUB_PATH: make('add_path'),
    GITHUB_STEP_SUMMARY: make('step_summary'),
  }
  const read = (error: (text: string) => void): CommandFiles => {
    let ok = true
    const pairs = (name: 'GITHUB_ENV' | 'GITHUB_OUTPUT' | 'GITHUB_STATE'): Pairs => {
      try {
        return parsePairs(readFileSync(variables[name], 'utf8'))
      } catch (problem) {
        ok = false
        error(`Unable to process file command '${name}' successfully. ${problem}`)
        return []
      }
    }
    const env = pairs('GITHUB_ENV').filter(([name]) => {
      if (name.toUpperCase() !== 'NODE_OPTIONS') return true
      error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`)
      return false
    })
    const summary = readFileSync(variables.GITHUB_STEP_SUMMARY)
    if (summary.length > maxSummary) error('$GITHUB_STEP_SUMMARY upload aborted: over 1024k.')
    return {
      env,
      outputs: pairs('GITHUB_OUTPUT'),
      state: pairs('GITHUB_STATE'),
      path: readFileSync(variables.GITHUB_PATH, 'utf8').split(/\r?\n/).filter(Boolean),
      summary: summary.length > maxSummary ? '' : summary.toString(),
      ok,
    }
  }
  return { variables, read }
}
