import * as v from 'valibot'
import { LEASE_MAX, LEEWAY } from './limits.ts'
import { isSecretName, type SecretName } from './name.ts'

/** Whose leases end before their time. */
export type Scope =
  | { readonly by: 'lease' /** Id of the `released` record. */; readonly record: string }
  | { readonly by: 'run'; readonly iss: string; readonly run: string }
  | { readonly by: 'repository'; readonly iss: string; readonly repository: string }
  | { readonly by: 'secret'; readonly secret: SecretName }
  | { readonly by: 'all' }

/**
 * One revocation, as the control item holds it. It is about what was handed out up to `since` (Unix
 * seconds) and about nothing later: what keeps releases from going out is a freeze. So it is over
 * when the longest lease is, and the item stays small.
 */
export type Revocation = Scope & { readonly since: number }

/** Of a lease, what a revocation may be about. */
export interface Revocable {
  readonly record: string
  /** Unix seconds of the record. */
  readonly time: number
  readonly iss: string
  /** Null where the issuer is no longer listed: nobody knows which claim says it. */
  readonly run: string | null
  readonly repository: string | null
  /** Every claim that was recorded. */
  readonly claims: readonly string[]
  readonly secrets: readonly string[]
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256))
const since = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Strict: one of a kind that this version does not know must not be passed over. */
export const revocationSchema = v.variant('by', [
  v.strictObject({ by: v.literal('lease'), record: id, since }),
  v.strictObject({ by: v.literal('run'), iss: id, run: id, since }),
  v.strictObject({ by: v.literal('repository'), iss: id, repository: id, since }),
  v.strictObject({
    by: v.literal('secret'),
    secret: v.custom<SecretName>((name) => typeof name === 'string' && isSecretName(name)),
    since,
  }),
  v.strictObject({ by: v.literal('all'), since }),
])

/** Does one of them say that this lease is over? Clocks may differ: those just after count, too. */
export const isRevoked = (revocations: readonly Revocation[], lease: Revocable): boolean =>
  revocations.some((each) => lease.time <= each.since + LEEWAY && covers(each, lease))

const covers = (scope: Scope, lease: Revocable): boolean => {
  switch (scope.by) {
    case 'lease':
      return scope.record === lease.record
    case 'run':
      return scope.iss === lease.iss && says(lease, lease.run, scope.run)
    case 'repository':
      return scope.iss === lease.iss && says(lease, lease.repository, scope.repository)
    case 'secret':
      return lease.secrets.includes(scope.secret)
    case 'all':
      return true
  }
}

/** An issuer that was taken out in a hurry must not thereby keep its leases. */
const says = ({ claims }: Revocable, claim: string | null, wanted: string): boolean =>
  claim === null ? claims.includes(wanted) : claim === wanted

/** Those that some lease may still be about. */
export const stillNeeded = (
  revocations: readonly Revocation[],
  now: number,
): readonly Revocation[] =>
  revocations.filter(({ since }) => since + LEEWAY + LEASE_MAX + LEEWAY >= now)

export const sameScope = (a: Scope, b: Scope): boolean => keyOf(a) === keyOf(b)

const keyOf = (scope: Scope): string => JSON.stringify(Object.entries(subjectOf(scope)).sort())

/** The scope alone, as records name it. */
export const subjectOf = (scope: Scope): Readonly<Record<string, string>> => {
  switch (scope.by) {
    case 'lease':
      return { by: scope.by, record: scope.record }
    case 'run':
      return { by: scope.by, iss: scope.iss, run: scope.run }
    case 'repository':
      return { by: scope.by, iss: scope.iss, repository: scope.repository }
    case 'secret':
      return { by: scope.by, secret: scope.secret }
    case 'all':
      return { by: scope.by }
  }
}
