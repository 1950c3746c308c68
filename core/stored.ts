import { type Bytes, concat, toBase64url } from './bytes.ts'
import { envelopeHash } from './envelope.ts'
import { EggError } from './error.ts'
import { type SecretName, vaultOf } from './name.ts'
import { type Notes, notesAttributes, notesOf } from './notes.ts'
import type { Item, Key, KeyContext } from './ports.ts'

/** One version of a secret as it is stored: useless without KMS. */
export interface StoredSecret {
  readonly name: SecretName
  readonly version: number
  readonly envelope: Bytes
  /** The DEK as KMS wrapped it. */
  readonly wrapped: Bytes
  /** Unix seconds of the put. */
  readonly created: number
  /** The id of the record of its put: tells one version from another of the same number. */
  readonly record: string
  /** Unix seconds of the last sealing: the put's, or a re-key's. */
  readonly sealed: number
  readonly notes?: Notes
  /** The DEK for the vault's break-glass recipients (`break-glass/escrow.ts`); null: none. */
  readonly escrow: Bytes | null
  /** Unix seconds since when it is to be rotated, because break-glass opened it; null: it is not. */
  readonly due: number | null
}

const WRAP_FORMAT = 1

export const vaultKey = (vault: string): string => `vault#${vault}`

export const secretPrefix = 'secret#'

export const secretKey = (name: SecretName): Key => ({
  pk: vaultKey(vaultOf(name)),
  sk: `${secretPrefix}${name}`,
})

/** The name that an item's place says; any text. */
export const nameInKey = ({ sk }: Key): string => sk.slice(secretPrefix.length)

/** Every history item of a secret has a sk that begins so. */
export const historyPrefix = (name: SecretName): string => `version#${name}#`

export const versionKey = (name: SecretName, version: number): Key => ({
  pk: vaultKey(vaultOf(name)),
  sk: `${historyPrefix(name)}${version}`,
})

export const storedItem = (key: Key, secret: StoredSecret): Item => ({
  ...key,
  version: secret.version,
  envelope: secret.envelope,
  wrapped: concat(new Uint8Array([WRAP_FORMAT]), secret.wrapped),
  created: secret.created,
  record: secret.record,
  sealed: secret.sealed,
  ...notesAttributes(secret.notes),
  ...(secret.escrow && { escrow: secret.escrow }),
  ...(secret.due !== null && { due: secret.due }),
})

/** @throws EggError `item_malformed` */
export const parseStored = (name: SecretName, item: Item): StoredSecret => {
  const { version, envelope, wrapped, created, record, sealed, escrow = null, due = null } = item
  if (
    typeof version !== 'number' ||
    !Number.isSafeInteger(version) ||
    version < 1 ||
    !(envelope instanceof Uint8Array) ||
    !(wrapped instanceof Uint8Array) ||
    wrapped[0] !== WRAP_FORMAT ||
    typeof created !== 'number' ||
    typeof record !== 'string' ||
    typeof sealed !== 'number' ||
    // Of whatever format: reading and sealing again do not need it.
    (escrow !== null && !(escrow instanceof Uint8Array)) ||
    (due !== null && typeof due !== 'number')
  ) {
    throw new EggError('item_malformed', `The stored item of ${name} is of no format known here.`)
  }
  const known = {
    name,
    version,
    envelope,
    wrapped: wrapped.slice(1),
    created,
    record,
    sealed,
    escrow,
    due,
  }
  const notes = notesOf(item)
  return notes ? { ...known, notes } : known
}

/** The vault and name are those asked for; an item put under another name does not unwrap. */
export const keyContext = async (
  name: SecretName,
  version: number,
  envelope: Bytes,
): Promise<KeyContext> => ({
  'egg:vault': vaultOf(name),
  'egg:secret': name,
  'egg:version': String(version),
  'egg:envelope': toBase64url(await envelopeHash(envelope)),
})
