import { beforeEach, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { FREEZE_ALL } from '../../core/control.ts'
import { LOG_LATE } from '../../core/limits.ts'
import { type Head, headItem } from '../../core/log/items.ts'
import { change, gate } from './changed.ts'
import { NOW, type World, world } from './world.ts'

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

  test.each(states)('%s: one answer for all, and one look', async (status, code, prepare) => {
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
    // The control items, and the log's head.
    expect(w.store.calls.length).toBe(before + 2)
  })
})

describe('the log', () => {
  const HEAD: Head = {
    size: 1234,
    root: new Uint8Array(32),
    batch: '',
    at: NOW - LOG_LATE,
    minute: 0,
    hour: 0,
    begun: 0,
  }
  const ask = async () => {
    const response = await appOf(w.deps).fetch(new Request('https://egg.example.com/healthz'))
    return { code: response.status, ...((await response.json()) as object) }
  }

  test('that moved within five minutes is not late', async () => {
    w.store.force('log', headItem(HEAD))
    expect(await ask()).toMatchObject({ log: { size: 1234, at: NOW - 300, late: false } })
  })

  const late: [string, { size: number | null; at: number | null }, () => void][] = [
    [
      'that did not move for longer',
      { size: 1234, at: NOW - LOG_LATE - 1 },
      () => w.store.force('log', headItem({ ...HEAD, at: NOW - LOG_LATE - 1 })),
    ],
    ['that there is not', { size: null, at: null }, () => {}],
    [
      'of another format',
      { size: null, at: null },
      () => w.store.force('log', { ...headItem(HEAD), v: 2 }),
    ],
    [
      'that cannot be read',
      { size: null, at: null },
      () => {
        w.store.force('log', headItem(HEAD))
        // The second read: the first is the control item's.
        w.store.breakCall(w.store.calls.length + 1, 'not done')
      },
    ],
  ]

  test.each(late)('%s is late, and releases go on: the status is ok', async (_, log, prepare) => {
    prepare()
    expect(await ask()).toMatchObject({ code: 200, status: 'ok', log: { ...log, late: true } })
    expect((await w.run()).denial).toBeNull()
  })
})
