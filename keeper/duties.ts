import { KEEPER_RUN_MS } from '../core/limits.ts'
import { faultOf } from '../core/ports.ts'
import type { Deps } from './deps.ts'
import { rekeyDuty } from './rekey.ts'

type Duty = (deps: Deps, signal: AbortSignal) => Promise<void>

/** What the keeper does each minute, in this order. */
const DUTIES: Readonly<Record<string, Duty>> = { rekey: rekeyDuty }

/**
 * One run. A duty that fails keeps none of the others from being done; the run then fails as a
 * whole, so that the platform's own log of cron runs shows it.
 */
export const runDuties = async (deps: Deps): Promise<void> => {
  const signal = AbortSignal.timeout(KEEPER_RUN_MS)
  const failed: string[] = []
  for (const [duty, perform] of Object.entries(DUTIES)) {
    try {
      await perform(deps, signal)
      deps.log({ event: 'duty', duty, code: 'done' })
    } catch (error) {
      failed.push(duty)
      deps.log({ event: 'duty', duty, code: faultOf(error) })
    }
  }
  if (failed.length) throw new Error(`duties failed: ${failed.join(', ')}`)
}
