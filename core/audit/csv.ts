import { printable } from '../printable.ts'
import type { Line } from './line.ts'
import { rowOf } from './row.ts'
import { parseRecord } from './schema.ts'

const COLUMNS = [
  'index',
  'time',
  'what',
  'repository',
  'ref',
  'environment',
  'event',
  'workflow',
  'run',
  'actor',
  'secrets',
  'grants',
  'reason',
  'about',
  'late',
  'record',
] as const

/**
 * RFC 4180, for people and their spreadsheets: these take a cell that begins with = + - or @ for a
 * formula, and a branch may be named like one. The exact texts are in leaves.ndjson.
 */
const cell = (text: string): string => {
  const inert = printable(text).replace(/^[=+\-@]/, "'$&")
  return /[",]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

const rowText = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

export const CSV_HEADER = rowText(COLUMNS)

/** One leaf's row; empty for a leaf without a record. */
export const csvRow = ({ index, leaf, record, recordBytes }: Line): string => {
  if (leaf.type === 'closed') return ''
  const late = leaf.type === 'late' ? 'late' : ''
  const parsed = record === undefined ? null : parseRecord(record)
  if (!parsed) {
    const what = recordBytes ? 'unreadable' : 'missing'
    const cells = { index: String(index), what, late, record: leaf.id }
    return rowText(COLUMNS.map((column) => (cells as Record<string, string>)[column] ?? ''))
  }
  const { time, secrets, grants, ...texts } = rowOf(parsed)
  const cells = {
    ...texts,
    index: String(index),
    time: new Date(time * 1000).toISOString(),
    secrets: secrets.join(' '),
    grants: grants.join('; '),
    late,
    record: leaf.id,
  }
  return rowText(COLUMNS.map((column) => cells[column]))
}
