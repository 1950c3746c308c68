import { explain } from '../client/explain.ts'
import { BrokerRefusal } from '../client/refusal.ts'
import { EggError } from '../core/error.ts'

// What a broker explains is bounded; a log line of its own size is still no help.
const REPORT_LENGTH = 16_384

/** What a failed step says: the sentence, what the broker explained, the next step. */
export const reportOf = (error: unknown): string => {
  if (!(error instanceof EggError)) {
    return 'egg: something failed that nobody foresaw. [internal]'
  }
  const lines = [`egg: ${error.message} [${error.code}]`]
  if (error instanceof BrokerRefusal) lines.push(...explain(error))
  if (error.next) lines.push(`Next: ${error.next}`)
  if (error instanceof BrokerRefusal) lines.push(`Request: ${error.requestId}`)
  return lines.join('\n').slice(0, REPORT_LENGTH)
}

/** What the codes in a release's `warnings` mean. */
export const warningText = (code: string): string =>
  WARNINGS.get(code) ?? `The broker warns: ${code}.`

const WARNINGS: ReadonlyMap<string, string> = new Map([
  [
    'repository_renamed',
    'The repository was renamed since its policy was written: update `repository` there.',
  ],
  [
    'rotation_due',
    'A secret of this step was opened by break-glass and is not rotated yet: ask its owners to.',
  ],
])
