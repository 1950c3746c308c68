import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../core/control.ts'
import { CLOUD_CALL_MS, HEALTH_CACHE_MS } from '../core/limits.ts'
import type { Deps } from './deps.ts'

export interface Health {
  readonly status: 'ok' | 'frozen' | 'policy_outdated' | 'store_unavailable'
  readonly policy_digest: string
  /** Unix seconds. */
  readonly policy_built: number
}

/** Asks the store at most every 10 s: `/healthz` is open to strangers. */
export const healthOf = (deps: Deps): (() => Promise<Health>) => {
  let asked: Promise<Health['status']> | undefined
  let at = Number.NEGATIVE_INFINITY
  return async () => {
    // The promise is kept, not its outcome: those who ask meanwhile wait for the same answer.
    if (!asked || deps.now() * 1000 - at >= HEALTH_CACHE_MS) {
      at = deps.now() * 1000
      asked = statusOf(deps)
    }
    const status = await asked
    return { status, policy_digest: deps.policies.digest, policy_built: deps.policies.built }
  }
}

const statusOf = async ({ store, policies }: Deps): Promise<Health['status']> => {
  try {
    const signal = AbortSignal.timeout(CLOUD_CALL_MS)
    const [control = null, freezeAll = null] = await store.read(
      'secrets',
      [CONTROL, FREEZE_ALL],
      signal,
    )
    if (frozenScope(control, freezeAll, [])) return 'frozen'
    return (parseControl(control)?.floor ?? 0) > policies.built ? 'policy_outdated' : 'ok'
  } catch {
    return 'store_unavailable'
  }
}
