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
import { parseInputs } from './inputs.ts'
import { reportOf, warningText } from './report.ts'
import { run } from './run.ts'
import { folderText, STATE } from './state.ts'
import { summaryOf } from './summary.ts'

const { pull_request: pull } = context.payload
const isFork = pull !== undefined && pull.head?.repo?.full_name !== pull.base?.repo?.full_name

let folder: Folder | undefined

// Cancelled: the runner waits 7.5 s, then kills. The post step may or may not come.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    if (folder) await wipe(process.env.RUNNER_TEMP ?? '', folder).catch(() => {})
    process.exit(1)
  })
}

const main = async (): Promise<void> => {
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
  if (summary) await appendFile(summary, summaryOf(delivered))
}

main()
  .catch((error) => setFailed(reportOf(error)))
  // Ends the phase for good: a proxy's socket that stalls would keep the process alive.
  .finally(() => process.stdout.write('', () => process.exit()))
