import { FINDINGS_KEPT } from '../limits.ts'

/**
 * `tampered`: what is there is not what was written. `incomplete`: something that would be needed is
 * not there. `note`: worth knowing, and no fault.
 */
export type Severity = 'tampered' | 'incomplete' | 'note'

/** Every code of a finding. Scripts branch on them: they are never renamed. */
export const SEVERITIES = {
  file_altered: 'tampered',
  file_missing: 'incomplete',
  file_unlisted: 'note',
  keys_malformed: 'tampered',
  keys_unpinned: 'note',
  checkpoint_key_unknown: 'tampered',
  checkpoint_origin: 'tampered',
  checkpoint_forged: 'tampered',
  checkpoint_missing: 'incomplete',
  root_mismatch: 'tampered',
  rolled_back: 'tampered',
  since_unproven: 'incomplete',
  leaf_altered: 'tampered',
  leaf_missing: 'tampered',
  leaf_order: 'tampered',
  leaf_duplicate: 'tampered',
  tile_missing: 'incomplete',
  tile_altered: 'tampered',
  record_altered: 'tampered',
  record_missing: 'tampered',
  record_malformed: 'tampered',
  record_misplaced: 'tampered',
  record_late: 'tampered',
  count_wrong: 'tampered',
  period_skipped: 'tampered',
  period_open: 'note',
  period_missing: 'incomplete',
  withheld_without_release: 'tampered',
  release_contradicted: 'tampered',
  release_not_granted: 'tampered',
  version_rolled_back: 'tampered',
  policy_missing: 'incomplete',
  policy_altered: 'tampered',
  promise_broken: 'tampered',
  promise_forged: 'tampered',
  promise_key_unknown: 'incomplete',
  promise_outside: 'incomplete',
} as const satisfies Record<string, Severity>

export type Code = keyof typeof SEVERITIES

/** What is known of the place. */
export interface Where {
  /** Of a leaf in the log. */
  readonly index?: number
  /** Id of a record. */
  readonly record?: string
  readonly file?: string
  /** In the file of promises, from 1. */
  readonly line?: number
}

export interface Finding {
  readonly code: Code
  readonly severity: Severity
  readonly where: Where
  /** May quote what the export says: make it printable before it is shown. */
  readonly sentence: string
}

export interface Findings {
  readonly add: (code: Code, where: Where, sentence: string) => void
  /** The first of each code, in the order found. */
  readonly list: readonly Finding[]
  /** How many of each code there are. */
  readonly counts: ReadonlyMap<Code, number>
}

/** A wholly wrong export must not fill the memory: of each code the first are kept, all are counted. */
export const findings = (): Findings => {
  const list: Finding[] = []
  const counts = new Map<Code, number>()
  return {
    list,
    counts,
    add: (code, where, sentence) => {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count > FINDINGS_KEPT) return
      list.push({ code, severity: SEVERITIES[code], where, sentence })
    },
  }
}
