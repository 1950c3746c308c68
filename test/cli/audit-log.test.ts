import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { utf8 } from '../../core/bytes.ts'
import { parseCheckpoint } from '../../core/log/checkpoint.ts'
import { CHECKPOINT_KEY, HEAD_KEY, headItem, tileKey } from '../../core/log/items.ts'
import { openNote, parseVkey } from '../../core/log/note.ts'
import { indexOf } from '../../core/log/reader.ts'
import { minuteOf } from '../../core/partition.ts'
import type { Item, Key, Value } from '../../core/ports.ts'
import { entryOf, eventKeyAt, recordItem } from '../../core/record.ts'
import { levelHead } from '../core/log/kept.ts'
import { type Cloud, LOG_ORIGIN, startCloud } from './cloud.ts'
import { codeIn, documentOf, type Ran } from './egg.ts'

const signal = () => AbortSignal.timeout(5000)
const seconds = () => Math.floor(Date.now() / 1000)

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud()
  // Not new: else each first run would close a whole day.
  await cloud.store.insert('log', headItem(levelHead(seconds())), signal())
  await init()
})
afterEach(() => cloud.close())

let record = ''
const init = async () => {
  record = (await cloud.init()).record
}

const sequence = (args: readonly string[] = [], env = {}): Promise<Ran> =>
  cloud.egg(['audit', 'sequence', '--json', ...args], { as: 'keeper', env })
const checkpoint = (args: readonly string[] = [], env = {}): Promise<Ran> =>
  cloud.egg(['audit', 'checkpoint', ...args], { env })

const peek = async (key: Key): Promise<Item> => {
  const [item] = await cloud.store.read('log', [key], signal())
  if (!item) throw new Error(`nothing at ${key.pk}/${key.sk}`)
  return item
}

/** Another's write, past all conditions but the one that it still is what was read. */
const force = async (key: Key, change: object): Promise<void> => {
  const item = await peek(key)
  const [attribute, value] = Object.entries(item).find(([name]) => /size|width/.test(name)) ?? []
  const next = { ...item, ...change } as Item
  const done = await cloud.store.replaceIf('log', next, attribute ?? '', value as Value, signal())
  expect(done).toBe('replaced')
}

describe('egg audit sequence', () => {
  test('logs what is recorded, signs, and says what it did', async () => {
    const ran = await sequence()
    expect(ran.code).toBe(EXIT.done)
    expect(documentOf(ran)).toMatchObject({
      records: 1,
      late: 0,
      unreadable: 0,
      signed: true,
      done: true,
    })
    expect(await indexOf(cloud.store, record, signal())).not.toBeNull()
    expect(documentOf(await sequence())).toMatchObject({ records: 0 })
  })

  test('in words', async () => {
    const ran = await cloud.egg(['audit', 'sequence'], { as: 'keeper' })
    expect(ran.stdout).toMatch(
      /^1 record logged, \d+ periods? closed. The log has \d+ lea(f|ves), and is signed.\n$/,
    )
  })

  test('needs the rights of the keeper: an operator is told which one is missing', async () => {
    const ran = await cloud.egg(['audit', 'sequence'])
    expect(ran.code).toBe(EXIT.error)
    expect(ran.stderr).toContain('the right dynamodb:PartiQLInsert')
    expect(await indexOf(cloud.store, record, signal())).toBeNull()
  })

  test('without a key keeps the log, and says that it is not signed', async () => {
    writeFileSync(
      join(cloud.folder, 'egg.yaml'),
      readFileSync(join(cloud.folder, 'egg.yaml'), 'utf8').replace(/log_.*\n/g, ''),
    )
    const ran = await sequence()
    expect(ran.stderr).toContain('not signed')
    expect(documentOf(ran)).toMatchObject({ records: 1, signed: false })
    const named = await sequence([], { EGG_LOG_KMS_KEY: 'alias/egg-log' })
    expect(codeIn(named)).toBe('settings_missing')
  })

  test('with a key that KMS has not, or that does not sign: the log is kept, the run fails', async () => {
    for (const EGG_LOG_KMS_KEY of ['alias/none', 'alias/egg']) {
      const ran = await sequence([], { EGG_LOG_KMS_KEY })
      expect(ran.code).toBe(EXIT.error)
      expect(codeIn(ran)).toBe('cloud_error')
      expect(await indexOf(cloud.store, record, signal())).not.toBeNull()
    }
  })

  test('--from finds what came when its period was closed: late, exit 5', async () => {
    const then = seconds() - 7200
    const body = {
      type: 'policy_deployed',
      time: then,
      digest: 'd',
      built: 1,
      policies: 1,
    } as const
    const entry = await entryOf(eventKeyAt('kp', then), body)
    await cloud.store.insert('records', recordItem(entry), signal())
    expect(documentOf(await sequence())).toMatchObject({ late: 0 })
    const ran = await sequence(['--from', minuteOf(then), '--to', minuteOf(then + 120)])
    expect(ran.code).toBe(EXIT.attention)
    expect(documentOf(ran)).toMatchObject({ late: 1 })
    // The alarm of it is a record, too.
    expect(documentOf(await sequence())).toMatchObject({ records: 1, late: 0 })
  })

  test('a log that contradicts itself is left alone: exit 3', async () => {
    await sequence()
    await force(tileKey(0, 0), { hashes: new Uint8Array(64), width: 2 })
    const ran = await sequence()
    expect(ran.code).toBe(EXIT.tampered)
    expect(codeIn(ran)).toBe('log_inconsistent')
  })
})

describe('egg audit checkpoint', () => {
  const vkey = async () => (await cloud.egg(['audit', 'keys'])).stdout.trim()

  test('prints the signed note, byte by byte, and nothing else', async () => {
    await sequence()
    const ran = await checkpoint()
    expect(ran).toMatchObject({ code: EXIT.done, stderr: '' })
    const { text } = await openNote(utf8(ran.stdout), [await parseVkey(await vkey())])
    const { size } = await peek(HEAD_KEY)
    expect(parseCheckpoint(text)).toMatchObject({ origin: LOG_ORIGIN, size })
  })

  test('as a document', async () => {
    await sequence()
    const document = documentOf(await checkpoint(['--json']))
    expect(document).toMatchObject({ origin: LOG_ORIGIN, late: false, key: await vkey() })
    expect(String(document.note)).toContain(String(document.root))
  })

  test('where nothing is signed yet says so', async () => {
    const ran = await checkpoint(['--json'])
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('log_unsigned')
  })

  test('of a log that was not signed for long: exit 5', async () => {
    await sequence()
    await force(CHECKPOINT_KEY, { at: seconds() - 301 })
    const ran = await checkpoint(['--json'])
    expect(ran.code).toBe(EXIT.attention)
    expect(documentOf(ran).late).toBe(true)
    expect(ran.stderr).toContain('it is late')
  })

  test('is verified with the key that is named, else with those of egg.yaml', async () => {
    await sequence()
    const own = await vkey()
    const other = 'egg.example.com/log+b2d9bd4c+AYd2o+mfGQ1kpcv0vl0AkyHm+SUCSjVu1HEALcWEbFaM'
    expect((await checkpoint(['--key', own])).code).toBe(EXIT.done)
    expect(codeIn(await checkpoint(['--json', '--key', 'x']))).toBe('log_key_malformed')
    const file = join(cloud.folder, 'egg.yaml')
    const settings = readFileSync(file, 'utf8')
    writeFileSync(file, `${settings}log_keys: [${own}]\n`)
    cloud.recorder.reset()
    expect((await checkpoint()).code).toBe(EXIT.done)
    expect(cloud.recorder.counts()['kms:GetPublicKey']).toBeUndefined()
    writeFileSync(file, `${settings}log_keys: [${other}]\n`)
    const ran = await checkpoint(['--json'])
    expect(['note_unsigned', 'log_key_malformed']).toContain(codeIn(ran))
  })

  test('that nobody signed is told as tampering: exit 3', async () => {
    await sequence()
    const { note } = await peek(CHECKPOINT_KEY)
    const forged = (note as Uint8Array).slice()
    // In the signature's base64, behind the key id.
    forged[forged.length - 10] = forged[forged.length - 10] === 65 ? 66 : 65
    await force(CHECKPOINT_KEY, { note: forged })
    const ran = await checkpoint(['--json'])
    expect(ran.code).toBe(EXIT.tampered)
    expect(codeIn(ran)).toBe('note_forged')
  })
})

describe('egg audit checkpoint --out', () => {
  const file = () => join(cloud.folder, 'checkpoint.txt')
  const grow = async () => {
    await cloud.egg(['freeze', '--all', '--confirm', 'all'])
    await sequence()
  }

  test('writes the note; a later one takes its place', async () => {
    await sequence()
    expect((await checkpoint(['--out', 'checkpoint.txt'])).code).toBe(EXIT.done)
    const first = readFileSync(file(), 'utf8')
    expect(first).toBe((await checkpoint()).stdout)
    expect(statSync(file()).mode & 0o777).toBe(0o644)
    await grow()
    const ran = await checkpoint(['--out', 'checkpoint.txt'])
    expect(ran.code).toBe(EXIT.done)
    expect(ran.stdout).toMatch(/^checkpoint.txt: egg.example.com\/log, \d+ leaves, /)
    expect(readFileSync(file(), 'utf8')).not.toBe(first)
  })

  test('a log that was put back does not overwrite what was signed: exit 3 (T36)', async () => {
    await sequence()
    const keys = [HEAD_KEY, CHECKPOINT_KEY, { pk: 'log', sk: 'derived' }]
    const before = await Promise.all(keys.map(peek))
    await grow()
    await checkpoint(['--out', 'checkpoint.txt'])
    const kept = readFileSync(file(), 'utf8')
    for (const item of before) await force(item, item)
    const ran = await checkpoint(['--json', '--out', 'checkpoint.txt'])
    expect(ran.code).toBe(EXIT.tampered)
    expect(codeIn(ran)).toBe('log_inconsistent')
    expect(readFileSync(file(), 'utf8')).toBe(kept)
  })

  test('what is no checkpoint is not overwritten', async () => {
    await sequence()
    writeFileSync(file(), 'something else\n')
    const ran = await checkpoint(['--json', '--out', 'checkpoint.txt'])
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('checkpoint_foreign')
    expect(readFileSync(file(), 'utf8')).toBe('something else\n')
  })
})
