import { LEEWAY } from '../limits.ts'
import { type Leaf, periodOf, periodTime } from '../log/leaf.ts'
import { minuteOf } from '../partition.ts'
import type { AuditRecord } from '../record.ts'
import type { Findings } from './findings.ts'
import type { Manifest } from './manifest.ts'

type Withheld = Extract<AuditRecord, { type: 'withheld' }>

/** What is known of a period that is not closed yet. Gone once it is, so that memory stays flat. */
interface Open {
  /** Hashes by id. */
  readonly records: Map<string, string>
  readonly withheld: { readonly index: number; readonly id: string; readonly record: Withheld }[]
}

type Logged = Extract<Leaf, { id: string }>
type Closed = Extract<Leaf, { type: 'closed' }>

/** Minutes and hours close one after the other, none left out; each on its own. */
interface Clock {
  readonly step: number
  /** Unix seconds; null before the first. */
  first: number | null
  next: number | null
}

/** The rules of what closes a period: counts, order, and what must stand beside what. */
export interface Periods {
  readonly record: (index: number, leaf: Logged, record: AuditRecord | null) => void
  readonly closed: (index: number, leaf: Closed) => void
  /** After the last leaf: does the export reach as far as it says? */
  readonly end: () => void
  /** Was every record of this period in the export, if it was in the log? */
  readonly isWhole: (period: string) => boolean
  readonly count: () => number
}

export const periodsOf = (
  { begin, from, to, open: saysOpen }: Pick<Manifest, 'begin' | 'from' | 'to' | 'open'>,
  { add }: Pick<Findings, 'add'>,
): Periods => {
  const open = new Map<string, Open>()
  const lateIds = new Set<string>()
  const clocks = {
    minute: { step: 60, first: null, next: null } as Clock,
    hour: { step: 3600, first: null, next: null } as Clock,
  }
  let count = 0

  const clockOf = (period: string): Clock => (period.length === 14 ? clocks.hour : clocks.minute)
  const timeOf = (period: string): number => periodTime(period) as number
  const openAt = (period: string): Open => {
    const known = open.get(period)
    if (known) return known
    const fresh = { records: new Map<string, string>(), withheld: [] }
    open.set(period, fresh)
    return fresh
  }
  /** Its first record could be logged no sooner than the leeway before it begins. */
  const beginsInside = (period: string): boolean => begin === 0 || timeOf(period) >= from - LEEWAY
  const isClosed = (period: string): boolean => {
    const { next } = clockOf(period)
    return next !== null && timeOf(period) < next
  }

  const late = (index: number, { id }: Logged): void => {
    if (lateIds.has(id)) add('leaf_duplicate', { index, record: id }, `${id} is in the log twice.`)
    lateIds.add(id)
    add(
      'record_late',
      { index, record: id },
      `${id} was found after its period was closed: hidden until then, or written by a clock that is wrong.`,
    )
  }

  const settle = ({ records, withheld }: Open): void => {
    for (const { index, id, record } of withheld) {
      const where = { index, record: id }
      const standing = records.get(record.record)
      if (record.insert === 'unknown' || standing === record.hash) continue
      if (standing === undefined) {
        const sentence = `${id} says that ${record.record} was written and not released; that record is not in the log.`
        add('withheld_without_release', where, sentence)
      } else {
        const sentence = `${id} is about another record at ${record.record} than the one in the log: it was overwritten.`
        add('release_contradicted', where, sentence)
      }
    }
  }

  const advance = (index: number, period: string): void => {
    const clock = clockOf(period)
    const time = timeOf(period)
    if (clock.next !== null && time < clock.next) {
      add('leaf_duplicate', { index }, `${period} is closed twice.`)
      return
    }
    if (clock.next !== null && time > clock.next) {
      const sentence = `${period} is closed, and the period before it never was.`
      add('period_skipped', { index }, sentence)
    }
    clock.first ??= time
    clock.next = time + clock.step
  }

  return {
    record: (index, leaf, record) => {
      const { id, hash } = leaf
      if (leaf.type === 'late') return late(index, leaf)
      const period = periodOf(id) as string
      if (isClosed(period)) {
        const sentence = `${id} is in the log after its period was closed, and not as late.`
        add('leaf_order', { index, record: id }, sentence)
        return
      }
      const { records, withheld } = openAt(period)
      if (records.has(id)) {
        add('leaf_duplicate', { index, record: id }, `${id} is in the log twice.`)
      }
      records.set(id, hash)
      if (record?.type === 'withheld') withheld.push({ index, id, record })
    },
    closed: (index, { period, records: said }) => {
      const known = isClosed(period) ? undefined : open.get(period)
      const fresh = !isClosed(period)
      advance(index, period)
      open.delete(period)
      if (!fresh || !beginsInside(period)) return
      count++
      const there = known?.records.size ?? 0
      if (there !== said) {
        const sentence = `${period} was closed with ${said} records, and has ${there}.`
        add('count_wrong', { index }, sentence)
      }
      if (known) settle(known)
    },
    end: () => {
      const { first, next } = clocks.minute
      const asked = Math.floor(from / 60) * 60
      if (begin > 0 && first !== null && first > asked) {
        const sentence = `The export says that it begins at ${minuteOf(asked)}; the first minute closed in it is ${minuteOf(first)}.`
        add('period_missing', {}, sentence)
      }
      if (next !== null && next >= to) return
      const until =
        next === null
          ? 'None of its minutes is closed'
          : `Minutes are closed until ${minuteOf(next)}`
      add(
        saysOpen ? 'period_open' : 'period_missing',
        {},
        saysOpen
          ? `${until}; what was recorded after that may not be in it yet.`
          : `${until}; the export says that it reaches ${minuteOf(to)}.`,
      )
    },
    isWhole: (period) => isClosed(period) && beginsInside(period),
    count: () => count,
  }
}
