import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'

/** Design: secrets, audit records, the log over them, and break-glass journals. */
export const tableNames = ['egg-secrets', 'egg-records', 'egg-log', 'egg-breakglass'] as const

/** A new local table is active at once; more looks than this mean that something is wrong. */
const maxLooks = 100
const pauseMs = 10

const statusOf = async (client: DynamoDBClient, name: string): Promise<string | undefined> => {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    return Table?.TableStatus
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

const create = async (client: DynamoDBClient, name: string): Promise<void> => {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    )
  } catch (error) {
    // Somebody else is making it.
    if (!(error instanceof ResourceInUseException)) throw error
  }
}

const ensureTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  let status = await statusOf(client, name)
  if (status === undefined) await create(client, name)
  for (let look = 0; status !== 'ACTIVE'; look++) {
    if (look === maxLooks) throw new Error(`Table ${name} does not become active`)
    if (look > 0) await sleep(pauseMs)
    status = await statusOf(client, name)
  }
}

/** Makes the tables that are missing and waits until all are active. Needs the rights of `admin`. */
export const ensureTables = async (client: DynamoDBClient): Promise<void> => {
  await Promise.all(tableNames.map((name) => ensureTable(client, name)))
}
