import { createHash } from 'node:crypto'
import { accessSync, constants, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { EggError } from '../core/error.ts'
import { FOLDER_PREFIX } from './deliver.ts'

type Env = Readonly<Record<string, string | undefined>>

/** `runner-temp`: on the runner's disk. `memory`: in a tmpfs, which the kernel may still swap out. */
export type Storage = 'runner-temp' | 'memory'

export const SHARED_MEMORY = '/dev/shm'
// linux/magic.h
const TMPFS_MAGIC = 0x01021994

/** Where folders of secrets are made, and how their names begin. */
export interface Place {
  readonly root: string
  readonly prefix: string
}

/** @throws EggError `memory_unavailable` */
export const placeOf = (storage: Storage, env: Env, memory = SHARED_MEMORY): Place => {
  const temp = env.RUNNER_TEMP ?? ''
  if (storage === 'runner-temp') return { root: temp, prefix: FOLDER_PREFIX }
  if (!isTmpfs(memory)) {
    throw new EggError(
      'memory_unavailable',
      `${SHARED_MEMORY} is no tmpfs that this user may write to: no memory to keep files in.`,
      'Use a Linux runner (in a container: --tmpfs /dev/shm), or `storage: runner-temp`.',
    )
  }
  // All runners of one machine share it: the name says whose folder it is.
  return { root: memory, prefix: `${FOLDER_PREFIX}${tagOf(temp)}-` }
}

/** The place of a folder that an earlier phase made; its state names the folder alone. */
export const rootOf = (folder: string, env: Env): string =>
  dirname(folder) === SHARED_MEMORY ? SHARED_MEMORY : (env.RUNNER_TEMP ?? '')

const tagOf = (temp: string): string => {
  let path = temp
  try {
    path = realpathSync(temp)
  } catch {
    // Then by its name.
  }
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}

const isTmpfs = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return statfsSync(path).type === TMPFS_MAGIC
  } catch {
    return false
  }
}
