import { fetchHandler } from './handler.ts'

export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface AwsAccess {
  readonly region: string
  /** `https://kms.eu-central-1.amazonaws.com`, or a local stack's. */
  readonly endpoint: string
  /** A port: a static key today, a role session tomorrow. */
  readonly credentials: () => Promise<AwsCredentials>
}

/**
 * The leanest configuration that works on Workers, explicit throughout: nothing is looked up in
 * the environment, no endpoint is derived, and the SDK does not retry (see `attempt`).
 */
export const clientConfig = ({ region, endpoint, credentials }: AwsAccess) => {
  const url = new URL(endpoint)
  return {
    region,
    credentials,
    endpoint,
    endpointProvider: () => ({ url }),
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    requestHandler: fetchHandler(),
  } as const
}
