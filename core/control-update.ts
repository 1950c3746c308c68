import { CONTROL, type Control, controlItem, parseControl } from './control.ts'
import { EggError } from './error.ts'
import { announce, type ByHand } from './operator.ts'
import type { Item, Store } from './ports.ts'

/** Operators collide rarely; more rounds than this mean that something else writes the item. */
const TRIES = 4

export interface ControlUpdate {
  readonly action: 'freeze' | 'unfreeze' | 'policy_floor' | 'revoke'
  readonly subject: Readonly<Record<string, string | number>>
  /** What shall stand, or null when it stands already. Asked again of each state that is read. */
  readonly change: (control: Control) => Control | null
}

export interface Updated {
  /** Did this call change the item? */
  readonly changed: boolean
  /** The state that now stands. */
  readonly control: Control
  /** The record's id; null when there was nothing to do, and so nothing to record. */
  readonly record: string | null
}

/**
 * Record, then compare-and-swap on `revision`. The item names the record of its last write: that
 * is how a try whose reply was lost is told from another operator's.
 * @throws EggError `not_initialised`, `control_malformed`, `control_lost`
 */
export const updateControl = async (
  store: Store,
  { action, subject, change }: ControlUpdate,
  by: ByHand,
  signal: AbortSignal,
): Promise<Updated> => {
  let standing = await readControl(store, signal)
  let next = change(standing.control)
  if (!next) return { changed: false, control: standing.control, record: null }

  const record = await announce(store, action, subject, by, signal)
  for (let tries = 1; tries <= TRIES; tries++) {
    const { revision } = standing.control
    const control = { ...next, revision: revision + 1 }
    // Attributes that this version does not know are kept: a newer egg may have put them there.
    const item = { ...standing.item, ...controlItem(control), record }
    const outcome = await store.replaceIf('secrets', item, 'revision', revision, signal)
    if (outcome === 'replaced') return { changed: true, control, record }
    standing = await readControl(store, signal)
    if (standing.item.record === record) return { changed: true, control: standing.control, record }
    next = change(standing.control)
    if (!next) return { changed: false, control: standing.control, record }
  }
  throw controlLost()
}

/** Someone else's write was faster, or changed what this one was about. */
export const controlLost = (): EggError =>
  new EggError(
    'control_lost',
    'Someone else changed the control item meanwhile; nothing was changed by this command.',
    'Agree with whoever it is (the records say), then run the command again.',
  )

const readControl = async (
  store: Store,
  signal: AbortSignal,
): Promise<{ item: Item; control: Control }> => {
  const [item = null] = await store.read('secrets', [CONTROL], signal)
  if (!item) {
    throw new EggError(
      'not_initialised',
      'The store has no control item, so every release is refused.',
      'Run `egg init` once; `egg freeze --all` works without it.',
    )
  }
  const control = parseControl(item)
  if (!control) {
    throw new EggError(
      'control_malformed',
      'The control item is of no format known here, so every release is refused.',
      'Update egg; if that does not help, see who wrote the item last (CloudTrail).',
    )
  }
  return { item, control }
}
