import { type Bytes, concat, fromBase64, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { EXPORT_CHUNK, READ_KEYS } from '../limits.ts'
import { tileKey } from '../log/items.ts'
import { type LogKey, openNote } from '../log/note.ts'
import { parseTileItem } from '../log/parse.ts'
import { checkpointsOf, leavesOf, type Sequenced } from '../log/reader.ts'
import { TILE_WIDTH } from '../log/tile.ts'
import { announce, type ByHand } from '../operator.ts'
import type { Store } from '../ports.ts'
import { CSV_HEADER, csvRow } from './csv.ts'
import { type Progress, readProgress, writeProgress } from './draft.ts'
import { hashed, tileFile } from './files.ts'
import type { ExportDraft } from './folder.ts'
import { encodeKeys } from './keys-file.ts'
import { encodeLine, parseLine } from './line.ts'
import {
  CHECKPOINT,
  checkpointPath,
  encodeManifest,
  KEYS,
  LEAVES,
  type ListedFile,
  MANIFEST,
  policyPath,
  TABLE,
} from './manifest.ts'
import { policiesOf } from './policies.ts'
import type { ReleaseKeyEntry } from './promises.ts'
import { type Asked, rangeOf } from './range.ts'
import { recordsOf } from './records.ts'
import { parseRecord } from './schema.ts'

export interface Exporting {
  readonly store: Store
  readonly folder: ExportDraft
  /** With which the log is signed, and the broker's releases. */
  readonly keys: { readonly log: readonly LogKey[]; readonly release: readonly ReleaseKeyEntry[] }
  /** egg's version. */
  readonly egg: string
  /** How far it has come: leaves of all, for people. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Exported {
  /** Id of the record that tells of it. */
  readonly record: string
  readonly begin: number
  readonly end: number
  readonly size: number
  /** Is there a period before `to` that the log has not closed yet? */
  readonly open: boolean
  readonly checkpoints: number
  /** Policy sets that the records name and the log does not have. */
  readonly missingPolicies: readonly string[]
}

/**
 * Makes an export, or goes on with one. Recorded before anything of it is read, so that nobody reads
 * the log unseen with these rights; the manifest comes last, so that a part never passes for it.
 * @throws EggError `log_empty`, `log_rolled_back`, `export_other`; CloudError; what the folder throws
 */
export const makeExport = async (
  ports: Exporting,
  asked: Asked,
  by: ByHand,
  signal: AbortSignal,
): Promise<Exported> => {
  const begun = await begin(ports, asked, by, signal)
  const progress = await writeLeaves(ports, begun, signal)
  await writeTiles(ports, progress, signal)
  const { count: checkpoints, signed } = await writeCheckpoints(ports, progress, signal)
  await writeKeys(ports, progress, signed)
  const policies = await writePolicies(ports, progress, signal)
  await writeManifest(ports, progress, checkpoints, policies.written)
  const { record, range } = progress
  const { begin: first, end, size, open } = range
  return { record, begin: first, end, size, open, checkpoints, missingPolicies: policies.missing }
}

const begin = async (
  { store, folder, keys }: Exporting,
  asked: Asked,
  by: ByHand,
  signal: AbortSignal,
): Promise<Progress> => {
  const standing = await readProgress(folder, asked)
  if (standing) return standing
  const range = await rangeOf(store, asked, keys.log, signal)
  const { from, to, begin, end, size } = range
  const record = await announce(store, 'export', { from, to, begin, end, size }, by, signal)
  const start = { next: begin, leaves: 0, table: 0, digests: [] }
  const progress = { range, created: by.now, record, ...start }
  await writeProgress(folder, progress)
  return progress
}

/** Leaves with their records, chunk by chunk; after each it is known where to go on. */
const writeLeaves = async (
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

/** The log's own tiles, not made of the leaves here: where both differ, the export shows it. */
const writeTiles = async (
  { store, folder }: Exporting,
  { range: { begin, end } }: Progress,
  signal: AbortSignal,
): Promise<void> => {
  const last = Math.ceil(end / TILE_WIDTH)
  for (let first = begin / TILE_WIDTH; first < last; first += READ_KEYS) {
    const count = Math.min(READ_KEYS, last - first)
    const keys = Array.from({ length: count }, (_, i) => tileKey(0, first + i))
    for (const [i, item] of (await store.read('log', keys, signal)).entries()) {
      if (!item) continue
      const index = first + i
      const width = Math.min(TILE_WIDTH, end - index * TILE_WIDTH)
      const hashes = parseTileItem(item).hashes.slice(0, width)
      await folder.write(tileFile(index, end), concat(...hashes))
    }
  }
}

/** Every checkpoint of the range, and the newest; with the sizes that each key signed. */
const writeCheckpoints = async (
  { store, folder, keys }: Exporting,
  { range }: Progress,
  signal: AbortSignal,
): Promise<{ count: number; signed: ReadonlyMap<string, Signed> }> => {
  const signed = new Map<string, Signed>()
  const note = fromBase64(range.note) as Bytes
  const look = async (size: number, bytes: Bytes): Promise<void> => {
    const by = await openNote(bytes, keys.log).then(
      ({ by }) => by.vkey,
      // What nobody can verify is exported, too: to see it is what a reviewer is there for.
      () => null,
    )
    if (by === null) return
    const { from = size, to = size } = signed.get(by) ?? {}
    signed.set(by, { from: Math.min(from, size), to: Math.max(to, size) })
  }
  let count = 0
  for (const day of range.days) {
    for (const { size, note } of await checkpointsOf(store, day, signal)) {
      if (size < range.begin || size > range.end) continue
      await folder.write(checkpointPath(size), note)
      await look(size, note)
      count++
    }
  }
  await folder.write(CHECKPOINT, note)
  await look(range.size, note)
  return { count, signed }
}

/** Sizes of the tree. */
interface Signed {
  readonly from: number
  readonly to: number
}

const writeKeys = async (
  { folder, keys }: Exporting,
  { range: { size } }: Progress,
  signed: ReadonlyMap<string, Signed>,
): Promise<void> => {
  const log = keys.log.flatMap(({ vkey }) => {
    const sizes = signed.get(vkey)
    return sizes ? [{ vkey, from: sizes.from, to: sizes.to === size ? null : sizes.to }] : []
  })
  await folder.write(KEYS, encodeKeys({ log, release: [...keys.release] }))
}

const writePolicies = async (
  { store, folder }: Exporting,
  { digests }: Progress,
  signal: AbortSignal,
): Promise<{ written: string[]; missing: string[] }> => {
  const written: string[] = []
  const missing: string[] = []
  for (const digest of digests) {
    const text = await policiesOf(store, digest, signal)
    if (!text) {
      missing.push(digest)
      continue
    }
    await folder.write(policyPath(digest), text)
    written.push(digest)
  }
  return { written, missing }
}

const writeManifest = async (
  { folder, egg }: Exporting,
  { range, created }: Progress,
  checkpoints: number,
  digests: readonly string[],
): Promise<void> => {
  const { note: _note, days: _days, ...proven } = range
  const files: ListedFile[] = []
  for (const path of [CHECKPOINT, KEYS, LEAVES, TABLE, ...digests.map(policyPath)]) {
    files.push({ path, ...(await hashOf(folder, path)) })
  }
  const manifest = { v: 1, egg, created, ...proven, checkpoints, files } as const
  await folder.write(MANIFEST, await encodeManifest(manifest))
}

/** Read back from where it was written: the manifest tells what is there. */
const hashOf = async (folder: ExportDraft, path: string) => {
  const file = await folder.open(path)
  if (!file) {
    throw new EggError(
      'export_changed',
      `${path} is gone from the export that is being made.`,
      'Something else works in that folder: export to another one.',
    )
  }
  const { bytes, seen } = hashed(file, folder.hasher())
  for await (const _ of bytes);
  return seen()
}
