import { beforeEach, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import type { Kms, Store } from '../../core/ports.ts'
import { type World, world } from './world.ts'

// A client that hangs up. The runtime then drops the work that no `waitUntil` holds; local workerd
// does not, so these tests hold each call at the ports and look at what was handed over by then.

let w: World
beforeEach(async () => {
  w = await world()
})

/** A port whose calls wait at `gate`, and say that they have come. */
const gated = <P extends object>(port: P, method: keyof P, gate: Promise<void>, come: () => void) =>
  ({
    ...port,
    [method]: async (...given: unknown[]) => {
      come()
      await gate
      return (port[method] as (...given: unknown[]) => Promise<unknown>)(...given)
    },
  }) as P

type Held = { store: keyof Store } | { kms: keyof Kms }

/** A request whose client leaves once the held call has come. */
const hangUp = async (held: Held, request?: Request) => {
  let release = () => {}
  let come = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const arrived = new Promise<void>((resolve) => {
    come = resolve
  })
  const deps = {
    ...w.deps,
    ...('store' in held && { store: gated(w.deps.store, held.store, gate, () => come()) }),
    ...('kms' in held && { kms: gated(w.deps.kms, held.kms, gate, () => come()) }),
  }
  const background: Promise<unknown>[] = []
  const context = {
    waitUntil: (work: Promise<unknown>) => void background.push(work),
    passThroughOnException: () => {},
    props: {},
  }
  const response = appOf(deps).fetch(request ?? (await requestOf()), {}, context as never)
  await arrived
  // From here on only what was handed to `waitUntil` counts: nobody looks at the response.
  const handed = background.length
  Promise.resolve(response).catch(() => {})
  release()
  for (let i = 0; i < background.length; i++) await background[i]
  return { handed, background }
}

const requestOf = async (names: readonly string[] = ['payments/a'], claims: object = {}) => {
  const draft = await w.draft(names)
  return new Request('https://egg.example.com/v1/exchange', {
    method: 'POST',
    headers: { authorization: `Bearer ${await w.token({ aud: draft.aud, ...claims })}` },
    body: draft.body,
  })
}

const types = () => w.records().map(({ type }) => type)
const said = () => w.events.map(({ event }) => event)

describe('a client that hangs up does not cut an exchange (B.5.84)', () => {
  test.each<[string, Held]>([
    ['the read', { store: 'read' }],
    ['the record', { store: 'insert' }],
    ['a Decrypt', { kms: 'unwrap' }],
  ])('during %s: it runs to its end, and the record stands', async (_, held) => {
    const { handed } = await hangUp(held)
    expect(handed).toBeGreaterThan(0)
    expect(types()).toEqual(['released'])
    expect(said()).not.toContain('withheld')
  })

  test('and a Decrypt fails after it left: the record has its note', async () => {
    w.kms.fail('unwrap')
    await hangUp({ kms: 'unwrap' })
    expect(w.records()).toMatchObject([{ type: 'released' }, { type: 'withheld', insert: 'done' }])
  })

  test('and the record fails after it left: the note says that its fate is unknown', async () => {
    w.store.breakCall(w.store.calls.length + 1, 'done')
    await hangUp({ kms: 'unwrap' })
    expect(w.records()).toMatchObject([
      { type: 'released' },
      { type: 'withheld', insert: 'unknown' },
    ])
  })

  test('and is refused: what there is to record is recorded', async () => {
    const denied = await requestOf(['payments/a'], { ref: 'refs/heads/other' })
    await hangUp({ store: 'insert' }, denied)
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'not_granted' }])
  })

  test('and used its token before: the replay is recorded', async () => {
    const request = await requestOf()
    await hangUp({ store: 'insert' }, request.clone())
    await hangUp({ store: 'insert' }, request)
    expect(types()).toEqual(['released', 'refused'])
  })

  test('its token is spent all the same: nobody gets a second release', async () => {
    const draft = await w.draft(['payments/a'])
    const token = await w.token({ aud: draft.aud })
    const request = new Request('https://egg.example.com/v1/exchange', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: draft.body,
    })
    await hangUp({ kms: 'unwrap' }, request)
    expect((await w.attempt(draft.body, token)).denial?.code).toBe('token_spent')
  })
})

describe('what is handed over before a call that writes (T35)', () => {
  test('the whole exchange, not a part of it: it settles last', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    let inserted = false
    const store: Store = {
      ...w.deps.store,
      insert: async (...given) => {
        await gate
        const outcome = await w.deps.store.insert(...given)
        inserted = true
        return outcome
      },
    }
    const background: Promise<unknown>[] = []
    const context = { waitUntil: (work: Promise<unknown>) => void background.push(work) }
    const app = appOf({ ...w.deps, store })
    Promise.resolve(app.fetch(await requestOf(), {}, context as never)).catch(() => {})
    await expect.poll(() => background.length).toBeGreaterThan(0)
    const settled = Promise.all(background).then(() => inserted)
    release()
    expect(await settled).toBe(true)
  })

  test('a body that breaks off: nothing is read, recorded or unwrapped', async () => {
    const calls = [w.store.calls.length, w.kms.calls.length]
    const draft = await w.draft(['payments/a'])
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(draft.body.slice(0, 40))
        controller.error(new Error('gone'))
      },
    })
    const request = new Request('https://egg.example.com/v1/exchange', {
      method: 'POST',
      headers: { authorization: `Bearer ${await w.token({ aud: draft.aud })}` },
      body,
      duplex: 'half',
    } as RequestInit)
    const context = { waitUntil: () => {} }
    const response = await appOf(w.deps).fetch(request, {}, context as never)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect([w.store.calls.length, w.kms.calls.length]).toEqual(calls)
  })
})
