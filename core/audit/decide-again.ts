import type { Claims } from '../identity.ts'
import type { SecretName, SecretPattern } from '../name.ts'
import { profileOf } from '../platform.ts'
import { decide, policiesFor, speaksOf } from '../policy/decide.ts'
import type { PolicyIndex } from '../policy/load.ts'
import type { AuditRecord, RecordedIdentity } from '../record.ts'
import { claimsUnder, isCut, supposing, untold } from './recorded-claims.ts'

/** An exchange that policies decided, as its record tells of it. */
export type Decided = Extract<AuditRecord, { type: 'released' | 'denied' }>

/** What other policies say to an exchange of the past. */
export type Again =
  | { readonly kind: 'same' }
  /** `lost`: it was given these and would not be. `won`: it was denied these and would not be. */
  | { readonly kind: 'lost' | 'won'; readonly names: readonly string[]; readonly why: string }
  /** The record does not say enough. */
  | { readonly kind: 'unknown'; readonly names: readonly string[]; readonly why: string }

type Name = SecretName | SecretPattern
interface Answer {
  readonly name: Name
  readonly is: 'given' | 'refused' | 'unknown'
  readonly why: string
}

/** Was it the policies that decided? What was frozen or not stored is no question to them. */
export const isDecided = (record: AuditRecord): record is Decided =>
  (record.type === 'released' && record.secrets.length > 0) ||
  (record.type === 'denied' && record.reason === 'not_granted')

/**
 * Asks `policies` what they would say at `now` to the job of a record. `then` are the policies that
 * decided, where they are known: they tell which claims a record would have had.
 */
export const decideAgain = (
  policies: PolicyIndex,
  then: PolicyIndex | null,
  record: Decided,
  now: number,
): Again => {
  const names: readonly Name[] =
    record.type === 'released' ? record.secrets.map(({ name }) => name) : record.names
  if (isCut(record.identity)) return { kind: 'unknown', names, why: 'a claim was cut' }
  const answers = names.map((name) => ask(policies, then, record.identity, name, now))
  return record.type === 'released'
    ? afterRelease(answers)
    : afterDenial(answers, refusedThen(then, record))
}

const namesOf = (answers: readonly Answer[]): Name[] => answers.map(({ name }) => name)
const whyOf = (answers: readonly Answer[]): string =>
  [...new Set(answers.map(({ why }) => why))].sort().join('; ')
const those = (answers: readonly Answer[], is: Answer['is']): Answer[] =>
  answers.filter((answer) => answer.is === is)

const afterRelease = (answers: readonly Answer[]): Again => {
  const [refused, unknown] = [those(answers, 'refused'), those(answers, 'unknown')]
  if (refused.length) return { kind: 'lost', names: namesOf(refused), why: whyOf(refused) }
  return unknown.length
    ? { kind: 'unknown', names: namesOf(unknown), why: whyOf(unknown) }
    : { kind: 'same' }
}

/**
 * A denial's record does not tell which names were optional. One of those that were refused then was
 * not, unless all were: so it stays a denial while all of them are refused still.
 */
const afterDenial = (answers: readonly Answer[], refusedThen: readonly Name[] | null): Again => {
  const [given, unknown] = [those(answers, 'given'), those(answers, 'unknown')]
  if (given.length === answers.length) {
    const won = answers.filter(({ name }) => !refusedThen || refusedThen.includes(name))
    return { kind: 'won', names: namesOf(won), why: whyOf(won) }
  }
  const still = (is: (answer: Answer) => boolean): boolean =>
    answers
      .filter(({ name }) => !refusedThen || refusedThen.includes(name))
      .every((answer) => is(answer))
  if (still((answer) => answer.is === 'refused')) return { kind: 'same' }
  return unknown.length
    ? { kind: 'unknown', names: namesOf(unknown), why: whyOf(unknown) }
    : { kind: 'unknown', names: namesOf(given), why: 'which names were optional is not recorded' }
}

/** null: not to be known. */
const refusedThen = (then: PolicyIndex | null, record: Decided): readonly Name[] | null => {
  if (record.type !== 'denied' || !then) return null
  const answers = record.names.map((name) => ask(then, then, record.identity, name, record.time))
  const refused = those(answers, 'refused')
  return refused.length && !those(answers, 'unknown').length ? namesOf(refused) : null
}

const ask = (
  policies: PolicyIndex,
  then: PolicyIndex | null,
  identity: RecordedIdentity,
  name: Name,
  now: number,
): Answer => {
  const who = claimsUnder(policies, identity)
  if (!who) return { name, is: 'refused', why: 'its issuer is not trusted' }
  const asked = [{ name, optional: false }]
  const decision = decide(policies, who, asked, now)
  if (decision.allowed) {
    const [found] = [...decision.granted, ...decision.patterns]
    return { name, is: 'given', why: `${found?.grant} in ${found?.policy}` }
  }
  const claims = untoldBy(policies, then, who, identity, name)
  const possible = claims.some(
    ({ grant, names }) => decide(policies, supposing(who, grant, names), asked, now).allowed,
  )
  if (!possible) return { name, is: 'refused', why: reasonOf(decision.explanations) }
  const unknown = [...new Set(claims.flatMap(({ names }) => names))].sort()
  return { name, is: 'unknown', why: `not recorded: ${unknown.join(', ')}` }
}

/** The grants that speak of the secret and look at claims which the record does not tell. */
const untoldBy = (
  policies: PolicyIndex,
  then: PolicyIndex | null,
  who: Claims,
  { issuer }: RecordedIdentity,
  name: Name,
) => {
  const recorded = new Set([...profileOf(who).recorded, ...(then?.claimsNamed(issuer) ?? [])])
  return policiesFor(policies, who)
    .flatMap(({ grants }) => grants)
    .filter((grant) => speaksOf(grant, name))
    .map((grant) => ({ grant, names: untold(who, grant, (claim) => recorded.has(claim)) }))
    .filter(({ names }) => names.length > 0)
}

type Explanations = Extract<ReturnType<typeof decide>, { allowed: false }>['explanations']

/** Field names of the nearest grant: what a reviewer looks for in the change. */
const reasonOf = ([explanation]: Explanations): string => {
  if (!explanation) return 'no policy names its repository'
  if (explanation.reason === 'owner') return "its vault does not list the repository's owner"
  const [nearest] = explanation.misses
  if (!nearest) return 'no grant names it'
  const fields = nearest.checks.map(({ field }) => field).sort()
  return `${fields.join(', ')} (${nearest.grant} in ${nearest.policy})`
}
