import { type Bytes, concat, fromBase64 } from '../bytes.ts'
import { READ_KEYS } from '../limits.ts'
import { tileKey } from '../log/items.ts'
import { openNote } from '../log/note.ts'
import { parseTileItem } from '../log/parse.ts'
import { checkpointsOf } from '../log/reader.ts'
import { TILE_WIDTH } from '../log/tile.ts'
import type { Progress } from './draft.ts'
import type { Exporting } from './exporting.ts'
import { tileFile } from './files.ts'
import { encodeKeys } from './keys-file.ts'
import { CHECKPOINT, checkpointPath, KEYS, policyPath } from './manifest.ts'
import { policiesOf } from './policies.ts'

/** The log's own tiles, not made of the leaves here: where both differ, the export shows it. */
export const writeTiles = async (
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
export const writeCheckpoints = async (
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

/** The keys that signed, and none besides. */
export const writeKeys = async (
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

/** The policies that the records name, as they were deployed. */
export const writePolicies = async (
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
