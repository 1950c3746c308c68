import { base64url } from 'jose'
import { equal } from '../bytes.ts'
import type { AuditRecord } from '../record.ts'
import { readWhole } from './files.ts'
import type { Findings } from './findings.ts'
import type { Export } from './folder.ts'
import { grantsOf } from './grants.ts'
import { type Manifest, policyPath } from './manifest.ts'
import { type Periods, periodsOf } from './periods.ts'
import { standsRight } from './place.ts'
import { type Promises, promisesOf, type ReleaseKeyEntry } from './promises.ts'
import { parseRecord } from './schema.ts'
import { versionsOf } from './versions.ts'
import type { Seen } from './walk.ts'

/** What is checked of the records, one after another. */
export interface Rules {
  readonly leaf: (seen: Seen) => Promise<void>
  /** After the last leaf. */
  readonly end: () => void
  readonly checked: () => {
    readonly leaves: number
    readonly records: number
    readonly periods: number
    readonly promises: number
  }
}

export const rulesOf = async (
  files: Export,
  manifest: Manifest,
  promised: { readonly lines: readonly string[]; readonly keys: readonly ReleaseKeyEntry[] },
  found: Pick<Findings, 'add'>,
): Promise<Rules> => {
  const periods: Periods = periodsOf(manifest, found)
  const promises: Promises = await promisesOf(promised.lines, promised.keys, found)
  const version = versionsOf(found)
  const grant = grantsOf((digest) => readWhole(files, policyPath(digest)), found)
  let leaves = 0
  let records = 0

  const leaf = async (seen: Seen): Promise<void> => {
    const { index, leaf } = seen.line
    leaves++
    if (leaf.type === 'closed') return periods.closed(index, leaf)
    records++
    const record = recordOf(seen, found)
    periods.record(index, leaf, record)
    promises.record(index, leaf.id, leaf.hash, record)
    if (!record) return
    version(index, leaf.id, record)
    await grant(index, leaf.id, record)
  }
  return {
    leaf,
    end: () => {
      periods.end()
      promises.end(periods.isWhole)
    },
    checked: () => ({ leaves, records, periods: periods.count(), promises: promises.count }),
  }
}

/** The record, if it is the one that the leaf names and one that egg writes. */
const recordOf = (
  { line, recordHash }: Seen,
  { add }: Pick<Findings, 'add'>,
): AuditRecord | null => {
  const { index, leaf, record } = line
  if (leaf.type === 'closed') return null
  const where = { index, record: leaf.id }
  if (recordHash === null) {
    add('record_missing', where, `${leaf.id} is in the log; the record itself is gone.`)
    return null
  }
  // The leaf was parsed strictly: its hash has one spelling.
  if (!equal(recordHash, new Uint8Array(base64url.decode(leaf.hash)))) {
    add('record_altered', where, `${leaf.id} is not the record that the log has.`)
    return null
  }
  const parsed = parseRecord(record)
  if (!parsed) {
    add('record_malformed', where, `${leaf.id} is of no form that egg writes.`)
  } else if (!standsRight(leaf.id, parsed)) {
    const sentence = `${leaf.id} stands where no writer of such a record puts it.`
    add('record_misplaced', where, sentence)
  }
  return parsed
}
