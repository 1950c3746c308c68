import canonicalize from 'canonicalize'
import { hashed, tileFile } from '../../../core/audit/files.ts'
import {
  encodeManifest,
  LEAVES,
  MANIFEST,
  type Manifest,
  parseCheckpointPath,
} from '../../../core/audit/manifest.ts'
import { type Bytes, concat, sha256, toBase64url, utf8 } from '../../../core/bytes.ts'
import { leafHash } from '../../../core/log/merkle.ts'
import type { MemoryFolder } from './folder.ts'

// What somebody can do who holds an export and knows the format: whatever they change, the manifest is
// made to agree.

export interface ExportLine {
  i: number
  leaf: Record<string, unknown>
  record?: Record<string, unknown>
}

export const manifestOf = (folder: MemoryFolder): Manifest => {
  const { sum: _, ...manifest } = JSON.parse(folder.text(MANIFEST))
  return manifest
}

/** Makes the manifest anew, over what the files are now. */
export const seal = async (folder: MemoryFolder, change: object = {}): Promise<MemoryFolder> => {
  const { files: listed, ...manifest } = manifestOf(folder)
  const files = []
  for (const { path } of listed) {
    const file = await folder.open(path)
    if (!file) continue
    const { bytes, seen } = hashed(file, folder.hasher())
    for await (const _ of bytes);
    files.push({ path, ...(await seen()) })
  }
  const checkpoints = [...folder.files.keys()].filter((path) => {
    const size = parseCheckpointPath(path)
    return size !== null && size >= manifest.begin && size <= manifest.end
  }).length
  folder.put(MANIFEST, await encodeManifest({ ...manifest, files, checkpoints, ...change }))
  return folder
}

export const linesOf = (folder: MemoryFolder): ExportLine[] =>
  folder
    .text(LEAVES)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export const withLines = (
  folder: MemoryFolder,
  change: (lines: ExportLine[]) => readonly ExportLine[],
): Promise<MemoryFolder> => {
  folder.put(
    LEAVES,
    change(linesOf(folder))
      .map((line) => `${canonicalize(line)}\n`)
      .join(''),
  )
  return seal(folder)
}

export const hashOf = async (record: unknown): Promise<string> =>
  toBase64url(await sha256(utf8(canonicalize(record) as string)))

/** The tiles that fit the lines, whatever these have become. */
export const withTiles = async (folder: MemoryFolder): Promise<MemoryFolder> => {
  const { begin, end } = manifestOf(folder)
  const leaves = linesOf(folder).map(({ leaf }) => utf8(canonicalize(leaf) as string))
  const hashes = await Promise.all(leaves.map((leaf) => leafHash(leaf)))
  for (let first = begin; first < end; first += 256) {
    const tile = hashes.slice(first - begin, first - begin + 256)
    folder.put(tileFile(first / 256, end), concat(...tile))
  }
  return seal(folder)
}

export const flipped = (bytes: Bytes, at: number, bits = 1): Bytes => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ bits
  return changed
}
