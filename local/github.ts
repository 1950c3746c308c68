import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, refused, route } from './github-routes.ts'
import {
  type Access,
  type Account,
  emptyState,
  type Pull,
  type Repository,
  type State,
} from './github-state.ts'

/** A request that was received. */
export interface Received {
  readonly method: string
  /** With its query. */
  readonly path: string
  /** Whose token it carried; null without one. */
  readonly login: string | null
  readonly body: unknown
  readonly status: number
}

export interface Github {
  /** What GITHUB_API_URL says. */
  readonly url: string
  readonly received: readonly Received[]
  readonly addToken: (token: string, access: Access) => void
  readonly addAccount: (account: Account) => Account
  readonly addRepository: (
    repository: Pick<Repository, 'id' | 'fullName' | 'owner'> & Partial<Repository>,
  ) => Repository
  readonly rename: (repository: Repository, fullName: string) => void
  readonly addPull: (
    repository: Repository,
    pull: Pick<Pull, 'number' | 'user' | 'head'> & Partial<Pull>,
  ) => Pull
  /** By numeric ids, as policies name it. */
  readonly addTeam: (organization: number, team: number, members: readonly Account[]) => void
  /** How many requests are left before the limit. */
  readonly limit: (left: number) => void
  readonly close: () => Promise<void>
}

export interface GithubOptions {
  /** `/api/v3`, as an enterprise server has it. */
  readonly prefix?: string
}

const BODY_BYTES = 1_048_576

/**
 * The part of GitHub's REST API that egg asks, on 127.0.0.1, for evaluation and tests. It refuses
 * what GitHub refuses: bad tokens, writing with a token that may read, what is not there or not to
 * be seen, comments that are too long, requests without a User-Agent or beyond the limit.
 */
export const startGithub = async ({ prefix = '' }: GithubOptions = {}): Promise<Github> => {
  const state = emptyState()
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request).catch(() => null)
    const asked = { text, prefix, url, request }
    const { status, body, headers, login, parsed } = answer(state, asked)
    const { method = '', url: path = '' } = request
    received.push({ method, path, login, body: parsed, status })
    response
      .writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': String(Math.max(0, state.left)),
        'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
        'x-ratelimit-resource': 'core',
        ...headers,
      })
      .end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`

  return {
    url,
    received,
    addToken: (token, access) => {
      state.tokens.set(token, access)
    },
    addAccount: (account) => {
      state.accounts.set(account.id, account)
      return account
    },
    addRepository: (given) => {
      const repository: Repository = {
        private: false,
        defaultBranch: 'main',
        pulls: new Map(),
        ...given,
      }
      state.accounts.set(repository.owner.id, repository.owner)
      state.repositories.set(repository.id, repository)
      return repository
    },
    rename: (repository, fullName) => {
      state.moved.set(repository.fullName.toLowerCase(), repository.id)
      repository.fullName = fullName
    },
    addPull: (repository, given) => {
      const lists = { files: [], reviews: [], comments: [] }
      const pull: Pull = { base: { ref: 'main' }, ...lists, ...given }
      repository.pulls.set(pull.number, pull)
      return pull
    },
    addTeam: (organization, team, members) => {
      state.teams.set(`${organization}/${team}`, members)
    },
    limit: (left) => {
      state.left = left
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > BODY_BYTES) throw new RangeError('too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

const answer = (
  state: State,
  asked: { text: string | null; prefix: string; url: string; request: IncomingMessage },
): Answer & { readonly login: string | null; readonly parsed: unknown } => {
  const { text, prefix, url, request } = asked
  const { method = '', headers } = request
  const [, token] = /^(?:token|bearer) +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  const access = token === undefined ? null : (state.tokens.get(token) ?? undefined)
  const by = { login: access?.as.login ?? null, parsed: null }
  if (!headers['user-agent']) {
    return { ...refused(403, 'Request forbidden by administrative rules.'), ...by }
  }
  if (headers.authorization !== undefined && !access) {
    return { ...refused(401, 'Bad credentials'), ...by }
  }
  if (state.left-- <= 0) {
    const said = `API rate limit exceeded for ${by.login ?? '127.0.0.1'}.`
    return { ...refused(403, said), ...by }
  }
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (!pathname.startsWith(`${prefix}/`)) return { ...refused(404, 'Not Found'), ...by }
  let body: unknown = null
  let path: string[] = []
  try {
    body = text ? JSON.parse(text) : null
    path = pathname
      .slice(prefix.length + 1)
      .split('/')
      .map(decodeURIComponent)
  } catch {
    return { ...refused(400, 'Problems parsing JSON'), ...by }
  }
  if (text === null) return { ...refused(413, 'Payload too large'), ...by }
  return {
    ...route(state, { method, path, query, body, access: access ?? null, base: url }),
    login: by.login,
    parsed: body,
  }
}
