import { closeSync, constants, fstatSync, openSync, readFileSync, writeSync } from 'node:fs'
import { EggError } from '../core/error.ts'
import { type Origin, parseOrigin } from '../core/origin.ts'
import { type Secret, secret } from '../core/secret.ts'
import type { Folder } from './deliver.ts'
import type { Process } from './process.ts'

/** What is needed to end a release's lease, and to watch over its folder. */
export interface HeldLease {
  readonly folder: Folder
  /** Where the folder was made. */
  readonly root: string
  readonly origin: Origin
  /** Id of the `released` record. */
  readonly record: string
  /** base64url. Whoever has it can end the lease, and nothing else. */
  readonly handle: Secret<string>
  /** Unix seconds. */
  readonly until: number
  /** With its end the job is over, whatever became of its steps; null where it cannot be seen. */
  readonly worker: Process | null
  /** PEM of certificate authorities to trust besides Node's own. */
  readonly ca: string | null
}

/**
 * Beside the folder and not in it: whoever mounts or reads the folder finds secrets there and
 * nothing else.
 */
export const leasePathOf = ({ path }: Pick<Folder, 'path'>): string => `${path}.lease`

/** A new file, 0600; never through a link. @throws EggError `write_failed` */
export const keepLease = (lease: HeldLease): string => {
  const path = leasePathOf(lease.folder)
  const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_WRONLY } = constants
  try {
    const file = openSync(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, 0o600)
    try {
      writeSync(file, JSON.stringify({ v: 1, ...lease, handle: lease.handle.expose() }))
    } finally {
      closeSync(file)
    }
    return path
  } catch {
    throw new EggError('write_failed', 'The lease cannot be written.', 'Is the disk full?')
  }
}

/**
 * The lease that `keepLease` wrote there, or null: gone, or not ours. `/dev/shm` is everybody's, so
 * a file of another user, or one that others may write, tells nothing.
 */
export const readLease = (path: string): HeldLease | null => {
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants
  try {
    const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      const { uid, mode } = fstatSync(file)
      const ours = uid === process.getuid?.() && (mode & 0o077) === 0
      if (process.platform !== 'win32' && !ours) return null
      return parse(JSON.parse(readFileSync(file, 'utf8')))
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

const parse = ({ v, folder, root, origin, record, handle, until, worker, ca }: Raw) => {
  const { path, device, inode } = folder
  const [at, number] = [parseOrigin(text(origin)), Number(until)]
  if (v !== 1 || !at || !Number.isSafeInteger(number)) return null
  return {
    folder: { path: text(path), device: text(device), inode: text(inode) },
    root: text(root),
    origin: at,
    record: text(record),
    handle: secret(text(handle)),
    until: number,
    worker: worker && { pid: Number(worker.pid), started: worker.started && text(worker.started) },
    ca: ca && text(ca),
  }
}

interface Raw {
  readonly [name: string]: unknown
  readonly folder: Readonly<Record<string, unknown>>
  readonly worker: { readonly pid: unknown; readonly started: string | null } | null
  readonly ca: string | null
}

const text = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw new TypeError('no text')
}
