import type { SecretName } from './name.ts'
import type { Store } from './ports.ts'
import { type Place, placeOf } from './removed.ts'
import { type StoredSecret, secretKey, storedItem, versionKey } from './stored.ts'

export const readPlace = async (
  store: Store,
  name: SecretName,
  signal: AbortSignal,
): Promise<Place | null> => {
  const [item = null] = await store.read('secrets', [secretKey(name)], signal)
  return placeOf(name, item)
}

/**
 * Copies the current version to history. What stands there already is the same version; only where
 * it is the `stale` envelope that we ourselves put there, whose DEK was released, it is replaced.
 */
export const keep = async (
  store: Store,
  current: StoredSecret,
  stale: StoredSecret | null,
  signal: AbortSignal,
): Promise<void> => {
  const item = storedItem(versionKey(current.name, current.version), current)
  if ((await store.insert('secrets', item, signal)) === 'inserted' || !stale) return
  await store.replaceIf('secrets', item, 'envelope', stale.envelope, signal)
}

/** The version that stands, or stood last. */
export const lastVersion = (place: Place | null): number => {
  if (!place) return 0
  return place.kind === 'stored' ? place.stored.version : place.removed.version
}

export const storedIn = (place: Place | null): StoredSecret | null =>
  place?.kind === 'stored' ? place.stored : null
