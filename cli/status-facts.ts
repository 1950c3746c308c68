import { CONTROL, FREEZE_ALL, parseControl } from '../core/control.ts'
import { codeOf } from '../core/error.ts'
import { LEASE_MAX, LOG_LATE } from '../core/limits.ts'
import { rotationDue } from '../core/notes.ts'
import type { PolicySet } from '../core/policy/model.ts'
import { CloudError, faultOf, type Store } from '../core/ports.ts'
import type { Session } from './act.ts'
import { counted, instant } from './output.ts'
import type { Settings } from './settings.ts'

/** `unknown`: it could not be looked at; the text says why, in codes. */
export type State = 'ok' | 'attention' | 'unknown'

/** One line of the screen, and its members of the document. */
export interface Fact {
  readonly state: State
  readonly text: string
  readonly found: Readonly<Record<string, unknown>>
}

export interface Looking {
  readonly session: Session
  readonly settings: Settings
  readonly policies: PolicySet
  readonly store: Store
  /** Unix seconds. */
  readonly now: number
  readonly signal: AbortSignal
}

type Look = (looking: Looking) => Promise<Fact>

const fact = (state: State, text: string, found: Fact['found'] = {}): Fact => ({
  state,
  text,
  found,
})

/** What fails keeps no other line from being shown. */
export const lookAt = async (look: Look, looking: Looking): Promise<Fact> => {
  try {
    return await look(looking)
  } catch (error) {
    const code = error instanceof CloudError ? faultOf(error) : codeOf(error)
    return fact('unknown', `cannot be looked at: ${code}`, { code })
  }
}

const broker: Look = async ({ session, settings, policies }) => {
  if (!settings.broker) return fact('unknown', 'none in egg.yaml', { code: 'settings_missing' })
  const { deployedAt } = await import('./deployed.ts')
  let deployed: Awaited<ReturnType<typeof deployedAt>>
  try {
    deployed = await deployedAt(settings.broker, session)
  } catch (error) {
    // A monitor must not take a broker that is gone for one that nobody asked.
    const code = codeOf(error)
    return fact('attention', `${settings.broker.origin} does not answer: ${code}`, { code })
  }
  const found = { policy_digest: deployed.digest, policy_built: instant(deployed.built) }
  return deployed.digest === policies.digest
    ? fact('ok', `runs with these policies, built ${found.policy_built}`, found)
    : fact('attention', `runs with other policies than this folder's (${deployed.digest})`, found)
}

const freezes: Look = async ({ store, signal }) => {
  const [control = null, all = null] = await store.read('secrets', [CONTROL, FREEZE_ALL], signal)
  const parsed = parseControl(control)
  if (!parsed) return fact('attention', 'no readable control item: everything is refused')
  const vaults = Object.keys(parsed.frozen)
  const found = { everything: all !== null, vaults, revocations: parsed.revoked.length }
  const words = [...(all ? ['EVERYTHING'] : []), ...vaults.map((vault) => `vault ${vault}`)]
  return words.length
    ? fact('attention', `frozen: ${words.join(', ')}`, found)
    : fact('ok', 'nothing is frozen', found)
}

const secrets: Look = async ({ store, policies, now, signal }) => {
  const [{ vaultKey }, { placeOf }, { isSecretName }] = await Promise.all([
    import('../core/stored.ts'),
    import('../core/removed.ts'),
    import('../core/name.ts'),
  ])
  let [count, removed, unreadable] = [0, 0, 0]
  const overdue: string[] = []
  const opened: string[] = []
  for (const vault of policies.vaults) {
    for (const item of await store.list('secrets', vaultKey(vault.name), 'secret#', signal)) {
      const name = item.sk.slice('secret#'.length)
      try {
        const place = isSecretName(name) ? placeOf(name, item) : null
        if (place?.kind === 'removed') removed++
        else if (place) {
          count++
          const { created, notes, due } = place.stored
          if (due !== null) opened.push(name)
          if ((rotationDue(created, notes) ?? Number.POSITIVE_INFINITY) <= now) overdue.push(name)
        } else unreadable++
      } catch {
        unreadable++
      }
    }
  }
  const found = { count, removed, unreadable, rotation_due: overdue, break_glass: opened }
  const words = [
    counted(count, 'secret'),
    ...(removed ? [`${removed} removed`] : []),
    ...(opened.length
      ? [`OPENED BY BREAK-GLASS, TO BE ROTATED: ${opened.slice(0, 5).join(', ')}`]
      : []),
    ...(opened.length > 5 ? [`and ${opened.length - 5} more`] : []),
    ...(overdue.length ? [`ROTATION DUE: ${overdue.slice(0, 5).join(', ')}`] : []),
    ...(overdue.length > 5 ? [`and ${overdue.length - 5} more`] : []),
    ...(unreadable ? [`${unreadable} OF NO KNOWN FORMAT`] : []),
  ]
  return fact(
    opened.length || overdue.length || unreadable ? 'attention' : 'ok',
    words.join(', '),
    found,
  )
}

/** Records of a day, or alarms of a week, that one look takes. */
const LIMIT = 100_000

const leases: Look = async ({ store, policies, now, signal }) => {
  const [{ findEntries }, { leasesIn }] = await Promise.all([
    import('./audit-find.ts'),
    import('../core/lease-list.ts'),
  ])
  const range = { from: now - LEASE_MAX, to: now + 3600 }
  const { entries } = await findEntries(store, {}, range, { now, limit: LIMIT, signal })
  const records = entries.flatMap(({ id, record }) => (record ? [{ id, record }] : []))
  const open = leasesIn(records, policies.issuers, [], now).filter(({ state }) => state === 'valid')
  return fact('ok', `${counted(open.length, 'lease')} open`, { open: open.length })
}

const log: Look = async ({ store, now, signal }) => {
  const { latestCheckpoint, readHead } = await import('../core/log/reader.ts')
  const head = await readHead(store, signal)
  if (!head) return fact('attention', 'there is none yet: the keeper has not run', { size: null })
  const checkpoint = await latestCheckpoint(store, signal)
  const signed = checkpoint ? instant(checkpoint.at) : null
  const late = now - head.at > LOG_LATE
  const found = { size: head.size, at: instant(head.at), signed, late }
  const words = `${counted(head.size, 'leaf', 'leaves')}, the last ${instant(head.at)}`
  if (late) return fact('attention', `LATE: ${words}`, found)
  return fact(
    signed ? 'ok' : 'attention',
    `${words}, ${signed ? `signed ${signed}` : 'NOT SIGNED'}`,
    found,
  )
}

const WEEK = 7 * 24 * 3600

const alarms: Look = async ({ store, now, signal }) => {
  const { findEntries } = await import('./audit-find.ts')
  const range = { from: now - WEEK, to: now + 3600 }
  const wanted = { type: 'alarm' }
  const { entries } = await findEntries(store, wanted, range, { now, limit: LIMIT, signal })
  const kinds = entries.flatMap(({ record }) => (record?.type === 'alarm' ? [record.kind] : []))
  const names = [...new Set(kinds)]
  const found = { count: kinds.length, kinds: names }
  return kinds.length
    ? fact('attention', `${counted(kinds.length, 'alarm')} in 7 days: ${names.join(', ')}`, found)
    : fact('ok', 'no alarms in 7 days', found)
}

/** In the order of the screen. */
export const LOOKS: Readonly<Record<string, Look>> = {
  broker,
  freezes,
  secrets,
  leases,
  log,
  alarms,
}
