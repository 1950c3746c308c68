import type { Entry } from '../core/audit/feed.ts'
import { rowOf } from '../core/audit/row.ts'
import { columns, instant } from './output.ts'

/** What stands in the place of an index. */
const NOT_YET = 'not yet in the log'

const HEAD = ['TIME', 'WHAT', 'WHO', 'SECRETS', 'REASON', 'LOG', 'RECORD']

const FAULTS = {
  missing: 'MISSING: the log has it, the store has not',
  altered: 'ALTERED: not the record that the log has',
  malformed: 'of no form that egg writes',
} as const

/** Records as lines for people, in aligned columns. */
export const tableOf = (entries: readonly Entry[], head = true): string =>
  columns([...(head ? [HEAD] : []), ...entries.map(cellsOf)])

const cellsOf = (entry: Entry): string[] => {
  const { id, record, fault } = entry
  if (!record) return ['', fault ? FAULTS[fault] : '', '', '', '', logOf(entry), id]
  const { time, what, repository, ref, environment, actor, secrets, reason, about } = rowOf(record)
  const job = [repository, ref, environment].filter(Boolean).join(' ')
  const who = job ? `${job}${actor ? ` by ${actor}` : ''}` : actor
  const why = [reason, about].filter(Boolean).join(': ')
  return [instant(time), what, who, secrets.join(' '), why, logOf(entry), id]
}

const logOf = ({ index, late }: Entry): string =>
  index === null ? NOT_YET : `${index}${late ? ' LATE' : ''}`

/** The same for scripts, exact. */
export const documentOf = ({ id, index, late, record, fault }: Entry) => ({
  id,
  index,
  late,
  fault,
  record,
})
