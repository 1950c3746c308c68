import * as v from 'valibot'
import { type Bytes, sha256, toBase64url } from '../bytes.ts'
import { envelopeHash } from '../envelope.ts'
import { EggError } from '../error.ts'
import { LEEWAY, NAMES, REQUEST_AGE } from '../limits.ts'
import type { Signing } from '../log/certify.ts'
import { parseVkey, signNote, vkeyOf } from '../log/note.ts'
import { vaultOf } from '../name.ts'
import type { Vault } from '../policy/model.ts'
import type { Item, Key, Store } from '../ports.ts'
import { entryOf, eventKeyAt, recordItem } from '../record.ts'
import { parseStored, secretKey } from '../stored.ts'
import { isEscrowTo } from './escrow.ts'
import { type BundledSecret, type Manifest, manifestHash, statementOf } from './manifest.ts'
import { OUTCOMES, type Outcome } from './outcomes.ts'

/** As it stands in `egg-log`. */
export interface Answer {
  readonly outcome: Outcome
  /** The signed note; null unless `signed`. */
  readonly note: Bytes | null
  /** Unix seconds. */
  readonly at: number
  /** Id of the record that tells of it. */
  readonly record: string
}

export const answerKey = (bundle: string): Key => ({ pk: `bundle#${bundle}`, sk: 'answer' })

const schema = v.strictObject({
  v: v.literal(1),
  outcome: v.picklist(OUTCOMES),
  note: v.custom<Bytes>((value) => value instanceof Uint8Array),
  at: v.pipe(v.number(), v.safeInteger()),
  record: v.string(),
})

/** null: not answered yet. @throws EggError `log_item_malformed` */
export const readAnswer = async (
  store: Store,
  bundle: string,
  signal: AbortSignal,
): Promise<Answer | null> => {
  const [item = null] = await store.read('log', [answerKey(bundle)], signal)
  if (!item) return null
  const { pk: _pk, sk: _sk, ...rest } = item
  const parsed = v.safeParse(schema, rest)
  if (!parsed.success) {
    throw new EggError('log_item_malformed', 'The answer to a bundle is of no format known here.')
  }
  const { outcome, note, at, record } = parsed.output
  return { outcome, note: outcome === 'signed' ? note : null, at, record }
}

export interface Answering {
  readonly store: Store
  readonly signing: Signing
  readonly vaults: ReadonlyMap<string, Vault>
  /** Unix seconds. */
  readonly now: number
}

/**
 * Compares what an operator wants to seal with the store and with the deployed policies, and signs
 * for it, or says why not. Nothing is opened. Signed, recorded, then given out: a signature that
 * nobody was told of never leaves.
 */
export const answer = async (
  { store, signing, vaults, now }: Answering,
  { id, manifest }: { id: string; manifest: Manifest },
  signal: AbortSignal,
): Promise<Outcome | 'answered'> => {
  const bundle = await manifestHash(manifest)
  if (await readAnswer(store, bundle, signal)) return 'answered'
  const outcome = await judge({ store, signing, vaults, now }, manifest, signal)
  const note = outcome === 'signed' ? await sign(signing, bundle, signal) : new Uint8Array()
  const body = { type: 'bundle_answered', time: now, request: id, bundle, outcome } as const
  const entry = await entryOf(eventKeyAt('kp', now), body)
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
  const item = { ...answerKey(bundle), v: 1, outcome, note, at: now, record: entry.id }
  // Of two keepers the faster one's answer stands.
  await store.insert('log', item, signal)
  return outcome
}

const sign = async ({ signer, origin }: Signing, bundle: string, signal: AbortSignal) => {
  const key = await parseVkey(await vkeyOf(origin, await signer.publicKey(signal)))
  return signNote(statementOf(origin, bundle), {
    key,
    sign: (bytes) => signer.sign(bytes, signal),
  })
}

const judge = async (
  { store, signing, vaults, now }: Answering,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<Outcome> => {
  if (manifest.origin !== signing.origin) return 'origin_other'
  const { created, expires, secrets } = manifest
  if (created > now + LEEWAY || created < now - REQUEST_AGE || expires <= now) return 'expired'
  if (!isOfVaults(manifest, vaults)) return 'vaults_other'
  for (let at = 0; at < secrets.length; at += NAMES) {
    const some = secrets.slice(at, at + NAMES)
    const keys = some.map(({ name }) => secretKey(name))
    const items = await store.read('secrets', keys, signal)
    for (const [i, secret] of some.entries()) {
      if (!(await stands(items[i] ?? null, secret, manifest.recipients))) return 'stale'
    }
  }
  return 'signed'
}

const isOfVaults = (
  { vaults, recipients, journal_signers, secrets }: Manifest,
  deployed: ReadonlyMap<string, Vault>,
): boolean =>
  secrets.every(({ name }) => vaults.includes(vaultOf(name))) &&
  vaults.every((name) => {
    const vault = deployed.get(name)
    return (
      isSame(vault?.recipients ?? [], recipients) &&
      isSame(vault?.journalSigners ?? [], journal_signers)
    )
  })

/** The same texts, in whatever order. */
export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()

const stands = async (
  item: Item | null,
  { name, version, envelope, escrow }: BundledSecret,
  recipients: readonly string[],
): Promise<boolean> => {
  if (!item) return false
  const stored = parse(name, item)
  return (
    stored?.version === version &&
    toBase64url(await envelopeHash(stored.envelope)) === envelope &&
    stored.escrow !== null &&
    toBase64url(await sha256(stored.escrow)) === escrow &&
    (await isEscrowTo(stored.escrow, recipients))
  )
}

const parse = (name: BundledSecret['name'], item: Item) => {
  try {
    return parseStored(name, item)
  } catch {
    return null
  }
}
