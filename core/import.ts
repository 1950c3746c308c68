import { EggError } from './error.ts'
import type { Json } from './json.ts'
import { isSecretName, type SecretName } from './name.ts'

/** A value and the secret that it is to become. */
export interface Entry<T> {
  /** As the file has it: a variable's name, or the path of members. */
  readonly from: string
  readonly name: SecretName
  readonly value: T
}

/** What cannot be imported: where it stands, and why. Never the value. */
export interface Fault {
  readonly from: string
  readonly why: 'name' | 'twice' | 'null' | 'list'
}

/**
 * Variables as secrets below `prefix` (`payments/app`): `DB_URL` becomes `payments/app/db_url`.
 */
export const entriesOfVariables = (
  variables: Readonly<Record<string, string>>,
  prefix: string,
): { entries: Entry<string>[]; faults: Fault[] } =>
  named(
    Object.entries(variables).map(([from, value]) => ({ from, path: [from], value })),
    prefix,
  )

/**
 * Members of a JSON object: texts as they are, numbers and truths as JSON, objects as folders. A list
 * or a null is nothing that a secret could be.
 */
export const entriesOfDocument = (
  document: { readonly [name: string]: Json },
  prefix: string,
): { entries: Entry<string>[]; faults: Fault[] } => {
  const leaves: Leaf[] = []
  const faults: Fault[] = []
  const walk = (value: Json, path: readonly string[]): void => {
    const from = path.join('.')
    if (value === null) faults.push({ from, why: 'null' })
    else if (Array.isArray(value)) faults.push({ from, why: 'list' })
    else if (typeof value === 'object') {
      for (const [name, member] of Object.entries(value)) walk(member, [...path, name])
    } else leaves.push({ from, path, value: typeof value === 'string' ? value : `${value}` })
  }
  walk(document, [])
  const found = named(leaves, prefix)
  return { entries: found.entries, faults: [...faults, ...found.faults] }
}

interface Leaf {
  readonly from: string
  readonly path: readonly string[]
  readonly value: string
}

const named = (leaves: readonly Leaf[], prefix: string) => {
  const entries: Entry<string>[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const { from, path, value } of leaves) {
    const name = [prefix, ...path.map((part) => part.toLowerCase())].join('/')
    if (!isSecretName(name)) faults.push({ from, why: 'name' })
    // `A` and `a` would be one secret: which one, nobody may guess.
    else if (seen.has(name)) faults.push({ from, why: 'twice' })
    else entries.push({ from, name, value })
    seen.add(name)
  }
  return { entries, faults }
}

const WHY: Readonly<Record<Fault['why'], string>> = {
  name: 'cannot be made into a name of [a-z0-9][a-z0-9._-]*',
  twice: 'would have the name of another one',
  null: 'is null',
  list: 'is a list',
}

/** @throws EggError `import_malformed`, with all that is wrong, and nothing of the values */
export const refuseFaults = (faults: readonly Fault[]): void => {
  if (!faults.length) return
  const shown = faults.slice(0, 20).map(({ from, why }) => `${from || 'the document'} ${WHY[why]}`)
  const more = faults.length > shown.length ? `; and ${faults.length - shown.length} more` : ''
  throw new EggError(
    'import_malformed',
    `Nothing was stored: ${shown.join('; ')}${more}.`,
    'Rename or remove these in the file, then run it again.',
  )
}
