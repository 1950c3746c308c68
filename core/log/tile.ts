import { type Bytes, concat } from '../bytes.ts'
import { EggError } from '../error.ts'

/** Hashes of a tile, and leaves of a bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256
/** Levels of the tree in one tile. */
export const TILE_HEIGHT = 8

/** A tile of hashes, or (`entries`) a bundle of leaves. */
export interface TilePlace {
  readonly level: number | 'entries'
  readonly index: number
  /** From 1; 256 when it is full. */
  readonly width: number
}

/** `tile/0/x001/234`, and `tile/0/x001/234.p/17` for one that is not full. */
export const tilePath = (level: TilePlace['level'], index: number, width = TILE_WIDTH): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** The place that `path` spells exactly as `tilePath` does, or null. */
export const parseTilePath = (path: string): TilePlace | null => {
  const parts = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (!parts) return null
  const level = parts[1] === 'entries' ? 'entries' : Number(parts[1])
  const index = Number((parts[2] as string).replace(/[x/]/g, ''))
  const width = parts[3] === undefined ? TILE_WIDTH : Number(parts[3])
  if (level !== 'entries' && level > 63) return null
  if (!Number.isSafeInteger(index) || width < 1 || width > TILE_WIDTH) return null
  return tilePath(level, index, width) === path ? { level, index, width } : null
}

/** How many tiles of a level a tree of `size` leaves has, and the last one's width. */
export const tilesAt = (level: number, size: number): { count: number; width: number } => {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  const count = Math.ceil(hashes / TILE_WIDTH)
  return { count, width: hashes - Math.max(0, count - 1) * TILE_WIDTH }
}

const malformed = (what: string) =>
  new EggError('log_tile_malformed', `${what} of the log is not of the form that its name says.`)

/** The hashes of a tile's bytes, 32 each. @throws EggError `log_tile_malformed` */
export const parseTile = (bytes: Bytes, width: number): Bytes[] => {
  if (bytes.length !== width * 32) throw malformed('A tile')
  return Array.from({ length: width }, (_, i) => bytes.slice(i * 32, (i + 1) * 32))
}

/** Leaves, each behind its length as 2 bytes, big-endian. @throws EggError `log_tile_malformed` */
export const bundleOf = (entries: readonly Bytes[]): Bytes =>
  concat(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw malformed('A leaf')
      return [new Uint8Array([entry.length >> 8, entry.length & 0xff]), entry]
    }),
  )

/** @throws EggError `log_tile_malformed` */
export const parseBundle = (bytes: Bytes): Bytes[] => {
  const entries: Bytes[] = []
  for (let at = 0; at < bytes.length; ) {
    const begin = at + 2
    const end = begin + (bytes[at] as number) * 256 + (bytes[at + 1] ?? Number.NaN)
    // NaN, where the length is cut off, is no less than anything.
    if (!(end <= bytes.length)) throw malformed('A bundle')
    entries.push(bytes.slice(begin, end))
    at = end
  }
  return entries
}
