import type { Folder } from '../client/deliver.ts'
import { EggError } from '../core/error.ts'

/** The state's one member: which folder to wipe. Never anything secret (attacks B.3.51). */
export const STATE = 'folder'

export const folderText = (folder: Folder): string => JSON.stringify(folder)

/**
 * The folder that main made, or null when it made none.
 * @throws EggError `state_malformed`: something is to be removed, and nobody knows what
 */
export const parseFolder = (text: string): Folder | null => {
  if (!text) return null
  try {
    const { path, device, inode } = JSON.parse(text)
    const members = [path, device, inode]
    if (members.every((member) => typeof member === 'string')) return { path, device, inode }
  } catch {
    // Told below.
  }
  throw new EggError(
    'state_malformed',
    "The step's state cannot be read, so nothing was removed.",
    'Look for egg-* folders in the temp folder of the runner, and at what changed the state.',
  )
}
