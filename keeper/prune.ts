import { PRUNES_PER_RUN } from '../core/limits.ts'
import { faultOf, type Key } from '../core/ports.ts'
import { PRUNED_BY, prune, pruningsIn } from '../core/prune.ts'
import { vaultKey } from '../core/stored.ts'
import type { Run } from './deps.ts'

/** When all vaults were last looked through. Losing it costs a look. */
const KEY: Key = { pk: 'keeper', sk: 'prune' }

type Pruner = Pick<Run, 'policies' | 'store' | 'now' | 'log'>

/**
 * Once an hour: ends the waiting periods of removed secrets, and takes away history that its vault
 * does not want to keep. What one run may not do is left for the next.
 */
export const pruneDuty = async (
  { policies, store, now: clock, log }: Pruner,
  signal: AbortSignal,
): Promise<void> => {
  const now = clock()
  const [state = null] = await store.read('log', [KEY], signal)
  if (state && hour(now) === hour(Number(state.at))) return

  let left = PRUNES_PER_RUN
  let all = true
  for (const { name: vault, history = null } of policies.vaultByName.values()) {
    try {
      const items = await store.list('secrets', vaultKey(vault), '', signal, PRUNED_BY)
      for (const pruning of pruningsIn(items, history, now)) {
        const versions = pruning.versions.slice(0, left)
        all &&= versions.length === pruning.versions.length
        if (left <= 0) break
        const count = await prune(store, { ...pruning, versions }, now, signal)
        // A secret without any version costs calls, too.
        left -= Math.max(1, versions.length)
        if (count) log({ event: 'pruned', name: pruning.name, count })
      }
    } catch (error) {
      // One vault must not keep the others from it; this one is looked at again in a minute.
      log({ event: 'prune_failed', name: vault, code: faultOf(error) })
      all = false
    }
  }
  if (all && left > 0) await looked({ store }, state?.revision, now, signal)
}

const hour = (time: number): number => Math.floor(time / 3600)

/** Of two keepers at once the faster one's state stands: both did the same. */
const looked = async (
  { store }: Pick<Run, 'store'>,
  revision: unknown,
  now: number,
  signal: AbortSignal,
): Promise<void> => {
  const before = typeof revision === 'number' ? revision : 0
  const item = { ...KEY, v: 1, revision: before + 1, at: now }
  if (before === 0) await store.insert('log', item, signal)
  else await store.replaceIf('log', item, 'revision', before, signal)
}
