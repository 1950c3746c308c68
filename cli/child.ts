import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Bytes } from '../core/bytes.ts'
import type { Secret } from '../core/secret.ts'
import { NotStarted } from './not-started.ts'

export interface Child {
  readonly argv: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
  /** What it reads; without it, what this process would read. */
  readonly input?: Secret<Bytes>
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const

/**
 * Runs a command, passes signals on to it, and gives its exit code: 128 and the signal's number if
 * one ended it, as shells say it. Its output is not touched.
 * @throws NotStarted
 */
export const runChild = ({ argv, env, input }: Child): Promise<number> =>
  new Promise((resolve, reject) => {
    const [command, ...args] = argv
    const child = spawn(command, args, {
      env,
      stdio: [input ? 'pipe' : 'inherit', 'inherit', 'inherit'],
    })
    const pass = (signal: NodeJS.Signals) => {
      // A terminal sends its own to both.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    for (const signal of SIGNALS) process.on(signal, pass)
    const ended = () => {
      for (const signal of SIGNALS) process.removeListener(signal, pass)
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (child.pid !== undefined) return
      ended()
      reject(new NotStarted(error.code !== 'ENOENT'))
    })
    // Not `close`: what it leaves running in the background may hold its output for ever.
    child.on('exit', (code, signal) => {
      ended()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
    // It may end before it reads.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input?.expose())
  })
