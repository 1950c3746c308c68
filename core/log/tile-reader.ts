import type { Bytes } from '../bytes.ts'
import { READ_KEYS, TILES_KEPT } from '../limits.ts'
import type { Key, Store } from '../ports.ts'
import { parseTileItem } from './parse.ts'

type Hashes = readonly Bytes[] | null

/**
 * The hashes of tiles, null where none stands. Tiles that are asked for in one turn are read in one
 * call, and the newest are kept.
 */
export const tileReader = (store: Store, signal: AbortSignal) => {
  const kept = new Map<string, Promise<Hashes>>()
  let waiting = new Map<string, Key>()
  let flight: Promise<Map<string, Hashes>> | null = null

  const fly = async (): Promise<Map<string, Hashes>> => {
    // One turn later, so that all who ask at once are on board.
    await null
    const keys = [...waiting.values()]
    waiting = new Map()
    flight = null
    const found = new Map<string, Hashes>()
    for (let at = 0; at < keys.length; at += READ_KEYS) {
      const some = keys.slice(at, at + READ_KEYS)
      const items = await store.read('log', some, signal)
      for (const [i, item] of items.entries()) {
        found.set(idOf(some[i] as Key), item && parseTileItem(item).hashes)
      }
    }
    return found
  }

  return (key: Key): Promise<Hashes> => {
    const id = idOf(key)
    const known = kept.get(id)
    if (known) return known
    waiting.set(id, key)
    flight ??= fly()
    const hashes = flight.then((found) => found.get(id) ?? null)
    kept.set(id, hashes)
    const [oldest] = kept.keys()
    if (kept.size > TILES_KEPT && oldest) kept.delete(oldest)
    return hashes
  }
}

const idOf = ({ pk, sk }: Key): string => `${pk}/${sk}`
