import { basename, join, relative, resolve } from 'node:path'
import { EggError } from '../core/error.ts'
import { type CompileOptions, compilePolicies } from '../core/policy/compile.ts'
import type { PolicySet } from '../core/policy/model.ts'
import { readPolicyFolder } from '../disk/policy-folder.ts'

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
  const sources = await readPolicyFolder(seen)
  try {
    return await compilePolicies(sources, options)
  } catch (error) {
    const inside = `${basename(resolve(cwd, dir))}/`
    if (!(error instanceof EggError) || !error.message.startsWith(inside)) throw error
    throw new EggError(error.code, join(seen, error.message.slice(inside.length)), error.next)
  }
}
