import {
  exchanging,
  freezing,
  freezingAll,
  keeping,
  putting,
  rekeying,
  removing,
  unfreezing,
  unfreezingAll,
  writing,
} from './actors.ts'
import { A, B, bench, NOW } from './bench.ts'
import type { Past, Scenario } from './scenario.ts'

/** A scenario, and how much of it is explored each time. */
export interface Explorable extends Scenario {
  /** Exhaustively; more of them at random. */
  readonly faults: number
  /** Fewer schedules than this mean that the explorer lost its way. */
  readonly atLeast: number
}

const { ticket, writeTicket } = await bench()
const [one, two] = [await ticket('one'), await ticket('two')]
const both = await ticket('both', [A, B])
const earlier = await ticket('earlier')
const rotation = await writeTicket('rotation', 'rotated')
const another = await writeTicket('another', 'rotated by another')
const VAULT = 'payments'

const first = (past: Past) => past.put(A, 'first')

/** A version that stands and was released; the keeper has not been there since. */
const read = async (past: Past) => {
  await first(past)
  await past.release(earlier)
}

export const SECRETS: readonly Explorable[] = [
  {
    title: 'exchange ‖ exchange of one token',
    before: first,
    actors: [exchanging(one, 'thief'), exchanging(one, 'job')],
    faults: 1,
    atLeast: 80,
  },
  {
    title: 'exchange ‖ exchange of another token ‖ put',
    before: first,
    actors: [exchanging(one), exchanging(two), putting(A, 'second')],
    faults: 1,
    atLeast: 800,
  },
  {
    title: 'exchange of two secrets ‖ put ‖ put of the other',
    before: async (past) => {
      await past.put(A, 'first')
      await past.put(B, 'other')
    },
    actors: [exchanging(both), putting(A, 'second'), putting(B, 'another')],
    faults: 0,
    atLeast: 50,
  },
  {
    title: 'put ‖ put, of a first version',
    actors: [putting(A, 'mine'), putting(A, 'theirs')],
    faults: 1,
    atLeast: 100,
  },
  {
    title: 'put ‖ put',
    before: first,
    actors: [putting(A, 'mine'), putting(A, 'theirs')],
    faults: 1,
    atLeast: 200,
  },
  {
    title: 'put ‖ re-key',
    before: first,
    actors: [putting(A, 'second'), rekeying(A, 'left')],
    faults: 1,
    atLeast: 150,
  },
  {
    title: 'put ‖ put ‖ re-key',
    before: first,
    actors: [putting(A, 'mine'), putting(A, 'theirs'), rekeying(A, 'left')],
    faults: 0,
    atLeast: 50,
  },
  {
    title: 'write ‖ put ‖ re-key',
    before: first,
    actors: [writing(rotation), putting(A, 'second'), rekeying(A, 'left')],
    faults: 0,
    atLeast: 50,
  },
  {
    title: 'write ‖ write of another job',
    before: first,
    actors: [writing(rotation), writing(another)],
    faults: 1,
    atLeast: 200,
  },
  {
    title: 'write ‖ removal ‖ exchange',
    before: first,
    actors: [writing(rotation), removing(A), exchanging(one)],
    faults: 0,
    atLeast: 50,
  },
  {
    title: 'put ‖ removal',
    before: first,
    actors: [putting(A, 'second'), removing(A)],
    faults: 1,
    atLeast: 150,
  },
  {
    title: 'exchange ‖ removal ‖ re-key',
    before: first,
    actors: [exchanging(one), removing(A), rekeying(A, 'left')],
    faults: 0,
    atLeast: 50,
  },
  {
    title: 'put ‖ re-key ‖ re-key',
    before: first,
    actors: [putting(A, 'second'), rekeying(A, 'left'), rekeying(A, 'right')],
    faults: 0,
    atLeast: 100,
  },
]

export const KEEPERS: readonly Explorable[] = [
  {
    title: 'exchange ‖ put ‖ keeper',
    before: first,
    actors: [exchanging(one), putting(A, 'second'), keeping()],
    faults: 1,
    only: ['crash before', 'crash after'],
    atLeast: 350,
  },
  {
    title: 'exchange ‖ put ‖ keeper, after a release',
    before: read,
    actors: [exchanging(one), putting(A, 'second'), keeping()],
    faults: 0,
    atLeast: 300,
  },
  {
    title: 'keeper ‖ keeper',
    before: read,
    actors: [keeping('one keeper'), keeping('another')],
    faults: 1,
    atLeast: 500,
  },
  {
    title: 'exchange ‖ keeper ‖ keeper',
    before: read,
    actors: [exchanging(one), keeping('one keeper'), keeping('another')],
    faults: 0,
    atLeast: 300,
  },
  {
    title: 'removal ‖ keeper, after a release',
    before: read,
    actors: [removing(A), keeping()],
    faults: 1,
    atLeast: 100,
  },
  {
    title: 'put ‖ keeper, after an outage',
    before: read,
    actors: [putting(A, 'second'), keeping()],
    now: NOW + 900,
    faults: 1,
    atLeast: 700,
  },
]

export const FREEZES: readonly Explorable[] = [
  {
    title: 'exchange ‖ exchange ‖ freeze',
    before: first,
    actors: [exchanging(one), exchanging(two), freezing(VAULT, 'leak')],
    faults: 1,
    atLeast: 400,
  },
  {
    title: 'exchange ‖ exchange ‖ freeze of everything',
    before: first,
    actors: [exchanging(one), exchanging(two), freezingAll('leak')],
    faults: 1,
    atLeast: 300,
  },
  {
    title: 'exchange ‖ freeze ‖ freeze of another vault',
    before: first,
    actors: [exchanging(one), freezing(VAULT, 'leak'), freezing('other', 'drill')],
    faults: 0,
    atLeast: 30,
  },
  {
    title: 'exchange ‖ freeze ‖ freeze of everything',
    before: first,
    actors: [exchanging(one), freezing(VAULT, 'leak'), freezingAll('drill')],
    faults: 1,
    atLeast: 300,
  },
  {
    title: 'exchange ‖ freeze of everything ‖ freeze of everything',
    before: first,
    actors: [exchanging(one), freezingAll('leak'), freezingAll('drill')],
    faults: 1,
    atLeast: 250,
  },
  {
    title: 'exchange ‖ freeze ‖ unfreeze of an older one',
    before: async (past) => {
      await first(past)
      await past.freeze(VAULT, 'old')
    },
    actors: [exchanging(one), freezing(VAULT, 'new'), unfreezing(VAULT)],
    faults: 1,
    atLeast: 200,
  },
  {
    title: 'exchange ‖ freeze of everything ‖ unfreeze of an older one',
    before: async (past) => {
      await first(past)
      await past.freeze('everything', 'old')
    },
    actors: [exchanging(one), freezingAll('new'), unfreezingAll()],
    faults: 1,
    atLeast: 300,
  },
]
