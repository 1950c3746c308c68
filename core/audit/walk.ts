import type { Bytes } from '../bytes.ts'
import { leafInput, type Sha256 } from '../log/merkle.ts'
import { parseTile, TILE_WIDTH } from '../log/tile.ts'
import { readWhole, tileFile } from './files.ts'
import type { Findings } from './findings.ts'
import type { Export } from './folder.ts'
import type { Line } from './line.ts'
import { inOrder, type Slot } from './order.ts'
import type { Tree } from './tree.ts'

/** A leaf as the walk hands it on. `recordHash` is null where there is no record. */
export interface Seen {
  readonly line: Line
  readonly recordHash: Bytes | null
}

export interface Walk {
  readonly begin: number
  readonly end: number
  /** Ascending sizes at which `at` is called, with the tree as large as that. */
  readonly stops: readonly number[]
  readonly at: (size: number) => Promise<void>
  readonly leaf: (seen: Seen) => Promise<void>
}

/** Goes through the leaves once, a tile's worth at a time, whatever their number. */
export const walk = async (
  files: Export,
  leaves: AsyncIterable<Bytes>,
  tree: Tree,
  { begin, end, stops, at, leaf }: Walk,
  found: Pick<Findings, 'add'>,
): Promise<{ tiles: number }> => {
  const tileOf = tiles(files, end, found)
  let slots: Slot[] = []
  let next = begin
  let stop = 0
  const arrive = async (size: number): Promise<void> => {
    for (; stops[stop] === size; stop++) await at(size)
  }
  const flush = async (): Promise<void> => {
    const first = slots[0]?.index
    if (first === undefined) return
    const seen = await Promise.all(slots.map(({ line }) => line && hashesOf(line, files.sha256)))
    const tile = await tileOf.at(Math.floor(first / TILE_WIDTH))
    const offset = first % TILE_WIDTH
    await tree.append(
      seen.map((one) => one?.hash ?? null),
      tile ? tile.slice(offset, offset + slots.length) : null,
    )
    slots = []
    for (const one of seen) if (one) await leaf(one)
  }

  await arrive(begin)
  for await (const slot of inOrder(leaves, { begin, end }, found)) {
    if (slot.index !== next) {
      await flush()
      tree.abandon()
    }
    slots.push(slot)
    const size = slot.index + 1
    next = size
    if (size % TILE_WIDTH !== 0 && size !== stops[stop] && size !== end) continue
    await flush()
    await arrive(size)
  }
  // What stood before a gap at the end.
  await flush()
  return { tiles: tileOf.count() }
}

const hashesOf = async (line: Line, sha256: Sha256): Promise<Seen & { readonly hash: Bytes }> => {
  const [hash, record] = await Promise.all([
    sha256(leafInput(line.leafBytes)),
    line.recordBytes && sha256(line.recordBytes),
  ])
  return { line, hash, recordHash: record }
}

/** The tiles of leaf hashes, one at a time. */
const tiles = (files: Export, end: number, { add }: Pick<Findings, 'add'>) => {
  let held: { index: number; hashes: readonly Bytes[] | null } | null = null
  let count = 0
  const read = async (index: number): Promise<readonly Bytes[] | null> => {
    const file = tileFile(index, end)
    const width = Math.min(TILE_WIDTH, end - index * TILE_WIDTH)
    const bytes = await readWhole(files, file, TILE_WIDTH * 32)
    if (bytes?.length === width * 32) {
      count++
      return parseTile(bytes, width)
    }
    if (bytes) add('tile_altered', { file }, `${file} has not the length of its name.`)
    else add('tile_missing', { file }, `${file} is not there.`)
    return null
  }
  return {
    count: () => count,
    at: async (index: number): Promise<readonly Bytes[] | null> => {
      if (held?.index !== index) held = { index, hashes: await read(index) }
      return held.hashes
    },
  }
}
