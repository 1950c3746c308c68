import { Agent, request as httpRequest } from 'node:http'
import { AwsError } from './aws-error.ts'
import { type Input, parseInput } from './aws-input.ts'
import {
  type Endpoint,
  jsonReply,
  loopback,
  type Reply,
  type Running,
  type ServerOptions,
  startAwsServer,
} from './aws-server.ts'
import { type Plan, planOf } from './dynamodb-request.ts'
import type { Fault } from './faults.ts'
import { account, authorize, type Principal } from './principals.ts'
import type { ItemKey } from './recorder.ts'

const contentType = 'application/x-amz-json-1.0'
/** DynamoDB's own limit on a request, in bytes. */
const maxBody = 16 * 1024 * 1024

/** DynamoDB's own errors; the rest are those of the framework in front of it. */
const ownErrors = new Set([
  'ConditionalCheckFailedException',
  'DuplicateItemException',
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'ResourceNotFoundException',
])

const typeOf = (code: string): string => {
  if (ownErrors.has(code)) return `com.amazonaws.dynamodb.v20120810#${code}`
  const framework = code === 'ValidationException' ? 'validate' : 'service'
  return `com.amazon.coral.${framework}#${code}`
}

type Upstream = (operation: string, input: Input) => Promise<Reply>

/** Asks dynalite, which wants the headers of a signature and does not look at them. */
const createUpstream = (port: number): { ask: Upstream; close(): void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const headers = {
    'content-type': contentType,
    'x-amz-date': '20000101T000000Z',
    authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none',
  }
  const ask: Upstream = (operation, input) =>
    new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        {
          agent,
          host: loopback,
          port,
          method: 'POST',
          headers: { ...headers, 'x-amz-target': `DynamoDB_20120810.${operation}` },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const status = response.statusCode ?? 500
            const body = Buffer.concat(chunks).toString('utf8')
            const code = status === 200 ? undefined : codeOf(body)
            resolve({ status, contentType, body, ...(code === undefined ? {} : { code }) })
          })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(JSON.stringify(input))
    })
  return { ask, close: () => agent.destroy() }
}

/** The bare name of the error in a reply of dynalite. */
const codeOf = (body: string): string =>
  (JSON.parse(body) as { __type: string }).__type.replace(/^.*#/, '')

type BatchPart = Input & { readonly Keys: readonly Record<'pk' | 'sk', { S: string }>[] }
type Batch = Record<string, BatchPart>

/** Splits a BatchGetItem into the keys to serve now and those to leave for later. */
const split = (tables: Batch, keep: Fault['keep']): { served: Batch; left: Batch } => {
  const served: Batch = {}
  const left: Batch = {}
  let index = 0
  for (const [table, part] of Object.entries(tables)) {
    const kept = part.Keys.map(({ pk, sk }) => {
      const key: ItemKey = { pk: pk.S, sk: sk.S }
      return keep(key, index++)
    })
    const now = part.Keys.filter((_, at) => kept[at])
    const later = part.Keys.filter((_, at) => !kept[at])
    if (now.length > 0) served[table] = { ...part, Keys: now }
    if (later.length > 0) left[table] = { ...part, Keys: later }
  }
  return { served, left }
}

const json = (value: unknown): Reply => jsonReply(contentType, value)

/** Serves only some keys. AWS throttles when it could serve none; a caller must survive both. */
const partly = async (input: Input, keep: Fault['keep'], ask: Upstream): Promise<Reply> => {
  const { served, left } = split(input.RequestItems as Batch, keep)
  if (Object.keys(served).length === 0) return json({ Responses: {}, UnprocessedKeys: left })
  const reply = await ask('BatchGetItem', { ...input, RequestItems: served })
  if (reply.status !== 200) return reply
  return json({ ...(JSON.parse(reply.body) as Input), UnprocessedKeys: left })
}

const perform = async (
  plan: Plan,
  principal: Principal,
  fault: Fault,
  region: string,
  ask: Upstream,
): Promise<Reply> => {
  for (const { table, keys } of plan.accesses) {
    authorize(principal, {
      action: plan.action,
      resource: `arn:aws:dynamodb:${region}:${account}:table/${table}`,
      ...(keys === undefined ? {} : { leadingKeys: keys.map(({ pk }) => pk) }),
    })
  }
  if (plan.upstream === null) {
    throw new AwsError('ValidationException', `The local store refuses ${plan.action}`)
  }
  const { operation, input } = plan.upstream
  if (fault.kind === 'unprocessed') return partly(input, fault.keep, ask)
  const reply = await ask(operation, input)
  if (!plan.insert) return reply
  if (reply.code === 'ConditionalCheckFailedException') {
    // As AWS: without the item that is in the way.
    throw new AwsError('DuplicateItemException', 'Duplicate primary key exists in table')
  }
  return reply.status === 200 ? json({ Items: [] }) : reply
}

const endpointOf = (region: string, ask: Upstream): Endpoint => ({
  maxBody,
  identify: ({ headers }) => ({
    service: 'dynamodb',
    operation: String(headers['x-amz-target'] ?? '').replace(/^DynamoDB_20120810\./, ''),
  }),
  open: (_service, operation, { headers, body }) => {
    if (headers['content-type'] !== contentType || !/^[A-Za-z]+$/.test(operation)) {
      throw new AwsError('UnknownOperationException', 'Not an operation of DynamoDB')
    }
    const plan = planOf(operation, parseInput(body))
    const [access, ...more] = plan.accesses
    const keys = plan.accesses.flatMap((each) => each.keys ?? [])
    return {
      ...(access === undefined || more.length > 0 ? {} : { table: access.table }),
      ...(keys.length === 0 ? {} : { keys }),
      perform: (principal, fault) => perform(plan, principal, fault, region, ask),
    }
  },
  renderError: (_service, error) => ({
    ...jsonReply(contentType, { __type: typeOf(error.code), message: error.message }, error.status),
    code: error.code,
  }),
})

export interface ShimOptions extends ServerOptions {
  /** dynalite's. */
  readonly upstreamPort: number
}

/**
 * A stand-in for DynamoDB on 127.0.0.1: dynalite keeps the items, the shim verifies signatures,
 * enforces `infra/iam/`, answers the PartiQL INSERT, and refuses what egg must not use (scans,
 * transactions, indexes). Close it before dynalite.
 */
export const startShim = async ({ upstreamPort, ...options }: ShimOptions): Promise<Running> => {
  const upstream = createUpstream(upstreamPort)
  const server = await startAwsServer(endpointOf(options.region, upstream.ask), options)
  return {
    ...server,
    close: async () => {
      // First the requests under way: dynalite throws when one is cut off.
      await server.close()
      upstream.close()
    },
  }
}
