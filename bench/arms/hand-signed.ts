// The same exchange over ports that sign each request by hand: what the AWS SDK costs is the rest.
import { AwsClient } from 'aws4fetch'
import policySet from '../../.build/policies.txt'
import { appOf } from '../../broker/app.ts'
import { parseConfig } from '../../broker/config.ts'
import { issuerKeysOf } from '../../broker/issuer-keys.ts'
import { loadPolicySet } from '../../core/policy/load.ts'
import type { Item, Kms, Store, Value } from '../../core/ports.ts'
import { secret } from '../../core/secret.ts'

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))

type Attribute = { S?: string; N?: string; B?: string }

const toAttribute = (value: Value): Attribute =>
  typeof value === 'string'
    ? { S: value }
    : typeof value === 'number'
      ? { N: String(value) }
      : { B: toBase64(value) }

const fromAttribute = ({ S, N, B }: Attribute): Value =>
  S ?? (N === undefined ? fromBase64(B ?? '') : Number(N))

const caller = (
  access: { region: string; endpoint: string },
  service: string,
  keys: [string, string],
  target: string,
) => {
  const [accessKeyId, secretAccessKey] = keys
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region: access.region,
    service,
    retries: 0,
  })
  return async (operation: string, body: unknown, signal: AbortSignal) => {
    const response = await client.fetch(access.endpoint, {
      method: 'POST',
      headers: {
        'content-type':
          service === 'kms' ? 'application/x-amz-json-1.1' : 'application/x-amz-json-1.0',
        'x-amz-target': `${target}.${operation}`,
      },
      body: JSON.stringify(body),
      signal,
    })
    return response.json() as Promise<Record<string, unknown>>
  }
}

const appFor = async (env: Record<string, string>) => {
  const { origin, access, releaseKey, writeKey, tablePrefix } = await parseConfig(env)
  const dynamo = caller(
    access.store,
    'dynamodb',
    [env.STORE_ACCESS_KEY_ID ?? '', env.STORE_SECRET_ACCESS_KEY ?? ''],
    'DynamoDB_20120810',
  )
  const kmsCall = caller(
    access.kms,
    'kms',
    [env.KMS_ACCESS_KEY_ID ?? '', env.KMS_SECRET_ACCESS_KEY ?? ''],
    'TrentService',
  )
  const store = {
    read: async (table, keys, signal) => {
      const name = `${tablePrefix}${table}`
      const Keys = keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }))
      const { Responses } = await dynamo(
        'BatchGetItem',
        { RequestItems: { [name]: { Keys, ConsistentRead: true } } },
        signal,
      )
      const items = (Responses as Record<string, Record<string, Attribute>[]>)[name]?.map(
        (item) =>
          Object.fromEntries(Object.entries(item).map(([k, a]) => [k, fromAttribute(a)])) as Item,
      )
      return keys.map(({ pk, sk }) => items?.find((i) => i.pk === pk && i.sk === sk) ?? null)
    },
    insert: async (table, item, signal) => {
      const names = Object.keys(item)
      const members = names.map((name) => `'${name}': ?`).join(', ')
      await dynamo(
        'ExecuteStatement',
        {
          Statement: `INSERT INTO "${tablePrefix}${table}" VALUE {${members}}`,
          Parameters: names.map((name) => toAttribute(item[name] as Value)),
        },
        signal,
      )
      return 'inserted'
    },
  } as Partial<Store> as Store
  const kms = {
    unwrap: async (KeyId, wrapped, context, signal) => {
      const { Plaintext } = await kmsCall(
        'Decrypt',
        { KeyId, CiphertextBlob: toBase64(wrapped), EncryptionContext: context },
        signal,
      )
      return secret(fromBase64(Plaintext as string))
    },
  } as Partial<Kms> as Kms
  const now = () => Math.floor(Date.now() / 1000)
  return appOf({
    origin,
    policies: loadPolicySet(policySet),
    policyRepository: null,
    issuerKeys: issuerKeysOf(
      (url, init) => fetch(url, init),
      now,
      () => {},
    ),
    store,
    kms,
    releaseKey,
    writeKey: writeKey.publicJwk,
    openingKey: writeKey.privateKey,
    now,
    log: () => {},
  })
}

let app: ReturnType<typeof appFor> | undefined

export default {
  fetch: async (request: Request, env: Record<string, string>, context: never) => {
    app ??= appFor(env)
    return (await app).fetch(request, env, context)
  },
}
