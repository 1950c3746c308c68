import { describe, expect, test } from 'vitest'
import { answerKey } from '../../../core/break-glass/answer.ts'
import { statementOf } from '../../../core/break-glass/manifest.ts'
import { requestsIn } from '../../../core/break-glass/requests.ts'
import { type Bytes, textOf } from '../../../core/bytes.ts'
import { parseCheckpoint } from '../../../core/log/checkpoint.ts'
import { openNote } from '../../../core/log/note.ts'
import { rekey } from '../../../core/rekey.ts'
import { secretKey } from '../../../core/stored.ts'
import { BREAKS } from '../../fakes/store.ts'
import { KMS_KEY, NAME, named } from '../sealed.ts'
import { by, NOW, recordsIn, signal } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import {
  type BundleWorld,
  bundleWorld,
  LIFETIME,
  ORIGIN,
  OTHER,
  RECIPIENTS,
  VAULT,
} from './bundles.ts'
import { KEYS, SIGNERS } from './keys.ts'

const typesIn = (world: BundleWorld) => recordsIn(world.store).map(({ type }) => type as string)

const rekeyed = (world: BundleWorld) =>
  rekey(
    world,
    {
      name: NAME,
      key: secretKey(NAME),
      kmsKey: KMS_KEY,
      recipients: RECIPIENTS,
      exposed: null,
      ...by(),
      writer: 'kp',
    },
    signal(),
  )

describe('a request', () => {
  test('is a record that says what, for whom and until when', async () => {
    const world = await bundleWorld()
    const { manifest, record } = await world.request()
    const stored = recordsIn(world.store).at(-1)
    expect(stored).toMatchObject({ type: 'bundle_requested', reason: 'INC-42', manifest })
    expect(record).toMatch(/^op#/)
    expect(manifest).toMatchObject({ origin: ORIGIN, created: NOW, expires: NOW + LIFETIME })
    expect(manifest.secrets.map(({ name, version }) => [name, version])).toEqual([
      [NAME, 1],
      [OTHER, 1],
    ])
    expect([...manifest.recipients].sort()).toEqual([...RECIPIENTS].sort())
  })

  test('opens nothing: no call to KMS', async () => {
    const world = await bundleWorld()
    const before = world.kms.calls.length
    await world.answer(await world.request())
    expect(world.kms.calls).toHaveLength(before)
  })

  test('names what has no escrow, or one to others, and seals the rest', async () => {
    const world = await bundleWorld()
    await world.put(named('payments/old'), 'x', [])
    await world.put(named('payments/theirs'), 'x', [KEYS.foreign.recipient])
    const key = secretKey(named('payments/broken'))
    world.store.force('secrets', { ...key, version: 1 })
    const { missing, manifest } = await world.request()
    expect(missing).toEqual(['payments/broken', 'payments/old', 'payments/theirs'])
    expect(manifest.secrets).toHaveLength(2)
  })

  test('passes over what was removed', async () => {
    const world = await bundleWorld()
    const removed = { ...secretKey(OTHER), version: 1, removed: NOW, until: NOW + 60, record: 'x' }
    world.store.force('secrets', removed)
    const { missing, manifest } = await world.request()
    expect([missing, manifest.secrets.map(({ name }) => name)]).toEqual([[], [NAME]])
  })

  test('of nothing in escrow is none, and leaves no record', async () => {
    const world = await bundleWorld()
    const before = world.store.all('records')
    const act = () => world.request({ recipients: [KEYS.foreign.recipient] })
    expect(await codeOfThrown(act)).toBe('bundle_empty')
    expect(world.store.all('records')).toEqual(before)
  })

  test('is found among records, and by nothing else', async () => {
    const world = await bundleWorld()
    const { manifest, record } = await world.request()
    expect(requestsIn(world.store.all('records'))).toEqual([{ id: record, manifest }])
  })

  test('whose names are not in order, or that lives too long, is none', async () => {
    const world = await bundleWorld()
    await world.request({ expires: NOW + 93 * 24 * 3600 })
    expect(requestsIn(world.store.all('records'))).toEqual([])
  })
})

describe('the keeper', () => {
  test('signs for what stands in the store, and records it', async () => {
    const world = await bundleWorld()
    const requested = await world.request()
    expect(await world.answer(requested)).toBe('signed')
    const answer = await world.answerTo(requested)
    const { text } = await openNote(answer?.note as Bytes, [world.logKey])
    expect(text).toBe(statementOf(ORIGIN, requested.bundle))
    expect(recordsIn(world.store).at(-1)).toMatchObject({
      type: 'bundle_answered',
      request: requested.record,
      bundle: requested.bundle,
      outcome: 'signed',
    })
  })

  test('signs nothing that could pass for a checkpoint of the log', async () => {
    const world = await bundleWorld()
    await world.answer(await world.request())
    const [signed] = world.signer.signed
    expect(await codeOfThrown(() => parseCheckpoint(textOf(signed as Bytes)))).toBe(
      'checkpoint_malformed',
    )
  })

  test('answers once', async () => {
    const world = await bundleWorld()
    const requested = await world.request()
    await world.answer(requested)
    const records = typesIn(world).length
    expect(await world.answer(requested)).toBe('answered')
    expect(typesIn(world)).toHaveLength(records)
    expect(world.signer.signed).toHaveLength(1)
  })

  test.each<[string, string, (world: BundleWorld) => unknown]>([
    ['a secret was sealed again', 'stale', rekeyed],
    ['a secret was stored anew', 'stale', (world) => world.put(NAME, 'three')],
    [
      'a secret is gone',
      'stale',
      ({ store }) => store.force('secrets', { ...secretKey(NAME), version: 1 }),
    ],
    [
      'somebody put another escrow there',
      'stale',
      ({ store }) => {
        const other = store.peek('secrets', secretKey(OTHER))
        const item = store.peek('secrets', secretKey(NAME))
        store.force('secrets', { ...item, escrow: other?.escrow } as never)
      },
    ],
    [
      'the vault has other recipients',
      'vaults_other',
      ({ vaults }) => vaults.set('payments', { ...VAULT, recipients: [KEYS.team.recipient] }),
    ],
    [
      'the vault has other signers',
      'vaults_other',
      ({ vaults }) => vaults.set('payments', { ...VAULT, journalSigners: [SIGNERS.bob.vkey] }),
    ],
    ['the vault is not deployed', 'vaults_other', ({ vaults }) => vaults.clear()],
  ])('does not sign when %s meanwhile: %s', async (_, outcome, change) => {
    const world = await bundleWorld()
    const requested = await world.request()
    await change(world)
    expect(await world.answer(requested)).toBe(outcome)
    expect(world.signer.signed).toEqual([])
    expect(await world.answerTo(requested)).toMatchObject({ outcome, note: null })
  })

  test.each<[string, object, string]>([
    ['another log’s name', { origin: 'mallory.example/log' }, 'origin_other'],
    ['a clock that is ahead', { now: NOW + 61 }, 'expired'],
    ['a request from long ago', { now: NOW - 601 }, 'expired'],
    ['an end that is over', { now: NOW - 10, expires: NOW }, 'expired'],
    ['recipients of nobody’s vault', { recipients: [KEYS.team.recipient] }, 'bundle_empty'],
    ['signers of nobody’s vault', { journalSigners: [SIGNERS.bob.vkey] }, 'vaults_other'],
  ])('does not sign for %s', async (_, change, outcome) => {
    const world = await bundleWorld()
    const act = async () => world.answer(await world.request(change))
    expect(await act().catch((error) => error.code)).toBe(outcome)
    expect(world.signer.signed).toEqual([])
  })

  test('whose KMS fails has said nothing, and signs with the next run', async () => {
    const world = await bundleWorld()
    const requested = await world.request()
    const records = typesIn(world).length
    world.signer.fail('sign')
    expect(await codeOfThrown(() => world.answer(requested))).toBe('cloud_error')
    expect(typesIn(world)).toHaveLength(records)
    expect(await world.answer(requested)).toBe('signed')
  })

  test('each write broken: answered in the end, and never without a record', async () => {
    for (const how of BREAKS) {
      for (const call of [2, 3]) {
        const world = await bundleWorld()
        const requested = await world.request()
        world.store.breakCall(world.store.calls.length + call, how)
        await world.answer(requested).catch((error) => {
          if (error.code !== 'cloud_error') throw error
        })
        await world.answer(requested)
        world.store.settled()
        const answer = await world.answerTo(requested)
        expect(answer?.outcome, `${how} ${call}`).toBe('signed')
        const [pk = '', sk = ''] = (answer?.record ?? '').split('/')
        expect(world.store.peek('records', { pk, sk }), `${how} ${call}`).not.toBeNull()
      }
    }
  })

  test('does not take an answer of another format for one', async () => {
    const world = await bundleWorld()
    const requested = await world.request()
    world.store.force('log', { ...answerKey(requested.bundle), v: 2, outcome: 'signed' })
    expect(await codeOfThrown(() => world.answerTo(requested))).toBe('log_item_malformed')
  })
})
