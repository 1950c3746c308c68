import * as v from 'valibot'
import { type Bytes, fromBase64url, textOf, utf8 } from './bytes.ts'
import { type Denial, type Explanation, refuse, tell } from './denial.ts'
import { parsePublicJwk } from './keys.ts'
import { BODY_BYTES, LEASE_MAX, NAMES } from './limits.ts'
import { isSecretName, type SecretName } from './name.ts'

/** The job's ephemeral X25519 key; its private half never leaves the job's process. */
export interface PublicRunnerKey {
  readonly kty: 'OKP'
  readonly crv: 'X25519'
  readonly x: string
}

/** One secret of a request. */
export interface Asked {
  readonly name: SecretName
  /** Left out, instead of failing the exchange, when it is refused or missing. */
  readonly optional: boolean
}

export interface ExchangeRequest {
  readonly key: PublicRunnerKey
  readonly asked: readonly Asked[]
  /** Seconds; can only shorten what the policy gives. */
  readonly lease: number | null
  /** base64url of SHA-256 of the lease handle, which the job keeps. */
  readonly handleHash: string
}

const secretName = v.custom<SecretName>((name) => typeof name === 'string' && isSecretName(name))

const requestSchema = v.strictObject({
  v: v.literal(1),
  key: v.custom<PublicRunnerKey>((key) => parsePublicJwk(key, 'X25519') !== null),
  secrets: v.pipe(
    v.array(v.union([secretName, v.strictObject({ name: secretName, optional: v.literal(true) })])),
    v.minLength(1),
    v.maxLength(NAMES),
    v.check((list) => new Set(list.map(nameOf)).size === list.length),
  ),
  lease: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(60), v.maxValue(LEASE_MAX))),
  handle_hash: v.pipe(
    v.string(),
    v.check((text) => fromBase64url(text)?.length === 32),
  ),
})

const nameOf = (entry: SecretName | { name: SecretName }): SecretName =>
  typeof entry === 'string' ? entry : entry.name

/** The body of `POST /v1/exchange`, byte for byte what T covers. */
export const exchangeBody = ({ key, asked, lease, handleHash }: ExchangeRequest): Bytes =>
  utf8(
    JSON.stringify({
      v: 1,
      key: { kty: key.kty, crv: key.crv, x: key.x },
      secrets: asked.map(({ name, optional }) => (optional ? { name, optional } : name)),
      ...(lease !== null && { lease }),
      handle_hash: handleHash,
    }),
  )

/**
 * The strict parse of a body that egg's own client made: what `JSON.stringify` does not give back
 * byte for byte (white space, duplicate members, odd numbers) is refused.
 * @throws Refusal `request_too_large`, `request_malformed`
 */
export const parseExchangeBody = (body: Bytes): ExchangeRequest => {
  if (body.length > BODY_BYTES) throw refuse({ code: 'request_too_large' })
  let value: unknown
  try {
    const text = textOf(body)
    value = JSON.parse(text)
    if (JSON.stringify(value) !== text) value = undefined
  } catch {
    value = undefined
  }
  if (value === undefined) throw refuse({ code: 'request_malformed', what: 'JSON' })
  const parsed = v.safeParse(requestSchema, value)
  if (!parsed.success) {
    const where = parsed.issues[0].path?.[0]?.key
    throw refuse({
      code: 'request_malformed',
      what: typeof where === 'string' && where in requestSchema.entries ? where : 'members',
    })
  }
  const { key, secrets, lease, handle_hash } = parsed.output
  return {
    key,
    asked: secrets.map((entry) => ({ name: nameOf(entry), optional: typeof entry !== 'string' })),
    lease: lease ?? null,
    handleHash: handle_hash,
  }
}

/** RFC 9457, with egg's own members from `code` on. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly next: string
  readonly request_id: string
  readonly explanations?: readonly Explanation[]
}

export const problemOf = (denial: Denial, requestId: string): Problem => {
  const { status, sentence, next } = tell(denial)
  return {
    type: `urn:egg:problem:${denial.code}`,
    title: denial.code.replaceAll('_', ' '),
    status,
    detail: sentence,
    code: denial.code,
    next,
    request_id: requestId,
    ...(denial.code === 'not_granted' &&
      denial.explanations.length > 0 && { explanations: denial.explanations }),
  }
}

const plain = v.pipe(v.string(), v.maxLength(2000))
const explanationSchema = v.object({
  secret: plain,
  reason: v.picklist(['no_grant', 'conditions', 'owner']),
  misses: v.array(
    v.object({
      policy: plain,
      grant: plain,
      checks: v.array(
        v.object({
          field: plain,
          met: v.boolean(),
          expected: v.nullable(v.array(plain)),
          actual: v.nullable(plain),
        }),
      ),
    }),
  ),
})
const problemSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z_]{1,64}$/)),
  status: v.number(),
  detail: plain,
  next: plain,
  request_id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  explanations: v.optional(v.array(explanationSchema), []),
})

/** A broker's problem document, or null if `body` is none: proxies answer with pages of their own. */
export const parseProblem = (body: Bytes): v.InferOutput<typeof problemSchema> | null => {
  try {
    const parsed = v.safeParse(problemSchema, JSON.parse(textOf(body)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

