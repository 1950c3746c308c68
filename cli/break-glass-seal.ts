import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import type { Requested } from '../core/break-glass/request.ts'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Vault } from '../core/policy/model.ts'
import { act, type Session, type Work } from './act.ts'
import type { Cloud } from './cloud.ts'
import { collected } from './exec.ts'
import { EXIT } from './exit.ts'
import { counted, instant } from './output.ts'
import { REASON, reasonOf } from './reason.ts'
import type { Settings } from './settings.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly vault?: readonly string[]
  readonly out?: string
  readonly expires?: string
  readonly reason?: string
}

/** A re-key that came between makes a request stale: once more, with what now stands. */
const TRIES = 3
const POLL_MS = 2000

const seal: Work<Options> = async (session, options) => {
  if (options.out === undefined) {
    throw usage('`egg break-glass seal` needs --out.', 'For example: --out payments.bundle.age.')
  }
  const out = resolve(session.cwd, options.out)
  const reason = reasonOf(options.reason)
  const [lifetime, settingsModule, { readVaults, vaultNamed }, { openCloud }] = await Promise.all([
    lifetimeOf(options.expires),
    import('./settings.ts'),
    import('./vaults.ts'),
    import('./cloud.ts'),
  ])
  const settings = settingsModule.loadSettings(session)
  const known = await readVaults(settings, session.cwd)
  const vaults = alike(options.vault?.map((name) => vaultNamed(known, name)) ?? withKeys(known))
  refuseForeign(out)
  const origin = originOf(settings)
  const cloud = await openCloud(settings)

  const { requested, note, record } = await signed(session, cloud, {
    origin,
    reason,
    lifetime,
    vaults,
  })
  const { manifest, bundle, missing } = requested
  await checkNote(session, settings, origin, bundle, note)
  const [{ sealBundle }, { replaceFile }] = await Promise.all([
    import('../core/break-glass/bundle.ts'),
    import('../disk/private-file.ts'),
  ])
  await replaceFile(out, await sealBundle(requested, note))
  const sealed = counted(manifest.secrets.length, 'secret')
  const left = missing.length
    ? `\n${counted(missing.length, 'secret')} NOT in it, for want of an escrow to these recipients: ${missing.join(', ')}.`
    : ''
  return {
    document: {
      bundle,
      out,
      secrets: manifest.secrets.length,
      missing,
      vaults: manifest.vaults,
      recipients: manifest.recipients,
      expires: manifest.expires,
      request: requested.record,
      record,
    },
    text: `${options.out} holds ${sealed} of ${manifest.vaults.join(', ')}, until ${instant(manifest.expires)}.
bundle ${bundle}
record ${record}${left}`,
    exit: missing.length ? EXIT.incomplete : EXIT.done,
  }
}

const withKeys = (vaults: readonly Vault[]): Vault[] =>
  vaults.filter(({ recipients }) => recipients !== undefined)

/** One bundle has one set of recipients, and one of signers. */
const alike = (vaults: readonly Vault[]): readonly [Vault, ...Vault[]] => {
  const [first, ...others] = vaults
  if (!first?.recipients) {
    throw new EggError(
      'recipients_missing',
      'vaults.yaml names no break-glass recipients for this.',
      'Make a key with `egg break-glass keygen`, and add it in a pull request.',
    )
  }
  const keysOf = ({ recipients = [], journalSigners = [] }: Vault) =>
    JSON.stringify([[...recipients].sort(), [...journalSigners].sort()])
  if (others.some((vault) => keysOf(vault) !== keysOf(first))) {
    throw usage(
      'These vaults name different recipients or journal signers.',
      'Seal a bundle for each, with --vault.',
    )
  }
  return [first, ...others]
}

const originOf = ({ logOrigin }: Settings): string => {
  if (logOrigin) return logOrigin
  throw new EggError(
    'settings_missing',
    "The log's name is not set: the keeper signs bundles with the log's key.",
    "Put `log_origin` (the keeper's LOG_ORIGIN) into egg.yaml.",
  )
}

/** Renewed each night in the same place; but never over something else. */
const refuseForeign = (out: string): void => {
  if (!existsSync(out)) return
  if (readFileSync(out).subarray(0, 21).toString('latin1') === 'age-encryption.org/v1') return
  throw new EggError('out_foreign', 'What stands at --out is no bundle.', 'Name another file.')
}

const lifetimeOf = async (text: string | undefined): Promise<number> => {
  const { BUNDLE_LIFETIME, BUNDLE_LIFETIME_DEFAULT } = await import('../core/limits.ts')
  if (text === undefined) return BUNDLE_LIFETIME_DEFAULT
  const days = /^([1-9][0-9]?)d$/.exec(text)?.[1]
  const seconds = Number(days) * 24 * 3600
  if (days && seconds <= BUNDLE_LIFETIME) return seconds
  throw usage('--expires reads like 30d, at most 92d.', 'Leave it out for 30d.')
}

/** A bundle that nobody could open is found out now: they refuse what no pinned key signed. */
const checkNote = async (
  session: Session,
  { logKeys }: Settings,
  origin: string,
  bundle: string,
  note: Bytes,
): Promise<void> => {
  const [{ openNote, parseVkey }, { statementOf }] = await Promise.all([
    import('../core/log/note.ts'),
    import('../core/break-glass/manifest.ts'),
  ])
  if (!logKeys.length) {
    session.note('note: egg.yaml names no `log_keys`; whoever opens the bundle needs --log-key.')
    return
  }
  const { text } = await openNote(note, await Promise.all(logKeys.map(parseVkey)))
  if (text === statementOf(origin, bundle)) return
  throw new EggError(
    'bundle_forged',
    'The keeper signed for something else; there is no new bundle.',
    'Who may use its KMS key, beside the keeper? Take it for an attack until it is explained.',
  )
}

interface Sealing {
  readonly origin: string
  readonly reason: string
  /** Seconds. */
  readonly lifetime: number
  readonly vaults: readonly [Vault, ...Vault[]]
}

interface Signed {
  readonly requested: Requested
  readonly note: Bytes
  readonly record: string
}

/** @throws EggError `seal_unanswered`, `seal_refused` */
const signed = async (
  session: Session,
  { store, actor }: Cloud,
  { origin, reason, lifetime, vaults }: Sealing,
): Promise<Signed> => {
  const [{ requestBundle }, { deadline }] = await Promise.all([
    import('../core/break-glass/request.ts'),
    import('./cloud.ts'),
  ])
  const { recipients = [], journalSigners = [] } = vaults[0]
  for (let tries = 1; ; tries++) {
    const now = Math.floor(Date.now() / 1000)
    const request = {
      origin,
      vaults: vaults.map(({ name }) => name),
      recipients,
      journalSigners,
      expires: now + lifetime,
      actor,
      reason,
      now,
    }
    const requested = await requestBundle(store, request, deadline())
    session.note('egg: waiting for the keeper to sign; it runs once a minute')
    const { outcome, note, record } = await answered(store, requested.bundle)
    if (note) return { requested, note, record }
    if (outcome !== 'stale' || tries >= TRIES) throw refused(outcome)
    session.note('egg: a secret was sealed again meanwhile; asking once more')
  }
}

const answered = async (store: Cloud['store'], bundle: string) => {
  const [{ readAnswer }, { ANSWER_MS }, { deadline }] = await Promise.all([
    import('../core/break-glass/answer.ts'),
    import('../core/limits.ts'),
    import('./cloud.ts'),
  ])
  const until = Date.now() + ANSWER_MS
  while (Date.now() < until) {
    const answer = await readAnswer(store, bundle, deadline())
    if (answer) return answer
    await sleep(POLL_MS)
  }
  throw new EggError(
    'seal_unanswered',
    'The keeper has not answered; there is no new bundle, and an older one was left as it is.',
    'Does the keeper run, and has it a LOG_KEY? Its log says `bundle_answered`.',
  )
}

const NEXT: Readonly<Record<string, string>> = {
  stale: 'Run it again in a few minutes: secrets are being stored or sealed again.',
  vaults_other: 'Deploy the keeper with these policies first.',
  expired: "Check this machine's clock.",
  origin_other: "`log_origin` in egg.yaml must be the keeper's LOG_ORIGIN.",
}

const refused = (outcome: string): EggError =>
  new EggError(
    'seal_refused',
    `The keeper did not sign (${outcome}); there is no new bundle.`,
    NEXT[outcome],
  )

export const breakGlassSealCommand = (): Command =>
  new Command('seal')
    .description('copy what is in escrow into a bundle that opens without a cloud')
    .option(
      '--vault <vault>',
      'of this vault; several times; all with recipients without it',
      collected,
    )
    .option('--out <file>', 'the bundle; an older bundle there is replaced')
    .option('--expires <days>', 'how long it may be opened, like 30d (the default); at most 92d')
    .option(...REASON)
    .addHelpText(
      'after',
      `
Opens nothing: envelopes and escrows are copied as they are, and the keeper signs for them. Renew it
each night: it holds the versions of the day. Exit code 4: some secrets have no escrow yet.
${examples(
  'egg break-glass seal --out payments.bundle.age --vault payments',
  "egg break-glass seal --out /media/safe/egg.bundle.age --expires 7d --reason 'nightly'",
)}`,
    )
    .action(act(seal))
