import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { EggError } from '../core/error.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The pull request that this run is about. */
export interface PullRequest {
  readonly owner: string
  readonly repo: string
  readonly number: number
  /** The commit that reviewers see, 40 or 64 hexadecimal digits. */
  readonly head: string
  /** Id of who opened it. */
  readonly author: string
}

const EVENTS = ['pull_request', 'pull_request_target', 'pull_request_review']

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const schema = v.object({
  pull_request: v.object({
    number: count,
    head: v.object({ sha: v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)) }),
    user: v.object({ id: count }),
  }),
})

/** @throws EggError `event_unsupported`, `event_malformed` */
export const pullRequestOf = (env: Env): PullRequest => {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: name } = env
  if (!EVENTS.includes(event)) {
    throw new EggError(
      'event_unsupported',
      'This run is about no pull request.',
      `Run it on one of ${EVENTS.join(', ')}.`,
    )
  }
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? '') ?? []
  try {
    const { pull_request: pull } = v.parse(schema, JSON.parse(readFileSync(path ?? '', 'utf8')))
    if (!owner || !repo) throw new TypeError('no repository')
    const { number, head, user } = pull
    return { owner, repo, number, head: head.sha, author: String(user.id) }
  } catch {
    throw new EggError(
      'event_malformed',
      'GITHUB_EVENT_PATH does not name a JSON document about a pull request.',
      'An earlier step changed that file, or the runner is broken: look for what writes to it.',
    )
  }
}
