import { beforeEach, describe, expect, test } from 'vitest'
import { BREAKS } from '../fakes/store.ts'
import { type World, world } from './world.ts'

const POLICY = `version: 1
issuer: github
repository: acme/app
repository_id: "456"
repository_owner_id: "1234"
grants:
  - name: agent
    when: { ref: refs/heads/main }
    read: [payments/agent/*]
    once: job
  - name: agent-two
    when: { ref: refs/heads/main }
    read: [payments/two/*]
    once: job
`

let w: World
let n = 0
beforeEach(async () => {
  n = 0
  w = await world({ policies: [POLICY] })
  for (const name of ['agent/a', 'agent/b', 'two/a']) await w.put(`payments/${name}`)
})

/** A token of its own each time, as an agent in the job can make them. */
const run = (names: readonly string[], claims: object = {}) =>
  w.run(names, { jti: `token-${++n}`, check_run_id: '31', ...claims })
const codes = (outcomes: readonly Awaited<ReturnType<typeof run>>[]) =>
  outcomes.map(({ released, denial }) => (released ? 'released' : denial?.code)).sort()
const types = () => w.records().map(({ type, reason }) => (reason ? `${type} ${reason}` : type))

describe('once: job', () => {
  test('in turn: one release, then 409 and a record of it', async () => {
    expect(codes([await run(['payments/agent/a'])])).toEqual(['released'])
    expect((await run(['payments/agent/a'])).denial).toEqual({ code: 'job_spent', grant: 'agent' })
    expect(types().sort()).toEqual([
      'once',
      'refused job_spent',
      'released',
      'released',
      'withheld job_spent',
    ])
    const [refused] = w.records().filter(({ type }) => type === 'refused')
    const [first] = w.store.all('records').filter(({ pk }) => pk.startsWith('ex#'))
    expect(refused.record).toBe(`${first?.pk}/${first?.sk}`)
  })

  test('at once: one release, and one 409', async () => {
    const both = [run(['payments/agent/a']), run(['payments/agent/b'])]
    expect(codes(await Promise.all(both))).toEqual(['job_spent', 'released'])
  })

  test('eight at once: exactly one', async () => {
    const all = Array.from({ length: 8 }, () => run(['payments/agent/a']))
    const found = codes(await Promise.all(all))
    expect(found.filter((code) => code === 'released').length).toBe(1)
    expect(found.filter((code) => code === 'job_spent').length).toBe(7)
  })

  test('another leg of the matrix, and a re-run, are jobs of their own', async () => {
    const legs = [run(['payments/agent/a']), run(['payments/agent/a'], { check_run_id: '32' })]
    expect(codes(await Promise.all(legs))).toEqual(['released', 'released'])
  })

  test('another grant is another once, and each is spent by a request for both', async () => {
    expect(codes([await run(['payments/two/a'])])).toEqual(['released'])
    expect((await run(['payments/agent/a', 'payments/two/a'])).denial).toMatchObject({
      code: 'job_spent',
      grant: 'agent-two',
    })
  })

  test('what other grants give is not hindered', async () => {
    await run(['payments/agent/a'])
    expect(codes([await run(['payments/a'])])).toEqual(['released'])
  })

  test('several secrets and a pattern of one grant are one release', async () => {
    expect(codes([await run(['payments/agent/a', 'payments/agent/*'])])).toEqual(['released'])
    expect(codes([await run(['payments/agent/*'])])).toEqual(['job_spent'])
  })

  test('a replayed token is token_spent, and does not spend the job twice', async () => {
    const request = await w.draft(['payments/agent/a'])
    const token = await w.token({ aud: request.aud, check_run_id: '31' })
    const first = await w.attempt(request.body, token)
    const second = await w.attempt(request.body, token)
    expect([first.denial, second.denial]).toEqual([null, { code: 'token_spent' }])
  })

  test('one token twice at once: one release, whichever insert won', async () => {
    const request = await w.draft(['payments/agent/a'])
    const token = await w.token({ aud: request.aud, check_run_id: '31' })
    const both = await Promise.all([1, 2].map(() => w.attempt(request.body, token)))
    expect(both.map(({ denial }) => denial?.code ?? 'released').sort()).toEqual([
      'released',
      'token_spent',
    ])
  })

  test('costs one insert more, in the same step', async () => {
    const before = w.store.calls.length
    await run(['payments/agent/a'])
    const calls = w.store.calls.slice(before).map(({ method }) => method)
    expect(calls).toEqual(['read', 'insert', 'insert'])
  })
})

describe('the second insert, broken', () => {
  test.each(BREAKS)('%s', async (how) => {
    // read, insert of the record, insert of the job.
    w.store.breakCall(w.store.calls.length + 2, how)
    const { released, denial } = await run(['payments/agent/a'])
    w.store.settled()
    if (how === 'done twice') return expect(released).not.toBeNull()
    expect(denial).toEqual({ code: 'unavailable' })
    expect(types().filter((type) => type.startsWith('withheld'))).toHaveLength(1)
    const again = await run(['payments/agent/a'])
    // Done, and nobody knew: the job stays spent, and is told to run again.
    expect(codes([again])).toEqual([how === 'done' ? 'job_spent' : 'released'])
  })

  test('an item of unknown form in its place counts as spent', async () => {
    await run(['payments/agent/a'])
    const [item] = w.store.all('records').filter(({ pk }) => pk.startsWith('once#'))
    if (item) w.store.force('records', { ...item, record: new Uint8Array([1]) })
    expect((await run(['payments/agent/a'])).denial).toMatchObject({ code: 'job_spent' })
  })
})

test('without the job’s id the condition is false', async () => {
  expect((await run(['payments/agent/a'], { check_run_id: undefined })).denial).toMatchObject({
    code: 'not_granted',
    explanations: [{ misses: [{ checks: [{ field: 'once' }] }] }],
  })
})
