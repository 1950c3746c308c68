import { beforeEach, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { endLease, leaseState } from '../../broker/leases.ts'
import { standsRight } from '../../core/audit/place.ts'
import { parseRecord } from '../../core/audit/schema.ts'
import { type Bytes, randomBytes, sha256, textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import { CONTROL, controlItem } from '../../core/control.ts'
import { Refusal } from '../../core/denial.ts'
import { leaseIdOf } from '../../core/lease-id.ts'
import { eventKeyAt } from '../../core/record.ts'
import type { Revocation } from '../../core/revocation.ts'
import { BREAKS } from '../fakes/store.ts'
import { GITHUB, NOW, type World, world } from './world.ts'

const HANDLE = toBase64url(new Uint8Array(32).fill(7))
let w: World
let record: string

beforeEach(async () => {
  w = await world()
  const handleHash = toBase64url(await sha256(new Uint8Array(32).fill(7)))
  const request = await w.draft(['payments/a', 'payments/b'], handleHash)
  const { released } = await w.attempt(request.body, await w.token({ aud: request.aud }))
  record = released?.record ?? ''
})

const asking = ({ id = leaseIdOf(record), handle = HANDLE } = {}) => ({
  id,
  authorization: `Bearer ${handle}`,
  signal: AbortSignal.timeout(5_000),
})
const state = (options = {}) => leaseState(w.deps, asking(options))
const end = (options = {}) => endLease(w.deps, asking(options))
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Refusal ? error.denial.code : error),
  )
const ends = () => w.records().filter(({ type }) => type === 'lease_ended')
const revoked = (...revoked: Revocation[]) =>
  w.store.force('secrets', controlItem({ revision: 2, floor: 0, frozen: {}, revoked }))

describe('a lease', () => {
  test('is valid up to its end', async () => {
    const until = NOW + 1800
    expect(await state()).toEqual({ state: 'valid', until })
    w.clock.now = until - 1
    expect(await state()).toEqual({ state: 'valid', until })
    w.clock.now = until
    expect(await state()).toEqual({ state: 'expired', until })
  })

  test.each<[string, Revocation, string]>([
    ['everything', { by: 'all', since: NOW }, 'revoked'],
    ['its run', { by: 'run', iss: GITHUB, run: '77', since: NOW }, 'revoked'],
    ['its repository', { by: 'repository', iss: GITHUB, repository: '456', since: NOW }, 'revoked'],
    ['another run', { by: 'run', iss: GITHUB, run: '78', since: NOW }, 'valid'],
    ['everything before it', { by: 'all', since: NOW - 61 }, 'valid'],
  ])('when %s is revoked', async (_, revocation, expected) => {
    revoked(revocation)
    expect((await state()).state).toBe(expected)
  })

  test('is over by one revocation out of many; its end can still be told', async () => {
    revoked(
      { by: 'secret', secret: 'payments/c' as never, since: NOW },
      { by: 'lease', record, since: NOW },
    )
    expect((await state()).state).toBe('revoked')
    expect((await end()).state).toBe('ended')
    expect((await state()).state).toBe('ended')
  })

  test('is not over because the control item cannot be read, nor because all is frozen', async () => {
    w.store.force('secrets', { ...CONTROL, v: 2 })
    expect(await codeOf(state())).toBe('unavailable')
    w.store.force('secrets', { pk: 'freeze-all', sk: 'freeze-all', v: 1 })
    revoked()
    expect((await state()).state).toBe('valid')
  })

  test('takes three reads at once and no write', async () => {
    const before = w.store.calls.length
    await state()
    const calls = w.store.calls.slice(before).map(({ method, table }) => `${method} ${table}`)
    expect(calls).toEqual(['read records', 'read records', 'read secrets'])
  })
})

describe('who may ask', () => {
  test.each([
    ['another handle', { handle: toBase64url(new Uint8Array(32).fill(8)) }],
    ['a handle that is none', { handle: 'x' }],
    ['a handle with stray bits', { handle: `${HANDLE.slice(0, -1)}d` }],
    ['an id that is none', { id: 'x' }],
    ['an id in clear', { id: 'ex#2027-01-15T08:00Z#0/AAAA' }],
    ['an id that is too long', { id: 'A'.repeat(300) }],
    ['bytes', { id: toBase64url(randomBytes(60)) }],
  ])('not %s: as if there were none', async (_, options) => {
    expect(await codeOf(state(options))).toBe('lease_unknown')
    expect(await codeOf(end(options))).toBe('lease_unknown')
    expect(ends()).toEqual([])
  })

  test('a lease of nobody, and another’s, look the same and cost the same', async () => {
    const { pk, sk } = eventKeyAt('op', NOW)
    const nobody = `${pk.replace('op#', 'ex#')}/${sk}`
    const reads: string[][] = []
    for (const options of [
      { id: leaseIdOf(nobody) },
      { handle: toBase64url(new Uint8Array(32).fill(8)) },
    ]) {
      const before = w.store.calls.length
      expect(await codeOf(state(options))).toBe('lease_unknown')
      reads.push(w.store.calls.slice(before).map(({ method, table }) => `${method} ${table}`))
    }
    expect(reads[0]).toEqual(reads[1])
  })

  test('no other kind of record can be named: nothing is read', async () => {
    const before = w.store.calls.length
    const { pk, sk } = eventKeyAt('op', NOW)
    const right = record.split('/')[1] ?? ''
    for (const other of [
      `${pk}/${sk}`,
      `${pk.replace('op#', 'kp#')}/${sk}`,
      `once#${right}/ended`,
      `ex#2027-01-15T08:00Z#4/${right}`,
      `${record}x`,
    ]) {
      expect(await codeOf(state({ id: leaseIdOf(other) }))).toBe('lease_unknown')
    }
    expect(w.store.calls.length).toBe(before)
  })

  test.each([null, '', 'Bearer ', `Basic ${HANDLE}`, HANDLE])('not with %j', async (header) => {
    const request = { ...asking(), authorization: header }
    expect(await codeOf(leaseState(w.deps, request))).toBe('lease_unknown')
  })
})

describe('the end of a lease', () => {
  test('is one record, in the minute of the event, which names the release', async () => {
    w.clock.now = NOW + 300
    expect(await end()).toEqual({ state: 'ended', until: NOW + 1800 })
    expect(ends()).toEqual([expect.objectContaining({ record, time: NOW + 300 })])
    const item = w.store.all('records').find(({ pk }) => pk.startsWith('ex#2027-01-15T08:05Z#'))
    const parsed = parseRecord(JSON.parse(textOf(item?.record as Bytes)))
    expect(parsed?.type).toBe('lease_ended')
    expect(parsed && standsRight(`${item?.pk}/${item?.sk}`, parsed)).toBe(true)
  })

  test('twice is once, and writes nothing more', async () => {
    await end()
    w.clock.now += 120
    const before = w.store.calls.length
    expect((await end()).state).toBe('ended')
    expect(w.store.calls.slice(before).every(({ method }) => method === 'read')).toBe(true)
    expect(ends()).toHaveLength(1)
  })

  test('is not recorded once it is over by itself', async () => {
    w.clock.now = NOW + 1800
    expect((await end()).state).toBe('expired')
    expect(ends()).toEqual([])
  })

  test('stays the end after the lease’s time', async () => {
    await end()
    w.clock.now = NOW + 1800
    expect((await state()).state).toBe('ended')
  })

  test('two at once are one record', async () => {
    expect((await Promise.all([end(), end()])).map(({ state }) => state)).toEqual([
      'ended',
      'ended',
    ])
    expect(ends()).toHaveLength(1)
  })

  test.each([0, 1, 2, 3, 4].flatMap((call) => BREAKS.map((how) => [call, how] as const)))(
    'call %i %s: recorded before it is marked, and a second try ends it',
    async (call, how) => {
      w.store.breakCall(w.store.calls.length + call, how)
      const first = await codeOf(end())
      expect(first).toBe(how === 'done twice' ? null : 'unavailable')
      const marked = w.store.all('records').some(({ sk }) => sk === 'ended')
      if (marked) expect(ends()).toHaveLength(1)
      expect((await end()).state).toBe('ended')
      expect(ends()).toHaveLength(1)
      w.store.settled()
    },
  )

  test('a try in a later minute, after a crash between the two writes, is told again', async () => {
    w.store.breakCall(w.store.calls.length + 4, 'not done')
    expect(await codeOf(end())).toBe('unavailable')
    w.clock.now += 60
    expect((await end()).state).toBe('ended')
    expect(ends().map((each) => each.record)).toEqual([record, record])
  })
})

describe('the routes', () => {
  const ask = async (method: string, path: string, handle = HANDLE) => {
    const work: Promise<unknown>[] = []
    const context = { waitUntil: (one: Promise<unknown>) => void work.push(one) }
    const headers = { authorization: `Bearer ${handle}` }
    const request = new Request(`https://egg.example.com${path}`, { method, headers })
    const response = await appOf(w.deps).fetch(request, {}, context as never)
    await Promise.all(work)
    return { status: response.status, body: (await response.json()) as object, work, response }
  }

  test('state, end, state', async () => {
    const path = `/v1/leases/${leaseIdOf(record)}`
    const until = NOW + 1800
    expect(await ask('GET', path)).toMatchObject({ status: 200, body: { state: 'valid', until } })
    const ended = await ask('POST', `${path}/end`)
    expect(ended).toMatchObject({ status: 200, body: { state: 'ended', until } })
    // A runner that is shut down hangs up.
    expect(ended.work).toHaveLength(1)
    expect(ended.response.headers.get('cache-control')).toBe('no-store')
    expect(await ask('GET', path)).toMatchObject({ body: { state: 'ended', until } })
  })

  test('a refusal is a problem document, and says nothing of handle or id', async () => {
    const handle = toBase64url(utf8('canary-canary-canary-canary-cana'))
    const { status, body } = await ask('GET', `/v1/leases/${leaseIdOf(record)}`, handle)
    expect([status, body]).toMatchObject([404, { code: 'lease_unknown' }])
    expect(JSON.stringify(body)).not.toMatch(/canary|ex#/)
    expect(JSON.stringify(w.events)).not.toContain(handle)
  })

  test.each([
    ['POST', ''],
    ['GET', '/end'],
    ['DELETE', ''],
  ])('%s …%s is no route', async (method, more) => {
    const { body } = await ask(method, `/v1/leases/${leaseIdOf(record)}${more}`)
    expect(body).toMatchObject({ code: 'not_found' })
  })
})
