import { type Context, Hono } from 'hono'
import { type Bytes, collect } from '../core/bytes.ts'
import { type Denial, Refusal, refuse } from '../core/denial.ts'
import { signKeyDocument } from '../core/key-document.ts'
import { BODY_BYTES, EXCHANGE_MS, WRITE_BODY_BYTES } from '../core/limits.ts'
import { problemOf } from '../core/problem.ts'
import type { Deps } from './deps.ts'
import { exchange } from './exchange.ts'
import { healthOf } from './health.ts'
import { endLease, type LeaseRequest, leaseState } from './leases.ts'
import { write } from './write.ts'

interface Types {
  Variables: { request: string }
}

/** The routes. Each hands over to one function; whatever goes wrong becomes a problem document. */
export const appOf = (deps: Deps): Hono<Types> => {
  const app = new Hono<Types>()
  const health = healthOf(deps)
  let keys: Promise<string> | undefined

  app.use(async (c, next) => {
    c.set('request', crypto.randomUUID())
    // The configured origin and never the Host header decides who we are.
    if (new URL(c.req.url).origin !== deps.origin) throw refuse({ code: 'wrong_origin' })
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
  })

  const leaseRequest = (c: Context<Types>, id: string): LeaseRequest => ({
    id,
    authorization: c.req.header('authorization') ?? null,
    signal: AbortSignal.timeout(EXCHANGE_MS),
  })
  const logging = (c: Context<Types>): Deps => ({
    ...deps,
    log: (event) => deps.log({ request: c.get('request'), ...event }),
  })

  app.post('/v1/exchange', async (c) => {
    const background = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const signal = AbortSignal.timeout(EXCHANGE_MS)
    const body = await bodyWithin(c.req.raw, BODY_BYTES, signal)
    const authorization = c.req.header('authorization') ?? null
    const logged = logging(c)
    const work = exchange(logged, { authorization, body, signal, background })
    // From its start: a client that hangs up must not cut it between the record and the reply.
    background(work.catch(() => {}))
    const { jwe, record } = await work
    logged.log({ event: 'released', record })
    return c.body(jwe, 200, { 'content-type': 'application/jose' })
  })

  app.put('/v1/secrets/*', async (c) => {
    const background = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const signal = AbortSignal.timeout(EXCHANGE_MS)
    // As it was sent, nothing decoded: the token commits to these very characters.
    const { pathname, search } = new URL(c.req.url)
    if (search) throw refuse({ code: 'not_found' })
    const name = pathname.slice('/v1/secrets/'.length)
    const body = await bodyWithin(c.req.raw, WRITE_BODY_BYTES, signal)
    const authorization = c.req.header('authorization') ?? null
    const logged = logging(c)
    const work = write(logged, { name, authorization, body, signal, background })
    background(work.catch(() => {}))
    const { receipt, record } = await work
    logged.log({ event: 'written', record })
    return c.body(receipt, 200, { 'content-type': 'application/json' })
  })

  app.get('/v1/leases/:id', async (c) =>
    c.json(await leaseState(logging(c), leaseRequest(c, c.req.param('id')))),
  )

  app.post('/v1/leases/:id/end', async (c) => {
    const work = endLease(logging(c), leaseRequest(c, c.req.param('id')))
    // From its start: a runner that is shut down hangs up, and its lease is to end nevertheless.
    c.executionCtx.waitUntil(work.catch(() => {}))
    return c.json(await work)
  })

  app.get('/.well-known/egg', async (c) => {
    keys ??= signKeyDocument(deps.origin, deps.writeKey, deps.releaseKey)
    return c.body(await keys, 200, { 'content-type': 'application/jose' })
  })

  app.get('/healthz', async (c) => {
    const state = await health()
    return c.json(state, state.status === 'ok' ? 200 : 503)
  })

  app.notFound((c) => reply(deps, c, { code: 'not_found' }))
  app.onError((error, c) => {
    if (error instanceof Refusal) return reply(deps, c, error.denial)
    return reply(deps, c, { code: 'internal' })
  })
  return app
}

/** The whole body, within limits of size and time: one that never ends holds nothing for long. */
const bodyWithin = async (request: Request, limit: number, signal: AbortSignal): Promise<Bytes> => {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(refuse({ code: 'request_malformed', what: 'body' })),
    )
  })
  const body = await Promise.race([collect(request.body ?? [], limit), late])
  if (!body) throw refuse({ code: 'request_too_large' })
  return body
}

const reply = (deps: Deps, c: Context<Types>, denial: Denial): Response => {
  const request = c.get('request')
  deps.log({ event: 'refused', request, code: denial.code })
  return problemResponse(denial, request)
}

export const problemResponse = (denial: Denial, request: string): Response => {
  const problem = problemOf(denial, request)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
