import * as v from 'valibot'
import type { AwsAccess, AwsCredentials } from '../aws/client.ts'
import { EggError } from '../core/error.ts'
import { loadReleaseKey, type PublicJwk, parsePrivateJwk, type ReleaseKey } from '../core/keys.ts'
import { hostOf, isIssuerUrl, type Origin, parseOrigin } from '../core/origin.ts'

/** GitHub cuts audiences that are too long; ours are `egg:v1:`, the host, and 44 characters. */
const HOST_LENGTH = 75

const text = v.pipe(v.string(), v.minLength(1))

/** The Worker's settings; secrets are marked so in wrangler.toml. */
const schema = v.object({
  EGG_ORIGIN: v.pipe(
    v.string(),
    v.check((origin) => {
      const parsed = parseOrigin(origin)
      return parsed !== null && hostOf(parsed).length <= HOST_LENGTH
    }),
  ),
  AWS_REGION: v.pipe(v.string(), v.regex(/^[a-z]{2,}(-[a-z0-9]+)+$/)),
  TABLE_PREFIX: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,32}$/)), 'egg-'),
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.check(isIssuerUrl))),
  KMS_ENDPOINT: v.optional(v.pipe(v.string(), v.check(isIssuerUrl))),
  STORE_ACCESS_KEY_ID: text,
  STORE_SECRET_ACCESS_KEY: text,
  KMS_ACCESS_KEY_ID: text,
  KMS_SECRET_ACCESS_KEY: text,
  RELEASE_KEY: text,
  WRITE_KEY: text,
})

export interface Config {
  readonly origin: Origin
  readonly tablePrefix: string
  /** Two credentials: no single stolen key has both ciphertext and keys. */
  readonly store: AwsAccess
  readonly kms: AwsAccess
  readonly releaseKey: ReleaseKey
  readonly writeKey: PublicJwk
}

/** @throws EggError `misconfigured`, naming the setting and never its value */
export const parseConfig = async (env: unknown): Promise<Config> => {
  const parsed = v.safeParse(schema, env)
  if (!parsed.success) {
    const setting = String(parsed.issues[0].path?.[0]?.key ?? 'env')
    throw new EggError('misconfigured', `The setting ${setting} is missing or malformed.`)
  }
  const settings = parsed.output
  const region = settings.AWS_REGION
  if (settings.STORE_ACCESS_KEY_ID === settings.KMS_ACCESS_KEY_ID) {
    throw new EggError('misconfigured', 'KMS_ACCESS_KEY_ID is the same as STORE_ACCESS_KEY_ID.')
  }
  const fixed = (accessKeyId: string, secretAccessKey: string) => {
    const credentials: AwsCredentials = { accessKeyId, secretAccessKey }
    return async () => credentials
  }
  return {
    origin: settings.EGG_ORIGIN as Origin,
    tablePrefix: settings.TABLE_PREFIX,
    store: {
      region,
      endpoint: settings.DYNAMODB_ENDPOINT ?? `https://dynamodb.${region}.amazonaws.com`,
      credentials: fixed(settings.STORE_ACCESS_KEY_ID, settings.STORE_SECRET_ACCESS_KEY),
    },
    kms: {
      region,
      endpoint: settings.KMS_ENDPOINT ?? `https://kms.${region}.amazonaws.com`,
      credentials: fixed(settings.KMS_ACCESS_KEY_ID, settings.KMS_SECRET_ACCESS_KEY),
    },
    releaseKey: await loadReleaseKey('RELEASE_KEY', settings.RELEASE_KEY),
    writeKey: parsePrivateJwk('WRITE_KEY', settings.WRITE_KEY, 'X25519').publicJwk,
  }
}
