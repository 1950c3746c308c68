import { beforeEach, describe, expect, test } from 'vitest'
import { FREEZE_ALL } from '../../core/control.ts'
import type { SecretName } from '../../core/name.ts'
import { secretKey } from '../../core/stored.ts'
import { NOW, type World, world } from './world.ts'

const POLICY = `version: 1
issuer: github
repository: acme/app
repository_id: "456"
repository_owner_id: "1234"
grants:
  - name: stripe
    when: { ref: refs/heads/main }
    read: [payments/stripe/*, payments/one/only]
  - name: next
    when: { ref: refs/heads/next }
    read: [payments/secret/**]
`

let w: World
beforeEach(async () => {
  w = await world({ policies: [POLICY] })
  for (const name of [
    'stripe/b',
    'stripe/a',
    'stripe/deep/x',
    'stripey/z',
    'secret/s',
    'one/two',
  ]) {
    await w.put(`payments/${name}`)
  }
})

const namesOf = async ({ released, request }: Awaited<ReturnType<World['run']>>) =>
  (await w.openIt(released?.jwe ?? '', request)).secrets.map(({ asked, name }) => [asked, name])

describe('a pattern', () => {
  test('gives what is granted and exists, in the order of names', async () => {
    const outcome = await w.run(['payments/stripe/*'])
    expect(await namesOf(outcome)).toEqual([
      ['payments/stripe/*', 'payments/stripe/a'],
      ['payments/stripe/*', 'payments/stripe/b'],
    ])
  })

  test('is one Query beside the one read: still two round trips, one after another', async () => {
    const before = w.store.calls.length
    await w.run(['payments/a', 'payments/stripe/*'])
    const calls = w.store.calls.slice(before).map(({ method }) => method)
    expect(calls).toEqual(['read', 'page', 'insert'])
  })

  test('the record has the names that were found, with their versions', async () => {
    await w.run(['payments/stripe/*'])
    expect(w.records()).toMatchObject([
      {
        type: 'released',
        secrets: [
          { name: 'payments/stripe/a', version: 1, grant: 'stripe' },
          { name: 'payments/stripe/b', version: 1, grant: 'stripe' },
        ],
        omitted: [],
      },
    ])
  })

  test.each([
    [
      'broader than the grants: only what they give',
      'payments/**',
      ['a', 'b', 'c', 'stripe/a', 'stripe/b'],
    ],
    ['narrower', 'payments/stripe/b*', null],
    ['one or more characters: not `a` itself', 'payments/stripe/a*', null],
  ])('%s', async (_, pattern, names) => {
    const outcome = await w.run([pattern])
    if (names) {
      expect((await namesOf(outcome)).map(([, name]) => name)).toEqual(
        names.map((name) => `payments/${name}`),
      )
    } else expect(outcome.denial).toEqual({ code: 'secret_missing', names: [pattern] })
  })

  test('never gives what another grant would, whose conditions the job does not meet (T18)', async () => {
    expect((await w.run(['payments/secret/*'])).denial).toMatchObject({
      code: 'not_granted',
      explanations: [{ secret: 'payments/secret/*', reason: 'conditions' }],
    })
    const outcome = await w.run(['payments/**'])
    expect((await namesOf(outcome)).map(([, name]) => name)).not.toContain('payments/secret/s')
  })

  test('of another vault: refused like an unknown one', async () => {
    expect((await w.run(['billing/**'])).denial).toMatchObject({ code: 'not_granted' })
  })

  test('and names: each secret once, where it was asked first by name', async () => {
    const outcome = await w.run(['payments/stripe/*', 'payments/stripe/a'])
    expect(await namesOf(outcome)).toEqual([
      ['payments/stripe/*', 'payments/stripe/b'],
      ['payments/stripe/a', 'payments/stripe/a'],
    ])
  })

  test('whose secrets were all asked for by name lacks nothing', async () => {
    const names = ['payments/stripe/a', 'payments/stripe/b']
    const outcome = await w.run([...names, 'payments/stripe/*'])
    expect((await namesOf(outcome)).map(([, name]) => name)).toEqual(names)
  })

  test('that overlaps another gives each secret once', async () => {
    const outcome = await w.run(['payments/stripe/*', 'payments/**'])
    const names = (await namesOf(outcome)).map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBe(5)
  })

  test('optional and without a find: left out, and the record says so', async () => {
    await w.run(['payments/a', { name: 'payments/stripe/none*', optional: true }])
    expect(w.records()[0]).toMatchObject({ omitted: ['payments/stripe/none*'] })
  })

  test('optional, alone and without a find: a release of nothing, and its record', async () => {
    const outcome = await w.run([{ name: 'payments/stripe/none*', optional: true }])
    expect(await namesOf(outcome)).toEqual([])
    expect(w.records()).toMatchObject([{ secrets: [], omitted: ['payments/stripe/none*'] }])
  })
})

describe('too much', () => {
  test('100 secrets are released, 101 refused before any Decrypt', async () => {
    for (let i = 0; i < 98; i++) await w.put(`payments/stripe/n${i}`)
    // The deep one begins so as well, and counts.
    expect((await w.run(['payments/stripe/*'])).denial).toEqual({
      code: 'too_many_secrets',
      pattern: 'payments/stripe/*',
    })
    expect(w.kms.calls.filter(({ operation }) => operation === 'unwrap')).toEqual([])
    expect((await w.run(['payments/stripe/n*'])).released).not.toBeNull()
  })

  test('a hundred by a pattern and one by name', async () => {
    for (let i = 0; i < 100; i++) await w.put(`payments/stripe/n${String(i).padStart(3, '0')}`)
    expect((await w.run(['payments/stripe/n*', 'payments/a'])).denial).toEqual({
      code: 'too_many_secrets',
      pattern: null,
    })
  })

  test('six patterns in one request', async () => {
    const patterns = Array.from({ length: 6 }, (_, i) => `payments/stripe/${i}*`)
    expect((await w.run(patterns)).denial).toMatchObject({ code: 'request_malformed' })
  })
})

describe('fails closed', () => {
  test('while everything is frozen', async () => {
    w.store.force('secrets', { ...FREEZE_ALL, v: 1, since: NOW, reason: 'x', record: 'r' })
    expect((await w.run(['payments/stripe/*'])).denial).toMatchObject({ code: 'frozen' })
  })

  test('when the Query fails', async () => {
    w.store.breakCall(w.store.calls.length + 1, 'not done')
    expect((await w.run(['payments/stripe/*'])).denial).toEqual({ code: 'unavailable' })
    w.store.settled()
  })

  test('an item whose place says no name is passed over', async () => {
    w.store.force('secrets', { pk: 'vault#payments', sk: 'secret#payments/stripe/A B' })
    expect((await namesOf(await w.run(['payments/stripe/*']))).length).toBe(2)
  })

  test('an item of no known form refuses all', async () => {
    const key = secretKey('payments/stripe/c' as SecretName)
    w.store.force('secrets', { ...key, version: 1 })
    expect((await w.run(['payments/stripe/*'])).denial).toEqual({ code: 'internal' })
  })
})

describe('min_version (attack: an old item is put back)', () => {
  const withMinimum = (version: number) =>
    world({
      policies: [
        `${POLICY.replace('- name: stripe', '- name: pinned').split('  - name: next')[0]}    min_version: { payments/stripe/a: ${version} }\n`,
      ],
    })

  test.each([
    [1, null],
    [2, { code: 'secret_outdated', names: ['payments/stripe/a'] }],
  ])('%s where version 1 is stored', async (version, denial) => {
    w = await withMinimum(version)
    await w.put('payments/stripe/a')
    expect((await w.run(['payments/stripe/a'])).denial).toEqual(denial)
    expect((await w.run(['payments/stripe/*'], { jti: 't2' })).denial).toEqual(denial)
  })

  test('is recorded', async () => {
    w = await withMinimum(2)
    await w.put('payments/stripe/a')
    await w.run(['payments/stripe/a'])
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'secret_outdated' }])
  })
})
