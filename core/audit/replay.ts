import { EggError } from '../error.ts'
import { REPLAY_GROUPS } from '../limits.ts'
import type { PolicyIndex } from '../policy/load.ts'
import { type Again, type Decided, decideAgain, isDecided } from './decide-again.ts'
import { readManifest, readWhole } from './files.ts'
import type { Export } from './folder.ts'
import { heldPolicies } from './held-policies.ts'
import { parseLine } from './line.ts'
import { linesOf } from './lines.ts'
import { LEAVES, policyPath } from './manifest.ts'
import { rowOf } from './row.ts'
import { parseRecord } from './schema.ts'

/** Exchanges of one kind of job that would be decided otherwise, all in the same way. */
export interface Group {
  readonly kind: Exclude<Again['kind'], 'same'>
  readonly issuer: string
  readonly repository: string
  readonly ref: string
  readonly environment: string
  readonly names: readonly string[]
  /** Conditions that fail, or the grant that gives. */
  readonly why: string
  readonly count: number
  /** Unix seconds, and ids of records. */
  readonly first: Moment
  readonly last: Moment
}

interface Moment {
  readonly time: number
  readonly record: string
}

export interface Replayed {
  /** Exchanges that were decided again. */
  readonly decided: number
  readonly counts: Readonly<Record<Again['kind'], number>>
  /** What gives more first, then what takes, then what cannot be told. */
  readonly groups: readonly Group[]
  /** Exchanges of more kinds of jobs than are told apart. */
  readonly more: number
  /** Lines and records of the export that cannot be read. */
  readonly unreadable: number
  /** Is a policy set missing that decided? Then more may be unknown. */
  readonly missingPolicies: readonly string[]
}

export interface ReplayOptions {
  /** Unix seconds at which the policies are asked. */
  readonly now: number
  /** Policies before a change: what they would decide otherwise, too, is not the change's doing. */
  readonly base?: PolicyIndex
}

/**
 * Which exchanges of an export would `policies` decide otherwise than they were? It believes the
 * export: `verify` is what tells whether it may. In the same memory, however long the export is.
 * @throws EggError `manifest_missing`, `manifest_malformed`, `leaves_missing`
 */
export const replay = async (
  files: Export,
  policies: PolicyIndex,
  { now, base }: ReplayOptions,
): Promise<Replayed> => {
  await readManifest(files)
  const file = await files.open(LEAVES)
  if (!file) {
    throw new EggError(
      'leaves_missing',
      `The export has no ${LEAVES}.`,
      'Take the export from where it came from again.',
    )
  }
  const policiesOf = heldPolicies((digest) => readWhole(files, policyPath(digest)))
  const missing = new Set<string>()
  const groups = groupsOf()
  const counts = { same: 0, lost: 0, won: 0, unknown: 0 }
  let unreadable = 0
  let decided = 0
  for await (const bytes of linesOf(file)) {
    const line = bytes && parseLine(bytes)
    const leaf = line?.leaf
    if (leaf?.type === 'closed') continue
    const record = line && parseRecord(line.record)
    if (!record || !leaf) unreadable++
    if (!record || !leaf || !isDecided(record)) continue
    const held = await policiesOf(record.policy_digest)
    if (typeof held === 'string') missing.add(record.policy_digest)
    const then = typeof held === 'string' ? null : held
    const again = decideAgain(policies, then, record, now)
    const before = base ? decideAgain(base, then, record, now) : null
    const kind = isSame(again, before) ? 'same' : again.kind
    decided++
    counts[kind]++
    if (kind !== 'same') groups.add(leaf.id, record, again)
  }
  return { decided, counts, ...groups.read(), unreadable, missingPolicies: [...missing].sort() }
}

const isSame = (again: Again, before: Again | null): boolean =>
  before !== null && JSON.stringify(tellable(again)) === JSON.stringify(tellable(before))

/** By which grant something is given, or not, is no other decision. */
const tellable = (again: Again) =>
  again.kind === 'same' ? again : { kind: again.kind, names: again.names }

const ORDER = ['won', 'lost', 'unknown', 'same'] as const

const groupsOf = () => {
  const groups = new Map<string, Group>()
  let more = 0
  return {
    add: (id: string, record: Decided, again: Again): void => {
      if (again.kind === 'same') return
      const { kind, why } = again
      const { repository, ref, environment } = rowOf(record)
      const job = {
        kind,
        issuer: record.identity.issuer,
        repository,
        ref,
        environment,
        names: [...again.names].sort(),
        why,
      }
      const key = JSON.stringify(job)
      const moment = { time: record.time, record: id }
      const group = groups.get(key)
      if (!group && groups.size >= REPLAY_GROUPS) more++
      else
        groups.set(key, grown(group ?? { ...job, count: 0, first: moment, last: moment }, moment))
    },
    read: () => ({
      groups: [...groups.values()].sort(
        (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.count - a.count,
      ),
      more,
    }),
  }
}

const grown = (group: Group, moment: Moment): Group => ({
  ...group,
  count: group.count + 1,
  first: moment.time < group.first.time ? moment : group.first,
  last: moment.time >= group.last.time ? moment : group.last,
})

const VERBS = {
  won: 'WAS DENIED, WOULD BE ALLOWED',
  lost: 'was allowed, would be DENIED',
  unknown: 'cannot be decided again',
} as const

/** For a terminal, or a pull request's comment. */
export const tellReplay = ({ decided, counts, groups, more, ...rest }: Replayed): string => {
  const { unreadable, missingPolicies } = rest
  const day = (time: number) => new Date(time * 1000).toISOString().slice(0, 10)
  const blocks = groups.map((group) => {
    const { kind, repository, ref, environment, names, why, count, first, last } = group
    const where = [ref, environment && `environment ${environment}`].filter(Boolean).join(', ')
    const when = `${day(first.time)} to ${day(last.time)}, the last one ${last.record}`
    return [
      `${VERBS[kind]}: ${repository}${where ? ` (${where})` : ''}: ${names.join(', ')}`,
      `  ${why}`,
      `  ${count} ${count === 1 ? 'exchange' : 'exchanges'}, ${when}`,
    ].join('\n')
  })
  return [
    ...blocks,
    ...(more ? [`${more} more, of other kinds of jobs`] : []),
    `${decided} past exchanges decided again: ${counts.same} as before, ${counts.won} would be allowed, ${counts.lost} denied, ${counts.unknown} cannot be told`,
    ...(unreadable ? [`${unreadable} lines of the export cannot be read`] : []),
    ...missingPolicies.map(
      (digest) => `The policies ${digest}, which decided, are not in the export`,
    ),
  ].join('\n')
}
