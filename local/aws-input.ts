import { AwsError } from './aws-error.ts'
import type { Context } from './kms-ciphertext.ts'

/** The members of one JSON request. Nothing in it can be trusted to have its type. */
export type Input = Readonly<Record<string, unknown>>

const invalid = (message: string) => new AwsError('ValidationException', message)
const malformed = (message: string) => new AwsError('SerializationException', message)

/** @throws AwsError SerializationException */
export const parseInput = (body: Buffer): Input => {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw malformed('The body is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('The body is not an object')
  }
  return value as Input
}

/** What is silently ignored here would be honoured by AWS, so it is refused. */
export const onlyMembers = (input: Input, members: readonly string[]): void => {
  for (const name of Object.keys(input)) {
    if (!members.includes(name)) throw invalid(`The local stack does not support ${name} here`)
  }
}

export const optionalText = (input: Input, name: string): string | undefined => {
  const value = input[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw malformed(`${name} is not a string`)
  return value
}

export const text = (input: Input, name: string): string => {
  const value = optionalText(input, name)
  if (value === undefined) throw invalid(`${name} must not be null`)
  return value
}

/** A blob of 1 to `most` bytes. */
export const blob = (input: Input, name: string, most: number): Buffer => {
  const encoded = text(input, name)
  if (encoded.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) {
    throw malformed(`${name} is not base64`)
  }
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length < 1 || bytes.length > most) {
    throw invalid(`${name} must have 1 to ${most} bytes`)
  }
  return bytes
}

/** An absent context and an empty one are the same. */
export const contextOf = (input: Input, name: string): Context => {
  const value = input[name] ?? {}
  if (typeof value !== 'object' || Array.isArray(value)) throw malformed(`${name} is not a map`)
  for (const member of Object.values(value)) {
    if (typeof member !== 'string') throw malformed(`${name} has a value that is not a string`)
  }
  return value as Context
}
