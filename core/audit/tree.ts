import { type Bytes, equal } from '../bytes.ts'
import { FINDINGS_KEPT } from '../limits.ts'
import { type CompactRange, rangeFrom, type Sha256 } from '../log/merkle.ts'
import { rootBeyond } from '../log/proof.ts'
import { TILE_WIDTH, tilePath } from '../log/tile.ts'
import type { Findings, Where } from './findings.ts'

/**
 * The tree over the leaves of an export, from left to right. Each leaf has two witnesses, its line
 * and its tile. Where they differ, both ways are followed until a signed root says which is right.
 */
export interface Tree {
  /** The next leaves, by their lines (null where one is missing) and by their tile. */
  readonly append: (
    lines: readonly (Bytes | null)[],
    tile: readonly Bytes[] | null,
  ) => Promise<void>
  /** Gives up: what comes next cannot be compared with any root. */
  readonly abandon: () => void
  /**
   * Is `root` that of the tree here, or with `right` appended? Reports what it finds wrong; `null`
   * when the tree was given up before.
   */
  readonly compare: (
    root: Bytes,
    what: { where: Where; says: string },
    beyond?: { size: number; right: readonly Bytes[] },
  ) => Promise<boolean | null>
}

export const treeFrom = (
  begin: number,
  end: number,
  left: readonly Bytes[],
  sha256: Sha256,
  { add }: Pick<Findings, 'add'>,
): Tree => {
  let byLines: CompactRange = rangeFrom(begin, left, sha256)
  let byTiles: CompactRange | null = null
  let differing: number[] = []
  let abandoned = false

  const settle = (code: 'leaf_altered' | 'tile_altered'): void => {
    if (code === 'leaf_altered') {
      for (const index of differing) add(code, { index }, leafSentence(index))
    } else {
      const tiles = new Set(differing.map((index) => pathOf(index, end)))
      for (const file of tiles) add(code, { file }, `${file} is not of the tree that is signed.`)
    }
    differing = []
    byTiles = null
  }

  return {
    abandon: () => {
      abandoned = true
    },
    append: async (lines, tile) => {
      const at = byLines.size
      const known = lines.map((hash, i) => hash ?? tile?.[i])
      // A line and its tile both gone: nothing can stand in that place.
      if (known.some((hash) => hash === undefined)) abandoned = true
      if (abandoned) return
      const hashes = known as Bytes[]
      const odd = tile
        ? hashes.flatMap((hash, i) => (equal(hash, tile[i] as Bytes) ? [] : [i]))
        : []
      if (odd.length) {
        byTiles ??= byLines
        differing = [...differing, ...odd.map((i) => at + i)].slice(0, FINDINGS_KEPT)
      }
      if (byTiles) byTiles = await byTiles.appendAll(tile ?? hashes)
      byLines = await byLines.appendAll(hashes)
    },
    compare: async (root, { where, says }, beyond) => {
      if (abandoned) return null
      const leadsThere = async (range: CompactRange): Promise<boolean> =>
        equal(root, await (beyond ? rootBeyond(range, beyond.size, beyond.right) : range.root()))
      if (await leadsThere(byLines)) {
        settle('tile_altered')
        return true
      }
      if (byTiles && (await leadsThere(byTiles))) {
        byLines = byTiles
        settle('leaf_altered')
        return true
      }
      settle('leaf_altered')
      add('root_mismatch', where, says)
      abandoned = true
      return false
    },
  }
}

const leafSentence = (index: number): string =>
  `Leaf ${index} is not the one of the tree that is signed: it was changed, moved or put in.`

const pathOf = (index: number, end: number): string => {
  const tile = Math.floor(index / TILE_WIDTH)
  return tilePath(0, tile, Math.min(TILE_WIDTH, end - tile * TILE_WIDTH))
}
