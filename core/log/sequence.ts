import { LOG_BATCHES_PER_RUN } from '../limits.ts'
import { firstCursor, periodsToSequence } from '../partition.ts'
import type { Store } from '../ports.ts'
import { raise, raiseContradiction } from './alarm.ts'
import { batchesOf, partitionOf } from './batches.ts'
import { begin } from './begin.ts'
import { certify, checkSigned, type Signing } from './certify.ts'
import { type Committed, commit } from './commit.ts'
import { type Composed, type Composing, compose, isClosed, type Line } from './compose.ts'
import { finish } from './derive.ts'
import { edgeOf } from './edge.ts'
import { isContradiction } from './inconsistent.ts'
import type { Head, LatestCheckpoint } from './items.ts'
import { readSeen, writeSeen } from './seen.ts'

/** All that the step needs of the world. */
export interface Sequencing extends Composing {
  /** null: the log is kept and not signed. */
  readonly signing: Signing | null
  /** Unix seconds. */
  readonly now: () => number
}

/** What one step did. */
export interface Appended {
  /** `another`: a second keeper is at work; what it left undone is the next run's. */
  readonly status: 'done' | 'another'
  /** Leaves in the log. */
  readonly size: number
  readonly records: number
  readonly late: number
  readonly closed: number
  /** Items among the records that are none of egg's. */
  readonly unreadable: number
  /** Is there more to do than one run may? */
  readonly isBehind: boolean
  /** The newest; null when the log is not signed. */
  readonly checkpoint: LatestCheckpoint | null
}

/**
 * Brings the records into the log and signs it. Every step may be cut off, and by another keeper
 * overtaken: nothing counts until the head says so, nothing is signed that the head does not say,
 * and all that follows from the head can be derived again.
 * @throws CloudError; EggError `log_inconsistent` and other contradictions, of which an alarm tells
 */
export const sequence = async (ports: Sequencing, signal: AbortSignal): Promise<Appended> => {
  try {
    return await step(ports, signal)
  } catch (error) {
    if (isContradiction(error)) {
      // That it cannot be recorded must not hide what there is to record.
      await raiseContradiction(ports.store, error, ports.now(), signal).catch(() => {})
    }
    throw error
  }
}

const step = async (ports: Sequencing, signal: AbortSignal): Promise<Appended> => {
  const { store, signing, records } = ports
  const now = ports.now()
  const first = await begin(store, firstCursor(now), now, signal)
  if ((await finish(store, first, signal)) === 'moved') return overtaken(first)
  const edge = await edgeOf(store, first, signal)
  await checkSigned(store, first, signal)

  const before = await readSeen(store, signal)
  const composed = await compose(ports, first, before.partitions, signal)
  const { head, lines, isLost } = await append(ports, { head: first, edge }, composed, signal)
  if (isLost) return { ...overtaken(head), ...countsOf(lines) }
  await remember(store, before, composed, lines, head, signal)

  const checkpoint = signing && head.size > 0 ? await certify(store, signing, head, signal) : null
  const isBehind =
    composed.isCut ||
    lines.length < composed.lines.length ||
    periodsToSequence(head, records.asOf).settled.length > 0
  const { unreadable } = composed
  return { status: 'done', size: head.size, ...countsOf(lines), unreadable, isBehind, checkpoint }
}

interface Append {
  readonly head: Head
  /** What was committed of them. */
  readonly lines: readonly Line[]
  readonly isLost: boolean
}

/** Batch by batch, as many as one run may. */
const append = async (
  { store, now, callsLeft }: Sequencing,
  first: Committed,
  composed: Composed,
  signal: AbortSignal,
): Promise<Append> => {
  const batches = batchesOf(composed.lines).slice(0, LOG_BATCHES_PER_RUN)
  const lines: Line[] = []
  let at = first
  let hasAlarm = false
  for (const batch of batches) {
    if (lines.length > 0 && callsLeft() < callsOf(batch)) break
    const late = batch.find(({ type }) => type === 'late')
    if (late && !hasAlarm) {
      // Before they are in the log: afterwards no run would find them again.
      const count = composed.lines.filter(({ type }) => type === 'late').length
      await raise(store, 'late', { records: count, first: late.id }, now(), signal)
      hasAlarm = true
    }
    const next = await commit(store, at.head, at.edge, batch, now(), signal)
    if (!next) return { head: at.head, lines, isLost: true }
    at = next
    lines.push(...batch)
  }
  return { head: at.head, lines, isLost: false }
}

/** At the most: the batch, the head, tiles and bundles, the index; and the checkpoint after it. */
const callsOf = (batch: readonly Line[]): number => 30 + new Set(batch.map(partitionOf)).size

/** For the next run, of what is in the log by now. */
const remember = async (
  store: Store,
  before: Awaited<ReturnType<typeof readSeen>>,
  { lines, seen }: Composed,
  committed: readonly Line[],
  head: Head,
  signal: AbortSignal,
): Promise<void> => {
  const left = new Set(lines.slice(committed.length).map(partitionOf))
  const known = [...seen].filter(([pk]) => !left.has(pk))
  const open = [...before.partitions, ...known].filter(([pk]) => {
    const [, period = ''] = pk.split('#')
    return !isClosed(period, head)
  })
  const after = new Map(open)
  const isSame =
    after.size === before.partitions.size &&
    [...after].every(([pk, { stood }]) => before.partitions.get(pk)?.stood === stood)
  if (!isSame) await writeSeen(store, before, after, signal)
}

const countsOf = (lines: readonly Line[]) => {
  const count = (wanted: Line['type']) => lines.filter(({ type }) => type === wanted).length
  return { records: count('record'), late: count('late'), closed: count('closed') }
}

const overtaken = ({ size }: Head): Appended => ({
  status: 'another',
  size,
  records: 0,
  late: 0,
  closed: 0,
  unreadable: 0,
  isBehind: true,
  checkpoint: null,
})
