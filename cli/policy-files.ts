import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { type CompileOptions, compilePolicies, type PolicySources } from '../core/policy/compile.ts'
import type { PolicySet } from '../core/policy/model.ts'
import { type SourceFile, sourceError } from '../core/policy/yaml.ts'

/** Cases for `egg policy test`; not policies. */
const TESTS = 'tests'
/** Files read at a time. */
const AT_ONCE = 64

/**
 * The files of a policies folder: every `*.yaml` in it. A policy that somebody believes to be in
 * force and that is not read is refused, not skipped: `.yml`, links, folders other than `tests/`.
 * Each file's path is the folder's own name and the file's: it goes into the compiled policies,
 * which must not depend on where the folder lies.
 * @throws EggError `policies_missing`, `policy_invalid`
 */
export const readPolicyFolder = async (dir: string): Promise<PolicySources> => {
  const folder = resolve(dir)
  const pathOf = (name: string) => `${basename(folder)}/${name}`
  const names = (await entriesOf(folder)).flatMap((entry) => {
    const wrong = wrongWith(entry)
    if (wrong) throw sourceError(pathOf(entry.name), 1, 1, wrong)
    return entry.name.endsWith('.yaml') ? [entry.name] : []
  })
  const sources: SourceFile[] = []
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE)
    sources.push(...(await Promise.all(some.map((n) => readSource(join(folder, n), pathOf(n))))))
  }
  const required = (name: string): SourceFile => {
    const source = sources.find(({ path }) => path === pathOf(name))
    if (!source) throw sourceError(pathOf(name), 1, 1, 'the file is missing')
    return source
  }
  const [issuers, vaults] = [required('issuers.yaml'), required('vaults.yaml')]
  const policies = sources.filter((source) => source !== issuers && source !== vaults)
  return { issuers, vaults, policies }
}

/**
 * Reads and compiles a folder. Errors name files as they are seen from `cwd`.
 * @throws EggError `policies_missing`, `policy_invalid`
 */
export const compileFolder = async (
  dir: string,
  cwd: string,
  options: CompileOptions,
): Promise<PolicySet> => {
  try {
    return await compilePolicies(await readPolicyFolder(dir), options)
  } catch (error) {
    if (!(error instanceof EggError) || error.code !== 'policy_invalid') throw error
    const inside = `${basename(resolve(dir))}/`
    const seen = join(relative(cwd, resolve(dir)), error.message.slice(inside.length))
    const message = error.message.startsWith(inside) ? seen : error.message
    throw new EggError(error.code, message, error.next)
  }
}

const entriesOf = async (folder: string): Promise<Dirent[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new EggError(
      'policies_missing',
      `There is no policies folder at ${folder}.`,
      'Name it with `policies:` in egg.yaml, EGG_POLICIES or --policies.',
    )
  }
}

const wrongWith = (entry: Dirent): string | null => {
  if (entry.name.startsWith('.')) return null
  if (entry.isDirectory()) {
    return entry.name === TESTS ? null : 'policies lie in one folder: a folder in it is not read'
  }
  if (/\.ya?ml$/i.test(entry.name) && !entry.name.endsWith('.yaml')) {
    return 'a policy file ends with .yaml'
  }
  return entry.name.endsWith('.yaml') && !entry.isFile() ? 'not a plain file' : null
}

const readSource = async (file: string, path: string): Promise<SourceFile> => {
  const bytes = await readFile(file)
  try {
    return { path, text: textOf(new Uint8Array(bytes)) }
  } catch {
    throw sourceError(path, 1, 1, 'the file is not UTF-8')
  }
}
