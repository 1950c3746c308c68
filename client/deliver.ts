import { chmodSync, constants, lstatSync, mkdtempSync, realpathSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Secret } from '../core/secret.ts'
import { uidImpossible } from './owner.ts'

/** A folder of values, told apart from any that somebody else puts in its place. */
export interface Folder {
  readonly path: string
  /** Decimal: file ids of NTFS do not fit a double. */
  readonly device: string
  readonly inode: string
}

export const FOLDER_PREFIX = 'egg-'

/**
 * A new folder, mode 0700, below `root` (RUNNER_TEMP, outside the workspace: no artefact upload
 * finds it). mkdtemp picks an unused name, so no step can have prepared it (attacks B.3.55).
 * Synchronous: no signal can come between its making and the caller's remembering it.
 * @throws EggError `temp_unusable`
 */
export const makeFolder = (root: string, prefix = FOLDER_PREFIX): Folder => {
  try {
    // An empty path would resolve to the working directory, which jobs upload from.
    if (!isAbsolute(root)) throw new TypeError('not absolute')
    const path = mkdtempSync(join(realpathSync(root), prefix))
    const { dev, ino } = lstatSync(path, { bigint: true })
    return { path, device: String(dev), inode: String(ino) }
  } catch {
    throw new EggError(
      'temp_unusable',
      'No folder can be made below RUNNER_TEMP.',
      "Check the runner's temp folder: it must exist, and be writable by this user.",
    )
  }
}

/** Another user may pass through, and sees no names: what they own in it, they find by its path. */
export const PASSABLE = 0o711

/** Lets `owner` reach the files that are theirs. */
export const letPass = ({ path }: Folder): void => chmodSync(path, PASSABLE)

/**
 * Writes one value to a new file and gives its path. `name` and `mode` were checked by the caller.
 * @throws EggError `file_exists`, `write_failed`
 */
export const writeValue = async (
  { path: folder }: Folder,
  name: string,
  value: Secret<Bytes>,
  { mode = 0o400, owner = null }: { readonly mode?: number; readonly owner?: number | null } = {},
): Promise<string> => {
  const path = join(folder, name)
  const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_WRONLY } = constants
  try {
    const file = await open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, 0o400)
    try {
      await file.writeFile(value.expose())
      if (owner !== null) {
        await file.chown(owner, process.getgid?.() ?? 0).catch(() => {
          // A namespace that does not have this user.
          throw uidImpossible()
        })
      }
      // Past the umask; and only now, so that nobody reads half of it.
      if (mode !== 0o400) await file.chmod(mode)
    } finally {
      await file.close()
    }
    return path
  } catch (error) {
    if (error instanceof EggError) throw error
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw exists
      ? new EggError('file_exists', `The file for ${name} is there already.`)
      : new EggError('write_failed', `The file for ${name} cannot be written.`, 'Is the disk full?')
  }
}
