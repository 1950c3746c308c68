import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decryptWithPassphrase, recipientOf } from '../../core/break-glass/age.ts'
import { isRecipient } from '../../core/break-glass/recipient.ts'
import { joinShares } from '../../core/break-glass/share.ts'
import { loadSigner } from '../../core/break-glass/signer.ts'
import { textOf } from '../../core/bytes.ts'
import { secret } from '../../core/secret.ts'
import { codeIn, documentOf, egg, folderWith, POLICIES } from './egg.ts'

const PASSPHRASE = 'correct horse battery staple'
const FILES = { passphrase: `${PASSPHRASE}\n` }

const keygen = (cwd: string, ...flags: string[]) =>
  egg(['break-glass', 'keygen', '--passphrase-file', 'passphrase', '--out', 'k', ...flags], { cwd })

const namesIn = (folder: string) => readdirSync(folder).filter((name) => name !== '.gitignore')

/** What a protected file holds. */
const unlocked = async (path: string): Promise<string> => {
  const bytes = new Uint8Array(readFileSync(path))
  return textOf((await decryptWithPassphrase(secret(PASSPHRASE), bytes)) as never)
}

/** The share on a sheet, as a person would type it. */
const typed = (path: string) =>
  secret(/(?:^ {4}[A-Z0-9 ]+\n)+/m.exec(readFileSync(path, 'utf8'))?.[0] ?? '')

describe('break-glass keygen', () => {
  test('makes two keys under the passphrase, for their owner only, and prints nothing private', async () => {
    const cwd = folderWith(FILES)
    const ran = await keygen(cwd, '--operator', 'alice', '--json')
    expect(ran.code).toBe(0)
    const { recipient, signer } = documentOf(ran)
    const folder = join(cwd, 'k')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(namesIn(folder).sort()).toEqual(['alice.journal.age', 'opening.age'])
    for (const name of namesIn(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    }

    const opening = await unlocked(join(folder, 'opening.age'))
    const key = /^AGE-SECRET-KEY-1.*$/m.exec(opening)?.[0] ?? ''
    expect(await recipientOf(secret(key))).toBe(recipient)
    expect(await isRecipient(String(recipient))).toBe(true)
    const journal = await unlocked(join(folder, 'alice.journal.age'))
    expect((await loadSigner(secret(journal))).key.vkey).toBe(signer)

    // What it says of them goes into vaults.yaml.
    const keys = `    recipients: [${recipient}]\n    journal_signers: [${signer}]\n`
    const vaults = `${POLICIES['policies/vaults.yaml']}${keys}`
    const policies = folderWith({ ...POLICIES, 'policies/vaults.yaml': vaults })
    expect((await egg(['policy', 'build', '--out', 'set.txt'], { cwd: policies })).code).toBe(0)

    const raw = namesIn(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect(`${ran.stdout}${ran.stderr}${raw.join()}`).not.toMatch(/SECRET-KEY|PRIVATE\+KEY/)
  })

  test('--shares: one sheet each, two of three open, and the whole key is nowhere', async () => {
    const cwd = folderWith(FILES)
    const ran = await keygen(cwd, '--operator', 'alice', '--shares', '2-of-3', '--json')
    const { recipient, shares } = documentOf(ran)
    expect(shares).toEqual({ needed: 2, of: 3 })
    const folder = join(cwd, 'k')
    const sheets = ['share-1-of-3.txt', 'share-2-of-3.txt', 'share-3-of-3.txt']
    expect(namesIn(folder).sort()).toEqual(['alice.journal.age', ...sheets])
    for (const sheet of sheets) expect(statSync(join(folder, sheet)).mode & 0o777).toBe(0o600)
    const key = await joinShares([
      typed(join(folder, sheets[2] as string)),
      typed(join(folder, sheets[0] as string)),
    ])
    expect(await recipientOf(key)).toBe(recipient)
    const everything = `${ran.stdout}${ran.stderr}${sheets.map((name) => readFileSync(join(folder, name), 'utf8'))}`
    expect(everything.replaceAll(/\s/g, '')).not.toContain(key.expose().slice(20, 40))
  })

  test('--sheet: the key in clear, to print, beside the protected one', async () => {
    const cwd = folderWith(FILES)
    const ran = await keygen(cwd, '--operator', 'alice', '--sheet', '--json')
    const sheet = readFileSync(join(cwd, 'k/sheet.txt'), 'utf8').replaceAll(/\s/g, '')
    const key = /AGE-SECRET-KEY-1[A-Z0-9]{58}/.exec(sheet)?.[0] ?? ''
    expect(await recipientOf(secret(key))).toBe(documentOf(ran).recipient)
    expect(statSync(join(cwd, 'k/sheet.txt')).mode & 0o777).toBe(0o600)
  })

  test('--journal-only: another operator, no second opening key', async () => {
    const cwd = folderWith(FILES)
    const ran = await keygen(cwd, '--operator', 'bob', '--journal-only', '--json')
    expect(documentOf(ran)).toMatchObject({ recipient: null, shares: null })
    expect(ran.stdout).not.toContain('recipients:')
    expect(namesIn(join(cwd, 'k'))).toEqual(['bob.journal.age'])
  })

  test('overwrites nothing, and leaves nothing half done', async () => {
    const cwd = folderWith({ ...FILES, 'k/alice.journal.age': 'in use' })
    chmodSync(join(cwd, 'k'), 0o700)
    const ran = await keygen(cwd, '--operator', 'alice', '--json')
    expect(ran.code).toBe(1)
    expect(codeIn(ran)).toBe('keys_exist')
    expect(namesIn(join(cwd, 'k'))).toEqual(['alice.journal.age'])
    expect(readFileSync(join(cwd, 'k/alice.journal.age'), 'utf8')).toBe('in use')
  })

  test.each<[string, Record<string, string>, string[], string]>([
    ['a short passphrase', { passphrase: 'too short\n' }, ['--operator', 'a'], 'passphrase_short'],
    ['no passphrase', { passphrase: '\n' }, ['--operator', 'a'], 'passphrase_short'],
    ['a name that is none', FILES, ['--operator', 'A B'], 'signer_name'],
    [
      'a split that opens alone',
      FILES,
      ['--operator', 'a', '--shares', '1-of-3'],
      'shares_malformed',
    ],
    ['sheets of no key', FILES, ['--operator', 'a', '--journal-only', '--sheet'], 'usage'],
  ])('%s: nothing is made', async (_, files, flags, code) => {
    const cwd = folderWith(files)
    expect(codeIn(await keygen(cwd, ...flags, '--json'))).toBe(code)
    expect(readdirSync(cwd)).toEqual(['passphrase'])
  })

  test('without a terminal and a file there is no passphrase', async () => {
    const ran = await egg(['break-glass', 'keygen', '--operator', 'a', '--json'], {
      cwd: folderWith(),
    })
    expect(codeIn(ran)).toBe('passphrase_missing')
  })

  test('does not write into a folder that others may enter', async () => {
    const cwd = folderWith(FILES)
    mkdirSync(join(cwd, 'k'))
    chmodSync(join(cwd, 'k'), 0o755)
    expect(codeIn(await keygen(cwd, '--operator', 'alice', '--json'))).toBe('folder_open')
    expect(readdirSync(join(cwd, 'k'))).toEqual([])
  })
})
