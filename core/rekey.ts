import { escrowOf } from './break-glass/escrow.ts'
import { type Bytes, equal, toBase64url } from './bytes.ts'
import { envelopeHash, open, seal } from './envelope.ts'
import type { SecretName } from './name.ts'
import type { ByHand } from './operator.ts'
import type { Key, Kms, Store } from './ports.ts'
import { entryOf, eventKeyAt, recordItem, type Writer } from './record.ts'
import { isRemoved } from './removed.ts'
import { keyContext, parseStored, type StoredSecret, secretKey, storedItem } from './stored.ts'

/** One item, current or history, that may have to be sealed again. */
export interface Rekey extends ByHand {
  readonly name: SecretName
  readonly key: Key
  readonly kmsKey: string
  /** The vault's break-glass recipients, from vaults.yaml. */
  readonly recipients?: readonly string[] | undefined
  /**
   * base64url hashes of the envelopes whose DEKs were released; null for whatever stands there.
   */
  readonly exposed: ReadonlySet<string> | null
  readonly writer: Writer
  /** Unix seconds: marks the item as due for rotation. Without it a mark stays as it is. */
  readonly due?: number
}

/**
 * `clean`: what stands there was not released. `gone`: nothing stands there. `changed`: someone
 * else sealed or replaced it meanwhile, which does as well.
 */
export type Rekeyed = 'rekeyed' | 'clean' | 'gone' | 'changed'

/**
 * Seals one item again under a fresh DEK, in memory, and swaps it on the condition that the very
 * envelope that was read still stands. Never on a counter: a re-key must not bring back a value
 * that was rotated out. Record, then swap; a crash at any point leaves a readable secret.
 * @throws CloudError, or an envelope's error when the item was tampered with
 */
export const rekey = async (
  ports: { store: Store; kms: Kms },
  request: Rekey,
  signal: AbortSignal,
): Promise<Rekeyed> => {
  const { store } = ports
  const { name, key, exposed } = request
  const standing = await readStored(store, name, key, signal)
  if (!standing) return 'gone'
  const from = toBase64url(await envelopeHash(standing.envelope))
  if (exposed && !exposed.has(from)) return 'clean'

  const fresh = await sealAgain(ports, request, standing, signal)
  await record(store, request, standing.version, from, fresh.envelope, signal)
  const item = storedItem(key, fresh)
  const outcome = await store.replaceIf('secrets', item, 'envelope', standing.envelope, signal)
  if (outcome === 'replaced') return 'rekeyed'
  // Perhaps an earlier try of this very swap.
  const now = await readStored(store, name, key, signal)
  return now && equal(now.envelope, fresh.envelope) ? 'rekeyed' : 'changed'
}

const readStored = async (store: Store, name: SecretName, key: Key, signal: AbortSignal) => {
  const [item = null] = await store.read('secrets', [key], signal)
  // Of a removed secret nothing is left here to seal again.
  return item && !isRemoved(item) ? parseStored(name, item) : null
}

/** The one place, outside of a runner, where an envelope is opened. */
const sealAgain = async (
  { kms }: { kms: Kms },
  { name, kmsKey, recipients, now, due }: Rekey,
  standing: StoredSecret,
  signal: AbortSignal,
): Promise<StoredSecret> => {
  const { version, envelope, wrapped } = standing
  const context = await keyContext(name, version, envelope)
  const value = await open(name, envelope, await kms.unwrap(kmsKey, wrapped, context, signal))
  const { envelope: fresh, dek } = await seal(name, value)
  const freshContext = await keyContext(name, version, fresh)
  const rewrapped = await kms.wrap(kmsKey, dek, freshContext, signal)
  // Never the old one, which opens nothing any more: without recipients there is none.
  const escrow = await escrowOf(dek, recipients)
  return {
    ...standing,
    envelope: fresh,
    wrapped: rewrapped,
    sealed: now,
    escrow,
    due: due ?? standing.due,
  }
}

const record = async (
  store: Store,
  { name, key, actor, reason, now, writer }: Rekey,
  version: number,
  from: string,
  fresh: Bytes,
  signal: AbortSignal,
): Promise<void> => {
  const entry = await entryOf(eventKeyAt(writer, now), {
    type: 'rekeyed',
    time: now,
    actor,
    reason,
    name,
    version,
    place: key.sk === secretKey(name).sk ? 'current' : 'history',
    from,
    to: toBase64url(await envelopeHash(fresh)),
  })
  // Its key is random: `exists` can only be this very write, whose reply was lost.
  await store.insert('records', recordItem(entry), signal)
}
