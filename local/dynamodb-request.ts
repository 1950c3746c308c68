import { AwsError } from './aws-error.ts'
import { type Input, onlyMembers, optionalText, text } from './aws-input.ts'
import { type Insert, parseInsert } from './partiql.ts'
import type { ItemKey } from './recorder.ts'

/** What one operation touches in one table: what IAM decides upon. */
export interface Access {
  readonly table: string
  /** Absent where the operation names no partition key: a Scan, or a table's description. */
  readonly keys?: readonly ItemKey[]
}

export interface Plan {
  /** The IAM action. */
  readonly action: string
  readonly accesses: readonly Access[]
  /** What dynalite is asked instead, or null: authorized, but not supported here. */
  readonly upstream: { readonly operation: string; readonly input: Input } | null
  /** A PartiQL INSERT: a failed condition is told as a duplicate. */
  readonly insert: boolean
}

const invalid = (message: string) => new AwsError('ValidationException', message)

const objectAt = (input: Input, name: string): Input => {
  const value = input[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${name} must be an object`)
  }
  return value as Input
}

const tableOf = (input: Input): string => {
  const table = text(input, 'TableName')
  // An ARN would be accepted by AWS; here it would only blur what IAM is asked.
  if (!/^[A-Za-z0-9_.-]{3,255}$/.test(table)) throw invalid('TableName must be a plain name')
  return table
}

const stringOf = (value: unknown, what: string): string => {
  const { S } = (typeof value === 'object' && value !== null ? value : {}) as { S?: unknown }
  if (typeof S !== 'string') throw invalid(`${what} must be a string`)
  return S
}

/** All tables here have the key (pk, sk), both strings. */
const keyOf = (attributes: Input): ItemKey => ({
  pk: stringOf(attributes.pk, 'pk'),
  sk: stringOf(attributes.sk, 'sk'),
})

/** The partition key that a Query asks for. Anything but one plain `pk = :value` is refused. */
const queriedKey = (input: Input): ItemKey => {
  const names =
    input.ExpressionAttributeNames === undefined ? {} : objectAt(input, 'ExpressionAttributeNames')
  const values = [
    ...text(input, 'KeyConditionExpression').matchAll(
      /(#[A-Za-z0-9_]+|[A-Za-z_][A-Za-z0-9_]*)\s*=\s*(:[A-Za-z0-9_]+)/g,
    ),
  ]
    .filter(([, name = '']) => (name.startsWith('#') ? names[name] : name) === 'pk')
    .map(([, , value = '']) => value)
  const [value, ...more] = values
  if (value === undefined || more.length > 0) throw invalid('A Query needs one pk = :value')
  return { pk: stringOf(objectAt(input, 'ExpressionAttributeValues')[value], 'pk') }
}

const read = ['ConsistentRead', 'ProjectionExpression', 'ExpressionAttributeNames']
const write = [
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValues',
]

/** Members that each operation may have. ReturnValuesOnConditionCheckFailure is in none. */
const members: Readonly<Record<string, readonly string[]>> = {
  GetItem: ['TableName', 'Key', ...read],
  BatchGetItem: ['RequestItems'],
  Query: [
    'TableName',
    'KeyConditionExpression',
    'FilterExpression',
    'ExpressionAttributeValues',
    'ExclusiveStartKey',
    'Limit',
    'ScanIndexForward',
    'Select',
    ...read,
  ],
  PutItem: ['TableName', 'Item', ...write],
  DeleteItem: ['TableName', 'Key', ...write],
  UpdateItem: ['TableName', 'Key', 'UpdateExpression', ...write],
}

/** AWS checks these by the actions within; there is nothing to authorize them by here. */
const neverSupported = [
  'TransactGetItems',
  'TransactWriteItems',
  'ExecuteTransaction',
  'BatchExecuteStatement',
]

const batchAccesses = (input: Input): Access[] => {
  const tables = objectAt(input, 'RequestItems')
  return Object.keys(tables).map((table) => {
    const part = objectAt(tables, table)
    onlyMembers(part, ['Keys', ...read])
    const keys: unknown = part.Keys
    if (!Array.isArray(keys) || keys.length === 0) throw invalid('Keys must be a list')
    return {
      table: tableOf({ TableName: table }),
      keys: keys.map((key: unknown) => keyOf(objectAt({ key }, 'key'))),
    }
  })
}

const insertedItem = ({ attributes }: Insert, parameters: unknown): Input => {
  if (!Array.isArray(parameters) || parameters.length !== attributes.length) {
    throw invalid('Number of parameters in request and statement do not match')
  }
  return Object.fromEntries(attributes.map((name, at) => [name, parameters[at] as unknown]))
}

const insertPlan = (input: Input): Plan => {
  onlyMembers(input, ['Statement', 'Parameters'])
  const insert = parseInsert(text(input, 'Statement'))
  if (insert === null) throw invalid('Only INSERT INTO "table" VALUE {\'name\': ?} is supported')
  const Item = insertedItem(insert, input.Parameters)
  return {
    action: 'dynamodb:PartiQLInsert',
    accesses: [{ table: insert.table, keys: [keyOf(Item)] }],
    upstream: {
      operation: 'PutItem',
      input: {
        TableName: insert.table,
        Item,
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      },
    },
    insert: true,
  }
}

const accessesOf = (operation: string, input: Input): Access[] => {
  if (operation === 'BatchGetItem') return batchAccesses(input)
  const table = tableOf(input)
  if (operation === 'Query') return [{ table, keys: [queriedKey(input)] }]
  const holder = operation === 'PutItem' ? 'Item' : 'Key'
  return [{ table, keys: [keyOf(objectAt(input, holder))] }]
}

/**
 * Works out what a request would touch, and what to ask dynalite.
 * @throws AwsError ValidationException, SerializationException
 */
export const planOf = (operation: string, input: Input): Plan => {
  if (neverSupported.includes(operation)) {
    throw invalid(`The local store has no transactions: ${operation}`)
  }
  if (operation === 'ExecuteStatement') return insertPlan(input)
  const allowed = Object.hasOwn(members, operation) ? members[operation] : undefined
  if (allowed !== undefined) {
    onlyMembers(input, [...allowed, 'ReturnConsumedCapacity'])
    return {
      action: `dynamodb:${operation}`,
      accesses: accessesOf(operation, input),
      upstream: { operation, input },
      insert: false,
    }
  }
  const tabular = operation === 'CreateTable' || operation === 'DescribeTable'
  return {
    action: `dynamodb:${operation}`,
    accesses: [{ table: optionalText(input, 'TableName') === undefined ? '*' : tableOf(input) }],
    upstream: tabular ? { operation, input } : null,
    insert: false,
  }
}
