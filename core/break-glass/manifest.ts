import canonicalize from 'canonicalize'
import * as v from 'valibot'
import { fromBase64url, sha256, toBase64url, utf8 } from '../bytes.ts'
import {
  BUNDLE_LIFETIME,
  BUNDLE_SECRETS,
  JOURNAL_SIGNERS,
  NAME_BYTES,
  RECIPIENTS,
} from '../limits.ts'
import { isSecretName, type SecretName } from '../name.ts'

/** One secret of a bundle. */
export interface BundledSecret {
  readonly name: SecretName
  readonly version: number
  /** base64url of SHA-256 of the envelope. */
  readonly envelope: string
  /** base64url of SHA-256 of the escrow. */
  readonly escrow: string
}

/** What a bundle holds, for whom, and until when. Its hash is what the keeper signs. */
export interface Manifest {
  readonly v: 1
  /** base64url of 16 random bytes: two bundles are never the same. */
  readonly id: string
  /** The log's name: whose signature counts. */
  readonly origin: string
  /** Unix seconds. */
  readonly created: number
  readonly expires: number
  readonly vaults: readonly string[]
  readonly recipients: readonly string[]
  readonly journal_signers: readonly string[]
  /** By name, in the order of the bundle's own list. */
  readonly secrets: readonly BundledSecret[]
}

const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(256))

export const manifestSchema = v.strictObject({
  v: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)),
  origin: text,
  created: count,
  expires: count,
  vaults: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,62}$/))),
    v.minLength(1),
    v.maxLength(BUNDLE_SECRETS),
  ),
  recipients: v.pipe(v.array(text), v.minLength(1), v.maxLength(RECIPIENTS)),
  journal_signers: v.pipe(v.array(text), v.minLength(1), v.maxLength(JOURNAL_SIGNERS)),
  secrets: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(
          v.string(),
          v.maxLength(NAME_BYTES),
          v.regex(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/),
          v.guard(isSecretName),
        ),
        version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        envelope: hash,
        escrow: hash,
      }),
    ),
    v.minLength(1),
    v.maxLength(BUNDLE_SECRETS),
  ),
})

/** The manifest that `value` is, or null: strict, names in order and each once, times that fit. */
export const parseManifest = (value: unknown): Manifest | null => {
  const parsed = v.safeParse(manifestSchema, value)
  if (!parsed.success) return null
  const { created, expires, secrets, id } = parsed.output
  const inOrder = secrets.every(({ name }, i) => i === 0 || (secrets[i - 1]?.name ?? '') < name)
  const lives = expires > created && expires - created <= BUNDLE_LIFETIME
  return inOrder && lives && fromBase64url(id) ? parsed.output : null
}

/** base64url of SHA-256 of the RFC 8785 form: names a bundle everywhere. */
export const manifestHash = async (manifest: Manifest): Promise<string> =>
  toBase64url(await sha256(utf8(canonicalize(manifest) as string)))

/**
 * What the log's key signs, as a note. No checkpoint: those begin with the log's name, and a name
 * has no blanks.
 */
export const statementOf = (origin: string, bundle: string): string =>
  `egg break-glass bundle v1\n${origin}\n${bundle}\n`
