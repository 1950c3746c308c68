import * as v from 'valibot'
import { type Bytes, fromBase64url } from './bytes.ts'
import { refuse } from './denial.ts'
import { parsePublicJwk } from './keys.ts'
import { BODY_BYTES, LEASE_MAX, NAMES, PATTERNS } from './limits.ts'
import { isSecretName, isSecretPattern, type SecretName, type SecretPattern } from './name.ts'
import { parseOwnJson } from './own-json.ts'
import type { ExchangeRequest, PublicRunnerKey } from './request.ts'

const secretName = v.custom<SecretName | SecretPattern>(
  (name) => typeof name === 'string' && (isSecretName(name) || isSecretPattern(name)),
)

const requestSchema = v.strictObject({
  v: v.literal(1),
  key: v.custom<PublicRunnerKey>((key) => parsePublicJwk(key, 'X25519') !== null),
  secrets: v.pipe(
    v.array(v.union([secretName, v.strictObject({ name: secretName, optional: v.literal(true) })])),
    v.minLength(1),
    v.maxLength(NAMES),
    v.check((list) => new Set(list.map(nameOf)).size === list.length),
    v.check((list) => list.map(nameOf).filter(isSecretPattern).length <= PATTERNS),
  ),
  lease: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(60), v.maxValue(LEASE_MAX))),
  handle_hash: v.pipe(
    v.string(),
    v.check((text) => fromBase64url(text)?.length === 32),
  ),
})

type AskedName = SecretName | SecretPattern

const nameOf = (entry: AskedName | { name: AskedName }): AskedName =>
  typeof entry === 'string' ? entry : entry.name

/**
 * The strict parse of what `exchangeBody` made.
 * @throws Refusal `request_too_large`, `request_malformed`
 */
export const parseExchangeBody = (body: Bytes): ExchangeRequest => {
  const parsed = v.safeParse(requestSchema, parseOwnJson(body, BODY_BYTES))
  if (!parsed.success) {
    const where = parsed.issues[0].path?.[0]?.key
    throw refuse({
      code: 'request_malformed',
      what:
        typeof where === 'string' && Object.hasOwn(requestSchema.entries, where)
          ? where
          : 'members',
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
