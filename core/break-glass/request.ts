import { type Bytes, randomBytes, sha256, toBase64url } from '../bytes.ts'
import { envelopeHash } from '../envelope.ts'
import { EggError } from '../error.ts'
import { BUNDLE_SECRETS } from '../limits.ts'
import { isSecretName, vaultOf } from '../name.ts'
import type { ByHand } from '../operator.ts'
import type { Item, Store } from '../ports.ts'
import { entryOf, eventKeyAt, recordItem } from '../record.ts'
import { isRemoved } from '../removed.ts'
import { nameInKey, parseStored, secretPrefix, vaultKey } from '../stored.ts'
import { isEscrowTo } from './escrow.ts'
import { type BundledSecret, type Manifest, manifestHash } from './manifest.ts'

export interface BundleRequest extends ByHand {
  /** The log's name. */
  readonly origin: string
  readonly vaults: readonly string[]
  /** What all of these vaults say in vaults.yaml. */
  readonly recipients: readonly string[]
  readonly journalSigners: readonly string[]
  /** Unix seconds. */
  readonly expires: number
}

/** A bundle that the keeper has not signed yet. */
export interface Requested {
  readonly manifest: Manifest
  /** The manifest's hash. */
  readonly bundle: string
  /** In the manifest's order. */
  readonly contents: readonly Content[]
  /** Items that are not in it: without an escrow to these recipients, or of an unknown format. */
  readonly missing: readonly string[]
  /** Id of the request's record. */
  readonly record: string
}

export interface Content {
  readonly envelope: Bytes
  readonly escrow: Bytes
}

/**
 * Copies what is in escrow and asks the keeper to sign for it, by a record that says what, when and
 * for whom. Nothing is opened.
 * @throws EggError `bundle_empty`, `bundle_too_large`
 */
export const requestBundle = async (
  store: Store,
  request: BundleRequest,
  signal: AbortSignal,
): Promise<Requested> => {
  const { origin, vaults, recipients, journalSigners, expires, actor, reason, now } = request
  const { found, missing } = await collect(store, request, signal)
  if (!found.length) throw empty()
  if (found.length > BUNDLE_SECRETS) throw tooLarge(found.length)
  const manifest: Manifest = {
    v: 1,
    id: toBase64url(randomBytes(16)),
    origin,
    created: now,
    expires,
    vaults: [...vaults].sort(),
    recipients: [...recipients].sort(),
    journal_signers: [...journalSigners].sort(),
    secrets: found.map(({ secret }) => secret),
  }
  const body = { type: 'bundle_requested', time: now, actor, reason, manifest } as const
  const entry = await entryOf(eventKeyAt('op', now), body)
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
  const bundle = await manifestHash(manifest)
  return { manifest, bundle, contents: found, missing, record: entry.id }
}

interface Found extends Content {
  readonly secret: BundledSecret
}

const collect = async (
  store: Store,
  { vaults, recipients }: BundleRequest,
  signal: AbortSignal,
): Promise<{ found: Found[]; missing: string[] }> => {
  const found: Found[] = []
  const missing: string[] = []
  for (const vault of vaults) {
    for (const item of await store.list('secrets', vaultKey(vault), secretPrefix, signal)) {
      // What was removed nobody is given, here neither.
      if (isRemoved(item)) continue
      const one = await foundIn(vault, item, recipients)
      if (one) found.push(one)
      else missing.push(nameInKey(item))
    }
  }
  found.sort((a, b) => (a.secret.name < b.secret.name ? -1 : 1))
  return { found, missing: missing.sort() }
}

const foundIn = async (
  vault: string,
  item: Item,
  recipients: readonly string[],
): Promise<Found | null> => {
  const name = nameInKey(item)
  if (!isSecretName(name) || vaultOf(name) !== vault) return null
  try {
    const { version, envelope, escrow } = parseStored(name, item)
    if (!escrow || !(await isEscrowTo(escrow, recipients))) return null
    const hashes = {
      envelope: toBase64url(await envelopeHash(envelope)),
      escrow: toBase64url(await sha256(escrow)),
    }
    return { secret: { name, version, ...hashes }, envelope, escrow }
  } catch {
    // One broken item must not keep the others out of the bundle; it is named.
    return null
  }
}

const empty = (): EggError =>
  new EggError(
    'bundle_empty',
    'Nothing in these vaults is in escrow for their recipients.',
    'Give it one: `egg rekey --vault VAULT`.',
  )

const tooLarge = (count: number): EggError =>
  new EggError(
    'bundle_too_large',
    `A bundle holds at most ${BUNDLE_SECRETS} secrets; these vaults have ${count}.`,
    'Seal the vaults one by one, with --vault.',
  )
