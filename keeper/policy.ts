import { keepPolicySet } from '../core/log/policy-set.ts'
import type { Run } from './deps.ts'

/** Keeps the policies that were deployed: records name them by their digest alone. */
export const policyDuty = async (
  { store, policies, policySet, now, log }: Run,
  signal: AbortSignal,
): Promise<void> => {
  const { digest } = policies
  const outcome = await keepPolicySet(store, { text: policySet, digest }, now(), signal)
  if (outcome === 'kept') log({ event: 'policy_kept', name: digest })
  if (outcome === 'too_large') log({ event: 'policy_too_large', name: digest })
}
