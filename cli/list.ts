import { Command } from 'commander'
import { isSecretName, vaultOf } from '../core/name.ts'
import type { Item, Store } from '../core/ports.ts'
import type { Place, Removed } from '../core/removed.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { columns, instant } from './output.ts'
import { examples } from './usage.ts'

interface Row {
  readonly name: string
  readonly version: number
  readonly created: string
  /** Since when it is to be rotated, because break-glass opened it; null: it is not. */
  readonly due: string | null
}

/** A secret that was removed. */
interface Gone {
  readonly name: string
  readonly version: number
  readonly removed: string
  /** When its versions may be erased, and when that began. */
  readonly until: string
  readonly erased: string | null
}

const list: Work<object> = async (session, _options, vault) => {
  const [{ loadSettings }, { readVaults, vaultNamed }, { openStore, deadline }] = await Promise.all(
    [import('./settings.ts'), import('./vaults.ts'), import('./cloud.ts')],
  )
  const settings = loadSettings(session)
  const known = await readVaults(settings, session.cwd)
  const vaults = vault === undefined ? known : [vaultNamed(known, vault)]
  const store = await openStore(settings)
  const signal = deadline()
  const secrets: Row[] = []
  const removed: Gone[] = []
  const unreadable: string[] = []
  for (const { name } of vaults) {
    const rows = await rowsOf(store, name, signal)
    secrets.push(...rows.secrets)
    removed.push(...rows.removed)
    unreadable.push(...rows.unreadable)
  }
  for (const key of unreadable) session.note(`note: ${key} is of no format known here.`)
  const due = secrets.filter((row) => row.due !== null)
  if (due.length)
    session.note(
      `note: opened by break-glass, to be rotated: ${due.map(({ name }) => name).join(', ')}`,
    )
  if (!secrets.length) session.note('note: there are no secrets yet; `egg put` stores one.')
  return {
    document: { secrets, removed, unreadable },
    text: columns([
      ['NAME', 'VERSION', 'STORED'],
      ...secrets.map(({ name, version, created }) => [name, String(version), created]),
      ...removed.map((gone) => [gone.name, String(gone.version), fateOf(gone)]),
    ]),
    exit: unreadable.length || due.length ? EXIT.attention : EXIT.done,
  }
}

const fateOf = ({ removed, until, erased }: Gone): string =>
  erased === null ? `removed ${removed}, erased after ${until}` : `removed and erased ${erased}`

const rowsOf = async (store: Store, vault: string, signal: AbortSignal) => {
  const [{ vaultKey }, { placeOf }] = await Promise.all([
    import('../core/stored.ts'),
    import('../core/removed.ts'),
  ])
  const items = await store.list('secrets', vaultKey(vault), 'secret#', signal)
  const secrets: Row[] = []
  const removed: Gone[] = []
  const unreadable: string[] = []
  const placeIn = (item: Item): Place | null => {
    const name = item.sk.slice('secret#'.length)
    if (!isSecretName(name) || vaultOf(name) !== vault) return null
    try {
      return placeOf(name, item)
    } catch {
      return null
    }
  }
  for (const item of items) {
    const place = placeIn(item)
    if (place?.kind === 'stored') {
      const { name, version, created, due } = place.stored
      const since = due === null ? null : instant(due)
      secrets.push({ name, version, created: instant(created), due: since })
    } else if (place) {
      removed.push(goneOf(place.removed))
    } else {
      // One broken item must not hide the others.
      unreadable.push(`${item.pk}/${item.sk}`)
    }
  }
  return { secrets, removed, unreadable }
}

const goneOf = ({ name, version, removed, until, erased }: Removed): Gone => ({
  name,
  version,
  removed: instant(removed),
  until: instant(until),
  erased: erased === null ? null : instant(erased),
})

export const listCommand = (): Command =>
  new Command('list')
    .description('list secrets: names and versions, never values')
    .argument('[vault]', 'one vault; all of vaults.yaml without it')
    .addHelpText('after', examples('egg list', 'egg list payments --json'))
    .action(act(list))
