import { describe, expect, test } from 'vitest'
import type { Item, Store, Table } from '../../core/ports.ts'
import {
  type Actor,
  exchanging,
  freezing,
  keeping,
  putting,
  rekeying,
  type Stage,
} from './actors.ts'
import { A, bench, NOW } from './bench.ts'
import { explore, replay, traceOf } from './explore.ts'
import { recordOf } from './ports.ts'
import type { Past, Scenario } from './scenario.ts'

// The explorer explored: each variant breaks one habit of the real code, by a store that lies to
// it, and must be caught for the reason it is wrong.

const { ticket } = await bench()
const [one, two] = [await ticket('one'), await ticket('two')]
const first = (past: Past) => past.put(A, 'first')
const read = async (past: Past) => {
  await first(past)
  await past.release(two)
}

/** An actor whose store is another. */
const but = (actor: Actor, storeOf: (stage: Stage) => Partial<Store>): Actor => ({
  ...actor,
  act: (stage) => actor.act({ ...stage, store: { ...stage.store, ...storeOf(stage) } }),
})

const unconditional = (actor: Actor): Actor =>
  but(actor, ({ overwrite }) => ({
    replaceIf: async (table, item) => {
      await overwrite(table, item)
      return 'replaced'
    },
  }))

/** An actor that takes some of its inserts for done at once. */
const hasty = (
  actor: Actor,
  which: (table: Table, item: Item) => boolean,
  dropped = false,
): Actor =>
  but(actor, ({ store }) => ({
    insert: async (table, item, signal) => {
      if (!which(table, item)) return store.insert(table, item, signal)
      if (!dropped) void store.insert(table, item, signal)
      return 'inserted'
    },
  }))

const isType = (type: string) => (table: Table, item: Item) =>
  table === 'records' && recordOf(item).type === type

const BROKEN: readonly (Scenario & { promise: string; faults: number })[] = [
  {
    title: 'a re-key without its condition',
    before: first,
    actors: [putting(A, 'second'), unconditional(rekeying(A, 'blind'))],
    promise: 'nothingComesBack',
    faults: 0,
  },
  {
    title: 'a put without its condition',
    before: first,
    actors: [putting(A, 'mine'), unconditional(putting(A, 'theirs'))],
    promise: 'everythingOpens',
    faults: 0,
  },
  {
    title: 'a put that keeps no history',
    before: first,
    actors: [hasty(putting(A, 'second'), (_, { sk }) => sk.startsWith('version#'), true)],
    promise: 'replacedVersionsAreKept',
    faults: 0,
  },
  {
    title: 'a put without a record',
    before: first,
    actors: [hasty(putting(A, 'second'), isType('operator'), true)],
    promise: 'writesAreAnnounced',
    faults: 0,
  },
  {
    title: 'an exchange that releases before it records',
    before: first,
    actors: [hasty(exchanging(one), isType('released'))],
    promise: 'recordStandsBeforeRelease',
    faults: 0,
  },
  {
    title: 'an exchange whose record overwrites',
    before: first,
    actors: ['thief', 'job'].map((name) =>
      but(exchanging(one, name), ({ overwrite, store }) => ({
        insert: async (table, item, signal) => {
          if (!isType('released')(table, item)) return store.insert(table, item, signal)
          await overwrite(table, item)
          return 'inserted'
        },
      })),
    ),
    promise: 'recordStandsBeforeRelease',
    faults: 0,
  },
  {
    title: 'an exchange that does not say what it withheld',
    before: first,
    actors: [hasty(exchanging(one), isType('withheld'), true)],
    promise: 'withheldIsHonest',
    faults: 1,
  },
  {
    title: 'a freeze that does not wait for its write',
    before: first,
    actors: [
      but(freezing('payments', 'leak'), ({ store }) => ({
        replaceIf: async (...args) => {
          void store.replaceIf(...args)
          return 'replaced'
        },
      })),
    ],
    promise: 'freezesStand',
    faults: 0,
  },
  {
    title: 'a keeper that passes what it did not look at',
    before: read,
    actors: [
      but(keeping(), ({ store }) => ({
        read: async (table, keys, signal) =>
          table === 'secrets' ? keys.map(() => null) : store.read(table, keys, signal),
        replaceIf: async (table, item, ...rest) => {
          const { clean_minute: minute = 0 } = item
          return store.replaceIf(table, table === 'log' ? { ...item, minute } : item, ...rest)
        },
      })),
    ],
    now: NOW + 900,
    promise: 'releasedKeysOpenNothing',
    faults: 0,
  },
]

describe('the explorer catches', () => {
  test.each(BROKEN)('$title', async ({ promise, ...scenario }) => {
    const { failure } = await explore(scenario, scenario.faults)
    expect(failure?.wrong).toMatch(new RegExp(`^${promise}: `))
  })
})

describe('a trace', () => {
  test('is read by people, and replayed by a test', async () => {
    const [scenario] = BROKEN
    if (!scenario) throw new Error('nothing is broken')
    const { failure } = await explore(scenario, 0)
    if (!failure) throw new Error('nothing was found')
    expect(traceOf(scenario, failure)).toMatch(/^ {3}1 {2}put second: read .* → done$/m)
    expect(await replay(scenario, failure.schedule)).toBe(failure.wrong)
    expect(await replay(scenario, failure.schedule.slice(0, -1))).toBe(failure.wrong)
  })

  test('of other code is refused', async () => {
    const [scenario] = BROKEN
    if (!scenario) throw new Error('nothing is broken')
    await expect(replay(scenario, ['put second: dance → done'])).rejects.toThrow('never possible')
  })
})
