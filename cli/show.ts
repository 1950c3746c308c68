import { Command } from 'commander'
import { type SecretName, vaultOf } from '../core/name.ts'
import type { PolicySet } from '../core/policy/model.ts'
import type { Store } from '../core/ports.ts'
import { act, type Work } from './act.ts'
import { notesDocument } from './notes.ts'
import { counted, instant } from './output.ts'
import { nameOf } from './secret-name.ts'
import { type Seen, seenIn } from './show-seen.ts'
import { FROM, timeOf } from './time.ts'
import { examples } from './usage.ts'

/** Records of one secret that one look takes. */
const LIMIT = 10_000

const show: Work<{ readonly from: string }> = async (session, options, operand = '') => {
  const name = nameOf('show', operand)
  const now = Math.floor(Date.now() / 1000)
  const from = timeOf('--from', options.from, now)
  const [{ loadSettings }, { compileFolder }, { openStore, longRunning }, { findEntries }] =
    await Promise.all([
      import('./settings.ts'),
      import('./policy-files.ts'),
      import('./cloud.ts'),
      import('./audit-find.ts'),
    ])
  const settings = loadSettings(session)
  const policies = await compileFolder(settings.policies, session.cwd, { built: 0 })
  const store = await openStore(settings)
  const signal = longRunning()
  const versions = await versionsOf(store, name, signal)
  // Other writers' clocks may be ahead of ours.
  const range = { from, to: now + 3600 }
  const look = { now, limit: LIMIT, signal }
  const { entries, cut } = await findEntries(store, { secret: name }, range, look)
  if (cut) session.note(`note: more than ${LIMIT} records; only the oldest were counted.`)

  const document = {
    name,
    ...versions,
    access: await accessTo(policies, name),
    seen: { from: instant(from), complete: !cut, ...seenIn(entries) },
  }
  return { document, text: textOf(document) }
}

/** Of the items all but what is sealed. @throws EggError `secret_unknown` */
const versionsOf = async (store: Store, name: SecretName, signal: AbortSignal) => {
  const [{ historyPrefix, vaultKey }, { readVersion }] = await Promise.all([
    import('../core/stored.ts'),
    import('../core/get.ts'),
  ])
  const current = await readVersion(store, name, null, signal)
  const place = [vaultKey(vaultOf(name)), historyPrefix(name)] as const
  const only = ['version', 'created', 'sealed', 'record']
  const history = await store.list('secrets', ...place, signal, only)
  return {
    ...timesOf(current),
    ...notesDocument(current.created, current.notes),
    history: history
      .map(({ version, created, sealed, record }) => timesOf({ version, created, sealed, record }))
      // A put that was cut off leaves the current version in history as well.
      .filter(({ version }) => version !== current.version)
      .sort((a, b) => Number(b.version) - Number(a.version)),
  }
}

const timesOf = ({
  version,
  created,
  sealed,
  record,
}: Readonly<Record<'version' | 'created' | 'sealed' | 'record', unknown>>) => ({
  version: typeof version === 'number' ? version : null,
  stored: typeof created === 'number' ? instant(created) : null,
  sealed: typeof sealed === 'number' ? instant(sealed) : null,
  record: typeof record === 'string' ? record : null,
})

const accessTo = async (policies: PolicySet, name: SecretName) => {
  const [access, { matches }] = await Promise.all([
    import('../core/policy/access.ts'),
    import('../core/policy/pattern.ts'),
  ])
  return access
    .accessOf(policies)
    .filter(({ secret }) => matches(secret, name))
    .map(({ how, subject, demands, policy, grant }) => ({
      how,
      who: access.tellSubject(subject),
      when: access.tellDemands(demands),
      policy,
      grant,
    }))
}

type Shown = Awaited<ReturnType<typeof versionsOf>> & {
  readonly name: string
  readonly access: Awaited<ReturnType<typeof accessTo>>
  readonly seen: ReturnType<typeof seenIn> & { readonly from: string; readonly complete: boolean }
}

const textOf = ({ name, history, access, seen, ...current }: Shown): string => {
  const line = (label: string, text: string | null) =>
    text === null ? [] : [`  ${label.padEnd(11)} ${text}`]
  const count = (what: string, times: number, last: Seen | null) =>
    `${what} ${counted(times, 'time')}${last ? `; last ${last.time} for ${last.who}` : ''}`
  return [
    `${name}, version ${current.version}`,
    ...line('stored', `${current.stored} (record ${current.record})`),
    ...line('sealed', current.sealed),
    ...line('contact', current.contact),
    ...line('description', current.description),
    ...line('rotate by', current.rotate_by),
    ...history.flatMap(({ version, stored }) => line('history', `version ${version}, ${stored}`)),
    ...access.flatMap(({ how, who, when, policy, grant }) =>
      line(`may ${how}`, `${who}, when ${when} (${grant} in ${policy})`),
    ),
    ...(access.length ? [] : line('may read', 'nobody')),
    ...line(`since`, `${seen.from}, as far as the records go:`),
    ...line('', count('read', seen.reads, seen.last_read)),
    ...line('', count('sealed again', seen.rekeys, seen.last_rekey)),
    ...line('', count('looked at with egg get', seen.looks, seen.last_look)),
  ].join('\n')
}

export const showCommand = (): Command =>
  new Command('show')
    .description('a secret: its versions, who may read it, who did; never its value')
    .argument('<name>', 'vault/path/name')
    .option(...FROM, '24h')
    .addHelpText(
      'after',
      `
Reads are counted from --from on, in the records: there is no index, so a longer time takes longer.
${examples('egg show payments/db/url', 'egg show payments/db/url --from 30d --json')}`,
    )
    .action(act(show))
