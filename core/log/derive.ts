import { type Bytes, equal, sha256, utf8 } from '../bytes.ts'
import { all } from '../in-flight.ts'
import { CALLS_IN_FLIGHT } from '../limits.ts'
import type { Item, Store } from '../ports.ts'
import { type Edge, type Growth, grow, readEdge, rootOfEdge } from './edge.ts'
import { inconsistent } from './inconsistent.ts'
import {
  type Batch,
  bundleItem,
  type Derived,
  derivedItem,
  type Head,
  type Logged,
  loggedItem,
  type Place,
  tileItem,
} from './items.ts'
import { parseLeaf } from './leaf.ts'
import { readBatch, readDerived, readHead } from './reader.ts'

/**
 * Makes tiles, bundles and index agree with the head, so that the next batch can be composed on
 * them. Whoever commits does it at once; this is for the batch of a run that was cut short.
 * `moved`: another keeper is at work, and has gone on meanwhile.
 * @throws EggError `log_inconsistent`: nothing was written
 */
export const finish = async (
  store: Store,
  head: Head,
  signal: AbortSignal,
): Promise<'finished' | 'moved'> => {
  const derived = (await readDerived(store, signal)) ?? { size: 0, batch: '' }
  if (derived.batch === head.batch) return 'finished'
  const batch = await readBatch(store, head.batch, signal)
  if (!batch || !isNext(batch, derived, head)) {
    const now = await readHead(store, signal)
    if (now?.batch !== head.batch) return 'moved'
    throw inconsistent('the head and the batch that it names do not follow from what is derived')
  }
  const edge = await readEdge(store, batch.begin, signal)
  const growth = await grow(edge, batch.entries)
  if (!equal(await rootOfEdge(growth.edge), head.root)) {
    throw inconsistent("tiles and batch do not lead to the head's root")
  }
  await derive(store, batch, edge, growth, signal)
  return 'finished'
}

const isNext = ({ begin, previous, entries }: Batch, derived: Derived, head: Head): boolean =>
  begin === derived.size && previous === derived.batch && begin + entries.length === head.size

/**
 * Writes what follows from a committed batch; again and again, by several keepers, to the same end.
 * Tiles and bundles only ever get wider, and what stands of them must be a part of what comes.
 */
export const derive = async (
  store: Store,
  batch: Batch,
  edge: Edge,
  { tiles, bundles }: Growth,
  signal: AbortSignal,
): Promise<void> => {
  const isEdge = (index: number, list: readonly unknown[], level = 0) =>
    list.length > 0 && index === Math.floor(edge.size / 256 ** (level + 1))
  const writes = [
    ...tiles.map((tile) => () => {
      const standing = edge.tiles[tile.level] ?? []
      const width = isEdge(tile.index, standing, tile.level) ? standing.length : 0
      return widen(store, tileItem(tile), width, signal)
    }),
    ...bundles.map((bundle) => () => {
      const width = isEdge(bundle.index, edge.bundle) ? edge.bundle.length : 0
      return widen(store, bundleItem(bundle), width, signal)
    }),
    ...(await loggedIn(batch)).map((logged) => async () => {
      // Where it stands it is the same: it follows from the batch alone.
      await store.insert('log', loggedItem(logged), signal)
    }),
  ]
  await all(CALLS_IN_FLIGHT, writes)
  const derived = derivedItem({ size: batch.begin + batch.entries.length, batch: batch.key })
  // Another keeper that was faster stands where this one would, or further on.
  if (batch.previous === '') await store.insert('log', derived, signal)
  else await store.replaceIf('log', derived, 'batch', batch.previous, signal)
}

/** Rounds of a tile that others widen meanwhile; two keepers make two at the most. */
const TRIES = 4

/** Puts a tile or a bundle where one of that `width` stands; 0 where none does. */
const widen = async (
  store: Store,
  item: Item,
  width: number,
  signal: AbortSignal,
): Promise<void> => {
  let standing = width
  for (let tries = 1; tries <= TRIES; tries++) {
    const wrote =
      standing === 0
        ? (await store.insert('log', item, signal)) === 'inserted'
        : (await store.replaceIf('log', item, 'width', standing, signal)) === 'replaced'
    if (wrote) return
    const [found = null] = await store.read('log', [item], signal)
    if (!found || !isPart(contentOf(found), contentOf(item))) {
      throw inconsistent('a tile is not what its leaves say')
    }
    standing = Number(found.width)
    if (standing >= Number(item.width)) return
  }
  throw inconsistent('a tile changes without end')
}

const contentOf = ({ hashes, entries }: Item): Bytes => (hashes ?? entries) as Bytes

/** Does the longer one begin with the other? Of leaves behind their lengths, too. */
const isPart = (a: Bytes, b: Bytes): boolean => {
  const length = Math.min(a.length, b.length)
  return equal(a.slice(0, length), b.slice(0, length))
}

/** Where the batch put each record, by partition. */
const loggedIn = async ({ key, begin, entries }: Batch): Promise<Logged[]> => {
  const places = new Map<string, Place[]>()
  for (const [i, bytes] of entries.entries()) {
    const leaf = parseLeaf(bytes)
    if (leaf.type === 'closed') continue
    const slash = leaf.id.indexOf('/')
    const pk = leaf.id.slice(0, slash)
    const sk = await sha256(utf8(leaf.id.slice(slash + 1)))
    const list = places.get(pk)
    if (list) list.push({ sk, index: begin + i })
    else places.set(pk, [{ sk, index: begin + i }])
  }
  return [...places].map(([pk, list]) => ({ pk, batch: key, begin, places: list }))
}
