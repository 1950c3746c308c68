import { openConnections } from '../client/http.ts'
import { EggError } from '../core/error.ts'
import { GITHUB_PAGES } from '../core/limits.ts'
import { fetchOver } from './fetch.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface GithubOptions {
  /** GITHUB_API_URL (an enterprise server's), and the proxy's variables. */
  readonly env: Env
  /** null: what is public alone. */
  readonly token: string | null
}

/** A question to GitHub's REST API. */
export interface Github {
  /**
   * The answer's body; null for what is not there, or not to be seen.
   * @throws EggError `github_…`, `network`, `timeout`
   */
  readonly get: (route: string, parameters: Parameters) => Promise<unknown>
  /** All pages of a list; null as above. @throws as above, and when it is too long */
  readonly list: (route: string, parameters: Parameters) => Promise<readonly unknown[] | null>
  /** @throws EggError as above, `github_missing` for what is not there */
  readonly send: (route: string, parameters: Parameters) => Promise<unknown>
  readonly close: () => void
}

type Parameters = Readonly<Record<string, string | number>>

const PUBLIC_API = 'https://api.github.com'
const PAGE = 100

/** No `Authorization` at all: an empty one would be a bad one. */
const anonymous = () => ({
  hook: (
    request: (route: unknown, parameters: unknown) => Promise<unknown>,
    route: unknown,
    parameters: unknown,
  ) => request(route, parameters),
})

/** @throws EggError `event_malformed`; `network` where a proxy variable is no URL */
export const openGithub = async ({ env, token }: GithubOptions): Promise<Github> => {
  const base = (env.GITHUB_API_URL || PUBLIC_API).replace(/\/+$/, '')
  const connections = openConnections({ env })
  const octokit = (await toolkit()).getOctokit(token ?? '', {
    baseUrl: base,
    userAgent: 'egg',
    request: { fetch: fetchOver(connections, base) },
    ...(token === null && { authStrategy: anonymous, auth: {} }),
    // What it would say of deprecations and failures goes to a log that may be public.
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  })
  const ask = async (route: string, parameters: Parameters): Promise<unknown> => {
    try {
      const { data } = await octokit.request(route, parameters)
      return data
    } catch (error) {
      throw errorOf(error, base)
    }
  }
  const orNull = (error: unknown): null => {
    if (error instanceof EggError && error.code === 'github_missing') return null
    throw error
  }
  return {
    get: (route, parameters) => ask(route, parameters).catch(orNull),
    list: async (route, parameters) => {
      const all: unknown[] = []
      for (let page = 1; page <= GITHUB_PAGES; page++) {
        const list = await ask(route, { ...parameters, per_page: PAGE, page }).catch(orNull)
        if (list === null) return null
        if (!Array.isArray(list)) throw malformed(base)
        all.push(...list)
        if (list.length < PAGE) return all
      }
      throw new EggError(
        'github_too_long',
        `GitHub lists more than ${GITHUB_PAGES * PAGE} entries of one thing.`,
        'Open a fresh pull request: this one has grown beyond what is read.',
      )
    },
    send: ask,
    close: connections.close,
  }
}

/** It reads the event of the run as it is imported, and throws where that is no JSON. */
const toolkit = () =>
  import('@actions/github').catch(() => {
    throw new EggError(
      'event_malformed',
      'GITHUB_EVENT_PATH does not name a JSON document with the event that started this run.',
      'Unset it, or look for what writes to that file.',
    )
  })

const malformed = (base: string) =>
  new EggError(
    'github_malformed',
    `${hostOf(base)} does not answer as GitHub's API does.`,
    'Check GITHUB_API_URL: https://api.github.com, or https://HOST/api/v3.',
  )

const hostOf = (base: string): string => URL.parse(base)?.host ?? 'GITHUB_API_URL'

/** GitHub's own sentences stay out: they quote addresses. */
const errorOf = (error: unknown, base: string): unknown => {
  const { status, cause, response } = error as {
    status?: unknown
    cause?: unknown
    response?: { headers?: Record<string, unknown> }
  }
  if (error instanceof EggError) return error
  if (cause instanceof EggError) return cause
  const headers = response?.headers ?? {}
  const limited = headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers
  if (status === 429 || (status === 403 && limited)) {
    return new EggError(
      'github_limited',
      'GitHub takes no more requests for now.',
      'Try again in an hour; with a token in GITHUB_TOKEN the limit is higher.',
    )
  }
  switch (status) {
    case 401:
      return new EggError(
        'github_unauthorized',
        'GitHub does not take the token.',
        'Check GITHUB_TOKEN (or GH_TOKEN); public repositories need none.',
      )
    case 403:
      return new EggError(
        'github_forbidden',
        'The token may not do that at GitHub.',
        'Give it the permission to read the repository, or to write to its pull requests.',
      )
    case 404:
    case 410:
      return new EggError('github_missing', 'There is no such thing at GitHub.')
    case 422:
      return new EggError('github_invalid', 'GitHub does not take what was sent.')
    default:
      return typeof status === 'number' && status >= 500
        ? new EggError('github_down', `GitHub answered HTTP ${status}.`, 'Try again later.')
        : malformed(base)
  }
}
