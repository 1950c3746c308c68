import { EggError } from '../core/error.ts'

export interface Inputs {
  /** Where the policies stand in the repository: `policies`, `egg/policies`. */
  readonly policies: string
  /** Where the repository was checked out, below the workspace. */
  readonly path: string
  /** An export of the audit log, below the workspace; null without. */
  readonly records: string | null
  /** Do warnings fail, too? */
  readonly strict: boolean
  readonly token: string | null
  /** May list the members of teams; null without. */
  readonly teamToken: string | null
  /** Who writes the comment: the login of the token. */
  readonly author: string
}

type Get = (name: string) => string

/** @throws EggError `input_malformed`, naming the input */
export const parseInputs = (get: Get): Inputs => {
  const text = (name: string): string => get(name).trim()
  const strict = text('strict').toLowerCase()
  if (strict !== '' && strict !== 'true' && strict !== 'false') {
    throw malformed('strict', 'true or false')
  }
  return {
    policies: below('policies', text('policies') || 'policies'),
    path: text('path') === '' || text('path') === '.' ? '.' : below('path', text('path')),
    records: text('records') ? below('records', text('records')) : null,
    strict: strict === 'true',
    token: text('token') || null,
    teamToken: text('team-token') || null,
    author: text('comment-author') || 'github-actions[bot]',
  }
}

/** A path that leads nowhere else. */
const below = (input: string, path: string): string => {
  const parts = path.replace(/\/+$/, '').split('/')
  const sound = parts.every((part) => /^(?!\.{1,2}$)[\w. @+-]+$/.test(part))
  if (sound && !path.startsWith('-')) return parts.join('/')
  throw malformed(input, 'a folder below, like policies')
}

const malformed = (input: string, what: string): EggError =>
  new EggError('input_malformed', `The input \`${input}\` is not ${what}.`)
