import { Command, Option } from 'commander'
import type { Entry } from '../core/audit/feed.ts'
import { DECISIONS, type Decision, matches, type Wanted } from '../core/audit/match.ts'
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

/** Leaves that are looked at together; memory holds these and what matches. */
const CHUNK = 2048

const query: Work<Options> = async (session, { from, to, limit: text, ...wanted }) => {
  const now = Math.floor(Date.now() / 1000)
  const range = rangeOf({ from, to }, now)
  const limit = limitOf(text)
  const [{ loadSettings }, { openStore, longRunning }, feed, { leavesBetween }, { leavesOf }] =
    await Promise.all([
      import('./settings.ts'),
      import('./cloud.ts'),
      import('../core/audit/feed.ts'),
      import('../core/audit/range.ts'),
      import('../core/log/reader.ts'),
    ])
  const store = await openStore(loadSettings(session))
  const signal = longRunning()
  const found = new Map<string, Entry>()
  let cut = false
  const take = async (entries: readonly Entry[]): Promise<void> => {
    const jobs = await feed.jobsOf(store, entries, signal)
    for (const { entry, job } of jobs) {
      const { record, index } = entry
      // What cannot be read could be what is looked for. Its time is only known by its leaf.
      const isWanted = record
        ? matches(record, { ...wanted, ...range }, job ?? record)
        : index !== null
      if (!isWanted) continue
      if (found.size >= limit && !found.has(entry.id)) cut = true
      else found.set(entry.id, entry)
    }
  }

  const pending = await feed.pendingEntries(store, now, signal)
  const size = await feed.logSize(store, signal)
  const { begin, end } = await leavesBetween(store, range, size, signal)
  let chunk = []
  for await (const leaf of leavesOf(store, begin, Math.min(end, size), signal)) {
    chunk.push(leaf)
    if (chunk.length < CHUNK) continue
    await take(await feed.entriesOf(store, chunk, signal))
    chunk = []
    if (cut) break
  }
  if (chunk.length) await take(await feed.entriesOf(store, chunk, signal))
  await take(pending.filter(({ id }) => !found.has(id)))

  const entries = [...found.values()]
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
