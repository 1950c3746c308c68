import * as v from 'valibot'
import { isMap, isScalar, parseDocument, type Scalar } from 'yaml'
import { EggError } from '../error.ts'
import { scalar } from './draft.ts'
import { isPattern } from './pattern.ts'
import { parseSource, type SourceFile } from './yaml.ts'

const schema = v.looseObject({
  issuer: v.string(),
  repository: v.optional(v.string()),
  repository_id: v.optional(v.string()),
  repository_owner_id: v.optional(v.string()),
})

/** The head of a policy, which may lack its ids still. */
export type Head = v.InferOutput<typeof schema>

/** @throws EggError `policy_invalid` for what no policy may hold, missing ids aside */
export const headOf = (file: SourceFile): Head => parseSource(file, schema).value

/** What the platform says of a policy's repository, or of the owner of an owner-wide one. */
export interface Facts {
  /** Found by the policy's id or, without one, by its name; null where nothing is found. */
  readonly repository: {
    readonly id: string
    readonly name: string
    readonly ownerId: string
  } | null
  /** Of the owner that an owner-wide policy's pattern names; null where nothing is found. */
  readonly ownerId: string | null
}

export interface LockFinding {
  readonly code: 'ids_missing' | 'moved' | 'owner_changed' | 'repository_gone' | 'owner_unknown'
  /** Can an edit mend it? What cannot be is for people to decide. */
  readonly mended: boolean
  readonly sentence: string
}

export interface Locked {
  readonly findings: readonly LockFinding[]
  /** Keys and the values that they shall have. */
  readonly edits: Readonly<Partial<Record<Key, string>>>
}

const KEYS = ['issuer', 'repository', 'repository_id', 'repository_owner_id'] as const
type Key = (typeof KEYS)[number]

/** Names are for people and ids decide: so names follow ids, and never the other way round. */
export const lockOf = (head: Head, { repository, ownerId }: Facts): Locked => {
  const { repository: name, repository_id: id, repository_owner_id: owner } = head
  const wide = id === undefined && (name === undefined || isPattern(name))
  if (wide) return lockWide(owner, name, ownerId)
  if (!repository) {
    const what = id === undefined ? `${name}` : `The repository ${id} (${name})`
    return only('repository_gone', `${what} is not there, or this token may not see it.`)
  }
  const findings: LockFinding[] = []
  const edits: Partial<Record<Key, string>> = {}
  if (id === undefined || owner === undefined) {
    if (id === undefined) edits.repository_id = repository.id
    if (owner === undefined) edits.repository_owner_id = repository.ownerId
    const ids = `${repository.id}, owner ${repository.ownerId}`
    findings.push({ code: 'ids_missing', mended: true, sentence: `${repository.name} is ${ids}.` })
  }
  if (name?.toLowerCase() !== repository.name.toLowerCase()) {
    edits.repository = repository.name
    const sentence = `${name ?? repository.id} is called ${repository.name} now.`
    findings.push({ code: 'moved', mended: true, sentence })
  }
  if (owner !== undefined && owner !== repository.ownerId) {
    // Another owner is other people: nobody but a person may say that they have it.
    const sentence = `${repository.name} belongs to owner ${repository.ownerId} now, and the policy says ${owner}: it gives nothing.`
    findings.push({ code: 'owner_changed', mended: false, sentence })
  }
  return { findings, edits }
}

const lockWide = (
  owner: string | undefined,
  name: string | undefined,
  actual: string | null,
): Locked => {
  if (name === undefined) {
    return owner === undefined
      ? only('owner_unknown', 'It names neither a repository nor an owner.')
      : { findings: [], edits: {} }
  }
  const login = name.split('/')[0]
  if (actual === null) return only('owner_unknown', `There is no ${login}.`)
  if (owner === undefined) {
    const sentence = `${login} is ${actual}.`
    return {
      findings: [{ code: 'ids_missing', mended: true, sentence }],
      edits: { repository_owner_id: actual },
    }
  }
  if (owner === actual) return { findings: [], edits: {} }
  return only('owner_changed', `${login} is owner ${actual}, and the policy says ${owner}.`)
}

const only = (code: LockFinding['code'], sentence: string): Locked => ({
  findings: [{ code, mended: false, sentence }],
  edits: {},
})

/**
 * The text with these values, and nothing else of it touched: comments, order, blanks and line ends
 * stay. New keys come behind the last of those that stand before them in a policy.
 * @throws EggError `policy_style` where the file is written `{in braces}`
 */
export const editText = (file: SourceFile, edits: Locked['edits']): string => {
  let { text } = file
  for (const key of KEYS) {
    const value = edits[key]
    if (value !== undefined) text = setKey({ ...file, text }, key, value)
  }
  return text
}

const setKey = ({ path, text }: SourceFile, key: Key, value: string): string => {
  const { contents } = parseDocument(text)
  if (!isMap(contents) || contents.flow) {
    throw new EggError(
      'policy_style',
      `${path} is written in braces.`,
      'Write one key a line, and run it again.',
    )
  }
  const placed = (name: Key): Scalar.Parsed | null => {
    const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === name)
    return pair && isScalar(pair.value) ? (pair.value as Scalar.Parsed) : null
  }
  const spelled = key === 'repository' ? scalar(value) : JSON.stringify(value)
  const standing = placed(key)
  if (standing) {
    const [from, to] = standing.range
    return text.slice(0, from) + spelled + text.slice(to)
  }
  const before = KEYS.slice(0, KEYS.indexOf(key))
    .map(placed)
    .findLast((node) => node !== null)
  const [at] = contents.range ?? [0]
  const behind = before ? lineEnd(text, before.range[1]) : at
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const line = `${key}: ${spelled}${newline}`
  const head = text.slice(0, behind)
  return head + (head === '' || head.endsWith('\n') ? '' : newline) + line + text.slice(behind)
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}
