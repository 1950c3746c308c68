import { beforeEach, describe, expect, test } from 'vitest'
import { type Bytes, textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import { controlItem, FREEZE_ALL } from '../../core/control.ts'
import { envelopeHash, seal } from '../../core/envelope.ts'
import { VERSIONS_PER_DAY } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { put } from '../../core/put.ts'
import { rekey } from '../../core/rekey.ts'
import { remove } from '../../core/remove.ts'
import { secret } from '../../core/secret.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import { openReceipt, sealDek, writeBody } from '../../core/write.ts'
import { BREAKS, fakeStore } from '../fakes/store.ts'
import { NOW } from './world.ts'
import { A, committed, FRESH, writingWorld } from './writing.ts'

let w: Awaited<ReturnType<typeof writingWorld>>
beforeEach(async () => {
  w = await writingWorld()
})

const signal = () => AbortSignal.timeout(5000)
const by = { actor: 'operator', reason: 'test', now: NOW }
const version = (name = A) => w.store.peek('secrets', secretKey(name))?.version

describe('a write', () => {
  test('stores the next version, and keeps the one before', async () => {
    const { written, stored } = await w.storeOne('new value')
    expect(written).toMatchObject({ version: 2, record: stored?.record })
    expect(await w.valueAt()).toBe('new value')
    expect(await w.valueAt(A, versionKey(A, 1))).toBe('value of payments/a')
  })

  test('stores a first version', async () => {
    expect((await w.storeOne('first', FRESH)).written?.version).toBe(1)
    expect(await w.valueAt(FRESH)).toBe('first')
  })

  test('is recorded: identity, version, the hash of the envelope, the grant', async () => {
    const { request, written } = await w.storeOne('new value')
    expect(w.records()).toMatchObject([
      {
        type: 'written',
        identity: { claims: { repository_id: '789' } },
        transcript: toBase64url(request.transcript),
        secret: {
          name: A,
          version: 2,
          envelope: toBase64url(await envelopeHash(request.envelope)),
          policy: 'policies/more0.yaml',
          grant: 'rotate',
        },
      },
    ])
    expect(w.store.peek('secrets', secretKey(A))?.record).toBe(written?.record)
  })

  test('keeps the notes of the version before', async () => {
    const notes = { contact: 'team', rotateEvery: 90 }
    const value = secret(utf8('x'))
    await put(w, { name: A, value, kmsKey: 'alias/egg', notes, ...by }, signal())
    await w.storeOne('new value')
    const item = w.store.peek('secrets', secretKey(A))
    expect(item).toMatchObject({ contact: 'team', rotate_every: 90 })
  })

  test('is what a job is given next', async () => {
    await w.storeOne('new value')
    const { released, request } = await w.run([A])
    const { secrets } = await w.openIt(released?.jwe ?? '', request)
    expect(secrets.map(({ version, value }) => [version, textOf(value.expose())])).toEqual([
      [2, 'new value'],
    ])
  })

  test('has a receipt and a promise for this write alone', async () => {
    const { stored, request } = await w.storeOne('new value')
    const broker = { origin: w.deps.origin, pins: [w.deps.releaseKey.kid] }
    const { transcript } = request
    const other = await w.draftWrite('other')
    for (const [expected, code] of [
      [{ broker, name: FRESH, transcript }, 'receipt_not_for_us'],
      [{ broker, name: A, transcript: other.transcript }, 'receipt_not_for_us'],
      [{ broker: { ...broker, pins: ['x'.repeat(43)] }, name: A, transcript }, 'release_unpinned'],
    ] as const) {
      await expect(openReceipt(stored?.receipt ?? '', expected)).rejects.toMatchObject({ code })
    }
  })
})

describe('is refused', () => {
  test.each<[string, SecretName, object]>([
    ['a secret that the grant does not name', 'payments/b' as SecretName, {}],
    ['a secret that it may only read', 'payments/b' as SecretName, {}],
    ['another branch', A, { ref: 'refs/heads/x' }],
    ['a repository that may only read it', A, { repository: 'acme/app', repository_id: '456' }],
    [
      'an owner that the vault does not list, whatever its policy says (T15)',
      A,
      { repository: 'other/rotation', repository_id: '790', repository_owner_id: '9999' },
    ],
    ['a repository that no policy names', A, { repository: 'x/y', repository_id: '1' }],
    ['another vault', 'billing/a' as SecretName, {}],
  ])('%s', async (_, name, claims) => {
    const before = version()
    expect((await w.storeOne('mine', name, claims)).denial?.code).toBe('not_granted')
    expect(version()).toBe(before)
    expect(w.kms.calls.some(({ context }) => context['egg:version'] === '2')).toBe(false)
  })

  test('who may store may not read', async () => {
    const claims = { repository: 'acme/rotation', repository_id: '789' }
    expect((await w.run([A], claims)).denial?.code).toBe('not_granted')
  })

  test('a name that is none', async () => {
    const request = await w.draftWrite('x')
    for (const name of ['payments', 'payments/A', 'payments/%61', 'payments/a/', '../control']) {
      const bearer = await w.tokenFor(request.aud)
      expect((await w.send(name, request.body, bearer)).denial?.code).toBe('not_found')
    }
  })

  test('while its vault, or everything, is frozen', async () => {
    const frozen = { payments: { since: NOW, reason: 'INC' } }
    w.store.force('secrets', controlItem({ revision: 2, floor: 0, frozen, revoked: [] }))
    expect((await w.storeOne('x')).denial?.code).toBe('frozen')
    w.store.force('secrets', controlItem({ revision: 3, floor: 0, frozen: {}, revoked: [] }))
    w.store.force('secrets', { ...FREEZE_ALL, v: 1 })
    expect((await w.storeOne('x')).denial?.code).toBe('frozen')
    expect(version()).toBe(1)
  })

  test('under policies that are older than the floor', async () => {
    w.store.force('secrets', controlItem({ revision: 2, floor: NOW, frozen: {}, revoked: [] }))
    expect((await w.storeOne('x')).denial?.code).toBe('policy_outdated')
  })

  test('a secret that an operator removed', async () => {
    await remove(w.store, { name: A, until: NOW + 1, ...by }, signal())
    expect((await w.storeOne('x')).denial?.code).toBe('secret_removed')
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'secret_removed', names: [A] }])
  })

  test('the version after 24 within a day; a day later it is stored', async () => {
    for (let i = 1; i < VERSIONS_PER_DAY; i++) {
      expect((await w.storeOne(`${i}`)).denial, `${i}`).toBeNull()
    }
    expect(version()).toBe(VERSIONS_PER_DAY)
    expect((await w.storeOne('one more')).denial?.code).toBe('too_many_versions')
    w.clock.now += 24 * 3600
    const later = { iat: w.clock.now, nbf: w.clock.now, exp: w.clock.now + 300 }
    expect((await w.storeOne('tomorrow', A, later)).denial).toBeNull()
  })
})

describe('a token commits to what is stored', () => {
  test('not to another value (T4)', async () => {
    const [mine, other] = [await w.draftWrite('mine'), await w.draftWrite('other')]
    const outcome = await w.send(A, other.body, await w.tokenFor(mine.aud))
    expect(outcome.denial?.code).toBe('audience_mismatch')
  })

  test('not under another name', async () => {
    const mine = await w.draftWrite('mine')
    const outcome = await w.send(FRESH, mine.body, await w.tokenFor(mine.aud))
    expect(outcome.denial?.code).toBe('audience_mismatch')
  })

  test('once: the same again is refused, and stores nothing (T3)', async () => {
    const mine = await w.draftWrite('mine')
    const bearer = await w.tokenFor(mine.aud)
    expect((await w.send(A, mine.body, bearer)).denial).toBeNull()
    expect((await w.send(A, mine.body, bearer)).denial?.code).toBe('token_spent')
    expect(version()).toBe(2)
    expect(w.records().map(({ type }) => type)).toEqual(['written', 'refused'])
  })

  test('a token of an exchange stores nothing, and one of a write gives nothing', async () => {
    const [read, mine] = [await w.draft([A]), await w.draftWrite('mine')]
    const toWrite = await w.send(A, mine.body, await w.tokenFor(read.aud))
    expect(toWrite.denial?.code).toBe('audience_mismatch')
    const toRead = await w.attempt(read.body, await w.token({ aud: mine.aud }))
    expect(toRead.denial?.code).toBe('audience_mismatch')
  })
})

describe('a body that is none of ours breaks before the token is spent', () => {
  const sendBody = async (body: Bytes, name = A) => {
    const request = await committed(w, name, body)
    return w.send(name, request.body, await w.tokenFor(request.aud))
  }
  const json = (value: unknown) => utf8(JSON.stringify(value))

  test.each<[string, (good: { v: 1; envelope: string; dek: string }) => Bytes, string]>([
    ['not JSON', () => utf8('{'), 'JSON'],
    ['white space', (good) => utf8(`${JSON.stringify(good)} `), 'JSON'],
    ['a member twice', (good) => utf8(JSON.stringify(good).replace('{', '{"v":1,')), 'JSON'],
    ['a member more', (good) => json({ ...good, x: 1 }), 'members'],
    ['another version', (good) => json({ ...good, v: 2 }), 'members'],
    ['no envelope', (good) => json({ ...good, envelope: '' }), 'envelope'],
    [
      'another format',
      (good) => json({ ...good, envelope: `Ag${good.envelope.slice(2)}` }),
      'envelope',
    ],
    ['padding', (good) => json({ ...good, envelope: `${good.envelope}=` }), 'envelope'],
    ['no DEK', (good) => json({ ...good, dek: 'a.b.c' }), 'members'],
    ['a DEK in clear', (good) => json({ ...good, dek: 'AAAA.AAAA.AAAA.AAAA.AAAA' }), 'dek'],
  ])('%s', async (_, change, what) => {
    const { body } = await w.draftWrite('x')
    const outcome = await sendBody(change(JSON.parse(textOf(body))))
    expect(outcome.denial).toEqual({ code: 'request_malformed', what })
    expect([version(), w.records()]).toEqual([1, []])
  })

  const sealedFor = async (change: { name?: SecretName; origin?: string; other?: boolean }) => {
    const { origin, writeKey } = w.deps
    const { envelope, dek } = await seal(A, secret(utf8('x')))
    const { dek: another } = await seal(A, secret(utf8('x')))
    const to = { origin: (change.origin ?? origin) as typeof origin, writeKey }
    const sealedDek = await sealDek(change.other ? another : dek, change.name ?? A, envelope, to)
    return writeBody({ envelope, sealedDek })
  }

  test.each([
    ['a DEK of another envelope', { other: true }],
    ['a DEK that was sealed for another name', { name: FRESH }],
    ['a DEK that was sealed for another broker', { origin: 'https://other.example.com' }],
  ])('%s', async (_, change) => {
    const outcome = await sendBody(await sealedFor(change))
    expect(outcome.denial).toEqual({ code: 'request_malformed', what: 'dek' })
    expect([version(), w.records()]).toEqual([1, []])
  })

  test('larger than any of ours', async () => {
    expect((await sendBody(utf8('x'.repeat(98_305)))).denial?.code).toBe('request_too_large')
  })

  test('of the largest value', async () => {
    const value = 'x'.repeat(65_536)
    expect((await w.storeOne(value)).denial).toBeNull()
    expect(await w.valueAt()).toBe(value)
  })
})

// Read, then the record, the copy to history, the swap.
const [READ, RECORD, KEEP, SWAP] = [0, 1, 2, 3]

describe('broken', () => {
  test.each(
    [READ, RECORD, KEEP, SWAP].flatMap((call) => BREAKS.map((how) => [call, how] as const)),
  )(
    'call %i %s: nothing is lost, nothing doubled, and the records are honest',
    async (call, how) => {
      w.store.breakCall(w.store.calls.length + call, how)
      const { denial } = await w.storeOne('new value')
      w.store.settled()
      const stored = version() === 2
      expect(await w.valueAt(A, stored ? versionKey(A, 1) : secretKey(A))).toBe(
        'value of payments/a',
      )
      if (how === 'done twice') expect([denial, stored]).toEqual([null, true])
      else {
        expect(denial?.code).toBe('unavailable')
        // Only where the very last write was done and its reply was lost.
        expect(stored).toBe(call === SWAP && how === 'done')
      }
      const types = w.records().map(({ type }) => type)
      if (denial && call > READ) expect(types).toContain('withheld')
      if (call >= KEEP || how !== 'not done') {
        expect(types.filter((type) => type === 'written').length).toBe(
          call === READ && denial ? 0 : 1,
        )
      }
    },
  )

  test('KMS that does not wrap: the token is not spent, and is good for another try', async () => {
    w.kms.fail('wrap')
    const mine = await w.draftWrite('mine')
    const bearer = await w.tokenFor(mine.aud)
    expect((await w.send(A, mine.body, bearer)).denial?.code).toBe('unavailable')
    expect(w.records()).toEqual([])
    expect((await w.send(A, mine.body, bearer)).denial).toBeNull()
    expect(version()).toBe(2)
  })
})

describe('at the same time', () => {
  /** What another one's step makes of the secret, to be put there later. */
  const afterwards = async (step: (other: Pick<typeof w, 'store' | 'kms'>) => Promise<unknown>) => {
    const store = fakeStore()
    for (const item of w.store.all('secrets')) store.force('secrets', item)
    await step({ store, kms: w.kms })
    return () => {
      for (const item of store.all('secrets')) w.store.force('secrets', item)
    }
  }
  const putTheirs = (other: Pick<typeof w, 'store' | 'kms'>) =>
    put(other, { name: A, value: secret(utf8('theirs')), kmsKey: 'alias/egg', ...by }, signal())

  test.each([RECORD, KEEP, SWAP])('a put before call %i wins; the job is told', async (call) => {
    const act = await afterwards(putTheirs)
    w.store.beforeCall(w.store.calls.length + call, act)
    expect((await w.storeOne('mine')).denial?.code).toBe('write_lost')
    w.store.settled()
    expect([version(), await w.valueAt()]).toEqual([2, 'theirs'])
    expect(w.records().map(({ type, reason }) => [type, reason])).toEqual([
      ['written', undefined],
      ['withheld', 'write_lost'],
    ])
  })

  test.each([RECORD, KEEP, SWAP])('a re-key before call %i is no new version', async (call) => {
    const key = secretKey(A)
    const released = w.store.peek('secrets', key)?.envelope
    const act = await afterwards((other) =>
      rekey(
        other,
        { name: A, key, kmsKey: 'alias/egg', exposed: null, ...by, writer: 'kp' },
        signal(),
      ),
    )
    w.store.beforeCall(w.store.calls.length + call, act)
    expect((await w.storeOne('mine')).denial).toBeNull()
    w.store.settled()
    expect([await w.valueAt(), await w.valueAt(A, versionKey(A, 1))]).toEqual([
      'mine',
      'value of payments/a',
    ])
    expect(w.store.peek('secrets', versionKey(A, 1))?.envelope).not.toEqual(released)
  })

  test('a removal before the swap wins', async () => {
    const act = await afterwards(({ store }) =>
      remove(store, { name: A, until: NOW + 1, ...by }, signal()),
    )
    w.store.beforeCall(w.store.calls.length + SWAP, act)
    expect((await w.storeOne('mine')).denial?.code).toBe('write_lost')
    expect(w.store.peek('secrets', secretKey(A))?.removed).toBe(NOW)
  })

  test('two jobs: one wins, the other is told', async () => {
    // Neither goes on before both have read: one that is done first would only be followed.
    const both = Promise.withResolvers<void>()
    const { read } = w.deps.store
    let reads = 0
    const together: typeof read = async (table, keys, signal) => {
      const items = await read(table, keys, signal)
      if (keys.some(({ pk, sk }) => pk === secretKey(A).pk && sk === secretKey(A).sk)) reads++
      if (reads === 2) both.resolve()
      await both.promise
      return items
    }
    Object.assign(w.deps, { store: { ...w.deps.store, read: together } })
    const outcomes = await Promise.all([w.storeOne('a'), w.storeOne('b')])
    const codes = outcomes.map(({ denial }) => denial?.code ?? 'stored').sort()
    expect(codes).toEqual(['stored', 'write_lost'])
    const won = outcomes.findIndex(({ denial }) => denial === null)
    expect([version(), await w.valueAt()]).toEqual([2, ['a', 'b'][won]])
  })
})
