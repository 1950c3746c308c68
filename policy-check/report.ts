import { type Replayed, tellReplay } from '../core/audit/replay.ts'
import { boundedBlock, code } from '../core/markdown.ts'
import { tellApproval } from '../core/policy/approval.ts'
import { tellDiff } from '../core/policy/diff.ts'
import type { Commits } from './commits.ts'
import type { Judged, Remark } from './judge.ts'
import type { Answered } from './reviews.ts'

/** All that a run has found out. */
export interface Outcome extends Omit<Judged, 'needed'> {
  readonly answered: readonly Answered[]
  readonly strict: boolean
}

/** Why the check fails; empty where it passes. Words of egg's own. */
export const failuresOf = ({ remarks, tests, answered, strict }: Outcome): string[] => {
  const errors = remarks.filter(({ level, code }) => level === 'error' && code !== 'test_failed')
  const warnings = remarks.filter(({ level }) => level === 'warning')
  const failed = tests.filter(({ ok }) => !ok)
  const missing = answered.filter(({ by }) => !by.length)
  return [
    ...(errors.length ? [counted(errors.length, 'error')] : []),
    ...(strict && warnings.length ? [counted(warnings.length, 'warning')] : []),
    ...(failed.length ? [`${counted(failed.length, 'test')} failed`] : []),
    ...(missing.length ? [`${counted(missing.length, 'approval')} missing`] : []),
  ]
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** The comment's body, or the job's summary: at most about `room` characters. */
export const reportOf = (
  outcome: Outcome,
  commits: Commits,
  head: string,
  room: number,
): string => {
  const { remarks, diff, answered, replayed } = outcome
  const failures = failuresOf(outcome)
  const rows = [
    ['Check', levels(remarks)],
    ['Tests', testsRow(outcome)],
    ...answered.map((one) => ['Approval', approvalRow(one)]),
    ...(replayed ? [['Replay', replayRow(replayed)]] : []),
  ]
  const share = Math.floor(room / 4)
  return [
    `### Policy check: ${failures.length ? `**fails** (${failures.join(', ')})` : '**passes**'}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([what, text]) => `| ${what} | ${text} |`),
    '',
    ...(diff
      ? ['**Who gains, who loses**', '', boundedBlock(tellDiff(diff).split('\n'), share), '']
      : []),
    ...(replayed
      ? [
          '**On exchanges of the past**',
          '',
          boundedBlock(tellReplay(replayed).split('\n'), share),
          '',
        ]
      : []),
    ...section('Approvals', answered.flatMap(whyApproval), share),
    ...section('Findings', remarks.filter(isFinding).map(lineOf), share),
    `<sub>${short(head)} merged into ${short(commits.base)}; read from git, nothing of it was run.</sub>`,
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[], room: number): string[] =>
  lines.length ? [`**${title}**`, '', boundedBlock(lines, room), ''] : []

const isFinding = ({ code }: Remark): boolean => !['gained', 'widened', 'changed'].includes(code)

const lineOf = ({ level, code, file, line, text }: Remark): string =>
  `${file}:${line}: ${level} ${code}: ${text}`

const levels = (remarks: readonly Remark[]): string => {
  const of = (level: Remark['level']): number =>
    remarks.filter((remark) => remark.level === level && isFinding(remark)).length
  const errors = remarks.filter(({ level, code }) => level === 'error' && code !== 'test_failed')
  return `${counted(errors.length, 'error')}, ${counted(of('warning'), 'warning')}, ${counted(of('note'), 'note')}`
}

const testsRow = ({ tests, diff }: Outcome): string => {
  if (!diff) return 'not run: the policies do not build'
  const failed = tests.filter(({ ok }) => !ok).length
  return tests.length ? `${tests.length}, ${failed} failed` : 'none: add some in `tests/`'
}

const approvalRow = ({ approval, by, teamsUnknown }: Answered): string => {
  const what = code(tellApproval(approval))
  if (by.length) return `${what}: given by ${by.map((id) => code(id)).join(', ')}`
  const teams = teamsUnknown ? ' (teams were not looked up: no `team-token`)' : ''
  return `${what}: **missing**. A listed approver must approve this very commit${teams}`
}

const whyApproval = ({ approval, because }: Answered): string[] => [
  `${tellApproval(approval)}:`,
  ...because.map((line) => `  ${line}`),
]

const replayRow = ({ decided, counts }: Replayed): string =>
  `${counted(decided, 'exchange')}: ${counts.won} would be allowed, ${counts.lost} denied, ${counts.unknown} cannot be told`

/** Only ever hexadecimal: it was checked where it came in. */
const short = (id: string): string => id.slice(0, 12)
