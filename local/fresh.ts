import { CLOUD_CALL_MS } from '../core/limits.ts'
import { begin } from '../core/log/begin.ts'
import { levelCursor } from '../core/partition.ts'
import type { Store } from '../core/ports.ts'
import { readState, writeState } from '../keeper/state.ts'

/**
 * The keeper's memory of a stack that was just made: log and re-key begin now. Nothing was recorded
 * here before, and each run would read half an hour of a day for nothing.
 */
export const beginNow = async (store: Store, now: number): Promise<void> => {
  const signal = AbortSignal.timeout(CLOUD_CALL_MS)
  const cursor = levelCursor(now)
  await begin(store, cursor, now, signal)
  const state = await readState({ store, now: () => now }, signal)
  if (state.revision > 0) return
  await writeState({ store }, state, { ...cursor, clean: null, daily: 0 }, signal)
}
