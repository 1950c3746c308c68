import { resolve } from 'node:path'
import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly records: string
  readonly policies?: string
  readonly now?: string
}

const replayExport: Work<Options> = async (session, { records, policies, now: asOf }) => {
  const [{ loadSettings }, { compileFolder }, { indexPolicies }, core, { exportFolder }] =
    await Promise.all([
      import('./settings.ts'),
      import('./policy-files.ts'),
      import('../core/policy/load.ts'),
      import('../core/audit/replay.ts'),
      import('../disk/export-folder.ts'),
    ])
  const { cwd } = session
  const now = timeOf(asOf)
  const folder = policies ?? loadSettings(session).policies
  const set = await compileFolder(resolve(cwd, folder), cwd, { built: now })
  const index = indexPolicies(set)
  const found = await core.replay(exportFolder(resolve(cwd, records)), index, { now })
  const { won, lost, unknown } = found.counts
  const isPart = unknown > 0 || found.unreadable > 0
  return {
    document: { ...found, missing_policies: found.missingPolicies, missingPolicies: undefined },
    text: `${core.tellReplay(found)}\nWhether the export is sound says \`egg audit verify ${records}\`.`,
    exit: won + lost > 0 ? EXIT.attention : isPart ? EXIT.incomplete : EXIT.done,
  }
}

const timeOf = (text: string | undefined): number => {
  if (text === undefined) return Math.floor(Date.now() / 1000)
  if (/^[0-9]{1,12}$/.test(text)) return Number(text)
  throw usage(`${text} is no time in Unix seconds.`, 'Take what `date +%s` prints.')
}

export const policyReplayCommand = (): Command =>
  new Command('replay')
    .description(
      'which exchanges of the past the policies would decide otherwise now; exit 5 if any, 4 if some cannot be told',
    )
    .requiredOption('--records <dir>', 'an export of the log, as `egg audit export` makes it')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .option('--now <unix>', 'decide as if it were then; the clock without it')
    .addHelpText('after', examples('egg policy replay --records review --json'))
    .action(act(replayExport))
