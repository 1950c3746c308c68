import { LOG_BATCH_BYTES, LOG_BATCH_LEAVES, LOG_BATCH_PARTITIONS } from '../limits.ts'
import type { Line } from './compose.ts'

/**
 * The lines in pieces that fit: an item's size, and the writes that follow from a batch. Any first
 * few of them are sound by themselves: what closes a period comes after its records.
 */
export const batchesOf = (lines: readonly Line[]): Line[][] => {
  const batches: Line[][] = []
  let batch: Line[] = []
  let bytes = 0
  let partitions = new Set<string>()
  for (const line of lines) {
    const size = line.bytes.length + 2
    const partition = partitionOf(line)
    const isFull =
      batch.length === LOG_BATCH_LEAVES ||
      bytes + size > LOG_BATCH_BYTES ||
      (partitions.size === LOG_BATCH_PARTITIONS && partition && !partitions.has(partition))
    if (isFull || batch.length === 0) {
      batch = []
      batches.push(batch)
      bytes = 0
      partitions = new Set()
    }
    batch.push(line)
    bytes += size
    if (partition) partitions.add(partition)
  }
  return batches
}

/** The pk of a line's record; null where it names none. */
export const partitionOf = ({ type, id }: Line): string | null =>
  type === 'closed' ? null : id.slice(0, id.indexOf('/'))
