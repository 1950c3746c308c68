import { stringify } from 'yaml'
import type { AccessKeys } from './principals.ts'

/** egg.yaml of a local stack. */
export const settingsText = (settings: {
  region: string
  endpoints: { dynamodb: string; kms: string }
  brokerLine: string
  policyFolder: string
}): string =>
  stringify({
    region: settings.region,
    broker: settings.brokerLine,
    policies: settings.policyFolder,
    endpoints: {
      dynamodb: settings.endpoints.dynamodb,
      kms: settings.endpoints.kms,
      // The local KMS answers the one call of STS that egg makes.
      sts: settings.endpoints.kms,
    },
  })

/** An AWS shared credentials file with the people's two principals. */
export const credentialsText = (keys: AccessKeys): string =>
  (['operator', 'releaser'] as const)
    .map(
      (name) =>
        `[${name}]\naws_access_key_id = ${keys[name].accessKeyId}\naws_secret_access_key = ${keys[name].secretAccessKey}\n`,
    )
    .join('\n')
