import { randomUUID } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { AwsError } from './aws-error.ts'
import type { Fault, Faults } from './faults.ts'
import type { Principal, Principals } from './principals.ts'
import type { ItemKey, OpenCall, Recorder, Service } from './recorder.ts'
import { verifySignature } from './sigv4.ts'

/** Every local server is reachable from this machine only: it guards nothing real. */
export const loopback = '127.0.0.1'

export interface Running {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  /** Leaves no socket, timer or request behind. */
  close(): Promise<void>
}

/** What both AWS stand-ins share. */
export interface ServerOptions {
  /** A free one when left out. */
  readonly port?: number
  readonly principals: Principals
  readonly recorder: Recorder
  readonly faults: Faults
  readonly region: string
}

export interface Reply {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** AWS's name of the error that `body` tells. */
  readonly code?: string
}

export const jsonReply = (contentType: string, value: unknown, status = 200): Reply => ({
  status,
  contentType,
  body: JSON.stringify(value),
})

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A well-formed operation, not yet authorized. */
export interface Operation {
  readonly table?: string
  readonly keys?: readonly ItemKey[]
  readonly context?: Readonly<Record<string, string>>
  /** Authorizes, then does it. @throws AwsError */
  readonly perform: (principal: Principal, fault: Fault) => Promise<Reply> | Reply
}

/** One service endpoint: its wire protocol, without HTTP, signatures, faults and records. */
export interface Endpoint {
  /** Bytes. */
  readonly maxBody: number
  /** What the request claims to be; trusted for nothing but the record until it is verified. */
  readonly identify: (request: Received) => { service: Service; operation: string }
  /** @throws AwsError on what is malformed. */
  readonly open: (service: Service, operation: string, request: Received) => Operation
  readonly renderError: (service: Service, error: AwsError, requestId: string) => Reply
}

const throttleCode: Readonly<Record<Service, string>> = {
  dynamodb: 'ProvisionedThroughputExceededException',
  kms: 'ThrottlingException',
  sts: 'ThrottlingException',
}

const internalCode: Readonly<Record<Service, string>> = {
  dynamodb: 'InternalServerError',
  kms: 'KMSInternalException',
  sts: 'InternalFailure',
}

const readBody = async (request: IncomingMessage, maxBody: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBody) throw new AwsError('RequestEntityTooLargeException', 'Too large', 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws AwsError for the faults that are answered before anything is done. */
const refuseBefore = (kind: Fault['kind'], service: Service): void => {
  if (kind === 'throttle') throw new AwsError(throttleCode[service], 'Rate exceeded')
  if (kind === 'deny') throw new AwsError('AccessDeniedException', 'Denied by an injected fault')
  if (kind === 'error-before') throw new AwsError(internalCode[service], 'Injected fault', 500)
}

/** Any error as one that can be answered: a mistake in here must not leave the client hanging. */
const asAwsError = (error: unknown): AwsError =>
  error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500)

/** Serves `endpoint` on 127.0.0.1: signature, then faults, then the operation, all recorded. */
export const startAwsServer = async (
  endpoint: Endpoint,
  { port = 0, principals, recorder, faults, region }: ServerOptions,
): Promise<Running> => {
  const closing = new AbortController()
  const inFlight = new Set<Promise<void>>()

  const send = (response: ServerResponse, call: OpenCall, reply: Reply, requestId: string) => {
    const body = Buffer.from(reply.body)
    const cut = call.fault === 'stall-body' || call.fault === 'partial-body'
    if (reply.code !== undefined) call.code = reply.code
    // Ended before the last byte leaves: a client that saw the reply can only start later.
    recorder.end(call, reply.status)
    response.writeHead(reply.status, {
      'content-type': reply.contentType,
      'content-length': body.length,
      'x-amzn-requestid': requestId,
    })
    if (!cut) {
      response.end(body)
      return
    }
    response.write(body.subarray(0, body.length >> 1), () => {
      if (call.fault === 'partial-body') response.socket?.destroySoon()
    })
  }

  const reset = (response: ServerResponse, call: OpenCall) => {
    recorder.end(call, 0)
    response.socket?.resetAndDestroy()
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers } = request
    const requestId = randomUUID()
    const claimed = endpoint.identify({ headers, body: Buffer.alloc(0) })
    const call = recorder.begin(claimed.service, claimed.operation)
    const refusal = (error: unknown): Reply =>
      endpoint.renderError(call.service, asAwsError(error), requestId)

    let body: Buffer
    try {
      body = await readBody(request, endpoint.maxBody)
    } catch (error) {
      if (!(error instanceof AwsError)) return reset(response, call)
      response.shouldKeepAlive = false
      return send(response, call, refusal(error), requestId)
    }

    let reply: Reply
    try {
      const received = { headers, body }
      Object.assign(call, endpoint.identify(received))
      const principal = verifySignature(
        { method: request.method ?? '', path: request.url ?? '', headers, body },
        (accessKeyId) => principals.get(accessKeyId),
        { region, service: call.service, now: new Date() },
      )
      call.principal = principal.name
      if (request.method !== 'POST' || request.url !== '/') {
        throw new AwsError('UnknownOperationException', 'Only POST / is served', 404)
      }
      const { perform, ...details } = endpoint.open(call.service, call.operation, received)
      Object.assign(call, details)

      const fault = faults.take(call)
      if (fault.kind !== undefined) call.fault = fault.kind
      if (fault.latencyMs > 0) {
        await sleep(fault.latencyMs, undefined, { signal: closing.signal }).catch(() => {})
      }
      if (closing.signal.aborted || fault.kind === 'reset-before') return reset(response, call)
      refuseBefore(fault.kind, call.service)
      // The client may be gone by now; the work is done nevertheless, as AWS does it.
      reply = await perform(principal, fault)
      if (fault.kind === 'error-after') {
        throw new AwsError(internalCode[call.service], 'Injected fault', 500)
      }
    } catch (error) {
      reply = refusal(error)
    }

    if (call.fault === 'reset-after') return reset(response, call)
    if (call.fault !== 'stall-headers') return send(response, call, reply, requestId)
    const end = () => recorder.end(call, 0)
    if (response.destroyed) end()
    else response.once('close', end)
  }

  const server = createServer((request, response) => {
    const work = handle(request, response)
    inFlight.add(work)
    void work.finally(() => inFlight.delete(work))
  })
  // Longer than any client's pool keeps a socket, so that no reuse races with our closing it.
  server.keepAliveTimeout = 300_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopback, resolve)
  })
  const bound = (server.address() as AddressInfo).port

  return {
    url: `http://${loopback}:${bound}`,
    port: bound,
    close: async () => {
      closing.abort()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await Promise.all([closed, ...inFlight])
    },
  }
}
