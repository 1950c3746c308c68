import {
  type AttributeValue,
  DynamoDBClient,
  ExecuteStatementCommand,
} from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { STSClient } from '@aws-sdk/client-sts'
import { startDynalite } from '../../local/dynalite.ts'
import { createFaults } from '../../local/faults.ts'
import { startKms } from '../../local/kms.ts'
import {
  type AccessKey,
  newAccessKeys,
  type PrincipalName,
  principalsOf,
} from '../../local/principals.ts'
import { createRecorder } from '../../local/recorder.ts'
import { startShim } from '../../local/shim.ts'
import { ensureTables } from '../../local/tables.ts'

export const region = 'local-1'

interface Folders {
  /** dynalite's; in memory when left out. */
  readonly folder?: string
  /** The keys'; in memory when left out. */
  readonly file?: string
}

/** What a test may change about a client. */
interface ClientChange {
  readonly region?: string
  readonly systemClockOffset?: number
  readonly credentials?: Partial<AccessKey> & { readonly sessionToken?: string }
}

/** Both stand-ins with tables made, and the real SDK clients to drive them. */
export const startAws = async (folders: Folders = {}) => {
  const recorder = createRecorder()
  const faults = createFaults()
  const accessKeys = newAccessKeys()
  const shared = { principals: principalsOf(accessKeys), recorder, faults, region }
  const dynalite = await startDynalite(folders)
  const shim = await startShim({ ...shared, upstreamPort: dynalite.port })
  const kms = await startKms({ ...shared, ...folders })
  const clients: { destroy(): void }[] = []

  const options = (endpoint: string, name: PrincipalName, change: ClientChange) => ({
    region,
    endpoint,
    maxAttempts: 1,
    ...change,
    credentials: { ...accessKeys[name], ...change.credentials },
  })
  const kept = <T extends { destroy(): void }>(client: T): T => {
    clients.push(client)
    return client
  }
  const dynamodbOf = (name: PrincipalName, change: ClientChange = {}) =>
    kept(new DynamoDBClient(options(shim.url, name, change)))
  const kmsOf = (name: PrincipalName, change: ClientChange = {}) =>
    kept(new KMSClient(options(kms.url, name, change)))
  const stsOf = (name: PrincipalName, change: ClientChange = {}) =>
    kept(new STSClient(options(kms.url, name, change)))

  await ensureTables(dynamodbOf('admin'))
  recorder.reset()

  return {
    recorder,
    faults,
    shim,
    kms,
    dynamodbOf,
    kmsOf,
    stsOf,
    close: async () => {
      for (const client of clients) client.destroy()
      await Promise.all([shim.close(), kms.close()])
      await dynalite.close()
    },
  }
}

export type Aws = Awaited<ReturnType<typeof startAws>>

/** The code of the refusal, or 'ok'. */
export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: Error & { code?: string }) => error.code ?? error.name,
  )

export const insertCommand = (table: string, item: Record<string, AttributeValue>) =>
  new ExecuteStatementCommand({
    Statement: `INSERT INTO "${table}" VALUE {${Object.keys(item)
      .map((name) => `'${name}': ?`)
      .join(', ')}}`,
    Parameters: Object.values(item),
  })

export const keyOf = (pk: string, sk = 's') => ({ pk: { S: pk }, sk: { S: sk } })

export interface WireRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Client {
  readonly config: { requestHandler: unknown }
  send(command: never): Promise<unknown>
}

/** The request that the SDK would have sent, signed and unsent. */
export const signed = async (client: Client, command: unknown): Promise<WireRequest> => {
  let seen: WireRequest | undefined
  client.config.requestHandler = {
    handle: (request: {
      port: number
      headers: Record<string, string>
      body?: string | Uint8Array
    }) => {
      const { host: _, 'content-length': __, ...headers } = request.headers
      const { body: sent = '' } = request
      const body = typeof sent === 'string' ? sent : new TextDecoder().decode(sent)
      seen = { url: `http://127.0.0.1:${request.port}/`, headers, body }
      return Promise.reject(new Error('not sent'))
    },
    destroy: () => {},
  }
  await client.send(command as never).catch(() => {})
  if (seen === undefined) throw new Error('The SDK sent nothing')
  return seen
}

/** Sends what `signed` gave, perhaps changed, and tells the code of the answer. */
export const post = async ({ url, headers, body }: WireRequest): Promise<string> => {
  const response = await fetch(url, { method: 'POST', headers, body })
  const text = await response.text()
  if (response.ok) return 'ok'
  const code = text.startsWith('<')
    ? /<Code>(.*?)<\/Code>/.exec(text)?.[1]
    : (JSON.parse(text) as { __type: string }).__type.replace(/^.*#/, '')
  return code ?? text
}
