import { textOf } from '../core/bytes.ts'
import { leaseIdOf } from '../core/lease-id.ts'
import { type Connections, openConnections, request } from './http.ts'
import type { HeldLease } from './lease-file.ts'

type Env = Readonly<Record<string, string | undefined>>

/** As the broker says it; null where it did not answer, or not so. */
export type Answer = 'valid' | 'expired' | 'revoked' | 'ended' | null

const STATES = ['valid', 'expired', 'revoked', 'ended'] as const
const ATTEMPTS = 2
const ATTEMPT_MS = 3_000
/** A state and a time. */
const REPLY_BYTES = 4_096

type Named = Pick<HeldLease, 'origin' | 'record' | 'handle' | 'ca'>

/** Tells the broker that the values are removed. Never throws, and never takes long. */
export const endLease = (lease: Named, env: Env, signal: AbortSignal): Promise<Answer> =>
  ask(lease, 'POST', env, signal)

/** Is the lease still valid? Never throws. */
export const leaseState = (lease: Named, env: Env, signal: AbortSignal): Promise<Answer> =>
  ask(lease, 'GET', env, signal)

const ask = async (
  lease: Named,
  method: 'GET' | 'POST',
  env: Env,
  signal: AbortSignal,
): Promise<Answer> => {
  let connections: Connections | undefined
  try {
    connections = openConnections({ env, ...(lease.ca !== null && { ca: lease.ca }) })
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const answer = await askOnce(lease, method, connections, signal).catch(() => null)
      if (answer || signal.aborted) return answer
    }
    return null
  } catch {
    return null
  } finally {
    connections?.close()
  }
}

const askOnce = async (
  { origin, record, handle }: Named,
  method: 'GET' | 'POST',
  connections: Connections,
  signal: AbortSignal,
): Promise<Answer> => {
  const reply = await request({
    method,
    url: `${origin}/v1/leases/${leaseIdOf(record)}${method === 'POST' ? '/end' : ''}`,
    headers: { authorization: `Bearer ${handle.expose()}` },
    timeout: ATTEMPT_MS,
    signal,
    maxBytes: REPLY_BYTES,
    connections,
  })
  if (reply.status !== 200) return null
  const { state } = JSON.parse(textOf(reply.body))
  return STATES.find((known) => known === state) ?? null
}
