import { describe, expect, test } from 'vitest'
import { CONTROL, controlItem, parseControl } from '../../core/control.ts'
import { init } from '../../core/init.ts'
import type { SecretName } from '../../core/name.ts'
import { isRevoked, type Revocable, type Scope } from '../../core/revocation.ts'
import { revoke } from '../../core/revoke.ts'
import { type FakeStore, fakeStore } from '../fakes/store.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const ISS = 'https://token.actions.githubusercontent.com'
const RECORD = 'ex#2026-11-22T01:36Z#3/x'
const SECRET = 'payments/db/url' as SecretName

const LEASE: Revocable = {
  record: RECORD,
  time: NOW - 600,
  iss: ISS,
  run: '77',
  repository: '456',
  claims: ['77', '456', 'refs/heads/main'],
  secrets: ['payments/tls/key', SECRET],
}

const SCOPES: Readonly<Record<Scope['by'], Scope>> = {
  lease: { by: 'lease', record: RECORD },
  run: { by: 'run', iss: ISS, run: '77' },
  repository: { by: 'repository', iss: ISS, repository: '456' },
  secret: { by: 'secret', secret: SECRET },
  all: { by: 'all' },
}
const scopes = Object.values(SCOPES)

const prepared = async (store: FakeStore = fakeStore()): Promise<FakeStore> => {
  await init(store, by({ reason: 'set up' }), signal())
  return store
}

const revokedIn = (store: FakeStore) => parseControl(store.peek('secrets', CONTROL))?.revoked ?? []

describe('a revocation', () => {
  test.each(scopes)('by $by is about this lease', (scope) => {
    expect(isRevoked([{ ...scope, since: NOW }], LEASE)).toBe(true)
  })

  test.each<[string, Scope]>([
    ['lease', { by: 'lease', record: `${RECORD}x` }],
    ['run', { by: 'run', iss: ISS, run: '7' }],
    ['repository', { by: 'repository', iss: ISS, repository: '77' }],
    ['secret', { by: 'secret', secret: 'payments/db/ur' as SecretName }],
    ['run of another issuer', { by: 'run', iss: 'https://gitlab.com', run: '77' }],
    ['repository of another issuer', { by: 'repository', iss: `${ISS}/`, repository: '456' }],
  ])('of another %s is not', (_, scope) => {
    expect(isRevoked([{ ...scope, since: NOW }], LEASE)).toBe(false)
  })

  test.each(scopes)('by $by is not about what was handed out later', (scope) => {
    const at = (time: number) => isRevoked([{ ...scope, since: NOW }], { ...LEASE, time })
    expect([at(NOW), at(NOW + 60), at(NOW + 61)]).toEqual([true, true, false])
  })

  test.each(['run', 'repository'] as const)('by %s holds though the issuer was taken out', (by) => {
    const unknown = { ...LEASE, run: null, repository: null }
    expect(isRevoked([{ ...SCOPES[by], since: NOW }], unknown)).toBe(true)
    expect(isRevoked([{ ...SCOPES[by], since: NOW }], { ...unknown, claims: [] })).toBe(false)
  })
})

describe('egg revoke', () => {
  test.each(scopes)('by $by: recorded, then in the control item', async (scope) => {
    const store = await prepared()
    const { status, record } = await revoke(store, scope, by(), signal())
    expect([status, revokedIn(store)]).toEqual(['revoked', [{ ...scope, since: NOW }]])
    expect(recordsIn(store).at(-1)).toMatchObject({ action: 'revoke', subject: scope })
    expect(store.peek('secrets', CONTROL)?.record).toBe(record)
  })

  test('again moves its time on, and is one entry', async () => {
    const store = await prepared()
    await revoke(store, SCOPES.run, by(), signal())
    expect((await revoke(store, SCOPES.run, by(), signal())).status).toBe('already_revoked')
    await revoke(store, SCOPES.run, by({ now: NOW + 90 }), signal())
    expect(revokedIn(store)).toEqual([{ ...SCOPES.run, since: NOW + 90 }])
  })

  test('keeps the others, freezes and the floor', async () => {
    const store = fakeStore()
    const frozen = { billing: { since: 5, reason: 'INC-40' } }
    const revoked = [{ by: 'all' as const, since: NOW - 60 }]
    store.force('secrets', controlItem({ revision: 4, floor: 99, frozen, revoked }))
    await revoke(store, SCOPES.secret, by(), signal())
    expect(parseControl(store.peek('secrets', CONTROL))).toEqual({
      revision: 5,
      floor: 99,
      frozen,
      revoked: [...revoked, { ...SCOPES.secret, since: NOW }],
    })
  })

  test('drops what no lease can be about any more, and nothing sooner', async () => {
    const store = await prepared()
    await revoke(store, SCOPES.run, by(), signal())
    const day = 24 * 3600
    await revoke(store, SCOPES.all, by({ now: NOW + day + 120 }), signal())
    expect(revokedIn(store)).toHaveLength(2)
    await revoke(store, SCOPES.secret, by({ now: NOW + day + 121 }), signal())
    expect(revokedIn(store).map(({ by }) => by)).toEqual(['all', 'secret'])
  })

  test('the item does not grow without end', async () => {
    const store = await prepared()
    const run = (i: number): Scope => ({ by: 'run', iss: ISS, run: String(i) })
    for (let i = 0; i < 64; i++) await revoke(store, run(i), by(), signal())
    const oneMore = () => revoke(store, SCOPES.all, by(), signal())
    expect(await codeOfThrown(oneMore)).toBe('revocations_full')
    expect(revokedIn(store)).toHaveLength(64)
    expect((await revoke(store, run(0), by({ now: NOW + 1 }), signal())).status).toBe('revoked')
  })

  test('goes on when another operator freezes meanwhile', async () => {
    const store = await prepared()
    const frozen = { billing: { since: 5, reason: 'INC-40' } }
    const other = controlItem({ revision: 2, floor: 0, frozen, revoked: [] })
    store.beforeCall(store.calls.length + 2, () => store.force('secrets', other))
    expect((await revoke(store, SCOPES.all, by(), signal())).status).toBe('revoked')
    expect(parseControl(store.peek('secrets', CONTROL))?.frozen).toEqual(frozen)
  })

  test('each step broken, in every way: recorded first, one entry at the end', async () => {
    const step = (store: FakeStore) => revoke(store, SCOPES.run, by(), signal())
    for await (const { title, store, first } of brokenEverywhere(prepared, step)) {
      expect(revokedIn(store), title).toEqual([{ ...SCOPES.run, since: NOW }])
      if (first) expect(first.status, title).toBe('revoked')
    }
  })
})
