import * as v from 'valibot'
import { openConnections, proxyWarnings, request } from '../client/http.ts'
import { textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Broker } from '../core/keys.ts'
import { CLIENT_TOTAL_MS } from '../core/limits.ts'
import type { Session } from './act.ts'

/** The policies that a broker runs with. */
export interface Deployed {
  readonly digest: string
  /** Unix seconds. */
  readonly built: number
}

const schema = v.object({
  policy_digest: v.string(),
  policy_built: v.pipe(v.number(), v.safeInteger()),
})

/** `/healthz` has a few hundred bytes. */
const REPLY_BYTES = 4096

/**
 * What `/healthz` says, also of a broker that is frozen or outdated. It is not signed: it rests on
 * TLS, so its word alone must not decide anything that cannot be undone.
 * @throws EggError `not_a_broker`, or the transport's own
 */
export const deployedAt = async (
  { origin }: Broker,
  { env, note }: Pick<Session, 'env' | 'note'>,
): Promise<Deployed> => {
  for (const { sentence } of proxyWarnings(env)) note(`note: ${sentence}`)
  const connections = openConnections({ env })
  try {
    const { body } = await request({
      method: 'GET',
      url: `${origin}/healthz`,
      timeout: CLIENT_TOTAL_MS,
      maxBytes: REPLY_BYTES,
      connections,
    })
    const { policy_digest, policy_built } = v.parse(schema, JSON.parse(textOf(body)))
    return { digest: policy_digest, built: policy_built }
  } catch (error) {
    if (error instanceof EggError) throw error
    throw new EggError(
      'not_a_broker',
      `${origin} does not answer as a broker does.`,
      'Check `broker` in egg.yaml, and what `curl` shows of its /healthz.',
    )
  } finally {
    connections.close()
  }
}
