import { describe, expect, test } from 'vitest'
import { PRUNES_PER_RUN } from '../../core/limits.ts'
import { remove } from '../../core/remove.ts'
import { versionKey } from '../../core/stored.ts'
import { pruneDuty } from '../../keeper/prune.ts'
import { hashAt, NAME, named } from '../core/sealed.ts'
import { by, NOW, signal } from '../core/steps.ts'
import { type World, worldOf } from './world.ts'

const DAY = 86_400

const prune = (world: World) => pruneDuty(world.deps, signal())

const removeAt = async (world: World, name = NAME) =>
  remove(world.store, { name, until: world.now + 7 * DAY, ...by({ now: world.now }) }, signal())

const versionsOf = (world: World, name = NAME) =>
  world.store.all('secrets').filter(({ sk }) => sk.startsWith(`version#${name}#`)).length

describe('the keeper prunes', () => {
  test('a removed secret, once its time is over', async () => {
    const world = worldOf()
    await world.put('one')
    await removeAt(world)
    await prune(world)
    expect(versionsOf(world)).toBe(1)
    world.now += 7 * DAY
    await prune(world)
    expect(versionsOf(world)).toBe(0)
    expect(world.events).toContainEqual({ event: 'pruned', name: NAME, count: 1 })
  })

  test('history by what its vault says, and nothing where it says nothing', async () => {
    const world = worldOf()
    const [kept, short] = [named('payments/a/b'), named('short/a/b')]
    for (const name of [kept, short]) {
      await world.put('one', name)
      await world.put('two', name)
    }
    world.now += 31 * DAY
    await prune(world)
    expect([versionsOf(world, kept), versionsOf(world, short)]).toEqual([1, 0])
  })

  test('looks once an hour', async () => {
    const world = worldOf()
    world.now = NOW - (NOW % 3600)
    await prune(world)
    const lists = () => world.store.calls.filter(({ method }) => method === 'list').length
    const before = lists()
    world.now += 3599
    await prune(world)
    expect(lists()).toBe(before)
    world.now += 1
    await prune(world)
    expect(lists()).toBeGreaterThan(before)
  })

  test('so many in one run, and goes on a minute later', async () => {
    const world = worldOf()
    const short = named('short/a/b')
    for (let i = 0; i < PRUNES_PER_RUN + 11; i++) await world.put(`${i}`, short)
    world.now += 31 * DAY
    await prune(world)
    expect(versionsOf(world, short)).toBe(10)
    world.now += 60
    await prune(world)
    expect(versionsOf(world, short)).toBe(0)
  })

  test('a vault that cannot be read keeps no other from its turn', async () => {
    const world = worldOf()
    const short = named('short/a/b')
    await world.put('one', short)
    await world.put('two', short)
    world.now += 31 * DAY
    // The state, then the first vault.
    world.store.breakCall(world.store.calls.length + 1, 'not done')
    await prune(world)
    expect(world.events).toContainEqual({
      event: 'prune_failed',
      name: 'payments',
      code: 'fake:list Timeout',
    })
    expect(world.store.peek('secrets', versionKey(short, 1))).toBeNull()
    // It is looked at again with the next run.
    expect(world.store.peek('log', { pk: 'keeper', sk: 'prune' })).toBeNull()
    await prune(world)
    expect(world.store.peek('log', { pk: 'keeper', sk: 'prune' })?.at).toBe(world.now)
  })

  test('two at once do it once', async () => {
    const world = worldOf()
    await world.put('one')
    await removeAt(world)
    world.now += 7 * DAY
    await Promise.all([prune(world), prune(world)])
    expect(versionsOf(world)).toBe(0)
    expect(world.store.peek('log', { pk: 'keeper', sk: 'prune' })?.revision).toBe(1)
  })
})

test('what is left of a removed secret in a daily vault is sealed again by nobody', async () => {
  const world = worldOf()
  const slow = named('slow/a/b')
  await world.put('one', slow)
  await removeAt(world, slow)
  world.now += 2 * DAY
  await world.rekey()
  expect(world.events.filter(({ event }) => event === 'rekey_failed')).toEqual([])
  expect(world.rekeyed()).toEqual([{ event: 'rekeyed', name: slow }])
})

test('a removed secret that was read before: its history is sealed again, its place is left', async () => {
  const world = worldOf()
  await world.put('one')
  const envelope = await world.read()
  await removeAt(world)
  world.now += 60
  await world.rekey()
  expect(world.events.filter(({ event }) => event === 'rekey_failed')).toEqual([])
  const standing = world.store.peek('secrets', versionKey(NAME, 1))
  expect(standing).not.toBeNull()
  expect(await world.value(versionKey(NAME, 1))).toBe('one')
  expect(await hashAt(world.store, versionKey(NAME, 1))).not.toBe(envelope)
})
