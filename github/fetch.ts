import { type Connections, request } from '../client/http.ts'
import { utf8 } from '../core/bytes.ts'
import { GITHUB_CALL_MS, GITHUB_REPLY_BYTES } from '../core/limits.ts'

type Method = 'GET' | 'POST' | 'PATCH'

interface FetchOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * What Octokit takes for `fetch`: egg's own client, with its deadlines, bounds and proxies. One
 * redirect is followed, and only below the API itself: a token goes nowhere else (GitHub answers
 * old names of repositories so).
 * @throws EggError as `request` does
 */
export const fetchOver =
  (connections: Connections, base: string) =>
  async (url: string, { method = 'GET', headers, body }: FetchOptions): Promise<Response> => {
    const send = (to: string) =>
      request({
        method: method as Method,
        url: to,
        headers: { ...headers },
        ...(body !== undefined && { body: utf8(body) }),
        timeout: GITHUB_CALL_MS,
        maxBytes: GITHUB_REPLY_BYTES,
        connections,
      })
    let reply = await send(url)
    const { location } = reply.headers
    const moved = method === 'GET' && [301, 302, 307, 308].includes(reply.status)
    if (moved && typeof location === 'string' && location.startsWith(`${base}/`)) {
      reply = await send(location)
    }
    const told = Object.entries(reply.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    )
    const empty = [204, 205, 304].includes(reply.status)
    return new Response(empty ? null : reply.body, { status: reply.status, headers: told })
  }
