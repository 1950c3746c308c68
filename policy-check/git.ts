import { spawn } from 'node:child_process'
import { EggError } from '../core/error.ts'
import { GIT_BYTES, GIT_MS } from '../core/limits.ts'

/** What git prints. @throws EggError `git_failed` */
export type Git = (args: readonly string[], input?: string) => Promise<Buffer>

/**
 * Git that reads objects and does nothing else, whatever the checked out repository or an earlier step
 * configured: no hooks, no monitor, no transport (a promised object that is missing would start
 * one), no replaced objects.
 */
export const gitIn =
  (folder: string, env: Readonly<Record<string, string | undefined>>): Git =>
  (args, input = '') =>
    new Promise((resolve, reject) => {
      const settings = [
        'core.hooksPath=/dev/null',
        'core.fsmonitor=false',
        'protocol.allow=never',
        // In a container's job the folder is another user's.
        `safe.directory=${folder}`,
      ].flatMap((setting) => ['-c', setting])
      const all = ['--no-pager', '--no-replace-objects', '--literal-pathspecs', ...settings]
      const child = spawn('git', ['-C', folder, ...all, ...args], {
        env: {
          PATH: env.PATH,
          HOME: env.HOME,
          LC_ALL: 'C',
          GIT_NO_LAZY_FETCH: '1',
          GIT_TERMINAL_PROMPT: '0',
        },
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: GIT_MS,
      })
      const parts: Buffer[] = []
      let length = 0
      const fail = () => {
        child.kill()
        reject(gitFailed(args[0] ?? ''))
      }
      child.on('error', fail)
      // Git may end before it reads.
      child.stdin.on('error', () => {})
      child.stdout.on('data', (part: Buffer) => {
        length += part.length
        parts.push(part)
        if (length > GIT_BYTES) fail()
      })
      child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(parts)) : fail()))
      child.stdin.end(input)
    })

const gitFailed = (command: string): EggError =>
  new EggError(
    'git_failed',
    `git ${command} failed.`,
    'Is git installed, and is the repository checked out (actions/checkout) before this step?',
  )
