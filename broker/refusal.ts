import { Refusal, refuse } from '../core/denial.ts'
import { CloudError } from '../core/ports.ts'

/** A cloud that fails, or is too slow, is `unavailable`; everything that nobody foresaw, `internal`. */
export const refusalOf = (error: unknown, signal: AbortSignal): Refusal => {
  if (error instanceof Refusal) return error
  const cloud = error instanceof CloudError || signal.aborted
  return refuse({ code: cloud ? 'unavailable' : 'internal' })
}
