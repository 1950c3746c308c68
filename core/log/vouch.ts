import { type Bytes, equal } from '../bytes.ts'
import { EggError } from '../error.ts'
import type { Store } from '../ports.ts'
import { checkSigned } from './certify.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { readEdge, rootOfEdge } from './edge.ts'
import { inconsistent } from './inconsistent.ts'
import { type LogKey, openNote } from './note.ts'
import { consistencyProof, verifyConsistency } from './proof.ts'
import { readHead, tilesOf } from './reader.ts'

/** The newest checkpoint, verified. */
export interface Vouched extends Checkpoint {
  readonly note: Bytes
  readonly at: number
  readonly by: LogKey
}

/**
 * The newest checkpoint: signed by one of `keys`, and of the tree that stands in the store.
 * @throws EggError `log_unsigned`, `log_inconsistent`, `note_unsigned`, `note_forged`
 */
export const vouch = async (
  store: Store,
  keys: readonly LogKey[],
  signal: AbortSignal,
): Promise<Vouched> => {
  const head = await readHead(store, signal)
  const latest = head && (await checkSigned(store, head, signal))
  if (!latest) {
    throw new EggError(
      'log_unsigned',
      'There is no signed checkpoint yet.',
      "Set the keeper's LOG_KEY and LOG_ORIGIN; `egg audit sequence` shows what is missing.",
    )
  }
  const { text, by } = await openNote(latest.note, keys)
  const checkpoint = parseCheckpoint(text)
  const tiles = await readEdge(store, checkpoint.size, signal, { bundle: false })
  if (checkpoint.origin !== by.name || !equal(await rootOfEdge(tiles), checkpoint.root)) {
    throw inconsistent('its tiles are not those of its checkpoint')
  }
  return { ...checkpoint, note: latest.note, at: latest.at, by }
}

/**
 * Is `before` an earlier state of the same log? Proven by the two roots alone: the store brings the
 * hashes between them, and cannot lie with them.
 * @throws EggError `log_inconsistent`
 */
export const follows = async (
  store: Store,
  now: Vouched,
  before: Checkpoint,
  signal: AbortSignal,
): Promise<void> => {
  if (before.size > now.size) throw inconsistent('a larger log than this one was signed before')
  const proof = await consistencyProof(before.size, now.size, tilesOf(store, now.size, signal))
  if (!(await verifyConsistency(before.size, now.size, before.root, now.root, proof))) {
    throw inconsistent('what was signed before is no part of it')
  }
}
