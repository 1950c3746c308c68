import { CONTROL, controlItem } from './control.ts'
import { EggError } from './error.ts'
import { announce, type ByHand } from './operator.ts'
import type { Store } from './ports.ts'

/**
 * Makes the control item, once: nothing frozen, every policy set accepted. Until then the broker
 * refuses everything.
 * @throws EggError `already_initialised`; what stands there is not touched
 */
export const init = async (
  store: Store,
  by: ByHand,
  signal: AbortSignal,
): Promise<{ record: string }> => {
  const [standing = null] = await store.read('secrets', [CONTROL], signal)
  if (standing) throw alreadyInitialised()

  const record = await announce(store, 'init', {}, by, signal)
  const item = { ...controlItem({ revision: 1, floor: 0, frozen: {}, revoked: [] }), record }
  if ((await store.insert('secrets', item, signal)) === 'inserted') return { record }
  // Perhaps an earlier try of this very call: the item names the record of its last write.
  const [stored = null] = await store.read('secrets', [CONTROL], signal)
  if (stored?.record === record) return { record }
  throw alreadyInitialised()
}

const alreadyInitialised = (): EggError =>
  new EggError(
    'already_initialised',
    'The store has its control item already; it was left as it is.',
    'Nothing is to do. If this is the wrong store, check the region and the table prefix.',
  )
