import { codeOf } from '../core/error.ts'
import { inFlight } from '../core/in-flight.ts'
import { CALLS_IN_FLIGHT, REKEYS_PER_RUN } from '../core/limits.ts'
import { partitionsToRead } from '../core/partition.ts'
import { CloudError, faultOf } from '../core/ports.ts'
import { rekey } from '../core/rekey.ts'
import type { Deps } from './deps.ts'
import { readState, writeState } from './state.ts'
import { type Task, tasksAfterRead, tasksDaily } from './tasks.ts'

/**
 * `safe`: what stands there was found not to be released. `sealed`: it was, until just now.
 * `again`: it still is, and a later run may do better. `given up`: no later run would.
 */
type Outcome = 'safe' | 'sealed' | 'again' | 'given up'

/**
 * Seals again what was read, so that a DEK that left the broker opens nothing that is stored. Runs
 * from the records: bursts coalesce into one re-key, and a run that was cut short is made up for by
 * the next. The cursor passes partitions only once a look at them found nothing to do: a put that
 * was under way during a re-key may have copied to history what the re-key replaced.
 */
export const rekeyDuty = async (deps: Deps, signal: AbortSignal): Promise<void> => {
  const state = await readState(deps, signal)
  const partitions = partitionsToRead(state, deps.now())
  const read = await tasksAfterRead(deps, partitions, signal)
  const daily = await tasksDaily(deps, state.daily, signal)
  const outcomes = await perform(deps, [...read, ...daily.tasks], signal)

  const passed = read.every(({ settled }, i) => !settled || isPassed(outcomes[i]))
  const dealt = !outcomes.slice(read.length).includes('again')
  const { minute, hour } = passed ? partitions.next : state
  await writeState(deps, state, { minute, hour, daily: dealt ? daily.at : state.daily }, signal)
}

const isPassed = (outcome: Outcome | undefined): boolean =>
  outcome === 'safe' || outcome === 'given up'

/** As many as one run may do; those whose turn it is not are left for the next one. */
const perform = async (
  deps: Deps,
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
  deps: Deps,
  { name, key, vault, exposed, reason }: Task,
  signal: AbortSignal,
): Promise<Outcome> => {
  const by = { actor: 'keeper', reason, now: deps.now(), writer: 'kp' } as const
  try {
    const outcome = await rekey(deps, { name, key, kmsKey: vault.kmsKey, exposed, ...by }, signal)
    if (outcome === 'rekeyed') deps.log({ event: 'rekeyed', name })
    return outcome === 'rekeyed' || outcome === 'changed' ? 'sealed' : 'safe'
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
