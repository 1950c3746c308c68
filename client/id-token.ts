import { setTimeout as sleep } from 'node:timers/promises'
import { type Bytes, textOf } from '../core/bytes.ts'
import { codeOf, EggError } from '../core/error.ts'
import { type Secret, secret } from '../core/secret.ts'
import { effort } from './effort.ts'
import {
  type Connections,
  type HttpResponse,
  request,
  retryAfter,
  secureUrl,
  whyAborted,
} from './http.ts'

type Env = Readonly<Record<string, string | undefined>>

/** What started the run; only to explain why there is no token. */
export interface RunContext {
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName?: string
  /** Whether a pull request comes from another repository. */
  readonly isFork?: boolean
  /** `GITHUB_ACTOR`. */
  readonly actor?: string
}

export interface IdTokenRequest {
  /** Read: `ACTIONS_ID_TOKEN_REQUEST_URL`, `ACTIONS_ID_TOKEN_REQUEST_TOKEN`, `GITHUB_SERVER_URL`. */
  readonly env: Env
  readonly audience: string
  readonly connections: Connections
  /** Ends everything, pauses included. */
  readonly signal: AbortSignal
  readonly context?: RunContext
  /** Is the broker a local one? Only then is a token endpoint on 127.0.0.1 believed. */
  readonly local?: boolean
  /** Milliseconds for one attempt. */
  readonly attemptTimeout?: number
  /** Milliseconds before the first retry, doubled for each further one, jittered by half. */
  readonly pause?: number
}

// The toolkit's 10 attempts without deadlines hang for minutes (B.3.61).
const attempts = 4
const defaultAttemptTimeout = 5_000
const defaultPause = 250
// The broker's own limit for a token.
const maxToken = 16 * 1024
const maxReply = maxToken + 4 * 1024

/**
 * Asks the platform for this job's ID token with `audience`, over GitHub's token endpoint (Forgejo
 * and Gitea speak it too).
 *
 * @throws EggError `id_token_unavailable` (this run has no endpoint), `id_token_host` (its host is
 * not the platform's), `id_token_refused` (it answered with a redirect or 4xx), `id_token_malformed`
 * (its reply holds no token), `id_token_failed` (no attempt succeeded), `timeout` (the signal's).
 * None carries a token, the request token or a body.
 */
export const requestIdToken = async (options: IdTokenRequest): Promise<Secret<string>> => {
  const { env, audience, connections, signal, context = {}, local = false } = options
  const { attemptTimeout = defaultAttemptTimeout, pause = defaultPause } = options
  const endpoint = env.ACTIONS_ID_TOKEN_REQUEST_URL
  const bearer = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
  if (!endpoint || !bearer) throw unavailable(context)

  const url = trustedEndpoint(endpoint, env.GITHUB_SERVER_URL, local)
  // T30: encoded here and nowhere else.
  url.searchParams.set('audience', audience)

  const began = performance.now()
  for (let attempt = 1; ; attempt++) {
    const reply = await request({
      method: 'GET',
      url: url.href,
      headers: { authorization: `bearer ${bearer}`, accept: 'application/json' },
      timeout: attemptTimeout,
      signal,
      maxBytes: maxReply,
      connections,
    }).catch((error: unknown) => {
      if (signal.aborted) throw error
      const code = codeOf(error)
      if (code === 'too_large') throw malformed()
      if (code !== 'network' && code !== 'timeout') throw error
      return (error as EggError).message
    })
    if (typeof reply !== 'string' && reply.status === 200) return tokenOf(reply.body)
    if (typeof reply !== 'string' && !worthRetrying(reply)) throw refused(reply.status)
    if (attempt === attempts) throw failed(reply, url.host, effort(attempt, began))
    const asked = typeof reply === 'string' ? 0 : retryAfter(reply)
    const wait = Math.max(asked, pause * 2 ** (attempt - 1) * (0.5 + Math.random()))
    await sleep(wait, undefined, { signal }).catch(() => {
      throw whyAborted(signal, url.host)
    })
  }
}

const worthRetrying = ({ status }: HttpResponse) => status === 429 || status >= 500

/**
 * The runner sets the variable only where the job may ask for tokens; elsewhere an earlier step can
 * set it through GITHUB_ENV and have the bearer and the choice of token (B.3.58). It cannot set
 * GITHUB_SERVER_URL, which the runner writes for each step.
 */
const trustedEndpoint = (endpoint: string, server: string | undefined, local: boolean): URL => {
  let url: URL
  try {
    url = secureUrl(endpoint)
  } catch {
    throw wrongHost()
  }
  const home = server ? URL.parse(server) : null
  const trusted =
    // secureUrl() lets http through for 127.0.0.1 alone: the local issuer.
    (local && url.protocol === 'http:') ||
    (url.port === '' && url.hostname.endsWith('.actions.githubusercontent.com')) ||
    // Enterprise Server and Forgejo answer on their own host, ghe.com beside it.
    (home?.protocol === 'https:' &&
      home.host !== 'github.com' &&
      (url.host === home.host || url.host.endsWith(`.actions.${home.host}`)))
  if (!trusted) throw wrongHost()
  return url
}

const tokenOf = (body: Bytes): Secret<string> => {
  let reply: unknown
  try {
    reply = JSON.parse(textOf(body))
  } catch {
    throw malformed()
  }
  const value = typeof reply === 'object' && reply && 'value' in reply ? reply.value : undefined
  if (typeof value !== 'string' || value.length > maxToken) throw malformed()
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) throw malformed()
  return secret(value)
}

/**
 * Is this a run that the platform never gives a token to, whatever its workflow says? Not where
 * it merely was not asked for.
 */
export const cannotHaveToken = (env: Env, context: RunContext): boolean =>
  !env.ACTIONS_ID_TOKEN_REQUEST_URL && (isForkRun(context) || isDependabot(context))

// pull_request_target runs for the base repository and may ask.
const isForkRun = ({ eventName, isFork = false }: RunContext) =>
  isFork && eventName !== 'pull_request_target'

const isDependabot = ({ actor }: RunContext) => actor === 'dependabot[bot]'

const unavailable = (context: RunContext) => {
  const code = 'id_token_unavailable'
  if (isForkRun(context)) {
    return new EggError(
      code,
      "This run is for a fork's pull request: such runs never get an ID token.",
      'Use the secrets in a job that runs after the merge.',
    )
  }
  if (isDependabot(context)) {
    return new EggError(
      code,
      'Dependabot started this run, which gets read-only permissions and so no ID token.',
      "Skip this job for Dependabot: `if: github.actor != 'dependabot[bot]'`.",
    )
  }
  return new EggError(
    code,
    'This job may not ask for an ID token.',
    "Add `permissions: id-token: write` to the job (a reusable workflow's caller needs it too).",
  )
}

const wrongHost = () =>
  new EggError(
    'id_token_host',
    "ACTIONS_ID_TOKEN_REQUEST_URL does not name the platform's own token endpoint.",
    'Add `permissions: id-token: write` to the job, and look for an earlier step that sets the variable.',
  )

const refused = (status: number) =>
  new EggError(
    'id_token_refused',
    `The platform's token endpoint answered with HTTP ${status}.`,
    'Check `permissions: id-token: write`, and run the job again if it ran for very long.',
  )

const malformed = () =>
  new EggError(
    'id_token_malformed',
    "The platform's token endpoint answered without a token.",
    "Run the job again; look at the platform's status page.",
  )

const failed = (last: HttpResponse | string, host: string, effort: string) =>
  new EggError(
    'id_token_failed',
    `The platform's token endpoint, ${host}, gave no token ${effort}. The last attempt: ${
      typeof last === 'string' ? last : `HTTP ${last.status}.`
    }`,
    "Run the job again; look at the platform's status page.",
  )
