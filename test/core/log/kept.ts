import { randomBytes, textOf, toBase64url } from '../../../core/bytes.ts'
import type { Head } from '../../../core/log/items.ts'
import { HEAD_KEY, headItem } from '../../../core/log/items.ts'
import { EMPTY_ROOT } from '../../../core/log/merkle.ts'
import { recordsAsOf } from '../../../core/log/records.ts'
import { type Appended, type Sequencing, sequence } from '../../../core/log/sequence.ts'
import { levelCursor } from '../../../core/partition.ts'
import type { Item } from '../../../core/ports.ts'
import {
  type AuditRecord,
  entryOf,
  eventKeyAt,
  recordItem,
  releaseKeyOf,
} from '../../../core/record.ts'
import { type FakeSigner, fakeSigner } from '../../fakes/signer.ts'
import { type FakeStore, fakeStore } from '../../fakes/store.ts'
import { NOW, signal } from '../steps.ts'

export const ORIGIN = 'egg.example.com/log'

/** One key for all tests: making one takes longer than most of them. */
let shared: Promise<FakeSigner> | undefined

export interface Kept {
  readonly store: FakeStore
  readonly signer: FakeSigner
  /** The clock, which the tests move. */
  now: number
  readonly run: (change?: Partial<Sequencing>, within?: AbortSignal) => Promise<Appended>
  /** Runs minute by minute. */
  readonly minutes: (count: number) => Promise<void>
  /** A job reads: the id of the record, of a token signed then. */
  readonly release: (iat?: number, lifetime?: number) => Promise<string>
  /** An operator or the keeper does something. */
  readonly event: (writer: 'op' | 'kp', time?: number) => Promise<string>
}

let tokens = 0

/** The item of a release's record. */
export const releaseItem = async (iat: number, lifetime = 300): Promise<Item> => {
  const key = await releaseKeyOf({ iss: 'https://i.example', jti: `j${tokens++}`, iat, lifetime })
  const entry = await entryOf(key, {
    type: 'withheld',
    time: iat,
    record: 'ex#1/x',
    hash: toBase64url(randomBytes(32)),
    insert: 'done',
    reason: 'test',
  })
  return recordItem(entry)
}

/** A log on fakes. `begun`: how long ago the log began, in seconds; all before it is closed. */
export const kept = async ({
  store = fakeStore(),
  now = NOW,
  level = true,
}: {
  store?: FakeStore
  now?: number
  level?: boolean
} = {}): Promise<Kept> => {
  shared ??= fakeSigner()
  const signer = await shared
  const world: Kept = {
    store,
    signer,
    now,
    run: (change = {}, within = signal()) =>
      sequence(
        {
          store,
          records: recordsAsOf(world.now, change.store ?? store),
          signing: { signer, origin: ORIGIN },
          now: () => world.now,
          callsLeft: () => Number.POSITIVE_INFINITY,
          again: [],
          ...change,
        },
        within,
      ),
    minutes: async (count) => {
      for (let i = 0; i < count; i++) {
        world.now += 60
        await world.run()
      }
    },
    release: async (iat = world.now, lifetime = 300) => {
      const item = await releaseItem(iat, lifetime)
      store.force('records', item)
      return `${item.pk}/${item.sk}`
    },
    event: async (writer, time = world.now) => {
      const entry = await entryOf(eventKeyAt(writer, time), {
        type: 'operator',
        time,
        action: 'init',
        actor: 'a',
        reason: 'r',
        subject: {},
      })
      store.force('records', recordItem(entry))
      return entry.id
    },
  }
  if (level) store.force('log', headItem(levelHead(now)))
  return world
}

/** An empty log whose cursor is where it is in ordinary times: nothing to catch up on. */
export const levelHead = (now: number): Head => {
  const { minute, hour } = levelCursor(now)
  return { size: 0, root: EMPTY_ROOT, batch: '', at: now, minute, hour, begun: hour }
}

export const headOf = (store: FakeStore): Head => {
  const item = store.peek('log', HEAD_KEY)
  if (!item) throw new Error('there is no head')
  return item as unknown as Head
}

type Alarm = Extract<AuditRecord, { type: 'alarm' }>

export const alarmsIn = (store: FakeStore): Alarm[] =>
  store
    .all('records')
    .map(({ record }) => (record instanceof Uint8Array ? textOf(record) : ''))
    .filter((text) => text.includes('"type":"alarm"'))
    .map((text) => JSON.parse(text))
