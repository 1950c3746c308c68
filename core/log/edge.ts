import { type Bytes, equal } from '../bytes.ts'
import type { Key, Store } from '../ports.ts'
import { inconsistent } from './inconsistent.ts'
import { type Bundle, bundleKey, type Tile, tileKey } from './items.ts'
import { EMPTY_RANGE, leafHash, rootOf } from './merkle.ts'
import { parseBundleItem, parseTileItem } from './parse.ts'
import { TILE_WIDTH } from './tile.ts'

/** The unfinished tiles at the right end of a tree: all that is needed to append to it. */
export interface Edge {
  readonly size: number
  /** By level: the hashes of its last tile, none where that one is full. */
  readonly tiles: readonly (readonly Bytes[])[]
  /** The leaves of the last bundle, none where it is full. */
  readonly bundle: readonly Bytes[]
}

/** What the store must hold so that its tiles are those of a larger tree. */
export interface Growth {
  readonly edge: Edge
  readonly tiles: readonly Tile[]
  readonly bundles: readonly Bundle[]
}

/** Hashes at that level of a tree's tiles: each is the root of 256^level leaves. */
const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level)

const levelsOf = (size: number): number[] => {
  const levels: number[] = []
  for (let level = 0; hashesAt(level, size) > 0; level++) levels.push(level)
  return levels
}

/**
 * The edge of the tree of `size` leaves, also where the tiles have grown since. Without `bundle` no
 * leaves are read: then it is good for a root alone.
 * @throws EggError `log_inconsistent`, `log_item_malformed`, `log_tile_malformed`
 */
export const readEdge = async (
  store: Store,
  size: number,
  signal: AbortSignal,
  { bundle = true } = {},
): Promise<Edge> => {
  const levels = levelsOf(size)
  const partial = levels.filter((level) => hashesAt(level, size) % TILE_WIDTH > 0)
  const index = Math.floor(size / TILE_WIDTH)
  const wantsBundle = bundle && size % TILE_WIDTH > 0
  const keys: Key[] = partial.map((level) => tileKey(level, hashesAt(level + 1, size)))
  if (wantsBundle) keys.push(bundleKey(index))
  const items = keys.length ? await store.read('log', keys, signal) : []
  const take = (list: readonly Bytes[] | undefined, width: number, what: string) => {
    if (!list || list.length < width) throw inconsistent(`${what} is missing`)
    return list.slice(0, width)
  }
  const tiles: Bytes[][] = levels.map(() => [])
  for (const [i, level] of partial.entries()) {
    const item = items[i]
    const width = hashesAt(level, size) % TILE_WIDTH
    tiles[level] = take(item ? parseTileItem(item).hashes : undefined, width, 'a tile')
  }
  const last = items[partial.length]
  const leaves = wantsBundle
    ? take(last ? parseBundleItem(last).entries : undefined, size % TILE_WIDTH, 'a bundle')
    : []
  const hashes = await Promise.all(leaves.map(leafHash))
  if (hashes.some((hash, i) => !equal(hash, tiles[0]?.[i] ?? hash.slice(1)))) {
    throw inconsistent('a bundle has other leaves than its tile')
  }
  return { size, tiles, bundle: leaves }
}

/** The edge of the head's own tree. @throws as `readEdge`; `log_inconsistent` for another root */
export const edgeOf = async (
  store: Store,
  { size, root }: { size: number; root: Bytes },
  signal: AbortSignal,
): Promise<Edge> => {
  const edge = await readEdge(store, size, signal)
  if (!equal(await rootOfEdge(edge), root)) throw inconsistent("tiles and the head's root differ")
  return edge
}

/** The root of the edge's tree. */
export const rootOfEdge = async ({ tiles }: Edge): Promise<Bytes> => {
  const ranges = await Promise.all(tiles.map((hashes) => EMPTY_RANGE.appendAll(hashes)))
  return rootOf(ranges.reverse().flatMap((range) => range.hashes()))
}

/** Appends leaves: the tiles and bundles that change with them, whole, and the new edge. */
export const grow = async (edge: Edge, entries: readonly Bytes[]): Promise<Growth> => {
  const tiles: Tile[] = []
  const edgeTiles: (readonly Bytes[])[] = []
  let hashes: readonly Bytes[] = await Promise.all(entries.map(leafHash))
  for (let level = 0; hashes.length > 0 || level < edge.tiles.length; level++) {
    const grown = pieces(edge.tiles[level] ?? [], hashes, hashesAt(level + 1, edge.size))
    if (hashes.length > 0) {
      tiles.push(...grown.map(({ index, list }) => ({ level, index, hashes: list })))
    }
    edgeTiles.push(grown.find(({ list }) => list.length < TILE_WIDTH)?.list ?? [])
    const full = grown.filter(({ list }) => list.length === TILE_WIDTH)
    hashes = await Promise.all(full.map(async ({ list }) => tileRoot(list)))
  }
  const grown = pieces(edge.bundle, entries, Math.floor(edge.size / TILE_WIDTH))
  return {
    edge: {
      size: edge.size + entries.length,
      tiles: edgeTiles,
      bundle: grown.find(({ list }) => list.length < TILE_WIDTH)?.list ?? [],
    },
    tiles,
    bundles: grown.map(({ index, list }) => ({ index, entries: list })),
  }
}

const tileRoot = async (hashes: readonly Bytes[]): Promise<Bytes> =>
  (await EMPTY_RANGE.appendAll(hashes)).root()

/** `standing` and `more`, cut into 256s; the first piece has that index. */
const pieces = (standing: readonly Bytes[], more: readonly Bytes[], first: number) => {
  const all = [...standing, ...more]
  return Array.from({ length: Math.ceil(all.length / TILE_WIDTH) }, (_, i) => ({
    index: first + i,
    list: all.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH),
  }))
}
