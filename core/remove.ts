import { EggError } from './error.ts'
import { keep, readPlace } from './history.ts'
import type { SecretName } from './name.ts'
import { announce, type ByHand } from './operator.ts'
import type { Store } from './ports.ts'
import { type Removed, removedItem } from './removed.ts'
import type { StoredSecret } from './stored.ts'

export interface RemoveRequest extends ByHand {
  readonly name: SecretName
  /** Unix seconds: from then on the keeper erases its versions. */
  readonly until: number
}

export interface Removal {
  /** Removing what is removed succeeds, and leaves the time that was set before. */
  readonly status: 'removed' | 'already_removed'
  readonly removed: Removed
  /** The record's id; null when there was nothing to do. */
  readonly record: string | null
}

/** Re-keys that one removal may meet. */
const TRIES = 4

/**
 * Removes a secret: from the next exchange on nobody is given it. Its versions stay in history until
 * the keeper erases them, and until then a put may bring one back. Record, then history, then the
 * swap, as a put does it; the envelope leaves its place, so no re-key can bring it back there.
 * @throws EggError `secret_unknown`, `remove_lost` (a version was stored meanwhile)
 */
export const remove = async (
  store: Store,
  { name, until, actor, reason, now }: RemoveRequest,
  signal: AbortSignal,
): Promise<Removal> => {
  let place = await readPlace(store, name, signal)
  if (!place) throw secretUnknown(name)
  if (place.kind === 'removed') {
    return { status: 'already_removed', removed: place.removed, record: null }
  }
  const { version } = place.stored
  const by = { actor, reason, now }
  const record = await announce(store, 'rm', { name, version, until }, by, signal)
  const removed: Removed = { name, version, removed: now, until, erased: null, record }
  let stale: StoredSecret | null = null
  for (let tries = 1; tries <= TRIES; tries++) {
    const { stored } = place
    await keep(store, stored, stale, signal)
    const item = removedItem(removed)
    const outcome = await store.replaceIf('secrets', item, 'envelope', stored.envelope, signal)
    if (outcome === 'replaced') return { status: 'removed', removed, record }
    stale = stored
    place = await readPlace(store, name, signal)
    if (place?.kind === 'removed') {
      // Perhaps by an earlier try of this very call.
      const status = place.removed.record === record ? 'removed' : 'already_removed'
      return { status, removed: place.removed, record }
    }
    if (place?.stored.version !== version) break
  }
  throw new EggError(
    'remove_lost',
    `Someone else stored a version of ${name} meanwhile; it was not removed.`,
    'Look at `egg show`, and agree with whoever it is.',
  )
}

const secretUnknown = (name: SecretName): EggError =>
  new EggError(
    'secret_unknown',
    `There is no secret ${name} in the store.`,
    '`egg list` shows those that there are.',
  )
