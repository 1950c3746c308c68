import { mkdirSync } from 'node:fs'
import type { Folder } from '../client/deliver.ts'
import type { Wanted } from '../client/wanted.ts'
import { isSecretName, type SecretName } from '../core/name.ts'
import type { Opened } from './break-glass-bundle.ts'
import { usage } from './usage.ts'

export type Named = Wanted & { readonly secret: SecretName }

/** Null: everything, each under its own name. */
export const wantedOf = async ({
  secret,
}: {
  readonly secret?: readonly string[]
}): Promise<Named[] | null> => {
  if (!secret?.length) return null
  const { parseWanted } = await import('../client/wanted.ts')
  const wanted = parseWanted(secret.join('\n'), { variables: false, taken: [] })
  const isNamed = (each: Wanted): each is Named => isSecretName(each.secret)
  if (wanted.every(isNamed)) return wanted
  throw usage('A bundle is opened by names, not by patterns.', 'Without --secret everything is.')
}

/** A new folder, 0700; each value a file, 0400. */
export const deliver = async (
  folder: string,
  wanted: readonly Named[] | null,
  values: Opened['values'],
): Promise<string[]> => {
  mkdirSync(folder, { mode: 0o700 })
  if (wanted) return Object.values(await writeWanted(folder, wanted, values))
  const { writeValue } = await import('../client/deliver.ts')
  const files: string[] = []
  for (const [name, value] of values) {
    // Flat: `a/b` and `a/b/c` may both be secrets. No name has a plus.
    files.push(await writeValue(placed(folder), name.replaceAll('/', '+'), value))
  }
  return files
}

/** Just made: nobody removes it for the operator. */
const placed = (path: string): Folder => ({ path, device: '', inode: '' })

export const writeWanted = async (
  folder: string,
  wanted: readonly Named[],
  values: Opened['values'],
): Promise<Record<string, string>> => {
  const [{ writeValue }, { memberOf }] = await Promise.all([
    import('../client/deliver.ts'),
    import('../client/json-path.ts'),
  ])
  const variables: Record<string, string> = {}
  for (const { output, secret: name, key, file, mode } of wanted) {
    const whole = values.get(name)
    if (!whole) continue
    const value = key ? memberOf(whole, key, output) : whole
    const path = await writeValue(placed(folder), file, value, { mode })
    variables[`${output}_FILE`] = path
  }
  return variables
}
