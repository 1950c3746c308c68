import { Command } from 'commander'
import { CONTROL, parseControl } from '../core/control.ts'
import type { ListedLease } from '../core/lease-list.ts'
import { LEASE_MAX } from '../core/limits.ts'
import { act, type Work } from './act.ts'
import { columns, counted, instant } from './output.ts'
import { examples } from './usage.ts'

interface Options {
  readonly repository?: string
  readonly secret?: string
  readonly run?: string
  readonly over?: boolean
}

/** Records of a day that one look takes. */
const LIMIT = 100_000

const leases: Work<Options> = async (session, { over = false, ...wanted }) => {
  const [
    { loadSettings },
    { compileFolder },
    { openStore, longRunning },
    { findEntries },
    { leasesIn },
    { rowOf },
    { matches },
  ] = await Promise.all([
    import('./settings.ts'),
    import('./policy-files.ts'),
    import('./cloud.ts'),
    import('./audit-find.ts'),
    import('../core/lease-list.ts'),
    import('../core/audit/row.ts'),
    import('../core/audit/match.ts'),
  ])
  const settings = loadSettings(session)
  const { issuers } = await compileFolder(settings.policies, session.cwd, { built: 0 })
  const store = await openStore(settings)
  const signal = longRunning()
  const now = Math.floor(Date.now() / 1000)
  // No lease is longer, so none that is open began before. Ends name their release, and no job.
  const range = { from: now - LEASE_MAX, to: now + 3600 }
  const { entries, cut } = await findEntries(store, {}, range, { now, limit: LIMIT, signal })
  const [control = null] = await store.read('secrets', [CONTROL], signal)
  const parsed = parseControl(control)
  if (!parsed) session.note('note: the control item cannot be read; revocations are not shown.')
  if (cut) session.note(`note: more than ${LIMIT} records; these are not all.`)

  const records = entries.flatMap(({ id, record }) => (record ? [{ id, record }] : []))
  const rows = leasesIn(records, issuers, parsed?.revoked ?? [], now)
    .filter(({ released }) => matches(released, wanted))
    .filter(({ state }) => over || state === 'valid' || state === 'revoked')
    .map((lease) => ({ ...documentOf(lease), row: rowOf(lease.released) }))
  session.note(`note: ${counted(rows.length, 'lease')}${over ? '' : ' open'}.`)
  return {
    document: { leases: rows.map(({ row: _, ...lease }) => lease), complete: !cut },
    text: columns([
      ['STATE', 'UNTIL', 'JOB', 'SECRETS', 'LEASE'],
      ...rows.map(({ state, until, record, row }) => [
        state,
        until,
        [row.repository, row.ref, row.run && `run ${row.run}`].filter(Boolean).join(' '),
        row.secrets.join(' '),
        record,
      ]),
    ]),
  }
}

const documentOf = ({ record, released, until, state }: ListedLease) => ({
  record,
  state,
  since: instant(released.time),
  until: instant(until),
  issuer: released.identity.issuer,
  claims: released.identity.claims,
  secrets: released.secrets.map(({ name, version }) => ({ name, version })),
})

export const leasesCommand = (): Command =>
  new Command('leases')
    .description('releases whose time is not over: who holds which secrets now')
    .option('--repository <name>', 'owner/name, or its id')
    .option('--secret <name>', 'vault/path/name, or all below `vault/`')
    .option('--run <id>', 'of a run, a pipeline or a job')
    .option('--over', 'those of the last 24 hours that ended or expired, too')
    .addHelpText(
      'after',
      `
valid: its time is not over, and no end was recorded. A runner that was killed leaves it so.
${examples('egg leases', 'egg leases --secret payments/ --over --json')}`,
    )
    .action(act(leases))
