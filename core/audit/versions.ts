import { EXCHANGE_MS, LEEWAY } from '../limits.ts'
import type { AuditRecord } from '../record.ts'
import type { Findings } from './findings.ts'

/** When a version was released first and last, and by which record. */
interface Span {
  readonly version: number
  readonly first: { readonly time: number; readonly id: string }
  readonly last: { readonly time: number; readonly id: string }
}

/** Brokers' clocks differ by no more, and an exchange that read the version before ends by then. */
const GRACE = EXCHANGE_MS / 1000 + LEEWAY

/**
 * A version that is lower than one released clearly before it was put back: its value is an old one.
 * Records of the log are not in the order of their times, so both directions are looked at. Memory
 * grows with secrets and their versions, not with records.
 */
export const versionsOf = ({ add }: Pick<Findings, 'add'>) => {
  const seen = new Map<string, Span[]>()
  return (index: number, id: string, record: AuditRecord): void => {
    if (record.type !== 'released') return
    const at = { time: record.time, id }
    for (const { name, version } of record.secrets) {
      const spans = seen.get(name) ?? []
      const newer = spans.find(
        (span) => span.version > version && span.first.time < at.time - GRACE,
      )
      if (newer) back(add, { index, record: id }, name, version, newer.version, newer.first.id)
      const older = spans.find((span) => span.version < version && span.last.time > at.time + GRACE)
      if (older) {
        back(add, { index, record: older.last.id }, name, older.version, version, id)
      }
      const known = spans.find((span) => span.version === version)
      const span: Span = {
        version,
        first: known && known.first.time <= at.time ? known.first : at,
        last: known && known.last.time >= at.time ? known.last : at,
      }
      seen.set(name, [...spans.filter((other) => other !== known), span])
    }
  }
}

const back = (
  add: Findings['add'],
  where: { index: number; record: string },
  name: string,
  old: number,
  current: number,
  before: string,
): void => {
  const sentence = `${where.record} released version ${old} of ${name} after ${before} had released version ${current}: an old one was put back.`
  add('version_rolled_back', where, sentence)
}
