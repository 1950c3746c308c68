import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { CloudError, type Item, type Value } from '../core/ports.ts'

/** Text, safe integers and bytes: all that egg stores. */
export const toAttribute = (value: Value | undefined): AttributeValue => {
  if (typeof value === 'string') return { S: value }
  if (value instanceof Uint8Array) return { B: value }
  if (Number.isSafeInteger(value)) return { N: String(value) }
  throw new TypeError('an attribute is text, a safe integer or bytes')
}

export const toAttributes = (
  members: Readonly<Record<string, Value>>,
): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, toAttribute(value)]))

/** @throws CloudError `ForeignItem` for an attribute that egg never writes. */
export const fromAttributes = (attributes: Record<string, AttributeValue>): Item => {
  const members = Object.entries(attributes).map(([name, attribute]) => {
    if (attribute.S !== undefined) return [name, attribute.S] as const
    if (attribute.B !== undefined) return [name, new Uint8Array(attribute.B)] as const
    const number = Number(attribute.N)
    if (attribute.N !== undefined && Number.isSafeInteger(number)) return [name, number] as const
    throw new CloudError('dynamodb', 'ForeignItem')
  })
  const item = Object.fromEntries(members)
  if (typeof item.pk !== 'string' || typeof item.sk !== 'string') {
    throw new CloudError('dynamodb', 'ForeignItem')
  }
  return item as Item
}
