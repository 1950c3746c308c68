import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * How an endpoint misbehaves: `error` 500 · `throttled` 429 · `html` a page with 200 · `redirect` 302
 * to `/elsewhere` · `empty` `{"keys":[]}` · `huge` 10 MB of valid JSON · `hang` no answer ·
 * `stall` headers and half a body · `slow` the right answer after 150 ms · `reset` the connection
 * cut · `echo` a 400 that repeats the request, its bearer too.
 */
export type Mood =
  | 'error'
  | 'throttled'
  | 'html'
  | 'redirect'
  | 'empty'
  | 'huge'
  | 'hang'
  | 'stall'
  | 'slow'
  | 'reset'
  | 'echo'

/** Answers in that mood. Resolves to whether the right answer is still due. */
export const answerIn = async (
  mood: Mood,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const json = { 'content-type': 'application/json' }
  switch (mood) {
    case 'error':
      response.writeHead(500, json).end('{"message":"an internal error"}')
      return false
    case 'throttled':
      response.writeHead(429, { ...json, 'retry-after': '1' }).end('{"message":"too many"}')
      return false
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>We are back soon</h1>')
      return false
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' }).end()
      return false
    case 'empty':
      response.writeHead(200, json).end('{"keys":[]}')
      return false
    case 'huge':
      // Chunked: no content-length gives it away.
      response.writeHead(200, json).write('{"keys":[]}')
      response.end(Buffer.alloc(10 * 1024 * 1024, ' '))
      return false
    case 'hang':
      return false
    case 'stall':
      response.writeHead(200, { ...json, 'content-length': '1000' }).write('{"keys":[')
      return false
    case 'slow':
      await sleep(150)
      return true
    case 'reset':
      request.socket.destroy()
      return false
    case 'echo':
      response
        .writeHead(400, json)
        .end(JSON.stringify({ message: `${request.method} ${request.url}`, ...request.headers }))
      return false
  }
}
