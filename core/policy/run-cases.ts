import { casesSchema, questionOf } from './cases.ts'
import { indexPolicies } from './load.ts'
import type { PolicySet } from './model.ts'
import { verdict } from './verdict.ts'
import { parseSource, type SourceFile } from './yaml.ts'

/** What one test expected, and what the policies said. */
export interface CaseResult {
  readonly file: string
  readonly name: string
  readonly ok: boolean
  readonly expected: string
  readonly found: string
}

/** Asks the policies all that the files of policies/tests expect. @throws EggError `policy_invalid` */
export const runCases = (
  set: PolicySet,
  files: readonly SourceFile[],
  now: number,
): CaseResult[] => {
  const index = indexPolicies(set)
  return files.flatMap((file) => {
    const { value, errorAt } = parseSource(file, casesSchema)
    const issuer = set.issuers.find(({ name }) => name === value.issuer)
    if (!issuer) throw errorAt(['issuer'], `${value.issuer} is not in issuers.yaml`)
    return value.tests.map((test) => {
      const found = verdict(index, questionOf(value, test, issuer, now))
      const failed =
        found.decision === 'deny'
          ? (found.considered[0]?.checks.filter(({ met }) => !met).map((c) => c.field) ?? [])
          : []
      const by = test.fails_by && listed(test.fails_by)
      return {
        file: file.path,
        name: test.name,
        ok: found.decision === test.expect && (!by || by === listed(failed)),
        expected: by ? `${test.expect} by ${by}` : test.expect,
        found: failed.length ? `${found.decision} by ${listed(failed)}` : found.decision,
      }
    })
  })
}

const listed = (fields: readonly string[]): string => [...fields].sort().join(', ')
