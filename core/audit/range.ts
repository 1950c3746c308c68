import { toBase64 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { LEEWAY } from '../limits.ts'
import { type Checkpoint, parseCheckpoint } from '../log/checkpoint.ts'
import { type DayCheckpoint, dayOf, type LatestCheckpoint } from '../log/items.ts'
import { type LogKey, openNote } from '../log/note.ts'
import { consistencyProof, rangeProof } from '../log/proof.ts'
import { checkpointsOf, latestCheckpoint, readHead, tilesOf } from '../log/reader.ts'
import { TILE_WIDTH } from '../log/tile.ts'
import type { Store } from '../ports.ts'
import type { Manifest } from './manifest.ts'

/** What an export is of. All of it is fixed before anything is written, and stays when it goes on. */
export interface Range
  extends Pick<
    Manifest,
    'origin' | 'from' | 'to' | 'open' | 'begin' | 'end' | 'size' | 'root' | 'range' | 'since'
  > {
  /** The checkpoint of `size`, in base64: the log moves on, an export that is resumed does not. */
  readonly note: string
  /** Days (UTC) that may hold its checkpoints. */
  readonly days: readonly string[]
}

export interface Asked {
  /** Unix seconds. */
  readonly from: number
  readonly to: number
  /** The size of a checkpoint that the reviewer kept. */
  readonly since: Checkpoint | null
}

const DAY = 24 * 3600

/** A record may be logged this long before its period begins, and a keeper's clock be that far off. */
const BEFORE = 2 * LEEWAY

/**
 * The leaves that have what was recorded from `from` to `to`: from the last checkpoint before it to
 * the first one that closed all minutes until then; to the newest where none did.
 * @throws EggError `log_empty`, `log_rolled_back`; those of the reader
 */
export const rangeOf = async (
  store: Store,
  { from, to, since }: Asked,
  keys: readonly LogKey[],
  signal: AbortSignal,
): Promise<Range> => {
  const [head, latest] = await Promise.all([
    readHead(store, signal),
    latestCheckpoint(store, signal),
  ])
  if (!head || !latest) throw logEmpty()
  const { origin, size, root } = await openLatest(latest, keys)
  if (since && since.size > size) throw rolledBack(since.size, size)

  const first = await lastBefore(store, from - BEFORE, head.begun, signal)
  const closing = await firstClosing(store, to, latest.at, signal)
  const begin = Math.floor((first?.size ?? 0) / TILE_WIDTH) * TILE_WIDTH
  const end = closing?.size ?? size
  const hashAt = tilesOf(store, size, signal)
  const { left, right } = await rangeProof(begin, end, size, hashAt)
  const proof = since && (await consistencyProof(since.size, size, hashAt))
  return {
    origin,
    from,
    to,
    open: closing === null,
    begin,
    end,
    size,
    root: toBase64(root),
    range: { left: left.map(toBase64), right: right.map(toBase64) },
    note: toBase64(latest.note),
    ...(since && proof && { since: { size: since.size, proof: proof.map(toBase64) } }),
    days: daysOf(first?.at ?? head.begun, closing?.at ?? latest.at),
  }
}

const logEmpty = (): EggError =>
  new EggError(
    'log_empty',
    'There is no signed log yet.',
    'The keeper makes it: is it deployed, and does it run? `/healthz` tells.',
  )

const rolledBack = (kept: number, size: number): EggError =>
  new EggError(
    'log_rolled_back',
    `Your checkpoint is of ${kept} leaves, and the log has ${size}.`,
    'An old log was put back, or this is another one: keep the checkpoint and tell the operators.',
  )

/** What cannot be verified is not exported as if it could. */
const openLatest = async (
  { note, size }: LatestCheckpoint,
  keys: readonly LogKey[],
): Promise<Checkpoint> => {
  const checkpoint = parseCheckpoint((await openNote(note, keys)).text)
  if (checkpoint.size === size) return checkpoint
  throw new EggError(
    'checkpoint_malformed',
    'The newest checkpoint is of another size than its item.',
  )
}

const daysOf = (from: number, to: number): string[] => {
  const days: string[] = []
  for (let time = from; time <= to; time += DAY) days.push(dayOf(time))
  if (days.at(-1) !== dayOf(to)) days.push(dayOf(to))
  return days
}

/**
 * The leaves that have what was recorded from `from` to `to`, for looking at them: nothing is proven,
 * and where nothing is signed it is all of them.
 */
export const leavesBetween = async (
  store: Store,
  { from, to }: Pick<Asked, 'from' | 'to'>,
  size: number,
  signal: AbortSignal,
): Promise<{ begin: number; end: number }> => {
  const [head, latest] = await Promise.all([
    readHead(store, signal),
    latestCheckpoint(store, signal),
  ])
  if (!head || !latest) return { begin: 0, end: size }
  const first = await lastBefore(store, from - BEFORE, head.begun, signal)
  const closing = await firstClosing(store, to, latest.at, signal)
  return { begin: first?.size ?? 0, end: closing?.size ?? size }
}

/** The last checkpoint at or before `time`; null when the log began later. */
const lastBefore = async (
  store: Store,
  time: number,
  begun: number,
  signal: AbortSignal,
): Promise<DayCheckpoint | null> => {
  for (const day of daysOf(begun, time).reverse()) {
    const found = (await checkpointsOf(store, day, signal)).filter(({ at }) => at <= time).at(-1)
    if (found) return found
  }
  return null
}

/** The first checkpoint with all minutes before `time` closed; null when there is none yet. */
const firstClosing = async (
  store: Store,
  time: number,
  latest: number,
  signal: AbortSignal,
): Promise<DayCheckpoint | null> => {
  for (const day of daysOf(time, latest)) {
    const found = (await checkpointsOf(store, day, signal)).find(({ minute }) => minute >= time)
    if (found) return found
  }
  return null
}
