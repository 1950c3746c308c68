import { type Bytes, equal, toBase64url } from './bytes.ts'
import { envelopeHash, seal } from './envelope.ts'
import { EggError } from './error.ts'
import type { SecretName } from './name.ts'
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
}

/**
 * Stores a new version: record, then history, then the swap. A crash between steps leaves the old
 * version current and readable; of two at once, one wins.
 * @throws EggError `put_lost` (someone else stored a version meanwhile), `value_too_large`
 */
export const put = async (
  ports: { store: Store; kms: Kms },
  { name, value, kmsKey, actor, reason, now }: PutRequest,
  signal: AbortSignal,
): Promise<{ version: number; record: string }> => {
  const { store, kms } = ports
  const [item = null] = await store.read('secrets', [secretKey(name)], signal)
  const current = item && parseStored(name, item)
  const version = (current?.version ?? 0) + 1

  const { envelope, dek } = await seal(name, value)
  const context = await keyContext(name, version, envelope)
  const wrapped = await kms.wrap(kmsKey, dek, context, signal)

  const subject = { name, version, envelope: toBase64url(await envelopeHash(envelope)) }
  const record = await announce(store, 'put', subject, { actor, reason, now }, signal)
  if (current) await keep(store, current, signal)
  await swap(store, current, { name, version, envelope, wrapped, created: now }, signal)
  return { version, record }
}

/** Copies the current version to history. One that stands there already is the same version. */
const keep = (store: Store, current: StoredSecret, signal: AbortSignal) =>
  store.insert('secrets', storedItem(versionKey(current.name, current.version), current), signal)

const swap = async (
  store: Store,
  current: StoredSecret | null,
  next: StoredSecret,
  signal: AbortSignal,
): Promise<void> => {
  const item = storedItem(secretKey(next.name), next)
  const outcome = current
    ? await store.replaceIf('secrets', item, 'envelope', current.envelope, signal)
    : await store.insert('secrets', item, signal)
  if (outcome === 'inserted' || outcome === 'replaced') return
  // The condition failed; perhaps because an earlier try of ours did the write.
  const [stored = null] = await store.read('secrets', [secretKey(next.name)], signal)
  if (stored && equal(parseStored(next.name, stored).envelope, next.envelope)) return
  throw new EggError(
    'put_lost',
    `Someone else stored a version of ${next.name} meanwhile; yours was not stored.`,
    'Look at `egg list`, then put again if yours is still the one to keep.',
  )
}
