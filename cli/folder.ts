import { constants } from 'node:os'
import { type Folder, makeFolder } from '../client/deliver.ts'
import type { Place } from '../client/storage.ts'
import { wipe } from '../client/wipe.ts'

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * A folder that is gone when `work` is over, or this process, however it ends; but by SIGKILL.
 * `remove` takes it away before that.
 */
export const withWipedFolder = async <T>(
  { root, prefix }: Place,
  work: (folder: Folder, remove: () => void) => Promise<T>,
): Promise<T> => {
  let folder: Folder | null = null
  const remove = () => {
    if (folder) wipe(root, folder)
    folder = null
  }
  const end = (signal: NodeJS.Signals) => {
    // While a child runs, it is told (child.ts), and its end is ours.
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
  }
  process.on('exit', remove)
  for (const signal of ENDING) process.on(signal, end)
  try {
    folder = makeFolder(root, prefix)
    return await work(folder, remove)
  } finally {
    remove()
    for (const signal of ENDING) process.removeListener(signal, end)
    process.removeListener('exit', remove)
  }
}
