import type { Bytes } from '../core/bytes.ts'
import type { Explanation } from '../core/denial.ts'
import { EggError } from '../core/error.ts'
import type { Broker } from '../core/keys.ts'
import type { Proposal } from '../core/policy/proposal.ts'
import { parseProblem } from '../core/problem.ts'

/** The broker's own refusal, with what it explained. */
export class BrokerRefusal extends EggError {
  readonly status: number
  readonly requestId: string
  readonly explanations: readonly Explanation[]
  readonly proposal: Proposal | null

  constructor(problem: NonNullable<ReturnType<typeof parseProblem>>) {
    super(problem.code, problem.detail, problem.next)
    this.status = problem.status
    this.requestId = problem.request_id
    this.explanations = problem.explanations
    this.proposal = problem.proposal
  }
}

/** The problem document, or, where a page answers, that this is not a broker. Bodies stay out. */
export const refusalOf = (status: number, body: Bytes, { origin }: Broker): EggError => {
  const problem = parseProblem(body)
  if (problem) return new BrokerRefusal(problem)
  return status >= 500 || status === 429
    ? new EggError(
        'broker_down',
        `${origin} answered HTTP ${status}, without a word from the broker.`,
        'Run the job again; if it lasts, tell the operators.',
      )
    : notABroker(status, origin)
}

export const notABroker = (status: number, origin: string): EggError =>
  new EggError(
    'not_a_broker',
    `${origin} answered HTTP ${status}, and not as an egg broker does.`,
    'Check the `broker` input: copy the line that your operators gave you.',
  )
