import { lstat, realpath, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { EggError } from '../core/error.ts'
import { FOLDER_PREFIX, type Folder } from './deliver.ts'

/**
 * Removes a folder that `makeFolder(root)` made, with all that is in it; `gone` if it is no longer
 * there. What its state names is not taken on trust: it must be that very folder, a direct child
 * of `root`, with our prefix (attacks B.3.56: state is a file that other steps may reach).
 * @throws EggError `wipe_refused`, `wipe_failed`
 */
export const wipe = async (root: string, folder: Folder): Promise<'wiped' | 'gone'> => {
  const { path, device, inode } = folder
  const refused = new EggError(
    'wipe_refused',
    'The folder that the state names is not the one that this action made; nothing was removed.',
    'An earlier step replaced it: look at what runs in this job.',
  )
  const parent = await realpath(root).catch(() => null)
  if (!basename(path).startsWith(FOLDER_PREFIX) || dirname(path) !== parent) throw refused
  try {
    const found = await lstat(path, { bigint: true })
    const same = String(found.dev) === device && String(found.ino) === inode
    if (!found.isDirectory() || !same) throw refused
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
    return 'wiped'
  } catch (error) {
    if (error === refused) throw refused
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'gone'
    throw new EggError(
      'wipe_failed',
      'The folder of secrets could not be removed.',
      "Remove it by hand; its path is in this step's `directory` output.",
    )
  }
}
