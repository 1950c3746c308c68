import { vaultOf } from '../name.ts'
import type { Conditions, Grant, Policy, PolicySet } from './model.ts'
import { covers } from './pattern.ts'

/** Whose jobs: one repository, or an owner's, perhaps only those whose names fit. */
export interface Subject {
  readonly issuer: string
  readonly repositoryId: string | null
  readonly ownerId: string
  /** For one repository its name, for people; else a pattern, or null for all. */
  readonly repository: string | null
}

/** One thing that one grant gives, and all that it demands for it. */
export interface Access {
  readonly subject: Subject
  readonly how: 'read' | 'write'
  /** A name or a pattern. */
  readonly secret: string
  readonly demands: Readonly<Record<string, readonly string[]>>
  readonly policy: string
  readonly grant: string
}

/**
 * What the policies really give: a grant whose vault does not list the owner gives nothing. Order,
 * files' names and grants' names mean nothing here.
 */
export const accessOf = (set: Pick<PolicySet, 'policies' | 'vaults'>): Access[] =>
  set.policies.flatMap((policy) =>
    policy.grants.flatMap((grant) =>
      entriesOf(grant)
        .filter(([, secret]) => isOwned(set, policy, secret))
        .map(([how, secret]) => ({
          subject: subjectOf(policy),
          how,
          secret,
          demands: demandsOf(grant, secret),
          policy: policy.file,
          grant: grant.name,
        })),
    ),
  )

export const subjectOf = ({ issuer, repositoryId, ownerId, repository }: Policy): Subject => ({
  issuer,
  repositoryId,
  ownerId,
  repository,
})

const entriesOf = ({ read, write = [] }: Grant) => [
  ...read.map((secret) => ['read', secret] as const),
  ...write.map((secret) => ['write', secret] as const),
]

export const isOwned = (
  { vaults }: Pick<PolicySet, 'vaults'>,
  { issuer, ownerId }: Policy,
  secret: string,
): boolean => {
  const vault = vaults.find(({ name }) => name === vaultOf(secret as never))
  return Boolean(vault?.owners.some((o) => o.issuer === issuer && o.ownerId === ownerId))
}

/** Every condition and term by its name; a field that is not there demands nothing. */
export const demandsOf = (grant: Grant, secret: string): Record<string, readonly string[]> => {
  const { when, lease, once, expires, min_version: minimum, bearer } = grant
  const { mask, after_break_glass: after } = grant
  const one = (value: string | number | undefined) => (value === undefined ? [] : [`${value}`])
  const all: Record<string, readonly string[]> = {
    ...conditionLists(when),
    lease: one(lease ?? undefined),
    once: one(once),
    expires: one(expires),
    min_version: one(minimum?.[secret]),
    bearer: bearer ? ['accepted'] : [],
    mask: one(mask),
    after_break_glass: one(after),
  }
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length))
}

const conditionLists = (when: Conditions): Record<string, readonly string[]> => {
  const { properties = {}, claims = {}, environment, ref_protected, ...listed } = when
  const within = (field: string, map: Readonly<Record<string, readonly (string | boolean)[]>>) =>
    Object.entries(map).map(([name, values]) => [`${field}.${name}`, values.map(String)] as const)
  return Object.fromEntries([
    ...Object.entries(listed).map(([field, values]) => [field, [...(values ?? [])]]),
    ['ref_protected', ref_protected === undefined ? [] : [String(ref_protected)]],
    ['environment', environment === null ? ['none'] : [...(environment ?? [])]],
    ...within('properties', properties),
    ...within('claims', claims),
  ])
}

export type Relation = 'same' | 'wider' | 'narrower' | 'other'

/** How the second compares with the first: does it let more in, or less? */
export const relationOf = (
  field: string,
  from: readonly string[] = [],
  to: readonly string[] = [],
): Relation => {
  const [lower, upper] = [atMost(field, from, to), atMost(field, to, from)]
  if (lower && upper) return 'same'
  if (lower) return 'wider'
  return upper ? 'narrower' : 'other'
}

const number = (values: readonly string[], none: number): number =>
  values.length ? Number(values[0]) : none

/** Does `b` let in all that `a` lets in? */
const atMost = (field: string, a: readonly string[], b: readonly string[]): boolean => {
  switch (field) {
    case 'lease':
      // Without one it is the vault's, which may be longer or shorter: only equal ones compare.
      return a.length && b.length ? number(a, 0) <= number(b, 0) : a.length === b.length
    case 'expires':
      return number(a, Number.POSITIVE_INFINITY) <= number(b, Number.POSITIVE_INFINITY)
    case 'min_version':
      return number(a, 1) >= number(b, 1)
    case 'once':
      return !b.length || a.length > 0
    case 'bearer':
      return !a.length || b.length > 0
    case 'mask':
    case 'after_break_glass':
      return a.join() === b.join()
    default:
      return !b.length || (a.length > 0 && a.every((x) => b.some((y) => covers(y, x))))
  }
}

/** Whoever gets `narrow` has it by `wide` already. */
export const implies = (wide: Access, narrow: Access): boolean =>
  wide.how === narrow.how &&
  coversSubject(wide.subject, narrow.subject) &&
  covers(wide.secret, narrow.secret) &&
  fieldsOf(wide, narrow).every((field) =>
    atMost(field, narrow.demands[field] ?? [], wide.demands[field] ?? []),
  )

export const fieldsOf = (a: Access, b: Access): string[] =>
  [...new Set([...Object.keys(a.demands), ...Object.keys(b.demands)])].sort()

const coversSubject = (wide: Subject, narrow: Subject): boolean => {
  if (wide.issuer !== narrow.issuer || wide.ownerId !== narrow.ownerId) return false
  if (wide.repositoryId !== null) return wide.repositoryId === narrow.repositoryId
  if (wide.repository === null) return true
  return narrow.repository !== null && covers(wide.repository, narrow.repository)
}

/** `acme/app (github 456789)`; `EVERY repository of owner 1234 (github)`. */
export const tellSubject = ({ issuer, repositoryId, ownerId, repository }: Subject): string => {
  if (repositoryId !== null) return `${repository} (${issuer} ${repositoryId}, owner ${ownerId})`
  return repository === null
    ? `EVERY repository of owner ${ownerId} (${issuer})`
    : `EVERY repository like ${repository} of owner ${ownerId} (${issuer})`
}

/** `ref refs/heads/main; events push, schedule` */
export const tellDemands = (demands: Access['demands']): string =>
  Object.entries(demands)
    .map(([field, values]) => `${field} ${tellValues(field, values)}`)
    .join('; ')

export const tellValues = (field: string, values: readonly string[] = []): string => {
  if (!values.length) return 'any'
  return field === 'expires'
    ? new Date((Number(values[0]) - 1) * 1000).toISOString().slice(0, 10)
    : values.join(', ')
}
