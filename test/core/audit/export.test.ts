import { describe, expect, test } from 'vitest'
import { LEAVES, MANIFEST, PROGRESS } from '../../../core/audit/manifest.ts'
import { verify } from '../../../core/audit/verify.ts'
import { fromBase64url, textOf, toBase64, utf8 } from '../../../core/bytes.ts'
import { codeOf } from '../../../core/error.ts'
import { EXPORT_CHUNK } from '../../../core/limits.ts'
import { tileKey } from '../../../core/log/items.ts'
import { eventKeyAt } from '../../../core/record.ts'
import { BREAKS } from '../../fakes/store.ts'
import { by, NOW, recordsIn } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import { type MemoryFolder, memoryFolder } from './folder.ts'
import { flipped, manifestOf } from './forge.ts'
import { exported, type Log, logOf, statementOf } from './log.ts'

const exportsIn = ({ store }: Log) => recordsIn(store).filter(({ action }) => action === 'export')

/** A log of some minutes, with an end that is closed. */
const smallLog = async (): Promise<Log> => {
  const world = await logOf()
  await world.released()
  await world.withheld(await world.released())
  await world.put()
  await world.minutes(20)
  return world
}

const ASKED = { from: NOW, to: NOW + 60 }

describe('an export', () => {
  test('is recorded before any record is read', async () => {
    const world = await smallLog()
    const before = world.store.calls.length
    const { record, ...made } = await exported(world, ASKED)
    const calls = world.store.calls.slice(before).filter(({ table }) => table === 'records')
    expect(calls.map(({ method }) => method)).toEqual(['insert', 'read'])
    const [entry] = exportsIn(world)
    const { begin, end, size } = made
    expect(entry).toMatchObject({
      actor: by().actor,
      reason: by().reason,
      subject: { ...ASKED, begin, end, size },
    })
    expect(calls[0]?.key).toBe(record)
  })

  test('reads no leaf and no record outside of its range', async () => {
    const world = await logOf()
    for (let i = 0; i < 600; i++) await world.released()
    await world.minutes(20)
    const from = world.now
    await world.released()
    await world.minutes(20)
    const last = await world.released()
    await world.minutes(40)
    const before = world.store.calls.length
    const folder = memoryFolder()
    const { begin, end } = await exported(world, { from, to: from + 60 }, folder)
    expect(begin).toBe(512)
    expect(end).toBeLessThan((await world.checkpoint()).size)
    const read = world.store.calls
      .slice(before)
      .map(({ key }) => key)
      .join()
    expect(read).not.toContain('entries/0000000000000000')
    expect(read).not.toContain(last.key.sk)
    expect(folder.text(LEAVES).split('\n')[0]).toMatch(/"i":512,/)
    expect((await verify(folder, { keys: [world.log.key] })).findings).toEqual([])
  })

  test('of a log that nobody signed, or of none', async () => {
    const world = await logOf()
    expect(await codeOfThrown(() => exported(world))).toBe('log_empty')
    expect(exportsIn(world)).toEqual([])
  })

  test('of a log whose checkpoint is by another key', async () => {
    const world = await smallLog()
    const other = { ...world, log: { ...world.log, key: { ...world.log.key, name: 'other' } } }
    expect(await codeOfThrown(() => exported(other))).toBe('note_unsigned')
  })

  test('since a checkpoint that is larger than the log: it was rolled back', async () => {
    const world = await smallLog()
    const since = await statementOf((await world.checkpoint()).note, world.log.key)
    const larger = { ...since, size: since.size + 1 }
    expect(await codeOfThrown(() => exported(world, { since: larger }))).toBe('log_rolled_back')
  })

  test('tells of a record that is gone and of policies that nobody kept', async () => {
    const world = await logOf()
    const digest = `${'B'.repeat(42)}A`
    await world.released({ record: { policy_digest: digest } })
    const gone = await world.put()
    await world.minutes(20)
    world.store.drop('records', gone.key)
    const folder = memoryFolder()
    const { missingPolicies } = await exported(world, ASKED, folder)
    expect(missingPolicies).toEqual([digest])
    const { findings } = await verify(folder, { keys: [world.log.key] })
    expect(findings.map(({ code }) => code).sort()).toEqual(['policy_missing', 'record_missing'])
  })

  test('holds bytes that are no record as they were hashed', async () => {
    const world = await logOf()
    const key = eventKeyAt('op', NOW)
    const record = utf8('\0 not a record')
    world.store.force('records', { ...key, record })
    await world.minutes(20)
    const folder = await world.export(ASKED)
    const [line = ''] = folder.text(LEAVES).split('\n')
    expect(textOf(fromBase64url(JSON.parse(line).bytes) ?? utf8(''))).toBe('\0 not a record')
    const { findings } = await verify(folder, { keys: [world.log.key] })
    expect(findings.map(({ code }) => code)).toEqual(['record_malformed'])
  })

  test('has the tiles of the log itself: where they are not of its leaves, it shows', async () => {
    const world = await smallLog()
    const tile = world.store.peek('log', tileKey(0, 0))
    if (!(tile?.hashes instanceof Uint8Array)) throw new Error('there is no tile')
    world.store.force('log', { ...tile, hashes: flipped(tile.hashes, 3) })
    const folder = await world.export({ to: world.now })
    const { findings } = await verify(folder, { keys: [world.log.key] })
    expect(findings.map(({ code }) => code)).toEqual(['tile_altered', 'period_open'])
  })
})

/** What it comes to, whatever was broken on the way: all but when and under which record. */
const contentOf = (folder: MemoryFolder) => {
  const { created: _, ...manifest } = manifestOf(folder)
  const files = [...folder.files]
    .filter(([path]) => path !== MANIFEST && path !== PROGRESS)
    .map(([path, bytes]) => [path, toBase64(bytes)])
  return { manifest, files: Object.fromEntries(files) }
}

describe('an export that is cut short goes on', () => {
  test.each(BREAKS)('every call to the store broken: %s', async (how) => {
    const world = await smallLog()
    const whole = memoryFolder()
    const start = world.store.calls.length
    await exported(world, ASKED, whole)
    const calls = world.store.calls.length - start
    expect(calls).toBeGreaterThan(10)
    for (let i = 0; i < calls; i++) {
      const folder = memoryFolder()
      const recorded = exportsIn(world).length
      world.store.breakCall(world.store.calls.length + i, how)
      for (let tries = 0; ; tries++) {
        try {
          await exported(world, ASKED, folder)
          break
        } catch (error) {
          expect(codeOf(error)).toBe('cloud_error')
          expect(folder.files.has(MANIFEST)).toBe(false)
          expect(tries).toBe(0)
        }
      }
      expect(contentOf(folder)).toEqual(contentOf(whole))
      // Twice at the most: one of which it was not known whether it was written.
      const records = exportsIn(world).length - recorded
      expect(records).toBeGreaterThan(0)
      expect(records).toBeLessThan(3)
    }
    world.store.settled()
  })

  test('every write to the folder broken, before it or after it', async () => {
    const world = await smallLog()
    const whole = await world.export(ASKED)
    for (const how of ['before', 'after'] as const) {
      for (let i = 0; ; i++) {
        const folder = memoryFolder()
        const broken = breakingWrite(folder, i, how)
        if (await completes(world, broken)) break
        expect(folder.files.has(MANIFEST)).toBe(how === 'after' && isLast(folder))
        expect(await completes(world, folder)).toBe(true)
        expect(contentOf(folder)).toEqual(contentOf(whole))
      }
    }
  })

  test('in the middle of its leaves, without reading again what it has', async () => {
    const world = await logOf()
    for (let i = 0; i < EXPORT_CHUNK + 50; i++) await world.released()
    await world.minutes(20)
    const whole = await world.export(ASKED)
    const folder = memoryFolder()
    const reads = () =>
      world.store.calls.filter(({ method, table }) => method === 'read' && table === 'records')
        .length
    const broken = { ...folder, append: failingAppend(folder, EXPORT_CHUNK) }
    await expect(exported(world, ASKED, broken)).rejects.toThrow('no room')
    const before = reads()
    await exported(world, ASKED, folder)
    expect(reads() - before).toBe(1)
    expect(contentOf(folder)).toEqual(contentOf(whole))
  })

  test('not where another was begun', async () => {
    const world = await smallLog()
    const folder = await world.export(ASKED)
    const { from, to } = ASKED
    for (const other of [{ from: from + 1 }, { to: to + 1 }]) {
      const code = await codeOfThrown(() => exported(world, { ...ASKED, ...other }, folder))
      expect(code).toBe('export_other')
    }
    folder.put(PROGRESS, '{}')
    expect(await codeOfThrown(() => exported(world, ASKED, folder))).toBe('export_other')
  })
})

const completes = async (world: Log, folder: MemoryFolder): Promise<boolean> => {
  try {
    await exported(world, ASKED, folder)
    return true
  } catch (error) {
    if (String(error) === 'Error: no room') return false
    throw error
  }
}

const isLast = (folder: MemoryFolder): boolean => folder.files.has(MANIFEST)

/** The folder, whose write with this index fails. */
const breakingWrite = (
  folder: MemoryFolder,
  index: number,
  how: 'before' | 'after',
): MemoryFolder => {
  let count = 0
  const broken =
    <A extends unknown[]>(write: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      const isIt = count++ === index
      if (isIt && how === 'before') throw new Error('no room')
      await write(...args)
      if (isIt) throw new Error('no room')
    }
  return { ...folder, write: broken(folder.write), append: broken(folder.append) }
}

/** Fails once the leaves have been written: half of what follows them is there. */
const failingAppend =
  (folder: MemoryFolder, lines: number): MemoryFolder['append'] =>
  async (path, at, bytes) => {
    const before = folder.files.get(LEAVES) ? folder.text(LEAVES).split('\n').length - 1 : 0
    if (path === LEAVES && before >= lines) {
      await folder.append(path, at, bytes.slice(0, bytes.length / 2))
      throw new Error('no room')
    }
    await folder.append(path, at, bytes)
  }
