import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import type { Position } from '../core/audit/follow.ts'
import type { Store } from '../core/ports.ts'
import { act, type Session, type Work } from './act.ts'
import { documentOf, tableOf } from './audit-rows.ts'
import { EXIT } from './exit.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly lines: string
  readonly follow?: boolean
}

/** Between two looks of `--follow`: a look is about 300 reads. */
const POLL_MS = 5_000

const tail: Work<Options> = async (session, { lines, follow }) => {
  const count = countOf(lines)
  const [{ loadSettings }, { openStore, deadline }, { lookBack }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/audit/follow.ts'),
  ])
  const store = await openStore(loadSettings(session))
  const { entries, position } = await lookBack(store, count, seconds(), deadline())
  if (!entries.length && count > 0) session.note('note: nothing is recorded yet.')
  const faults = entries.some(({ fault }) => fault !== null)
  return {
    document: { records: entries.map(documentOf), size: position.size },
    text: tableOf(entries),
    exit: faults ? EXIT.attention : EXIT.done,
    ...(follow && { running: () => watch(session, store, position) }),
  }
}

const seconds = (): number => Math.floor(Date.now() / 1000)

const countOf = (text: string): number => {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw usage('--lines is a number from 0 to 9999.', 'For example `egg audit tail -n 200`.')
}

/** Until the process is ended. A network that is gone for a moment must not end it. */
const watch = async (session: Session, store: Store, from: Position): Promise<void> => {
  const [{ lookOn }, { deadline }, { faultOf }] = await Promise.all([
    import('../core/audit/follow.ts'),
    import('./cloud.ts'),
    import('../core/ports.ts'),
  ])
  for (let position = from; ; ) {
    await sleep(POLL_MS)
    try {
      const look = await lookOn(store, position, seconds(), deadline())
      for (const entry of look.entries) {
        session.print({ document: documentOf(entry), text: tableOf([entry], false) })
      }
      position = look.position
    } catch (error) {
      session.note(`note: ${faultOf(error)}; looking again in ${POLL_MS / 1000} s.`)
    }
  }
}

export const auditTailCommand = (): Command =>
  new Command('tail')
    .description('the last records, those that are not in the log yet among them')
    .option('-n, --lines <count>', 'how many', '50')
    .option('-f, --follow', 'go on with what comes, until Control-C; with --json a line for each')
    .addHelpText('after', examples('egg audit tail', 'egg audit tail -n 5 --follow'))
    .action(act(tail))
