/** A policy with one grant, before it is a file. */
export interface Draft {
  readonly issuer: string
  readonly repository: string | null
  readonly repositoryId: string
  readonly ownerId: string
  readonly grant: DraftGrant
}

export interface DraftGrant {
  readonly name: string
  /** In the order in which they are written; lists of one stand as one text. */
  readonly when: Readonly<Record<string, readonly string[]>>
  readonly read?: readonly string[]
  readonly write?: readonly string[]
  readonly lease?: string
  readonly expires?: string
  readonly bearer?: boolean
}

/**
 * The file of a new policy. Whatever its texts hold, each stays one value of its key: what is not
 * plain is quoted. It says nothing of whether the policy is a valid one: parse it.
 */
export const draftText = ({ issuer, repository, repositoryId, ownerId, grant }: Draft): string =>
  [
    'version: 1',
    `issuer: ${scalar(issuer)}`,
    ...(repository === null ? [] : [`repository: ${scalar(repository)}`]),
    `repository_id: ${quoted(repositoryId)}`,
    `repository_owner_id: ${quoted(ownerId)}`,
    'grants:',
    grantText(grant),
  ].join('\n')

/** One entry of `grants`, with its newline. */
export const grantText = ({ name, when, read, write, ...terms }: DraftGrant): string => {
  const { lease, expires, bearer } = terms
  const conditions = Object.entries(when).map(([field, values]) => {
    const [first = '', ...more] = values
    const list = more.length > 0 || field === 'events'
    return `      ${field}: ${list ? `[${values.map(scalar).join(', ')}]` : scalar(first)}`
  })
  const names = (key: string, list: readonly string[] = []): string[] =>
    list.length ? [`    ${key}:`, ...list.map((one) => `      - ${scalar(one)}`)] : []
  return [
    `  - name: ${scalar(name)}`,
    '    when:',
    ...conditions,
    ...names('read', read),
    ...names('write', write),
    ...(lease ? [`    lease: ${scalar(lease)}`] : []),
    ...(expires ? [`    expires: ${scalar(expires)}`] : []),
    ...(bearer ? ['    bearer: accepted'] : []),
    '',
  ].join('\n')
}

// No number and no word that YAML takes for something else than text. `30m` and `2027-06-30` are texts.
const PLAIN = /^(?!(true|false|null|yes|no|on|off|y|n)$)\.?[A-Za-z][A-Za-z0-9_./-]*$/i
const TERM = /^([1-9][0-9]{0,4}[smh]|20[0-9]{2}-[01][0-9]-[0-3][0-9])$/
const isPlain = (text: string): boolean =>
  TERM.test(text) || (PLAIN.test(text) && !/^\.(inf|nan)$/i.test(text))

/** A text as YAML writes it on one line. */
export const scalar = (text: string): string => (isPlain(text) ? text : quoted(text))

/** JSON's escapes are among YAML's (YAML 1.2.2, section 1.2). */
export const quoted = (text: string): string => JSON.stringify(text)
