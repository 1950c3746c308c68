import { type Bytes, concat, equal, lengthPrefixed, sha256, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { type Secret, secret } from '../secret.ts'
import { decryptWith, encryptTo, type OpeningKey } from './age.ts'

// A DEK for the day without a cloud:  01 | hash of the recipients 32 | age file of the DEK's 32 bytes
const FORMAT = 1
const HASH = 32
const HEADER = 1 + HASH

/** Names a set of recipients, in whatever order it stands in vaults.yaml; 32 bytes. */
export const recipientsHash = (recipients: readonly string[]): Promise<Bytes> =>
  sha256(lengthPrefixed(...[...recipients].sort().map(utf8)))

/**
 * The DEK, wrapped to a vault's break-glass recipients beside its KMS wrap; null where it has none.
 * About 170 bytes and 98 for each recipient.
 */
export const escrowOf = async (
  dek: Secret<Bytes>,
  recipients: readonly string[] | undefined,
): Promise<Bytes | null> => {
  if (!recipients?.length) return null
  const file = await encryptTo(recipients, dek.expose())
  return concat(new Uint8Array([FORMAT]), await recipientsHash(recipients), file)
}

/** Is this an escrow of a known format, to these recipients and no others? */
export const isEscrowTo = async (
  escrow: Bytes | null,
  recipients: readonly string[],
): Promise<boolean> =>
  escrow !== null &&
  escrow[0] === FORMAT &&
  escrow.length > HEADER &&
  equal(escrow.slice(1, HEADER), await recipientsHash(recipients))

/**
 * The DEK, by the key of one recipient. That it is the right one shows with the envelope, which
 * commits to its key.
 * @throws EggError `escrow_format`, `escrow_key` (of other recipients, or changed)
 */
export const openEscrow = async (escrow: Bytes, key: OpeningKey): Promise<Secret<Bytes>> => {
  if (escrow[0] !== FORMAT || escrow.length <= HEADER) {
    throw new EggError('escrow_format', 'The escrow is of no format known here.')
  }
  const dek = await decryptWith(key, escrow.slice(HEADER))
  if (dek?.length !== 32) {
    throw new EggError('escrow_key', 'The escrow does not open with this key, or was changed.')
  }
  return secret(dek)
}
