import { KEEPER_RUN_MS, REKEY_MS } from '../core/limits.ts'
import { recordsAsOf } from '../core/log/records.ts'
import { faultOf } from '../core/ports.ts'
import { bundlesDuty } from './bundles.ts'
import type { Deps, Run } from './deps.ts'
import { policyDuty } from './policy.ts'
import { pruneDuty } from './prune.ts'
import { publishDuty } from './publish.ts'
import { rekeyDuty } from './rekey.ts'
import { sequenceDuty } from './sequence.ts'

type Duty = (run: Run, signal: AbortSignal) => Promise<void>

/** What the keeper does each minute, in this order. */
const DUTIES: Readonly<Record<string, Duty>> = {
  // A KMS that hangs must not keep the log from its turn.
  rekey: (run, signal) => rekeyDuty(run, AbortSignal.any([signal, AbortSignal.timeout(REKEY_MS)])),
  policy: policyDuty,
  prune: pruneDuty,
  bundles: bundlesDuty,
  // After the others: what they recorded is in the log with the same run.
  sequence: sequenceDuty,
  publish: publishDuty,
}

/**
 * One run. A duty that fails keeps none of the others from being done; the run then fails as a
 * whole, so that the platform's own log of cron runs shows it.
 */
export const runDuties = async (deps: Deps): Promise<void> => {
  const signal = AbortSignal.timeout(KEEPER_RUN_MS)
  const run = { ...deps, records: recordsAsOf(deps.now(), deps.store) }
  const failed: string[] = []
  for (const [duty, perform] of Object.entries(DUTIES)) {
    try {
      await perform(run, signal)
      deps.log({ event: 'duty', duty, code: 'done' })
    } catch (error) {
      failed.push(duty)
      deps.log({ event: 'duty', duty, code: faultOf(error) })
    }
  }
  if (failed.length) throw new Error(`duties failed: ${failed.join(', ')}`)
}
