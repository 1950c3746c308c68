import { toBase64url } from '../../core/bytes.ts'
import { envelopeHash, open } from '../../core/envelope.ts'
import { inFlight } from '../../core/in-flight.ts'
import { CLOUD_CALL_MS } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { minuteOf, SHARDS } from '../../core/partition.ts'
import type { Key } from '../../core/ports.ts'
import { keyContext, parseStored, secretKey } from '../../core/stored.ts'
import type { FaultKind } from '../../local/faults.ts'
import type { Call } from '../../local/recorder.ts'
import type { Stack } from '../../local/stack.ts'
import { portsOf } from './world.ts'

/** One way in which a call to the cloud breaks. */
export interface Way {
  /** `late`: the work is done after the caller has given up. */
  readonly way: FaultKind | 'late'
  /** Is the work done, though the caller does not learn it? */
  readonly done: boolean
  /** Does another try help? */
  readonly passes: boolean
  /** Does each try take the 3 s that a call may take? */
  readonly slow: boolean
}

const quick = { passes: true, slow: false }
const slow = { passes: true, slow: true }

/** All that local/faults.ts knows, but for `unprocessed`, which is for a BatchGetItem alone. */
export const WAYS: readonly Way[] = [
  { way: 'throttle', done: false, ...quick },
  { way: 'deny', done: false, passes: false, slow: false },
  { way: 'error-before', done: false, ...quick },
  { way: 'error-after', done: true, ...quick },
  { way: 'reset-before', done: false, ...quick },
  { way: 'reset-after', done: true, ...quick },
  { way: 'partial-body', done: true, ...quick },
  { way: 'stall-headers', done: true, ...slow },
  { way: 'stall-body', done: true, ...slow },
  { way: 'late', done: true, ...slow },
]

export const UNPROCESSED: Way = { way: 'unprocessed', done: false, ...quick }

/** `once` is what a retry is for; `always` outlasts every try of one call. */
export type Times = 'once' | 'always'

/** Breaks the calls that `when` picks. */
export const breakCalls = (
  stack: Stack,
  { way }: Way,
  times: Times,
  when: (call: Call) => boolean,
): void =>
  stack.faults.add({
    ...(way === 'late' ? { latencyMs: CLOUD_CALL_MS + 200 } : { fault: way }),
    ...(way === 'unprocessed' && times === 'always' && { keep: () => false }),
    times: times === 'once' ? 1 : Number.POSITIVE_INFINITY,
    when,
  })

/** Did that fault come to pass? A latency leaves no mark of its own. */
export const happened = (stack: Stack, { way }: Way, when: (call: Call) => boolean): boolean =>
  stack.recorder
    .calls(when)
    .some(({ fault, endedAt, startedAt }) =>
      way === 'late' ? endedAt - startedAt > CLOUD_CALL_MS : fault === way,
    )

/**
 * Makes them all: those that wait for a stall at once, the others few at a time, since a machine
 * that is too busy misses deadlines that no test broke.
 */
export const pacedBy = async <C, T>(
  cases: readonly C[],
  isSlow: (each: C) => boolean,
  act: (each: C, i: number) => Promise<T>,
): Promise<T[]> => {
  const done: T[] = []
  const one = (i: number) => async () => {
    done[i] = await act(cases[i] as C, i)
  }
  const [slow, quick] = [true, false].map((wanted) =>
    [...cases.keys()].filter((i) => isSlow(cases[i] as C) === wanted).map(one),
  )
  const outcomes = await Promise.all([inFlight(64, slow ?? []), inFlight(6, quick ?? [])])
  const failed = outcomes.flat().find((outcome) => outcome?.status === 'rejected')
  if (failed) throw failed.reason
  return done
}

/** All of them, few at a time. */
export const paced = <C, T>(cases: readonly C[], act: (each: C, i: number) => Promise<T>) =>
  pacedBy(cases, () => false, act)

/** Waits until no call is under way: notes are written after the reply. */
export const quiet = async (stack: Stack): Promise<void> => {
  const open = () => stack.recorder.calls(({ endedAt }) => !Number.isFinite(endedAt)).length
  let calls = -1
  for (;;) {
    const now = stack.recorder.calls().length
    if (now === calls && open() === 0) return
    calls = now
    // Longer than any pause between two tries.
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
}

/** A record as it stands, with its id. */
export interface Standing {
  readonly id: string
  readonly type: string
  readonly [member: string]: unknown
}

/** The times that records of tokens of the last quarter of an hour stand under. */
export const exchangeTimes = (): string[] => {
  const now = Math.floor(Date.now() / 1000)
  return Array.from({ length: 17 }, (_, i) => `ex#${minuteOf(now + 60 - i * 60)}`)
}

/** All records under these times, `op#2026-11-22T01:29Z` for instance. */
export const recordsAt = async (stack: Stack, times: readonly string[]): Promise<Standing[]> => {
  const { store } = portsOf(stack, 'admin')
  const pks = times.flatMap((time) =>
    Array.from({ length: SHARDS }, (_, shard) => `${time}#${shard}`),
  )
  const lists = await paced(pks, (pk) => store.list('records', pk, '', AbortSignal.timeout(9_000)))
  return lists.flat().map(({ pk, sk, record }) => ({
    ...JSON.parse(Buffer.from(record as Uint8Array).toString()),
    id: `${pk}/${sk}`,
  }))
}

/** What an operator's key opens at that place: the text, or null where nothing stands. */
export const valueAt = async (
  stack: Stack,
  name: SecretName,
  key: Key = secretKey(name),
): Promise<{ text: string; version: number; envelope: string } | null> => {
  const { store, kms } = portsOf(stack, 'operator')
  const [item = null] = await store.read('secrets', [key], AbortSignal.timeout(9_000))
  if (!item) return null
  const { version, envelope, wrapped } = parseStored(name, item)
  const context = await keyContext(name, version, envelope)
  const dek = await kms.unwrap('alias/egg', wrapped, context, AbortSignal.timeout(9_000))
  const text = Buffer.from((await open(name, envelope, dek)).expose()).toString()
  return { text, version, envelope: toBase64url(await envelopeHash(envelope)) }
}
