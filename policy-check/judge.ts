import type { Export } from '../core/audit/folder.ts'
import { type Replayed, replay } from '../core/audit/replay.ts'
import { EggError } from '../core/error.ts'
import {
  type Approval,
  approvalsOf,
  isWidening,
  type Needed,
  neededApprovals,
} from '../core/policy/approval.ts'
import { compilePolicies } from '../core/policy/compile.ts'
import { diffPolicies, type PolicyDiff } from '../core/policy/diff.ts'
import { type Finding, lint } from '../core/policy/lint.ts'
import { indexPolicies } from '../core/policy/load.ts'
import type { PolicySet } from '../core/policy/model.ts'
import { lineOf, placeIn } from '../core/policy/place.ts'
import { type CaseResult, runCases } from '../core/policy/run-cases.ts'
import type { Snapshot } from './tree.ts'

/** Something to look at, where it is. Its texts may be a stranger's. */
export interface Remark {
  readonly level: 'error' | 'warning' | 'note'
  readonly code: string
  readonly file: string
  readonly line: number
  readonly text: string
}

export interface Judged {
  readonly remarks: readonly Remark[]
  readonly tests: readonly CaseResult[]
  /** null where one side does not build: then nothing is known of the change. */
  readonly diff: PolicyDiff | null
  readonly needed: readonly Needed[]
  readonly replayed: Replayed | null
}

/** Where there were no policies before. */
const NOTHING: PolicySet = { v: 1, built: 0, digest: '', issuers: [], vaults: [], policies: [] }

/** All that can be said of a change without asking anybody. Nothing of it is run. */
export const judge = async (
  base: Snapshot | null,
  head: Snapshot,
  records: Export | null,
  now: number,
): Promise<Judged> => {
  // The target branch stands already: if it does not build, that is for people to mend first.
  const before = base ? await compiled(base, now) : NOTHING
  const rules: readonly Approval[] = base ? approvalsOf(base.vaults) : []
  const remarks: Remark[] = []
  let after: PolicySet
  try {
    after = await compiled(head, now)
  } catch (error) {
    return { remarks: [remarkOf(error)], tests: [], diff: null, needed: [], replayed: null }
  }
  const diff = diffPolicies(before, after)
  remarks.push(
    ...lint(after, now).map((finding) => ({
      ...finding,
      ...placed(head, finding),
      text: finding.sentence,
    })),
    ...widenings(head, diff),
  )
  let tests: readonly CaseResult[] = []
  try {
    tests = runCases(after, head.tests, now)
  } catch (error) {
    remarks.push(remarkOf(error))
  }
  remarks.push(...tests.filter(({ ok }) => !ok).map((test) => failedTest(head, test)))
  const needed = neededApprovals(rules, approvalsOf(head.vaults), diff)
  const [index, basis] = [after, before].map((set) => loadable(set))
  const replayed =
    records && index ? await replay(records, index, { now, ...(basis && { base: basis }) }) : null
  return { remarks, tests, diff, needed, replayed }
}

const compiled = (sources: Snapshot, now: number): Promise<PolicySet> =>
  compilePolicies(sources, { built: now })

const loadable = (set: PolicySet) => (set.issuers.length ? indexPolicies(set) : null)

/** Findings that are about no policy name vaults.yaml alone. */
const placed = (head: Snapshot, { file, grant }: Pick<Finding, 'file' | 'grant'>) =>
  file === 'vaults.yaml'
    ? { file: head.vaults.path, line: 1 }
    : { file, line: lineOf(head.policies, { file, grant }) }

/** Only what the strict parser says, and what egg itself says of the folder, is shown. */
const remarkOf = (error: unknown): Remark => {
  if (!(error instanceof EggError)) throw error
  const place = placeIn(error.message)
  const { file = '', line = 1, what = error.message } = place ?? {}
  return { level: 'error', code: error.code, file, line, text: what }
}

const failedTest = (head: Snapshot, { file, name, expected, found }: CaseResult): Remark => {
  const lines = head.tests.find(({ path }) => path === file)?.text.split('\n') ?? []
  const at = lines.findIndex((line) => line.includes(name))
  const text = `${name}: expected ${expected}, found ${found}`
  return { level: 'error', code: 'test_failed', file, line: Math.max(1, at + 1), text }
}

const widenings = (head: Snapshot, { access }: PolicyDiff): Remark[] =>
  access.filter(isWidening).map(({ kind, subject, how, secrets, policy, grant }) => ({
    level: 'note',
    code: kind,
    file: policy,
    line: lineOf(head.policies, { file: policy, grant }),
    text: `${subject} ${how === 'read' ? 'reads' : 'writes'} ${secrets.join(', ')}`,
  }))
