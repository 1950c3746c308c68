import { Command } from 'commander'
import { REMOVAL_DAYS } from '../core/limits.ts'
import { act, type Work } from './act.ts'
import { instant } from './output.ts'
import { REASON, reasonOf } from './reason.ts'
import { recordLine } from './scope.ts'
import { nameOf } from './secret-name.ts'
import { confirm } from './terminal.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly wait: string
  readonly confirm?: string
  readonly reason?: string
}

const DAY = 86_400

const rm: Work<Options> = async (session, options, operand = '') => {
  const name = nameOf('rm', operand)
  const wait = waitOf(options.wait)
  const reason = reasonOf(options.reason)
  const [{ loadSettings }, { openCloud, deadline }, { remove }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/remove.ts'),
  ])
  const settings = loadSettings(session)
  const consequence = `No job will be given ${name} any more.`
  await confirm(name, consequence, options.confirm)
  const { store, actor } = await openCloud(settings)
  const now = Math.floor(Date.now() / 1000)
  const request = { name, until: now + wait, actor, reason, now }
  const { status, removed, record } = await remove(store, request, deadline())
  const until = instant(removed.until)
  if (status === 'already_removed') {
    session.note(`note: ${name} was removed already, ${instant(removed.removed)}; that stays.`)
  }
  const erased = removed.erased === null ? null : instant(removed.erased)
  return {
    document: { status, name, version: removed.version, until, erased, record },
    text: `${name} is removed. ${
      erased === null
        ? `Until ${until} \`egg put ${name} --from-version ${removed.version}\` brings it back; then its versions are erased.`
        : 'Its versions are erased.'
    }${recordLine(record)}`,
  }
}

/** Seconds. @throws EggError `usage` */
const waitOf = (text: string): number => {
  const days = /^\d{1,3}d$/.test(text) ? Number.parseInt(text, 10) : 0
  const { min, max } = REMOVAL_DAYS
  if (days >= min && days <= max) return days * DAY
  throw usage(
    `--wait takes a number of days from ${min}d to ${max}d.`,
    'To end access at once is what `egg rm` does in any case; the days are for going back.',
  )
}

export const rmCommand = (): Command =>
  new Command('rm')
    .description('remove a secret: at once for jobs, for good after a waiting period')
    .argument('<name>', 'vault/path/name')
    .option('--wait <days>', 'how long it can be brought back', `${REMOVAL_DAYS.usual}d`)
    .option('--confirm <name>', 'the same name again, instead of typing it')
    .option(...REASON)
    .addHelpText(
      'after',
      `
The keeper erases its versions when the time is over. The name and its version numbers stay taken:
a later put goes on counting. Backups of the store hold it until they age out.
${examples(
  "egg rm payments/db/old --reason 'moved to payments/db/url'",
  'egg rm payments/db/old --wait 7d --confirm payments/db/old',
)}`,
    )
    .action(act(rm))
