import type { Store } from '../../../core/ports.ts'

type Gate = (index: number) => Promise<void>

/** The same store; `gate` is passed before each call, which is counted from 0. */
export const gated = (store: Store, gate: Gate): Store => {
  let calls = 0
  const pass = () => gate(calls++)
  return {
    read: async (...args) => pass().then(() => store.read(...args)),
    page: async (...args) => pass().then(() => store.page(...args)),
    list: async (...args) => pass().then(() => store.list(...args)),
    insert: async (...args) => pass().then(() => store.insert(...args)),
    replaceIf: async (...args) => pass().then(() => store.replaceIf(...args)),
    removeIf: async (...args) => pass().then(() => store.removeIf(...args)),
  }
}

/** The same store, in which `act` comes to pass before the call with this index. */
export const interrupted = (store: Store, index: number, act: () => Promise<unknown>): Store =>
  gated(store, async (i) => {
    if (i === index) await act()
  })

/** Random numbers below `limit` that a failing test can repeat (mulberry32). */
export const dice = (seed: number): ((limit: number) => number) => {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % limit
  }
}
