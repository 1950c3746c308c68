// Nothing but the policies: `?n=1000` decides a thousand times. Loaded with the first of these, so
// that the runtime's own start, which reads the module, can be told from it.
import policySet from '../../.build/policies.txt'
import { decide } from '../../core/policy/decide.ts'
import { loadPolicySet, type PolicyIndex } from '../../core/policy/load.ts'
import { claimsFor, NAME } from './many.ts'

let index: PolicyIndex | undefined

export default {
  fetch: (request: Request) => {
    const query = new URL(request.url).searchParams
    if (!query.has('n')) return new Response('ready')
    index ??= loadPolicySet(policySet)
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
