import { describe, expect, test } from 'vitest'
import { CONTROL, controlItem, FREEZE_ALL, frozenScope, parseControl } from '../../core/control.ts'
import { freezeVault, unfreezeVault } from '../../core/freeze.ts'
import { freezeAll, unfreezeAll } from '../../core/freeze-all.ts'
import { init } from '../../core/init.ts'
import { CloudError } from '../../core/ports.ts'
import { type FakeStore, fakeStore } from '../fakes/store.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const prepared = async (store: FakeStore = fakeStore()): Promise<FakeStore> => {
  await init(store, by({ reason: 'set up' }), signal())
  return store
}

const scopeOf = (store: FakeStore, vault = 'payments') =>
  frozenScope(store.peek('secrets', CONTROL), store.peek('secrets', FREEZE_ALL), [vault])

const controlOf = (store: FakeStore) => parseControl(store.peek('secrets', CONTROL))

describe('a freeze of one vault', () => {
  test('stops that vault and no other', async () => {
    const store = await prepared()
    const { status, freeze } = await freezeVault(store, 'payments', by(), signal())
    expect(status).toBe('frozen')
    expect(freeze).toEqual({ since: NOW, reason: 'INC-42' })
    expect(scopeOf(store)).toBe('vault payments')
    expect(scopeOf(store, 'billing')).toBeNull()
  })

  test('is recorded, and the control item names the record', async () => {
    const store = await prepared()
    const { record } = await freezeVault(store, 'payments', by(), signal())
    expect(recordsIn(store).at(-1)).toMatchObject({
      action: 'freeze',
      subject: { vault: 'payments' },
      reason: 'INC-42',
    })
    expect(store.peek('secrets', CONTROL)?.record).toBe(record)
  })

  test('twice keeps the older one, its reason, and records nothing', async () => {
    const store = await prepared()
    await freezeVault(store, 'payments', by(), signal())
    const second = by({ reason: 'INC-43', now: NOW + 60 })
    const { status, freeze, record } = await freezeVault(store, 'payments', second, signal())
    expect(status).toBe('already_frozen')
    expect(freeze).toEqual({ since: NOW, reason: 'INC-42' })
    expect(record).toBeNull()
    expect(recordsIn(store)).toHaveLength(2)
  })

  test.each(['constructor', 'prototype', 'tostring'])('stops a vault named %s', async (vault) => {
    const store = await prepared()
    const { status } = await freezeVault(store, vault, by(), signal())
    expect(status).toBe('frozen')
    expect(scopeOf(store, vault)).toBe(`vault ${vault}`)
    expect((await unfreezeVault(store, vault, by(), signal())).status).toBe('unfrozen')
    expect(scopeOf(store, vault)).toBeNull()
  })

  test('of an impossible name is refused: it would make the control item unreadable', async () => {
    const store = await prepared()
    for (const vault of ['', 'A', '__proto__', 'a/b', 'x'.repeat(64)]) {
      const code = await codeOfThrown(() => freezeVault(store, vault, by(), signal()))
      expect(code, vault).toBe('vault_malformed')
    }
    expect(controlOf(store)?.revision).toBe(1)
  })

  test('needs a control item that can be read', async () => {
    const store = fakeStore()
    const freeze = () => freezeVault(store, 'payments', by(), signal())
    expect(await codeOfThrown(freeze)).toBe('not_initialised')
    store.force('secrets', { ...CONTROL, v: 2 })
    expect(await codeOfThrown(freeze)).toBe('control_malformed')
    expect(recordsIn(store)).toEqual([])
  })

  test('keeps the floor, other freezes and attributes of a newer egg', async () => {
    const store = fakeStore()
    const frozen = { billing: { since: 5, reason: 'INC-40' } }
    store.force('secrets', {
      ...controlItem({ revision: 4, floor: 99, frozen, revoked: [] }),
      later: 'kept',
    })
    await freezeVault(store, 'payments', by(), signal())
    expect(controlOf(store)).toEqual({
      revision: 5,
      floor: 99,
      frozen: { ...frozen, payments: { since: NOW, reason: 'INC-42' } },
      revoked: [],
    })
    expect(store.peek('secrets', CONTROL)?.later).toBe('kept')
  })

  test('goes on when another operator freezes another vault meanwhile', async () => {
    const store = await prepared()
    const frozen = { billing: { since: 5, reason: 'INC-40' } }
    const other = controlItem({ revision: 2, floor: 0, frozen, revoked: [] })
    store.beforeCall(store.calls.length + 2, () => store.force('secrets', other))
    expect((await freezeVault(store, 'payments', by(), signal())).status).toBe('frozen')
    expect(Object.keys(controlOf(store)?.frozen ?? {})).toEqual(['billing', 'payments'])
    expect(recordsIn(store)).toHaveLength(2)
    store.settled()
  })

  test('gives up when the item changes under every try', async () => {
    const store = await prepared()
    const first = store.calls.length
    for (let n = 0; n < 4; n++) {
      const item = controlItem({ revision: 10 + n, floor: 0, frozen: {}, revoked: [] })
      store.beforeCall(first + 2 + 2 * n, () => store.force('secrets', item))
    }
    const freeze = () => freezeVault(store, 'payments', by(), signal())
    expect(await codeOfThrown(freeze)).toBe('control_lost')
    expect(scopeOf(store)).toBeNull()
    store.settled()
  })

  test('survives every break of every call', async () => {
    const prepare = (store: FakeStore) => prepared(store)
    const step = (store: FakeStore) => freezeVault(store, 'payments', by(), signal())
    for await (const { title, store, first } of brokenEverywhere(prepare, step)) {
      if (first) expect(first.status, title).toBe('frozen')
      expect(scopeOf(store), title).toBe('vault payments')
      expect(controlOf(store)?.revision, title).toBe(2)
    }
  })
})

describe('the end of a freeze of one vault', () => {
  const frozen = async (store: FakeStore = fakeStore()): Promise<FakeStore> => {
    await prepared(store)
    await freezeVault(store, 'payments', by(), signal())
    await freezeVault(store, 'billing', by(), signal())
    return store
  }

  test('is for that vault, and tells which freeze it was', async () => {
    const store = await frozen()
    const later = by({ reason: 'over', now: NOW + 60 })
    const { status, freeze } = await unfreezeVault(store, 'payments', later, signal())
    expect(status).toBe('unfrozen')
    expect(freeze).toEqual({ since: NOW, reason: 'INC-42' })
    expect(scopeOf(store)).toBeNull()
    expect(scopeOf(store, 'billing')).toBe('vault billing')
  })

  test('of a vault that is not frozen does and records nothing', async () => {
    const store = await prepared()
    const { status, record } = await unfreezeVault(store, 'payments', by(), signal())
    expect(status).toBe('not_frozen')
    expect(record).toBeNull()
    expect(recordsIn(store)).toHaveLength(1)
  })

  test('does not end a newer freeze that its operator has not seen', async () => {
    const store = await frozen()
    const newer = { payments: { since: NOW + 5, reason: 'INC-50' } }
    const item = controlItem({ revision: 9, floor: 0, frozen: newer, revoked: [] })
    store.beforeCall(store.calls.length + 2, () => store.force('secrets', item))
    const unfreeze = () => unfreezeVault(store, 'payments', by(), signal())
    expect(await codeOfThrown(unfreeze)).toBe('control_lost')
    expect(controlOf(store)?.frozen).toEqual(newer)
    store.settled()
  })

  test('does not lift the freeze of everything', async () => {
    const store = await frozen()
    await freezeAll(store, by(), signal())
    await unfreezeVault(store, 'payments', by(), signal())
    expect(scopeOf(store)).toBe('everything')
  })

  test('survives every break of every call', async () => {
    const prepare = (store: FakeStore) => frozen(store)
    const step = (store: FakeStore) => unfreezeVault(store, 'payments', by(), signal())
    for await (const { title, store, first } of brokenEverywhere(prepare, step)) {
      if (first) expect(first.status, title).toBe('unfrozen')
      expect(Object.keys(controlOf(store)?.frozen ?? {}), title).toEqual(['billing'])
    }
  })
})

describe('the freeze of everything', () => {
  test('works without a control item', async () => {
    const store = fakeStore()
    expect((await freezeAll(store, by(), signal())).status).toBe('frozen')
    expect(scopeOf(store)).toBe('everything')
    expect(recordsIn(store)).toMatchObject([
      { action: 'freeze', subject: { scope: 'everything' }, reason: 'INC-42' },
    ])
  })

  test('needs the right to insert and no other', async () => {
    const store = fakeStore()
    await freezeAll(store, by(), signal())
    expect(store.calls.map(({ method, table }) => `${method} ${table}`)).toEqual([
      'insert records',
      'insert secrets',
    ])
  })

  test('twice keeps the older one', async () => {
    const store = fakeStore()
    await freezeAll(store, by(), signal())
    const second = by({ reason: 'INC-43', now: NOW + 60 })
    const { status, freeze } = await freezeAll(store, second, signal())
    expect(status).toBe('already_frozen')
    expect(freeze).toEqual({ since: NOW, reason: 'INC-42' })
  })

  test('is reported as standing even where it cannot be read', async () => {
    const store = fakeStore()
    await freezeAll(store, by(), signal())
    store.breakCall(store.calls.length + 2, 'not done')
    const { status, freeze } = await freezeAll(store, by(), signal())
    expect(status).toBe('already_frozen')
    expect(freeze).toBeNull()
    store.settled()
  })

  test('is not set where no record can be written', async () => {
    const store = fakeStore()
    store.breakCall(0, 'not done')
    const thrown = await freezeAll(store, by(), signal()).catch((error) => error)
    expect(thrown).toBeInstanceOf(CloudError)
    expect(scopeOf(store)).not.toBe('everything')
  })

  test('survives every break of every call', async () => {
    const step = (store: FakeStore) => freezeAll(store, by(), signal())
    for await (const { title, store, first } of brokenEverywhere(async () => {}, step)) {
      if (first) expect(first.status, title).toBe('frozen')
      expect(scopeOf(store), title).toBe('everything')
    }
  })
})

describe('the end of the freeze of everything', () => {
  const frozen = async (store: FakeStore = fakeStore()): Promise<FakeStore> => {
    await prepared(store)
    await freezeVault(store, 'billing', by(), signal())
    await freezeAll(store, by(), signal())
    return store
  }

  test('leaves the freezes of single vaults', async () => {
    const store = await frozen()
    const { status, freeze } = await unfreezeAll(store, by({ reason: 'over' }), signal())
    expect(status).toBe('unfrozen')
    expect(freeze).toEqual({ since: NOW, reason: 'INC-42' })
    expect(scopeOf(store)).toBeNull()
    expect(scopeOf(store, 'billing')).toBe('vault billing')
  })

  test('reads and touches nothing but the freeze: the releaser has no other right', async () => {
    const store = await frozen()
    const first = store.calls.length
    await unfreezeAll(store, by(), signal())
    const touched = store.calls.slice(first).filter(({ table }) => table === 'secrets')
    expect(new Set(touched.map(({ key }) => key))).toEqual(new Set(['freeze-all/freeze-all']))
  })

  test('does and records nothing where nothing is frozen', async () => {
    const store = await prepared()
    expect(await unfreezeAll(store, by(), signal())).toEqual({
      status: 'not_frozen',
      freeze: null,
      record: null,
    })
    expect(recordsIn(store)).toHaveLength(1)
  })

  test('ends a freeze of a make unknown here', async () => {
    const store = await prepared()
    store.force('secrets', { ...FREEZE_ALL, v: 9 })
    const { status, freeze } = await unfreezeAll(store, by(), signal())
    // What it was cannot be told; that it is over can.
    expect(freeze).toBeNull()
    expect(status).toBe('unfrozen')
    expect(scopeOf(store)).toBeNull()
  })

  test('survives every break of every call', async () => {
    const prepare = (store: FakeStore) => frozen(store)
    const step = (store: FakeStore) => unfreezeAll(store, by(), signal())
    for await (const { title, store, first } of brokenEverywhere(prepare, step)) {
      if (first) expect(first.status, title).toBe('unfrozen')
      expect(scopeOf(store), title).toBeNull()
    }
  })
})
