import { EggError } from '../core/error.ts'
import { POLICY_FILE_BYTES } from '../core/limits.ts'
import type { PolicySources } from '../core/policy/compile.ts'
import type { SourceFile } from '../core/policy/yaml.ts'
import type { Git } from './git.ts'

/** The policies of a commit, and their tests. */
export interface Snapshot extends PolicySources {
  readonly tests: readonly SourceFile[]
}

interface Entry {
  readonly mode: string
  readonly id: string
  readonly bytes: number
  /** Whole, from the repository's root. */
  readonly path: string
}

/**
 * Reads a policies folder as a commit has it; null where there is none. Files are named by their whole
 * path. What a build would follow or trip over (a link, a folder with a policy's name) is an error
 * here, not passed over.
 * @throws EggError `policy_folder`, `git_failed`
 */
export const snapshotOf = async (
  git: Git,
  commit: string,
  folder: string,
): Promise<Snapshot | null> => {
  const [all, tests] = await Promise.all([
    entriesOf(git, commit, `${folder}/`),
    entriesOf(git, commit, `${folder}/tests/`),
  ])
  if (!all.length) return null
  const [files, cases] = await Promise.all([read(git, yamlIn(all)), read(git, yamlIn(tests))])
  const take = (name: string): SourceFile => {
    const found = files.find(({ path }) => path === `${folder}/${name}`)
    if (found) return found
    throw new EggError('policy_folder', `${folder}/${name} is missing.`)
  }
  const [issuers, vaults] = [take('issuers.yaml'), take('vaults.yaml')]
  const policies = files.filter((file) => file !== issuers && file !== vaults)
  return { issuers, vaults, policies, tests: cases }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const yamlIn = (entries: readonly Entry[]): Entry[] => {
  const shown = entries.filter(({ path }) => !nameOf(path).startsWith('.'))
  const odd = shown.find(({ path }) => path.endsWith('.yml'))
  if (odd) throw new EggError('policy_folder', `${odd.path} must end in .yaml.`, 'Rename it.')
  const yaml = shown.filter(({ path }) => path.endsWith('.yaml'))
  for (const { mode, path, bytes } of yaml) {
    // A name is shown to people, on lines that are made of it.
    if (!/^[A-Za-z0-9][A-Za-z0-9._@+-]*$/.test(nameOf(path))) {
      throw new EggError(
        'policy_folder',
        'A file there has a name with other characters than letters, digits and ._@+-.',
        'Rename it.',
      )
    }
    if (mode !== '100644' && mode !== '100755') {
      throw new EggError('policy_folder', `${path} is no plain file.`, 'Put the file itself there.')
    }
    if (bytes > POLICY_FILE_BYTES) {
      throw new EggError('policy_folder', `${path} is too large.`, 'Split it.')
    }
  }
  return yaml
}

const entriesOf = async (git: Git, commit: string, folder: string): Promise<Entry[]> => {
  const args = ['ls-tree', '-l', '-z', '--full-tree', commit, '--', folder]
  const listed = (await git(args)).toString('utf8')
  return listed
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [, mode = '', id = '', bytes = ''] =
        /^(\d{6}) [a-z]+ ([0-9a-f]+) +(\d+|-)\t/.exec(line) ?? []
      return { mode, id, bytes: Number(bytes) || 0, path: line.slice(line.indexOf('\t') + 1) }
    })
}

/** All at once: one process, however many files there are. */
const read = async (git: Git, entries: readonly Entry[]): Promise<SourceFile[]> => {
  if (!entries.length) return []
  const all = await git(['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''))
  let at = 0
  return entries.map(({ id, bytes, path }) => {
    const header = `${id} blob ${bytes}\n`
    const begin = at + header.length
    if (all.toString('latin1', at, begin) !== header) {
      throw new EggError('git_failed', `${path} cannot be read from git.`)
    }
    at = begin + bytes + 1
    return { path, text: all.toString('utf8', begin, begin + bytes) }
  })
}
