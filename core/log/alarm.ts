import { codeOf } from '../error.ts'
import type { Key, Store } from '../ports.ts'
import { type AuditRecord, entryOf, eventKeyAt, recordItem } from '../record.ts'
import { dayOf } from './items.ts'

type Alarm = Extract<AuditRecord, { type: 'alarm' }>

/** Records what somebody must look at. Gives the record's id. */
export const raise = async (
  store: Store,
  kind: Alarm['kind'],
  subject: Alarm['subject'],
  now: number,
  signal: AbortSignal,
): Promise<string> => {
  const entry = await entryOf(eventKeyAt('kp', now), { type: 'alarm', time: now, kind, subject })
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
  return entry.id
}

/**
 * One record a day for each way in which the log contradicts itself: the keeper meets it each
 * minute. The mark comes after the record, so that a crash between the two costs a second record
 * and never the only one.
 */
export const raiseContradiction = async (
  store: Store,
  error: unknown,
  now: number,
  signal: AbortSignal,
): Promise<void> => {
  const code = codeOf(error)
  const mark: Key = { pk: `alarm#${dayOf(now)}`, sk: code }
  const [standing = null] = await store.read('log', [mark], signal)
  if (standing) return
  const record = await raise(store, 'log_inconsistent', { code }, now, signal)
  await store.insert('log', { ...mark, v: 1, record }, signal)
}
