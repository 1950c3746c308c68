import { utf8 } from '../../core/bytes.ts'
import { freezeVault } from '../../core/freeze.ts'
import { freezeAll } from '../../core/freeze-all.ts'
import type { SecretName } from '../../core/name.ts'
import type { Item, Kms, Table } from '../../core/ports.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import { readState, writeState } from '../../keeper/state.ts'
import { type FakeStore, fakeStore } from '../fakes/store.ts'
import { type Actor, exchanging } from './actors.ts'
import { initialised, KMS_KEY, NOW, plainKms, type Ticket } from './bench.ts'
import { firstSeen, type Seen } from './seen.ts'
import { drawFor, never, rewind, spell } from './still.ts'

export interface Scenario {
  readonly title: string
  /** What happened before, without interruption. */
  readonly before?: (past: Past) => Promise<void>
  readonly actors: readonly Actor[]
  /** Unix seconds at which all of it happens; `NOW` when left out. */
  readonly now?: number
  /** Of all faults only these. */
  readonly only?: readonly Outcome[]
}

/**
 * What may become of a call. `crash before` and `crash after`: the actor is gone for good. `fails`:
 * not done, and the actor sees an error; `lost`: done, and it sees an error; `late`: it sees an
 * error, and the call is done some time later. `repeated`: done, the reply was lost, and the adapter
 * tries the same call again.
 */
export type Outcome =
  | 'done'
  | 'crash before'
  | 'crash after'
  | 'fails'
  | 'lost'
  | 'late'
  | 'repeated'

/** The world before a scenario begins. */
export interface Past {
  readonly store: FakeStore
  readonly put: (name: SecretName, value: string) => Promise<void>
  readonly release: (ticket: Ticket) => Promise<void>
  readonly freeze: (vault: string, reason: string) => Promise<void>
}

/** What every run of a scenario starts from. */
export interface Prepared {
  readonly items: readonly (readonly [Table, Item])[]
  readonly seen: Seen
}

const TABLES = ['secrets', 'records', 'log'] as const

/** Lays down the past of a scenario, once. */
export const prepare = async ({ before }: Scenario): Promise<Prepared> => {
  rewind()
  drawFor('past')
  const store = initialised()
  const out: string[] = []
  const now = () => NOW
  const signal = never()
  const kms: Kms = {
    ...plainKms,
    unwrap: async (...args) => {
      const dek = await plainKms.unwrap(...args)
      out.push(spell(dek))
      return dek
    },
  }
  // The keeper is not new: its cursor stands where the scenario's tokens begin.
  const state = await readState({ store, now }, signal)
  const cursor = { hour: state.hour, minute: NOW - (NOW % 60), clean: null, daily: NOW }
  await writeState({ store }, state, cursor, signal)
  await before?.({
    store,
    put: async (name, value) => {
      const by = { actor: 'operator', reason: 'test', now: NOW }
      const request = { name, value: secret(utf8(value)), kmsKey: KMS_KEY, ...by }
      await put({ store, kms: plainKms }, request, signal)
    },
    release: async (ticket) => {
      const stage = { store, kms, now, overwrite: async () => {}, release: () => {} }
      const { code } = await exchanging(ticket).act(stage)
      if (code !== 'released') throw new Error(`the past: ${code}`)
    },
    freeze: async (vault, reason) => {
      const by = { actor: 'operator', reason, now: NOW }
      if (vault === 'everything') await freezeAll(store, by, signal)
      else await freezeVault(store, vault, by, signal)
    },
  })
  const items = TABLES.flatMap((table) =>
    store.all(table).map((item): [Table, Item] => [table, item]),
  )
  return { items, seen: await firstSeen(store, out) }
}

/** A store of its own for one run. */
export const storeOf = ({ items }: Prepared): FakeStore => {
  const store = fakeStore()
  for (const [table, item] of items) store.force(table, item)
  return store
}

/** Everything that stands, as one text. */
export const dumpOf = (store: FakeStore): string =>
  TABLES.map((table) => store.all(table).map(spell).sort().join('\n')).join('\n\n')
