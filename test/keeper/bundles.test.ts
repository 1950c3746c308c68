import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../core/break-glass/answer.ts'
import { requestBundle } from '../../core/break-glass/request.ts'
import { utf8 } from '../../core/bytes.ts'
import { indexOf } from '../../core/log/reader.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import { VAULT } from '../core/break-glass/bundles.ts'
import { KMS_KEY, NAME } from '../core/sealed.ts'
import { by, signal } from '../core/steps.ts'
import { fakeSigner } from '../fakes/signer.ts'
import { caughtUp, type World, worldOf } from './world.ts'

const ORIGIN = 'egg.example.com/log'

/** A keeper whose vault `payments` has recipients, and one secret in escrow. */
const bundlesWorld = async (isSigned = true) => {
  const signer = await fakeSigner()
  const base = worldOf()
  const policies = { ...base.deps.policies, vaultByName: new Map([['payments', VAULT]]) }
  const signing = isSigned ? { signer, origin: ORIGIN } : null
  const world = await caughtUp(worldOf({ deps: { policies, signing } }))
  const { recipients } = VAULT
  const value = secret(utf8('one'))
  await put(
    world,
    { name: NAME, value, kmsKey: KMS_KEY, recipients, ...by({ now: world.now }) },
    signal(),
  )
  return { ...world, world, signer }
}

const request = (world: World) =>
  requestBundle(
    world.store,
    {
      origin: ORIGIN,
      vaults: ['payments'],
      recipients: VAULT.recipients ?? [],
      journalSigners: VAULT.journalSigners ?? [],
      expires: world.now + 3600,
      ...by({ now: world.now }),
    },
    signal(),
  )

describe('a run', () => {
  test('signs for what was asked, and logs request and answer with the same run', async () => {
    const { world } = await bundlesWorld()
    const { bundle, record } = await request(world)
    await world.run()
    const answer = await readAnswer(world.store, bundle, signal())
    expect(answer?.outcome).toBe('signed')
    expect(await indexOf(world.store, record, signal())).not.toBeNull()
    expect(await indexOf(world.store, answer?.record ?? '', signal())).not.toBeNull()
    expect(world.events).toContainEqual({ event: 'bundle_answered', code: 'signed' })
  })

  test('finds a request of a minute ago, and answers it once', async () => {
    const { world, signer } = await bundlesWorld()
    const { bundle } = await request(world)
    world.now += 90
    await world.run()
    const signed = signer.signed.length
    expect((await readAnswer(world.store, bundle, signal()))?.outcome).toBe('signed')
    await world.run()
    expect(world.events.filter(({ event }) => event === 'bundle_answered')).toHaveLength(1)
    expect(signer.signed.length - signed).toBeLessThanOrEqual(1)
  })

  test('reads no partition twice for it', async () => {
    const { world } = await bundlesWorld()
    const before = world.store.calls.length
    await world.run()
    const lists = world.store.calls
      .slice(before)
      .filter(({ method, table }) => method === 'list' && table === 'records')
    const keys = lists.map((call) => JSON.stringify(call))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('answers a few, and the others with the next run', async () => {
    const { world } = await bundlesWorld()
    for (let i = 0; i < 6; i++) await request(world)
    await world.run()
    const answered = () => world.events.filter(({ event }) => event === 'bundle_answered').length
    expect(answered()).toBe(4)
    await world.run()
    expect(answered()).toBe(6)
  })

  test('without a key to sign with answers nothing, and says so', async () => {
    const { world } = await bundlesWorld(false)
    const { bundle } = await request(world)
    await world.run()
    expect(await readAnswer(world.store, bundle, signal())).toBeNull()
    expect(world.events).toContainEqual({ event: 'bundle_unsigned', count: 1 })
  })

  test('whose KMS does not sign fails, and keeps no other duty from its turn', async () => {
    const { world, signer } = await bundlesWorld()
    const { bundle, record } = await request(world)
    signer.fail('sign')
    await expect(world.run()).rejects.toThrow('duties failed: bundles')
    expect(await indexOf(world.store, record, signal())).not.toBeNull()
    await world.run()
    expect((await readAnswer(world.store, bundle, signal()))?.outcome).toBe('signed')
  })
})
