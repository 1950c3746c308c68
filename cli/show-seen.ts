import type { Entry } from '../core/audit/feed.ts'
import { rowOf } from '../core/audit/row.ts'
import { instant } from './output.ts'

/** The last of some records: when, by whom, and which it is. */
export interface Seen {
  readonly time: string
  readonly who: string
  readonly record: string
}

/** What the records of a range tell of a secret. */
export const seenIn = (entries: readonly Entry[]) => {
  // A `withheld` release did not go out.
  const withheld = new Set(
    entries.flatMap(({ record }) => (record?.type === 'withheld' ? [record.record] : [])),
  )
  const ofKind = (what: string) => entries.filter(({ record }) => record && kindOf(record) === what)
  const reads = ofKind('released').filter(({ id }) => !withheld.has(id))
  const [rekeys, looks] = [ofKind('rekeyed'), ofKind('get')]
  return {
    reads: reads.length,
    last_read: lastOf(reads),
    rekeys: rekeys.length,
    last_rekey: lastOf(rekeys),
    looks: looks.length,
    last_look: lastOf(looks),
  }
}

const kindOf = (record: NonNullable<Entry['record']>): string => rowOf(record).what

const lastOf = (entries: readonly Entry[]): Seen | null => {
  const [last] = entries.toSorted((a, b) => (b.record?.time ?? 0) - (a.record?.time ?? 0))
  if (!last?.record) return null
  const { time, repository, ref, actor } = rowOf(last.record)
  const job = [repository, ref].filter(Boolean).join(' ')
  const who = job ? `${job}${actor ? ` by ${actor}` : ''}` : actor
  return { time: instant(time), who, record: last.id }
}
