import { type Bytes, equal } from '../../core/bytes.ts'
import {
  CloudError,
  type Item,
  type Key,
  type Store,
  type Table,
  type Value,
} from '../../core/ports.ts'

/**
 * `not done`: the call throws and did nothing. `done`: it throws and did its work. `done twice`: the
 * reply was lost and the adapter tried again, so a write finds its own first try.
 */
export type Break = 'not done' | 'done' | 'done twice'

export const BREAKS: readonly Break[] = ['not done', 'done', 'done twice']

export interface Call {
  readonly method: keyof Store
  readonly table: Table
  readonly key: string
}

export interface FakeStore extends Store {
  readonly calls: readonly Call[]
  /** Breaks the call with this index, counted from 0 over the store's life. */
  readonly breakCall: (index: number, how: Break) => void
  /** Runs before the call with this index reaches the store: what another writer does meanwhile. */
  readonly beforeCall: (index: number, act: () => void) => void
  /** @throws when a break or an act that was planned did not come to pass */
  readonly settled: () => void
  /** What stands at `key`, past all breaks. */
  readonly peek: (table: Table, key: Key) => Item | null
  /** Everything in a table, in the order of first insertion. */
  readonly all: (table: Table) => readonly Item[]
  /** Puts an item there, past all conditions: another writer's, or a tamperer's. */
  readonly force: (table: Table, item: Item) => void
  /** Takes an item away, past all conditions: what an administrator can do. */
  readonly drop: (table: Table, key: Key) => void
}

/** DynamoDB's own limits. */
const ITEM_BYTES = 400 * 1024
const KEY_BYTES = { pk: 2048, sk: 1024 }
const BATCH_KEYS = 100

/** A store in memory that refuses what DynamoDB and the IAM documents refuse. */
export const fakeStore = (): FakeStore => {
  const tables: Record<Table, Map<string, Item>> = {
    secrets: new Map(),
    records: new Map(),
    log: new Map(),
    breakglass: new Map(),
  }
  // Of each partition its items: a table has hundreds, and is listed as often.
  const partitions = new Map<string, Map<string, Item>>()
  const put = (table: Table, item: Item): void => {
    const stored = copy(item)
    tables[table].set(idOf(item), stored)
    const id = `${table}/${item.pk}`
    const partition = partitions.get(id) ?? new Map<string, Item>()
    partitions.set(id, partition.set(item.sk, stored))
  }
  const remove = (table: Table, key: Key): void => {
    tables[table].delete(idOf(key))
    partitions.get(`${table}/${key.pk}`)?.delete(key.sk)
  }
  const listed = (table: Table, pk: string, prefix: string): Item[] =>
    [...(partitions.get(`${table}/${pk}`)?.values() ?? [])]
      .filter(({ sk }) => sk.startsWith(prefix))
      .sort((a, b) => (a.sk < b.sk ? -1 : 1))
  const calls: Call[] = []
  const breaks = new Map<number, Break>()
  const acts = new Map<number, () => void>()

  const call = async <T>(
    [method, table, key]: [keyof Store, Table, string],
    signal: AbortSignal,
    work: () => T,
  ): Promise<T> => {
    signal.throwIfAborted()
    const index = calls.push({ method, table, key }) - 1
    acts.get(index)?.()
    acts.delete(index)
    const broken = breaks.get(index)
    breaks.delete(index)
    if (broken === 'not done') throw new CloudError(`fake:${method}`, 'Timeout')
    const result = work()
    if (broken === 'done') throw new CloudError(`fake:${method}`, 'Timeout')
    return broken === 'done twice' ? work() : result
  }

  return {
    calls,
    breakCall: (index, how) => breaks.set(index, how),
    beforeCall: (index, act) => acts.set(index, act),
    settled: () => {
      if (breaks.size || acts.size) throw new Error('a planned break did not come to pass')
    },
    peek: (table, key) => copyOrNull(tables[table].get(idOf(key))),
    all: (table) => [...tables[table].values()].map(copy),
    force: (table, item) => put(table, item),
    drop: (table, key) => {
      if (!tables[table].has(idOf(key))) throw new Error('there is nothing to drop')
      remove(table, key)
    },

    read: (table, keys, signal) =>
      call(['read', table, keys.map(idOf).join()], signal, () => {
        if (!keys.length || keys.length > BATCH_KEYS) throw misuse('read', 'between 1 and 100 keys')
        if (new Set(keys.map(idOf)).size !== keys.length) throw misuse('read', 'a key twice')
        return keys.map((key) => copyOrNull(tables[table].get(idOf(key))))
      }),

    list: (table, pk, prefix, signal, only) =>
      call(['list', table, `${pk}/${prefix}`], signal, () =>
        listed(table, pk, prefix).map((item) => copy(only ? projected(item, only) : item)),
      ),

    page: (table, pk, prefix, limit, signal) =>
      call(['page', table, `${pk}/${prefix}`], signal, () => {
        const found = listed(table, pk, prefix)
        return { items: found.slice(0, limit).map(copy), more: found.length > limit }
      }),

    insert: (table, item, signal) =>
      call(['insert', table, idOf(item)], signal, () => {
        check('insert', table, item)
        if (tables[table].has(idOf(item))) return 'exists'
        put(table, item)
        return 'inserted'
      }),

    replaceIf: (table, item, attribute, expected, signal) =>
      call(['replaceIf', table, idOf(item)], signal, () => {
        check('replaceIf', table, item)
        if (table === 'records') throw misuse('replaceIf', 'records are insert-only')
        if (item.pk === 'freeze-all') throw misuse('replaceIf', 'the freeze is insert-only')
        const standing = tables[table].get(idOf(item))
        if (!same(standing?.[attribute], expected)) return 'changed'
        put(table, item)
        return 'replaced'
      }),

    removeIf: (table, key, attribute, expected, signal) =>
      call(['removeIf', table, idOf(key)], signal, () => {
        const old = key.pk.startsWith('vault#') && key.sk.startsWith('version#')
        if (key.pk !== 'freeze-all' && !old) {
          throw misuse('removeIf', 'only the freeze and old versions are ever removed')
        }
        if (!same(tables[table].get(idOf(key))?.[attribute], expected)) return 'changed'
        remove(table, key)
        return 'removed'
      }),
  }
}

/** Not an error that the code under test may handle: the test must fail. */
const misuse = (method: string, what: string): Error => new TypeError(`fake ${method}: ${what}`)

const check = (method: string, table: Table, item: Item): void => {
  let size = 0
  for (const [name, value] of Object.entries(item)) {
    const fits =
      typeof value === 'string' ||
      Number.isSafeInteger(value) ||
      (value instanceof Uint8Array && value.buffer instanceof ArrayBuffer)
    if (!fits) throw misuse(method, `${name} is no attribute that the port takes`)
    size += name.length + (typeof value === 'number' ? 8 : value.length)
  }
  for (const name of ['pk', 'sk'] as const) {
    const { length } = item[name]
    if (!length || length > KEY_BYTES[name]) throw misuse(method, `${name} has ${length} bytes`)
  }
  if (size > ITEM_BYTES) throw misuse(method, 'the item is larger than 400 KB')
  if (table === 'records' && Object.keys(item).sort().join() !== 'pk,record,sk') {
    throw misuse(method, 'a record is one attribute beside its key')
  }
}

const same = (a: Value | undefined, b: Value): boolean =>
  a instanceof Uint8Array && b instanceof Uint8Array ? equal(a, b) : a === b

const idOf = ({ pk, sk }: Key): string => `${pk}/${sk}`

const projected = ({ pk, sk, ...rest }: Item, only: readonly string[]): Item => ({
  pk,
  sk,
  ...Object.fromEntries(Object.entries(rest).filter(([name]) => only.includes(name))),
})

// In and out by copy: a caller that changes its item afterwards does not change the store.
const copy = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? (value.slice() as Bytes) : value,
    ]),
  ) as Item

const copyOrNull = (item: Item | undefined): Item | null => (item ? copy(item) : null)
