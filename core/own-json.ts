import { type Bytes, textOf } from './bytes.ts'
import { refuse } from './denial.ts'

/**
 * A body that egg's own client made: what `JSON.stringify` does not give back byte for byte (white
 * space, duplicate members, odd numbers) is refused. Enough for our own; foreign tokens need more.
 * @throws Refusal `request_too_large`, `request_malformed`
 */
export const parseOwnJson = (body: Bytes, limit: number): unknown => {
  if (body.length > limit) throw refuse({ code: 'request_too_large' })
  let value: unknown
  try {
    const text = textOf(body)
    value = JSON.parse(text)
    if (JSON.stringify(value) !== text) value = undefined
  } catch {
    value = undefined
  }
  if (value === undefined) throw refuse({ code: 'request_malformed', what: 'JSON' })
  return value
}
