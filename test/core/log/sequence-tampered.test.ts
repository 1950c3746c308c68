import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../../core/bytes.ts'
import { CHECKPOINT_KEY, DERIVED_KEY, HEAD_KEY, tileKey } from '../../../core/log/items.ts'
import type { Item, Key } from '../../../core/ports.ts'
import { type FakeStore, fakeStore } from '../../fakes/store.ts'
import { alarmsIn, type Kept, kept } from './kept.ts'

/** A log of a few runs, signed each time. */
const grown = async (): Promise<Kept> => {
  const log = await kept()
  for (let i = 0; i < 5; i++) {
    await log.release()
    await log.minutes(1)
  }
  return log
}

const change = (store: FakeStore, key: Key, make: (item: Item) => Partial<Item>): void => {
  const item = store.peek('log', key)
  if (!item) throw new Error('nothing stands there')
  store.force('log', { ...item, ...make(item) } as Item)
}

const flipped = (bytes: unknown): Bytes => {
  const copy = (bytes as Bytes).slice()
  copy[7] = (copy[7] as number) ^ 1
  return copy
}

/** The log's items but for those of `pk`. */
const without = async (log: Kept, pk: string): Promise<Kept> => {
  const store = fakeStore()
  for (const item of log.store.all('log')) if (item.pk !== pk) store.force('log', item)
  for (const item of log.store.all('records')) store.force('records', item)
  return kept({ store, now: log.now, level: false })
}

const LOG = (store: FakeStore) => store.all('log').filter(({ pk }) => !pk.startsWith('alarm#'))

/** The run stops, writes and signs nothing, and tells of it. */
const stops = async (log: Kept, code = 'log_inconsistent'): Promise<void> => {
  log.now += 60
  await log.release()
  const before = LOG(log.store)
  const signed = log.signer.signed.length
  await expect(log.run()).rejects.toMatchObject({ code })
  expect(LOG(log.store)).toEqual(before)
  expect(log.signer.signed.length).toBe(signed)
  expect(alarmsIn(log.store)).toEqual([
    expect.objectContaining({ kind: 'log_inconsistent', subject: { code } }),
  ])
}

describe('a log that was tampered with is not gone on with (T36)', () => {
  test('an older head put back', async () => {
    const log = await kept()
    await log.release()
    await log.run()
    const head = log.store.peek('log', HEAD_KEY) as Item
    await log.minutes(3)
    log.store.force('log', head)
    await stops(log)
  })

  test('an older head put back with what was derived then', async () => {
    const log = await kept()
    await log.release()
    await log.run()
    const items = [HEAD_KEY, DERIVED_KEY].map((key) => log.store.peek('log', key) as Item)
    await log.minutes(3)
    for (const item of items) log.store.force('log', item)
    log.now += 60
    const signed = log.signer.signed.length
    await expect(log.run()).rejects.toMatchObject({ code: 'log_inconsistent' })
    expect(log.signer.signed.length).toBe(signed)
  })

  test('another root in the head', async () => {
    const log = await grown()
    change(log.store, HEAD_KEY, ({ root }) => ({ root: flipped(root) }))
    log.now += 60
    await log.release()
    const signed = log.signer.signed.length
    await expect(log.run()).rejects.toMatchObject({ code: 'log_inconsistent' })
    expect(log.signer.signed.length).toBe(signed)
  })

  test('a tile with another hash', async () => {
    const log = await grown()
    change(log.store, tileKey(0, 0), ({ hashes }) => ({ hashes: flipped(hashes) }))
    await stops(log)
  })

  test('a tile that was cut', async () => {
    const log = await grown()
    change(log.store, tileKey(0, 0), ({ hashes, width }) => ({
      hashes: (hashes as Bytes).slice(0, -32),
      width: Number(width) - 1,
    }))
    await stops(log)
  })

  test('a tile that is no tile', async () => {
    const log = await grown()
    change(log.store, tileKey(0, 0), () => ({ width: 3 }))
    await stops(log, 'log_tile_malformed')
  })

  test('a bundle that is missing', async () => {
    const log = await grown()
    await stops(await without(log, 'entries'))
  })

  test('a bundle with another leaf', async () => {
    const log = await grown()
    change(log.store, { pk: 'entries', sk: '0'.repeat(16) }, ({ entries }) => ({
      entries: flipped(entries),
    }))
    log.now += 60
    await log.release()
    const signed = log.signer.signed.length
    await expect(log.run()).rejects.toMatchObject({ code: expect.stringMatching(/^log_/) })
    expect(log.signer.signed.length).toBe(signed)
  })

  test('a head of another format', async () => {
    const log = await grown()
    change(log.store, HEAD_KEY, () => ({ v: 2 }))
    await stops(log, 'log_item_malformed')
  })

  test('the last batch gone before it was derived', async () => {
    const log = await grown()
    const { batch } = log.store.peek('log', HEAD_KEY) as Item
    change(log.store, DERIVED_KEY, () => ({ batch: '', size: 0 }))
    await stops(await without(log, `batch#${batch}`))
  })

  test('a checkpoint of a larger log', async () => {
    const log = await grown()
    const later = await kept({ now: log.now })
    for (let i = 0; i < 100; i++) await later.release()
    await later.run()
    log.store.force('log', later.store.peek('log', CHECKPOINT_KEY) as Item)
    log.now += 60
    const signed = log.signer.signed.length
    await expect(log.run()).rejects.toMatchObject({ code: 'log_inconsistent' })
    expect(log.signer.signed.length).toBe(signed)
  })

  test('a checkpoint of another log of the same size', async () => {
    const log = await grown()
    const other = await grown()
    log.store.force('log', other.store.peek('log', CHECKPOINT_KEY) as Item)
    log.now += 60
    const signed = log.signer.signed.length
    await expect(log.run()).rejects.toMatchObject({ code: 'log_inconsistent' })
    expect(log.signer.signed.length).toBe(signed)
  })
})

describe('the alarm of it', () => {
  test('is one a day, however often the keeper meets it', async () => {
    const log = await grown()
    change(log.store, tileKey(0, 0), ({ hashes }) => ({ hashes: flipped(hashes) }))
    await stops(log)
    for (let i = 0; i < 3; i++) {
      log.now += 60
      await expect(log.run()).rejects.toThrow()
    }
    expect(alarmsIn(log.store)).toHaveLength(1)
    log.now += 86_400
    await expect(log.run()).rejects.toThrow()
    expect(alarmsIn(log.store)).toHaveLength(2)
  })

  test('that cannot be written hides nothing: the run fails with its own code', async () => {
    const log = await grown()
    change(log.store, HEAD_KEY, () => ({ v: 2 }))
    const from = log.store.calls.length
    log.store.breakCall(from + 1, 'not done')
    await expect(log.run()).rejects.toMatchObject({ code: 'log_item_malformed' })
    log.store.settled()
    await expect(log.run()).rejects.toMatchObject({ code: 'log_item_malformed' })
    expect(alarmsIn(log.store)).toHaveLength(1)
  })
})

test('a signer whose signatures its public key does not verify signs nothing that is kept', async () => {
  const log = await kept()
  await log.release()
  const signer = { ...log.signer, sign: async () => new Uint8Array(64) }
  const signing = { signer, origin: 'egg.example.com/log' }
  await expect(log.run({ signing })).rejects.toMatchObject({ code: 'note_forged' })
  expect(log.store.peek('log', CHECKPOINT_KEY)).toBeNull()
  expect(alarmsIn(log.store)).toEqual([])
})
