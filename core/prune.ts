import { isSecretName, type SecretName } from './name.ts'
import type { Item, Key, Store, Value } from './ports.ts'
import { entryOf, eventKeyAt, recordItem } from './record.ts'
import { isRemoved, parseRemoved, type Removed, removedItem } from './removed.ts'
import { secretPrefix } from './stored.ts'

/** Old versions of one secret that are to go. */
export interface Pruning {
  readonly name: SecretName
  readonly reason: 'removed' | 'history'
  /** Lowest first. */
  readonly versions: readonly OldVersion[]
  /** What stands in the secret's place, where it was removed. */
  readonly removed: Removed | null
}

interface OldVersion {
  readonly key: Key
  readonly version: number
  /** The id of its put's record: a re-key leaves it, so it names the version for good. */
  readonly record: string
}

/** Attributes of items that `pruningsIn` looks at. */
export const PRUNED_BY = ['version', 'created', 'record', 'removed', 'until', 'erased'] as const

/**
 * What is to go of a vault's `items`: the versions of removed secrets whose waiting period is over,
 * and versions that another one followed more than `history` seconds ago (null: none). A version is
 * as old as the next one that stands is: that errs on the side of keeping. A current version never
 * goes, nor what stands in the place of a removed one.
 */
export const pruningsIn = (
  items: readonly Item[],
  history: number | null,
  now: number,
): Pruning[] => {
  const secrets = new Map<SecretName, { place: Item | null; old: (OldVersion & Created)[] }>()
  for (const item of items) {
    const [kind, name = '', number] = item.sk.split('#')
    if (!isSecretName(name)) continue
    const secret = secrets.get(name) ?? { place: null, old: [] }
    if (`${kind}#` === secretPrefix && number === undefined) secret.place = item
    const old = kind === 'version' ? oldVersion(item, number) : null
    if (old) secret.old.push(old)
    secrets.set(name, secret)
  }
  return [...secrets].flatMap(([name, { place, old }]) => {
    const versions = old.sort((a, b) => a.version - b.version)
    if (!place) return []
    if (isRemoved(place)) return removalOf(name, place, versions, now)
    const current = oldVersion(place, String(place.version))
    if (history === null || !current) return []
    const gone = versions.filter(({ version }, i) => {
      const next = versions[i + 1] ?? current
      return version < current.version && next.created <= now - history
    })
    return gone.length ? [{ name, reason: 'history', versions: gone, removed: null }] : []
  })
}

interface Created {
  readonly created: number
}

/** null for what is of no known format: nobody takes that away. */
const oldVersion = (item: Item, number: string | undefined): (OldVersion & Created) | null => {
  const { pk, sk, version, created, record } = item
  if (typeof version !== 'number' || String(version) !== number) return null
  if (typeof created !== 'number' || typeof record !== 'string') return null
  return { key: { pk, sk }, version, record, created }
}

const removalOf = (
  name: SecretName,
  place: Item,
  versions: readonly OldVersion[],
  now: number,
): Pruning[] => {
  const removed = known(name, place)
  if (!removed || removed.until > now || (removed.erased !== null && !versions.length)) return []
  return [{ name, reason: 'removed', versions, removed }]
}

/** One that is of no known format must not hold up the others. */
const known = (name: SecretName, place: Item): Removed | null => {
  try {
    return parseRemoved(name, place)
  } catch {
    return null
  }
}

/**
 * Takes them away: record, then (of a removed secret) the mark that it begins, then version by
 * version. A put that brings the secret back before the mark wins; after it, the keeper does. A
 * crash at any point leaves a mark and some versions; the next run goes on.
 * @returns how many are gone; 0 when somebody brought the secret back
 */
export const prune = async (
  store: Store,
  { name, reason, versions, removed }: Pruning,
  now: number,
  signal: AbortSignal,
): Promise<number> => {
  const entry = await entryOf(eventKeyAt('kp', now), {
    type: 'pruned',
    time: now,
    actor: 'keeper',
    reason,
    name,
    versions: versions.map(({ version }) => version),
  })
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
  if (removed && removed.erased === null) {
    const marked = { ...removed, erased: now, record: entry.id }
    if (!(await mark(store, removed, marked, signal))) return 0
  }
  for (const { key, record } of versions) {
    await store.removeIf('secrets', key, 'record', record as Value, signal)
  }
  return versions.length
}

const mark = async (
  store: Store,
  removed: Removed,
  marked: Removed,
  signal: AbortSignal,
): Promise<boolean> => {
  const item = removedItem(marked)
  const outcome = await store.replaceIf('secrets', item, 'record', removed.record, signal)
  if (outcome === 'replaced') return true
  // Perhaps an earlier try of this very write.
  const [standing = null] = await store.read('secrets', [item], signal)
  return standing?.record === marked.record
}
