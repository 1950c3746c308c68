import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { clientConfig } from '../../aws/client.ts'
import { kmsOf } from '../../aws/kms.ts'
import { signerOf } from '../../aws/signer.ts'
import { storeOf } from '../../aws/store.ts'
import { compileFolder } from '../../cli/policy-files.ts'
import { type Bytes, textOf, utf8 } from '../../core/bytes.ts'
import { open } from '../../core/envelope.ts'
import { init } from '../../core/init.ts'
import { recordsAsOf } from '../../core/log/records.ts'
import { isSecretName, type SecretName } from '../../core/name.ts'
import { indexPolicies } from '../../core/policy/load.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import { keyContext, parseStored, secretKey } from '../../core/stored.ts'
import { bundlesDuty } from '../../keeper/bundles.ts'
import { startDynalite } from '../../local/dynalite.ts'
import { createFaults } from '../../local/faults.ts'
import { startKms } from '../../local/kms.ts'
import { newAccessKeys, type PrincipalName, principalsOf } from '../../local/principals.ts'
import { createRecorder } from '../../local/recorder.ts'
import { startShim } from '../../local/shim.ts'
import { ensureTables } from '../../local/tables.ts'
import { egg, POLICIES, type Ran, writeFiles } from './egg.ts'

const region = 'local-1'

export const LOG_ORIGIN = 'egg.example.com/log'

/** DynamoDB, KMS and STS stand-ins, a policies folder and egg.yaml; no broker. */
export const startCloud = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'egg-cli-cloud-'))
  const recorder = createRecorder()
  const faults = createFaults()
  const accessKeys = newAccessKeys()
  const shared = { principals: principalsOf(accessKeys), recorder, faults, region }
  const dynalite = await startDynalite()
  const shim = await startShim({ ...shared, upstreamPort: dynalite.port })
  const kms = await startKms(shared)
  kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')
  kms.ensureKey('alias/egg-log', 'ECC_NIST_EDWARDS25519')

  const access = (name: PrincipalName, endpoint: string) => ({
    region,
    endpoint,
    credentials: async () => accessKeys[name],
  })
  await ensureTables(new DynamoDBClient(clientConfig(access('admin', shim.url))))

  writeFiles(folder, {
    ...POLICIES,
    'egg.yaml': `region: ${region}
log_kms_key: alias/egg-log
log_origin: ${LOG_ORIGIN}
endpoints:
  dynamodb: ${shim.url}
  kms: ${kms.url}
  sts: ${kms.url}
`,
  })
  const credentials = (['operator', 'writer', 'releaser', 'keeper'] as const).map(
    (name) => `[${name}]
aws_access_key_id = ${accessKeys[name].accessKeyId}
aws_secret_access_key = ${accessKeys[name].secretAccessKey}
`,
  )
  const credentialsFile = join(folder, 'credentials')
  writeFileSync(credentialsFile, credentials.join('\n'), { mode: 0o600 })

  const signal = () => AbortSignal.timeout(5000)
  const store = storeOf(access('admin', shim.url), 'egg-')
  const keys = kmsOf(access('admin', kms.url))
  const byHand = () => ({ actor: 'test', reason: 'test', now: Math.floor(Date.now() / 1000) })

  return {
    folder,
    recorder,
    faults,
    store,
    /** Runs the CLI as one of the principals. */
    egg: (args: readonly string[], { as = 'operator', input, env }: RunAs = {}): Promise<Ran> =>
      egg(args, {
        cwd: folder,
        env: {
          EGG_CONFIG: join(folder, 'egg.yaml'),
          AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
          AWS_PROFILE: as,
          ...env,
        },
        ...(input !== undefined && { input }),
      }),
    /** The keeper's turn with bundles, by its own rights. */
    signBundles: async () => {
      const set = await compileFolder(join(folder, 'policies'), process.cwd(), { built: 1 })
      const own = storeOf(access('keeper', shim.url), 'egg-')
      const signer = signerOf(access('keeper', kms.url), 'alias/egg-log')
      const now = Math.floor(Date.now() / 1000)
      const deps = {
        policies: indexPolicies(set),
        policySet: '',
        store: own,
        kms: keys,
        signing: { signer, origin: LOG_ORIGIN },
        publish: null,
        now: () => now,
        requests: () => 0,
        log: () => {},
        records: recordsAsOf(now, own),
      }
      await bundlesDuty(deps, signal())
    },
    /** What `egg init` and `egg put` do, without a process. */
    init: () => init(store, byHand(), signal()),
    put: (name: SecretName, text: string) => {
      const request = { name, value: secret(utf8(text)), kmsKey: 'alias/egg', ...byHand() }
      return put({ store, kms: keys }, request, signal())
    },
    /** The stored value, opened as only the administrator of this test can. */
    valueOf: async (name: string): Promise<Bytes | null> => {
      if (!isSecretName(name)) throw new TypeError(`${name} is no name`)
      const [item] = await store.read('secrets', [secretKey(name)], signal())
      if (!item) return null
      const { version, envelope, wrapped } = parseStored(name, item)
      const context = await keyContext(name, version, envelope)
      const dek = await keys.unwrap('alias/egg', wrapped, context, signal())
      return (await open(name, envelope, dek)).expose()
    },
    /** A record by the id that a command printed. */
    recordOf: async (id: unknown): Promise<Record<string, unknown> | null> => {
      const [pk = '', sk = ''] = String(id).split('/')
      const [item] = await store.read('records', [{ pk, sk }], signal())
      return item?.record instanceof Uint8Array ? JSON.parse(textOf(item.record)) : null
    },
    close: async () => {
      await Promise.all([shim.close(), kms.close()])
      await dynalite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface RunAs {
  readonly as?: 'operator' | 'writer' | 'releaser' | 'keeper' | 'nobody'
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>
