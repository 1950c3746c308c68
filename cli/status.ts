import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { columns } from './output.ts'
import { examples } from './usage.ts'

const status: Work<object> = async (session) => {
  const [{ loadSettings }, { compileFolder }, { openStore, longRunning }, { LOOKS, lookAt }] =
    await Promise.all([
      import('./settings.ts'),
      import('./policy-files.ts'),
      import('./cloud.ts'),
      import('./status-facts.ts'),
    ])
  const settings = loadSettings(session)
  const policies = await compileFolder(settings.policies, session.cwd, { built: 0 })
  const store = await openStore(settings)
  const now = Math.floor(Date.now() / 1000)
  const looking = { session, settings, policies, store, now, signal: longRunning() }
  const facts = await Promise.all(
    Object.entries(LOOKS).map(async ([name, look]) => [name, await lookAt(look, looking)] as const),
  )
  const states = facts.map(([, { state }]) => state)
  const needs = states.includes('attention') ? EXIT.attention : EXIT.incomplete
  return {
    document: Object.fromEntries(
      facts.map(([name, { state, found }]) => [name, { state, ...found }]),
    ),
    text: columns(facts.map(([name, { state, text }]) => [MARKS[state], name, text])),
    exit: states.every((state) => state === 'ok') ? EXIT.done : needs,
  }
}

const MARKS = { ok: 'ok', attention: 'LOOK', unknown: '?' } as const

export const statusCommand = (): Command =>
  new Command('status')
    .description('one screen: broker, freezes, secrets, leases, log, alarms')
    .addHelpText(
      'after',
      `
For monitors: exit code 0 when all is well, 5 when somebody must look, 4 when something could not be
looked at. Reads records of the last 7 days, so on a busy log it takes a while.
${examples('egg status', 'egg status --json')}`,
    )
    .action(act(status))
