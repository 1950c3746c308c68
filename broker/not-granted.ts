import { type Explanation, type Refusal, refuse } from '../core/denial.ts'
import type { Identity } from '../core/identity.ts'
import { proposalFor } from '../core/policy/proposal.ts'
import type { Deps } from './deps.ts'

/** What the policies do not give. Only those who are told why are told how to ask for it. */
export const notGranted = (
  { policies, policyRepository }: Pick<Deps, 'policies' | 'policyRepository'>,
  identity: Identity,
  explanations: readonly Explanation[],
  how: 'read' | 'write',
): Refusal => {
  const proposal =
    policyRepository && explanations.length
      ? proposalFor(policyRepository, policies, identity, explanations, how)
      : null
  return refuse({ code: 'not_granted', explanations, ...(proposal && { proposal }) })
}
