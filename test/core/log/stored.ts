import { randomBytes, sha256, toBase64url, utf8 } from '../../../core/bytes.ts'
import {
  batchItem,
  bundleItem,
  derivedItem,
  headItem,
  loggedItem,
  type Place,
  tileItem,
} from '../../../core/log/items.ts'
import { encodeLeaf, type Leaf } from '../../../core/log/leaf.ts'
import { TILE_WIDTH, tilesAt } from '../../../core/log/tile.ts'
import type { Key } from '../../../core/ports.ts'
import { type FakeStore, fakeStore } from '../../fakes/store.ts'
import { type ReferenceTree, treeOf } from './tree.ts'

const NOW = 1_800_000_000
const PARTITION = 'ex#2027-01-15T08:00Z#0'

export interface StoredLog {
  readonly store: FakeStore
  readonly tree: ReferenceTree
  readonly leaves: readonly Leaf[]
  /** Of the one batch that all of it came in. */
  readonly batch: string
}

/** The id of the record that leaf `i` of a stored log names. */
export const idOfLeaf = (i: number): string => `${PARTITION}/record-${i}`

/** A log of so many records as it lies in the table, made leaf by leaf from the definition. */
export const storedLog = async (size: number): Promise<StoredLog> => {
  const leaves = Array.from({ length: size }, (_, i): Leaf => {
    const hash = new Uint8Array(32)
    new DataView(hash.buffer).setUint32(0, i)
    return { v: 1, type: 'record', id: idOfLeaf(i), hash: toBase64url(hash) }
  })
  const entries = leaves.map(encodeLeaf)
  const tree = await treeOf(entries)
  const store = fakeStore()
  const batch = toBase64url(randomBytes(16))
  const cursor = { minute: NOW - 780, hour: NOW - 90_000 }

  const root = await tree.root(0, size)
  store.force('log', headItem({ size, root, batch, at: NOW, begun: NOW - 86_400, ...cursor }))
  store.force('log', derivedItem({ size, batch }))
  store.force('log', batchItem({ key: batch, begin: 0, previous: '', at: NOW, entries, ...cursor }))
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    const some = entries.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)
    store.force('log', bundleItem({ index, entries: some }))
  }
  for (let level = 0; tilesAt(level, size).count > 0; level++) {
    const { count, width } = tilesAt(level, size)
    for (let index = 0; index < count; index++) {
      const hashes = Array.from({ length: index < count - 1 ? TILE_WIDTH : width }, (_, i) =>
        tree.hashAt(level * 8, index * TILE_WIDTH + i),
      )
      store.force('log', tileItem({ level, index, hashes: await Promise.all(hashes) }))
    }
  }
  const places = leaves.map(async (_, index): Promise<Place> => {
    const sk = await sha256(utf8(`record-${index}`))
    return { sk, index }
  })
  store.force(
    'log',
    loggedItem({ pk: PARTITION, batch, begin: 0, places: await Promise.all(places) }),
  )
  return { store, tree, leaves, batch }
}

/** The same table without the item at `key`. */
export const without = ({ store }: StoredLog, key: Key): FakeStore => {
  const rest = fakeStore()
  const kept = store.all('log').filter(({ pk, sk }) => pk !== key.pk || sk !== key.sk)
  if (kept.length === store.all('log').length) throw new Error('there is no such item')
  for (const item of kept) rest.force('log', item)
  return rest
}
