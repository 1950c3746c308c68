import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { type Bytes, textOf } from '../../core/bytes.ts'
import { minuteOf } from '../../core/partition.ts'
import {
  ACTIVE,
  type AuditWorld,
  CLAIMS,
  HOSTILE,
  NAME,
  seconds,
  startAuditWorld,
} from './audit-world.ts'
import { codeIn, documentOf, egg as eggAlone, type Ran } from './egg.ts'

/** A value that was stored before anything was exported: it must be in no export and no output. */
const CANARY = 'canary-51b7-do-not-export'

let world: AuditWorld
let vkey = ''
const [FROM, TO] = [String(seconds() - 20 * 60), String(seconds() - 15 * 60)]
const RANGE = ['--from', FROM, '--to', TO]
beforeAll(async () => {
  world = await startAuditWorld()
  await world.egg(['put', NAME], { input: CANARY })
  await world.released({ ago: 19 * 60 })
  await world.released({
    ago: 18 * 60,
    claims: { ...CLAIMS, actor: '=cmd|calc', environment: HOSTILE },
  })
  await world.withheld(await world.released({ ago: 17 * 60 }), 17 * 60)
  await world.put(17 * 60, '@SUM(1+1)')
  await world.sequence()
  vkey = await world.vkey()
  await exportTo('base')
  world.recorder.reset()
})
afterAll(() => world.close())
afterEach(() => {
  world.faults.clear()
  world.recorder.reset()
})

const exportTo = (out: string, ...args: readonly string[]): Promise<Ran> =>
  world.egg([
    ...['audit', 'export', ...(args.includes('--from') ? [] : RANGE)],
    ...['--out', out, '--json', ...args],
  ])
const at = (...path: readonly string[]): string => join(world.folder, ...path)

/** Without settings, credentials or a home: a folder and Node are enough. */
const verify = (out: string, ...args: readonly string[]): Promise<Ran> =>
  eggAlone(['audit', 'verify', at(out), '--key', vkey, ...args], {
    env: { AWS_ACCESS_KEY_ID: '', HOME: '/nowhere', EGG_CONFIG: '' },
  })
const verdictOf = async (out: string, ...args: readonly string[]) => {
  const ran = await verify(out, '--json', ...args)
  const { outcome, counts } = documentOf(ran) as { outcome: string; counts: object }
  return { code: ran.code, outcome, codes: Object.keys(counts) }
}

const filesOf = (out: string): string[] =>
  (readdirSync(at(out), { recursive: true, withFileTypes: true }) ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(out).length + 1))
    .sort()

/** How many exports were recorded in the last minutes. */
const exportsRecorded = async (): Promise<number> => {
  const partitions = [0, 1, 2, 3].flatMap((ago) =>
    [0, 1, 2, 3].map((shard) => `op#${minuteOf(seconds() - ago * 60)}#${shard}`),
  )
  const lists = await Promise.all(
    partitions.map((pk) => world.store.list('records', pk, '', AbortSignal.timeout(5000))),
  )
  return lists.flat().filter(({ record }) => textOf(record as Bytes).includes('"action":"export"'))
    .length
}

describe('egg audit export', () => {
  test('makes a folder without secrets that anyone verifies offline, and records it first (T34)', async () => {
    const ran = await exportTo('first', '--reason', 'yearly review')
    expect(ran.code).toBe(EXIT.done)
    const { record, begin, end, open } = documentOf(ran)
    expect(open).toBe(false)
    expect(begin).toBe(0)
    expect(await world.recordOf(record)).toMatchObject({
      type: 'operator',
      action: 'export',
      reason: 'yearly review',
      subject: { from: Number(FROM), to: Number(TO), begin, end },
    })
    const calls = world.recorder
      .calls()
      .filter(({ table, principal }) => table === 'egg-records' && principal === 'operator')
    // The record comes before the first of the records is read.
    expect(calls.map(({ operation }) => operation)).toEqual(['ExecuteStatement', 'BatchGetItem'])
    expect(filesOf('first')).toEqual(
      expect.arrayContaining([
        'checkpoint',
        'keys.json',
        'leaves.ndjson',
        'manifest.json',
        `policies/${world.digest}.json`,
        'records.csv',
      ]),
    )
    expect(existsSync(at('first.partial'))).toBe(false)

    const verified = await verify('first')
    expect(verified).toMatchObject({ code: EXIT.done, stderr: '' })
    expect(verified.stdout).toMatch(/^SOUND\n\n.*\d records.* leaves a second\n$/s)
    for (const file of filesOf('first')) expect(world.file('first', file)).not.toContain(CANARY)
  })

  test('the table is for spreadsheets: no cell is a formula, none acts', async () => {
    await exportTo('table')
    const csv = world.file('table', 'records.csv')
    expect(csv).toContain("'=cmd|calc")
    expect(csv).toContain("'@SUM(1+1)")
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m)
    expect(csv.replaceAll('\r', '')).not.toMatch(ACTIVE)
    expect(
      csv
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',')[2]),
    ).toEqual(
      expect.arrayContaining(['what', 'released', 'released', 'released', 'withheld', 'put']),
    )
  })

  test('never replaces what is there', async () => {
    mkdirSync(at('taken'))
    const ran = await exportTo('taken')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('export_exists')
    expect(readdirSync(at('taken'))).toEqual([])
  })

  test('one that failed half way goes on, and is recorded once', async () => {
    const before = await exportsRecorded()
    world.faults.add({ operation: 'BatchGetItem', table: 'egg-records', fault: 'deny' })
    const cut = await exportTo('cut')
    expect(cut.code).toBe(EXIT.error)
    expect(existsSync(at('cut'))).toBe(false)
    world.faults.clear()
    const again = await exportTo('cut')
    expect(again.code).toBe(EXIT.done)
    expect(await exportsRecorded()).toBe(before + 1)
    expect((await verdictOf('cut')).outcome).toBe('sound')
  })

  test('one that was killed goes on', async () => {
    world.faults.add({ table: 'egg-log', operation: 'Query', latencyMs: 400 })
    const child = world.spawn(['audit', 'export', ...RANGE, '--out', 'killed', '--json'])
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (!existsSync(at('killed.partial', 'progress.json'))) await sleep(20)
    child.kill('SIGKILL')
    await ended
    world.faults.clear()
    expect(existsSync(at('killed'))).toBe(false)
    // A line that was cut off in the middle, as a power cut may leave it.
    const leaves = at('killed.partial', 'leaves.ndjson')
    if (existsSync(leaves)) writeFileSync(leaves, `${readFileSync(leaves, 'utf8')}{"i":99,"le`)
    expect((await exportTo('killed')).code).toBe(EXIT.done)
    expect(await verdictOf('killed')).toMatchObject({
      code: EXIT.done,
      outcome: 'sound',
      codes: [],
    })
    expect(filesOf('killed')).not.toContain('progress.json')
    expect(world.file('killed', 'leaves.ndjson')).toBe(world.file('base', 'leaves.ndjson'))
  })

  test('one for which the disk had no room goes on once it has', async () => {
    // No file may become larger than 2 KB: to the process that is a full disk.
    const limited = ['sh', '-c', 'ulimit -f 4; exec "$0" "$@"']
    const child = world.spawn(['audit', 'export', ...RANGE, '--out', 'full', '--json'], limited)
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(EXIT.error)
    expect(JSON.parse(said).error.code).toBe('file_error')
    expect(existsSync(at('full'))).toBe(false)
    expect((await exportTo('full')).code).toBe(EXIT.done)
    expect((await verdictOf('full')).outcome).toBe('sound')
  })

  test('what was begun for another range is not gone on with', async () => {
    mkdirSync(at('other.partial'))
    cpSync(at('base'), at('other.partial'), { recursive: true })
    writeFileSync(at('other.partial', 'progress.json'), '{"v":1}')
    const ran = await exportTo('other')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('export_other')
  })

  test('where nothing can be written it says so, and nothing is lost', async () => {
    writeFileSync(at('a-file'), '')
    const ran = await exportTo('a-file/below')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('file_error')
    expect(readFileSync(at('a-file'), 'utf8')).toBe('')
  })

  test('needs a key of the log', async () => {
    const settings = world.file('egg.yaml').replace(/^log_.*\n/gm, '')
    writeFileSync(at('bare.yaml'), settings)
    const ran = await world.egg(
      ['audit', 'export', ...RANGE, '--json', '--config', 'bare.yaml', '--out', 'bare'],
      { env: { EGG_CONFIG: '' } },
    )
    expect(codeIn(ran)).toBe('settings_missing')
    expect(existsSync(at('bare.partial'))).toBe(false)
  })
})

describe('egg audit verify', () => {
  const copy = (to: string, change: (file: (name: string) => string) => void): void => {
    cpSync(at('base'), at(to), { recursive: true })
    change((name) => at(to, name))
  }

  test('one byte that was changed exits 3 and is named', async () => {
    copy('flipped', (file) => {
      const text = readFileSync(file('leaves.ndjson'), 'utf8')
      writeFileSync(file('leaves.ndjson'), text.replace('"lease":1800', '"lease":1801'))
    })
    const ran = await verify('flipped')
    expect(ran.code).toBe(EXIT.tampered)
    expect(ran.stdout).toMatch(/^TAMPERED WITH\n/)
    expect(ran.stdout).toContain('tampered record_altered (leaf ')
    expect(ran.stdout).toContain('tampered file_altered (leaves.ndjson)')
    expect(await verdictOf('flipped')).toMatchObject({ code: 3, outcome: 'tampered' })
  })

  test('a file that is gone exits 4', async () => {
    copy('gone', (file) => rmSync(file('records.csv')))
    expect(await verdictOf('gone')).toEqual({
      code: EXIT.incomplete,
      outcome: 'incomplete',
      codes: ['file_missing'],
    })
  })

  test('another key than the pinned one exits 3; none is noted', async () => {
    const other = vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')
    expect(codeIn(await eggAlone(['audit', 'verify', at('base'), '--key', other, '--json']))).toBe(
      'log_key_malformed',
    )
    const unpinned = await eggAlone(['audit', 'verify', at('base')])
    expect(unpinned.code).toBe(EXIT.done)
    expect(unpinned.stdout).toContain('note keys_unpinned')
  })

  test('a checkpoint that was kept: the same log, grown; and one that is none', async () => {
    const kept = at('kept.txt')
    cpSync(at('base', 'checkpoint'), kept)
    await world.sequence()
    const ran = await exportTo('grown', '--from', '2m', '--since', kept)
    expect(ran.code).toBe(EXIT.done)
    const { codes } = await verdictOf('grown', '--since', kept)
    expect(codes).not.toContain('since_unproven')
    expect(codes).not.toContain('root_mismatch')
    const none = await verify('grown', '--since', at('egg.yaml'), '--json')
    expect(codeIn(none)).toBe('since_malformed')
  })

  test('promises: a file without any is an error, not a success', async () => {
    writeFileSync(at('promises.txt'), 'nothing\n')
    const ran = await verify('base', '--promises', at('promises.txt'), '--json')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('promises_missing')
  })

  test.each([
    ['manifest_missing', (file: (name: string) => string) => rmSync(file('manifest.json'))],
    [
      'manifest_malformed',
      (file: (name: string) => string) => writeFileSync(file('manifest.json'), '{}'),
    ],
  ])('%s exits 1', async (code, change) => {
    copy(code, change)
    const ran = await verify(code, '--json')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe(code)
  })

  test('a folder that is none, and one that a link stands for a file in', async () => {
    expect(codeIn(await verify('nowhere', '--json'))).toBe('manifest_missing')
    copy('linked', (file) => {
      renameSync(file('records.csv'), at('elsewhere.csv'))
    })
    symlinkSync(at('elsewhere.csv'), at('linked', 'records.csv'))
    expect((await verdictOf('linked')).codes).toContain('file_missing')
  })

  test('a file’s name does nothing to a terminal', async () => {
    copy('named', (file) => writeFileSync(file('x\u001b[2J\u202e.txt'), ''))
    const { stdout } = await verify('named')
    expect(stdout).toContain('note file_unlisted')
    expect(stdout).not.toMatch(ACTIVE)
  })
})
