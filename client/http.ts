import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { getCACertificates } from 'node:tls'
import { type Bytes, concat } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The sockets that the requests of one run share. */
export interface Connections {
  readonly http: HttpAgent
  readonly https: HttpsAgent
  /** Closes idle sockets, so that the process may end. */
  readonly close: () => void
}

export type Headers = Readonly<Record<string, string>>

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** https; http only for 127.0.0.1. */
  readonly url: string
  /**
   * A promise: the connection is opened meanwhile, and nothing is sent before. Its rejection is this
   * request's, before anything that the connection met.
   */
  readonly headers?: Headers | Promise<Headers>
  readonly body?: Bytes
  /**
   * Milliseconds for everything: the proxy, connect, TLS, headers and body. Of headers that are
   * promised: from when they are there.
   */
  readonly timeout: number
  /** Ends the request earlier. */
  readonly signal?: AbortSignal
  /** The longest body that is read. */
  readonly maxBytes: number
  readonly connections: Connections
}

export interface HttpResponse {
  /** Any status: redirects are not followed, a 500 is no error here. */
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Bytes
}

// Beyond our own timer: ends a proxy's socket that destroy() does not reach (see `request`).
const reaperDelay = 100

/**
 * @param env `https_proxy` and `no_proxy` (either case) are honoured as Node's `proxyEnv` reads
 * them; see `proxyWarnings` for what it passes over in silence.
 * @param ca PEM of certificate authorities to trust besides Node's own.
 * @throws EggError `network` when a proxy variable is no URL.
 */
export const openConnections = ({ env, ca }: { env: Env; ca?: string }): Connections => {
  try {
    // http is for 127.0.0.1 only and never goes through a proxy, which would read it.
    const http = new HttpAgent({ keepAlive: true })
    const trust = ca === undefined ? {} : { ca: [...getCACertificates('default'), ca] }
    const https = new HttpsAgent({ keepAlive: true, proxyEnv: { ...env }, ...trust })
    return {
      http,
      https,
      close: () => {
        http.destroy()
        https.destroy()
      },
    }
  } catch (error) {
    throw networkError('the proxy', error)
  }
}

/**
 * One request, one response, within one deadline.
 *
 * @throws EggError `insecure_url`, `timeout`, `too_large`, or `network` with Node's error code. No
 * error carries the URL's path, a header, a body or the proxy's URL, which may hold a password.
 * When `signal` aborts for another reason than time, that reason is thrown.
 */
export const request = async (options: HttpRequest): Promise<HttpResponse> => {
  const { method, headers = {}, body, timeout, signal, maxBytes, connections } = options
  const url = secureUrl(options.url)
  if (signal?.aborted) throw whyAborted(signal, url.host)
  return new Promise((resolve, reject) => {
    let outgoing: ClientRequest | undefined
    let settled = false
    const settle = (finish: () => void) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      finish()
    }
    // A CONNECT that stalls makes Node's signal mute and destroy() silent: reject first.
    const fail = (error: unknown) =>
      settle(() => {
        reject(error)
        outgoing?.destroy()
      })
    const onAbort = () => fail(signal ? whyAborted(signal, url.host) : timeoutError(url.host))
    let timer: NodeJS.Timeout | undefined
    signal?.addEventListener('abort', onAbort)

    try {
      const secure = url.protocol === 'https:'
      outgoing = (secure ? httpsRequest : httpRequest)(url, {
        method,
        headers: { 'accept-encoding': 'identity' },
        agent: secure ? connections.https : connections.http,
        timeout: timeout + reaperDelay,
      })
      let answered = false
      let sent = false
      let early: EggError | undefined
      // Of no interest as long as there may be nothing to send.
      const failOrWait = (error: EggError) => {
        if (sent) fail(error)
        else early ??= error
      }
      // Stays for good: an error after the promise is settled must not end the process.
      outgoing.on('error', (error) => failOrWait(networkError(url.host, error)))
      // Without this, an answer that Node drops (101 for instance) would wait for the deadline.
      outgoing.on('close', () => answered || failOrWait(networkError(url.host, null)))
      outgoing.on('response', (response) => {
        answered = true
        const parts: Bytes[] = []
        let length = 0
        response.on('error', (error) => fail(networkError(url.host, error)))
        response.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length > maxBytes) fail(tooLarge(url.host))
          else parts.push(new Uint8Array(chunk))
        })
        response.on('end', () =>
          settle(() =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: concat(...parts),
            }),
          ),
        )
        if (Number(response.headers['content-length']) > maxBytes) fail(tooLarge(url.host))
      })
      const send = (given: Headers) => {
        sent = true
        if (early) fail(early)
        if (settled) return
        for (const [name, value] of Object.entries(given)) outgoing?.setHeader(name, value)
        timer = setTimeout(() => fail(timeoutError(url.host)), timeout)
        outgoing?.end(body)
      }
      if (headers instanceof Promise) headers.then(send).catch(fail)
      else send(headers)
    } catch (error) {
      fail(networkError(url.host, error))
    }
  })
}

/**
 * The one rule for every address: https, or http on 127.0.0.1; no user name or password.
 *
 * @throws EggError `insecure_url`, which does not repeat the address.
 */
export const secureUrl = (text: string): URL => {
  const url = URL.parse(text)
  if (
    url === null ||
    url.username !== '' ||
    url.password !== '' ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1'))
  ) {
    throw new EggError(
      'insecure_url',
      'An address is not an https URL, or holds a user name or password.',
      'Use https:// (http:// is for 127.0.0.1 only).',
    )
  }
  return url
}

export interface ProxyWarning {
  readonly code: 'all_proxy_ignored' | 'proxy_scheme_ignored'
  readonly sentence: string
}

/** Proxy settings that Node ignores without a word: requests would go direct, past the proxy. */
export const proxyWarnings = (env: Env): readonly ProxyWarning[] => {
  const proxy = env.https_proxy || env.HTTPS_PROXY
  if (!proxy) {
    if (!env.all_proxy && !env.ALL_PROXY) return []
    const sentence = 'ALL_PROXY is not supported, requests go direct: set https_proxy.'
    return [{ code: 'all_proxy_ignored', sentence }]
  }
  // Case-sensitive, as Node's own test: HTTP://… is ignored too.
  if (proxy.startsWith('http://') || proxy.startsWith('https://')) return []
  const sentence = 'https_proxy does not begin with http:// or https://: requests go direct.'
  return [{ code: 'proxy_scheme_ignored', sentence }]
}

/** What to throw for an aborted signal: `timeout` if time was the reason, else its reason. */
export const whyAborted = (signal: AbortSignal, host?: string): unknown =>
  isTimeOver(signal) ? timeoutError(host) : signal.reason

/** Did it abort because its time was over? */
export const isTimeOver = ({ reason }: AbortSignal): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError'

/**
 * Milliseconds that the server asks to be left alone for (RFC 9110 section 10.2.3, in seconds; no
 * dates: the server's clock is not ours). The deadline is not among what it can change.
 */
export const retryAfter = ({ status, headers }: HttpResponse): number => {
  const text = status === 429 || status === 503 ? headers['retry-after'] : undefined
  return typeof text === 'string' && /^[0-9]{1,4}$/.test(text) ? Number(text) * 1000 : 0
}

const timeoutError = (host = 'The other side') =>
  new EggError(
    'timeout',
    `${host} did not answer in time.`,
    'Run the job again, or raise its timeout.',
  )

const tooLarge = (host: string) =>
  new EggError(
    'too_large',
    `${host} answered with more bytes than are read.`,
    'Check the address: is it an egg broker?',
  )

// Foreign messages can hold the proxy's URL and its password: only the code gets through.
const networkError = (host: string, error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new EggError(
    'network',
    `Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : 'closed'}.`,
    'Check that the runner may reach it; proxies come from https_proxy and no_proxy.',
  )
}
