import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { exchange } from '../../broker/exchange.ts'
import { Refusal } from '../../core/denial.ts'
import { EXCHANGE_MS } from '../../core/limits.ts'
import { change, collecting, gate, postOf, untilAborted } from './changed.ts'
import { type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** One port's method that never answers, and when it was called. */
const stall = (w: World, which: string) => {
  const called = gate()
  const stalled = (signal: AbortSignal) => {
    called.open()
    return untilAborted(signal)
  }
  const { store, kms } = w.deps
  const ways: Record<string, Parameters<typeof change>[1]> = {
    'the read': { store: { ...store, read: (_table, _keys, signal) => stalled(signal) } },
    'the record': {
      store: {
        ...store,
        insert: (table, item, signal) =>
          // The notes have time-outs of their own.
          called.isOpen() ? store.insert(table, item, signal) : stalled(signal),
      },
    },
    'a Decrypt': { kms: { ...kms, unwrap: (_key, _wrapped, _context, signal) => stalled(signal) } },
  }
  change(w, ways[which] ?? {})
  return called.opened
}

describe('a port that never answers', () => {
  test.each(['the read', 'the record', 'a Decrypt'])(
    '%s: the deadline that was passed in ends it, as unavailable',
    async (which) => {
      const called = stall(w, which)
      const request = await w.draft(['payments/a'])
      const authorization = `Bearer ${await w.token({ aud: request.aud })}`
      const given = new AbortController()
      const { works, waitUntil } = collecting()
      const { body } = request
      const incoming = { authorization, body, signal: given.signal, background: waitUntil }
      const ended = exchange(w.deps, incoming).catch((error: unknown) => error)
      await called
      given.abort()
      expect(await ended).toBeInstanceOf(Refusal)
      expect(await ended).toMatchObject({ denial: { code: 'unavailable' } })
      await Promise.all(works)
    },
  )
})

describe('the deadline that the route sets', () => {
  /** Time passes when the test says so: whatever ends within `ms` ends. */
  const ruled = () => {
    const made: { ms: number; given: AbortController }[] = []
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const given = new AbortController()
      made.push({ ms, given })
      return given.signal
    })
    return (ms: number) => {
      for (const each of made) if (each.ms <= ms) each.given.abort()
    }
  }

  test('is for the whole exchange', async () => {
    const called = stall(w, 'the read')
    const post = await postOf(w, ['payments/a'])
    const pass = ruled()
    const reply = appOf(w.deps).fetch(post, {}, collecting().context)
    await called
    pass(EXCHANGE_MS)
    const { status } = await reply
    expect(status).toBe(503)
    expect(w.events).toContainEqual(expect.objectContaining({ code: 'unavailable' }))
  })

  test('covers the body: one that never ends holds nothing for long', async () => {
    const pass = ruled()
    const asked = gate()
    const body = new ReadableStream({
      pull: () => {
        asked.open()
        return new Promise<never>(() => {})
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as const
    const request = new Request('https://egg.example.com/v1/exchange', init)
    const reply = appOf(w.deps).fetch(request, {}, collecting().context)
    await asked.opened
    pass(EXCHANGE_MS)
    const response = await reply
    expect([response.status, (await response.json()) as object]).toMatchObject([
      400,
      { code: 'request_malformed' },
    ])
  })
})
