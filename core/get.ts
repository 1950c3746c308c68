import type { Bytes } from './bytes.ts'
import { toBase64url } from './bytes.ts'
import { envelopeHash, open } from './envelope.ts'
import { codeOf, EggError } from './error.ts'
import { storedIn } from './history.ts'
import type { SecretName } from './name.ts'
import { announce, type ByHand } from './operator.ts'
import { CloudError, type Kms, type Store } from './ports.ts'
import { placeOf, type Removed } from './removed.ts'
import type { Secret } from './secret.ts'
import { keyContext, parseStored, type StoredSecret, secretKey, versionKey } from './stored.ts'

export interface GetRequest extends ByHand {
  readonly name: SecretName
  /** null: the current one. */
  readonly version: number | null
  /** The vault's KMS key, from vaults.yaml. */
  readonly kmsKey: string
}

/**
 * A version's value, for the operator alone. The record stands before the key is unwrapped: nobody
 * looks at a value by egg without one.
 * @throws EggError `secret_unknown`, `version_unknown`, `secret_tampered`; CloudError
 */
export const get = async (
  { store, kms }: { store: Store; kms: Kms },
  { name, version, kmsKey, actor, reason, now }: GetRequest,
  signal: AbortSignal,
): Promise<{ value: Secret<Bytes>; version: number; record: string }> => {
  const stored = await readVersion(store, name, version, signal)
  const envelope = toBase64url(await envelopeHash(stored.envelope))
  const subject = { name, version: stored.version, envelope }
  const record = await announce(store, 'get', subject, { actor, reason, now }, signal)
  const value = await openStored(kms, kmsKey, stored, signal)
  return { value, version: stored.version, record }
}

/**
 * A version as it stands; of null the current one.
 * @throws EggError `secret_unknown`, `secret_removed`, `version_unknown`, `item_malformed`,
 * `secret_tampered`
 */
export const readVersion = async (
  store: Store,
  name: SecretName,
  version: number | null,
  signal: AbortSignal,
): Promise<StoredSecret> => {
  const history = version === null ? [] : [versionKey(name, version)]
  const [item = null, old = null] = await store.read(
    'secrets',
    [secretKey(name), ...history],
    signal,
  )
  const place = placeOf(name, item)
  if (place?.kind === 'removed' && version === null) throw secretRemoved(place.removed)
  const current = storedIn(place)
  if (current && (version === null || current.version === version)) return current
  if (!old) throw version === null || !place ? secretUnknown(name) : versionUnknown(name, version)
  const stored = parseStored(name, old)
  if (stored.version !== version) throw secretTampered(stored)
  return stored
}

/**
 * Opens one version. KMS refuses what was moved to another name or version, or altered.
 * @throws EggError `secret_tampered`; CloudError
 */
export const openStored = async (
  kms: Kms,
  kmsKey: string,
  stored: StoredSecret,
  signal: AbortSignal,
): Promise<Secret<Bytes>> => {
  const { name, version, envelope, wrapped } = stored
  const context = await keyContext(name, version, envelope)
  try {
    return await open(name, envelope, await kms.unwrap(kmsKey, wrapped, context, signal))
  } catch (error) {
    const refused = error instanceof CloudError && error.reason === 'InvalidCiphertextException'
    throw refused || codeOf(error).startsWith('envelope_') ? secretTampered(stored) : error
  }
}

const secretUnknown = (name: SecretName): EggError =>
  new EggError(
    'secret_unknown',
    `There is no secret ${name} in the store.`,
    '`egg list` shows those that there are.',
  )

const secretRemoved = ({ name, version, erased }: Removed): EggError =>
  new EggError(
    'secret_removed',
    `${name} was removed${erased === null ? '' : ', and its versions are erased'}.`,
    erased === null
      ? `\`egg put ${name} --from-version ${version}\` brings it back.`
      : '`egg put` stores a new version.',
  )

const versionUnknown = (name: SecretName, version: number): EggError =>
  new EggError(
    'version_unknown',
    `The store has no version ${version} of ${name}.`,
    '`egg show` lists its versions.',
  )

const secretTampered = ({ name, version }: StoredSecret): EggError =>
  new EggError(
    'secret_tampered',
    `What stands as ${name}, version ${version}, was not sealed as that: the item was moved here ` +
      'from another name, version or vault, or it was altered.',
    'See who wrote it (CloudTrail), take it for an attack until that is explained, then `egg put`.',
  )
