import { beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { controlItem, FREEZE_ALL } from '../../core/control.ts'
import type { SecretName } from '../../core/name.ts'
import { secretKey } from '../../core/stored.ts'
import { BREAKS } from '../fakes/store.ts'
import { NOW, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const A = 'payments/a' as SecretName
const ALL = ['payments/a', 'payments/b', 'payments/c']

const valuesOf = async ({ released, request }: Awaited<ReturnType<World['run']>>) => {
  const opened = await w.openIt(released?.jwe ?? '', request)
  return opened.secrets.map(({ name, value }) => [name, new TextDecoder().decode(value.expose())])
}

describe('a release', () => {
  test('has what was asked, in that order, and nothing else', async () => {
    const outcome = await w.run(['payments/c', 'payments/a'])
    expect(await valuesOf(outcome)).toEqual([
      ['payments/c', 'value of payments/c'],
      ['payments/a', 'value of payments/a'],
    ])
  })

  test('leaves optional secrets out that are refused or missing, and the record says so', async () => {
    const optional = (name: string) => ({ name, optional: true as const })
    const outcome = await w.run([
      'payments/a',
      optional('payments/missing'),
      optional('payments/zz'),
    ])
    expect(await valuesOf(outcome)).toEqual([['payments/a', 'value of payments/a']])
    expect(w.records()[0]).toMatchObject({
      type: 'released',
      omitted: ['payments/zz', 'payments/missing'],
      secrets: [{ name: 'payments/a', version: 1, policy: 'policies/app.yaml', grant: 'main' }],
    })
  })

  test('warns when the repository was renamed (T11)', async () => {
    const outcome = await w.run(['payments/a'], { repository: 'acme/renamed' })
    const opened = await w.openIt(outcome.released?.jwe ?? '', outcome.request)
    expect(opened.warnings).toEqual(['repository_renamed'])
  })

  test('is recorded with its hash, which the promise repeats', async () => {
    const outcome = await w.run()
    const opened = await w.openIt(outcome.released?.jwe ?? '', outcome.request)
    expect(opened.promise.claims).toMatchObject({ record: opened.record, hash: opened.recordHash })
    expect(w.store.all('records').map(({ pk, sk }) => `${pk}/${sk}`)).toContain(opened.record)
  })

  test('costs one read, one insert, one Decrypt a secret, and no write to the secrets', async () => {
    const [calls, decrypts] = [w.store.calls.length, w.kms.calls.length]
    await w.run(ALL)
    const made = w.store.calls.slice(calls).map(({ method, table }) => `${method} ${table}`)
    expect(made).toEqual(['read secrets', 'insert records'])
    expect(w.kms.calls.slice(decrypts).map(({ operation }) => operation)).toEqual(
      Array(3).fill('unwrap'),
    )
  })
})

describe('refused, and nothing is read or unwrapped', () => {
  test.each([
    ['a repository that no policy names', { repository_id: '1' }, 0],
    ['no repository id', { repository_id: undefined }, 0],
    ['a repository id as number', { repository_id: 456 }, 0],
    ['another branch', { ref: 'refs/heads/x' }, 1],
    ['another owner: the repository was transferred (T11)', { repository_owner_id: '9' }, 1],
  ])('%s', async (_, claims, records) => {
    const [calls, decrypts] = [w.store.calls.length, w.kms.calls.length]
    const { denial } = await w.run(['payments/a'], claims)
    expect(denial?.code).toBe('not_granted')
    expect(w.store.calls.slice(calls).filter(({ method }) => method === 'read')).toEqual([])
    expect(w.kms.calls.length).toBe(decrypts)
    // Strangers cannot write to the table.
    expect(w.records()).toHaveLength(records)
  })

  test('a denial is recorded once per run and reason, and does not spend the token', async () => {
    const request = await w.draft(['payments/a'])
    const token = await w.token({ aud: request.aud, ref: 'refs/heads/x' })
    for (const _ of [1, 2, 3]) await w.attempt(request.body, token)
    expect(w.records()).toMatchObject([
      { type: 'denied', reason: 'not_granted', names: ['payments/a'] },
    ])
    await w.run(['payments/a'], { ref: 'refs/heads/x', run_id: '78', jti: 'token-2' })
    expect(w.records()).toHaveLength(2)
  })

  test('unknown repository, unknown secret, refused secret: an outsider sees no difference (T37)', async () => {
    const outsider = { repository_id: '1' }
    const denials = [
      await w.run(['payments/a'], outsider),
      await w.run(['payments/nothing'], outsider),
      await w.run(['nowhere/at/all'], outsider),
    ].map(({ denial }) => JSON.stringify(denial))
    expect(new Set(denials)).toEqual(new Set(['{"code":"not_granted","explanations":[]}']))
  })

  test('one refused secret among granted ones: none is given (B.5.86)', async () => {
    const { denial } = await w.run([...ALL, 'payments/zz'])
    expect(denial?.code).toBe('not_granted')
  })

  test('a stolen token with another key: an alarm, recorded for the repository it names', async () => {
    const [victim, thief] = [await w.draft(['payments/a']), await w.draft(['payments/a'])]
    const { denial } = await w.attempt(thief.body, await w.token({ aud: victim.aud }))
    expect(denial?.code).toBe('audience_mismatch')
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'audience_mismatch' }])
  })

  test.each([
    ['zero', 'A'.repeat(43)],
    ['one', `AQ${'A'.repeat(41)}`],
    ['p', `7f${'_'.repeat(39)}38`.slice(0, 43)],
  ])('a low-order key of the runner (%s) breaks before the token is spent', async (_, x) => {
    const request = await w.draft(['payments/a'])
    const text = new TextDecoder().decode(request.body).replace(/"x":"[^"]+"/, `"x":"${x}"`)
    const { denial } = await w.attempt(utf8(text), await w.token({ aud: request.aud }))
    expect(denial).toEqual({ code: 'request_malformed', what: 'key' })
  })
})

describe('the control item fails closed', () => {
  const frozenBy = async (scope: string) => {
    const { denial } = await w.run()
    expect(denial).toEqual({ code: 'frozen', scope })
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'frozen' }])
  }
  const control = (more: object) =>
    w.store.force('secrets', {
      ...controlItem({ revision: 1, floor: 0, frozen: {}, revoked: [] }),
      ...more,
    })

  test('absent', async () => {
    w = await world({ control: false })
    await frozenBy('no readable control item')
  })

  test.each([
    ['of another format', { v: 2 }],
    ['without a floor', { floor: 'x' }],
    ['with no JSON', { frozen: '{' }],
    ['with an unknown member', { frozen: '{"payments":{"since":1,"reason":"r","x":1}}' }],
    ['with a list', { frozen: '[]' }],
  ])('%s', async (_, more) => {
    control(more)
    await frozenBy('no readable control item')
  })

  test('the vault is frozen', async () => {
    control({ frozen: '{"payments":{"since":1,"reason":"r"}}' })
    await frozenBy('vault payments')
  })

  test('another vault is frozen: no matter', async () => {
    control({ frozen: '{"other":{"since":1,"reason":"r"}}' })
    expect((await w.run()).denial).toBeNull()
  })

  test('everything is frozen', async () => {
    w.store.force('secrets', { ...FREEZE_ALL, since: 1, reason: 'r' })
    await frozenBy('everything')
  })

  test('policies older than the floor', async () => {
    control({ floor: NOW - 99 })
    expect((await w.run()).denial).toEqual({ code: 'policy_outdated' })
    control({ floor: NOW - 100 })
    expect((await w.run()).denial).toBeNull()
  })
})

describe('what is stored was tampered with', () => {
  const tamper = async (change: (item: Record<string, unknown>) => object) => {
    const item = w.store.peek('secrets', secretKey(A))
    w.store.force('secrets', { ...item, ...change(item ?? {}) } as never)
    const { denial } = await w.run()
    return denial?.code
  }
  const flipped = (bytes: unknown, at: number) => {
    const copy = new Uint8Array(bytes as Uint8Array)
    copy[at] = (copy[at] as number) ^ 1
    return copy
  }

  test.each([0, 1, 40, 70, 90])('byte %i of the envelope: KMS refuses (B.5.80)', async (at) => {
    expect(await tamper(({ envelope }) => ({ envelope: flipped(envelope, at) }))).toBe(
      'unavailable',
    )
  })

  test('the version', async () => {
    expect(await tamper(() => ({ version: 2 }))).toBe('unavailable')
  })

  test('another secret’s item under this name (B.5.79)', async () => {
    const other = w.store.peek('secrets', secretKey('payments/b' as SecretName))
    expect(await tamper(() => ({ ...other, sk: `secret#${A}` }))).toBe('unavailable')
  })

  test('another secret’s wrapped key', async () => {
    const other = w.store.peek('secrets', secretKey('payments/b' as SecretName))
    expect(await tamper(() => ({ wrapped: other?.wrapped }))).toBe('unavailable')
  })

  test.each([
    ['no version', { version: 'x' }],
    ['a wrap of an unknown format', { wrapped: new Uint8Array([9, 9]) }],
    ['no envelope', { envelope: 'x' }],
  ])('%s', async (_, change) => {
    expect(await tamper(() => change)).toBe('internal')
    expect(w.records()).toEqual([])
  })
})

describe('each step broken (T35, B.5.82-84)', () => {
  test.each(BREAKS)('the read: %s', async (how) => {
    w.store.breakCall(w.store.calls.length, how)
    const { denial } = await w.run()
    w.store.settled()
    expect(denial?.code ?? 'released').toBe(how === 'done twice' ? 'released' : 'unavailable')
    expect(w.records().filter(({ type }) => type === 'released')).toHaveLength(
      how === 'done twice' ? 1 : 0,
    )
  })

  test('the record, not done: nothing is released, and a record says that its fate is unknown', async () => {
    w.store.breakCall(w.store.calls.length + 1, 'not done')
    expect((await w.run()).denial?.code).toBe('unavailable')
    expect(w.records()).toMatchObject([{ type: 'withheld', insert: 'unknown' }])
  })

  test('the record, done but reported as failed: withheld, and both records stand', async () => {
    w.store.breakCall(w.store.calls.length + 1, 'done')
    const { denial } = await w.run()
    expect(denial?.code).toBe('unavailable')
    expect(w.records()).toMatchObject([
      { type: 'released' },
      { type: 'withheld', insert: 'unknown' },
    ])
  })

  test('the record, tried twice: the second try finds the first, one release', async () => {
    w.store.breakCall(w.store.calls.length + 1, 'done twice')
    expect((await w.run()).denial).toBeNull()
    expect(w.records()).toMatchObject([{ type: 'released' }])
  })

  test('the record, tried twice, and the read that would tell fails', async () => {
    w.store.breakCall(w.store.calls.length + 1, 'done twice')
    w.store.breakCall(w.store.calls.length + 2, 'not done')
    expect((await w.run()).denial?.code).toBe('unavailable')
    expect(w.records()).toMatchObject([
      { type: 'released' },
      { type: 'withheld', insert: 'unknown' },
    ])
  })

  test('a Decrypt: withheld, the record stands', async () => {
    w.kms.fail('unwrap')
    expect((await w.run(ALL)).denial?.code).toBe('unavailable')
    expect(w.records()).toMatchObject([{ type: 'released' }, { type: 'withheld', insert: 'done' }])
  })

  test('the note about it: the reply is the same', async () => {
    w.kms.fail('unwrap')
    w.store.breakCall(w.store.calls.length + 2, 'not done')
    expect((await w.run()).denial?.code).toBe('unavailable')
    expect(w.events.map(({ event }) => event)).toContain('record_failed')
  })

  test('after any of these the token is spent, or was never recorded', async () => {
    const request = await w.draft(['payments/a'])
    const token = await w.token({ aud: request.aud })
    w.kms.fail('unwrap')
    expect((await w.attempt(request.body, token)).denial?.code).toBe('unavailable')
    expect((await w.attempt(request.body, token)).denial?.code).toBe('token_spent')
  })
})

describe('once (T3)', () => {
  test('256 at the same time: one release, one record, one note of the replays', async () => {
    const request = await w.draft(['payments/a'])
    const token = await w.token({ aud: request.aud })
    const outcomes = await Promise.all(
      Array.from({ length: 256 }, () => w.attempt(request.body, token)),
    )
    expect(outcomes.filter(({ released }) => released)).toHaveLength(1)
    expect(outcomes.filter(({ denial }) => denial?.code === 'token_spent')).toHaveLength(255)
    expect(w.records().map(({ type }) => type)).toEqual(['released', 'refused'])
  })

  test('a replay as old as a token may be still finds the record', async () => {
    const request = await w.draft(['payments/a'])
    const token = await w.token({ aud: request.aud, exp: NOW + 600 })
    await w.attempt(request.body, token)
    w.clock.now = NOW + 659
    expect((await w.attempt(request.body, token)).denial?.code).toBe('token_spent')
    w.clock.now = NOW + 661
    expect((await w.attempt(request.body, token)).denial?.code).toBe('token_expired')
  })
})
