import { spawn } from 'node:child_process'

type Env = Readonly<Record<string, string | undefined>>

// What a request needs to reach the broker, and Node to start; nothing of the job besides.
const INHERITED = [
  'https_proxy',
  'HTTPS_PROXY',
  'no_proxy',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
]

/**
 * Starts the watchdog of one folder and leaves it to itself: a session of its own, no pipes (a
 * runner waits for those of its steps), the root as its folder (a workspace is removed under it).
 * Without RUNNER_TRACKING_ID, by which a runner finds what its job left running and kills it, the
 * very process among it that is to clean up. Where it cannot be started the post step is what
 * remains: `onFailure` is told.
 */
export const startWatchdog = (
  script: string,
  leasePath: string,
  env: Env,
  onFailure: () => void,
): void => {
  const own = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => INHERITED.includes(entry[0])),
  )
  try {
    const child = spawn(process.execPath, [script, leasePath], {
      cwd: '/',
      detached: true,
      env: own,
      stdio: 'ignore',
      windowsHide: true,
    })
    child.on('error', onFailure)
    child.unref()
  } catch {
    onFailure()
  }
}
