import type { Call, ItemKey, Service } from './recorder.ts'

/**
 * `throttle`, `deny`, `error-before`, `reset-before`: nothing is done.
 * `error-after`, `reset-after`, `stall-headers`, `stall-body`, `partial-body`: done, and the client
 * does not learn it. A stall lasts until the client gives up or the server closes.
 * `unprocessed`: BatchGetItem leaves keys for later.
 */
export type FaultKind =
  | 'throttle'
  | 'deny'
  | 'error-before'
  | 'error-after'
  | 'reset-before'
  | 'reset-after'
  | 'stall-headers'
  | 'stall-body'
  | 'partial-body'
  | 'unprocessed'

/** What is left out matches everything. At least one of `fault` and `latencyMs` is needed. */
export interface FaultRule {
  readonly service?: Service
  /** As on the wire: `ExecuteStatement`, not `PartiQLInsert`. */
  readonly operation?: string
  readonly table?: string
  readonly principal?: string
  readonly when?: (call: Call) => boolean
  readonly fault?: FaultKind
  /** Which keys `unprocessed` still serves; the first of every two when left out. */
  readonly keep?: (key: ItemKey, index: number) => boolean
  /** Waited before the work. The waits of all matching rules add up. */
  readonly latencyMs?: number
  /** How often the rule applies: 1 for a fault, always for a mere latency, when left out. */
  readonly times?: number
}

/** What happens to one call. */
export interface Fault {
  readonly kind?: FaultKind
  readonly keep: (key: ItemKey, index: number) => boolean
  readonly latencyMs: number
}

export interface Faults {
  add(rule: FaultRule): void
  /** Spends one application of each matching latency, and of the first matching fault. */
  take(call: Call): Fault
  /** Applications still owed by rules that end: 0 proves that every fault did happen. */
  pending(): number
  clear(): void
}

const everySecond = (_key: ItemKey, index: number) => index % 2 === 0

const matches = (rule: FaultRule, call: Call): boolean =>
  (rule.service === undefined || rule.service === call.service) &&
  (rule.operation === undefined || rule.operation === call.operation) &&
  (rule.table === undefined || rule.table === call.table) &&
  (rule.principal === undefined || rule.principal === call.principal) &&
  (rule.fault !== 'unprocessed' || call.operation === 'BatchGetItem') &&
  (rule.when === undefined || rule.when(call))

/** One set of faults serves all servers of a stack. Only verified, well-formed calls meet them. */
export const createFaults = (): Faults => {
  let rules: { rule: FaultRule; left: number }[] = []

  return {
    add: (rule) => {
      if (rule.fault === undefined && rule.latencyMs === undefined) {
        throw new Error('A fault rule needs a fault or a latency')
      }
      const left = rule.times ?? (rule.fault === undefined ? Number.POSITIVE_INFINITY : 1)
      rules.push({ rule, left })
    },
    take: (call) => {
      let latencyMs = 0
      let chosen: FaultRule | undefined
      for (const entry of rules) {
        const { rule, left } = entry
        if (left <= 0 || !matches(rule, call)) continue
        if (rule.fault !== undefined && chosen !== undefined) continue
        if (rule.fault !== undefined) chosen = rule
        latencyMs += rule.latencyMs ?? 0
        entry.left -= 1
      }
      const keep = chosen?.keep ?? everySecond
      return chosen?.fault === undefined
        ? { keep, latencyMs }
        : { kind: chosen.fault, keep, latencyMs }
    },
    pending: () =>
      rules.reduce((sum, { left }) => (Number.isFinite(left) ? sum + Math.max(0, left) : sum), 0),
    clear: () => {
      rules = []
    },
  }
}
