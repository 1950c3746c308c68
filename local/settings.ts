import { stringify } from 'yaml'
import type { AccessKeys } from './principals.ts'

/** egg.yaml of a local stack. */
export const settingsText = (settings: {
  region: string
  endpoints: { dynamodb: string; kms: string }
  brokerLine: string
  policyFolder: string
  log: { key: string; origin: string }
}): string =>
  stringify({
    region: settings.region,
    broker: settings.brokerLine,
    policies: settings.policyFolder,
    log_kms_key: settings.log.key,
    log_origin: settings.log.origin,
    endpoints: {
      dynamodb: settings.endpoints.dynamodb,
      kms: settings.endpoints.kms,
      // The local KMS answers the one call of STS that egg makes.
      sts: settings.endpoints.kms,
    },
  })

/** An AWS shared credentials file: people's two principals, and the keeper's to run its step by hand. */
export const credentialsText = (keys: AccessKeys): string =>
  (['operator', 'writer', 'releaser', 'keeper'] as const)
    .map(
      (name) =>
        `[${name}]\naws_access_key_id = ${keys[name].accessKeyId}\naws_secret_access_key = ${keys[name].secretAccessKey}\n`,
    )
    .join('\n')
