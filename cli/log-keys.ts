import { EggError } from '../core/error.ts'
import type { LogKey } from '../core/log/note.ts'
import type { Signer } from '../core/ports.ts'
import type { Settings } from './settings.ts'

/**
 * The public keys that the log is verified with: the one that is named, else those of egg.yaml, else
 * what KMS says; that one shows who signs now, and not that it is the same as before.
 * @throws EggError `log_key_malformed`, `settings_missing`; CloudError
 */
export const logKeysOf = async (
  { logKeys, logOrigin }: Settings,
  named: string | undefined,
  signer: Signer | null,
  signal: AbortSignal,
): Promise<LogKey[]> => {
  const { parseVkey, vkeyOf } = await import('../core/log/note.ts')
  if (named !== undefined) return [await parseVkey(named)]
  if (logKeys.length) return Promise.all(logKeys.map(parseVkey))
  if (signer && logOrigin) {
    return [await parseVkey(await vkeyOf(logOrigin, await signer.publicKey(signal)))]
  }
  throw new EggError(
    'settings_missing',
    'No key of the log is known.',
    'Put `log_keys` (what `egg audit keys` printed), or `log_kms_key` and `log_origin`, into egg.yaml.',
  )
}
