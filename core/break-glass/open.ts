import type { Bytes } from '../bytes.ts'
import { open } from '../envelope.ts'
import { EggError } from '../error.ts'
import { LEEWAY } from '../limits.ts'
import type { SecretName } from '../name.ts'
import type { Secret } from '../secret.ts'
import type { OpeningKey } from './age.ts'
import type { Bundle } from './bundle.ts'
import { openEscrow } from './escrow.ts'
import type { BundledSecret, Manifest } from './manifest.ts'

/**
 * May this bundle be opened now, by this operator?
 * @throws EggError `clock_behind`, `bundle_expired`, `signer_unknown`
 */
export const checkOpening = (
  { created, expires, journal_signers }: Manifest,
  { now, signer, isExpiredTaken }: { now: number; signer: string; isExpiredTaken: boolean },
): void => {
  if (now < created - LEEWAY) {
    throw new EggError(
      'clock_behind',
      "This machine's clock is behind the day when the bundle was sealed: nothing was opened.",
      'Set the clock right: the journal needs it.',
    )
  }
  if (now >= expires && !isExpiredTaken) {
    throw new EggError(
      'bundle_expired',
      'The bundle is over: its values are old, and nothing was opened.',
      'Take a newer one. If there is none, --expired opens it, and the journal shows when.',
    )
  }
  if (!journal_signers.includes(signer)) {
    throw new EggError(
      'signer_unknown',
      'The bundle does not name this operator: a journal that they sign would not count.',
      'Somebody whom vaults.yaml lists under `journal_signers` must sign.',
    )
  }
}

/** Those of these names, in the manifest's order. @throws EggError `secret_not_in_bundle` */
export const bundledOf = (
  { secrets }: Manifest,
  names: readonly SecretName[] | null,
): BundledSecret[] => {
  const missing = names?.find((name) => !secrets.some((secret) => secret.name === name))
  if (missing) {
    throw new EggError(
      'secret_not_in_bundle',
      `${missing} is not in this bundle.`,
      '`egg break-glass open BUNDLE --list` shows what is.',
    )
  }
  return secrets.filter(({ name }) => names === null || names.includes(name))
}

/**
 * Opens these secrets of a bundle. To be called when the journal stands, and not before.
 * @throws EggError `escrow_…`, `envelope_…`
 */
export const openSecrets = async (
  { manifest, contents }: Bundle,
  names: readonly SecretName[],
  key: OpeningKey,
): Promise<Map<SecretName, Secret<Bytes>>> => {
  const values = new Map<SecretName, Secret<Bytes>>()
  for (const [i, { name }] of manifest.secrets.entries()) {
    const content = contents[i]
    if (!names.includes(name) || !content) continue
    const dek = await openEscrow(content.escrow, key)
    values.set(name, await open(name, content.envelope, dek))
  }
  return values
}
