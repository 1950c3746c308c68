import { EggError } from '../error.ts'
import { announce, type ByHand } from '../operator.ts'
import { type Progress, readProgress, writeProgress } from './draft.ts'
import { writeLeaves } from './export-leaves.ts'
import { writeCheckpoints, writeKeys, writePolicies, writeTiles } from './export-proof.ts'
import type { Exporting } from './exporting.ts'
import { hashed } from './files.ts'
import type { ExportDraft } from './folder.ts'
import {
  CHECKPOINT,
  encodeManifest,
  KEYS,
  LEAVES,
  type ListedFile,
  MANIFEST,
  policyPath,
  TABLE,
} from './manifest.ts'
import { type Asked, rangeOf } from './range.ts'

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
