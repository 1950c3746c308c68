import * as v from 'valibot'
import { type AwsAccess, accessOf } from '../aws/endpoint.ts'
import { cloudSettings, filled, parseSettings } from '../core/settings.ts'

const schema = v.object({
  ...cloudSettings,
  KEEPER_ACCESS_KEY_ID: filled,
  KEEPER_SECRET_ACCESS_KEY: filled,
})

export interface Config {
  readonly tablePrefix: string
  /** One principal for both: the keeper opens what it seals again, and nobody can reach it. */
  readonly access: { readonly store: AwsAccess; readonly kms: AwsAccess }
}

/** @throws EggError `misconfigured`, naming the setting and never its value */
export const parseConfig = (env: unknown): Config => {
  const settings = parseSettings(schema, env)
  const keeper = {
    accessKeyId: settings.KEEPER_ACCESS_KEY_ID,
    secretAccessKey: settings.KEEPER_SECRET_ACCESS_KEY,
  }
  return { tablePrefix: settings.TABLE_PREFIX, access: accessOf(settings, keeper, keeper) }
}
