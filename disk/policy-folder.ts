import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { EggError } from '../core/error.ts'
import type { LooseSources, PolicySources } from '../core/policy/compile.ts'
import type { SourceFile } from '../core/policy/yaml.ts'

/**
 * The sources in a policies folder: issuers.yaml and vaults.yaml, which must be there, and every
 * other `*.yaml` beside them as a policy. Folders below (tests/) are not read.
 * @throws EggError `policy_folder`
 */
export const readPolicyFolder = async (folder: string): Promise<PolicySources> => {
  const { vaults, ...sources } = await readLooseFolder(folder)
  if (!vaults) throw missing(join(folder, 'vaults.yaml'))
  return { ...sources, vaults }
}

const missing = (path: string): EggError =>
  new EggError('policy_folder', `${path} is missing.`, 'policies/README.md shows one.')

/** The same, for trying policies out: vaults.yaml may be absent. @throws EggError `policy_folder` */
export const readLooseFolder = async (folder: string): Promise<LooseSources> => {
  const names = await readdir(folder).catch(() => {
    throw new EggError(
      'policy_folder',
      `There is no policies folder at ${folder}.`,
      'Name it with --policies, or in egg.yaml.',
    )
  })
  // Editors' lock files and the like begin with a dot.
  const shown = names.filter((name) => !name.startsWith('.'))
  const yaml = shown.filter((name) => name.endsWith('.yaml')).sort()
  // An ending that is passed over in silence would be a policy that does not hold.
  const odd = shown.find((name) => name.endsWith('.yml'))
  if (odd)
    throw new EggError('policy_folder', `${join(folder, odd)} must end in .yaml.`, 'Rename it.')
  const file = async (name: string): Promise<SourceFile> => {
    if (!yaml.includes(name)) throw missing(join(folder, name))
    const path = `${basename(resolve(folder))}/${name}`
    return { path, text: await readFile(join(folder, name), 'utf8') }
  }
  const rest = yaml.filter((name) => name !== 'issuers.yaml' && name !== 'vaults.yaml')
  const [issuers, vaults, policies] = await Promise.all([
    file('issuers.yaml'),
    yaml.includes('vaults.yaml') ? file('vaults.yaml') : null,
    Promise.all(rest.map(file)),
  ])
  return { issuers, vaults, policies }
}

/** Every `*.yaml` in the folder `tests` of a policies folder; none where there is no such folder. */
export const readPolicyTests = async (folder: string): Promise<SourceFile[]> => {
  const dir = join(folder, 'tests')
  const names = await readdir(dir).catch(() => [])
  const odd = names.find((name) => name.endsWith('.yml'))
  if (odd) throw new EggError('policy_folder', `${join(dir, odd)} must end in .yaml.`, 'Rename it.')
  return Promise.all(
    names
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
      .sort()
      .map(async (name) => ({
        path: `${basename(resolve(folder))}/tests/${name}`,
        text: await readFile(join(dir, name), 'utf8'),
      })),
  )
}
