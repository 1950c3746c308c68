import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import type { Signing } from '../core/log/certify.ts'
import type { Appended } from '../core/log/sequence.ts'
import type { Signer, Store } from '../core/ports.ts'
import { act, type Session, type Work } from './act.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { counted } from './output.ts'
import type { Settings } from './settings.ts'
import { FROM, rangeOf, TO } from './time.ts'
import { examples } from './usage.ts'

interface Options {
  readonly from?: string
  readonly to: string
}

/** Periods that one step looks at again: 12 lists each. */
const AGAIN_PER_STEP = 60
/** Steps in which another keeper was faster, before it is left to that one. */
const OVERTAKEN = 3

const auditSequence: Work<Options> = async (session, { from, to }) => {
  const [{ loadSettings }, { openLog }, { periodsBetween }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/partition.ts'),
  ])
  const range = from === undefined ? null : rangeOf({ from, to }, seconds())
  const settings = loadSettings(session)
  const { store, signer } = await openLog(settings)
  const signing = signingOf(settings, signer)
  if (!signing) session.note('note: no log_kms_key in egg.yaml: the log is kept and not signed.')

  const again = range ? periodsBetween(range.from, range.to) : []
  const did = await sequenceAll(session, { store, signing }, again)
  const words = [
    `${counted(did.records, 'record')} logged`,
    `${counted(did.closed, 'period')} closed`,
    ...(did.late ? [`${did.late} LATE`] : []),
    ...(did.unreadable ? [`${did.unreadable} NOT logged, because they are no records of egg`] : []),
  ]
  const end = did.isOvertaken
    ? 'Another keeper is at work on the rest.'
    : `The log has ${counted(did.size, 'leaf', 'leaves')}${did.isSigned ? ', and is signed' : ''}.`
  const { size, records, late, closed, unreadable, isSigned: signed } = did
  return {
    document: { size, records, late, closed, unreadable, signed, done: !did.isOvertaken },
    text: `${words.join(', ')}. ${end}`,
    exit: exitOf(did),
  }
}

const seconds = (): number => Math.floor(Date.now() / 1000)

/** @throws EggError `settings_missing` */
const signingOf = ({ logOrigin }: Settings, signer: Signer | null): Signing | null => {
  if (!signer) return null
  if (logOrigin) return { signer, origin: logOrigin }
  throw new EggError(
    'settings_missing',
    'No name of the log is set.',
    "Put `log_origin: egg.example.com/log` (the keeper's LOG_ORIGIN) into egg.yaml.",
  )
}

interface Total extends Pick<Appended, 'size' | 'records' | 'late' | 'closed' | 'unreadable'> {
  readonly isSigned: boolean
  readonly isOvertaken: boolean
}

/** Step by step, each with a deadline of its own, until nothing is left to do. */
const sequenceAll = async (
  { note }: Session,
  { store, signing }: { store: Store; signing: Signing | null },
  periods: readonly string[],
): Promise<Total> => {
  const [{ deadline }, { sequence }, { recordsAsOf }] = await Promise.all([
    import('./cloud.ts'),
    import('../core/log/sequence.ts'),
    import('../core/log/records.ts'),
  ])
  let total = { size: 0, records: 0, late: 0, closed: 0, unreadable: 0, isSigned: false }
  let left = periods
  for (let overtaken = 0; ; ) {
    const [again, rest] = [left.slice(0, AGAIN_PER_STEP), left.slice(AGAIN_PER_STEP)]
    const callsLeft = () => Number.POSITIVE_INFINITY
    const records = recordsAsOf(seconds(), store)
    const step = { store, signing, records, again, now: seconds, callsLeft }
    const did = await sequence(step, deadline())
    total = {
      size: did.size,
      records: total.records + did.records,
      late: total.late + did.late,
      closed: total.closed + did.closed,
      unreadable: total.unreadable + did.unreadable,
      isSigned: did.checkpoint !== null,
    }
    if (did.status === 'another') {
      if (++overtaken === OVERTAKEN) return { ...total, isOvertaken: true }
      continue
    }
    left = rest
    if (!did.isBehind && !left.length) return { ...total, isOvertaken: false }
    note(`${counted(total.records, 'record')} logged, ${counted(total.closed, 'period')} closed …`)
  }
}

const exitOf = ({ late, unreadable, isOvertaken }: Total): ExitCode => {
  if (late || unreadable) return EXIT.attention
  return isOvertaken ? EXIT.incomplete : EXIT.done
}

export const auditSequenceCommand = (): Command =>
  new Command('sequence')
    .description("bring what is recorded into the log and sign it: the keeper's step, by hand")
    .option(...FROM)
    .option(...TO)
    .addHelpText(
      'after',
      `
For when the keeper does not run, or is far behind. It needs the keeper's rights (infra/iam/keeper.json).
With --from, periods that are closed are read again: records that stand there and are in no leaf are
logged as late.
${examples('egg audit sequence', 'egg audit sequence --from 7d', 'egg audit sequence --from 2026-11-22 --to 2026-11-23')}`,
    )
    .action(act(auditSequence))
