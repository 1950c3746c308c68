import { describe, expect, test } from 'vitest'
import { NAMES, REKEY_DAILY, REKEYS_PER_RUN } from '../../core/limits.ts'
import { CloudError, type Store } from '../../core/ports.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import { NAME, named, putValue } from '../core/sealed.ts'
import { recordsIn } from '../core/steps.ts'
import { BREAKS } from '../fakes/store.ts'
import { caughtUp, inVault, settle, tamper, type World, worldOf } from './world.ts'

const CURRENT = secretKey(NAME)

describe('after a read', () => {
  test('the next run seals again, and the value stays', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    const before = world.store.all('records').length
    await world.run()
    expect(await world.stands(released)).toBe(false)
    expect(await world.value()).toBe('one')
    expect(recordsIn(world.store)).toContainEqual(
      expect.objectContaining({ type: 'rekeyed', actor: 'keeper', reason: 'after-read' }),
    )
    const written = world.store.all('records').slice(before)
    expect(written.map(({ pk }) => pk.slice(0, 3))).toEqual(['kp#'])
  })

  test('256 reads are one re-key, however many runs look at them', async () => {
    const world = await caughtUp()
    await world.put('one')
    for (let i = 0; i < 256; i++) await world.read()
    await settle(world, 20)
    expect(world.rekeyed()).toHaveLength(1)
    expect(await world.value()).toBe('one')
  })

  test('each read of the new envelope is another re-key', async () => {
    const world = await caughtUp()
    await world.put('one')
    for (let i = 1; i <= 3; i++) {
      const released = await world.read()
      await world.run()
      expect(await world.stands(released)).toBe(false)
      expect(world.rekeyed()).toHaveLength(i)
      world.now += 60
    }
  })

  test('what was not read is left alone', async () => {
    const world = await caughtUp()
    await world.put('one')
    const before = world.store.all('secrets')
    await settle(world, 3)
    expect(world.store.all('secrets')).toEqual(before)
    expect(world.kms.calls.filter(({ operation }) => operation === 'unwrap')).toEqual([])
  })

  test('of long-lived tokens, hours after they were signed', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read(NAME, { iat: world.now - 5 * 3600, lifetime: 6 * 3600 })
    await world.run()
    expect(await world.stands(released)).toBe(false)
  })

  test('of a token whose clock is ahead', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read(NAME, { iat: world.now + 59 })
    await world.run()
    expect(await world.stands(released)).toBe(false)
  })
})

describe('a version that was rotated after it was read', () => {
  test('is sealed again in history, and the new one is left alone', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    await world.put('two')
    const before = world.store.peek('secrets', CURRENT)
    await world.run()
    expect(await world.stands(released)).toBe(false)
    expect(world.store.peek('secrets', CURRENT)).toEqual(before)
    expect([await world.value(), await world.value(versionKey(NAME, 1))]).toEqual(['two', 'one'])
  })

  test('and read in its new version, too: both are sealed again', async () => {
    const world = await caughtUp()
    await world.put('one')
    const [first, second] = [await world.read(), await world.put('two').then(() => world.read())]
    await world.run()
    expect([await world.stands(first), await world.stands(second)]).toEqual([false, false])
    expect([await world.value(), await world.value(versionKey(NAME, 1))]).toEqual(['two', 'one'])
  })

  test('the same, when the record of the older version is the later one', async () => {
    const world = await caughtUp()
    await world.put('one')
    const first = await world.read(NAME, { iat: world.now + 59 })
    await world.put('two')
    const second = await world.read(NAME, { iat: world.now - 59 })
    await world.run()
    expect([await world.stands(first), await world.stands(second)]).toEqual([false, false])
  })

  test('by a put that crashed after it copied a released envelope to history', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    const item = world.store.peek('secrets', CURRENT)
    await world.run()
    if (item) world.store.force('secrets', { ...item, ...versionKey(NAME, 1) })
    world.now += 60
    await world.run()
    expect(await world.stands(released)).toBe(false)
    expect(await world.value(versionKey(NAME, 1))).toBe('one')
  })

  test('by a put between the looks at its two places', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    // As late as can be: the cursor would pass these records in this very run.
    world.now += 800
    const other = worldOf()
    for (const item of world.store.all('secrets')) other.store.force('secrets', item)
    await putValue({ store: other.store, kms: world.kms }, 'two')
    const looks = () => world.store.calls.filter(({ table }) => table === 'secrets').length
    const before = looks()
    const { read } = world.store
    const store: Store = {
      ...world.store,
      read: async (table, keys, signal) => {
        const items = await read(table, keys, signal)
        if (table === 'secrets' && looks() === before + 1) {
          for (const item of other.store.all('secrets')) world.store.force('secrets', item)
        }
        return items
      },
    }
    await worldOf({ deps: { ...world.deps, store } }).run()
    await world.run()
    expect(await world.stands(released)).toBe(false)
    expect(await world.value()).toBe('two')
  })
})

describe('the cursor', () => {
  const minuteOf = (world: World) => world.state()?.minute as number

  test('moves with the clock', async () => {
    const world = await caughtUp()
    const before = minuteOf(world)
    await settle(world, 4)
    // One look behind.
    expect(minuteOf(world)).toBe(before + 180)
  })

  /** A read whose minute has settled and was never looked at: the keeper was away. */
  const away = async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    const before = minuteOf(world)
    world.now += 1200
    return { world, released, before }
  }

  test('waits for two looks that find nothing', async () => {
    const { world, released, before } = await away()
    await world.run()
    expect(await world.stands(released)).toBe(false)
    await settle(world, 1)
    expect(minuteOf(world)).toBe(before)
    await settle(world, 1)
    expect(minuteOf(world)).toBeGreaterThan(before)
  })

  test.each([
    ['closer together than a put is long', 59, 1],
    ['of which one was at a time that is yet to come', -1, 60],
  ])('does not move after two looks %s', async (_, apart, rest) => {
    const { world, before } = await away()
    await world.run()
    await world.run()
    world.now += apart
    await world.run()
    expect(minuteOf(world)).toBe(before)
    world.now += rest
    await world.run()
    expect(minuteOf(world)).toBeGreaterThan(before)
  })

  test('and no less where the same envelope was read again just now', async () => {
    const { world, before } = await away()
    await world.read()
    await world.run()
    expect(minuteOf(world)).toBe(before)
    await settle(world, 2)
    expect(minuteOf(world)).toBeGreaterThan(before)
  })

  test('is not held by a secret that is read all the time', async () => {
    const world = await caughtUp()
    await world.put('one')
    const before = minuteOf(world)
    for (let i = 0; i < 30; i++) {
      await world.read()
      await settle(world, 1)
    }
    expect(minuteOf(world)).toBe(before + 29 * 60)
  })

  test('so a put that copied the released envelope meanwhile, and crashed, is made up for', async () => {
    const { world, released } = await away()
    const item = world.store.peek('secrets', CURRENT)
    await world.run()
    if (item) world.store.force('secrets', { ...item, ...versionKey(NAME, 1) })
    await settle(world, 3)
    expect(await world.stands(released)).toBe(false)
    expect(await world.value(versionKey(NAME, 1))).toBe('one')
  })

  test('does not move past what failed and may yet succeed', async () => {
    const { world, released, before } = await away()
    for (let i = 0; i < 3; i++) {
      world.kms.fail('unwrap')
      await world.run()
      expect(minuteOf(world)).toBe(before)
    }
    await world.run()
    expect(await world.stands(released)).toBe(false)
    await settle(world, 2)
    expect(minuteOf(world)).toBeGreaterThan(before)
  })

  test('is not held by what fails among the open ones: those are read again anyway', async () => {
    const world = await caughtUp()
    await world.put('one')
    await world.read()
    const before = minuteOf(world)
    world.kms.fail('unwrap', 9)
    await settle(world, 3)
    expect(minuteOf(world)).toBe(before + 120)
  })

  test('catches up on a day, and no read of it is forgotten', async () => {
    const world = worldOf()
    const reads: string[] = []
    for (const name of inVault('payments', 24)) {
      await world.put('x', name)
      const i = reads.length
      reads.push(await world.read(name, { iat: world.now - i * 3600 }))
    }
    // Half an hour in two runs, and one more for each in which there was something to do.
    await settle(world, 150)
    for (const hash of reads) expect(await world.stands(hash)).toBe(false)
    expect(minuteOf(world)).toBeGreaterThan(world.now - 900)
  })
})

describe('a failure', () => {
  const others = inVault('payments', 3)
  const mixed = async () => {
    const world = await caughtUp()
    await world.put('one')
    const reads = [await world.read()]
    for (const name of others) {
      await world.put('other', name)
      reads.push(await world.read(name))
    }
    return { world, reads }
  }

  test('for good (tampered) is told, and keeps neither the others nor the cursor back', async () => {
    const { world, reads } = await mixed()
    // Its hash is another now: an item whose bytes nobody released is left to others to find.
    const item = world.store.peek('secrets', CURRENT)
    const wrapped = new Uint8Array(65).fill(1)
    if (item) world.store.force('secrets', { ...item, wrapped })
    const before = world.state()?.minute as number
    world.now += 1200
    await settle(world, 3)
    expect(world.events).toContainEqual({
      event: 'rekey_failed',
      name: NAME,
      code: 'fake:unwrap IncorrectKeyException',
    })
    for (const hash of reads.slice(1)) expect(await world.stands(hash)).toBe(false)
    expect(world.state()?.minute).toBeGreaterThan(before)
  })

  test('an item that cannot be parsed is told, once it was read', async () => {
    const { world, reads } = await mixed()
    const item = world.store.peek('secrets', CURRENT)
    if (item) world.store.force('secrets', { ...item, version: 0 })
    await world.run()
    const failed = world.events.filter(({ event }) => event === 'rekey_failed')
    expect(failed).toEqual([{ event: 'rekey_failed', name: NAME, code: 'item_malformed' }])
    for (const hash of reads.slice(1)) expect(await world.stands(hash)).toBe(false)
    const before = world.state()?.minute as number
    await settle(world, 17)
    expect(world.state()?.minute).toBe(before + 16 * 60)
  })

  test('an envelope that was changed is none that was released: nothing to do', async () => {
    const { world } = await mixed()
    tamper(world, CURRENT)
    await world.run()
    expect(world.rekeyed()).toHaveLength(3)
    expect(world.events.filter(({ event }) => event === 'rekey_failed')).toEqual([])
  })

  test('for now is tried again by the next run', async () => {
    const { world, reads } = await mixed()
    world.kms.fail('unwrap', 4)
    await world.run()
    expect(world.rekeyed()).toEqual([])
    world.now += 60
    await world.run()
    for (const hash of reads) expect(await world.stands(hash)).toBe(false)
  })

  test('an attribute of a foreign kind spoils neither the batch nor the run', async () => {
    const { world, reads } = await mixed()
    const { read } = world.store
    const store: Store = {
      ...world.store,
      read: async (table, keys, signal) => {
        if (table === 'secrets' && keys.some(({ sk }) => sk === CURRENT.sk)) {
          throw new CloudError('dynamodb', 'ForeignItem')
        }
        return read(table, keys, signal)
      },
    }
    const seeing = worldOf({ deps: { ...world.deps, store } })
    await seeing.run()
    for (const hash of reads.slice(1)) expect(await world.stands(hash)).toBe(false)
    expect(world.events).toContainEqual({
      event: 'rekey_failed',
      name: NAME,
      code: 'dynamodb ForeignItem',
    })
  })

  test('a vault whose KMS key is another now: told; what was sealed there is out of reach', async () => {
    const world = await caughtUp()
    const name = named('moved/db/url')
    await world.put('old', name)
    await world.read(name)
    await world.put('one')
    const released = await world.read()
    const before = world.state()?.minute as number
    await settle(world, 17)
    expect(world.events).toContainEqual({
      event: 'rekey_failed',
      name,
      code: 'fake:unwrap IncorrectKeyException',
    })
    expect(await world.stands(released)).toBe(false)
    expect(world.state()?.minute).toBe(before + 16 * 60)
    // Stored anew under the new key it is re-keyed like any other.
    await putValue(world, 'new', { name, kmsKey: 'alias/new', now: world.now })
    const fresh = await world.read(name)
    await world.run()
    expect(await world.stands(fresh)).toBe(false)
  })
})

describe('more than one run may do', () => {
  test('is done by the runs after it', async () => {
    const world = await caughtUp()
    const names = inVault('payments', REKEYS_PER_RUN + 20)
    const reads = await Promise.all(
      names.map(async (name) => {
        await world.put('x', name)
        return world.read(name)
      }),
    )
    await world.run()
    expect(world.rekeyed()).toHaveLength(REKEYS_PER_RUN)
    world.now += 60
    await world.run()
    expect(world.rekeyed()).toHaveLength(names.length)
    for (const hash of reads) expect(await world.stands(hash)).toBe(false)
  })

  test('does not wait for ever behind what fails each time', async () => {
    const world = await caughtUp()
    const denied = inVault('moved', REKEYS_PER_RUN * 2)
    for (const name of denied) {
      await putValue(world, 'x', { name, now: world.now })
      await world.read(name)
    }
    await world.put('one')
    const released = await world.read()
    await settle(world, 3)
    expect(await world.stands(released)).toBe(false)
  })

  test('holds the cursor until all of it is done', async () => {
    const world = await caughtUp()
    for (const name of inVault('payments', REKEYS_PER_RUN + 20)) {
      await world.put('x', name)
      await world.read(name)
    }
    const before = world.state()?.minute as number
    world.now += 1200
    const moved: boolean[] = []
    for (let i = 0; i < 4; i++) {
      await world.run()
      moved.push((world.state()?.minute as number) > before)
      world.now += 60
    }
    expect(moved).toEqual([false, false, false, true])
  })

  test('is looked at in reads that one reply can hold', async () => {
    const world = await caughtUp()
    for (const name of inVault('payments', 3 * NAMES)) {
      await world.put('x', name)
      await world.read(name)
    }
    const before = world.store.calls.length
    await world.run()
    const sizes = world.store.calls
      .slice(before)
      .filter(({ method, table }) => method === 'read' && table === 'secrets')
      .map(({ key }) => key.split(',').length)
    expect(Math.max(...sizes)).toBe(NAMES)
  })
})

describe('other modes', () => {
  const slow = named('slow/db/url')

  test('`daily`: not after a read, but a day after it was sealed, current and history', async () => {
    const world = await caughtUp()
    await world.put('one', slow)
    await world.put('two', slow)
    const released = await world.read(slow)
    await settle(world, 3)
    expect(await world.stands(released)).toBe(true)
    world.now += REKEY_DAILY - 3600
    await world.run()
    expect(world.rekeyed()).toEqual([])
    world.now += 3600
    await world.run()
    expect(world.rekeyed()).toHaveLength(2)
    expect(await world.stands(released)).toBe(false)
    expect(await world.value(undefined, slow)).toBe('two')
    expect(await world.value(versionKey(slow, 1), slow)).toBe('one')
    world.now += 3600
    await world.run()
    expect(world.rekeyed()).toHaveLength(2)
  })

  test('`daily` is looked at once an hour, and without envelopes', async () => {
    const world = await caughtUp()
    await world.put('one', slow)
    world.now += 3600
    await world.run()
    const lists = () => world.store.calls.filter(({ key }) => key === 'vault#slow/').length
    const before = lists()
    await settle(world, 5)
    expect(lists()).toBe(before)
  })

  test('`daily`, more than one run may do: the next minute goes on', async () => {
    const world = await caughtUp()
    for (const name of inVault('slow', REKEYS_PER_RUN + 5)) await world.put('x', name)
    world.now += REKEY_DAILY
    await world.run()
    expect(world.rekeyed()).toHaveLength(REKEYS_PER_RUN)
    world.now += 60
    await world.run()
    expect(world.rekeyed()).toHaveLength(REKEYS_PER_RUN + 5)
  })

  test('`daily` that fails holds back neither reads nor the cursor', async () => {
    const world = await caughtUp()
    await world.put('one')
    const slowly = await world.put('one', slow).then(() => world.read(slow))
    world.now += REKEY_DAILY
    const { list } = world.store
    const store: Store = {
      ...world.store,
      list: async (table, pk, ...rest) => {
        if (pk === 'vault#slow') throw new CloudError('dynamodb:Query', 'AccessDeniedException')
        return list(table, pk, ...rest)
      },
    }
    const released = await world.read()
    const seeing = worldOf({ deps: { ...world.deps, store } })
    await seeing.run()
    expect(await world.stands(released)).toBe(false)
    expect(world.events).toContainEqual(
      expect.objectContaining({ event: 'rekey_failed', name: 'slow' }),
    )
    // And is looked at again by the next run, not in an hour.
    expect(await world.stands(slowly)).toBe(true)
    world.now += 60
    await world.run()
    expect(await world.stands(slowly)).toBe(false)
  })

  test('`never`: never', async () => {
    const world = await caughtUp()
    const name = named('still/db/url')
    await world.put('one', name)
    const released = await world.read(name)
    await settle(world, 16)
    world.now += 2 * REKEY_DAILY
    await world.run()
    expect(await world.stands(released)).toBe(true)
  })

  test('a vault that the policy set does not know is told, and holds nothing back', async () => {
    const world = await caughtUp()
    const name = named('unknown/db/url')
    await world.put('one', name)
    await world.read(name)
    await world.put('one')
    const released = await world.read()
    const before = world.state()?.minute as number
    await settle(world, 17)
    expect(world.events).toContainEqual({ event: 'vault_unknown', name })
    expect(await world.stands(released)).toBe(false)
    expect(world.state()?.minute).toBe(before + 16 * 60)
  })
})

describe('records that are not understood', () => {
  test('are counted, and hide no other', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    const [{ pk = '' } = {}] = world.store.all('records').slice(-1)
    world.store.force('records', { pk, sk: 'odd', record: new Uint8Array([1, 2]) })
    await world.run()
    expect(world.events).toContainEqual({ event: 'records_unreadable', duty: 'rekey', count: 1 })
    expect(await world.stands(released)).toBe(false)
  })

  test('without a record in them are counted, and hide no other', async () => {
    const world = await caughtUp()
    await world.put('one')
    const released = await world.read()
    const [{ pk = '' } = {}] = world.store.all('records').slice(-1)
    world.store.force('records', { pk, sk: 'a', other: 1 })
    world.store.force('records', { pk, sk: 'b', record: 'a text' })
    await world.run()
    expect(world.events).toContainEqual({ event: 'records_unreadable', duty: 'rekey', count: 2 })
    expect(await world.stands(released)).toBe(false)
  })

  test('forged ones name what they like: nothing is harmed', async () => {
    const world = await caughtUp()
    await world.put('one')
    await world.put('two')
    await world.read()
    for (let i = 0; i < 5; i++) await world.run()
    expect([await world.value(), await world.value(versionKey(NAME, 1))]).toEqual(['two', 'one'])
  })
})

describe('two keepers at once', () => {
  test('seal each item once, and one of them keeps the state', async () => {
    const world = worldOf()
    const names = inVault('payments', 20)
    const reads = await Promise.all(
      names.map(async (name) => {
        await world.put(`value of ${name}`, name)
        return world.read(name)
      }),
    )
    await Promise.all([world.run(), world.run(), world.run()])
    expect(world.rekeyed()).toHaveLength(names.length)
    for (const hash of reads) expect(await world.stands(hash)).toBe(false)
    for (const name of names) {
      expect(await world.value(undefined, name)).toBe(`value of ${name}`)
    }
    expect(world.state()?.revision).toBe(1)
    world.now += 60
    await Promise.all([world.run(), world.run()])
    expect(world.state()?.revision).toBe(2)
  })
})

test('a crash at any call leaves a readable secret, and the next run makes up for it', async () => {
  const prepared = async () => {
    const world = await caughtUp()
    await world.put('one')
    const first = await world.read()
    await world.put('two')
    const second = await world.read()
    return { world, reads: [first, second] }
  }
  const whole = await prepared()
  const before = whole.world.store.calls.length
  await whole.world.rekey()
  const calls = whole.world.store.calls
    .slice(before)
    .map(({ method, table }) => `${method} ${table}`)
  for (const [i, title] of calls.entries()) {
    // Lists of partitions are all alike.
    if (title === 'list records' && calls.indexOf(title) !== i) continue
    for (const how of BREAKS) {
      const { world, reads } = await prepared()
      world.store.breakCall(world.store.calls.length + i, how)
      await world.rekey().catch(() => {})
      world.store.settled()
      expect(await world.value(), `${title} ${how}`).toBe('two')
      expect(await world.value(versionKey(NAME, 1)), `${title} ${how}`).toBe('one')
      world.now += 60
      await world.run()
      for (const hash of reads) expect(await world.stands(hash), `${title} ${how}`).toBe(false)
      expect(await world.value(), `${title} ${how}`).toBe('two')
      expect(await world.value(versionKey(NAME, 1)), `${title} ${how}`).toBe('one')
    }
  }
})
