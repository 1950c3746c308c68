import { beforeEach, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { issuerKeysOf } from '../../broker/issuer-keys.ts'
import { Refusal } from '../../core/denial.ts'
import { change, collecting, gate, postOf } from './changed.ts'
import { GITHUB, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const isOver = (work: Promise<unknown> | undefined): Promise<boolean> =>
  Promise.race([
    Promise.resolve(work).then(() => true),
    new Promise<false>((resolve) => setTimeout(resolve, 0, false)),
  ])

describe('a client that hangs up', () => {
  test('does not cut the exchange: waitUntil has all of it, from its start', async () => {
    const app = appOf(w.deps)
    await app.fetch(await postOf(w, ['payments/a']), {}, collecting().context)
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
    const { works, context } = collecting()
    const post = await postOf(w, ['payments/a'], { jti: 'token-2' })
    const reply = appOf(w.deps).fetch(post, {}, context)
    await called.opened
    // Nobody waits for `reply` here. The keys are at hand, so this is the exchange and nothing else.
    expect(works).toHaveLength(1)
    expect(await isOver(works[0])).toBe(false)
    answer.open()
    await works[0]
    expect(w.records().filter(({ type }) => type === 'released')).toHaveLength(2)
    expect((await reply).status).toBe(200)
  })

  test('and a refusal is no unhandled rejection in there', async () => {
    const { works, context } = collecting()
    const post = await postOf(w, ['payments/a'], { ref: 'refs/heads/x' })
    const response = await appOf(w.deps).fetch(post, {}, context)
    expect(response.status).toBe(403)
    expect(works.length).toBeGreaterThan(1)
    for (const work of works) await expect(work).resolves.toBeUndefined()
  })

  test('does not cut the fetch of keys that others wait for', async () => {
    const [called, answer] = [gate(), gate()]
    const get = async () => {
      called.open()
      await answer.opened
      return Response.json(w.jwks)
    }
    change(w, { issuerKeys: issuerKeysOf(get, w.deps.now, w.deps.log) })
    const { works, context } = collecting()
    const reply = appOf(w.deps).fetch(await postOf(w, ['payments/a']), {}, context)
    await called.opened
    await isOver(works[1])
    expect(works).toHaveLength(2)
    answer.open()
    await Promise.all(works)
    expect((await reply).status).toBe(200)
  })
})

describe('the fetch of keys', () => {
  const ask = (keysOf: ReturnType<typeof issuerKeysOf>, waitUntil = collecting().waitUntil) => {
    const issuer = w.deps.policies.issuerByUrl.get(GITHUB)
    if (!issuer) throw new Error('no such issuer')
    return keysOf(issuer, 'k1', 'RS256', waitUntil).catch((error: unknown) => {
      if (error instanceof Refusal) return error.denial.code
      throw error
    })
  }

  test('one that never answers ends by its own signal, and so does what waitUntil has', async () => {
    const get = (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    const { works, waitUntil } = collecting()
    const keysOf = issuerKeysOf(get, w.deps.now, w.deps.log)
    expect(await ask(keysOf, waitUntil)).toBe('issuer_unavailable')
    expect(works).toHaveLength(1)
    await Promise.all(works)
    expect(w.events).toMatchObject([{ event: 'jwks', code: 'network' }])
  })

  test('one that never settles, whatever its signal, does not block later ones for ever', async () => {
    let reply: () => Promise<Response> = () => new Promise(() => {})
    let calls = 0
    const get = () => {
      calls++
      return reply()
    }
    const keysOf = issuerKeysOf(get, w.deps.now, w.deps.log)
    const stuck = ask(keysOf)
    reply = async () => Response.json(w.jwks)
    w.clock.now += 6
    const joined = ask(keysOf)
    w.clock.now += 1
    expect(await ask(keysOf)).toBeInstanceOf(CryptoKey)
    expect(calls).toBe(2)
    // Nobody is left waiting on the one that hangs.
    await Promise.all([stuck, joined])
  })
})
