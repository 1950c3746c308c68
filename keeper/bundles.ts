import { answer } from '../core/break-glass/answer.ts'
import { requestsIn } from '../core/break-glass/requests.ts'
import { all } from '../core/in-flight.ts'
import { BUNDLES_PER_RUN, CALLS_IN_FLIGHT } from '../core/limits.ts'
import { openPartitions } from '../core/partition.ts'
import type { Run } from './deps.ts'

/** Signs for the break-glass bundles that operators asked for, or says why not. */
export const bundlesDuty = async (run: Run, signal: AbortSignal): Promise<void> => {
  const { records, store, signing, policies, now, log } = run
  // The log's own step lists these partitions, too: each is read once.
  const lists = await all(
    CALLS_IN_FLIGHT,
    openPartitions('op', records.asOf).map((pk) => () => records.list(pk, signal)),
  )
  const requests = requestsIn(lists.flat())
  if (!requests.length) return
  if (!signing) {
    log({ event: 'bundle_unsigned', count: requests.length })
    return
  }
  let answered = 0
  for (const request of requests) {
    if (answered >= BUNDLES_PER_RUN) break
    const world = { store, signing, vaults: policies.vaultByName, now: now() }
    const outcome = await answer(world, request, signal)
    if (outcome === 'answered') continue
    answered++
    log({ event: 'bundle_answered', code: outcome })
  }
}
