import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textOf, utf8 } from '../../core/bytes.ts'
import { EggError } from '../../core/error.ts'
import { appendLine } from '../../disk/journal.ts'
import { codeOfThrown } from '../core/thrown.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'egg-journal-'))
  path = join(folder, 'j')
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

const append = (line: string) => appendLine(path, async () => utf8(`${line}\n`))

describe('a journal on disk', () => {
  test('is new, for its owner only, then grows', async () => {
    await append('one')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    let seen = ''
    await appendLine(path, async (standing) => {
      seen = textOf(standing)
      return utf8('two\n')
    })
    expect([seen, readFileSync(path, 'utf8')]).toEqual(['one\n', 'one\ntwo\n'])
  })

  test('what the line’s maker refuses leaves it as it was, and unlocked', async () => {
    await append('one')
    const act = () =>
      appendLine(path, async () => {
        throw new EggError('journal_forged', 'x')
      })
    expect(await codeOfThrown(act)).toBe('journal_forged')
    await append('two')
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
  })

  test('of two at once one waits for nobody: it is told, and no line is lost', async () => {
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(append))
    const codes = results.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['journal_busy']))
    const done = results.filter(({ status }) => status === 'fulfilled').length
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(done + 1)
  })

  test('a lock whose process is gone is none', async () => {
    writeFileSync(`${path}.lock`, '999999999')
    await append('one')
    expect(readFileSync(path, 'utf8')).toBe('one\n')
  })

  test.each<[string, () => void]>([
    ['in a folder that is not there', () => rmSync(folder, { recursive: true })],
    ['a folder in its place', () => symlinkSync(tmpdir(), path)],
    ['a link to somewhere else', () => symlinkSync(join(folder, 'elsewhere'), path)],
    [
      'a device that takes everything',
      () => {
        path = '/dev/null'
      },
    ],
    [
      'a disk that is full',
      () => {
        path = '/dev/full'
      },
    ],
  ])('%s: not written', async (_, prepare) => {
    prepare()
    expect(await codeOfThrown(() => append('one'))).toBe('journal_unwritable')
    if (!path.startsWith('/dev')) mkdirAgain()
  })
})

const mkdirAgain = (): void => {
  try {
    statSync(folder)
  } catch {
    folder = mkdtempSync(join(tmpdir(), 'egg-journal-'))
  }
}
