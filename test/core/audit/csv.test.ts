import { describe, expect, test } from 'vitest'
import { CSV_HEADER, csvRow } from '../../../core/audit/csv.ts'
import { encodeLine, parseLine } from '../../../core/audit/line.ts'
import { type Bytes, utf8 } from '../../../core/bytes.ts'
import { encodeLeaf } from '../../../core/log/leaf.ts'
import type { Entry } from '../../../core/record.ts'
import { HASH, logOf } from './log.ts'

const rowOf = ({
  id,
  hash,
  bytes,
}: Pick<Entry, 'id' | 'hash'> & { bytes: Bytes | null }): string => {
  const line = parseLine(utf8(encodeLine(7, encodeLeaf({ v: 1, type: 'record', id, hash }), bytes)))
  if (!line) throw new Error('no line')
  return csvRow(line)
}

/** RFC 4180, section 2. */
const cellsOf = (row: string): string[] =>
  [...row.trimEnd().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, 16)
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))

const withActor = async (actor: string): Promise<string | undefined> =>
  cellsOf(rowOf(await (await logOf()).released({ claims: { actor } })))[9]

describe('a row', () => {
  test('has the columns of the head', async () => {
    const row = cellsOf(rowOf(await (await logOf()).released()))
    expect(row).toHaveLength(CSV_HEADER.split(',').length)
    expect(row.slice(0, 5)).toEqual([
      '7',
      '2026-11-22T01:36:00.000Z',
      'released',
      'acme/payments-api',
      'refs/heads/main',
    ])
  })

  test.each([
    ['a comma', 'a,b', 'a,b'],
    ['a quote', 'a"b"', 'a"b"'],
    ['a quote alone', '"', '"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a plus', '+1', "'+1"],
    ['a formula with a minus', '-1', "'-1"],
    ['a formula with an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind a tab', '\t=1', '\ufffd=1'],
    ['a formula behind a newline', '\n=1', '\ufffd=1'],
    ['a formula and a comma', '=a,b', "'=a,b"],
    ['what begins another row', 'a\r\nb', 'a\ufffd\ufffdb'],
  ])('%s in a cell', async (_, actor, cell) => {
    expect(await withActor(actor)).toBe(cell)
  })

  test('of a record that is gone, or none', async () => {
    const { id, hash } = await (await logOf()).put()
    expect(cellsOf(rowOf({ id, hash, bytes: null }))[2]).toBe('missing')
    expect(cellsOf(rowOf({ id, hash: HASH, bytes: utf8('x') }))[2]).toBe('unreadable')
  })
})
