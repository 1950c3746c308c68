import { utf8 } from '../bytes.ts'
import { EXPORT_CHUNK } from '../limits.ts'
import { leavesOf, type Sequenced } from '../log/reader.ts'
import type { Store } from '../ports.ts'
import { CSV_HEADER, csvRow } from './csv.ts'
import { type Progress, writeProgress } from './draft.ts'
import type { Exporting } from './exporting.ts'
import { encodeLine, parseLine } from './line.ts'
import { LEAVES, TABLE } from './manifest.ts'
import { recordsOf } from './records.ts'
import { parseRecord } from './schema.ts'

/** Leaves with their records, chunk by chunk; after each it is known where to go on. */
export const writeLeaves = async (
  { store, folder, onProgress }: Exporting,
  begun: Progress,
  signal: AbortSignal,
): Promise<Progress> => {
  const { begin, end } = begun.range
  let progress = begun
  if (progress.table === 0) {
    await folder.append(LEAVES, 0, new Uint8Array())
    await folder.append(TABLE, 0, utf8(CSV_HEADER))
    progress = { ...progress, table: utf8(CSV_HEADER).length }
  }
  const flush = async (chunk: readonly Sequenced[]): Promise<void> => {
    const lines = await linesOf(store, chunk, signal)
    const leaves = utf8(lines.map((line) => `${line}\n`).join(''))
    const parsed = lines.map((line) => parseLine(utf8(line)))
    const table = utf8(parsed.map((line) => (line ? csvRow(line) : '')).join(''))
    const digests = new Set(progress.digests)
    for (const line of parsed) {
      const record = parseRecord(line?.record)
      if (record && 'policy_digest' in record) digests.add(record.policy_digest)
    }
    await folder.append(LEAVES, progress.leaves, leaves)
    await folder.append(TABLE, progress.table, table)
    progress = {
      ...progress,
      next: progress.next + chunk.length,
      leaves: progress.leaves + leaves.length,
      table: progress.table + table.length,
      digests: [...digests],
    }
    await writeProgress(folder, progress)
    onProgress?.(progress.next - begin, end - begin)
  }

  let chunk: Sequenced[] = []
  for await (const leaf of leavesOf(store, progress.next, end, signal)) {
    chunk.push(leaf)
    if (chunk.length < EXPORT_CHUNK) continue
    await flush(chunk)
    chunk = []
  }
  if (chunk.length) await flush(chunk)
  return progress
}

const linesOf = async (
  store: Store,
  chunk: readonly Sequenced[],
  signal: AbortSignal,
): Promise<string[]> => {
  const ids = chunk.flatMap(({ leaf }) => (leaf.type === 'closed' ? [] : [leaf.id]))
  const records = await recordsOf(store, ids, signal)
  return chunk.map(({ index, leaf, bytes }) =>
    encodeLine(index, bytes, leaf.type === 'closed' ? null : (records.get(leaf.id) ?? null)),
  )
}
