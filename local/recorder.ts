import { performance } from 'node:perf_hooks'
import type { FaultKind } from './faults.ts'

export type Service = 'dynamodb' | 'kms' | 'sts'

/** A Query has no `sk`. */
export interface ItemKey {
  readonly pk: string
  readonly sk?: string
}

/** One call that reached a local server, refused ones included. */
export interface Call {
  readonly service: Service
  /** As on the wire: `Decrypt`, `BatchGetItem`, `ExecuteStatement`. */
  readonly operation: string
  /** null until the signature is verified. */
  readonly principal: string | null
  /** Absent where the call names none, or several. */
  readonly table?: string
  readonly keys?: readonly ItemKey[]
  /** The EncryptionContext of a KMS call: what CloudTrail would show. */
  readonly context?: Readonly<Record<string, string>>
  /** Milliseconds on a clock of this process; no two instants are equal. */
  readonly startedAt: number
  /** Just before the reply is sent; Infinity while there is none. */
  readonly endedAt: number
  /** The HTTP status sent; 0 where none was. */
  readonly status: number
  /** AWS's name of the refusal. */
  readonly code?: string
  readonly fault?: FaultKind
}

export type OpenCall = { -readonly [K in keyof Call]: Call[K] }

type Filter = (call: Call) => boolean

export interface Recorder {
  /** A call has arrived. The server fills in what it learns, then calls `end`. */
  begin(service: Service, operation: string): OpenCall
  end(call: OpenCall, status: number): void
  /** In order of arrival. */
  calls(filter?: Filter): readonly Call[]
  /** By `service:operation`, for instance `kms:Decrypt`. */
  counts(filter?: Filter): Readonly<Record<string, number>>
  /** The most calls that were under way at once. */
  peakInFlight(filter?: Filter): number
  /**
   * The longest chain of calls of which each started after the one before had ended. Calls that
   * the client sends at once can reach a fast server one after the other and then count as
   * sequential: give both servers a latency (faults) when this number matters.
   */
  roundTrips(filter?: Filter): number
  /** Forgets everything, calls in flight included. */
  reset(): void
}

/** One recorder serves all servers of a stack, so that chains across services are seen. */
export const createRecorder = (): Recorder => {
  let recorded: OpenCall[] = []
  let last = 0
  // Strictly increasing, so that "after" has one meaning.
  const now = (): number => {
    last = Math.max(performance.now(), last + 1e-6)
    return last
  }
  const calls = (filter: Filter = () => true) => recorded.filter(filter)

  return {
    begin: (service, operation) => {
      const call: OpenCall = {
        service,
        operation,
        principal: null,
        startedAt: now(),
        endedAt: Number.POSITIVE_INFINITY,
        status: 0,
      }
      recorded.push(call)
      return call
    },
    end: (call, status) => {
      call.endedAt = now()
      call.status = status
    },
    calls,
    counts: (filter) => {
      const counts: Record<string, number> = {}
      for (const { service, operation } of calls(filter)) {
        const name = `${service}:${operation}`
        counts[name] = (counts[name] ?? 0) + 1
      }
      return counts
    },
    peakInFlight: (filter) => {
      const some = calls(filter)
      const under = (instant: number) =>
        some.filter(({ startedAt, endedAt }) => startedAt <= instant && instant < endedAt).length
      return Math.max(0, ...some.map(({ startedAt }) => under(startedAt)))
    },
    roundTrips: (filter) => {
      // Earliest end first is the greedy choice that makes the longest chain.
      const byEnd = calls(filter).sort((a, b) => a.endedAt - b.endedAt)
      let length = 0
      let free = Number.NEGATIVE_INFINITY
      for (const { startedAt, endedAt } of byEnd) {
        if (startedAt < free) continue
        length += 1
        free = endedAt
      }
      return length
    },
    reset: () => {
      recorded = []
    },
  }
}
