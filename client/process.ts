import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A process, told apart from a later one of the same number where the system says when it began. */
export interface Process {
  readonly pid: number
  /** Linux: clock ticks from boot, field 22 of proc(5)'s stat. */
  readonly started: string | null
}

/** Null for one that cannot be watched: the first of all, or one outside of this container. */
export const processOf = (pid: number): Process | null =>
  pid > 1 && isThere(pid) ? { pid, started: statOf(pid)?.started ?? null } : null

export const isAlive = ({ pid, started }: Process): boolean => {
  if (!isThere(pid)) return false
  const stat = statOf(pid)
  // Dead, and nobody has asked for its exit code yet.
  if (stat && 'ZX'.includes(stat.state)) return false
  return started === null || stat === null || stat.started === started
}

/** GitHub's: one for each job, and what becomes of it decides. */
const WORKER = 'Runner.Worker'
/** Between a step and its worker stand none, or a shell or two. */
const ANCESTORS = 8

/**
 * The worker whose step is `pid`'s child, or null where it cannot be seen. By its name: a runner may
 * put a shell of its own between the two (container hooks do), which ends with the step, and whoever
 * took that for the job would take a job's files. Elsewhere than on Linux there is no such shell.
 */
export const workerOf = (pid: number): Process | null => {
  if (process.platform !== 'linux') return processOf(pid)
  let each: number | null = pid
  for (let i = 0; i < ANCESTORS && each !== null && each > 1; i++) {
    if (isWorker(each)) return processOf(each)
    each = statOf(each)?.parent ?? null
  }
  return null
}

const isWorker = (pid: number): boolean => {
  try {
    const [path = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return basename(path) === WORKER
  } catch {
    return false
  }
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is another user's.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH'
  }
}

const statOf = (pid: number): { state: string; parent: number; started: string } | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in brackets may hold anything, brackets among it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, parent, started] = [fields[0], Number(fields[1]), fields[19]]
    return state && started ? { state, parent, started } : null
  } catch {
    return null
  }
}
