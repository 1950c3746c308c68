import { describe, expect, test } from 'vitest'
import { LOG_BATCH_BYTES, LOG_BATCH_LEAVES, LOG_BATCH_PARTITIONS } from '../../../core/limits.ts'
import { batchesOf, partitionOf } from '../../../core/log/batches.ts'
import { cursorAfter, type Line } from '../../../core/log/compose.ts'
import { batchItem } from '../../../core/log/items.ts'

const line = (i: number, { partition = 0, bytes = 150 } = {}): Line => ({
  period: '2026-11-22T01:36Z',
  time: 0,
  type: 'record',
  id: `ex#2026-11-22T01:36Z#${partition}/${i}`,
  bytes: new Uint8Array(bytes),
})

const many = (count: number, of: (i: number) => Line = line): Line[] =>
  Array.from({ length: count }, (_, i) => of(i))

describe('lines are cut into batches', () => {
  test('in their order, none left out', () => {
    const lines = many(3000)
    expect(batchesOf(lines).flat()).toEqual(lines)
    expect(batchesOf([])).toEqual([])
  })

  test('of so many leaves', () => {
    const sizes = batchesOf(many(2 * LOG_BATCH_LEAVES + 1)).map(({ length }) => length)
    expect(sizes).toEqual([LOG_BATCH_LEAVES, LOG_BATCH_LEAVES, 1])
  })

  test('of so many bytes, also when every id is as long as can be', () => {
    const batches = batchesOf(many(1000, (i) => line(i, { bytes: 1024 })))
    for (const batch of batches) {
      const entries = batch.map(({ bytes }) => bytes)
      const rest = { key: 'k', begin: 0, previous: '', at: 0, minute: 0, hour: 0 }
      const { entries: packed } = batchItem({ ...rest, entries })
      expect((packed as Uint8Array).length).toBeLessThanOrEqual(LOG_BATCH_BYTES)
    }
    expect(batches.length).toBe(Math.ceil((1000 * 1026) / LOG_BATCH_BYTES))
  })

  test('of so many partitions', () => {
    const count = LOG_BATCH_PARTITIONS * 2 + 1
    const batches = batchesOf(many(count * 2, (i) => line(i, { partition: i >> 1 })))
    expect(batches.map((batch) => new Set(batch.map(partitionOf)).size)).toEqual([
      LOG_BATCH_PARTITIONS,
      LOG_BATCH_PARTITIONS,
      1,
    ])
  })
})

describe('where the cursor stands after a batch', () => {
  const closed = (period: string, time: number): Line => ({
    period,
    time,
    type: 'closed',
    id: period,
    bytes: new Uint8Array(),
  })
  const before = { minute: 600, hour: 3600 }

  test('is behind what it closes, minutes and hours each for themselves', () => {
    expect(cursorAfter(before, [])).toEqual(before)
    expect(cursorAfter(before, [line(1)])).toEqual(before)
    const lines = [closed('1970-01-01T00:10Z', 600), closed('1970-01-01T00:11Z', 660)]
    expect(cursorAfter(before, lines)).toEqual({ minute: 720, hour: 3600 })
    expect(cursorAfter(before, [closed('1970-01-01T01Z', 3600)])).toEqual({
      minute: 600,
      hour: 7200,
    })
  })
})
