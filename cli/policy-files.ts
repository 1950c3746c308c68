import { existsSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { EggError } from '../core/error.ts'
import {
  type CompileOptions,
  compilePolicies,
  type LooseSources,
  type PolicySources,
} from '../core/policy/compile.ts'
import type { PolicySet } from '../core/policy/model.ts'
import { readPolicyFolder } from '../disk/policy-folder.ts'
import { git } from './git.ts'
import { usage } from './usage.ts'

/**
 * Reads and compiles a policies folder. Compiled policies name their files by the folder's own
 * name, wherever it lies; errors name them as they are seen from `cwd`.
 * @throws EggError `policy_folder`, `policy_invalid`
 */
export const compileFolder = async (
  dir: string,
  cwd: string,
  options: CompileOptions,
): Promise<PolicySet> => {
  const seen = relative(cwd, resolve(cwd, dir)) || '.'
  return compileSeen(await readPolicyFolder(seen), dir, cwd, options)
}

/** @throws EggError `policy_invalid`, with the file as it is seen from `cwd` */
export const compileSeen = async (
  sources: LooseSources,
  dir: string,
  cwd: string,
  options: CompileOptions,
): Promise<PolicySet> => {
  try {
    return await compilePolicies(sources, options)
  } catch (error) {
    throw seenFrom(error, dir, cwd)
  }
}

/** The same error, with the file as it is seen from `cwd`. */
export const seenFrom = (error: unknown, dir: string, cwd: string): unknown => {
  const seen = relative(cwd, resolve(cwd, dir)) || '.'
  const inside = `${basename(resolve(cwd, dir))}/`
  if (!(error instanceof EggError) || !error.message.startsWith(inside)) return error
  return new EggError(error.code, join(seen, error.message.slice(inside.length)), error.next)
}

/**
 * A folder, or the policies of a commit: `main`, `HEAD~3`. `folder` is where they stand in the
 * repository around `cwd`.
 * @throws EggError `usage`, `policy_folder`, `policy_invalid`
 */
export const compileAt = async (
  place: string,
  folder: string,
  cwd: string,
  options: CompileOptions,
): Promise<PolicySet> => {
  const path = resolve(cwd, place)
  if (existsSync(path) && statSync(path).isDirectory()) return compileFolder(place, cwd, options)
  const sources = await sourcesOfCommit(place, folder, cwd)
  return compilePolicies(sources, options)
}

const sourcesOfCommit = async (
  commit: string,
  folder: string,
  cwd: string,
): Promise<PolicySources> => {
  const top = (await git(cwd, 'rev-parse', '--show-toplevel'))?.trim()
  // A name that begins with a dash would be an option to git.
  const id =
    top &&
    !commit.startsWith('-') &&
    (await git(cwd, 'rev-parse', '--verify', `${commit}^{commit}`))
  if (!top || !id) {
    throw usage(
      `${commit} is neither a folder nor a commit here.`,
      'Name two folders, or two commits inside of a git repository: `egg policy diff main HEAD`.',
    )
  }
  const within = relative(top, resolve(cwd, folder)).replaceAll('\\', '/')
  const listed = await git(top, 'ls-tree', '--name-only', id.trim(), `${within}/`)
  const names = (listed ?? '').split('\n').filter((name) => /\/[^./][^/]*\.yaml$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => ({
      path: `${basename(within)}/${basename(name)}`,
      text: (await git(top, 'show', `${id.trim()}:${name}`)) ?? '',
    })),
  )
  const take = (name: string) => {
    const found = files.find(({ path }) => basename(path) === name)
    if (found) return found
    throw new EggError(
      'policy_folder',
      `There is no ${within}/${name} at ${commit}.`,
      'Name the folder with --policies.',
    )
  }
  const special = ['issuers.yaml', 'vaults.yaml']
  return {
    issuers: take('issuers.yaml'),
    vaults: take('vaults.yaml'),
    policies: files.filter(({ path }) => !special.includes(basename(path))),
  }
}
