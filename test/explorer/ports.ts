import { textOf } from '../../core/bytes.ts'
import type { Item, Key, Kms, Store, Table } from '../../core/ports.ts'
import type { AuditRecord } from '../../core/record.ts'
import type { FakeStore } from '../fakes/store.ts'

/** A call of an actor that waits until the scheduler lets it through. */
export interface Call {
  readonly actor: string
  /** How a trace spells it: no random key in it. */
  readonly text: string
  readonly kind: 'read' | 'write' | 'kms'
  /** Meets no call of any other actor, so that its place among theirs does not matter. */
  readonly alone: boolean
  /** Where a write goes. */
  readonly place: { readonly table: Table; readonly key: Key } | null
  /** The record that an insert would write. */
  readonly record: AuditRecord | null
  readonly item: Item | null
  readonly perform: () => Promise<unknown>
}

export interface Ports {
  readonly store: Store
  readonly kms: Kms
  /** A write without a condition: for variants that are broken on purpose. */
  readonly overwrite: (table: Table, item: Item) => Promise<void>
}

/** Who else is there: it decides which calls can meet another's. */
export interface Crowd {
  /** Where tokens of the scenario are spent. No other partition gets a release meanwhile. */
  readonly partitions: ReadonlySet<string>
  /** Where records stood before. */
  readonly past: ReadonlySet<string>
  readonly keepers: number
}

/** The ports as one actor has them: each call goes to `park`. */
export const steppedPorts = (
  actor: string,
  base: { store: FakeStore; kms: Kms },
  { partitions, past, keepers }: Crowd,
  park: (call: Call) => Promise<unknown>,
): Ports => {
  const { store, kms } = base
  const isOwnLog = (table: Table) => table === 'log' && keepers === 1
  const call = <T>(
    kind: Call['kind'],
    text: string,
    perform: () => Promise<T>,
    more: Partial<Call> = {},
  ): Promise<T> => {
    const plain = { alone: kind === 'kms', place: null, record: null, item: null }
    return park({ actor, kind, text, perform, ...plain, ...more }) as Promise<T>
  }
  const write = <T>(method: string, table: Table, item: Item, perform: () => Promise<T>) => {
    const record = table === 'records' ? recordOf(item) : null
    const place = { table, key: { pk: item.pk, sk: item.sk } }
    // Of records the keeper understands these alone; and their keys meet only where a token does.
    const alone = record ? !['released', 'written'].includes(record.type) : isOwnLog(table)
    if (record && !alone && !partitions.has(item.pk)) throw new TypeError(`no token in ${item.pk}`)
    const text = `${method} ${table} ${record ? spelled(record) : item.sk}`
    return call('write', text, perform, { alone, place, record, item })
  }
  return {
    store: {
      read: (table, keys, signal) =>
        call(
          'read',
          `read ${table} ${keys.map(({ sk }) => shown(table, sk)).join(' ')}`,
          () => store.read(table, keys, signal),
          { alone: isOwnLog(table) },
        ),
      list: (table, pk, prefix, signal, only) => {
        const perform = () => store.list(table, pk, prefix, signal, only)
        if (table !== 'records' || partitions.has(pk)) {
          return call('read', `list ${table} ${pk}`, perform)
        }
        // A look at what does not change is no step; and notes mean nothing to who reads releases.
        return past.has(pk) ? perform() : Promise.resolve([])
      },
      page: () => {
        throw new TypeError('nobody asks for patterns here')
      },
      insert: (table, item, signal) =>
        write('insert', table, item, () => store.insert(table, item, signal)),
      replaceIf: (table, item, attribute, expected, signal) =>
        write('replaceIf', table, item, () =>
          store.replaceIf(table, item, attribute, expected, signal),
        ),
      removeIf: (table, key, attribute, expected, signal) =>
        call(
          'write',
          `removeIf ${table} ${key.sk}`,
          () => store.removeIf(table, key, attribute, expected, signal),
          { place: { table, key } },
        ),
    },
    overwrite: (table, item) =>
      write('overwrite', table, item, async () => store.force(table, item)),
    kms: {
      wrap: (keyId, dek, context, signal) =>
        call('kms', `wrap ${context['egg:secret']} ${context['egg:version']}`, () =>
          kms.wrap(keyId, dek, context, signal),
        ),
      unwrap: (keyId, wrapped, context, signal) =>
        call('kms', `unwrap ${context['egg:secret']} ${context['egg:version']}`, () =>
          kms.unwrap(keyId, wrapped, context, signal),
        ),
    },
  }
}

export const recordOf = ({ record }: Item): AuditRecord => {
  if (!(record instanceof Uint8Array)) throw new TypeError('a record without bytes')
  return JSON.parse(textOf(record as Uint8Array<ArrayBuffer>))
}

const spelled = (record: AuditRecord): string => {
  if (record.type === 'operator') return `op ${record.action}`
  if (record.type === 'rekeyed') return `rekeyed ${record.place} ${record.version}`
  return record.type
}

/** A record's place is a hash. */
const shown = (table: Table, sk: string): string => (table === 'records' ? 'released' : sk)
