import { appendFile } from 'node:fs/promises'
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
import { context } from '@actions/github'
import type { Folder } from '../client/deliver.ts'
import { wipe } from '../client/wipe.ts'
import { EggError } from '../core/error.ts'
import { parseInputs } from './inputs.ts'
import { reportOf, warningText } from './report.ts'
import { run } from './run.ts'
import { folderText, STATE } from './state.ts'
import { summaryOf } from './summary.ts'

const { pull_request: pull } = context.payload
const isFork = pull !== undefined && pull.head?.repo?.full_name !== pull.base?.repo?.full_name

let folder: Folder | undefined

// Cancelled: the runner waits 7.5 s, then kills, and the post step may never come. All in one go:
// whatever was under way must neither write another file nor end the process as done.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    try {
      if (folder) wipe(process.env.RUNNER_TEMP ?? '', folder)
    } finally {
      process.exit(1)
    }
  })
}

// Without these the toolkit falls back to printing values as commands.
const FILE_COMMANDS = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE']

const main = async (): Promise<void> => {
  if (FILE_COMMANDS.some((name) => !process.env[name])) {
    throw new EggError(
      'runner_unsupported',
      'This runner has no file commands, so values cannot be handed on safely.',
      'Update the runner.',
    )
  }
  const delivered = await run(parseInputs(getInput), {
    env: process.env,
    context: { eventName: context.eventName, isFork, actor: context.actor },
    mask: setSecret,
    saveFolder: (made) => {
      folder = made
      saveState(STATE, folderText(made))
    },
    setOutput,
    exportVariable,
    warn: warning,
  })
  for (const code of delivered.warnings) warning(warningText(code))
  const { secrets, record } = delivered
  info(
    `egg: delivered ${secrets.map(({ output }) => output).join(', ')}; removed when the job ends.`,
  )
  info(`Record: ${record}`)
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (!summary) return
  await appendFile(summary, summaryOf(delivered)).catch(() => {
    warning('egg: the job summary could not be written; the secrets were delivered.')
  })
}

main()
  .catch((error) => setFailed(reportOf(error)))
  // Ends the phase for good: a proxy's socket that stalls would keep the process alive.
  .finally(() => process.stdout.write('', () => process.exit()))
