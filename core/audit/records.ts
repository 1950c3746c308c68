import type { Bytes } from '../bytes.ts'
import { all } from '../in-flight.ts'
import { CALLS_IN_FLIGHT, READ_KEYS } from '../limits.ts'
import type { Key, Store } from '../ports.ts'

/** The key of a record's item. */
export const keyOf = (id: string): Key => {
  const slash = id.indexOf('/')
  return { pk: id.slice(0, slash), sk: id.slice(slash + 1) }
}

/** The bytes of records that still stand, by id. */
export const recordsOf = async (
  store: Store,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Bytes>> => {
  const unique = [...new Set(ids)]
  const pieces = Array.from({ length: Math.ceil(unique.length / READ_KEYS) }, (_, i) =>
    unique.slice(i * READ_KEYS, (i + 1) * READ_KEYS),
  )
  const found = await all(
    CALLS_IN_FLIGHT,
    pieces.map((piece) => async () => {
      const items = await store.read('records', piece.map(keyOf), signal)
      return items.map((item, i) => [piece[i] as string, item?.record] as const)
    }),
  )
  return new Map(
    found.flat().filter((entry): entry is [string, Bytes] => entry[1] instanceof Uint8Array),
  )
}
