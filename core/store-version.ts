import { keep, lastVersion, readPlace, storedIn } from './history.ts'
import type { Store } from './ports.ts'
import type { Place } from './removed.ts'
import { parseStored, type StoredSecret, secretKey, storedItem, versionKey } from './stored.ts'

/** Re-keys that one put may meet; the keeper runs once a minute. */
const TRIES = 4

/**
 * Makes `next` the current version in the place of what was read there: history, then the swap. A
 * re-key in between is no new version: it goes on from the envelope that now stands. Its record
 * stands before.
 * @returns false when someone else stored a version, or removed the secret, meanwhile
 */
export const storeVersion = async (
  store: Store,
  read: Place | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  let place = read
  let stale: StoredSecret | null = null
  for (let tries = 1; tries <= TRIES; tries++) {
    const current = storedIn(place)
    if (current) await keep(store, current, stale, signal)
    if (await swap(store, place, next, signal)) return true
    stale = current
    const before = place
    place = await readPlace(store, next.name, signal)
    if (isSame(before, place)) continue
    // The condition failed; perhaps because an earlier try of ours did the write.
    return stands(store, place, next, signal)
  }
  return false
}

/** Sealed again meanwhile, or erased after it was removed: the same version, and nobody's new one. */
const isSame = (a: Place | null, b: Place | null): boolean =>
  a?.kind === b?.kind && lastVersion(a) === lastVersion(b)

/** Is, or was, `next` the current version? A re-key or a later put may have moved it on. */
const stands = async (
  store: Store,
  place: Place | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  if (storedIn(place)?.record === next.record) return true
  const [item = null] = await store.read('secrets', [versionKey(next.name, next.version)], signal)
  return item !== null && parseStored(next.name, item).record === next.record
}

const swap = async (
  store: Store,
  place: Place | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  const item = storedItem(secretKey(next.name), next)
  if (!place) return (await store.insert('secrets', item, signal)) === 'inserted'
  const [attribute, expected] =
    place.kind === 'stored'
      ? (['envelope', place.stored.envelope] as const)
      : (['record', place.removed.record] as const)
  return (await store.replaceIf('secrets', item, attribute, expected, signal)) === 'replaced'
}
