import { KEEPER_RUN_CALLS } from '../core/limits.ts'
import { sequence } from '../core/log/sequence.ts'
import type { Run } from './deps.ts'

/** Brings what was recorded into the log, and signs it. */
export const sequenceDuty = async (run: Run, signal: AbortSignal): Promise<void> => {
  const { store, records, signing, now, requests, log } = run
  const callsLeft = () => KEEPER_RUN_CALLS - requests()
  const did = await sequence({ store, records, signing, now, callsLeft, again: [] }, signal)
  if (did.records) log({ event: 'sequenced', count: did.records, size: did.size })
  if (did.late) log({ event: 'late', count: did.late })
  if (did.unreadable) log({ event: 'records_unreadable', duty: 'sequence', count: did.unreadable })
  if (did.status === 'another') log({ event: 'overtaken', size: did.size })
  else if (did.isBehind) log({ event: 'log_behind', size: did.size })
  if (!signing) log({ event: 'log_unsigned', size: did.size })
}
