import type { Store } from './ports.ts'
import { type AuditRecord, entryOf, eventKeyAt, recordItem } from './record.ts'

type OperatorRecord = Extract<AuditRecord, { type: 'operator' }>

/** Who does something to the store by hand, why, and when. */
export interface ByHand {
  /** The caller's ARN. */
  readonly actor: string
  /** Recorded in clear. */
  readonly reason: string
  /** Unix seconds. */
  readonly now: number
}

/**
 * Inserts the record of what is about to be done, and gives its id: the write comes after, so that
 * nothing an operator did is without a record. A crash between the two leaves a record of an
 * intention, which is harmless.
 */
export const announce = async (
  store: Store,
  action: OperatorRecord['action'],
  subject: OperatorRecord['subject'],
  { actor, reason, now }: ByHand,
  signal: AbortSignal,
): Promise<string> => {
  const body = { type: 'operator', time: now, action, actor, reason, subject } as const
  const entry = await entryOf(eventKeyAt('op', now), body)
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
  return entry.id
}
