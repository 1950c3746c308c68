import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseInputs } from '../../action/inputs.ts'
import { type Runner, run } from '../../action/run.ts'
import { appOf } from '../../broker/app.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { controlItem } from '../../core/control.ts'
import type { SecretName } from '../../core/name.ts'
import { parseOrigin } from '../../core/origin.ts'
import { put } from '../../core/put.ts'
import type { Scope } from '../../core/revocation.ts'
import { secret } from '../../core/secret.ts'
import type { Certificate } from '../client/certificate.ts'
import { claimsFor, forger, HEADER } from './token/forge.ts'

/** One request that reached the broker's side. */
export interface Seen {
  readonly token: string
  readonly body: string
}

export type Route = 'token' | 'broker' | 'lease'
/** Answers in the place of what stands there; `count` from 1; false: it does not. */
export type Fault = (response: ServerResponse, count: number, bearer: string) => boolean
type Answer = (seen: Seen) => { status: number; type?: string; body: string } | null

/** Beside the grant of `payments/a` and others, one by pattern. */
const PATTERNS = `version: 1
issuer: github
repository: acme/app
repository_id: "456"
repository_owner_id: "1234"
grants:
  - { name: patterns, when: { ref: refs/heads/main }, read: [payments/stripe/**] }
  - { name: logged, when: { ref: refs/heads/main }, read: [payments/logged], mask: never }
`

/** What the action did to its runner, in order. */
export interface Step {
  readonly what: 'mask' | 'state' | 'output' | 'variable' | 'warning'
  readonly name: string
  readonly text: string
  /** The files below the runner's temp folder when it did so. */
  readonly files: readonly string[]
}

const bodyOf = async (request: IncomingMessage): Promise<Bytes> => {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * A broker on fakes and a platform's token endpoint, on one loopback server, for the real client:
 * `answer` may reply in the broker's place.
 */
export const startPlatform = async (certificate?: Certificate) => {
  const f = await forger([PATTERNS])
  const { w } = f
  const root = mkdtempSync(join(tmpdir(), 'egg-attack-'))
  const seen: Seen[] = []
  const tokens: string[] = []
  const leaseCalls: string[] = []
  const requests: { line: string; headers: readonly string[] }[] = []
  let answer: Answer = () => null
  let answerLease: Answer = () => null

  /** Requests of one kind that are held back until the test lets them go. */
  let held: { what: Route; reached: () => void; released: Promise<void> } | null = null
  let fault: { what: Route; count: number; act: Fault } | null = null
  const hold = async (what: Route): Promise<void> => {
    if (held?.what !== what) return
    held.reached()
    await held.released
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(`${origin}${request.url ?? '/'}`)
    const isLease = url.pathname.startsWith('/v1/leases/')
    const route = url.pathname === '/token' ? 'token' : isLease ? 'lease' : 'broker'
    requests.push({
      line: `${request.method} ${request.url}`,
      headers: Object.keys(request.headers).sort(),
    })
    const body = await bodyOf(request)
    await hold(route)
    if (fault?.what === route) {
      const count = ++fault.count
      if (fault.act(response, count, request.headers.authorization ?? '')) return
      fault = null
    }
    if (url.pathname === '/token') {
      const iat = Math.floor(Date.now() / 1000)
      const times = { iat, nbf: iat - 600, exp: iat + 300 }
      const claims = claimsFor(url.searchParams.get('audience') ?? '', times)
      const value = await f.sign(HEADER, claims)
      tokens.push(value)
      response.end(JSON.stringify({ value }))
      return
    }
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '')
    const entry = { token, body: new TextDecoder().decode(body) }
    // Watchdogs of jobs that are over speak up whenever they like.
    if (isLease) leaseCalls.push(`${request.method} ${url.pathname}`)
    else seen.push(entry)
    const own = (isLease ? answerLease : answer)(entry)
    if (own) {
      response.writeHead(own.status, { 'content-type': own.type ?? 'text/html' }).end(own.body)
      return
    }
    w.clock.now = Math.floor(Date.now() / 1000)
    const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} }
    const { method = 'GET', headers } = request
    const reply = await appOf(deps).fetch(
      new Request(url, {
        method,
        headers: { authorization: headers.authorization ?? '' },
        ...(body.length && { body }),
      }),
      {},
      context as never,
    )
    response.writeHead(reply.status, Object.fromEntries(reply.headers))
    response.end(new Uint8Array(await reply.arrayBuffer()))
  }

  const answerTo = (request: IncomingMessage, response: ServerResponse) => {
    void serve(request, response).catch(() => response.destroy())
  }
  const server = certificate
    ? createHttpsServer({ ...certificate }, answerTo)
    : createServer(answerTo)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = parseOrigin(`${certificate ? 'https' : 'http'}://127.0.0.1:${port}`)
  if (!origin) throw new Error('no origin')
  const deps = { ...w.deps, origin }
  const broker = `${origin}#sha256-${w.deps.releaseKey.kid}`
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/token?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    // An endpoint of its own is believed where the runner names the same server.
    ...(certificate && { GITHUB_SERVER_URL: origin }),
  }
  let jobs = 0

  /** The action's run, on a runner that remembers everything. */
  const runAction = async (inputs: Readonly<Record<string, string>>) => {
    const temp = join(root, `job-${++jobs}`)
    mkdirSync(temp)
    const steps: Step[] = []
    const filesIn = () =>
      readdirSync(temp, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    const note = (what: Step['what'], name: string, text: string) =>
      void steps.push({ what, name, text, files: filesIn() })
    const runner: Runner = {
      env: { ...env, RUNNER_TEMP: temp },
      context: { eventName: 'push', isFork: false, actor: 'octocat' },
      mask: (texts) => {
        for (const text of texts) note('mask', '', text)
      },
      saveFolder: (folder) => note('state', '', JSON.stringify(folder)),
      watch: () => {},
      setOutput: (name, value) => note('output', name, value),
      exportVariable: (name, value) => note('variable', name, value),
      warn: (sentence) => note('warning', '', sentence),
    }
    const given: Readonly<Record<string, string>> = { broker, secrets: 'S = payments/a', ...inputs }
    const outcome = await run(
      parseInputs((name) => given[name] ?? ''),
      runner,
    ).then(
      (delivered) => ({ delivered, error: null }),
      (error: unknown) => ({ delivered: null, error }),
    )
    return { ...outcome, steps, temp }
  }

  return {
    w,
    origin,
    broker,
    env,
    seen,
    /** All that was asked for, in order: method, path and names of headers. */
    requests,
    /** All that the endpoint gave out. */
    tokens,
    answerWith: (own: Answer | null) => {
      answer = own ?? (() => null)
    },
    /** Requests of one kind meet this until it lets one pass; how many it met. */
    faultWith: (what: Route, act: Fault) => {
      const own = { what, count: 0, act }
      fault = own
      return () => own.count
    },
    /** Holds back the next requests of one kind. */
    stall: (what: Route) => {
      let [reached, release] = [() => {}, () => {}]
      const arrived = new Promise<void>((resolve) => {
        reached = resolve
      })
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      held = { what, reached, released }
      return {
        reached: arrived,
        release: () => {
          held = null
          release()
        },
      }
    },
    /** As an operator would; null takes it back. */
    revoke: (scope: Scope | null) => {
      const since = Math.floor(Date.now() / 1000)
      const revoked = scope ? [{ ...scope, since }] : []
      w.store.force('secrets', controlItem({ revision: 9, floor: 0, frozen: {}, revoked }))
    },
    /** `GET …` and `POST …/end`, of every job. */
    leaseCalls,
    answerLeaseWith: (own: Answer | null) => {
      answerLease = own ?? (() => null)
    },
    store: async (value: string | Bytes, name = 'payments/a') => {
      const given = {
        name: name as SecretName,
        value: secret(typeof value === 'string' ? utf8(value) : value),
        kmsKey: 'alias/egg',
        actor: 'test',
        reason: 'test',
        now: Math.floor(Date.now() / 1000),
      }
      await put({ store: w.store, kms: w.kms }, given, AbortSignal.timeout(5_000))
    },
    runAction,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>
