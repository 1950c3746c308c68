import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../../core/bytes.ts'
import { CHECKPOINT_KEY, HEAD_KEY, tileKey } from '../../../core/log/items.ts'
import { EMPTY_ROOT } from '../../../core/log/merkle.ts'
import { parseVkey, vkeyOf } from '../../../core/log/note.ts'
import { follows, type Vouched, vouch } from '../../../core/log/vouch.ts'
import type { Item } from '../../../core/ports.ts'
import { fakeSigner } from '../../fakes/signer.ts'
import { signal } from '../steps.ts'
import { type Kept, kept, ORIGIN } from './kept.ts'

const keysOf = async (log: Kept, origin = ORIGIN) => [
  await parseVkey(await vkeyOf(origin, await log.signer.publicKey(signal()))),
]

const grown = async (records = 40): Promise<Kept> => {
  const log = await kept()
  for (let i = 0; i < records; i++) await log.release()
  await log.run()
  return log
}

const vouched = async (log: Kept): Promise<Vouched> => vouch(log.store, await keysOf(log), signal())

const changed = (log: Kept, key: { pk: string; sk: string }, change: object): void => {
  log.store.force('log', { ...log.store.peek('log', key), ...change } as Item)
}

describe('the newest checkpoint', () => {
  test('is vouched for when key, head and tiles agree', async () => {
    const log = await grown()
    const head = log.store.peek('log', HEAD_KEY)
    expect(await vouched(log)).toMatchObject({ origin: ORIGIN, size: head?.size, root: head?.root })
  })

  test.each<[string, string, (log: Kept) => void]>([
    ['there is none', 'log_unsigned', (log) => changed(log, HEAD_KEY, { size: 0 })],
    [
      'the head is of another root',
      'log_inconsistent',
      (log) => changed(log, HEAD_KEY, { root: EMPTY_ROOT }),
    ],
    [
      'a tile has another hash',
      'log_inconsistent',
      (log) => {
        const { hashes: standing } = log.store.peek('log', tileKey(0, 0)) as Item
        const hashes = (standing as Bytes).slice()
        hashes[3] = (hashes[3] as number) ^ 1
        changed(log, tileKey(0, 0), { hashes })
      },
    ],
    [
      'its note says another size',
      'log_inconsistent',
      (log) => changed(log, CHECKPOINT_KEY, { size: 5 }),
    ],
  ])('is not where %s', async (what, code, change) => {
    const log = what === 'there is none' ? await kept() : await grown()
    change(log)
    await expect(vouched(log)).rejects.toMatchObject({
      code: what === 'there is none' ? expect.stringMatching(/^log_/) : code,
    })
  })

  test('is not by a key of another name, or by another key', async () => {
    const log = await grown()
    for (const keys of [await keysOf(log, 'other.example/log'), []]) {
      await expect(vouch(log.store, keys, signal())).rejects.toMatchObject({
        code: 'note_unsigned',
      })
    }
    const signer = await fakeSigner()
    const other = await parseVkey(await vkeyOf(ORIGIN, await signer.publicKey(signal())))
    await expect(vouch(log.store, [other], signal())).rejects.toMatchObject({
      code: 'note_unsigned',
    })
  })
})

describe('a checkpoint that was kept elsewhere', () => {
  test('is followed by every later one of the same log', async () => {
    const log = await grown()
    const before = [await vouched(log)]
    for (const count of [1, 200, 30]) {
      for (let i = 0; i < count; i++) await log.release()
      await log.minutes(1)
      const now = await vouched(log)
      for (const earlier of [...before, now]) {
        await expect(follows(log.store, now, earlier, signal())).resolves.toBeUndefined()
      }
      before.push(now)
    }
  })

  test('is not followed by a log that was put back to an earlier state (T36)', async () => {
    const log = await grown()
    const earlier = await vouched(log)
    await log.minutes(3)
    const later = await vouched(log)
    await expect(follows(log.store, earlier, later, signal())).rejects.toMatchObject({
      code: 'log_inconsistent',
    })
  })

  test.each([40, 41, 300])(
    'is not followed by another log of %i records, signed with the same key (T36)',
    async (records) => {
      const before = await vouched(await grown(40))
      const log = await grown(records)
      const now = await vouched(log)
      expect(now.size).toBeGreaterThanOrEqual(before.size)
      await expect(follows(log.store, now, before, signal())).rejects.toMatchObject({
        code: 'log_inconsistent',
      })
    },
  )

  test('is not made to follow by tiles that only look right (T36)', async () => {
    const one = await grown(300)
    const before = await vouched(one)
    const log = await grown(600)
    const now = await vouched(log)
    // The tiles that the old root is made of, put among those of another log.
    for (const item of one.store.all('log')) {
      if (item.pk.startsWith('tile#')) log.store.force('log', item)
    }
    await expect(follows(log.store, now, before, signal())).rejects.toMatchObject({
      code: expect.stringMatching(/^log_/),
    })
  })
})
