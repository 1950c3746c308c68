import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseInputs } from '../../action/inputs.ts'
import { run } from '../../action/run.ts'
import { type Connections, openConnections } from '../../client/http.ts'
import { requestIdToken } from '../../client/id-token.ts'
import { codeOf } from '../../core/error.ts'

/** What an earlier step can start, and name in GITHUB_ENV. */
let server: Server
let port: number
let asked: number
let connections: Connections
beforeAll(async () => {
  server = createServer((_, response) => {
    asked++
    response.writeHead(403).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  connections = openConnections({ env: {} })
})
beforeEach(() => {
  asked = 0
})
afterAll(() => {
  connections.close()
  server.close()
  server.closeAllConnections()
})

const env = () => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
  GITHUB_SERVER_URL: 'https://github.com',
})
const signal = () => AbortSignal.timeout(10_000)
const codeOfThrown = (work: Promise<unknown>) => work.then(() => 'ok', codeOf)

describe("B.3.58: http on 127.0.0.1 is an earlier step's, unless the broker is local too", () => {
  const ask = (local: { local?: boolean }) =>
    requestIdToken({ env: env(), audience: 'a', connections, signal: signal(), ...local })

  test.each([[{ local: false }], [{}]])('%j: it does not get the bearer', async (local) => {
    expect(await codeOfThrown(ask(local))).toBe('id_token_host')
    expect(asked).toBe(0)
  })

  test('with a local broker it is asked', async () => {
    expect(await codeOfThrown(ask({ local: true }))).toBe('id_token_refused')
    expect(asked).toBe(1)
  })

  const pin = `#sha256-${'A'.repeat(43)}`

  test.each([
    ['https://egg.example.com', 'id_token_host', 0],
    ['https://127.0.0.1:8443', 'id_token_host', 0],
    ['http://127.0.0.1:8080', 'id_token_refused', 1],
  ])('the action, whose broker is %s: %s', async (origin, code, count) => {
    const given: Record<string, string> = {
      broker: `${origin}${pin}`,
      secrets: 'DB_URL = payments/db/url',
      timeout: '10',
    }
    const inputs = parseInputs((name) => given[name] ?? '')
    const runner = {
      env: env(),
      context: {},
      mask: () => {},
      saveFolder: () => {},
      watch: () => {},
      setOutput: () => {},
      exportVariable: () => {},
      warn: () => {},
    }
    expect(await codeOfThrown(run(inputs, runner))).toBe(code)
    expect(asked).toBe(count)
  })
})
