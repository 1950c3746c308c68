import { PROFILES } from '../platform.ts'
import type { Conditions, Policy, PolicySet } from './model.ts'

/**
 * The compiled policies as the Workers carry them: one JSON document, laid out so that a job's
 * policies are found by a binary search. Parsed as a whole, 100,000 policies would take half a second at
 * each start, and most of the memory that a Worker has. First line: everything but the policies; then a
 * policy a line, in the order of their text, which begins with what they are looked up by.
 */
export const encodePolicySet = ({ policies, ...set }: PolicySet): string => {
  const { v, built, digest, issuers, vaults } = set
  const head = { v, built, digest, issuers, vaults, claims: claimsIn(policies), policies: [] }
  const lines = policies.map(lineOf).sort()
  return `${JSON.stringify(head).slice(0, -2)}\n${lines.join(',\n')}\n]}`
}

/** The whole set again. @throws SyntaxError, TypeError */
export const parsePolicySet = (text: string): PolicySet => {
  const { v, built, digest, issuers, vaults, policies } = JSON.parse(text) as PolicySet
  // As `compilePolicies` orders them: the digest is over that.
  const ordered = [...policies].sort((a, b) => (a.file < b.file ? -1 : 1))
  return { v, built, digest, issuers, vaults, policies: ordered }
}

/** What stands before the policies. */
export interface Head extends Omit<PolicySet, 'policies'> {
  /** Claims that policies name under `claims:` and properties, by issuer name. */
  readonly claims: Readonly<Record<string, readonly string[]>>
}

/** @throws SyntaxError where the layout is another */
export const parseHead = (text: string): Head => JSON.parse(`${text.slice(0, endOf(text, 0))}]}`)

/** The policies of one repository of an issuer. */
export const repositoryKey = (issuer: string, repositoryId: string): string =>
  keyOf({ issuer, repositoryId })

/** The owner-wide policies of one owner. */
export const ownerKey = (issuer: string, ownerId: string): string =>
  keyOf({ issuer, repositoryId: null, ownerId })

/** Those whose line begins with `key`. */
export const policiesWith = (text: string, key: string): Policy[] => {
  // Of the policies' lines alone: the last line, which ends the document, is in no order.
  let [low, high] = [endOf(text, 0) + 1, text.lastIndexOf('\n') + 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = Math.max(text.lastIndexOf('\n', middle - 1) + 1, low)
    if (text.slice(start, start + key.length) < key) low = endOf(text, start) + 1
    else high = start
  }
  const found: Policy[] = []
  while (text.startsWith(key, low)) {
    const end = endOf(text, low)
    found.push(JSON.parse(text.slice(low, text[end - 1] === ',' ? end - 1 : end)))
    low = end + 1
  }
  return found
}

/** Of the line that begins at `start`: where its line feed is, or the text's end. */
const endOf = (text: string, start: number): number => {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** JSON without its end: an id of whatever letters stays inside of its quotes. */
const keyOf = (members: object): string => `${JSON.stringify(members).slice(0, -1)},`

const lineOf = ({ issuer, repositoryId, ownerId, ...rest }: Policy): string =>
  JSON.stringify({ issuer, repositoryId, ownerId, ...rest })

const claimsIn = (policies: readonly Policy[]): Head['claims'] => {
  const claims = new Map<string, Set<string>>()
  for (const { issuer, grants } of policies) {
    for (const { when } of grants) {
      for (const name of [...Object.keys(when.claims ?? {}), ...propertiesIn(when)]) {
        claims.set(issuer, (claims.get(issuer) ?? new Set()).add(name))
      }
    }
  }
  return Object.fromEntries([...claims].map(([issuer, names]) => [issuer, [...names]]))
}

const propertiesIn = ({ properties = {} }: Conditions): string[] =>
  Object.keys(properties).map((name) => `${PROFILES.github.property}${name}`)
