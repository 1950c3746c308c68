import * as v from 'valibot'
import { type AwsAccess, accessOf } from '../aws/endpoint.ts'
import { EggError } from '../core/error.ts'
import { cloudSettings, filled, kmsKey, logOrigin, parseSettings } from '../core/settings.ts'

/** Where checkpoints are posted: https, or http on 127.0.0.1. A path or a query may be secret. */
const webhook = v.pipe(
  v.string(),
  v.check((text) => {
    if (!URL.canParse(text)) return false
    const { protocol, hostname, username, password, hash } = new URL(text)
    const isLocal = protocol === 'http:' && hostname === '127.0.0.1'
    return (protocol === 'https:' || isLocal) && !username && !password && !hash
  }),
)

const schema = v.object({
  ...cloudSettings,
  KEEPER_ACCESS_KEY_ID: filled,
  KEEPER_SECRET_ACCESS_KEY: filled,
  LOG_KEY: v.optional(kmsKey),
  LOG_ORIGIN: v.optional(logOrigin),
  CHECKPOINT_WEBHOOK: v.optional(webhook),
})

export interface Config {
  readonly tablePrefix: string
  /** One principal for both: the keeper opens what it seals again, and nobody can reach it. */
  readonly access: { readonly store: AwsAccess; readonly kms: AwsAccess }
  /** What signs the log, and the log's name; null: it is kept and not signed. */
  readonly log: { readonly key: string; readonly origin: string } | null
  readonly webhook: string | null
}

/** @throws EggError `misconfigured`, naming the setting and never its value */
export const parseConfig = (env: unknown): Config => {
  const settings = parseSettings(schema, env)
  const keeper = {
    accessKeyId: settings.KEEPER_ACCESS_KEY_ID,
    secretAccessKey: settings.KEEPER_SECRET_ACCESS_KEY,
  }
  const { LOG_KEY: key, LOG_ORIGIN: origin } = settings
  if (key !== undefined && origin === undefined) {
    throw new EggError('misconfigured', 'The setting LOG_ORIGIN is missing: LOG_KEY signs for it.')
  }
  return {
    tablePrefix: settings.TABLE_PREFIX,
    access: accessOf(settings, keeper, keeper),
    log: key !== undefined && origin !== undefined ? { key, origin } : null,
    webhook: settings.CHECKPOINT_WEBHOOK ?? null,
  }
}
