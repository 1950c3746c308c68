import * as v from 'valibot'
import type { Json } from '../json.ts'
import type { SecretName, SecretPattern } from '../name.ts'
import type { Issuer } from './model.ts'
import type { Question } from './verdict.ts'

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(json),
    v.record(v.string(), json),
  ]),
)
const claims = v.record(v.string(), json)
const day = v.pipe(v.string(), v.regex(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/, 'a day: 2027-06-30'))

/** A file of policies/tests: a job, and what the policies shall say to it and its variants. */
export const casesSchema = v.strictObject({
  version: v.literal(1),
  issuer: v.string(),
  job: claims,
  tests: v.pipe(
    v.array(
      v.strictObject({
        name: v.string(),
        claims: v.optional(claims),
        without: v.optional(v.array(v.string())),
        read: v.optional(v.array(v.string())),
        on: v.optional(day),
        expect: v.picklist(['allow', 'deny']),
        /** For a denial: the conditions by which the nearest grant fails. */
        fails_by: v.optional(v.array(v.string())),
      }),
    ),
    v.minLength(1, 'write at least one test'),
  ),
})

type CasesFile = v.InferOutput<typeof casesSchema>

/**
 * The question that one test asks. What every token has (times, jti, audience) is filled in where
 * the test says nothing of it.
 */
export const questionOf = (
  { job }: CasesFile,
  test: CasesFile['tests'][number],
  issuer: Issuer,
  today: number,
): Question => {
  const now = test.on ? Date.parse(test.on) / 1000 + 12 * 3600 : today
  const filled = { iss: issuer.url, iat: now, nbf: now, exp: now + 300, jti: 'test', aud: 'test' }
  const all = new Map<string, Json>(Object.entries({ ...filled, ...job, ...test.claims }))
  for (const name of test.without ?? []) all.delete(name)
  return {
    claims: all,
    secrets: (test.read ?? []) as (SecretName | SecretPattern)[],
    now,
    audience: null,
  }
}
