import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What git prints, or null where it fails: no repository, no such commit, no git. */
export const git = async (cwd: string, ...args: readonly string[]): Promise<string | null> => {
  try {
    const { stdout } = await run('git', ['-C', cwd, ...args], { maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch {
    return null
  }
}

/** Who last touched some lines, and when: of all commits that left something there the newest. */
export interface Touched {
  readonly commit: string
  readonly author: string
  /** Unix seconds. */
  readonly time: number
}

/** `from` and `to` count from 1. null for what is not committed. */
export const lastTouched = async (
  cwd: string,
  file: string,
  from: number,
  to: number,
): Promise<Touched | null> => {
  const text = await git(cwd, 'blame', '--line-porcelain', `-L${from},${to}`, '--', file)
  let newest: Touched | null = null
  for (const block of (text ?? '').split(/(?<=^\t.*\n)/m)) {
    const commit = /^([0-9a-f]{40}) /.exec(block)?.[1]
    const author = /^author (.*)$/m.exec(block)?.[1]
    const time = Number(/^author-time (\d+)$/m.exec(block)?.[1])
    if (!commit || author === undefined || /^0+$/.test(commit)) continue
    if (!newest || time >= newest.time) newest = { commit: commit.slice(0, 12), author, time }
  }
  return newest
}
