import { chmod, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes a new file, mode 0600, in a folder of mode 0700. @throws EEXIST; nothing is overwritten */
export const writePrivate = async (path: string, text: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A folder of mode 0700 that `git add` passes over: what lies in it is nobody else's. */
export const makePrivateFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await writeFile(join(path, '.gitignore'), '*\n')
}

/**
 * Takes the folder for this process: a file with its pid, gone again with `release`. null when
 * another living process has it.
 */
export const takeFolder = async (folder: string): Promise<{ release(): Promise<void> } | null> => {
  const file = join(folder, 'pid')
  const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
  if (holder && holder !== process.pid && isAlive(holder)) return null
  await rm(file, { force: true })
  await writePrivate(file, String(process.pid))
  return { release: () => rm(file, { force: true }) }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Replaces a file at once: whoever reads meanwhile sees the old text or the new. */
export const replaceFile = async (
  path: string,
  text: string | Uint8Array,
  mode = 0o600,
): Promise<void> => {
  const next = `${path}.${process.pid}.new`
  await rm(next, { force: true })
  try {
    await writePrivate(next, text)
    await chmod(next, mode)
    await rename(next, path)
  } catch (error) {
    await rm(next, { force: true })
    throw error
  }
}

/** The file's JSON, or what `make` gives, kept in the file for the next time. */
export const keptJson = async <T>(path: string, make: () => T | Promise<T>): Promise<T> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text !== null) return JSON.parse(text)
  const value = await make()
  await writePrivate(path, JSON.stringify(value))
  return value
}
