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
  /** Told of each request that is sent, retries and pages among them. */
  readonly onRequest?: () => void
}

/** AWS's own endpoint; other partitions name theirs in the settings. */
export const endpointOf = (service: 'dynamodb' | 'kms' | 'sts', region: string): string =>
  `https://${service}.${region}.amazonaws.com`

/** What a Worker's settings say of both services. */
interface CloudSettings {
  readonly AWS_REGION: string
  readonly DYNAMODB_ENDPOINT?: string | undefined
  readonly KMS_ENDPOINT?: string | undefined
}

/** Access to the store with one credential and to KMS with another, or with the same. */
export const accessOf = (
  { AWS_REGION: region, DYNAMODB_ENDPOINT, KMS_ENDPOINT }: CloudSettings,
  store: AwsCredentials,
  kms: AwsCredentials,
): { store: AwsAccess; kms: AwsAccess } => ({
  store: {
    region,
    endpoint: DYNAMODB_ENDPOINT ?? endpointOf('dynamodb', region),
    credentials: async () => store,
  },
  kms: {
    region,
    endpoint: KMS_ENDPOINT ?? endpointOf('kms', region),
    credentials: async () => kms,
  },
})
