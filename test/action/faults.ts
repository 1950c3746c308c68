import { performance } from 'node:perf_hooks'
import type { Fault, Platform, Route } from '../attacks/platform.ts'

/** What stands where the token endpoint or the broker should, and what becomes of the step. */
export interface FaultCase {
  readonly title: string
  readonly act: Fault
  /** The input `timeout`, seconds; without it 10. */
  readonly timeout?: number
  /** By what is faulty: null: the step succeeds. */
  readonly outcome: Readonly<Record<'token' | 'broker', Outcome>>
}

export interface Outcome {
  readonly code: string | null
  /** The sentence; HOST and TIME stand for the host and the seconds. */
  readonly says: string
  /** Requests that met the fault, the one that passed among them. */
  readonly requests: number
}

const fails = (code: string, says: string, requests: number): Outcome => ({ code, says, requests })
const WELL: Outcome = { code: null, says: '', requests: 2 }
const END =
  "The platform's token endpoint, HOST, gave no token (4 attempts, TIME s). The last attempt:"
const SILENT = 'HOST did not answer in time. (1 attempt, TIME s)'
const NO_TOKEN = "The platform's token endpoint answered without a token."

const status =
  (code: number): Fault =>
  (response) => {
    response.writeHead(code, { 'content-type': 'text/plain' }).end('upstream')
    return true
  }

const page =
  (length: number): Fault =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'.padEnd(length, 'x'))
    return true
  }

const once =
  (act: Fault): Fault =>
  (response, count, bearer) =>
    count === 1 && act(response, count, bearer)

const reset: Fault = (response) => {
  response.socket?.destroy()
  return true
}

const slowly: Fault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 50)
  response.on('close', () => clearInterval(timer))
  return true
}

/** With the very token, or the request token, that it was sent. */
const echo: Fault = (response, _, bearer) => {
  response.writeHead(500, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: bearer, value: bearer }))
  return true
}

const down = (code: number) =>
  `HOST answered HTTP ${code}, without a word from the broker. (3 attempts, TIME s)`

export const FAULTS: readonly FaultCase[] = [
  { title: 'answers 503, once', act: once(status(503)), outcome: { token: WELL, broker: WELL } },
  {
    title: 'resets the connection, once',
    act: once(reset),
    outcome: { token: WELL, broker: WELL },
  },
  {
    title: 'answers 503, always',
    act: status(503),
    outcome: {
      token: fails('id_token_failed', `${END} HTTP 503.`, 4),
      broker: fails('broker_down', down(503), 3),
    },
  },
  {
    title: 'never answers',
    act: () => true,
    timeout: 3,
    outcome: { token: fails('timeout', SILENT, 1), broker: fails('timeout', SILENT, 1) },
  },
  {
    title: 'answers byte by byte, without an end',
    act: slowly,
    timeout: 3,
    outcome: { token: fails('timeout', SILENT, 1), broker: fails('timeout', SILENT, 1) },
  },
  {
    title: 'answers 200 with a page',
    act: page(200),
    outcome: {
      token: fails('id_token_malformed', NO_TOKEN, 1),
      broker: fails('not_a_broker', 'HOST answered HTTP 200, and not as an egg broker does.', 1),
    },
  },
  {
    title: 'answers with 10 MB',
    act: page(10_000_000),
    outcome: {
      token: fails('id_token_malformed', NO_TOKEN, 1),
      broker: fails('too_large', 'HOST answered with more bytes than are read.', 1),
    },
  },
  {
    title: 'answers 500, and repeats the token that it was sent',
    act: echo,
    outcome: {
      token: fails('id_token_failed', `${END} HTTP 500.`, 4),
      broker: fails('broker_down', down(500), 3),
    },
  },
]

export const FAULTY = ['token', 'broker'] as const satisfies readonly Route[]

/** What became of one step that met the fault: as the table has it, and how long it took. */
export const meet = async (
  platform: Platform,
  faulty: 'token' | 'broker',
  { act }: FaultCase,
  step: () => Promise<{ ok: boolean; raw: string }>,
): Promise<Outcome & { seconds: number; raw: string }> => {
  const count = platform.faultWith(faulty, act)
  const began = performance.now()
  const { ok, raw } = await step()
  const seconds = (performance.now() - began) / 1000
  const requests = count()
  platform.faultWith(faulty, () => false)
  const [, sentence = '', code = null] = /egg: (.*) \[([a-z_]+)\]/.exec(raw) ?? []
  const says = sentence
    .replaceAll(/(?:http:\/\/)?127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/\d+\.\d s\b/g, 'TIME s')
  return { code: ok ? null : code, says: ok ? '' : says, requests, seconds, raw }
}
