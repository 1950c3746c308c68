import * as v from 'valibot'
import { EggError } from '../core/error.ts'
import { type Cursor, firstCursor } from '../core/partition.ts'
import type { Key } from '../core/ports.ts'
import type { Deps } from './deps.ts'

/** A position that a look at all before it found clean, and when (Unix seconds). */
export interface Clean extends Cursor {
  readonly at: number
}

/** What the keeper remembers from run to run. Losing it costs reading, never a re-key. */
export interface State extends Cursor {
  /** Counts writes; the compare-and-swap of an update. 0 when nothing is stored yet. */
  readonly revision: number
  /** Where the cursor goes once a second look finds the same. */
  readonly clean: Clean | null
  /** Unix seconds of the last look at vaults that are re-keyed daily. */
  readonly daily: number
}

const schema = v.object({
  v: v.literal(1),
  revision: v.number(),
  minute: v.number(),
  hour: v.number(),
  clean_minute: v.optional(v.number(), 0),
  clean_hour: v.optional(v.number(), 0),
  clean_at: v.optional(v.number(), 0),
  daily: v.number(),
})

const KEY: Key = { pk: 'keeper', sk: 'rekey' }

export const readState = async (
  { store, now }: Pick<Deps, 'store' | 'now'>,
  signal: AbortSignal,
): Promise<State> => {
  const [item = null] = await store.read('log', [KEY], signal)
  if (!item) return { revision: 0, daily: 0, clean: null, ...firstCursor(now()) }
  const parsed = v.safeParse(schema, item)
  if (!parsed.success) {
    throw new EggError('state_malformed', "The keeper's state is of no format known here.")
  }
  const { revision, minute, hour, daily, ...clean } = parsed.output
  const { clean_minute, clean_hour, clean_at: at } = clean
  const seen = at ? { minute: clean_minute, hour: clean_hour, at } : null
  return { revision, minute, hour, clean: seen, daily }
}

/** Moves on. Another keeper that was faster did the same work: its state stands. */
export const writeState = async (
  { store }: Pick<Deps, 'store'>,
  before: State,
  after: Omit<State, 'revision'>,
  signal: AbortSignal,
): Promise<void> => {
  const { minute, hour, clean, daily } = after
  const item = {
    ...KEY,
    v: 1,
    revision: before.revision + 1,
    minute,
    hour,
    ...(clean && { clean_minute: clean.minute, clean_hour: clean.hour, clean_at: clean.at }),
    daily,
  }
  if (before.revision === 0) await store.insert('log', item, signal)
  else await store.replaceIf('log', item, 'revision', before.revision, signal)
}
