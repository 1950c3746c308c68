import { Command } from 'commander'
import { isSecretName, vaultOf } from '../core/name.ts'
import type { Item, Store } from '../core/ports.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { columns, instant } from './output.ts'
import { examples } from './usage.ts'

interface Row {
  readonly name: string
  readonly version: number
  readonly created: string
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
  const unreadable: string[] = []
  for (const { name } of vaults) {
    const rows = await rowsOf(store, name, signal)
    secrets.push(...rows.secrets)
    unreadable.push(...rows.unreadable)
  }
  for (const key of unreadable) session.note(`note: ${key} is of no format known here.`)
  if (!secrets.length) session.note('note: there are no secrets yet; `egg put` stores one.')
  return {
    document: { secrets, unreadable },
    text: columns([
      ['NAME', 'VERSION', 'STORED'],
      ...secrets.map(({ name, version, created }) => [name, String(version), created]),
    ]),
    exit: unreadable.length ? EXIT.attention : EXIT.done,
  }
}

const rowsOf = async (store: Store, vault: string, signal: AbortSignal) => {
  const { parseStored, vaultKey } = await import('../core/stored.ts')
  const items = await store.list('secrets', vaultKey(vault), 'secret#', signal)
  const secrets: Row[] = []
  const unreadable: string[] = []
  const rowOf = (item: Item): Row | null => {
    const name = item.sk.slice('secret#'.length)
    if (!isSecretName(name) || vaultOf(name) !== vault) return null
    try {
      const { version, created } = parseStored(name, item)
      return { name, version, created: instant(created) }
    } catch {
      return null
    }
  }
  for (const item of items) {
    const row = rowOf(item)
    if (row) secrets.push(row)
    // One broken item must not hide the others.
    else unreadable.push(`${item.pk}/${item.sk}`)
  }
  return { secrets, unreadable }
}

export const listCommand = (): Command =>
  new Command('list')
    .description('list secrets: names and versions, never values')
    .argument('[vault]', 'one vault; all of vaults.yaml without it')
    .addHelpText('after', examples('egg list', 'egg list payments --json'))
    .action(act(list))
