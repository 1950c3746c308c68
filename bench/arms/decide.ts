// Nothing but the policies: loaded with the first request, then decided on, `n` times a request.
import policySet from '../../.build/policies.txt'
import { loadPolicySet, type PolicyIndex } from '../../core/policy/compile.ts'
import { decide } from '../../core/policy/decide.ts'
import { claimsFor, NAME } from '../many.ts'

let index: PolicyIndex | undefined

export default {
  fetch: (request: Request) => {
    index ??= loadPolicySet(policySet)
    const query = new URL(request.url).searchParams
    const [count, of] = [Number(query.get('n')), Number(query.get('of'))]
    let allowed = 0
    for (let i = 0; i < count; i++) {
      // A stride that meets repositories all over the set.
      const job = claimsFor((i * 7919) % of)
      if (decide(index, job, [{ name: NAME, optional: false }], 1).allowed) allowed++
    }
    return new Response(String(allowed))
  },
}
