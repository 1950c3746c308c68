import { setTimeout as sleep } from 'node:timers/promises'
import { type AwsAccess, endpointOf } from '../aws/endpoint.ts'
import { EggError } from '../core/error.ts'
import { CloudError, type Kms, type Signer, type Store } from '../core/ports.ts'
import { regionOf, type Service, type Settings } from './settings.ts'

/** A command's work with the cloud, all of it; prompts do not count. */
const WORK_MS = 60_000
/** A chain may ask a person (a security key, a browser), but not for ever. */
const CREDENTIALS_MS = 120_000

export interface Cloud {
  readonly store: Store
  readonly kms: Kms
  /** The ARN that the records name. */
  readonly actor: string
}

/** The deadline of a command's work with the cloud, from now. */
export const deadline = (): AbortSignal => AbortSignal.timeout(WORK_MS)

/** For work whose length is the log's: every call in it still has its own deadline. */
export const longRunning = (): AbortSignal => new AbortController().signal

/**
 * The store alone, for reading: nobody's name is needed.
 * @throws EggError `settings_missing`, `credentials_missing`
 */
export const openStore = async (settings: Settings): Promise<Store> => {
  const [{ storeOf }, accessTo] = await Promise.all([import('../aws/store.ts'), signIn(settings)])
  return storeOf(accessTo('dynamodb'), settings.tablePrefix)
}

/**
 * The log's store and its key, as an operator reads them or with the keeper's rights.
 * @throws EggError `settings_missing`, `credentials_missing`
 */
export const openLog = async (
  settings: Settings,
): Promise<{ store: Store; signer: Signer | null }> => {
  const [{ storeOf }, { signerOf }, accessTo] = await Promise.all([
    import('../aws/store.ts'),
    import('../aws/signer.ts'),
    signIn(settings),
  ])
  const { tablePrefix, logKmsKey } = settings
  return {
    store: storeOf(accessTo('dynamodb'), tablePrefix),
    signer: logKmsKey === null ? null : signerOf(accessTo('kms'), logKmsKey),
  }
}

/**
 * Store and KMS with the operator's own AWS credentials; egg stores none.
 * @throws EggError `settings_missing`, `credentials_missing`; CloudError
 */
export const openCloud = async (settings: Settings): Promise<Cloud> => {
  const [{ storeOf }, { kmsOf }, accessTo] = await Promise.all([
    import('../aws/store.ts'),
    import('../aws/kms.ts'),
    signIn(settings),
  ])
  return {
    store: storeOf(accessTo('dynamodb'), settings.tablePrefix),
    kms: kmsOf(accessTo('kms')),
    actor: await callerOf(accessTo('sts'), deadline()),
  }
}

const signIn = async (settings: Settings): Promise<(service: Service) => AwsAccess> => {
  const region = regionOf(settings)
  const credentials = await openChain(region)
  return (service) => ({
    region,
    endpoint: settings.endpoints[service] ?? endpointOf(service, region),
    credentials,
  })
}

/** Tried at once: its errors would pass for those of the network inside of a client's call. */
const openChain = async (region: string): Promise<AwsAccess['credentials']> => {
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers')
  const provide = fromNodeProviderChain({ clientConfig: { region }, maxRetries: 0 })
  const stop = new AbortController()
  const late = sleep(CREDENTIALS_MS, undefined, { signal: stop.signal }).then(() => {
    throw new Error('late')
  })
  try {
    await Promise.race([provide(), late])
  } catch {
    // The chain's own messages name files and profiles, and quote what processes print.
    throw new EggError(
      'credentials_missing',
      'No AWS credentials were found, or they could not be used.',
      'Sign in (`aws sso login`), or set AWS_PROFILE; the AWS documentation lists every source.',
    )
  } finally {
    stop.abort()
    late.catch(() => {})
  }
  return () => provide()
}

const callerOf = async (access: AwsAccess, signal: AbortSignal): Promise<string> => {
  const [{ GetCallerIdentityCommand, STSClient }, { attempt }, { clientConfig }] =
    await Promise.all([
      import('@aws-sdk/client-sts'),
      import('../aws/attempt.ts'),
      import('../aws/client.ts'),
    ])
  const client = new STSClient(clientConfig(access))
  return attempt('sts:GetCallerIdentity', signal, async (abortSignal) => {
    const { Arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal })
    if (!Arn) throw new CloudError('sts:GetCallerIdentity', 'EmptyAnswer')
    return Arn
  })
}
