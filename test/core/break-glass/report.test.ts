import { describe, expect, test } from 'vitest'
import { nextLine, type Opening, parseJournal } from '../../../core/break-glass/journal.ts'
import { journalPartition, reportJournal } from '../../../core/break-glass/report.ts'
import type { Requested } from '../../../core/break-glass/request.ts'
import { loadSigner } from '../../../core/break-glass/signer.ts'
import { type Bytes, textOf, utf8 } from '../../../core/bytes.ts'
import { rekey } from '../../../core/rekey.ts'
import { secret } from '../../../core/secret.ts'
import { parseStored, secretKey } from '../../../core/stored.ts'
import { BREAKS } from '../../fakes/store.ts'
import { hashAt, KMS_KEY, NAME, valueAt } from '../sealed.ts'
import { by, NOW, recordsIn, signal } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import { type BundleWorld, bundleWorld, OTHER, RECIPIENTS, VAULT } from './bundles.ts'
import { SIGNERS, signerText } from './keys.ts'

const LATER = NOW + 3600
const signers = [SIGNERS.alice.vkey]

const line = async (
  before: string,
  bundle: string,
  change: Partial<Opening> = {},
  who: 'alice' | 'bob' = 'alice',
): Promise<string> => {
  const opening: Opening = {
    time: NOW + 60,
    action: 'open',
    reason: 'INC-42',
    by: 'shares',
    secrets: [{ name: NAME, version: 1 }],
    ...change,
  }
  const known = { bundle, signers: Object.values(SIGNERS).map(({ vkey }) => vkey) }
  const journal = await parseJournal(utf8(before), known)
  const signer = await loadSigner(secret(signerText(who)))
  return `${before}${await nextLine(journal, bundle, opening, signer)}\n`
}

const report = (world: BundleWorld, journal: string) =>
  reportJournal(
    world,
    {
      journal: utf8(journal),
      keysOf: () => ({ kmsKey: KMS_KEY, recipients: VAULT.recipients }),
      actor: by().actor,
      now: LATER,
    },
    signal(),
  )

/** A vault of which a bundle was sealed, and a journal of two openings of it. */
const opened = async () => {
  const world = await bundleWorld()
  const sealed: Requested = await world.seal()
  const one = await line('', sealed.bundle)
  const journal = await line(one, sealed.bundle, { time: NOW + 120, reason: 'once more' })
  return { world, sealed, one, journal }
}

const dueOf = ({ store }: BundleWorld, name = NAME) =>
  parseStored(name, store.peek('secrets', secretKey(name)) as never).due

const linesKept = ({ store }: BundleWorld) => store.all('breakglass')

const recorded = (world: BundleWorld) =>
  recordsIn(world.store).filter(({ type }) => (type as string) === 'break_glass')

describe('a report', () => {
  test('records each line, keeps it as it is, and marks all of the bundle, opened or not', async () => {
    const { world, journal, sealed } = await opened()
    const reported = await report(world, journal)
    expect(reported).toMatchObject({ imported: 2, due: [NAME, OTHER], rotated: [], gone: [] })
    expect(recorded(world)).toMatchObject([
      { index: 0, reason: 'INC-42', opened: NOW + 60, bundle: sealed.bundle, signer: signers[0] },
      { index: 1, reason: 'once more', by: 'shares', secrets: [{ name: NAME, version: 1 }] },
    ])
    const kept = linesKept(world).map(({ line }) => `${textOf(line as Bytes)}\n`)
    expect(kept.join('')).toBe(journal)
    expect([dueOf(world), dueOf(world, OTHER)]).toEqual([LATER, LATER])
  })

  test('what was opened opens nothing that is stored: the mark comes with a re-key', async () => {
    const { world, journal } = await opened()
    const before = await hashAt(world.store, secretKey(NAME))
    await report(world, journal)
    expect(await hashAt(world.store, secretKey(NAME))).not.toBe(before)
    expect(await valueAt(world, secretKey(NAME))).toBe('postgres://one')
  })

  test('again changes nothing', async () => {
    const { world, journal } = await opened()
    await report(world, journal)
    const [records, hash] = [recorded(world).length, await hashAt(world.store, secretKey(NAME))]
    expect(await report(world, journal)).toMatchObject({ imported: 0, due: [NAME, OTHER] })
    expect([recorded(world).length, await hashAt(world.store, secretKey(NAME))]).toEqual([
      records,
      hash,
    ])
  })

  test('of a journal that grew brings what is new', async () => {
    const { world, one, journal } = await opened()
    expect(await report(world, one)).toMatchObject({ imported: 1 })
    expect(await report(world, journal)).toMatchObject({ imported: 1 })
    expect(recorded(world).map((record) => (record as { index?: number }).index)).toEqual([0, 1])
  })

  test('of a drill is recorded, and nothing is due', async () => {
    const { world, sealed } = await opened()
    const drill = await line('', sealed.bundle, { action: 'drill' })
    expect(await report(world, drill)).toMatchObject({
      imported: 1,
      due: [],
      rotated: [],
      gone: [],
    })
    expect(recorded(world)).toMatchObject([{ action: 'drill' }])
    expect(dueOf(world)).toBeNull()
  })

  test('of a second journal of the same bundle, from another machine, is no tampering', async () => {
    const { world, one, sealed } = await opened()
    await report(world, one)
    expect(await report(world, await line('', sealed.bundle))).toMatchObject({ imported: 1 })
  })

  test('says what was rotated since the seal, and what is gone', async () => {
    const { world, journal } = await opened()
    await world.put(NAME, 'two')
    const removed = { ...secretKey(OTHER), version: 1, removed: NOW, until: LATER, record: 'x' }
    world.store.force('secrets', removed)
    expect(await report(world, journal)).toMatchObject({ due: [], rotated: [NAME], gone: [OTHER] })
    expect(dueOf(world)).toBeNull()
  })
})

describe('the mark', () => {
  test('stays over re-keys, and goes with a new version alone', async () => {
    const { world, journal } = await opened()
    await report(world, journal)
    const request = {
      name: NAME,
      key: secretKey(NAME),
      kmsKey: KMS_KEY,
      recipients: RECIPIENTS,
      exposed: null,
      ...by(),
      writer: 'kp',
    } as const
    await rekey(world, request, signal())
    expect(dueOf(world)).toBe(LATER)
    await world.put(NAME, 'two')
    expect(dueOf(world)).toBeNull()
    expect(await report(world, journal)).toMatchObject({ due: [OTHER], rotated: [NAME] })
    expect(dueOf(world)).toBeNull()
  })

  test('is not lost to a keeper that read the item before', async () => {
    const { world, journal } = await opened()
    const keeper = () =>
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
    // Both at once, in many orders of their steps.
    await Promise.all([report(world, journal), keeper(), keeper()])
    expect(dueOf(world)).toBe(LATER)
    expect(await valueAt(world, secretKey(NAME))).toBe('postgres://one')
  })
})

describe('a journal that counts for nothing', () => {
  test('of a bundle that nobody recorded', async () => {
    const { world, journal } = await opened()
    const other = await bundleWorld()
    expect(await codeOfThrown(() => report(other, journal))).toBe('journal_unknown')
    expect(recorded(world)).toEqual([])
  })

  test('of a bundle that was asked for and not signed', async () => {
    const world = await bundleWorld()
    const { bundle } = await world.request()
    const journal = await line('', bundle)
    expect(await codeOfThrown(() => report(world, journal))).toBe('journal_unknown')
  })

  test.each(['', 'x\n', '{}\n', '{"bundle":"x"}\n'])('%j', async (text) => {
    const { world } = await opened()
    expect(await codeOfThrown(() => report(world, text))).toBe('journal_unknown')
  })

  test('signed by somebody whom the bundle does not name', async () => {
    const { world, sealed } = await opened()
    const theirs = await line('', sealed.bundle, {}, 'bob')
    expect(await codeOfThrown(() => report(world, theirs))).toBe('journal_forged')
    expect(linesKept(world)).toEqual([])
  })

  test('edited', async () => {
    const { world, journal } = await opened()
    const edited = journal.replace('INC-42', 'INC-43')
    expect(await codeOfThrown(() => report(world, edited))).toBe('journal_forged')
    expect(dueOf(world)).toBeNull()
  })
})

describe('a journal that was reported before', () => {
  test('and is shorter now: somebody cut it', async () => {
    const { world, one, journal } = await opened()
    await report(world, journal)
    expect(await codeOfThrown(() => report(world, one))).toBe('journal_cut')
  })

  test('and goes on otherwise: somebody rewrote it', async () => {
    const { world, one, journal, sealed } = await opened()
    await report(world, journal)
    const other = await line(one, sealed.bundle, { time: NOW + 120, reason: 'another' })
    expect(await codeOfThrown(() => report(world, other))).toBe('journal_diverges')
    expect(linesKept(world)).toHaveLength(2)
  })

  test('kept under its own name, write-once', async () => {
    const { world, journal } = await opened()
    await report(world, journal)
    const { journal: id } = JSON.parse(journal.split('\n')[0] ?? '')
    expect(linesKept(world).map(({ pk, sk }) => [pk, sk])).toEqual([
      [journalPartition(id), '0000000000000000'],
      [journalPartition(id), '0000000000000001'],
    ])
  })
})

test('each call broken in each way: reported in the end, no line without a record, nothing unmarked', async () => {
  const whole = await opened()
  const before = whole.world.store.calls.length
  await report(whole.world, whole.journal)
  const calls = whole.world.store.calls.length - before
  expect(calls).toBeGreaterThan(8)
  for (let call = 0; call < calls; call++) {
    for (const how of BREAKS) {
      const { world, journal } = await opened()
      world.store.breakCall(world.store.calls.length + call, how)
      await report(world, journal).catch((error) => {
        if (error.code !== 'cloud_error') throw error
      })
      const { due } = await report(world, journal)
      world.store.settled()
      expect(due, `${how} ${call}`).toEqual([NAME, OTHER])
      expect([dueOf(world), dueOf(world, OTHER)], `${how} ${call}`).not.toContain(null)
      for (const { record } of linesKept(world)) {
        const [pk = '', sk = ''] = String(record).split('/')
        expect(world.store.peek('records', { pk, sk }), `${how} ${call}`).not.toBeNull()
      }
      expect(linesKept(world)).toHaveLength(2)
      expect(await valueAt(world, secretKey(NAME)), `${how} ${call}`).toBe('postgres://one')
    }
  }
})
