import { lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EggError } from '../core/error.ts'
import { FOLDER_PREFIX, type Folder, PASSABLE } from './deliver.ts'
import { type HeldLease, leasePathOf, readLease } from './lease-file.ts'

/**
 * Removes a folder that `makeFolder(root)` made, with all that is in it; `gone` if it is no longer
 * there. What its state names is not taken on trust: it must be that very folder, a direct child
 * of `root`, with our prefix (attacks B.3.56: state is a file that other steps may reach).
 * Synchronous, so that a signal's handler can do it and no write comes in between (B.3.57).
 * @throws EggError `wipe_refused`, `wipe_failed`
 */
export const wipe = (root: string, folder: Folder): 'wiped' | 'gone' => {
  if (!isOurs(root, folder)) throw refused()
  try {
    const found = lstatSync(folder.path, { bigint: true })
    const same = String(found.dev) === folder.device && String(found.ino) === folder.inode
    if (!found.isDirectory() || !same) throw refused()
    rmSync(folder.path, { recursive: true, force: true, maxRetries: 3 })
    forget(folder)
    return 'wiped'
  } catch (error) {
    if (error instanceof EggError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      forget(folder)
      return 'gone'
    }
    throw new EggError(
      'wipe_failed',
      'The folder of secrets could not be removed.',
      "Remove it by hand; its path is in this step's `directory` output.",
    )
  }
}

/** The lease beside it; a link in its place is not followed. */
const forget = (folder: Folder): void => rmSync(leasePathOf(folder), { force: true })

/** What was removed, and the leases that are over with it. */
export interface Wiped {
  readonly folders: number
  readonly leases: readonly HeldLease[]
}

/**
 * Removes every folder that `makeFolder(root, prefix)` made for this user, in whatever step. Other
 * things of that name stay.
 * @throws EggError `wipe_failed`
 */
export const wipeAll = (root: string, prefix: string = FOLDER_PREFIX): Wiped => {
  let folders = 0
  const leases: HeldLease[] = []
  for (const name of namesIn(root)) {
    // mkdtemp's six characters.
    if (!name.startsWith(prefix) || !/^[A-Za-z0-9]{6}$/.test(name.slice(prefix.length))) continue
    const path = join(realpathSync(root), name)
    const { dev, ino, uid, mode } = lstatSync(path, { bigint: true })
    const made =
      Number(uid) === process.getuid?.() && [0o700n, BigInt(PASSABLE)].includes(mode & 0o777n)
    if (process.platform !== 'win32' && !made) continue
    if (!lstatSync(path).isDirectory()) continue
    const lease = readLease(leasePathOf({ path }))
    if (wipe(root, { path, device: String(dev), inode: String(ino) }) === 'wiped') folders++
    if (lease) leases.push(lease)
  }
  return { folders, leases }
}

const namesIn = (root: string): string[] => {
  try {
    return readdirSync(root)
  } catch {
    return []
  }
}

const isOurs = (root: string, { path }: Folder): boolean => {
  try {
    return basename(path).startsWith(FOLDER_PREFIX) && dirname(path) === realpathSync(root)
  } catch {
    return false
  }
}

const refused = (): EggError =>
  new EggError(
    'wipe_refused',
    'The folder that the state names is not the one that this action made; nothing was removed.',
    'An earlier step replaced it: look at what runs in this job.',
  )
