import { beforeEach, describe, expect, test } from 'vitest'
import { change } from './changed.ts'
import { type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const optional = (name: string) => ({ name, optional: true as const })

describe('a genuine token for another audience', () => {
  const sentWith = async (aud: string) => {
    const request = await w.draft(['payments/a'])
    return (await w.attempt(request.body, await w.token({ aud }))).denial
  }

  test.each([
    'https://github.com/acme',
    'https://github.com/acme/app',
    'sts.amazonaws.com',
    'egg',
    'egg:v1',
    'egg:v2:egg.example.com',
    'EGG:V1:egg.example.com',
    ' egg:v1:egg.example.com',
    'https://egg.example.com/egg:v1:',
  ])('%s, which is none of ours, is refused and not recorded', async (aud) => {
    expect(await sentWith(aud)).toEqual({ code: 'audience_mismatch' })
    expect(w.records()).toEqual([])
  })

  test.each([
    `egg:v1:egg.example.com:${'A'.repeat(43)}`,
    'egg:v1:egg.example.com',
    'egg:v1:another.example',
    'egg:v1:',
  ])('%s is refused, and recorded: it was stolen, or the request tampered with', async (aud) => {
    expect(await sentWith(aud)).toEqual({ code: 'audience_mismatch' })
    expect(w.records()).toMatchObject([
      { type: 'denied', reason: 'audience_mismatch', identity: { claims: { run_id: '77' } } },
    ])
  })

  test('but never for a job that no policy names: strangers cannot write to the table', async () => {
    const request = await w.draft(['payments/a'])
    const aud = 'egg:v1:egg.example.com'
    await w.attempt(request.body, await w.token({ aud, repository_id: '1' }))
    expect(w.records()).toEqual([])
  })
})

describe('asking for optional secrets alone', () => {
  test('none of which is granted is refused, recorded, and spends nothing', async () => {
    const calls = w.store.calls.length
    const decrypts = w.kms.calls.length
    const names = [optional('payments/zz'), optional('payments/other/key')]
    const { denial } = await w.run(names)
    expect(denial?.code).toBe('not_granted')
    expect(w.records()).toMatchObject([
      {
        type: 'denied',
        reason: 'not_granted',
        names: ['payments/zz', 'payments/other/key'],
      },
    ])
    expect(w.store.calls.slice(calls).map(({ method }) => method)).toEqual(['insert'])
    expect(w.kms.calls.length).toBe(decrypts)
    // The same jti, which is what a record would have spent.
    expect((await w.run(['payments/a'])).denial).toBeNull()
  })

  test('on another branch is refused alike, and explained', async () => {
    const { denial } = await w.run([optional('payments/a')], { ref: 'refs/heads/x' })
    expect(denial).toMatchObject({
      code: 'not_granted',
      explanations: [{ secret: 'payments/a', reason: 'conditions' }],
    })
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'not_granted' }])
  })

  test('one of which is granted is a release', async () => {
    const { denial } = await w.run([optional('payments/zz'), optional('payments/a')])
    expect(denial).toBeNull()
  })
})

describe('a transferred repository', () => {
  test("its new owner is told nothing of the old owner's policies; the denial is recorded (T11)", async () => {
    for (const ref of ['refs/heads/main', 'refs/heads/x']) {
      const { denial } = await w.run(['payments/a'], { repository_owner_id: '9', ref })
      expect(denial).toEqual({ code: 'not_granted', explanations: [] })
    }
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'not_granted' }])
  })

  test('the old owner is told, on the same branch', async () => {
    const { denial } = await w.run(['payments/a'], { ref: 'refs/heads/x' })
    expect(denial).toMatchObject({ explanations: [{ reason: 'conditions' }] })
  })
})

describe('a release that cannot be signed', () => {
  test('does not go out, and a record says that it was withheld', async () => {
    const { releaseKey } = w.deps
    const broken = { ...releaseKey, privateKey: {} as typeof releaseKey.privateKey }
    change(w, { releaseKey: broken })
    const { denial, released } = await w.run()
    expect([denial, released]).toEqual([{ code: 'internal' }, null])
    const [record, withheld, ...more] = w.records()
    expect(more).toEqual([])
    expect(record).toMatchObject({ type: 'released' })
    expect(withheld).toMatchObject({ type: 'withheld', insert: 'done', reason: 'internal' })
    expect(w.events).toContainEqual(
      expect.objectContaining({ event: 'withheld', record: withheld.record }),
    )
  })
})
