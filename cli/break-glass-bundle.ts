import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { OpeningKey } from '../core/break-glass/age.ts'
import type { Bundle } from '../core/break-glass/bundle.ts'
import type { Opening } from '../core/break-glass/journal.ts'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { NoteSigner } from '../core/log/note.ts'
import type { SecretName } from '../core/name.ts'
import type { Secret } from '../core/secret.ts'
import type { Session } from './act.ts'
import type { KeyOptions } from './break-glass-keys.ts'
import { counted, instant } from './output.ts'
import { reasonOf } from './reason.ts'
import { usage } from './usage.ts'

export interface BundleOptions extends KeyOptions {
  readonly reason?: string
  readonly journal?: string
  readonly logKey?: readonly string[]
  readonly confirm?: string
  readonly expired?: boolean
}

/** A verified bundle, and who is about to open it. */
export interface Ready {
  readonly bundle: Bundle
  readonly key: OpeningKey
  readonly by: 'key' | 'shares'
}

/** The values, once the journal tells of them. */
export interface Opened {
  readonly values: ReadonlyMap<SecretName, Secret<Bytes>>
  readonly journal: string
  readonly head: string
  readonly line: number
  readonly bundle: Bundle
}

/** What is typed to confirm an opening. */
export const WORD = 'open'

/** Opens the file itself: ciphertexts, whose signature and times hold. */
export const verified = async (
  session: Session,
  options: BundleOptions,
  file: string,
): Promise<Ready> => {
  const [{ readOpeningKey }, { openBundle }, { parseVkey }] = await Promise.all([
    import('./break-glass-keys.ts'),
    import('../core/break-glass/bundle.ts'),
    import('../core/log/note.ts'),
  ])
  const pinned = await Promise.all((await logKeysOf(session, options)).map(parseVkey))
  const bytes = new Uint8Array(await readFile(resolve(session.cwd, file)))
  const { key, by } = await readOpeningKey(session, options)
  return { bundle: await openBundle(bytes, key, pinned), key, by }
}

const logKeysOf = async (
  session: Session,
  { logKey }: BundleOptions,
): Promise<readonly string[]> => {
  if (logKey?.length) return logKey
  const { loadSettings } = await import('./settings.ts')
  const { logKeys } = loadSettings(session)
  if (logKeys.length) return logKeys
  throw new EggError(
    'settings_missing',
    'No key of the log is pinned: a bundle without its signature may be anybody’s.',
    'Give --log-key; it stands on the sheet, and under `log_keys` of egg.yaml.',
  )
}

/** Verify, ask, write the journal; only then open. */
export const openRecorded = async (
  session: Session,
  options: BundleOptions,
  file: string,
  names: readonly SecretName[] | null,
  action: Opening['action'] = 'open',
): Promise<Opened> => {
  if (!options.reason?.trim()) throw usage('--reason is missing.', "Say why: --reason 'INC-42'.")
  const reason = reasonOf(options.reason)
  const [{ readSigner }, { bundledOf, checkOpening, openSecrets }] = await Promise.all([
    import('./break-glass-keys.ts'),
    import('../core/break-glass/open.ts'),
  ])
  const { bundle, key, by } = await verified(session, options, file)
  const signer = await readSigner(session, options)
  const now = Math.floor(Date.now() / 1000)
  const { expired: isExpiredTaken = false } = options
  checkOpening(bundle.manifest, { now, signer: signer.key.vkey, isExpiredTaken })
  const secrets = bundledOf(bundle.manifest, names)
  if (action === 'open') await confirmed(session, options, bundle, secrets.length)

  const path = journalPath(session, options, file, bundle.bundle)
  const opening = {
    time: Math.floor(Date.now() / 1000),
    action,
    reason,
    by,
    secrets: secrets.map(({ name, version }) => ({ name, version })),
  } as const
  const { head, line } = await record(path, bundle, opening, signer)
  session.note(`journal ${path}, line ${line}`)
  session.note(`head    ${head}`)
  if (action === 'open') {
    session.note(
      "Write the head on the incident's ticket. Afterwards everything in the bundle is to be rotated.",
    )
  }
  const values = await openSecrets(
    bundle,
    secrets.map(({ name }) => name),
    key,
  )
  return { values, journal: path, head, line, bundle }
}

const confirmed = async (
  session: Session,
  { confirm: given }: BundleOptions,
  { manifest }: Bundle,
  count: number,
): Promise<void> => {
  const { confirm } = await import('./terminal.ts')
  session.note(
    `${counted(count, 'secret')} of ${manifest.vaults.join(', ')}, as of ${instant(manifest.created)}.`,
  )
  const consequence =
    'This is recorded with your name, and all secrets of the bundle count as known afterwards.'
  await confirm(WORD, consequence, given)
}

/** One journal for each bundle, beside it. */
const journalPath = (
  { cwd }: Session,
  { journal }: BundleOptions,
  file: string,
  bundle: string,
): string => resolve(cwd, journal ?? `${file}.${bundle.slice(0, 8)}.journal`)

const record = async (
  path: string,
  { bundle, manifest }: Bundle,
  opening: Opening,
  signer: NoteSigner,
): Promise<{ head: string; line: number }> => {
  const [{ nextLine, parseJournal }, { appendLine }, bytes] = await Promise.all([
    import('../core/break-glass/journal.ts'),
    import('../disk/journal.ts'),
    import('../core/bytes.ts'),
  ])
  let head = ''
  let line = 0
  await appendLine(path, async (standing) => {
    const signers = manifest.journal_signers
    const journal = await parseJournal(standing, { bundle, signers })
    const text = await nextLine(journal, bundle, opening, signer)
    head = bytes.toBase64url(await bytes.sha256(bytes.utf8(text)))
    line = journal.lines.length + 1
    return bytes.utf8(`${text}\n`)
  })
  return { head, line }
}
