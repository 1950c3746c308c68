import { constants, open, rm } from 'node:fs/promises'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Secret } from '../core/secret.ts'

const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_WRONLY } = constants

/**
 * A new file for one value, 0600: never through a link, and never one that stands there already.
 * @throws EggError `file_exists`
 */
export const openValueFile = async (path: string) => {
  const file = await open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, 0o600).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? exists() : error
    },
  )
  return {
    write: async (value: Secret<Bytes>): Promise<void> => {
      await file.writeFile(value.expose())
      await file.sync()
      await file.close()
    },
    /** Nothing was written: no empty file stays that could pass for a value. */
    drop: async (): Promise<void> => {
      await file.close().catch(() => {})
      await rm(path, { force: true })
    },
  }
}

const exists = (): EggError =>
  new EggError(
    'file_exists',
    'The file of --out is there already; nothing was read.',
    'Remove it, or name another one.',
  )
