import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { clientConfig } from '../aws/client.ts'
import { storeOf } from '../aws/store.ts'
import { codeOf, EggError } from '../core/error.ts'
import { init } from '../core/init.ts'
import { loadReleaseKey, newPrivateJwk } from '../core/keys.ts'
import { CLOUD_CALL_MS } from '../core/limits.ts'
import { compilePolicies, type PolicySources } from '../core/policy/compile.ts'
import type { PolicySet } from '../core/policy/model.ts'
import { encodePolicySet } from '../core/policy/text.ts'
import { keptJson, makePrivateFolder, replaceFile, takeFolder } from '../disk/private-file.ts'
import { loopback } from './aws-server.ts'
import { startDynalite } from './dynalite.ts'
import { createFaults, type Faults } from './faults.ts'
import { freePort } from './free-port.ts'
import { beginNow } from './fresh.ts'
import { type Issuer, startIssuer } from './issuer.ts'
import { startKms } from './kms.ts'
import { type AccessKeys, arnOf, newAccessKeys, principalsOf } from './principals.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { credentialsText, settingsText } from './settings.ts'
import { startShim } from './shim.ts'
import { ensureTables } from './tables.ts'
import { startWorker } from './worker.ts'

export interface StackOptions {
  readonly policies: PolicySources
  /** The folder of `policies`, for the settings file. */
  readonly policyFolder: string
  /** Everything persists here. Default: a folder that is gone after `close`. */
  readonly folder?: string
  /** The broker's. Default: a free one. */
  readonly port?: number
  /** Milliseconds between the keeper's runs. Default: it runs on demand only. */
  readonly keeperEvery?: number
  /** Where the keeper posts checkpoints. Default: nowhere. */
  readonly checkpointWebhook?: string
}

export interface Stack {
  readonly origin: string
  /** What the `broker` input takes: the origin with the pin of its release key. */
  readonly brokerLine: string
  /** egg.yaml for the CLI, and credentials for `operator`, `releaser` and `keeper`. */
  readonly settingsFile: string
  readonly credentialsFile: string
  readonly policySet: PolicySet
  /** By their names in issuers.yaml. */
  readonly issuers: Readonly<Record<string, Issuer>>
  readonly recorder: Recorder
  readonly faults: Faults
  readonly accessKeys: AccessKeys
  readonly endpoints: { readonly dynamodb: string; readonly kms: string }
  readonly region: string
  /** One run of the keeper, as cron would start it. @throws Error when it failed */
  readonly runKeeper: () => Promise<void>
  /** What the Workers logged. */
  readonly logs: readonly string[]
  /** A second broker on the same store, with other policies or settings. */
  readonly startBroker: (
    options?: BrokerOptions,
  ) => Promise<{ origin: string; close(): Promise<void> }>
  readonly close: () => Promise<void>
}

export interface BrokerOptions {
  readonly policySet?: PolicySet
  readonly env?: Readonly<Record<string, string>>
}

export const LOCAL_REGION = 'local-1'

/** What signs the local log, and its name. */
export const LOCAL_LOG = { key: 'alias/egg-log', origin: 'egg.local/log' } as const

/**
 * All of egg on 127.0.0.1: the built Worker in workerd, a DynamoDB, a KMS and the issuers that the
 * policies name. For evaluation and tests: its keys are in files.
 */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'egg-stack-')))
  const closers: (() => Promise<unknown>)[] = []
  const opened = <T extends { close(): Promise<unknown> }>(part: T): T => {
    closers.unshift(() => part.close())
    return part
  }
  const close = async () => {
    for (const closer of closers.splice(0)) await closer()
    if (!options.folder) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    return await assemble(options, folder, opened, close)
  } catch (error) {
    await close()
    throw error
  }
}

const assemble = async (
  { policies, policyFolder, port, keeperEvery, checkpointWebhook }: StackOptions,
  folder: string,
  opened: <T extends { close(): Promise<unknown> }>(part: T) => T,
  close: () => Promise<void>,
): Promise<Stack> => {
  await makePrivateFolder(folder)
  const taken = await takeFolder(folder)
  if (!taken) {
    throw new EggError(
      'folder_in_use',
      `Another egg dev uses ${folder}.`,
      'End it, or name another folder.',
    )
  }
  opened({ close: taken.release })
  const region = LOCAL_REGION
  // A folder of an older egg has no key for a principal that is new.
  const kept = await keptJson(join(folder, 'access-keys.json'), newAccessKeys)
  const accessKeys = { ...newAccessKeys(), ...kept }
  const [recorder, faults] = [createRecorder(), createFaults()]
  const shared = { principals: principalsOf(accessKeys), recorder, faults, region }

  const dynalite = opened(await startDynalite({ folder: join(folder, 'dynamodb') }))
  const shim = opened(await startShim({ ...shared, upstreamPort: dynalite.port }))
  const kms = opened(await startKms({ ...shared, file: join(folder, 'kms', 'keys.json') }))
  const access = (name: keyof AccessKeys) => ({
    region,
    endpoint: shim.url,
    credentials: async () => accessKeys[name],
  })
  await ensureTables(new DynamoDBClient(clientConfig(access('admin'))))

  const built = Math.floor(Date.now() / 1000)
  const { issuers, issuerUrls } = await startIssuers(policies, built, folder, opened)
  const policySet = await compilePolicies(policies, { built, issuerUrls })
  for (const { kmsKey } of policySet.vaults) kms.ensureKey(kmsKey, 'SYMMETRIC_DEFAULT')
  kms.ensureKey(LOCAL_LOG.key, 'ECC_NIST_EDWARDS25519')
  const by = { actor: arnOf('operator'), reason: 'local stack', now: built }
  await init(storeOf(access('operator'), 'egg-'), by, AbortSignal.timeout(CLOUD_CALL_MS)).catch(
    (error) => {
      if (codeOf(error) !== 'already_initialised') throw error
    },
  )
  await beginNow(storeOf(access('keeper'), 'egg-'), built)

  const workerKeys = await keptJson(join(folder, 'worker-keys.json'), async () => ({
    RELEASE_KEY: JSON.stringify((await newPrivateJwk('Ed25519')).expose()),
    WRITE_KEY: JSON.stringify((await newPrivateJwk('X25519')).expose()),
  }))
  const logs: string[] = []
  const startBroker = async (broker: BrokerOptions = {}, chosen?: number) => {
    const port = chosen ?? (await freePort())
    const origin = `http://${loopback}:${port}`
    const worker = await startWorker({
      name: 'broker',
      port,
      policySet: encodePolicySet(broker.policySet ?? policySet),
      onLog: (line) => logs.push(line),
      env: {
        EGG_ORIGIN: origin,
        POLICY_REPOSITORY: 'https://github.com/acme/egg-policies/tree/main/policies',
        AWS_REGION: region,
        DYNAMODB_ENDPOINT: shim.url,
        KMS_ENDPOINT: kms.url,
        STORE_ACCESS_KEY_ID: accessKeys['broker-store'].accessKeyId,
        STORE_SECRET_ACCESS_KEY: accessKeys['broker-store'].secretAccessKey,
        KMS_ACCESS_KEY_ID: accessKeys['broker-kms'].accessKeyId,
        KMS_SECRET_ACCESS_KEY: accessKeys['broker-kms'].secretAccessKey,
        ...workerKeys,
        ...broker.env,
      },
    })
    return { origin, close: worker.close }
  }
  const { origin } = opened(await startBroker({}, port))
  const keeper = opened(
    await startWorker({
      name: 'keeper',
      port: await freePort(),
      policySet: encodePolicySet(policySet),
      onLog: (line) => logs.push(line),
      env: {
        AWS_REGION: region,
        DYNAMODB_ENDPOINT: shim.url,
        KMS_ENDPOINT: kms.url,
        KEEPER_ACCESS_KEY_ID: accessKeys.keeper.accessKeyId,
        KEEPER_SECRET_ACCESS_KEY: accessKeys.keeper.secretAccessKey,
        LOG_KEY: LOCAL_LOG.key,
        LOG_ORIGIN: LOCAL_LOG.origin,
        ...(checkpointWebhook && { CHECKPOINT_WEBHOOK: checkpointWebhook }),
      },
    }),
  )
  if (keeperEvery) {
    // Local workerd has no cron of its own.
    const timer = setInterval(() => keeper.runScheduled().catch(() => {}), keeperEvery)
    opened({ close: async () => clearInterval(timer) })
  }
  const { kid } = await loadReleaseKey('RELEASE_KEY', workerKeys.RELEASE_KEY)
  const brokerLine = `${origin}#sha256-${kid}`

  const endpoints = { dynamodb: shim.url, kms: kms.url }
  const settingsFile = join(folder, 'egg.yaml')
  const credentialsFile = join(folder, 'credentials')
  const settings = { region, endpoints, brokerLine, policyFolder, log: LOCAL_LOG }
  await replaceFile(settingsFile, settingsText(settings))
  await replaceFile(credentialsFile, credentialsText(accessKeys))
  return {
    origin,
    brokerLine,
    settingsFile,
    credentialsFile,
    policySet,
    issuers,
    recorder,
    faults,
    accessKeys,
    endpoints,
    region,
    logs,
    runKeeper: keeper.runScheduled,
    startBroker: async (broker) => opened(await startBroker(broker)),
    close,
  }
}

/** One local issuer for each that the policies trust, in the real one's place. */
const startIssuers = async (
  policies: PolicySources,
  built: number,
  folder: string,
  opened: <T extends { close(): Promise<unknown> }>(part: T) => T,
) => {
  const real = await compilePolicies(policies, { built })
  const issuers: Record<string, Issuer> = {}
  for (const { name, platform, audience } of real.issuers) {
    const file = join(folder, `issuer-${name}.json`)
    const like = platform === 'gitlab' ? 'gitlab' : 'github'
    issuers[name] = opened(await startIssuer({ platform: like, audience, file }))
  }
  const issuerUrls = Object.fromEntries(
    Object.entries(issuers).map(([name, { url }]) => [name, url]),
  )
  return { issuers, issuerUrls }
}
