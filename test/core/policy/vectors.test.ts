import { describe, expect, test } from 'vitest'
import type { SecretName } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { verdict } from '../../../core/policy/verdict.ts'
import { vectorsOf } from '../vectors.ts'

interface Case {
  readonly title: string
  readonly claims: object
  readonly secrets: readonly string[]
  readonly decision: string
  readonly reason?: string
  readonly grants?: readonly string[]
  /** The conditions that the nearest grant fails by. */
  readonly fields?: readonly string[]
  readonly now?: number
}

interface Vectors {
  readonly now: number
  readonly issuers: string
  readonly vaults: string
  readonly policies: Readonly<Record<string, string>>
  readonly cases: readonly Case[]
}

const vectors = await vectorsOf<Vectors>('decide')
const file = (path: string, text: string) => ({ path: `policies/${path}`, text })
const index = indexPolicies(
  await compilePolicies(
    {
      issuers: file('issuers.yaml', vectors.issuers),
      vaults: file('vaults.yaml', vectors.vaults),
      policies: Object.entries(vectors.policies).map(([path, text]) => file(path, text)),
    },
    { built: vectors.now },
  ),
)

describe('vector', () => {
  test.each(vectors.cases)('$title: $decision', (vector) => {
    const found = verdict(index, {
      claims: new Map(Object.entries(vector.claims)),
      secrets: vector.secrets as SecretName[],
      now: vector.now ?? vectors.now,
      audience: null,
    })
    expect(found.decision).toBe(vector.decision)
    if (vector.reason) expect(found.reason).toBe(vector.reason)
    if (vector.grants) expect(found.grants.map(({ grant }) => grant)).toEqual(vector.grants)
    if (vector.fields && found.decision === 'deny') {
      const misses = found.considered[0]?.checks.filter(({ met }) => !met) ?? []
      expect(misses.map(({ field }) => field)).toEqual(vector.fields)
    }
  })
})
