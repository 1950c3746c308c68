import { describe, expect, test } from 'vitest'
import { compilePolicies } from '../../core/policy/compile.ts'
import { indexPolicies } from '../../core/policy/load.ts'
import { vectorsOf } from '../core/vectors.ts'
import { CLAIMS, world } from './world.ts'

interface Vectors {
  readonly now: number
  readonly issuers: string
  readonly vaults: string
  readonly policies: Readonly<Record<string, string>>
  readonly cases: readonly {
    readonly title: string
    readonly claims: Readonly<Record<string, unknown>>
    readonly secrets: readonly string[]
    readonly decision: 'allow' | 'deny'
    readonly reason?: string
    readonly now?: number
  }[]
}

const vectors = await vectorsOf<Vectors>('decide')
const file = (path: string, text: string) => ({ path: `policies/${path}`, text })
const set = await compilePolicies(
  {
    issuers: file('issuers.yaml', vectors.issuers),
    vaults: file('vaults.yaml', vectors.vaults),
    policies: Object.entries(vectors.policies).map(([path, text]) => file(path, text)),
  },
  { built: vectors.now },
)
const w = await world()
const deps = Object.assign(w.deps, { policies: indexPolicies(set) })

describe('the broker says what `egg policy decide` says', () => {
  test.each(vectors.cases)('$title: $decision', async ({ claims, secrets, ...vector }) => {
    w.clock.now = vector.now ?? vectors.now
    const request = await w.draft(secrets)
    const absent = Object.fromEntries(Object.keys(CLAIMS).map((name) => [name, undefined]))
    // A token that could commit to this very request; one of a list or a bearer's stays.
    const commits = typeof claims.aud === 'string' && claims.iss !== 'https://gitlab.com'
    const aud = commits ? { aud: request.aud } : {}
    const { denial } = await w.attempt(
      request.body,
      await w.token({ ...absent, ...claims, ...aud }),
    )
    // What is granted and not stored, or replayed here, came past the decision.
    const allowed = [undefined, 'secret_missing', 'token_spent'].includes(denial?.code)
    expect(allowed ? 'allow' : 'deny').toBe(vector.decision)
    if (vector.reason) expect(denial?.code).toBe(vector.reason)
    expect(deps.policies.digest).toBe(set.digest)
  })
})
