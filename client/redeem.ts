import type { webcrypto } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Bytes, randomBytes, sha256, textOf, toBase64url } from '../core/bytes.ts'
import { codeOf, EggError } from '../core/error.ts'
import type { Broker } from '../core/keys.ts'
import { RELEASE_TEXT_BYTES } from '../core/limits.ts'
import { type Opened, openRelease } from '../core/release.ts'
import { type Asked, exchangeBody, type PublicRunnerKey } from '../core/request.ts'
import { type Secret, secret } from '../core/secret.ts'
import { committedAudience, EXCHANGE_ROUTE, transcriptOf } from '../core/transcript.ts'
import { withEffort } from './effort.ts'
import { type Connections, isTimeOver, request, retryAfter } from './http.ts'
import { BrokerRefusal, notABroker, refusalOf } from './refusal.ts'

export interface RedeemRequest {
  readonly broker: Broker
  readonly asked: readonly Asked[]
  /** Seconds; null for what the policy gives. */
  readonly lease: number | null
  /** A fresh token for `audience`; bearer platforms give the next one that the job declares. */
  readonly token: (audience: string) => Promise<Secret<string>>
  readonly connections: Connections
  /** Ends everything, pauses included. */
  readonly signal: AbortSignal
  /** Unix seconds. */
  readonly now: () => number
  /** Milliseconds before the first retry, doubled for the next, jittered by half. */
  readonly pause?: number
}

export interface Redeemed extends Opened {
  /** Proves, to the broker, that the lease is this job's. */
  readonly handle: Secret<Bytes>
}

const ATTEMPTS = 3
const PAUSE = 500
const ATTEMPT_MS = 15_000
// What may be another answer a moment later. `frozen` is not among them: people ended it.
const TRANSIENT = new Set([
  'network',
  'timeout',
  'unavailable',
  'issuer_unavailable',
  'broker_down',
])

/**
 * One exchange as the job sees it. Every attempt has a key, a request and a token of its own: a
 * token that reached the broker is spent, or may be.
 * @throws EggError of the token source or of the transport; BrokerRefusal; or a release's own
 */
export const redeem = async (options: RedeemRequest): Promise<Redeemed> => {
  const { signal, pause = PAUSE } = options
  const began = performance.now()
  for (let attempt = 1; ; attempt++) {
    let asked = 0
    const failed = await redeemOnce(options, (ms) => {
      asked = ms
    }).catch((error: unknown) => new Failed(error))
    if (!(failed instanceof Failed)) return failed
    const given = () => reasonOf(failed.error, attempt, began)
    const isTransient = TRANSIENT.has(codeOf(failed.error))
    if (attempt === ATTEMPTS || signal.aborted || !isTransient) throw given()
    const wait = Math.max(asked, pause * 2 ** (attempt - 1) * (0.5 + Math.random()))
    await sleep(wait, undefined, { signal }).catch(() => {
      // What kept the job waiting says more than that the time is over.
      throw isTimeOver(signal) ? given() : signal.reason
    })
  }
}

class Failed {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/** The broker's own words stay as they are; of the way there it is told how often it was tried. */
const reasonOf = (error: unknown, attempts: number, began: number): unknown =>
  error instanceof EggError && !(error instanceof BrokerRefusal) && TRANSIENT.has(error.code)
    ? withEffort(error, attempts, began)
    : error

const redeemOnce = async (
  options: RedeemRequest,
  onRetryAfter: (ms: number) => void,
): Promise<Redeemed> => {
  const { broker, asked, lease, connections, signal, now } = options
  const { key, privateKey } = await newRunnerKey()
  const handle = secret(randomBytes(32))
  const handleHash = toBase64url(await sha256(handle.expose()))
  const body = exchangeBody({ key, asked, lease, handleHash })
  const transcript = await transcriptOf(broker.origin, EXCHANGE_ROUTE, body)
  // The connection is opened while the platform makes the token.
  const headers = options.token(committedAudience(broker.origin, transcript)).then((token) => ({
    authorization: `Bearer ${token.expose()}`,
    'content-type': 'application/json',
  }))

  const reply = await request({
    method: 'POST',
    url: `${broker.origin}/v1/exchange`,
    headers,
    body,
    timeout: ATTEMPT_MS,
    signal,
    maxBytes: RELEASE_TEXT_BYTES,
    connections,
  })
  onRetryAfter(retryAfter(reply))
  if (reply.status !== 200) throw refusalOf(reply.status, reply.body, broker)
  const jwe = asText(reply.body, broker)
  const opened = await openRelease(jwe, {
    broker,
    transcript,
    asked,
    lease,
    privateKey,
    now: now(),
  })
  return { ...opened, handle }
}

/** Not extractable: the private half never leaves this process. */
const newRunnerKey = async (): Promise<{
  key: PublicRunnerKey
  privateKey: webcrypto.CryptoKey
}> => {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey({ name: 'X25519' }, false, [
    'deriveBits',
  ])) as unknown as webcrypto.CryptoKeyPair
  const x = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
  return { key: { kty: 'OKP', crv: 'X25519', x }, privateKey }
}

/** A compact JWE has five parts (RFC 7516 section 7.1); a page that answers 200 is not one. */
const asText = (body: Bytes, { origin }: Broker): string => {
  try {
    const text = textOf(body)
    if (/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return text
  } catch {
    // Told below.
  }
  throw notABroker(200, origin)
}
