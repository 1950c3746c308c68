import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { vaultOf } from '../core/name.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { counted, instant } from './output.ts'
import { examples } from './usage.ts'

const report: Work<object> = async (session, _options, file = '') => {
  const [{ loadSettings }, { readVaults }, { openCloud, deadline }, core] = await Promise.all([
    import('./settings.ts'),
    import('./vaults.ts'),
    import('./cloud.ts'),
    import('../core/break-glass/report.ts'),
  ])
  const journal = new Uint8Array(await readFile(resolve(session.cwd, file)))
  const settings = loadSettings(session)
  const vaults = await readVaults(settings, session.cwd)
  const { actor, ...ports } = await openCloud(settings)
  const now = Math.floor(Date.now() / 1000)
  const reported = await core.reportJournal(
    ports,
    {
      journal,
      keysOf: ({ name }) => vaults.find((vault) => vault.name === vaultOf(name)) ?? null,
      actor,
      now,
    },
    deadline(),
  )
  const { bundle, imported, due, rotated, gone } = reported
  const { lines, head } = reported.journal
  const openings = lines.map(
    ({ time, signer, reason, secrets }) =>
      `  ${instant(time)}  ${signer.split('+')[0]}  ${reason}: ${secrets.map(({ name }) => name).join(', ')}`,
  )
  return {
    document: { bundle, head, lines: lines.length, imported, due, rotated, gone },
    text: [
      `${counted(lines.length, 'opening')}, ${imported} new to the log:`,
      ...openings,
      `head ${head}`,
      ...told('Opened values that are current, TO BE ROTATED', due),
      ...told('Rotated since the bundle was sealed', rotated),
      ...told('Not there any more', gone),
    ].join('\n'),
    exit: due.length ? EXIT.attention : EXIT.done,
  }
}

const told = (what: string, names: readonly string[]): string[] =>
  names.length ? [`${what}: ${names.join(', ')}.`] : []

export const breakGlassReportCommand = (): Command =>
  new Command('report')
    .description('when the cloud is back: record a journal, and mark what is to be rotated')
    .argument('<journal>', 'what `egg break-glass open` wrote')
    .addHelpText(
      'after',
      `
Each line goes into the audit log. All secrets of the bundle are due for rotation, opened or not: the
holder of the key could read them all. Running it again is safe. Exit code 5: some are to be rotated;
3: the journal was tampered with.
${examples('egg break-glass report egg.bundle.age.q7Yc1dKx.journal')}`,
    )
    .action(act(report))
