import { EggError } from '../core/error.ts'
import type { Vault } from '../core/policy/model.ts'
import { compileFolder } from './policy-files.ts'
import type { Settings } from './settings.ts'

/**
 * The vaults of the policies folder.
 * @throws EggError `policies_missing`, `policy_invalid`
 */
export const readVaults = async ({ policies }: Settings, cwd: string): Promise<readonly Vault[]> =>
  (await compileFolder(policies, cwd, { built: 0 })).vaults

/** @throws EggError `vault_unknown`, with those that there are */
export const vaultNamed = (vaults: readonly Vault[], name: string): Vault => {
  const vault = vaults.find((vault) => vault.name === name)
  if (vault) return vault
  throw new EggError(
    'vault_unknown',
    `There is no such vault in vaults.yaml; there are: ${vaults.map(({ name }) => name).join(', ')}.`,
    'Use one of these, or add the vault to vaults.yaml in a pull request.',
  )
}
