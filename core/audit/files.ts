import { type Bytes, collect, toBase64url } from '../bytes.ts'
import { EggError } from '../error.ts'
import { WHOLE_FILE_BYTES } from '../limits.ts'
import { TILE_WIDTH, tilePath } from '../log/tile.ts'
import type { Findings } from './findings.ts'
import type { Export, Hasher } from './folder.ts'
import {
  type ListedFile,
  MANIFEST,
  type Manifest,
  PROGRESS,
  parseCheckpointPath,
  parseManifest,
} from './manifest.ts'

/** A whole file, or null when there is none or it is larger than anything that egg writes. */
export const readWhole = async (
  { open }: Pick<Export, 'open'>,
  path: string,
  limit: number = WHOLE_FILE_BYTES,
): Promise<Bytes | null> => {
  const file = await open(path)
  return file && collect(file, limit)
}

/** @throws EggError `manifest_missing`, `manifest_malformed` */
export const readManifest = async (files: Export): Promise<Manifest> => {
  const bytes = await readWhole(files, MANIFEST)
  if (bytes) return parseManifest(bytes)
  throw new EggError(
    'manifest_missing',
    `There is no export here: ${MANIFEST} is missing. It is written last.`,
    'Name the folder of an export; one that was cut short goes on with the same `egg audit export`.',
  )
}

/** A file's hash and length, made while another reads it. */
export const hashed = (
  file: AsyncIterable<Bytes>,
  hasher: Hasher,
): { bytes: AsyncIterable<Bytes>; seen: () => Promise<Pick<ListedFile, 'bytes' | 'sha256'>> } => {
  let length = 0
  const tap = async function* (): AsyncGenerator<Bytes> {
    for await (const chunk of file) {
      hasher.update(chunk)
      length += chunk.length
      yield chunk
    }
  }
  return {
    bytes: tap(),
    seen: async () => ({ bytes: length, sha256: toBase64url(await hasher.digest()) }),
  }
}

/** Compares a listed file with what the manifest says of it. */
export const compareFile = (
  { path, bytes, sha256 }: ListedFile,
  seen: Pick<ListedFile, 'bytes' | 'sha256'>,
  { add }: Pick<Findings, 'add'>,
): void => {
  if (seen.bytes === bytes && seen.sha256 === sha256) return
  add('file_altered', { file: path }, `${path} is not the file that the manifest lists.`)
}

/** Everything but the leaves, which are hashed while they are verified. */
export const checkFiles = async (
  files: Export,
  listed: readonly ListedFile[],
  found: Pick<Findings, 'add'>,
): Promise<void> => {
  for (const entry of listed) {
    const file = await files.open(entry.path)
    if (!file) {
      found.add('file_missing', { file: entry.path }, `${entry.path} is not there.`)
      continue
    }
    const { bytes, seen } = hashed(file, files.hasher())
    for await (const _ of bytes);
    compareFile(entry, await seen(), found)
  }
}

/** Sizes of the checkpoints that are there, ascending; what nobody asked for is noted. */
export const checkpointSizes = async (
  files: Export,
  { files: listed, begin, end, checkpoints }: Manifest,
  { add }: Pick<Findings, 'add'>,
): Promise<number[]> => {
  const known = new Set([MANIFEST, PROGRESS, ...listed.map(({ path }) => path)])
  const sizes: number[] = []
  for (const path of await files.list()) {
    const size = parseCheckpointPath(path)
    if (size !== null && size >= begin && size <= end) sizes.push(size)
    else if (!known.has(path) && !isTile(path, begin, end)) {
      add('file_unlisted', { file: path }, `${path} is no part of the export.`)
    }
  }
  if (sizes.length !== checkpoints) {
    const sentence = `The export was made with ${checkpoints} files in checkpoints/, and has ${sizes.length}.`
    add('checkpoint_missing', {}, sentence)
  }
  return sizes.sort((a, b) => a - b)
}

/** The tile of leaf hashes with `index`, as a tree of `end` leaves has it. */
export const tileFile = (index: number, end: number): string =>
  tilePath(0, index, Math.min(TILE_WIDTH, end - index * TILE_WIDTH))

const isTile = (path: string, begin: number, end: number): boolean => {
  const index = Number(/^tile\/0\/([x/0-9]+?)(?:\.p\/\d+)?$/.exec(path)?.[1]?.replace(/[x/]/g, ''))
  const first = index * TILE_WIDTH
  return first >= begin && first < end && tileFile(index, end) === path
}
