import * as v from 'valibot'
import { openConnections, proxyWarnings, request } from '../client/http.ts'
import { type Bytes, textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Broker, PublicJwk } from '../core/keys.ts'
import { CLIENT_TOTAL_MS } from '../core/limits.ts'
import { verify } from '../core/signed.ts'
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

/** A key document has less than a kilobyte. */
const KEYS_BYTES = 8192

/**
 * The key with which the broker signs, as its own key document says; by TLS alone where nothing pins it.
 * @throws EggError `not_a_broker`, `release_unsigned`, `release_unpinned`, or the transport's own
 */
export const keyDocumentOf = async (
  broker: Broker,
  { env, note }: Pick<Session, 'env' | 'note'>,
): Promise<{ kid: string; key: PublicJwk }> => {
  const body = await get(broker, '/.well-known/egg', KEYS_BYTES, { env, note })
  const { kid, key } = await verify('egg-keys+jws', textOf(body).trim(), broker)
  return { kid, key }
}

/**
 * What `/healthz` says, also of a broker that is frozen or outdated. It is not signed: it rests on
 * TLS, so its word alone must not decide anything that cannot be undone.
 * @throws EggError `not_a_broker`, or the transport's own
 */
export const deployedAt = async (
  broker: Broker,
  session: Pick<Session, 'env' | 'note'>,
): Promise<Deployed> => {
  const body = await get(broker, '/healthz', REPLY_BYTES, session)
  try {
    const { policy_digest, policy_built } = v.parse(schema, JSON.parse(textOf(body)))
    return { digest: policy_digest, built: policy_built }
  } catch {
    throw notABroker(broker)
  }
}

const notABroker = ({ origin }: Broker): EggError =>
  new EggError(
    'not_a_broker',
    `${origin} does not answer as a broker does.`,
    'Check `broker` in egg.yaml, and what `curl` shows of its /healthz.',
  )

const get = async (
  broker: Broker,
  path: string,
  maxBytes: number,
  { env, note }: Pick<Session, 'env' | 'note'>,
): Promise<Bytes> => {
  for (const { sentence } of proxyWarnings(env)) note(`note: ${sentence}`)
  const connections = openConnections({ env })
  try {
    const url = `${broker.origin}${path}`
    const { body } = await request({
      method: 'GET',
      url,
      timeout: CLIENT_TOTAL_MS,
      maxBytes,
      connections,
    })
    return body
  } catch (error) {
    throw error instanceof EggError ? error : notABroker(broker)
  } finally {
    connections.close()
  }
}
