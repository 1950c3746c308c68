import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../core/control.ts'
import { CLOUD_CALL_MS, HEALTH_CACHE_MS, LOG_LATE } from '../core/limits.ts'
import { readHead } from '../core/log/reader.ts'
import type { Deps } from './deps.ts'

export interface Health {
  readonly status: 'ok' | 'frozen' | 'policy_outdated' | 'store_unavailable'
  readonly policy_digest: string
  /** Unix seconds. */
  readonly policy_built: number
  /** Says nothing about releases: those go on without the log. */
  readonly log: LogHealth
}

interface LogHealth {
  /** Leaves; null when there is no log, or it cannot be read. */
  readonly size: number | null
  /** Unix seconds of the last that were appended. The keeper closes a minute each minute. */
  readonly at: number | null
  readonly late: boolean
}

/** Asks the store at most every 10 s: `/healthz` is open to strangers. */
export const healthOf = (deps: Deps): (() => Promise<Health>) => {
  let asked: Promise<Asked> | undefined
  let at = Number.NEGATIVE_INFINITY
  return async () => {
    // The promise is kept, not its outcome: those who ask meanwhile wait for the same answer.
    if (!asked || deps.now() * 1000 - at >= HEALTH_CACHE_MS) {
      at = deps.now() * 1000
      asked = ask(deps)
    }
    const { status, log } = await asked
    const { digest, built } = deps.policies
    return { status, policy_digest: digest, policy_built: built, log }
  }
}

type Asked = Pick<Health, 'status' | 'log'>

const ask = async (deps: Deps): Promise<Asked> => {
  const signal = AbortSignal.timeout(CLOUD_CALL_MS)
  const [status, log] = await Promise.all([statusOf(deps, signal), logOf(deps, signal)])
  return { status, log }
}

const statusOf = async (
  { store, policies }: Deps,
  signal: AbortSignal,
): Promise<Health['status']> => {
  try {
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

/** What cannot be seen is late: a monitor must not take silence for health. */
const logOf = async ({ store, now }: Deps, signal: AbortSignal): Promise<LogHealth> => {
  try {
    const head = await readHead(store, signal)
    if (!head) return { size: null, at: null, late: true }
    return { size: head.size, at: head.at, late: now() - head.at > LOG_LATE }
  } catch {
    return { size: null, at: null, late: true }
  }
}
