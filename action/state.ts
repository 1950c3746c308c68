import type { Folder } from '../client/deliver.ts'

/** The state's one member: which folder to wipe. Never anything secret (attacks B.3.51). */
export const STATE = 'folder'

export const folderText = (folder: Folder): string => JSON.stringify(folder)

/** The folder that main made, or null when it made none. */
export const parseFolder = (text: string): Folder | null => {
  try {
    const { path, device, inode } = JSON.parse(text)
    const whole = typeof path === 'string' && [device, inode].every(Number.isSafeInteger)
    return whole ? { path, device, inode } : null
  } catch {
    return null
  }
}
