import { FREEZE_ALL } from './control.ts'
import type { Freeze, Frozen, Unfrozen } from './freeze.ts'
import { announce, type ByHand } from './operator.ts'
import type { Item, Store } from './ports.ts'

/**
 * Stops every release. Needs only the right to insert, and no control item: whoever holds an
 * operator's credentials can stop everything, and cannot start it again.
 */
export const freezeAll = async (store: Store, by: ByHand, signal: AbortSignal): Promise<Frozen> => {
  const record = await announce(store, 'freeze', { scope: 'everything' }, by, signal)
  const freeze = { since: by.now, reason: by.reason }
  const item = { ...FREEZE_ALL, v: 1, ...freeze, record }
  if ((await store.insert('secrets', item, signal)) === 'inserted') {
    return { status: 'frozen', freeze, record }
  }
  // It stands, whoever put it there: failing to read it must not make the brake look broken.
  const standing = await readFreezeAll(store, signal).catch(() => null)
  if (standing?.record === record) return { status: 'frozen', freeze, record }
  return { status: 'already_frozen', freeze: freezeOf(standing), record }
}

/**
 * Ends the freeze of everything (not those of single vaults). Only the releaser has the right.
 * Removing is not conditional: of two releasers at once, both succeed.
 */
export const unfreezeAll = async (
  store: Store,
  by: ByHand,
  signal: AbortSignal,
): Promise<Unfrozen> => {
  const standing = await readFreezeAll(store, signal)
  if (!standing) return { status: 'not_frozen', freeze: null, record: null }
  const record = await announce(store, 'unfreeze', { scope: 'everything' }, by, signal)
  await store.remove('secrets', FREEZE_ALL, signal)
  return { status: 'unfrozen', freeze: freezeOf(standing), record }
}

const readFreezeAll = async (store: Store, signal: AbortSignal): Promise<Item | null> => {
  const [item = null] = await store.read('secrets', [FREEZE_ALL], signal)
  return item
}

/** Whatever stands there freezes, so an item of another make is no error. */
const freezeOf = (item: Item | null): Freeze | null => {
  const since = item?.since
  const reason = item?.reason
  return typeof since === 'number' && typeof reason === 'string' ? { since, reason } : null
}
