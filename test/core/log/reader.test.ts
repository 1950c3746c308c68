import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../../core/bytes.ts'
import { randomBytes, sha256, toBase64url, utf8 } from '../../../core/bytes.ts'
import { BUNDLES_HELD, READ_KEYS, TILES_KEPT } from '../../../core/limits.ts'
import {
  bundleItem,
  bundleKey,
  dayCheckpointItem,
  HEAD_KEY,
  headItem,
  latestCheckpointItem,
  loggedItem,
  publishedItem,
  tileItem,
  tileKey,
} from '../../../core/log/items.ts'
import { encodeLeaf, type Leaf } from '../../../core/log/leaf.ts'
import { leafHash } from '../../../core/log/merkle.ts'
import {
  consistencyProof,
  inclusionProof,
  rangeProof,
  rootOfRange,
  verifyConsistency,
  verifyInclusion,
} from '../../../core/log/proof.ts'
import {
  checkpointsOf,
  indexOf,
  latestCheckpoint,
  leavesOf,
  loggedOf,
  readBatch,
  readDerived,
  readHead,
  readPublished,
  type Sequenced,
  tilesOf,
} from '../../../core/log/reader.ts'
import { fakeStore } from '../../fakes/store.ts'
import { codeOfThrown } from '../thrown.ts'
import { idOfLeaf, storedLog, without } from './stored.ts'

const SIZE = 700
const log = await storedLog(SIZE)
const signal = new AbortController().signal
const tiles = (store = log.store, size = SIZE) => tilesOf(store, size, signal)

const collected = async (leaves: AsyncIterable<Sequenced>): Promise<Sequenced[]> => {
  const all = []
  for await (const leaf of leaves) all.push(leaf)
  return all
}

/** `act`, and how many calls to the store it made. */
const counted = async <T>(act: () => Promise<T>, store = log.store): Promise<[T, number]> => {
  const before = store.calls.length
  return [await act(), store.calls.length - before]
}

describe('single items', () => {
  test('head, derived and batch are read', async () => {
    const head = await readHead(log.store, signal)
    expect(head).toMatchObject({ size: SIZE, batch: log.batch })
    expect(head?.root).toEqual(await log.tree.root(0, SIZE))
    expect(await readDerived(log.store, signal)).toEqual({ size: SIZE, batch: log.batch })
    const batch = await readBatch(log.store, log.batch, signal)
    expect(batch?.entries).toEqual(log.leaves.map(encodeLeaf))
  })

  test('are null where the log has not begun', async () => {
    const store = fakeStore()
    expect(await readHead(store, signal)).toBeNull()
    expect(await readDerived(store, signal)).toBeNull()
    expect(await readPublished(store, signal)).toBeNull()
    expect(await latestCheckpoint(store, signal)).toBeNull()
    expect(await readBatch(store, log.batch, signal)).toBeNull()
  })

  test('of an unknown format stop the reader: never taken for an empty log', async () => {
    const store = fakeStore()
    const head = { ...headItem({} as never), ...HEAD_KEY, size: 0 }
    store.force('log', head)
    expect(await codeOfThrown(() => readHead(store, signal))).toBe('log_item_malformed')
  })

  test('checkpoints are read by day, in the order of their sizes', async () => {
    const store = fakeStore()
    const at = 1_800_000_000
    const checkpoint = (size: number, at: number) => ({
      size,
      note: utf8(`note ${size}`),
      at,
      minute: at - 780,
      hour: at - 90_000,
    })
    for (const size of [100, 9, 1000]) store.force('log', dayCheckpointItem(checkpoint(size, at)))
    store.force('log', dayCheckpointItem(checkpoint(2000, at + 86_400)))
    store.force('log', latestCheckpointItem({ size: 2000, note: utf8('n'), at }))
    store.force('log', publishedItem({ size: 1000, at }))
    const day = await checkpointsOf(store, '2027-01-15', signal)
    expect(day.map(({ size }) => size)).toEqual([9, 100, 1000])
    expect(day[0]).toEqual(checkpoint(9, at))
    expect(await checkpointsOf(store, '2027-01-14', signal)).toEqual([])
    expect(await latestCheckpoint(store, signal)).toEqual({ size: 2000, note: utf8('n'), at })
    expect(await readPublished(store, signal)).toEqual({ size: 1000, at })
  })
})

describe('hashes from tiles', () => {
  test('are those of the definition, at each level', async () => {
    const hashAt = tiles()
    for (let level = 0; 2 ** level <= SIZE; level++) {
      for (let index = 0; (index + 1) * 2 ** level <= SIZE; index++) {
        expect(await hashAt(level, index)).toEqual(await log.tree.hashAt(level, index))
      }
    }
  })

  test('prove inclusion, consistency and ranges', async () => {
    const hashAt = tiles()
    const root = await log.tree.root(0, SIZE)
    for (const index of [0, 255, 256, 511, 512, 699]) {
      const proof = await inclusionProof(index, SIZE, hashAt)
      const leaf = log.tree.leafHashes[index] as Bytes
      expect(await verifyInclusion(index, SIZE, leaf, proof, root)).toBe(true)
    }
    for (const from of [1, 255, 256, 300, 512, 699]) {
      const proof = await consistencyProof(from, SIZE, hashAt)
      expect(await verifyConsistency(from, SIZE, await log.tree.root(0, from), root, proof)).toBe(
        true,
      )
    }
    const proof = await rangeProof(256, 600, SIZE, hashAt)
    expect(await rootOfRange(256, log.tree.leafHashes.slice(256, 600), SIZE, proof)).toEqual(root)
  })

  test('one proof is one call to the store, and the next one over the same tiles none', async () => {
    const hashAt = tiles()
    const [, first] = await counted(() => inclusionProof(300, SIZE, hashAt))
    const [, second] = await counted(() => inclusionProof(301, SIZE, hashAt))
    expect([first, second]).toEqual([1, 0])
  })

  test('are read in calls of at most 100 keys', async () => {
    const store = fakeStore()
    const hash = randomBytes(32)
    const count = READ_KEYS * 2 + 1
    for (let index = 0; index < count; index++) {
      const hashes = Array.from({ length: 256 }, () => hash)
      store.force('log', tileItem({ level: 0, index, hashes }))
    }
    const hashAt = tilesOf(store, count * 256, signal)
    const all = Array.from({ length: count }, (_, index) => hashAt(0, index * 256))
    expect(await Promise.all(all)).toEqual(Array.from({ length: count }, () => hash))
    expect(store.calls.length).toBe(3)
  })

  test('a tile is asked for once in a turn, even when more are wanted than are kept', async () => {
    const store = fakeStore()
    const hash = randomBytes(32)
    const count = TILES_KEPT + 1
    for (let index = 0; index < count; index++) {
      store.force('log', tileItem({ level: 0, index, hashes: Array(256).fill(hash) }))
    }
    const hashAt = tilesOf(store, count * 256, signal)
    const wanted = [...Array(count).keys(), 0].map((index) => hashAt(0, index * 256))
    expect((await Promise.all(wanted)).length).toBe(count + 1)
  })

  test('beyond the size are refused, though a later tile has them', async () => {
    const hashAt = tiles(log.store, 300)
    expect(await hashAt(0, 299)).toEqual(log.tree.leafHashes[299])
    for (const [level, index] of [
      [0, 300],
      [8, 1],
      [2, 75],
    ] as const) {
      expect(await codeOfThrown(() => hashAt(level, index))).toBe('log_tile_missing')
    }
  })

  test('of a tile that is gone are missing', async () => {
    const store = without(await storedLog(300), tileKey(0, 0))
    expect(await codeOfThrown(() => tiles(store, 300)(0, 7))).toBe('log_tile_missing')
    expect(await tiles(store, 300)(0, 256)).toEqual(log.tree.leafHashes[256])
  })

  test('of a tile that is too narrow are missing', async () => {
    const { store } = await storedLog(300)
    store.force('log', tileItem({ level: 0, index: 0, hashes: [randomBytes(32)] }))
    expect(await codeOfThrown(() => tiles(store, 300)(0, 7))).toBe('log_tile_missing')
  })

  test('of a tile that is none are refused', async () => {
    const { store } = await storedLog(3)
    const item = tileItem({ level: 0, index: 0, hashes: [randomBytes(32)] })
    store.force('log', { ...item, hashes: new Uint8Array(31) })
    expect(await codeOfThrown(() => tiles(store, 3)(0, 0))).toBe('log_tile_malformed')
  })

  test("the store's error comes through", async () => {
    const { store } = await storedLog(3)
    store.breakCall(0, 'not done')
    expect(await codeOfThrown(() => tiles(store, 3)(0, 0))).toBe('cloud_error')
  })

  test('that were changed lead to another root: who reads them verifies', async () => {
    const { store, tree } = await storedLog(3)
    const hashes = [randomBytes(32), ...tree.leafHashes.slice(1, 3)] as Bytes[]
    store.force('log', tileItem({ level: 0, index: 0, hashes }))
    const proof = await inclusionProof(1, 3, tiles(store, 3))
    const leaf = tree.leafHashes[1] as Bytes
    expect(await verifyInclusion(1, 3, leaf, proof, await tree.root(0, 3))).toBe(false)
  })
})

describe('leaves', () => {
  test.each([
    [0, SIZE],
    [0, 1],
    [255, 257],
    [256, 512],
    [300, 301],
    [699, 700],
    [0, 0],
    [256, 256],
    [700, 700],
    [5, 3],
  ])('of [%d, %d) are given in order', async (begin, end) => {
    const found = await collected(leavesOf(log.store, begin, end, signal))
    expect(found).toEqual(
      log.leaves.slice(begin, Math.max(begin, end)).map((leaf, i) => ({
        index: begin + i,
        leaf,
        bytes: encodeLeaf(leaf),
      })),
    )
  })

  test('hash to the tree that the head names', async () => {
    async function* hashes() {
      for await (const { bytes } of leavesOf(log.store, 0, SIZE, signal)) yield leafHash(bytes)
    }
    const proof = { left: [], right: [] }
    const head = await readHead(log.store, signal)
    expect(await rootOfRange(0, hashes(), SIZE, proof)).toEqual(head?.root)
  })

  test('are read a few bundles at a time, and none before they are wanted', async () => {
    const store = fakeStore()
    const entry = encodeLeaf(log.leaves[0] as Leaf)
    const bundles = BUNDLES_HELD * 2 + 1
    for (let index = 0; index < bundles; index++) {
      store.force('log', bundleItem({ index, entries: Array(256).fill(entry) }))
    }
    const leaves = leavesOf(store, 0, bundles * 256, signal)
    expect(store.calls.length).toBe(0)
    const seen = []
    for await (const { index } of leaves) {
      if (index % 256 === 0) seen.push(store.calls.length)
    }
    expect(seen).toEqual([...Array(bundles).keys()].map((i) => Math.floor(i / BUNDLES_HELD) + 1))
  })

  test('of a bundle that is gone are missing', async () => {
    const read = collected(leavesOf(without(await storedLog(300), bundleKey(0)), 0, 300, signal))
    expect(await codeOfThrown(() => read)).toBe('log_tile_missing')
  })

  test.each([10, 255])('of a bundle that has but %d are missing', async (width) => {
    const { store, leaves } = await storedLog(300)
    const entries = leaves.slice(0, width).map(encodeLeaf)
    store.force('log', bundleItem({ index: 0, entries }))
    const read = collected(leavesOf(store, 0, 300, signal))
    expect(await codeOfThrown(() => read)).toBe('log_tile_missing')
  })

  test('that are none stop the reader', async () => {
    const { store } = await storedLog(1)
    store.force('log', bundleItem({ index: 0, entries: [utf8('{}')] }))
    const read = collected(leavesOf(store, 0, 1, signal))
    expect(await codeOfThrown(() => read)).toBe('log_leaf_malformed')
  })

  test('stop when the signal aborts', async () => {
    const abort = new AbortController()
    const leaves = leavesOf(log.store, 0, SIZE, abort.signal)
    abort.abort(new Error('enough'))
    await expect(leaves.next()).rejects.toThrow('enough')
  })
})

describe('the index', () => {
  test('tells where a record is, and null for one that is not logged', async () => {
    expect(await indexOf(log.store, idOfLeaf(0), signal)).toBe(0)
    expect(await indexOf(log.store, idOfLeaf(699), signal)).toBe(699)
    expect(await indexOf(log.store, idOfLeaf(700), signal)).toBeNull()
    expect(await indexOf(log.store, 'ex#2027-01-15T08:00Z#1/record-1', signal)).toBeNull()
    expect(await indexOf(log.store, 'no id', signal)).toBeNull()
  })

  test('gives the first place of a record that was logged twice', async () => {
    const { store } = await storedLog(3)
    const pk = 'ex#2027-01-15T08:00Z#0'
    const sk = await sha256(utf8('record-2'))
    for (const [i, index] of [9, 7].entries()) {
      const batch = toBase64url(new Uint8Array(16).fill(i))
      store.force('log', loggedItem({ pk, batch, begin: 0, places: [{ sk, index }] }))
    }
    expect(await indexOf(store, `${pk}/record-2`, signal)).toBe(2)
    expect((await loggedOf(store, pk, signal)).length).toBe(3)
  })

  test("does not take one partition's records for another's", async () => {
    expect(await loggedOf(log.store, 'ex#2027-01-15T08:00Z', signal)).toEqual([])
    expect(await loggedOf(log.store, '', signal)).toEqual([])
  })
})
