import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DuplicateItemException,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { CLOUD_TRIES } from '../core/limits.ts'
import {
  CloudError,
  type Item,
  type Key,
  type Store,
  type Table,
  type Value,
} from '../core/ports.ts'
import { attempt, backoff, pause } from './attempt.ts'
import { fromAttributes, knownAttributes, toAttribute, toAttributes } from './attributes.ts'
import { clientConfig } from './client.ts'
import type { AwsAccess } from './endpoint.ts'

type Attributes = Record<string, AttributeValue>

/** The store port over DynamoDB. `prefix` begins every table's name: `egg-`. */
export const storeOf = (access: AwsAccess, prefix: string): Store => {
  const client = new DynamoDBClient({
    ...clientConfig(access),
    accountIdEndpointMode: 'disabled',
  })
  const nameOf = (table: Table): string => `${prefix}${table}`

  const readOne = (table: Table, key: Key, signal: AbortSignal): Promise<Item | null> =>
    attempt('dynamodb:GetItem', signal, async (abortSignal) => {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName: nameOf(table),
          Key: toAttributes(keyOf(key)),
          ConsistentRead: true,
        }),
        { abortSignal },
      )
      return Item ? fromAttributes(Item) : null
    })

  const readMany = async (table: Table, keys: readonly Key[], signal: AbortSignal) => {
    const found = new Map<string, Item>()
    let pending: Attributes[] = keys.map((key) => toAttributes(keyOf(key)))
    for (let tries = 1; ; tries++) {
      const { Responses, UnprocessedKeys } = await attempt(
        'dynamodb:BatchGetItem',
        signal,
        (abortSignal) =>
          client.send(
            new BatchGetItemCommand({
              RequestItems: { [nameOf(table)]: { Keys: pending, ConsistentRead: true } },
            }),
            { abortSignal },
          ),
      )
      for (const attributes of Responses?.[nameOf(table)] ?? []) {
        const item = fromAttributes(attributes)
        found.set(idOf(item), item)
      }
      pending = UnprocessedKeys?.[nameOf(table)]?.Keys ?? []
      if (!pending.length) return keys.map((key) => found.get(idOf(key)) ?? null)
      // Never null: an unread control item would look like an unfrozen store.
      if (tries === CLOUD_TRIES) throw new CloudError('dynamodb:BatchGetItem', 'UnprocessedKeys')
      await pause(backoff(tries), signal)
    }
  }

  return {
    read: async (table, keys, signal) =>
      keys.length === 1
        ? [await readOne(table, keys[0] as Key, signal)]
        : readMany(table, keys, signal),

    list: async (table, pk, prefix, signal, only) => {
      const shown = only && ['pk', 'sk', ...only]
      const itemOf = only ? knownAttributes : fromAttributes
      const items: Item[] = []
      let start: Attributes | undefined
      do {
        const page = await attempt('dynamodb:Query', signal, (abortSignal) =>
          client.send(
            new QueryCommand({
              TableName: nameOf(table),
              ConsistentRead: true,
              KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :sk)',
              ExpressionAttributeNames: aliases(['pk', 'sk', ...(only ?? [])]),
              ...(shown && { ProjectionExpression: shown.map((name) => `#${name}`).join() }),
              ExpressionAttributeValues: toAttributes({ ':pk': pk, ':sk': prefix }),
              ...(start && { ExclusiveStartKey: start }),
            }),
            { abortSignal },
          ),
        )
        for (const found of page.Items ?? []) items.push(itemOf(found))
        start = page.LastEvaluatedKey
      } while (start)
      return items
    },

    page: async (table, pk, prefix, limit, signal) => {
      const { Items, LastEvaluatedKey } = await attempt('dynamodb:Query', signal, (abortSignal) =>
        client.send(
          new QueryCommand({
            TableName: nameOf(table),
            ConsistentRead: true,
            KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :sk)',
            ExpressionAttributeNames: aliases(['pk', 'sk']),
            ExpressionAttributeValues: toAttributes({ ':pk': pk, ':sk': prefix }),
            // One more than is wanted: a page that is just full says that another may follow.
            Limit: limit + 1,
          }),
          { abortSignal },
        ),
      )
      const items = (Items ?? []).map(fromAttributes)
      return {
        items: items.slice(0, limit),
        more: items.length > limit || LastEvaluatedKey !== undefined,
      }
    },

    // PartiQL INSERT and not a conditional PutItem: IAM cannot demand a condition, but it can
    // grant `dynamodb:PartiQLInsert` alone, which never overwrites.
    insert: (table, item, signal) =>
      attempt('dynamodb:PartiQLInsert', signal, async (abortSignal) => {
        const names = Object.keys(item)
        const members = names.map((name) => `'${name}': ?`).join(', ')
        try {
          await client.send(
            new ExecuteStatementCommand({
              Statement: `INSERT INTO "${nameOf(table)}" VALUE {${members}}`,
              Parameters: names.map((name) => toAttribute(item[name])),
            }),
            { abortSignal },
          )
          return 'inserted'
        } catch (error) {
          if (error instanceof DuplicateItemException) return 'exists'
          throw error
        }
      }),

    replaceIf: async (table, item, attribute, expected, signal) => {
      const command = () =>
        new PutItemCommand({
          TableName: nameOf(table),
          Item: toAttributes(item),
          ...whileEquals(attribute, expected),
        })
      const held = await attempt('dynamodb:PutItem', signal, (abortSignal) =>
        whetherHeld(client.send(command(), { abortSignal })),
      )
      return held ? 'replaced' : 'changed'
    },

    removeIf: async (table, key, attribute, expected, signal) => {
      const command = () =>
        new DeleteItemCommand({
          TableName: nameOf(table),
          Key: toAttributes(keyOf(key)),
          ...whileEquals(attribute, expected),
        })
      const held = await attempt('dynamodb:DeleteItem', signal, (abortSignal) =>
        whetherHeld(client.send(command(), { abortSignal })),
      )
      return held ? 'removed' : 'changed'
    },
  }
}

const whileEquals = (attribute: string, expected: Value) => ({
  ConditionExpression: '#attribute = :expected',
  ExpressionAttributeNames: { '#attribute': attribute },
  ExpressionAttributeValues: toAttributes({ ':expected': expected }),
})

/** Did the condition of a write hold? */
const whetherHeld = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

const keyOf = ({ pk, sk }: Key) => ({ pk, sk })

const idOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk])

/** Names are aliased everywhere: `wrapped`, for one, is a reserved word. */
const aliases = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`#${name}`, name]))
