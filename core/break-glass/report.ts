import { type Bytes, equal, sha256, textOf, toBase64url, utf8 } from '../bytes.ts'
import { envelopeHash } from '../envelope.ts'
import { EggError } from '../error.ts'
import { readPlace, storedIn } from '../history.ts'
import { MARK_TRIES } from '../limits.ts'
import type { ByHand } from '../operator.ts'
import type { Item, Key, Kms, Store } from '../ports.ts'
import { type AuditRecord, entryOf, eventKeyAt, recordItem } from '../record.ts'
import { rekey } from '../rekey.ts'
import { secretKey } from '../stored.ts'
import { readAnswer } from './answer.ts'
import { type Journal, type Line, parseJournal } from './journal.ts'
import { type BundledSecret, type Manifest, manifestHash, parseManifest } from './manifest.ts'

/** What a vault's secrets are sealed again with. */
export interface VaultKeys {
  readonly kmsKey: string
  readonly recipients?: readonly string[] | undefined
}

export interface Report extends Pick<ByHand, 'actor' | 'now'> {
  readonly journal: Bytes
  /** By the vault's name; null where vaults.yaml has it no more. */
  readonly keysOf: (secret: BundledSecret) => VaultKeys | null
}

export interface Reported {
  readonly bundle: string
  readonly journal: Journal
  /** Lines that were not in the log before. */
  readonly imported: number
  /** Still what the bundle held: to be rotated. */
  readonly due: readonly string[]
  /** Stored anew since the bundle was sealed: what was opened is an old value. */
  readonly rotated: readonly string[]
  /** Removed, or its vault is. */
  readonly gone: readonly string[]
}

/**
 * Brings a journal into the cloud: each line is recorded and kept, write-once, and every secret of the
 * bundle, opened or not, is due for rotation: whoever held the key could read them all. Run again it
 * goes on where it stopped.
 * @throws EggError `journal_unknown`, `journal_forged`, `journal_diverges`, `journal_cut`
 */
export const reportJournal = async (
  ports: { store: Store; kms: Kms },
  report: Report,
  signal: AbortSignal,
): Promise<Reported> => {
  const { store } = ports
  const bundle = bundleIn(report.journal)
  const manifest = await sealedManifest(store, bundle, signal)
  const signers = manifest.journal_signers
  const journal = await parseJournal(report.journal, { bundle, signers })
  const texts = textOf(report.journal).split('\n').slice(0, -1)
  const kept = await keptLines(store, journal, texts, signal)
  for (let i = kept; i < texts.length; i++) {
    await keep(store, report, journal.lines[i] as Line, texts[i] as string, signal)
  }
  const fates: Record<'due' | 'rotated' | 'gone', string[]> = { due: [], rotated: [], gone: [] }
  // A drill hands nothing out.
  const wasOpened = journal.lines.some(({ action }) => action === 'open')
  for (const secret of wasOpened ? manifest.secrets : []) {
    fates[await mark(ports, report, secret, signal)].push(secret.name)
  }
  return { bundle, journal, imported: texts.length - kept, ...fates }
}

const bundleIn = (journal: Bytes): string => {
  try {
    const { bundle } = JSON.parse(textOf(journal).split('\n')[0] ?? '')
    if (typeof bundle === 'string' && /^[A-Za-z0-9_-]{43}$/.test(bundle)) return bundle
  } catch {
    // Told below.
  }
  throw unknown()
}

/** What was recorded as sealed: a journal of anything else counts for nothing. */
const sealedManifest = async (
  store: Store,
  bundle: string,
  signal: AbortSignal,
): Promise<Manifest> => {
  const answer = await readAnswer(store, bundle, signal)
  const answered = answer?.note ? await recordAt(store, answer.record, signal) : null
  const requested =
    answered?.type === 'bundle_answered' ? await recordAt(store, answered.request, signal) : null
  const manifest = requested?.type === 'bundle_requested' ? parseManifest(requested.manifest) : null
  if (!manifest || (await manifestHash(manifest)) !== bundle) throw unknown()
  return manifest
}

const recordAt = async (
  store: Store,
  id: string,
  signal: AbortSignal,
): Promise<AuditRecord | null> => {
  const slash = id.indexOf('/')
  const key = { pk: id.slice(0, slash), sk: id.slice(slash + 1) }
  const [item = null] = await store.read('records', [key], signal)
  try {
    return item && JSON.parse(textOf(item.record as Bytes))
  } catch {
    return null
  }
}

export const journalPartition = (journal: string): string => `op#${journal}`

const lineKey = ({ journal, index }: Line): Key => ({
  pk: journalPartition(journal),
  sk: String(index).padStart(16, '0'),
})

/** How many of these lines were reported before. @throws EggError `journal_diverges`, `journal_cut` */
const keptLines = async (
  store: Store,
  { lines }: Journal,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<number> => {
  const [first] = lines
  if (!first) throw unknown()
  const items = await store.list('breakglass', journalPartition(first.journal), '', signal)
  for (const [i, item] of items.entries()) {
    if (i >= texts.length) throw cut(items.length - texts.length)
    if (item.sk !== lineKey(lines[i] as Line).sk || !isLine(item, texts[i] as string)) {
      throw diverges(i)
    }
  }
  return items.length
}

const isLine = ({ line }: Item, text: string): boolean =>
  line instanceof Uint8Array && equal(line as Bytes, utf8(text))

/** The record, then the line itself: a crash between leaves a record more, never less. */
const keep = async (
  store: Store,
  { actor, now }: Pick<ByHand, 'actor' | 'now'>,
  line: Line,
  text: string,
  signal: AbortSignal,
): Promise<void> => {
  const bytes = utf8(text)
  const entry = await entryOf(eventKeyAt('op', now), {
    type: 'break_glass',
    time: now,
    actor,
    bundle: line.bundle,
    journal: line.journal,
    index: line.index,
    line: toBase64url(await sha256(bytes)),
    action: line.action,
    opened: line.time,
    signer: line.signer,
    by: line.by,
    reason: line.reason,
    secrets: line.secrets,
  })
  await store.insert('records', recordItem(entry), signal)
  const item = { ...lineKey(line), v: 1, line: bytes, record: entry.id }
  if ((await store.insert('breakglass', item, signal)) === 'inserted') return
  const [standing = null] = await store.read('breakglass', [lineKey(line)], signal)
  if (!standing || !isLine(standing, text)) throw diverges(line.index)
}

/**
 * Sealed again, with the mark: a mark beside the same envelope would be lost to a re-key that read
 * the item before. A new version has none.
 */
const mark = async (
  ports: { store: Store; kms: Kms },
  { keysOf, actor, now }: Report,
  secret: BundledSecret,
  signal: AbortSignal,
): Promise<'due' | 'rotated' | 'gone'> => {
  const { name, version } = secret
  const keys = keysOf(secret)
  for (let tries = 1; tries <= MARK_TRIES; tries++) {
    const standing = storedIn(await readPlace(ports.store, name, signal))
    if (!standing || !keys) return 'gone'
    if (standing.version !== version) return 'rotated'
    if (standing.due !== null) return 'due'
    const exposed = new Set([toBase64url(await envelopeHash(standing.envelope))])
    const by = { actor, reason: 'break-glass', now, writer: 'op' } as const
    const { kmsKey, recipients } = keys
    const request = { name, key: secretKey(name), kmsKey, recipients, exposed, due: now, ...by }
    if ((await rekey(ports, request, signal)) === 'rekeyed') return 'due'
  }
  throw new EggError(
    'mark_lost',
    `${name} was sealed again by others meanwhile, each time.`,
    'Run the report again; it goes on where it stopped.',
  )
}

const unknown = (): EggError =>
  new EggError(
    'journal_unknown',
    'This is no journal of a bundle that was recorded as sealed here.',
    'Is it the journal, and are these the settings of the same installation?',
  )

const diverges = (index: number): EggError =>
  new EggError(
    'journal_diverges',
    `Line ${index + 1} of the journal is another than the one that was reported before.`,
    'Somebody rewrote the journal: keep both for security (table egg-breakglass has the first).',
  )

const cut = (count: number): EggError =>
  new EggError(
    'journal_cut',
    `${count} lines that were reported before are missing at the end of the journal.`,
    'Somebody cut the journal: keep it for security (table egg-breakglass has all of it).',
  )
