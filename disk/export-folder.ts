import { createHash, hash } from 'node:crypto'
import { constants, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Export, ExportDraft, Hasher } from '../core/audit/folder.ts'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'

const CHUNK = 262_144

/** An export in a folder, for reading. What is no plain file is not there: no link, no pipe. */
export const exportFolder = (folder: string): Export => ({
  list: async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  },
  open: async (path) => {
    const file = await openPlain(inside(folder, path))
    return file && chunksOf(file)
  },
  hasher,
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
})

/** An export that is being made: files of mode 0600, folders of mode 0700. */
export const exportDraft = (folder: string): ExportDraft => ({
  ...exportFolder(folder),
  write: async (path, bytes) => {
    const whole = inside(folder, path)
    await mkdir(dirname(whole), { recursive: true, mode: 0o700 })
    const next = `${whole}.new`
    await rm(next, { force: true })
    const file = await open(next, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(next, whole)
  },
  append: async (path, at, bytes) => {
    const whole = inside(folder, path)
    await mkdir(dirname(whole), { recursive: true, mode: 0o700 })
    const { O_RDWR, O_CREAT, O_NOFOLLOW } = constants
    const file = await open(whole, O_RDWR | O_CREAT | (O_NOFOLLOW ?? 0), 0o600)
    try {
      if ((await file.stat()).size < at) throw draftChanged(path)
      await file.truncate(at)
      await writeAt(file, at, bytes)
      // The progress that is written next must not promise what a power cut takes away.
      await file.datasync()
    } finally {
      await file.close()
    }
  },
})

const hasher = (): Hasher => {
  const sha256 = createHash('sha256')
  return {
    update: (bytes) => void sha256.update(bytes),
    digest: async () => new Uint8Array(sha256.digest()),
  }
}

/** Paths come from a manifest: none leads out. */
const inside = (folder: string, path: string): string => {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes(sep))) {
    throw new TypeError('a path that leads out of the export')
  }
  return join(folder, ...parts)
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO'])

const openPlain = async (path: string): Promise<FileHandle | null> => {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  let file: FileHandle
  try {
    // Windows knows neither; opening a pipe would wait for its writer.
    file = await open(path, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0))
  } catch (error) {
    if (ABSENT.has(String((error as NodeJS.ErrnoException).code))) return null
    throw error
  }
  if ((await file.stat()).isFile()) return file
  await file.close()
  return null
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Bytes> {
  try {
    for (;;) {
      // Never a buffer twice: lines are kept by those who read them.
      const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

const writeAt = async (file: FileHandle, at: number, bytes: Bytes): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

const draftChanged = (path: string): EggError =>
  new EggError(
    'export_changed',
    `${path} is shorter than the export that was begun had written.`,
    'Remove what was begun, and run the export again.',
  )
