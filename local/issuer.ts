import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Claims, githubClaims, gitlabClaims } from './issuer-claims.ts'
import { openKeyRing } from './issuer-keys.ts'
import { answerIn, type Mood } from './moods.ts'

export interface IssuerOptions {
  /** Whose claims and paths. */
  readonly platform: 'github' | 'gitlab'
  /** `committed`: jobs choose the audience at the token endpoint; `fixed`: they are given tokens. */
  readonly audience: 'committed' | 'fixed'
  /** Default: a free one. */
  readonly port?: number
  /** Keeps the keys, 0600. Default: in memory. */
  readonly file?: string
  /** Appended to the issuer's URL, as for a GitHub enterprise; the JWKS stays at the root. */
  readonly slug?: string
  /** Seconds since 1970. */
  readonly now?: () => number
}

export type Endpoint = 'discovery' | 'jwks' | 'token'

/** What the platform gives to a job that may ask for tokens. */
export interface IssuerJob {
  readonly requestUrl: string
  readonly requestToken: string
  /** The two as the runner's variables. */
  readonly env: {
    readonly ACTIONS_ID_TOKEN_REQUEST_URL: string
    readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string
  }
}

export interface Issuer {
  /** The `iss` of its tokens. */
  readonly url: string
  readonly jwksUri: string
  /** A job with these claims. Each has its own `check_run_id`. Only `committed` issuers. */
  readonly registerJob: (claims?: Claims) => IssuerJob
  /** Tokens of one job, differing in `jti`, as `id_tokens:` gives them. Only `fixed` issuers. */
  readonly tokens: (count: number, claims: Claims & { readonly aud: string }) => Promise<string[]>
  /** Any token: these claims and header members over the usual ones; `undefined` takes away. */
  readonly sign: (claims?: Claims, header?: Claims) => Promise<string>
  readonly rotate: () => Promise<void>
  readonly retire: () => Promise<void>
  /** The endpoint misbehaves for that many requests; null cures it. Replaces its earlier mood. */
  readonly mood: (endpoint: Endpoint, mood: Mood | null, times?: number) => void
  /** Requests received, to `path` (without query) or in all. */
  readonly requests: (path?: string) => number
  readonly close: () => Promise<void>
}

const defaultNow = () => Math.floor(Date.now() / 1000)

/**
 * An OIDC issuer on 127.0.0.1 that behaves like GitHub's (or issues like GitLab's). For evaluation
 * and tests: nothing outside this machine should trust it.
 */
export const startIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  const { platform, audience, port = 0, file, slug, now = defaultNow } = options
  if (platform === 'gitlab' && audience === 'committed') {
    throw new Error('GitLab has no token endpoint: jobs cannot choose the audience')
  }
  const keys = await openKeyRing(file)
  const jobs = new Map<string, Claims>()
  const counts = new Map<string, number>()
  const moods = new Map<Endpoint, { mood: Mood; left: number }>()

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = slug ? `${origin}/${slug}` : origin
  const jwksPath = platform === 'github' ? '/.well-known/jwks' : '/oauth/discovery/keys'
  const paths: Readonly<Record<string, Endpoint>> = {
    [`${slug ? `/${slug}` : ''}/.well-known/openid-configuration`]: 'discovery',
    [jwksPath]: 'jwks',
    ...(audience === 'committed' ? { '/token': 'token' } : {}),
  }

  const claimsOf = (overrides?: Claims) => {
    const issuance = { iss: url, iat: now() }
    return platform === 'github'
      ? githubClaims(issuance, overrides)
      : gitlabClaims(issuance, overrides)
  }
  const sign = (claims?: Claims, header?: Claims) =>
    keys.sign({ alg: 'RS256', kid: keys.kid(), typ: 'JWT', ...header }, claimsOf(claims))

  const moodOf = (endpoint: Endpoint): Mood | null => {
    const entry = moods.get(endpoint)
    if (!entry || entry.left <= 0) return null
    entry.left -= 1
    return entry.mood
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin)
    counts.set(pathname, (counts.get(pathname) ?? 0) + 1)
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

    const endpoint = paths[pathname]
    if (!endpoint) return send(404, { message: 'Not found' })
    const mood = moodOf(endpoint)
    if (mood && !(await answerIn(mood, request, response))) return
    if (request.method !== 'GET') return send(405, { message: 'Only GET' })

    switch (endpoint) {
      case 'discovery':
        return send(200, {
          issuer: url,
          jwks_uri: `${origin}${jwksPath}`,
          subject_types_supported: ['public', 'pairwise'],
          response_types_supported: ['id_token'],
          claims_supported: Object.keys(claimsOf()),
          id_token_signing_alg_values_supported: ['RS256'],
          scopes_supported: ['openid'],
        })
      case 'jwks':
        return send(200, keys.published())
      case 'token': {
        const [scheme, bearer = ''] = (request.headers.authorization ?? '').split(' ')
        const job = scheme?.toLowerCase() === 'bearer' ? jobs.get(bearer) : undefined
        if (!job) return send(401, { message: 'Unauthorized' })
        // A client that drops the query it was given would pass otherwise.
        if (!searchParams.has('api-version')) return send(400, { message: 'No api-version' })
        const aud = searchParams.get('audience')
        const value = await sign(aud === null ? job : { ...job, aud })
        return send(200, { count: value.length, value })
      }
    }
  }

  return {
    url,
    jwksUri: `${origin}${jwksPath}`,
    registerJob: (claims = {}) => {
      if (audience === 'fixed') throw new Error('this issuer has no token endpoint: use tokens()')
      const requestUrl = `${origin}/token?api-version=2.0`
      const requestToken = randomBytes(32).toString('base64url')
      jobs.set(requestToken, { check_run_id: String(randomInt(2 ** 40)), ...claims })
      return {
        requestUrl,
        requestToken,
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
        },
      }
    },
    tokens: (count, claims) => {
      if (audience === 'committed') throw new Error('jobs of this issuer ask at its token endpoint')
      const job = platform === 'gitlab' ? { job_id: String(randomInt(2 ** 40)) } : {}
      return Promise.all(Array.from({ length: count }, () => sign({ ...job, ...claims })))
    },
    sign,
    rotate: keys.rotate,
    retire: keys.retire,
    mood: (endpoint, mood, times = Number.POSITIVE_INFINITY) => {
      if (mood) moods.set(endpoint, { mood, left: times })
      else moods.delete(endpoint)
    },
    requests: (path) =>
      path === undefined
        ? [...counts.values()].reduce((sum, count) => sum + count, 0)
        : (counts.get(path) ?? 0),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      // Hanging moods keep their connections for ever.
      server.closeAllConnections()
      await closed
    },
  }
}
