import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import type { Entry } from '../core/audit/feed.ts'
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
  const [{ loadSettings }, { openStore, deadline }, feed] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/audit/feed.ts'),
  ])
  const store = await openStore(loadSettings(session))
  const signal = deadline()
  // First what is not logged: what is sequenced meanwhile is then in both, and shown once.
  const pending = await feed.pendingEntries(store, seconds(), signal)
  const size = await feed.logSize(store, signal)
  const logged = await feed.lastEntries(store, size, count, signal)
  const entries = count === 0 ? [] : together(logged, pending).slice(-count)
  if (!entries.length && count > 0) session.note('note: nothing is recorded yet.')
  const faults = entries.some(({ fault }) => fault !== null)
  return {
    document: { records: entries.map(documentOf), size },
    text: tableOf(entries),
    exit: faults ? EXIT.attention : EXIT.done,
    ...(follow && { running: () => followFrom(session, store, { size, pending }) }),
  }
}

const seconds = (): number => Math.floor(Date.now() / 1000)

const countOf = (text: string): number => {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw usage('--lines is a number from 0 to 9999.', 'For example `egg audit tail -n 200`.')
}

const together = (logged: readonly Entry[], pending: readonly Entry[]): Entry[] => {
  const known = new Set(logged.map(({ id }) => id))
  return [...logged, ...pending.filter(({ id }) => !known.has(id))]
}

/** Each record once, when it is first seen; until the process is ended. */
const followFrom = async (
  session: Session,
  store: Store,
  { size, pending }: { size: number; pending: readonly Entry[] },
): Promise<void> => {
  const { entriesOf, logSize, pendingEntries } = await import('../core/audit/feed.ts')
  const { leavesOf } = await import('../core/log/reader.ts')
  const { deadline } = await import('./cloud.ts')
  const show = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      session.print({ document: documentOf(entry), text: tableOf([entry], false) })
    }
  }
  // Shown, and not in the log yet: what is logged needs no remembering.
  let shown = new Set(pending.map(({ id }) => id))
  for (let at = size; ; ) {
    await sleep(POLL_MS)
    const signal = deadline()
    try {
      const open = await pendingEntries(store, seconds(), signal)
      const next = await logSize(store, signal)
      const leaves = []
      for await (const leaf of leavesOf(store, at, next, signal)) leaves.push(leaf)
      const logged = await entriesOf(store, leaves, signal)
      show(together(logged, open).filter(({ id }) => !shown.has(id)))
      const ids = new Set(logged.map(({ id }) => id))
      shown = new Set(open.map(({ id }) => id).filter((id) => !ids.has(id)))
      at = next
    } catch (error) {
      // A network that is gone for a moment must not end what somebody watches.
      const { faultOf } = await import('../core/ports.ts')
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
