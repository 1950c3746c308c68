import { beforeEach, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { FREEZE_ALL } from '../../core/control.ts'
import { change, gate } from './changed.ts'
import { type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

describe('health, asked by several at once on a cold isolate', () => {
  const states: [string, number, () => void][] = [
    ['ok', 200, () => {}],
    ['frozen', 503, () => w.store.force('secrets', { ...FREEZE_ALL, since: 1, reason: 'r' })],
    ['store_unavailable', 503, () => w.store.breakCall(w.store.calls.length, 'not done')],
  ]

  test.each(states)('%s: one answer for all, and one read', async (status, code, prepare) => {
    prepare()
    const { store } = w.deps
    const [called, answer] = [gate(), gate()]
    change(w, {
      store: {
        ...store,
        read: async (table, keys, signal) => {
          called.open()
          await answer.opened
          return store.read(table, keys, signal)
        },
      },
    })
    const app = appOf(w.deps)
    const ask = async () => {
      const response = await app.fetch(new Request('https://egg.example.com/healthz'))
      return [response.status, await response.json()]
    }
    const before = w.store.calls.length
    const first = ask()
    await called.opened
    const others = [ask(), ask()]
    answer.open()
    const answers = await Promise.all([first, ...others])
    for (const answer of answers) expect(answer).toMatchObject([code, { status }])
    expect(w.store.calls.length).toBe(before + 1)
  })
})
