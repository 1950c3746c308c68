import { readFileSync } from 'node:fs'

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

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is another user's.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH'
  }
}

const statOf = (pid: number): { state: string; started: string } | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in brackets may hold anything, brackets among it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    return state && started ? { state, started } : null
  } catch {
    return null
  }
}
