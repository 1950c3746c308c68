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

const fromAttribute = ({ S, B, N }: AttributeValue): Value | null => {
  if (S !== undefined) return S
  if (B !== undefined) return new Uint8Array(B)
  const number = Number(N)
  return N !== undefined && Number.isSafeInteger(number) ? number : null
}

/** @throws CloudError `ForeignItem` for an attribute that egg never writes. */
export const fromAttributes = (attributes: Record<string, AttributeValue>): Item => {
  const item = knownAttributes(attributes)
  if (Object.keys(item).length === Object.keys(attributes).length) return item
  throw new CloudError('dynamodb', 'ForeignItem')
}

/** The same, without those that egg never writes: one foreign item must not hide a whole list. */
export const knownAttributes = (attributes: Record<string, AttributeValue>): Item => {
  const members = Object.entries(attributes)
    .map(([name, attribute]) => [name, fromAttribute(attribute)] as const)
    .filter(([, value]) => value !== null)
  const item = Object.fromEntries(members) as Partial<Item>
  if (typeof item.pk !== 'string' || typeof item.sk !== 'string') {
    throw new CloudError('dynamodb', 'ForeignItem')
  }
  return item as Item
}
