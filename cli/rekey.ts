import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { isSecretName, type SecretName, vaultOf } from '../core/name.ts'
import type { Item, Store } from '../core/ports.ts'
import type { Rekeyed } from '../core/rekey.ts'
import { act, type Session, type Work } from './act.ts'
import type { Cloud } from './cloud.ts'
import { EXIT } from './exit.ts'
import { counted } from './output.ts'
import { REASON, reasonOf } from './reason.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly vault?: string
  readonly reason?: string
}

/** One secret, or all of a vault (`name` is null). */
interface Scope {
  readonly vault: string
  readonly name: SecretName | null
}

/** How one item ended: what core/rekey says of it, or the code of what went wrong. */
interface Ended {
  readonly item: string
  readonly outcome: Rekeyed | null
  readonly code: string | null
}

const rekey: Work<Options> = async (session, options, operand) => {
  const scope = scopeOf(operand, options.vault)
  const reason = reasonOf(options.reason)
  const [{ loadSettings }, { readVaults, vaultNamed }, { openCloud, deadline }] = await Promise.all(
    [import('./settings.ts'), import('./vaults.ts'), import('./cloud.ts')],
  )
  const settings = loadSettings(session)
  const { kmsKey, recipients } = vaultNamed(await readVaults(settings, session.cwd), scope.vault)
  const cloud = await openCloud(settings)

  const ended: Ended[] = []
  // The current items before history is listed: what a put moves there meanwhile is found there.
  for (const place of ['current', 'history'] as const) {
    const items = await itemsOf(cloud.store, scope, place, deadline())
    ended.push(
      ...(await sealAll(session, cloud, items, { vault: scope.vault, kmsKey, recipients, reason })),
    )
  }
  if (scope.name !== null && !ended.length) throw secretUnknown()

  const failed = ended.flatMap(({ item, code }) => (code === null ? [] : [{ item, code }]))
  const rekeyed = ended.filter(({ outcome }) => outcome === 'rekeyed').length
  const changed = ended.length - failed.length - rekeyed
  const words = [
    `${counted(rekeyed, 'item')} sealed again`,
    ...(changed ? [`${changed} changed by someone else meanwhile`] : []),
    ...(failed.length ? [`${failed.length} NOT sealed again`] : []),
  ]
  return {
    document: { rekeyed, changed, failed },
    text: `${words.join(', ')}.`,
    exit: failed.length ? EXIT.incomplete : EXIT.done,
  }
}

const scopeOf = (name: string | undefined, vault: string | undefined): Scope => {
  if (name === undefined && vault !== undefined) return { vault, name: null }
  if (name === undefined || vault !== undefined) {
    throw usage(
      '`egg rekey` takes either a secret or --vault.',
      'For example: `egg rekey payments/db/url`, or `egg rekey --vault payments`.',
    )
  }
  if (isSecretName(name)) return { vault: vaultOf(name), name }
  throw new EggError(
    'name_malformed',
    'A secret is named vault/path/name.',
    'For a whole vault: `egg rekey --vault VAULT`.',
  )
}

/** Keys alone: the envelopes stay in the store until their turn. */
const itemsOf = async (
  store: Store,
  { vault, name }: Scope,
  place: 'current' | 'history',
  signal: AbortSignal,
): Promise<Item[]> => {
  const [{ historyPrefix, secretKey, vaultKey }, { isRemoved }] = await Promise.all([
    import('../core/stored.ts'),
    import('../core/removed.ts'),
  ])
  const list = (prefix: string) =>
    store.list('secrets', vaultKey(vault), prefix, signal, ['version', 'removed'])
  if (place === 'history') return list(name === null ? 'version#' : historyPrefix(name))
  // Of a removed secret there is only history.
  const items = (await list(name === null ? 'secret#' : secretKey(name).sk)).filter(
    (item) => !isRemoved(item),
  )
  return name === null ? items : items.filter(({ sk }) => sk === secretKey(name).sk)
}

interface Sealing {
  readonly vault: string
  readonly kmsKey: string
  readonly recipients: readonly string[] | undefined
  readonly reason: string
}

/** One that cannot be sealed again must not keep the others from it. */
const sealAll = async (
  { note }: Session,
  { store, kms, actor }: Cloud,
  items: readonly Item[],
  { vault, kmsKey, recipients, reason }: Sealing,
): Promise<Ended[]> => {
  const [core, { deadline }, { inFlight }, { CALLS_IN_FLIGHT }, { faultOf }] = await Promise.all([
    import('../core/rekey.ts'),
    import('./cloud.ts'),
    import('../core/in-flight.ts'),
    import('../core/limits.ts'),
    import('../core/ports.ts'),
  ])
  const sealOne = async ({ pk, sk }: Item): Promise<Ended> => {
    const item = `${pk}/${sk}`
    try {
      const name = sk.split('#')[1] ?? ''
      if (!isSecretName(name) || vaultOf(name) !== vault) throw itemMalformed()
      const now = Math.floor(Date.now() / 1000)
      const request = {
        name,
        key: { pk, sk },
        kmsKey,
        recipients,
        exposed: null,
        actor,
        reason,
        now,
      }
      const outcome = await core.rekey({ store, kms }, { ...request, writer: 'op' }, deadline())
      note(`${item}: ${outcome}`)
      return { item, outcome, code: null }
    } catch (error) {
      const code = faultOf(error)
      note(`${item}: failed, ${code}`)
      return { item, outcome: null, code }
    }
  }
  const outcomes = await inFlight(
    CALLS_IN_FLIGHT,
    items.map((item) => () => sealOne(item)),
  )
  return outcomes.flatMap((outcome) => (outcome?.status === 'fulfilled' ? [outcome.value] : []))
}

const itemMalformed = (): EggError =>
  new EggError('item_malformed', 'The item is of no format known here.')

const secretUnknown = (): EggError =>
  new EggError(
    'secret_unknown',
    'There is no such secret in the store.',
    '`egg list` shows those that there are.',
  )

export const rekeyCommand = (): Command =>
  new Command('rekey')
    .description('seal a secret, or a whole vault, again under new keys; values stay')
    .argument('[secret]', 'vault/path/name: its current version and all older ones')
    .option('--vault <vault>', 'every secret of a vault instead')
    .option(...REASON)
    .addHelpText(
      'after',
      `
For when data keys may be known to somebody: afterwards those open nothing that is stored. The
keeper does the same after each read. Whoever saw a value still knows it: rotate it at its source.
${examples("egg rekey payments/db/url --reason 'INC-42'", 'egg rekey --vault payments')}`,
    )
    .action(act(rekey))
