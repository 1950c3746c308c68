import type { Item, Store } from '../ports.ts'

/** The records as one run of the keeper sees them: each partition is listed once. */
export interface Records {
  /**
   * Unix seconds, before the first list: a partition that was not settled then may have got records
   * after it was listed, whatever the clock says by now.
   */
  readonly asOf: number
  /** Key and `record` of each item; an item without a `record` in bytes is not egg's. */
  readonly list: (pk: string, signal: AbortSignal) => Promise<readonly Item[]>
}

export const recordsAsOf = (now: number, store: Store): Records => {
  const lists = new Map<string, Promise<readonly Item[]>>()
  return {
    asOf: now,
    list: (pk, signal) => {
      const known = lists.get(pk)
      if (known) return known
      const list = store.list('records', pk, '', signal, ['record'])
      lists.set(pk, list)
      // One duty's bad luck is not the next one's.
      list.catch(() => lists.delete(pk))
      return list
    },
  }
}
