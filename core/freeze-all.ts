import { FREEZE_ALL } from './control.ts'
import { controlLost } from './control-update.ts'
import { type Freeze, type Frozen, frozenAnew, type Unfrozen } from './freeze.ts'
import { announce, type ByHand } from './operator.ts'
import type { Item, Store, Value } from './ports.ts'

/** Freezes and their ends that one call may meet. */
const TRIES = 4

/**
 * Stops every release. Needs only the right to insert, and no control item: whoever holds an
 * operator's credentials can stop everything, and cannot start it again.
 * @throws EggError `control_lost` when somebody keeps ending what this call begins
 */
export const freezeAll = async (store: Store, by: ByHand, signal: AbortSignal): Promise<Frozen> => {
  const record = await announce(store, 'freeze', { scope: 'everything' }, by, signal)
  const freeze = { since: by.now, reason: by.reason }
  const item = { ...FREEZE_ALL, v: 1, ...freeze, record }
  for (let tries = 1; tries <= TRIES; tries++) {
    if ((await store.insert('secrets', item, signal)) === 'inserted') {
      return { status: 'frozen', freeze, record }
    }
    // It stood a moment ago: failing to read it must not make the brake look broken.
    const standing = await readFreezeAll(store, signal).catch(() => 'unread' as const)
    if (standing === 'unread') return { status: 'already_frozen', freeze: null, record }
    if (standing?.record === record) return { status: 'frozen', freeze, record }
    if (standing) return { status: 'already_frozen', freeze: freezeOf(standing), record }
    // Ended meanwhile: what was asked for is a freeze that stands now.
  }
  throw controlLost()
}

/**
 * Ends the freeze of everything (not those of single vaults) that stood at the start, and no newer
 * one. Only the releaser has the right.
 * @throws EggError `control_lost` when another freeze stands by now
 */
export const unfreezeAll = async (
  store: Store,
  by: ByHand,
  signal: AbortSignal,
): Promise<Unfrozen> => {
  const standing = await readFreezeAll(store, signal)
  if (!standing) return { status: 'not_frozen', freeze: null, record: null }
  const record = await announce(store, 'unfreeze', { scope: 'everything' }, by, signal)
  const ended = { status: 'unfrozen', freeze: freezeOf(standing), record } as const
  // Every freeze names its own record; one of another make has none, and is told by its time.
  const mark = ['record', 'since'].find((name) => standing[name] !== undefined) ?? 'sk'
  const expected = standing[mark] as Value
  if ((await store.removeIf('secrets', FREEZE_ALL, mark, expected, signal)) === 'removed') {
    return ended
  }
  const now = await readFreezeAll(store, signal)
  if (now) throw frozenAnew()
  return ended
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
