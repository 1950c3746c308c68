import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder, writeValue } from '../../client/deliver.ts'
import { wipe } from '../../client/wipe.ts'
import { utf8 } from '../../core/bytes.ts'
import { secret } from '../../core/secret.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'egg-test-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const mode = (path: string) => (lstatSync(path).mode & 0o777).toString(8)
const value = secret(utf8('a value'))

describe('a folder of values (T28, B.3.55)', () => {
  test('is for this user alone, and its files are read-only', async () => {
    const folder = makeFolder(root)
    const path = await writeValue(folder, 'NAME', value)
    expect([mode(folder.path), mode(path)]).toEqual(['700', '400'])
    expect(readFileSync(path, 'utf8')).toBe('a value')
  })

  test.each([
    ['a file', (path: string) => writeFileSync(path, 'x')],
    ['a link', (path: string) => symlinkSync('/etc/passwd', path)],
    ['a dangling link', (path: string) => symlinkSync('/nowhere/at/all', path)],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('writes nothing where %s is', async (_, prepare) => {
    const folder = makeFolder(root)
    prepare(join(folder.path, 'NAME'))
    await expect(writeValue(folder, 'NAME', value)).rejects.toMatchObject({ code: 'file_exists' })
  })

  test.each(['', '.', 'relative', '/nowhere'])('cannot be made below %j', (odd) => {
    expect(() => makeFolder(odd)).toThrow(expect.objectContaining({ code: 'temp_unusable' }))
  })
})

describe('wiping (T29, B.3.56)', () => {
  const refused = expect.objectContaining({ code: 'wipe_refused' })

  test('removes the folder, and is content when it is gone', async () => {
    const folder = makeFolder(root)
    await writeValue(folder, 'NAME', value)
    expect(wipe(root, folder)).toBe('wiped')
    expect(existsSync(folder.path)).toBe(false)
    expect(wipe(root, folder)).toBe('gone')
  })

  test('removes nothing elsewhere, whatever the state says', () => {
    const folder = makeFolder(root)
    mkdirSync(join(root, 'work'))
    for (const path of [
      join(root, 'work'),
      root,
      '/',
      join(folder.path, '..', 'work'),
      join(root, 'egg-x', '..', '..'),
      `${folder.path}/../work`,
      '',
    ]) {
      expect(() => wipe(root, { ...folder, path })).toThrow(refused)
    }
    expect(() => wipe(join(root, 'work'), folder)).toThrow(refused)
    expect(existsSync(join(root, 'work'))).toBe(true)
  })

  test('removes neither a link in its place nor another folder', () => {
    const folder = makeFolder(root)
    const other = mkdtempSync(join(root, 'other-'))
    renameSync(folder.path, join(root, 'moved'))
    symlinkSync(other, folder.path)
    expect(() => wipe(root, folder)).toThrow(refused)
    rmSync(folder.path)
    renameSync(other, folder.path)
    expect(() => wipe(root, folder)).toThrow(refused)
    expect(existsSync(folder.path)).toBe(true)
  })

  test('follows no link inside of it', () => {
    const folder = makeFolder(root)
    writeFileSync(join(root, 'outside'), 'x')
    symlinkSync(join(root, 'outside'), join(folder.path, 'link'))
    chmodSync(folder.path, 0o700)
    expect(wipe(root, folder)).toBe('wiped')
    expect(existsSync(join(root, 'outside'))).toBe(true)
  })
})
