import { exportJWK, generateKeyPair } from 'jose'
import { randomBytes, sha256, toBase64url } from '../core/bytes.ts'
import { parseBroker } from '../core/keys.ts'
import type { SecretName } from '../core/name.ts'
import { type Expected, openRelease } from '../core/release.ts'
import { type Asked, exchangeBody, type PublicRunnerKey } from '../core/request.ts'
import { committedAudience, EXCHANGE_ROUTE, transcriptOf } from '../core/transcript.ts'
import type { Stack } from './stack.ts'

/** A request that is not sent yet: every part of it can be changed. */
export interface Draft {
  readonly asked: readonly Asked[]
  readonly privateKey: Expected['privateKey']
  readonly body: Uint8Array<ArrayBuffer>
  readonly transcript: Uint8Array<ArrayBuffer>
  readonly audience: string
}

export const draft = async (stack: Stack, names: readonly string[]): Promise<Draft> => {
  const { origin } = parseBroker(stack.brokerLine)
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519' })
  const { kty, crv, x } = (await exportJWK(publicKey)) as PublicRunnerKey
  const asked = names.map((name) => ({ name: name as SecretName, optional: false }))
  const handleHash = toBase64url(await sha256(randomBytes(32)))
  const body = exchangeBody({ key: { kty, crv, x }, asked, lease: null, handleHash })
  const transcript = await transcriptOf(origin, EXCHANGE_ROUTE, body)
  return { asked, privateKey, body, transcript, audience: committedAudience(origin, transcript) }
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** The problem's code; null for a release. */
  readonly code: string | null
}

export const send = async (
  stack: Stack,
  token: string,
  body: Uint8Array<ArrayBuffer>,
  origin = stack.origin,
): Promise<Answer> => {
  const response = await fetch(`${origin}/v1/exchange`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  })
  const text = await response.text()
  const problem = response.headers.get('content-type') === 'application/problem+json'
  return { status: response.status, text, code: problem ? JSON.parse(text).code : null }
}

/** Opens a release as the job would; the values by name. */
export const openAnswer = async (stack: Stack, { text }: Answer, draft: Draft) => {
  const opened = await openRelease(text, {
    broker: parseBroker(stack.brokerLine),
    ...draft,
    lease: null,
    now: Math.floor(Date.now() / 1000),
  })
  const values = opened.secrets.map(({ name, value }) => [
    name,
    Buffer.from(value.expose()).toString('utf8'),
  ])
  return { opened, values: Object.fromEntries(values) as Record<string, string> }
}
