import { type Bytes, textOf } from '../core/bytes.ts'
import { seal } from '../core/envelope.ts'
import { EggError } from '../core/error.ts'
import { verifyKeyDocument } from '../core/key-document.ts'
import type { Broker, PublicJwk } from '../core/keys.ts'
import type { SecretName } from '../core/name.ts'
import type { Secret } from '../core/secret.ts'
import { committedAudience, transcriptOf, writeRoute } from '../core/transcript.ts'
import { openReceipt, sealDek, type Written, writeBody } from '../core/write.ts'
import { type Connections, openConnections, request } from './http.ts'
import { type RunContext, requestIdToken } from './id-token.ts'
import type { TokenSource } from './obtain.ts'
import { refusalOf } from './refusal.ts'

export interface StoreRequest {
  readonly broker: Broker
  readonly name: SecretName
  readonly value: Secret<Bytes>
  /** A fresh token for `audience`; bearer platforms give one that the job declares. */
  readonly token: (audience: string) => Promise<Secret<string>>
  readonly connections: Connections
  /** Ends everything. */
  readonly signal: AbortSignal
}

/** What the action and `egg put` know of their job. */
export interface JobStore extends Pick<StoreRequest, 'broker' | 'name' | 'value' | 'signal'> {
  /** PEM of certificate authorities to trust besides Node's own. */
  readonly ca: string | null
  readonly env: Readonly<Record<string, string | undefined>>
  readonly context: RunContext
  /** Tokens that the job declared (bearer mode), or null: they come from the token endpoint. */
  readonly tokens: TokenSource | null
  /** Called with each token as soon as it is there. */
  readonly onToken: (token: Secret<string>) => void
}

/** One version, with this job's own ID token. @throws EggError */
export const storeAsJob = async (options: JobStore): Promise<Written> => {
  const { broker, name, value, signal, ca, env, context, tokens, onToken } = options
  const connections = openConnections({ env, ...(ca !== null && { ca }) })
  const local = broker.origin.startsWith('http://127.0.0.1')
  const token = async (audience: string): Promise<Secret<string>> => {
    const found = tokens
      ? tokens()
      : await requestIdToken({ env, audience, connections, signal, context, local })
    onToken(found)
    return found
  }
  try {
    return await storeSecret({ broker, name, value, token, connections, signal })
  } finally {
    connections.close()
  }
}

const REQUEST_MS = 15_000
const REPLY_BYTES = 16_384

/**
 * Stores one version through the broker, once: a write whose reply was lost may have been done, and
 * done again it would be another version. The value is sealed here; the broker gets the key to it.
 * @throws EggError `broker_unpinned`; of the token source or the transport; BrokerRefusal; or a
 * receipt's own
 */
export const storeSecret = async (options: StoreRequest): Promise<Written> => {
  const { broker, name, value, connections, signal } = options
  // Before anything is sent: a key that is not the broker's would hand the value to somebody else.
  const writeKey = await writeKeyOf(options)
  const { envelope, dek } = await seal(name, value)
  const sealedDek = await sealDek(dek, name, envelope, { origin: broker.origin, writeKey })
  const body = writeBody({ envelope, sealedDek })
  const transcript = await transcriptOf(broker.origin, writeRoute(name), body)
  const token = await options.token(committedAudience(broker.origin, transcript))
  const reply = await request({
    method: 'PUT',
    url: `${broker.origin}/v1/secrets/${name}`,
    headers: { authorization: `Bearer ${token.expose()}`, 'content-type': 'application/json' },
    body,
    timeout: REQUEST_MS,
    signal,
    maxBytes: REPLY_BYTES,
    connections,
  }).catch((error) => {
    throw unknownFate(error)
  })
  if (reply.status !== 200) throw refusalOf(reply.status, reply.body, broker)
  return openReceipt(asText(reply.body), { broker, name, transcript })
}

/** The key that DEKs are sealed to, vouched for by a key that `broker` pins, and by nothing less. */
const writeKeyOf = async ({ broker, connections, signal }: StoreRequest): Promise<PublicJwk> => {
  if (!broker.pins.length) {
    throw new EggError(
      'broker_unpinned',
      'To store a secret, `broker` must pin the release key; without it nothing is sent.',
      'Take the whole line that your operators gave you: https://…#sha256-…',
    )
  }
  const { status, body } = await request({
    method: 'GET',
    url: `${broker.origin}/.well-known/egg`,
    headers: {},
    timeout: REQUEST_MS,
    signal,
    maxBytes: REPLY_BYTES,
    connections,
  })
  if (status !== 200) throw refusalOf(status, body, broker)
  return (await verifyKeyDocument(asText(body), broker)).write_key
}

/** Invalid UTF-8 is nothing that a broker sends; what reads it next says so. */
const asText = (body: Bytes): string => {
  try {
    return textOf(body)
  } catch {
    return ''
  }
}

const unknownFate = (error: unknown): unknown =>
  error instanceof EggError && ['network', 'timeout'].includes(error.code)
    ? new EggError(
        'write_unknown',
        `${error.message} The version may or may not have been stored.`,
        'Look at `egg show`, or run the job again: that stores another version at worst.',
      )
    : error
