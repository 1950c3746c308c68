// First, and by itself so that no sorting moves it: see there.
import './event.ts'

import { join } from 'node:path'
import {
  exportVariable,
  getInput,
  info,
  saveState,
  setFailed,
  setOutput,
  setSecret,
  warning,
} from '@actions/core'
import type { Folder } from '../client/deliver.ts'
import { cannotHaveToken } from '../client/id-token.ts'
import { endLease } from '../client/lease.ts'
import { startWatchdog } from '../client/start-watchdog.ts'
import { placeOf, rootOf } from '../client/storage.ts'
import { wipe, wipeAll } from '../client/wipe.ts'
import { EggError } from '../core/error.ts'
import { LEASE_END_MS } from '../core/limits.ts'
import { runContext } from './context.ts'
import { eventError } from './event.ts'
import { parseInputs, parseWipe } from './inputs.ts'
import { reportOf, warningText } from './report.ts'
import { run } from './run.ts'
import { folderText, STATE } from './state.ts'
import { summarize } from './summarize.ts'
import { refusalSummaryOf, summaryOf } from './summary.ts'

const WATCHDOG = join(import.meta.dirname, 'watch.cjs')

let folder: Folder | undefined

// Cancelled: the runner waits 7.5 s, then kills, and the post step may never come. All in one go:
// whatever was under way must neither write another file nor end the process as done.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    try {
      if (folder) wipe(rootOf(folder.path, process.env), folder)
    } finally {
      process.exit(1)
    }
  })
}

// Without these the toolkit falls back to printing values as commands.
const FILE_COMMANDS = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE']

const unwatched = (): void =>
  warning('egg: the watchdog could not be started; if the job is killed, its files stay.')

/** In one write: fifty secrets have a thousand masks. */
const setSecrets = (texts: readonly string[]): void => {
  process.stdout.cork()
  for (const text of texts) setSecret(text)
  process.stdout.uncork()
}

const main = async (): Promise<void> => {
  if (FILE_COMMANDS.some((name) => !process.env[name])) {
    throw new EggError(
      'runner_unsupported',
      'This runner has no file commands, so values cannot be handed on safely.',
      'Update the runner.',
    )
  }
  if (parseWipe(getInput)) return wipeEarly()
  if (eventError) throw eventError
  const inputs = parseInputs(getInput)
  const context = runContext()
  if (inputs.skip && cannotHaveToken(process.env, context)) {
    setOutput('available', 'false')
    return info('egg: this run cannot have an ID token, so there are no secrets; skipped.')
  }
  const delivered = await run(inputs, {
    env: process.env,
    context,
    mask: setSecrets,
    saveFolder: (made) => {
      folder = made
      saveState(STATE, folderText(made))
    },
    watch: (leasePath) => startWatchdog(WATCHDOG, leasePath, process.env, unwatched),
    setOutput,
    exportVariable,
    warn: warning,
  })
  for (const code of delivered.warnings) warning(warningText(code))
  const { secrets, left, record } = delivered
  const names = secrets.map(({ output }) => output).join(', ') || 'nothing'
  info(`egg: delivered ${names}; removed when the job ends.`)
  if (left.length) info(`Optional, and not given: ${left.join(', ')}.`)
  info(`Record: ${record}`)
  await summarize(summaryOf(delivered)).catch(() => {
    warning('egg: the job summary could not be written; the secrets were delivered.')
  })
}

/** The files of all earlier steps of this job; their posts will find them gone. */
const wipeEarly = async (): Promise<void> => {
  const wiped = (['runner-temp', 'memory'] as const).flatMap((storage) => {
    try {
      const { root, prefix } = placeOf(storage, process.env)
      return wipeAll(root, prefix)
    } catch (error) {
      if (!(error instanceof EggError) || error.code !== 'memory_unavailable') throw error
      return []
    }
  })
  const folders = wiped.reduce((total, each) => total + each.folders, 0)
  info(`egg: removed ${folders} ${folders === 1 ? 'folder' : 'folders'} of secrets.`)
  const signal = AbortSignal.timeout(LEASE_END_MS)
  const leases = wiped.flatMap((each) => each.leases)
  await Promise.all(leases.map((lease) => endLease(lease, process.env, signal)))
}

main()
  .catch(async (error) => {
    setFailed(reportOf(error))
    await summarize(refusalSummaryOf(error)).catch(() => {})
  })
  // Ends the phase for good: a proxy's socket that stalls would keep the process alive.
  .finally(() => process.stdout.write('', () => process.exit()))
