import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EggError } from '../core/error.ts'
import type { Secret } from '../core/secret.ts'
import { makePrivateFolder, writePrivate } from '../disk/private-file.ts'

/** A file to be written into a folder of keys. */
export interface PrivateFile {
  readonly name: string
  readonly content: Secret<string | Uint8Array>
}

/** Private keys lie in no folder that others may enter. @throws EggError `folder_open` */
export const refuseOpen = async (folder: string): Promise<void> => {
  const mode = await stat(folder).then(
    (found) => found.mode,
    () => 0,
  )
  if (process.platform === 'win32' || (mode & 0o077) === 0) return
  throw new EggError(
    'folder_open',
    'Others may enter the folder that the keys would lie in; nothing was written.',
    'Name another one with --out, or `chmod 700` it.',
  )
}

/**
 * All files or none, each new: a key that is in use must not be overwritten.
 * @throws EggError `keys_exist`
 */
export const writeAll = async (folder: string, files: readonly PrivateFile[]): Promise<void> => {
  await makePrivateFolder(folder)
  const made: string[] = []
  try {
    for (const { name, content } of files) {
      const path = join(folder, name)
      await writePrivate(path, content.expose())
      made.push(path)
    }
  } catch (error) {
    await Promise.all(made.map((file) => rm(file, { force: true })))
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new EggError(
      'keys_exist',
      'There are keys in this folder already; they were left as they are.',
      'Name another folder with --out, or delete the files if nobody needs them any more.',
    )
  }
}
