import { escrowOf } from './break-glass/escrow.ts'
import { type Bytes, toBase64url } from './bytes.ts'
import { envelopeHash, seal } from './envelope.ts'
import { EggError } from './error.ts'
import { lastVersion, readPlace, storedIn } from './history.ts'
import type { SecretName } from './name.ts'
import { type NotesChange, nextNotes } from './notes.ts'
import { announce, type ByHand } from './operator.ts'
import type { Kms, Store } from './ports.ts'
import type { Secret } from './secret.ts'
import { storeVersion } from './store-version.ts'
import { keyContext } from './stored.ts'

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
  const place = await readPlace(store, name, signal)
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
  const sealed = {
    name,
    version,
    envelope,
    wrapped,
    created: now,
    record,
    sealed: now,
    escrow,
    due: null,
  }
  const next = said ? { ...sealed, notes: said } : sealed
  if (await storeVersion(store, place, next, signal)) return { version, record, revived }
  throw new EggError(
    'put_lost',
    `Someone else stored a version of ${name}, or removed it, meanwhile; yours was not stored.`,
    'Look at `egg list`, then put again if yours is still the one to keep.',
  )
}
