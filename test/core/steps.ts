import { textOf } from '../../core/bytes.ts'
import type { ByHand } from '../../core/operator.ts'
import type { AuditRecord } from '../../core/record.ts'
import { BREAKS, type Break, type FakeStore, fakeStore } from '../fakes/store.ts'

/** Steps are bounded by their caller; here nothing takes long. */
export const signal = (): AbortSignal => AbortSignal.timeout(10_000)

export const NOW = 1_795_311_360

export const by = (change: Partial<ByHand> = {}): ByHand => ({
  actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/alice',
  reason: 'INC-42',
  now: NOW,
  ...change,
})

type OperatorRecord = Extract<AuditRecord, { type: 'operator' }>

/** Every operator's record that stands in the store. */
export const recordsIn = (store: FakeStore): OperatorRecord[] =>
  store.all('records').map(({ record }) => {
    if (!(record instanceof Uint8Array)) throw new Error('a record without bytes')
    return JSON.parse(textOf(record))
  })

/** Breaks of one step, in every way, and what then happened. */
export interface Broken<T> {
  readonly title: string
  readonly store: FakeStore
  /** What the step gave when its first run did not throw. A lost reply must not make it throw. */
  readonly first: T | null
}

/**
 * Runs `step` once for each of its calls and each way to break that call, on a store of its own
 * that `prepare` has filled. A step that throws `cloud_error` is run again, as its operator would.
 */
export async function* brokenEverywhere<T>(
  prepare: (store: FakeStore) => Promise<unknown>,
  step: (store: FakeStore) => Promise<T>,
  again: readonly string[] = [],
): AsyncGenerator<Broken<T>> {
  const whole = fakeStore()
  await prepare(whole)
  const first = whole.calls.length
  await step(whole)
  const methods = whole.calls.slice(first).map(({ method, table }) => `${method} ${table}`)
  for (const [i, method] of methods.entries()) {
    for (const how of BREAKS) yield await breakOnce(prepare, step, again, i, method, how)
  }
}

const breakOnce = async <T>(
  prepare: (store: FakeStore) => Promise<unknown>,
  step: (store: FakeStore) => Promise<T>,
  again: readonly string[],
  i: number,
  method: string,
  how: Break,
): Promise<Broken<T>> => {
  const store = fakeStore()
  await prepare(store)
  const before = store.calls.length
  store.breakCall(before + i, how)
  const title = `call ${i} (${method}) ${how}`
  let first: T | null = null
  try {
    first = await step(store)
  } catch (error) {
    if ((error as { code?: string }).code !== 'cloud_error' || how === 'done twice') throw error
    await step(store).catch((error) => {
      if (!again.includes((error as { code?: string }).code ?? '')) throw error
    })
  }
  store.settled()
  recordedFirst(store, before, title)
  return { title, store, first }
}

/** Nothing is written to the secrets before a record stands. */
const recordedFirst = (store: FakeStore, before: number, title: string): void => {
  const calls = store.calls.slice(before)
  const writes = calls.filter(({ method }) => !['read', 'list'].includes(method))
  if (writes[0]?.table !== 'records') throw new Error(`${title}: written before it was recorded`)
  if (!store.all('records').length) throw new Error(`${title}: nothing was recorded`)
}
