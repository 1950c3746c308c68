import type { Cursor } from '../partition.ts'
import type { Store } from '../ports.ts'
import { inconsistent } from './inconsistent.ts'
import { type Head, headItem } from './items.ts'
import { EMPTY_ROOT } from './merkle.ts'
import { latestCheckpoint, readDerived, readHead } from './reader.ts'

/**
 * The head; where there is none, that of an empty log whose first periods `cursor` names.
 * @throws EggError `log_inconsistent` when something of a log is there already
 */
export const begin = async (
  store: Store,
  cursor: Cursor,
  now: number,
  signal: AbortSignal,
): Promise<Head> => {
  const head = await readHead(store, signal)
  if (head) return head
  // A log that begins anew beside what was derived or signed would be a fork.
  if (!(await readDerived(store, signal)) && !(await latestCheckpoint(store, signal))) {
    const { minute, hour } = cursor
    const empty = { size: 0, root: EMPTY_ROOT, batch: '', at: now, minute, hour, begun: minute }
    await store.insert('log', headItem(empty), signal)
  }
  // Another keeper may have begun it meanwhile.
  const standing = await readHead(store, signal)
  if (!standing) throw inconsistent('its head is gone')
  return standing
}
