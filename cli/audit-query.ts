import { Command, Option } from 'commander'
import { DECISIONS, type Decision, type Wanted } from '../core/audit/match.ts'
import { act, type Work } from './act.ts'
import { documentOf, tableOf } from './audit-rows.ts'
import { EXIT } from './exit.ts'
import { counted } from './output.ts'
import { FROM, rangeOf, TO } from './time.ts'
import { examples, usage } from './usage.ts'

interface Options extends Omit<Wanted, 'from' | 'to' | 'decision'> {
  readonly from: string
  readonly to: string
  readonly decision?: Decision
  readonly limit: string
}

const query: Work<Options> = async (session, { from, to, limit: text, ...wanted }) => {
  const now = Math.floor(Date.now() / 1000)
  const range = rangeOf({ from, to }, now)
  const limit = limitOf(text)
  const [{ loadSettings }, { openStore, longRunning }, { findEntries }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('./audit-find.ts'),
  ])
  const store = await openStore(loadSettings(session))
  const look = { now, limit, signal: longRunning() }
  const { entries, cut } = await findEntries(store, wanted, range, look)
  if (cut) session.note(`note: there are more than ${limit}; narrow the query, or raise --limit.`)
  else session.note(`note: ${counted(entries.length, 'record')}.`)
  const faults = entries.some(({ fault }) => fault !== null)
  return {
    document: { ...range, records: entries.map(documentOf), more: cut },
    text: tableOf(entries),
    exit: faults ? EXIT.attention : EXIT.done,
  }
}

const limitOf = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw usage('--limit is a number from 1 to 999999.', 'For more, use `egg audit export`.')
}

export const auditQueryCommand = (): Command =>
  new Command('query')
    .description('records by time, repository, secret, person, decision or run')
    .option(...FROM, '24h')
    .option(...TO)
    .option('--repository <name>', 'owner/name, or its id; of GitLab the project')
    .option('--secret <name>', 'vault/path/name, or all below `vault/`')
    .option('--actor <name>', 'who ran the job, or an ARN or its end')
    .addOption(new Option('--decision <word>', 'what became of an exchange').choices(DECISIONS))
    .option('--run <id>', 'of a run, a pipeline or a job')
    .option('--type <word>', "a record's type, or an operator's action")
    .option('--limit <count>', 'show no more than these', '1000')
    .addHelpText(
      'after',
      examples(
        'egg audit query --repository acme/payments-api --from 7d',
        'egg audit query --secret payments/ --decision denied',
        'egg audit query --type put --actor alice --from 2026-11-01 --json',
      ),
    )
    .action(act(query))
