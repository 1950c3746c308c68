import { escrowOf } from './break-glass/escrow.ts'
import { type Bytes, toBase64url } from './bytes.ts'
import { envelopeHash, seal } from './envelope.ts'
import { EggError } from './error.ts'
import { keep, lastVersion, readPlace, storedIn } from './history.ts'
import type { SecretName } from './name.ts'
import { type NotesChange, nextNotes } from './notes.ts'
import { announce, type ByHand } from './operator.ts'
import type { Kms, Store } from './ports.ts'
import type { Place } from './removed.ts'
import type { Secret } from './secret.ts'
import {
  keyContext,
  parseStored,
  type StoredSecret,
  secretKey,
  storedItem,
  versionKey,
} from './stored.ts'

export interface PutRequest extends ByHand {
  readonly name: SecretName
  readonly value: Secret<Bytes>
  /** The vault's KMS key, from vaults.yaml. */
  readonly kmsKey: string
  /** The vault's break-glass recipients, from vaults.yaml. */
  readonly recipients?: readonly string[] | undefined
  readonly notes?: NotesChange
  /** The older version whose value this is; recorded. */
  readonly from?: number
}

export interface Put {
  readonly version: number
  readonly record: string
  /** Had the secret been removed? That is over, then. */
  readonly revived: boolean
}

/** Re-keys that one put may meet; the keeper runs once a minute. */
const TRIES = 4

/**
 * Stores a new version: record, then history, then the swap. A crash between steps leaves the old
 * version current and readable; of two at once, one wins. A re-key in between is no new version:
 * the put goes on from the envelope that now stands.
 * @throws EggError `put_lost` (someone else stored a version meanwhile), `value_too_large`
 */
export const put = async (
  ports: { store: Store; kms: Kms },
  { name, value, kmsKey, recipients, notes, from, actor, reason, now }: PutRequest,
  signal: AbortSignal,
): Promise<Put> => {
  const { store, kms } = ports
  let place = await readPlace(store, name, signal)
  const version = lastVersion(place) + 1
  const revived = place?.kind === 'removed'

  const { envelope, dek } = await seal(name, value)
  const context = await keyContext(name, version, envelope)
  const wrapped = await kms.wrap(kmsKey, dek, context, signal)
  const escrow = await escrowOf(dek, recipients)
  const subject = {
    name,
    version,
    envelope: toBase64url(await envelopeHash(envelope)),
    ...(from !== undefined && { from }),
  }
  const record = await announce(store, 'put', subject, { actor, reason, now }, signal)
  const said = nextNotes(storedIn(place)?.notes, notes)
  const sealed = { name, version, envelope, wrapped, created: now, record, sealed: now, escrow }
  const next = said ? { ...sealed, notes: said } : sealed
  let stale: StoredSecret | null = null
  for (let tries = 1; tries <= TRIES; tries++) {
    const current = storedIn(place)
    if (current) await keep(store, current, stale, signal)
    if (await swap(store, place, next, signal)) return { version, record, revived }
    stale = current
    const before = place
    place = await readPlace(store, name, signal)
    if (isSame(before, place)) continue
    // The condition failed; perhaps because an earlier try of ours did the write.
    if (await stands(store, place, next, signal)) return { version, record, revived }
    break
  }
  throw new EggError(
    'put_lost',
    `Someone else stored a version of ${name}, or removed it, meanwhile; yours was not stored.`,
    'Look at `egg list`, then put again if yours is still the one to keep.',
  )
}

/** Sealed again meanwhile, or erased after it was removed: the same version, and nobody's new one. */
const isSame = (a: Place | null, b: Place | null): boolean =>
  a?.kind === b?.kind && lastVersion(a) === lastVersion(b)

/** Is, or was, `next` the current version? A re-key or a later put may have moved it on. */
const stands = async (
  store: Store,
  place: Place | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  if (storedIn(place)?.record === next.record) return true
  const [item = null] = await store.read('secrets', [versionKey(next.name, next.version)], signal)
  return item !== null && parseStored(next.name, item).record === next.record
}

const swap = async (
  store: Store,
  place: Place | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  const item = storedItem(secretKey(next.name), next)
  if (!place) return (await store.insert('secrets', item, signal)) === 'inserted'
  const [attribute, expected] =
    place.kind === 'stored'
      ? (['envelope', place.stored.envelope] as const)
      : (['record', place.removed.record] as const)
  return (await store.replaceIf('secrets', item, attribute, expected, signal)) === 'replaced'
}
