import type { AwsAccess } from './endpoint.ts'
import { fetchHandler } from './handler.ts'

/**
 * The leanest configuration that works on Workers, explicit throughout: nothing is looked up in
 * the environment, no endpoint is derived, and the SDK does not retry (see `attempt`).
 */
export const clientConfig = ({ region, endpoint, credentials, onRequest }: AwsAccess) => {
  const url = new URL(endpoint)
  return {
    region,
    credentials,
    endpoint,
    endpointProvider: () => ({ url }),
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    requestHandler: fetchHandler(onRequest),
  } as const
}
