export interface Insert {
  readonly table: string
  /** In the order of the parameters. */
  readonly attributes: readonly string[]
}

/** AWS's limit on a statement. */
const maxLength = 8192

/**
 * Reads `INSERT INTO "table" VALUE {'a': ?, 'b': ?}`, the one PartiQL statement that egg uses, or
 * returns null. Literals and quotes within names are not read at all.
 */
export const parseInsert = (statement: string): Insert | null => {
  if (statement.length > maxLength) return null
  const match = /^INSERT INTO "([A-Za-z0-9_.-]{3,255})" VALUE \{([^{}]+)\}$/.exec(statement)
  if (match === null) return null
  const [, table, members] = match as unknown as [string, string, string]
  const attributes: string[] = []
  for (const member of members.split(',')) {
    const name = /^\s*'([^',?]+)'\s*:\s*\?\s*$/.exec(member)?.[1]
    if (name === undefined || attributes.includes(name)) return null
    attributes.push(name)
  }
  return { table, attributes }
}
