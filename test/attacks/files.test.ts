import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseFolder } from '../../action/state.ts'
import { type Folder, makeFolder, writeValue } from '../../client/deliver.ts'
import { wipe } from '../../client/wipe.ts'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { codeOf } from '../../core/error.ts'
import { secret } from '../../core/secret.ts'

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'egg-files-')))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const value = (text: string) => secret(utf8(text))
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)
/** The code with which that failed, or what it gave. Works for both kinds of function. */
const outcomeOf = async (act: () => unknown): Promise<unknown> => {
  try {
    return await act()
  } catch (error) {
    return codeOf(error)
  }
}

describe('what is written (T28, B.3.55)', () => {
  test.each([0o000, 0o022, 0o077])('umask %i: 0400 in 0700', async (mask) => {
    const before = process.umask(mask)
    try {
      const folder = await makeFolder(root)
      const path = await writeValue(folder, 'S', value('x'))
      expect([modeOf(folder.path), modeOf(path)]).toEqual(['700', '400'])
      expect(lstatSync(path).uid).toBe(process.getuid?.())
    } finally {
      process.umask(before)
    }
  })

  test('stands below the temp folder, by a path that a container can have mounted elsewhere', async () => {
    const folder = await makeFolder(root)
    const path = await writeValue(folder, 'S', value('x'))
    const inside = relative(root, path)
    expect(inside).toMatch(/^egg-[A-Za-z0-9]+\/S$/)
    const mounted = join(root, '..', `mounted-${process.pid}`)
    renameSync(root, mounted)
    expect(readFileSync(join(mounted, inside), 'utf8')).toBe('x')
    renameSync(mounted, root)
  })

  test('never in the working directory, whatever RUNNER_TEMP says', async () => {
    const before = readdirSync('.')
    for (const bad of ['', '.', './', 'tmp', '../', `${root}/missing`, '\0']) {
      expect(await outcomeOf(() => makeFolder(bad))).toBe('temp_unusable')
    }
    expect(readdirSync('.')).toEqual(before)
  })

  test('no two folders are one', async () => {
    const folders = await Promise.all(Array.from({ length: 50 }, () => makeFolder(root)))
    expect(new Set(folders.map(({ path }) => path)).size).toBe(50)
  })

  test('the bytes as they are: CR, U+2028, NUL, no UTF-8 (B.3.53)', async () => {
    const folder = await makeFolder(root)
    const texts = ['a\rb\r', 'a\u2028b', 'a\0b', 'a\r\nb\n', '\ufeffa', '']
    const all: Bytes[] = [...texts.map(utf8), Uint8Array.of(0xff, 0xfe, 0, 0xed, 0xa0, 0x80)]
    for (const [i, bytes] of all.entries()) {
      const path = await writeValue(folder, `S${i}`, secret(bytes))
      expect([...readFileSync(path)]).toEqual([...bytes])
    }
  })
})

describe('something is in the way already (T28, B.3.55)', () => {
  const bystander = () => {
    const path = join(root, 'bystander')
    writeFileSync(path, 'untouched')
    return path
  }
  const TRAPS: readonly [string, (path: string) => void][] = [
    ['a file', (path) => writeFileSync(path, 'old')],
    [
      'a file that all may write',
      (path) => {
        writeFileSync(path, 'old')
        chmodSync(path, 0o666)
      },
    ],
    ['a link to a file', (path) => symlinkSync(bystander(), path)],
    ['a link to nothing', (path) => symlinkSync(join(root, 'nothing'), path)],
    ['a link to a folder', (path) => symlinkSync(root, path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a folder', (path) => mkdirSync(path)],
    [
      'a pipe, which would wait for a reader for ever',
      (path) => void execFileSync('mkfifo', [path]),
    ],
  ]
  test.each(TRAPS)(
    '%s: refused, and nothing is written through it',
    async (_, lay) => {
      const folder = await makeFolder(root)
      lay(join(folder.path, 'S'))
      const written = await outcomeOf(() => writeValue(folder, 'S', value('canary')))
      expect(['file_exists', 'write_failed']).toContain(written)
      expect(existsSync(join(root, 'nothing'))).toBe(false)
      const all = readdirSync(root, { recursive: true, withFileTypes: true })
      for (const entry of all.filter((each) => each.isFile())) {
        expect(readFileSync(join(entry.parentPath, entry.name), 'utf8')).not.toContain('canary')
      }
    },
    5_000,
  )

  test('a temp folder that is a link is followed once, to where it leads', async () => {
    const real = join(root, 'real')
    mkdirSync(real)
    symlinkSync(real, join(root, 'link'))
    const folder = await makeFolder(join(root, 'link'))
    expect(folder.path.startsWith(`${real}/`)).toBe(true)
    expect(await wipe(join(root, 'link'), folder)).toBe('wiped')
  })
})

describe('what is removed: what main made, and nothing else (T29, B.3.56)', () => {
  const made = async () => {
    const folder = await makeFolder(root)
    await writeValue(folder, 'S', value('x'))
    return folder
  }
  const kept = (path: string) => {
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'keep'), 'keep')
    const { dev, ino } = lstatSync(path, { bigint: true })
    return { path, device: String(dev), inode: String(ino) }
  }

  test('the folder and all in it; a second time it is gone', async () => {
    const folder = await made()
    expect(await wipe(root, folder)).toBe('wiped')
    expect(existsSync(folder.path)).toBe(false)
    expect(await outcomeOf(() => wipe(root, folder))).toBe('gone')
  })

  test('a link inside of it is removed, not what it leads to', async () => {
    const target = kept(join(root, 'target'))
    const folder = await made()
    symlinkSync(target.path, join(folder.path, 'link'))
    expect(await wipe(root, folder)).toBe('wiped')
    expect(existsSync(join(target.path, 'keep'))).toBe(true)
  })

  test.each<[string, () => Folder]>([
    ['another folder of the temp folder', () => kept(join(root, 'other'))],
    ['with our prefix, deeper down', () => kept(join(root, 'a', 'egg-b'))],
    ['with our prefix, outside', () => kept(join(root, '..', `egg-${process.pid}-outside`))],
    ['by a way up', () => ({ ...kept(join(root, 'x')), path: `${root}/egg-1/../x` })],
    [
      'by a way up that ends in our prefix',
      () => {
        const folder = kept(join(root, 'egg-x'))
        return { ...folder, path: `${root}/egg-x/../egg-x/..` }
      },
    ],
    ['the temp folder itself', () => kept(root)],
    ['the root', () => kept(root) && { path: '/', device: '0', inode: '2' }],
    ['a relative path', () => ({ ...kept(join(root, 'egg-x')), path: 'egg-x' })],
    ['an empty path', () => ({ path: '', device: '0', inode: '0' })],
    ['ours by name, another by number', () => ({ ...kept(join(root, 'egg-x')), inode: '1' })],
    ['ours by name, on another disk', () => ({ ...kept(join(root, 'egg-x')), device: '1' })],
  ])('%s: refused', async (_, state) => {
    const folder = state()
    const code = await outcomeOf(() => wipe(root, folder))
    expect(code).toBe('wipe_refused')
    const outside = join(root, '..', `egg-${process.pid}-outside`)
    const left = [...readdirSync(root, { recursive: true }).map(String)]
    expect(left.some((name) => name.endsWith('keep')) || existsSync(outside) || !folder.path).toBe(
      true,
    )
    rmSync(outside, { recursive: true, force: true })
  })

  test('a link in its place, to a folder of the same content', async () => {
    const folder = await made()
    renameSync(folder.path, join(root, 'moved'))
    symlinkSync(join(root, 'moved'), folder.path)
    expect(await outcomeOf(() => wipe(root, folder))).toBe('wipe_refused')
    expect(existsSync(join(root, 'moved', 'S'))).toBe(true)
  })

  test('a file in its place', async () => {
    const folder = await made()
    rmSync(folder.path, { recursive: true })
    writeFileSync(folder.path, 'x')
    expect(await outcomeOf(() => wipe(root, folder))).toBe('wipe_refused')
  })

  test.each([
    '{',
    '[]',
    'null',
    '7',
    '"x"',
    '{}',
    '{"path":"/"}',
    '{"path":1,"device":"1","inode":"1"}',
  ])('a state of %s names nothing to remove, and says so', async (text) => {
    expect(await outcomeOf(() => parseFolder(text))).toBe('state_malformed')
  })
})
