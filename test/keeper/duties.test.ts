import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../keeper/config.ts'
import { codeOfThrown, thrownBy } from '../core/thrown.ts'
import { caughtUp, POLICY_DIGEST, worldOf } from './world.ts'

/** Of a new log, a run closes so many minutes, and hours. */
const CLOSED = 30

const STATE = { pk: 'keeper', sk: 'rekey' }

describe('a run', () => {
  test('tells what it did', async () => {
    const world = worldOf()
    await world.run()
    expect(world.events).toEqual([
      { event: 'duty', duty: 'rekey', code: 'done' },
      { event: 'policy_kept', name: POLICY_DIGEST },
      { event: 'duty', duty: 'policy', code: 'done' },
      { event: 'duty', duty: 'prune', code: 'done' },
      { event: 'duty', duty: 'bundles', code: 'done' },
      { event: 'sequenced', count: 1, size: 1 + CLOSED },
      { event: 'log_behind', size: 1 + CLOSED },
      { event: 'log_unsigned', size: 1 + CLOSED },
      { event: 'duty', duty: 'sequence', code: 'done' },
      { event: 'duty', duty: 'publish', code: 'done' },
    ])
  })

  test('that fails, fails as a whole, so that the platform shows it', async () => {
    const world = worldOf()
    world.store.breakCall(0, 'not done')
    await expect(world.run()).rejects.toThrow('duties failed: rekey')
    const codes = world.events.filter(({ event }) => event === 'duty')
    // One duty's bad luck keeps none of the others from their turn.
    expect(codes.map(({ duty, code }) => [duty, code])).toEqual([
      ['rekey', 'fake:read Timeout'],
      ['policy', 'done'],
      ['prune', 'done'],
      ['bundles', 'done'],
      ['sequence', 'done'],
      ['publish', 'done'],
    ])
    await world.run()
  })

  test('lists each partition of the records once, whichever duty asks', async () => {
    const world = worldOf()
    await world.put('one')
    await world.read()
    await world.run()
    const lists = world.store.calls.filter(
      ({ method, table }) => method === 'list' && table === 'records',
    )
    expect(lists.length).toBeGreaterThan(200)
    expect(new Set(lists.map(({ key }) => key)).size).toBe(lists.length)
  })

  test('lists what failed for one duty again for the next', async () => {
    const world = await caughtUp()
    await world.put('one')
    await world.read()
    const before = world.store.calls.length
    // The state, then the lists.
    world.store.breakCall(before + 1, 'not done')
    await expect(world.run()).rejects.toThrow('duties failed: rekey')
    expect(world.events.at(-1)).toMatchObject({ duty: 'publish', code: 'done' })
    expect(world.events).toContainEqual({ event: 'duty', duty: 'sequence', code: 'done' })
  })
})

describe('the state', () => {
  test('is one item, written on the condition that nobody else wrote it', async () => {
    const world = worldOf()
    await world.run()
    expect(world.store.all('log').filter(({ sk }) => sk === STATE.sk)).toEqual([
      {
        ...STATE,
        v: 1,
        revision: 1,
        minute: expect.any(Number),
        hour: expect.any(Number),
        clean_minute: expect.any(Number),
        clean_hour: expect.any(Number),
        clean_at: world.now,
        daily: world.now,
      },
    ])
    world.now += 60
    await world.run()
    expect(world.state()?.revision).toBe(2)
  })

  test('of a keeper that was slower does not stand', async () => {
    const world = worldOf()
    await world.run()
    const before = world.store.calls.length
    world.now += 60
    const theirs = { ...world.state(), ...STATE, revision: 7 }
    world.store.beforeCall(before + 1, () => world.store.force('log', theirs))
    await world.run()
    expect(world.state()).toEqual(theirs)
  })

  test.each([
    ['another format', { v: 2 }],
    ['no cursor', { minute: 'x' }],
  ])('of %s stops the run, which says so', async (_, change) => {
    const world = worldOf()
    await world.run()
    const odd = { ...world.state(), ...STATE, ...change }
    world.store.force('log', odd)
    await expect(world.run()).rejects.toThrow()
    expect(world.events).toContainEqual({ event: 'duty', duty: 'rekey', code: 'state_malformed' })
    expect(world.state()).toEqual(odd)
  })
})

describe('the settings', () => {
  const env = {
    AWS_REGION: 'eu-central-1',
    TABLE_PREFIX: 'egg-',
    KEEPER_ACCESS_KEY_ID: 'AKIAKEEPER',
    KEEPER_SECRET_ACCESS_KEY: 'canary-keeper-key',
  }

  test('one principal for both services', async () => {
    const { access, tablePrefix } = parseConfig(env)
    expect(tablePrefix).toBe('egg-')
    for (const { region, credentials } of [access.store, access.kms]) {
      expect(region).toBe('eu-central-1')
      expect((await credentials()).accessKeyId).toBe('AKIAKEEPER')
    }
  })

  test.each(['AWS_REGION', 'KEEPER_ACCESS_KEY_ID', 'KEEPER_SECRET_ACCESS_KEY'])(
    '%s must be there; the refusal names it and no value',
    async (name) => {
      const act = () => parseConfig({ ...env, [name]: '' })
      expect(await codeOfThrown(act)).toBe('misconfigured')
      const { message } = (await thrownBy(act)) as Error
      expect(message).toContain(name)
      expect(message).not.toContain('canary')
    },
  )
})
