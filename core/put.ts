import { escrowOf } from './break-glass/escrow.ts'
import { type Bytes, toBase64url } from './bytes.ts'
import { envelopeHash, seal } from './envelope.ts'
import { EggError } from './error.ts'
import type { SecretName } from './name.ts'
import { type NotesChange, nextNotes } from './notes.ts'
import { announce, type ByHand } from './operator.ts'
import type { Kms, Store } from './ports.ts'
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
): Promise<{ version: number; record: string }> => {
  const { store, kms } = ports
  let current = await readCurrent(store, name, signal)
  const version = (current?.version ?? 0) + 1

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
  const said = nextNotes(current?.notes, notes)
  const sealed = { name, version, envelope, wrapped, created: now, record, sealed: now, escrow }
  const next = said ? { ...sealed, notes: said } : sealed
  let stale: StoredSecret | null = null
  for (let tries = 1; tries <= TRIES; tries++) {
    if (current) await keep(store, current, stale, signal)
    if (await swap(store, current, next, signal)) return { version, record }
    stale = current
    current = await readCurrent(store, name, signal)
    if (current?.version === stale?.version) continue
    // The condition failed; perhaps because an earlier try of ours did the write.
    if (await stands(store, current, next, signal)) return { version, record }
    break
  }
  throw new EggError(
    'put_lost',
    `Someone else stored a version of ${name} meanwhile; yours was not stored.`,
    'Look at `egg list`, then put again if yours is still the one to keep.',
  )
}

/** Is, or was, `next` the current version? A re-key or a later put may have moved it on. */
const stands = async (
  store: Store,
  current: StoredSecret | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  if (current?.record === next.record) return true
  const [item = null] = await store.read('secrets', [versionKey(next.name, next.version)], signal)
  return item !== null && parseStored(next.name, item).record === next.record
}

const readCurrent = async (
  store: Store,
  name: SecretName,
  signal: AbortSignal,
): Promise<StoredSecret | null> => {
  const [item = null] = await store.read('secrets', [secretKey(name)], signal)
  return item && parseStored(name, item)
}

/**
 * Copies the current version to history. What stands there already is the same version; only where
 * it is the `stale` envelope that we ourselves put there, whose DEK was released, it is replaced.
 */
const keep = async (
  store: Store,
  current: StoredSecret,
  stale: StoredSecret | null,
  signal: AbortSignal,
): Promise<void> => {
  const item = storedItem(versionKey(current.name, current.version), current)
  if ((await store.insert('secrets', item, signal)) === 'inserted' || !stale) return
  await store.replaceIf('secrets', item, 'envelope', stale.envelope, signal)
}

const swap = async (
  store: Store,
  current: StoredSecret | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<boolean> => {
  const item = storedItem(secretKey(next.name), next)
  const outcome = current
    ? await store.replaceIf('secrets', item, 'envelope', current.envelope, signal)
    : await store.insert('secrets', item, signal)
  return outcome === 'inserted' || outcome === 'replaced'
}
