// The watchdog's process: `node watch FILE`, detached from the step that started it. The file holds
// what it has to know; its arguments and its environment hold nothing secret.
import { lstatSync } from 'node:fs'
import { endLease, leaseState } from './lease.ts'
import { type HeldLease, readLease } from './lease-file.ts'
import { isAlive } from './process.ts'
import { watchOver } from './watchdog.ts'
import { wipe } from './wipe.ts'

/** For one question, and for the last word. */
const CALL_MS = 10_000

let wake = () => {}

// Asked to end: whoever asks may not be the job (`pkill node`), so it looks, and stays if it must.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => wake())

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })

const isThere = ({ path, device, inode }: HeldLease['folder']): boolean => {
  try {
    const { dev, ino } = lstatSync(path, { bigint: true })
    return String(dev) === device && String(ino) === inode
  } catch {
    return false
  }
}

const watch = async (lease: HeldLease): Promise<void> => {
  const { folder, root, until, worker } = lease
  const call = (what: typeof endLease) => what(lease, process.env, AbortSignal.timeout(CALL_MS))
  await watchOver({
    until,
    now: () => Date.now() / 1000,
    isThere: () => isThere(folder),
    isWorking: () => worker === null || isAlive(worker),
    ask: () => call(leaseState),
    remove: () => {
      wipe(root, folder)
    },
    end: () => call(endLease),
    pause,
    random: Math.random,
  })
}

const lease = readLease(process.argv[2] ?? '')
// There is nobody to tell what went wrong; a socket that stalls must not keep it alive.
if (lease) void watch(lease).finally(() => process.exit())
