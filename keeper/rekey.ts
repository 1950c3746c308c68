import { codeOf } from '../core/error.ts'
import { inFlight } from '../core/in-flight.ts'
import { CALLS_IN_FLIGHT, PUT_MS, REKEYS_PER_RUN } from '../core/limits.ts'
import { type Cursor, partitionsToRead } from '../core/partition.ts'
import { CloudError, faultOf } from '../core/ports.ts'
import { rekey } from '../core/rekey.ts'
import type { Rekeying } from './deps.ts'
import { type Clean, readState, type State, writeState } from './state.ts'
import { type Task, tasksAfterRead, tasksDaily } from './tasks.ts'

/**
 * `done`: sealed just now, by whomever. `again`: not yet, and a later run may do better. `given up`:
 * no later run would.
 */
type Outcome = 'done' | 'again' | 'given up'

/**
 * Seals again what was read, so that a DEK that left the broker opens nothing that is stored. Runs
 * from the records: bursts coalesce into one re-key, and a run that was cut short is made up for by
 * the next.
 */
export const rekeyDuty = async (deps: Rekeying, signal: AbortSignal): Promise<void> => {
  const state = await readState(deps, signal)
  const began = deps.records.asOf
  const partitions = partitionsToRead(state, began)
  const read = await tasksAfterRead(deps, partitions, signal)
  const daily = await tasksDaily(deps, state.daily, signal)
  const outcomes = await perform(deps, [...read, ...daily.tasks], signal)

  const isClean = read.every(({ settled }, i) => !settled || outcomes[i] === 'given up')
  const look = { began, next: { ...partitions.next, at: deps.now() } }
  const cursor = isClean ? passed(state, look) : { ...state, clean: null }
  const dealt = !outcomes.slice(read.length).includes('again')
  await writeState(deps, state, { ...cursor, daily: dealt ? daily.at : state.daily }, signal)
}

/**
 * The cursor passes partitions only after two looks that found nothing to do, a put's length apart:
 * a put that was under way at the first may have copied to history what a re-key had replaced.
 */
const passed = (
  { minute, hour, clean }: State,
  { began, next }: { began: number; next: Clean },
): Cursor & Pick<State, 'clean'> => {
  // A look from a time that is yet to come says nothing: the clock went back.
  if (!clean || clean.at > began) return { minute, hour, clean: next }
  if (began < clean.at + PUT_MS / 1000) return { minute, hour, clean }
  return { minute: clean.minute, hour: clean.hour, clean: next }
}

/** As many as one run may do; those whose turn it is not are left for the next one. */
const perform = async (
  deps: Rekeying,
  tasks: readonly Task[],
  signal: AbortSignal,
): Promise<Outcome[]> => {
  // Turns go round by the minute: what fails each time must not keep the others waiting for ever.
  const first = Math.floor(deps.now() / 60) * REKEYS_PER_RUN
  const isItsTurn = (i: number) =>
    (((i - first) % tasks.length) + tasks.length) % tasks.length < REKEYS_PER_RUN
  const performed = await inFlight(
    CALLS_IN_FLIGHT,
    tasks.map(
      (task, i) => async () => (isItsTurn(i) ? performOne(deps, task, signal) : ('again' as const)),
    ),
  )
  return performed.map((each) => (each?.status === 'fulfilled' ? each.value : 'again'))
}

/** One secret that cannot be re-keyed must not keep the others from it. */
const performOne = async (
  deps: Rekeying,
  { name, key, vault, exposed, reason }: Task,
  signal: AbortSignal,
): Promise<Outcome> => {
  const by = { actor: 'keeper', reason, now: deps.now(), writer: 'kp' } as const
  try {
    const { kmsKey, recipients } = vault
    const request = { name, key, kmsKey, recipients, exposed, ...by }
    const outcome = await rekey(deps, request, signal)
    if (outcome === 'rekeyed') deps.log({ event: 'rekeyed', name })
    return 'done'
  } catch (error) {
    deps.log({ event: 'rekey_failed', name, code: faultOf(error) })
    return isFinal(error) ? 'given up' : 'again'
  }
}

// The item was tampered with, or its key is gone: trying again every minute would not mend it.
const FINAL = new Set([
  'InvalidCiphertextException',
  'IncorrectKeyException',
  'NotFoundException',
  'NotADek',
  'ForeignItem',
])

const isFinal = (error: unknown): boolean =>
  error instanceof CloudError
    ? FINAL.has(error.reason)
    : codeOf(error).startsWith('envelope_') || codeOf(error) === 'item_malformed'
