import * as v from 'valibot'
import { type AwsAccess, accessOf } from '../aws/endpoint.ts'
import { EggError } from '../core/error.ts'
import { loadReleaseKey, loadWriteKey, type ReleaseKey, type WriteKey } from '../core/keys.ts'
import { hostOf, type Origin, parseOrigin } from '../core/origin.ts'
import { type PolicyRepository, parsePolicyRepository } from '../core/policy/proposal.ts'
import { cloudSettings, filled, parseSettings, policyRepository } from '../core/settings.ts'

/** GitHub cuts audiences that are too long; ours are `egg:v1:`, the host, and 44 characters. */
const HOST_LENGTH = 75

/** The Worker's settings; secrets are marked so in wrangler.toml. */
const schema = v.object({
  ...cloudSettings,
  EGG_ORIGIN: v.pipe(
    v.string(),
    v.check((origin) => {
      const parsed = parseOrigin(origin)
      return parsed !== null && hostOf(parsed).length <= HOST_LENGTH
    }),
  ),
  POLICY_REPOSITORY: v.optional(policyRepository),
  STORE_ACCESS_KEY_ID: filled,
  STORE_SECRET_ACCESS_KEY: filled,
  KMS_ACCESS_KEY_ID: filled,
  KMS_SECRET_ACCESS_KEY: filled,
  RELEASE_KEY: filled,
  WRITE_KEY: filled,
})

export interface Config {
  readonly origin: Origin
  readonly tablePrefix: string
  readonly policyRepository: PolicyRepository | null
  /** Two credentials: no single stolen key has both ciphertext and keys. */
  readonly access: { readonly store: AwsAccess; readonly kms: AwsAccess }
  readonly releaseKey: ReleaseKey
  readonly writeKey: WriteKey
}

/** @throws EggError `misconfigured`, `key_malformed`, naming the setting and never its value */
export const parseConfig = async (env: unknown): Promise<Config> => {
  const settings = parseSettings(schema, env)
  if (settings.STORE_ACCESS_KEY_ID === settings.KMS_ACCESS_KEY_ID) {
    throw new EggError('misconfigured', 'KMS_ACCESS_KEY_ID is the same as STORE_ACCESS_KEY_ID.')
  }
  return {
    origin: settings.EGG_ORIGIN as Origin,
    tablePrefix: settings.TABLE_PREFIX,
    policyRepository: parsePolicyRepository(settings.POLICY_REPOSITORY ?? ''),
    access: accessOf(
      settings,
      {
        accessKeyId: settings.STORE_ACCESS_KEY_ID,
        secretAccessKey: settings.STORE_SECRET_ACCESS_KEY,
      },
      {
        accessKeyId: settings.KMS_ACCESS_KEY_ID,
        secretAccessKey: settings.KMS_SECRET_ACCESS_KEY,
      },
    ),
    releaseKey: await loadReleaseKey('RELEASE_KEY', settings.RELEASE_KEY),
    writeKey: await loadWriteKey('WRITE_KEY', settings.WRITE_KEY),
  }
}
