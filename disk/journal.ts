import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Bytes, equal } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { JOURNAL_BYTES } from '../core/limits.ts'
import { isAlive } from './private-file.ts'

/**
 * Appends a line to a journal, durably: when this resolves, the line is on the disk. `next` gives the
 * line for what stands there (empty bytes: a new journal). One process at a time.
 * @throws EggError `journal_unwritable`: then no line counts; `journal_busy`; what `next` throws
 */
export const appendLine = async (
  path: string,
  next: (standing: Bytes) => Promise<Bytes>,
): Promise<void> => {
  const release = await lock(`${path}.lock`)
  try {
    const file = await openJournal(path)
    try {
      const standing = await contentOf(file)
      const line = await next(standing)
      await write(file, standing.length, line)
      await syncFolder(dirname(path))
      const now = await contentOf(file)
      if (!equal(now.slice(standing.length), line)) throw unwritable('EIO')
    } finally {
      await file.close()
    }
  } finally {
    await release()
  }
}

const openJournal = async (path: string): Promise<FileHandle> => {
  const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR, O_NONBLOCK = 0 } = constants
  try {
    return await open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
  } catch (error) {
    throw unwritable(error)
  }
}

const contentOf = async (file: FileHandle): Promise<Bytes> => {
  const { size } = await file.stat().then((found) => {
    // A device takes everything and keeps nothing.
    if (!found.isFile() || found.size > JOURNAL_BYTES) throw unwritable('EINVAL')
    return found
  })
  const bytes = new Uint8Array(size)
  const { bytesRead } = await file.read(bytes, 0, size, 0)
  return bytes.slice(0, bytesRead)
}

/** All of the line or nothing: what a full disk took of it is taken back. */
const write = async (file: FileHandle, before: number, line: Bytes): Promise<void> => {
  try {
    const { bytesWritten } = await file.write(line)
    if (bytesWritten !== line.length) throw unwritable('ENOSPC')
    await file.sync()
  } catch (error) {
    await file.truncate(before).catch(() => {})
    throw unwritable(error)
  }
}

/** A new file is only there for good once its folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch((error) => {
    throw unwritable(error)
  })
  try {
    await handle.sync()
  } catch (error) {
    throw unwritable(error)
  } finally {
    await handle.close()
  }
}

/** A file with this process's id; one whose process is gone counts for nothing. */
const lock = async (path: string): Promise<() => Promise<void>> => {
  for (let tries = 1; ; tries++) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(String(process.pid)).finally(() => file.close())
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(error)
      const holder = Number(await readFile(path, 'utf8').catch(() => '0'))
      if (tries > 1 || (holder && isAlive(holder))) throw busy()
      await rm(path, { force: true })
    }
  }
}

const busy = (): EggError =>
  new EggError(
    'journal_busy',
    'Another process writes to this journal; nothing was opened.',
    'Wait for it, or begin another journal with --journal.',
  )

const unwritable = (error: unknown): EggError => {
  if (error instanceof EggError) return error
  const code = typeof error === 'string' ? error : (error as NodeJS.ErrnoException).code
  const known = /^E[A-Z0-9]+$/.test(code ?? '') ? code : 'unknown'
  return new EggError(
    'journal_unwritable',
    `The journal cannot be written (${known}): nothing was opened.`,
    'Name a place that can be written with --journal; without a journal nothing is released.',
  )
}
