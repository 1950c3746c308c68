import { beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, randomBytes, utf8 } from '../../../core/bytes.ts'
import { type Edge, edgeOf, grow, readEdge, rootOfEdge } from '../../../core/log/edge.ts'
import { bundleItem, bundleKey, tileItem, tileKey } from '../../../core/log/items.ts'
import { EMPTY_RANGE, EMPTY_ROOT, leafHash, rangeFrom } from '../../../core/log/merkle.ts'
import type { Item } from '../../../core/ports.ts'
import { type FakeStore, fakeStore } from '../../fakes/store.ts'
import { signal } from '../steps.ts'

const EMPTY: Edge = { size: 0, tiles: [], bundle: [] }

const leaf = (i: number): Bytes => utf8(`leaf ${i}`)
const leaves = (from: number, to: number): Bytes[] =>
  Array.from({ length: to - from }, (_, i) => leaf(from + i))

const rootAt = async (size: number): Promise<Bytes> => {
  const hashes = await Promise.all(leaves(0, size).map(leafHash))
  return (await EMPTY_RANGE.appendAll(hashes)).root()
}

/** Grows through these sizes; what comes stands in the store, whatever stood there. */
const grown = async (store: FakeStore, ...sizes: number[]): Promise<Edge> => {
  let edge = EMPTY
  for (const size of sizes) {
    const growth = await grow(edge, leaves(edge.size, size))
    for (const tile of growth.tiles) store.force('log', tileItem(tile))
    for (const bundle of growth.bundles) store.force('log', bundleItem(bundle))
    edge = growth.edge
  }
  return edge
}

describe('growing', () => {
  test.each([
    [[1]],
    [[255]],
    [[256]],
    [[257]],
    [[1, 2, 3]],
    [[255, 256, 257]],
    [[100, 300, 512, 513, 1024]],
    [[1023, 2048, 2049]],
  ])('through %j gives the tree, whichever way it came', async (sizes) => {
    const store = fakeStore()
    const edge = await grown(store, ...sizes)
    const size = sizes.at(-1) ?? 0
    expect(edge.size).toBe(size)
    expect(await rootOfEdge(edge)).toEqual(await rootAt(size))
    // What was written is what is read.
    expect(await readEdge(store, size, signal())).toEqual(edge)
    const root = await rootAt(size)
    expect(await edgeOf(store, { size, root }, signal())).toEqual(edge)
  })

  test('from nothing has the root of nothing', async () => {
    expect(await rootOfEdge(EMPTY)).toEqual(EMPTY_ROOT)
    expect(await readEdge(fakeStore(), 0, signal())).toEqual(EMPTY)
  })

  test('gives the tiles that change, whole, and no others', async () => {
    const edge = await grown(fakeStore(), 300)
    const { tiles, bundles } = await grow(edge, leaves(300, 520))
    expect(tiles.map(({ level, index, hashes }) => [level, index, hashes.length])).toEqual([
      [0, 1, 256],
      [0, 2, 8],
      [1, 0, 2],
    ])
    expect(bundles.map(({ index, entries }) => [index, entries.length])).toEqual([
      [1, 256],
      [2, 8],
    ])
  })

  test('past 65,536 leaves begins a third level of tiles', async () => {
    // Of the leaves before, their hashes are enough, and any will do.
    const tiles = [20, 255].map((count) => Array.from({ length: count }, () => randomBytes(32)))
    const edge = { size: 65_300, tiles, bundle: leaves(0, 20) }
    const [low, high] = await Promise.all(tiles.map((hashes) => EMPTY_RANGE.appendAll(hashes)))
    const before = [...(high?.hashes() ?? []), ...(low?.hashes() ?? [])]
    const hashes = await Promise.all(leaves(0, 700).map(leafHash))
    const range = await rangeFrom(65_300, before).appendAll(hashes)

    const { edge: after, tiles: written } = await grow(edge, leaves(0, 700))
    expect(await rootOfEdge(after)).toEqual(await range.root())
    expect(after.tiles.map(({ length }) => length)).toEqual([66_000 % 256, 1, 1])
    expect(written.map(({ level, index, hashes }) => [level, index, hashes.length])).toEqual([
      [0, 255, 256],
      [0, 256, 256],
      [0, 257, 208],
      [1, 0, 256],
      [1, 1, 1],
      [2, 0, 1],
    ])
  })
})

describe('an edge is read', () => {
  let store: FakeStore
  beforeAll(async () => {
    store = fakeStore()
    await grown(store, 300, 700)
  })
  const changed = async (key: { pk: string; sk: string }, change: object) => {
    const copy = fakeStore()
    for (const item of store.all('log')) copy.force('log', item)
    copy.force('log', { ...store.peek('log', key), ...change } as Item)
    return copy
  }

  test.each([1, 255, 256, 257, 300, 512, 699])(
    'at %i, where the tiles have grown since',
    async (size) => {
      const edge = await readEdge(store, size, signal())
      expect(await rootOfEdge(edge)).toEqual(await rootAt(size))
      expect(edge.bundle).toEqual(leaves(size - (size % 256), size))
    },
  )

  test('in one call', async () => {
    const before = store.calls.length
    await readEdge(store, 700, signal())
    expect(store.calls.length - before).toBe(1)
  })

  test('beyond the end of what stands is refused', async () => {
    for (const size of [701, 768, 1025]) {
      await expect(readEdge(store, size, signal())).rejects.toMatchObject({
        code: 'log_inconsistent',
      })
    }
  })

  test('with leaves that are not those of its tile is refused', async () => {
    const other = { ...bundleItem({ index: 2, entries: leaves(0, 188) }) }
    const copy = await changed(bundleKey(2), other)
    await expect(readEdge(copy, 700, signal())).rejects.toMatchObject({ code: 'log_inconsistent' })
  })

  test('with another root than the head’s is refused', async () => {
    const root = await rootAt(699)
    await expect(edgeOf(store, { size: 700, root }, signal())).rejects.toMatchObject({
      code: 'log_inconsistent',
    })
  })

  test('with a hash less than its width says is refused', async () => {
    const copy = await changed(tileKey(1, 0), { width: 3 })
    await expect(readEdge(copy, 700, signal())).rejects.toMatchObject({
      code: 'log_tile_malformed',
    })
  })
})
