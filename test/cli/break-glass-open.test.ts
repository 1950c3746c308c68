import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { encryptTo } from '../../core/break-glass/age.ts'
import { sealBundle } from '../../core/break-glass/bundle.ts'
import { parseJournal } from '../../core/break-glass/journal.ts'
import { splitKey } from '../../core/break-glass/share.ts'
import { sheetText } from '../../core/break-glass/sheet.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { secret } from '../../core/secret.ts'
import { bundleWorld, OTHER } from '../core/break-glass/bundles.ts'
import { KEYS, SIGNERS, signerText } from '../core/break-glass/keys.ts'
import { NAME } from '../core/sealed.ts'
import { codeIn, documentOf, egg, folderWith, type Ran } from './egg.ts'

const NO_NETWORK = new URL('./no-network.mjs', import.meta.url).href
const EGG = fileURLToPath(new URL('../../cli/egg.ts', import.meta.url))
const SECRET = ['--secret', `DB_URL = ${NAME}`]
const VALUE = 'postgres://one'

interface Made {
  readonly file: Bytes
  readonly bundle: string
  readonly vkey: string
}

/** A bundle as of `age` seconds ago, that lives for `lifetime`. */
const made = async (age = 0, lifetime = 3600): Promise<Made> => {
  const world = await bundleWorld()
  const now = Math.floor(Date.now() / 1000) - age
  const requested = await world.request({ now, expires: now + lifetime })
  await world.answer(requested, now)
  const note = (await world.answerTo(requested))?.note
  if (!note) throw new Error('not signed')
  const file = await sealBundle(requested, note)
  return { file, bundle: requested.bundle, vkey: world.logKey.vkey }
}

let sealed: Made
beforeAll(async () => {
  sealed = await made()
})

/** What lies on the table at 2 a.m.: bundle, keys, and egg.yaml that pins the log's key. */
const table = ({ file, vkey }: Made = sealed): string => {
  const folder = folderWith({
    'egg.yaml': `log_keys: ['${vkey}']\n`,
    key: `# the key\n${KEYS.team.identity}\n`,
    alice: `${signerText('alice')}\n`,
    bob: `${signerText('bob')}\n`,
  })
  writeFileSync(join(folder, 'b.age'), file)
  return folder
}

const OPERATOR = ['--operator-key', 'alice', '--reason', 'INC-42', '--confirm', 'open']

const open = (cwd: string, ...args: string[]): Promise<Ran> =>
  egg(['break-glass', 'open', 'b.age', ...args], {
    cwd,
    env: { NODE_OPTIONS: `--import=${NO_NETWORK}` },
  })

const openAll = (cwd: string, ...args: string[]) =>
  open(cwd, '--key', 'key', ...OPERATOR, '--out', 'secrets', '--json', ...args)

const journalOf = (cwd: string): string =>
  join(cwd, readdirSync(cwd).find((name) => name.endsWith('.journal')) ?? 'no journal')

const linesIn = async (path: string, { bundle }: Made = sealed) => {
  const bytes = new Uint8Array(readFileSync(path))
  return (await parseJournal(bytes, { bundle, signers: [SIGNERS.alice.vkey] })).lines
}

const nothingReleased = (cwd: string) => {
  expect(existsSync(join(cwd, 'secrets'))).toBe(false)
}

describe('break-glass open, without a network', () => {
  test('the journal stands, the values are files of their owner, and none is on the terminal', async () => {
    const cwd = table()
    const ran = await openAll(cwd)
    expect(ran.code).toBe(0)
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(VALUE)
    const folder = join(cwd, 'secrets')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder).sort()).toEqual([NAME, OTHER].map((n) => n.replaceAll('/', '+')))
    const file = join(folder, 'payments+db+url')
    expect(readFileSync(file, 'utf8')).toBe(VALUE)
    expect(statSync(file).mode & 0o777).toBe(0o400)

    const [line] = await linesIn(journalOf(cwd))
    expect(line).toMatchObject({ action: 'open', by: 'key', reason: 'INC-42' })
    expect(line?.secrets).toEqual([
      { name: NAME, version: 1 },
      { name: OTHER, version: 1 },
    ])
    expect(documentOf(ran)).toMatchObject({ bundle: sealed.bundle, line: 1 })
    expect(ran.stderr).toContain(String(documentOf(ran).head))
  })

  test('a command gets what it names and nothing else; its exit code passes, its files go', async () => {
    const cwd = table()
    const command = ['sh', '-c', 'cat "$DB_URL_FILE"; echo " $DB_URL_FILE"; exit 7']
    const ran = await open(cwd, '--key', 'key', ...OPERATOR, ...SECRET, '--', ...command)
    expect(ran.code).toBe(7)
    const [value, path = ''] = ran.stdout.trim().split(' ')
    expect(value).toBe(VALUE)
    expect(existsSync(path)).toBe(false)
    expect((await linesIn(journalOf(cwd)))[0]?.secrets).toEqual([{ name: NAME, version: 1 }])
  })

  test('two of three sheets, as they were printed', async () => {
    const cwd = table()
    const shares = await splitKey(secret(KEYS.other.identity), { needed: 2, of: 3 })
    for (const [i, text] of shares.entries()) {
      const share = { number: i + 1, of: 3, needed: 2 }
      const page = { text, share, recipient: KEYS.other.recipient, logKeys: [], made: '2026-11-22' }
      writeFileSync(join(cwd, `s${i + 1}`), (await sheetText(page)).expose())
    }
    const flags = ['--out', 'secrets', '--json', ...OPERATOR]
    expect(codeIn(await open(cwd, '--share', 's3', ...flags))).toBe('shares_too_few')
    nothingReleased(cwd)
    expect((await open(cwd, '--share', 's3', '--share', 's1', ...flags)).code).toBe(0)
    expect((await linesIn(journalOf(cwd)))[0]?.by).toBe('shares')
  })

  test('a second opening is a second line of the same journal (B.5.88)', async () => {
    const cwd = table()
    await openAll(cwd)
    await openAll(cwd, '--out', 'more')
    expect(await linesIn(journalOf(cwd))).toHaveLength(2)
  })

  test('--list opens nothing and writes no journal', async () => {
    const cwd = table()
    const ran = await open(cwd, '--key', 'key', '--list', '--json')
    expect(documentOf(ran).secrets).toMatchObject([{ name: NAME }, { name: OTHER }])
    expect(existsSync(journalOf(cwd))).toBe(false)
  })

  test('the log’s key from the sheet, with no egg.yaml at all', async () => {
    const cwd = table()
    writeFileSync(join(cwd, 'egg.yaml'), 'broken: [')
    expect((await openAll(cwd, '--log-key', sealed.vkey)).code).toBe(0)
  })

  test('the preload of these tests ends whoever opens a socket', () => {
    const script = "import('node:net').then((net) => net.connect(9, '127.0.0.1'))"
    const args = [`--import=${NO_NETWORK}`, '-e', script]
    expect(spawnSync(process.execPath, args).status).toBe(77)
  })

  const isolated = spawnSync('unshare', ['-rn', 'true']).status === 0
  test.skipIf(!isolated)('in a network namespace without any interface', async () => {
    const cwd = table()
    const args = ['-rn', process.execPath, EGG, 'break-glass', 'open', 'b.age', '--key', 'key']
    const ran = spawnSync('unshare', [...args, ...OPERATOR, '--out', 'secrets'], { cwd })
    expect(ran.status).toBe(0)
    expect(readFileSync(join(cwd, 'secrets/payments+db+url'), 'utf8')).toBe(VALUE)
  })
})

describe('break-glass drill, without a network', () => {
  const drill = (cwd: string, ...args: string[]) =>
    egg(['break-glass', 'drill', 'b.age', '--operator-key', 'alice', '--json', ...args], {
      cwd,
      env: { NODE_OPTIONS: `--import=${NO_NETWORK}` },
    })

  test('opens all of it, hands out nothing, and the journal says so', async () => {
    const cwd = table()
    const before = readdirSync(cwd)
    const ran = await drill(cwd, '--key', 'key')
    expect(ran.code).toBe(0)
    expect(documentOf(ran)).toMatchObject({
      opened: 2,
      stale: null,
      line: 1,
      bundle: sealed.bundle,
    })
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(VALUE)
    const [journal, ...others] = readdirSync(cwd).filter((name) => !before.includes(name))
    expect([journal?.endsWith('.journal'), others]).toEqual([true, []])
    const [line] = await linesIn(journalOf(cwd))
    expect(line).toMatchObject({ action: 'drill', reason: 'drill', by: 'key' })
  })

  test('and the real thing afterwards are lines of one journal', async () => {
    const cwd = table()
    await drill(cwd, '--key', 'key')
    await openAll(cwd)
    expect((await linesIn(journalOf(cwd))).map(({ action }) => action)).toEqual(['drill', 'open'])
  })

  test('with a key that does not open it fails, as the real thing would', async () => {
    const cwd = table()
    writeFileSync(join(cwd, 'foreign'), KEYS.foreign.identity)
    expect(codeIn(await drill(cwd, '--key', 'foreign'))).toBe('bundle_key')
    expect(existsSync(journalOf(cwd))).toBe(false)
  })
})

describe('refused, and nothing is released', () => {
  test.each<[string, () => Promise<Bytes> | Bytes, string, number]>([
    [
      'a bit flipped',
      () => sealed.file.with(-9, (sealed.file.at(-9) as number) ^ 1) as Bytes,
      'bundle_key',
      1,
    ],
    ['cut short', () => sealed.file.slice(0, -100), 'bundle_key', 1],
    ['another log’s', async () => (await made()).file, 'bundle_unsigned', 3],
    [
      'made by somebody who knows the recipients',
      () => encryptTo([KEYS.team.recipient], utf8('{}')),
      'bundle_malformed',
      1,
    ],
  ])('a bundle %s', async (_, file, code, exit) => {
    const cwd = table()
    writeFileSync(join(cwd, 'b.age'), await file())
    const ran = await openAll(cwd)
    expect([codeIn(ran), ran.code]).toEqual([code, exit])
    nothingReleased(cwd)
    expect(existsSync(journalOf(cwd))).toBe(false)
  })

  test('a bundle that is over; --expired takes it', async () => {
    const old = await made(7200, 3600)
    const cwd = table(old)
    expect(codeIn(await openAll(cwd))).toBe('bundle_expired')
    nothingReleased(cwd)
    expect((await openAll(cwd, '--expired')).code).toBe(0)
    expect(await linesIn(journalOf(cwd), old)).toHaveLength(1)
  })

  test('the clock set back, behind the day of the seal', async () => {
    const cwd = table(await made(-3600))
    expect(codeIn(await openAll(cwd))).toBe('clock_behind')
    nothingReleased(cwd)
  })

  test('the clock set back, behind the journal', async () => {
    const cwd = table()
    const { nextLine } = await import('../../core/break-glass/journal.ts')
    const { loadSigner } = await import('../../core/break-glass/signer.ts')
    const path = join(cwd, 'j')
    const empty = await parseJournal(new Uint8Array(), { bundle: sealed.bundle, signers: [] })
    const ahead = {
      time: Math.floor(Date.now() / 1000) + 3600,
      action: 'open',
      reason: 'x',
      by: 'key',
      secrets: [{ name: NAME, version: 1 }],
    } as const
    const alice = await loadSigner(secret(signerText('alice')))
    writeFileSync(path, `${await nextLine(empty, sealed.bundle, ahead, alice)}\n`)
    expect(codeIn(await openAll(cwd, '--journal', 'j'))).toBe('clock_behind')
    nothingReleased(cwd)
  })

  test.each<[string, string[], string]>([
    ['a foreign key', ['--key', 'foreign'], 'bundle_key'],
    ['a file that is no key', ['--key', 'egg.yaml'], 'key_malformed'],
    [
      'an operator whom the bundle does not name',
      ['--key', 'key', '--operator-key', 'bob'],
      'signer_unknown',
    ],
    ['no confirmation', ['--key', 'key', '--confirm', 'yes'], 'confirmation_wrong'],
    [
      'a secret that is not in it',
      ['--key', 'key', '--secret', 'X = payments/other'],
      'secret_not_in_bundle',
    ],
    ['key and shares', ['--key', 'key', '--share', 'key'], 'usage'],
    ['no key', [], 'usage'],
  ])('%s', async (_, flags, code) => {
    const cwd = table()
    writeFileSync(join(cwd, 'foreign'), KEYS.foreign.identity)
    const ran = await open(cwd, ...OPERATOR, '--out', 'secrets', '--json', ...flags)
    expect(codeIn(ran)).toBe(code)
    nothingReleased(cwd)
    expect(existsSync(journalOf(cwd))).toBe(false)
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/GFPYY|ZUT3W|AQEBAQ/)
  })

  test('without a reason, a place, or a pinned key', async () => {
    const cwd = table()
    const flags = ['--key', 'key', '--operator-key', 'alice', '--confirm', 'open', '--json']
    expect(codeIn(await open(cwd, ...flags, '--out', 'secrets'))).toBe('usage')
    expect(codeIn(await open(cwd, ...flags, '--reason', 'x'))).toBe('usage')
    writeFileSync(join(cwd, 'egg.yaml'), 'region: eu-central-1\n')
    expect(codeIn(await openAll(cwd))).toBe('settings_missing')
    nothingReleased(cwd)
  })

  test('a command without a secret to get, and with nothing that is started: 125', async () => {
    const cwd = table()
    const ran = await open(cwd, '--key', 'key', ...OPERATOR, '--', 'true')
    expect(ran.code).toBe(125)
    expect(existsSync(journalOf(cwd))).toBe(false)
  })
})

describe('no journal, no release', () => {
  test.each<[string, string, string]>([
    ['in a folder that is not there', 'nowhere/j', 'journal_unwritable'],
    ['a folder', 'folder', 'journal_unwritable'],
    ['a device that keeps nothing', '/dev/null', 'journal_unwritable'],
    ['on a file system that is read-only', '/proc/j', 'journal_unwritable'],
    ['one that is no journal', 'other', 'journal_forged'],
    ['one that is torn', 'torn', 'journal_torn'],
  ])('%s', async (_, path, code) => {
    const cwd = table()
    mkdirSync(join(cwd, 'folder'))
    writeFileSync(join(cwd, 'other'), 'x\n')
    writeFileSync(join(cwd, 'torn'), '{"v":1')
    const ran = await openAll(cwd, '--journal', path)
    expect(codeIn(ran)).toBe(code)
    nothingReleased(cwd)
  })

  test('edited: exit 3, and it is left as it is', async () => {
    const cwd = table()
    await openAll(cwd, '--out', 'first')
    const edited = readFileSync(journalOf(cwd), 'utf8').replace('INC-42', 'INC-43')
    writeFileSync(journalOf(cwd), edited)
    const ran = await openAll(cwd)
    expect([codeIn(ran), ran.code]).toEqual(['journal_forged', 3])
    expect(readFileSync(journalOf(cwd), 'utf8')).toBe(edited)
    nothingReleased(cwd)
  })

  const isRoot = process.getuid?.() === 0
  test.skipIf(isRoot)('in a folder that is read-only', async () => {
    const cwd = table()
    mkdirSync(join(cwd, 'ro'), { mode: 0o500 })
    expect(codeIn(await openAll(cwd, '--journal', 'ro/j'))).toBe('journal_unwritable')
    chmodSync(join(cwd, 'ro'), 0o700)
    nothingReleased(cwd)
  })

  test('on a disk that takes no more: no line stays behind, and nothing is released', async () => {
    const cwd = table()
    // A limit on file sizes stands for the full disk: the write fails in the middle.
    const script = `trap '' XFSZ; ulimit -f 0; exec "$@"`
    const args = [
      EGG,
      'break-glass',
      'open',
      'b.age',
      '--key',
      'key',
      ...OPERATOR,
      '--out',
      'secrets',
    ]
    const ran = spawnSync('bash', ['-c', script, 'sh', process.execPath, ...args, '--json'], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: cwd },
    })
    expect(JSON.parse(ran.stdout).error.code).toBe('journal_unwritable')
    nothingReleased(cwd)
    const journal = journalOf(cwd)
    expect(existsSync(journal) ? readFileSync(journal, 'utf8') : '').toBe('')
  })

  test('killed as soon as the journal is there: it says more than was released, never less', async () => {
    const cwd = table()
    const args = ['break-glass', 'open', 'b.age', '--key', 'key', ...OPERATOR, '--out', 'secrets']
    const child = spawn(process.execPath, [EGG, ...args], { cwd, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    while (
      child.exitCode === null &&
      !(existsSync(journalOf(cwd)) && statSync(journalOf(cwd)).size)
    ) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    child.kill('SIGKILL')
    await ended
    expect(await linesIn(journalOf(cwd))).toHaveLength(1)
    const released = existsSync(join(cwd, 'secrets')) ? readdirSync(join(cwd, 'secrets')) : []
    expect(released.length).toBeLessThanOrEqual(2)
    // The process that was killed holds it up no longer.
    expect((await openAll(cwd, '--out', 'again')).code).toBe(0)
    expect(await linesIn(journalOf(cwd))).toHaveLength(2)
  })

  test('a delivery that fails comes after the journal', async () => {
    const cwd = table()
    const ran = await openAll(cwd, '--out', 'nowhere/secrets')
    expect(ran.code).toBe(1)
    expect(await linesIn(journalOf(cwd))).toHaveLength(1)
  })
})
