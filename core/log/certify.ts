import { type Bytes, equal, textOf } from '../bytes.ts'
import type { Signer, Store } from '../ports.ts'
import { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint.ts'
import { readEdge, rootOfEdge } from './edge.ts'
import { inconsistent } from './inconsistent.ts'
import {
  type DayCheckpoint,
  dayCheckpointItem,
  type Head,
  type LatestCheckpoint,
  latestCheckpointItem,
} from './items.ts'
import { parseVkey, signNote, vkeyOf } from './note.ts'
import { parseDayCheckpoint } from './parse.ts'
import { latestCheckpoint, readHead } from './reader.ts'

/** With what the log signs. */
export interface Signing {
  readonly signer: Signer
  /** The log's name in its checkpoints. */
  readonly origin: string
}

/**
 * Signs the committed head, and no size that the head has not had. Before that the last checkpoint
 * must be one of this very tree: whoever puts an old table back makes the keeper stop, not fork.
 * @throws EggError `log_inconsistent`: nothing was signed
 */
export const certify = async (
  store: Store,
  { signer, origin }: Signing,
  head: Head,
  signal: AbortSignal,
): Promise<LatestCheckpoint> => {
  const latest = await checkSigned(store, head, signal)
  if (latest && latest.size >= head.size) return latest
  const key = await parseVkey(await vkeyOf(origin, await signer.publicKey(signal)))
  const text = checkpointText({ origin, size: head.size, root: head.root })
  const note = await signNote(text, { key, sign: (bytes) => signer.sign(bytes, signal) })
  const { size, at, minute, hour } = head
  await keep(store, { size, at, minute, hour, note }, head.root, signal)
  const next = { size, at, note }
  await advance(store, latest, next, signal)
  return next
}

/**
 * The last checkpoint, once it is known to be one of the tree that the head names: nothing is
 * appended to another one, either.
 * @throws EggError `log_inconsistent`
 */
export const checkSigned = async (
  store: Store,
  head: Head,
  signal: AbortSignal,
): Promise<LatestCheckpoint | null> => {
  const latest = await latestCheckpoint(store, signal)
  if (!latest) return null
  const { size, root } = statementOf(latest.note)
  if (size !== latest.size) throw inconsistent('the last checkpoint is of another size')
  if (size > head.size) {
    // Another keeper's, of a head that came after the one that we know; or an old head was put back.
    const now = await readHead(store, signal)
    if (!now || now.size < size) throw inconsistent('a larger log than this one was signed')
    return latest
  }
  const ours =
    size === head.size
      ? head.root
      : await rootOfEdge(await readEdge(store, size, signal, { bundle: false }))
  if (!equal(ours, root)) throw inconsistent('another log of that size was signed')
  return latest
}

/** What a note of ours says; its signature is for others to verify. */
const statementOf = (note: Bytes): Checkpoint => {
  const text = textOf(note)
  return parseCheckpoint(text.slice(0, text.lastIndexOf('\n\n') + 1))
}

/** Into its day's list, before it is the latest: what was ever shown is there. */
const keep = async (
  store: Store,
  checkpoint: DayCheckpoint,
  root: Bytes,
  signal: AbortSignal,
): Promise<void> => {
  const item = dayCheckpointItem(checkpoint)
  if ((await store.insert('log', item, signal)) === 'inserted') return
  const [standing = null] = await store.read('log', [item], signal)
  if (!standing || !equal(statementOf(parseDayCheckpoint(standing).note).root, root)) {
    throw inconsistent('two checkpoints of one size differ')
  }
}

const advance = async (
  store: Store,
  latest: LatestCheckpoint | null,
  next: LatestCheckpoint,
  signal: AbortSignal,
): Promise<void> => {
  const item = latestCheckpointItem(next)
  // Another keeper that was faster signed this one, or a larger one: never to a smaller one.
  if (latest) await store.replaceIf('log', item, 'size', latest.size, signal)
  else await store.insert('log', item, signal)
}
