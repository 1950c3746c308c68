import type { Claims } from '../identity.ts'
import { CLAIM_LENGTH } from '../limits.ts'
import { profileOf } from '../platform.ts'
import type { PolicyIndex } from '../policy/load.ts'
import type { Grant } from '../policy/model.ts'
import type { RecordedIdentity } from '../record.ts'

/** The claims as the policies see them; null where the issuer is none of theirs. */
export const claimsUnder = (
  policies: PolicyIndex,
  { iss, claims }: RecordedIdentity,
): Claims | null => {
  const known = policies.issuerByUrl.get(iss)
  if (!known) return null
  const { name: issuer, platform, audience, claimNames } = known
  return {
    issuer,
    platform,
    audience,
    claims: new Map(Object.entries(claims)),
    ...(claimNames && { claimNames }),
  }
}

/** A claim that was cut for its record cannot be compared again. */
export const isCut = ({ claims }: RecordedIdentity): boolean =>
  Object.values(claims).some(({ length }) => length >= CLAIM_LENGTH)

type Wanted = readonly (string | boolean)[]

/** What a grant wants of claims that a platform's profile need not list, by the claim's name. */
const freeClaims = (who: Claims, { when }: Grant): readonly (readonly [string, Wanted])[] => {
  const { property } = profileOf(who)
  const properties = Object.entries(when.properties ?? {})
  return [
    ...Object.entries(when.claims ?? {}),
    ...(property === null
      ? []
      : properties.map(([name, wanted]) => [`${property}${name}`, wanted] as const)),
  ]
}

/** Records hold texts alone. */
const wantsTruth = (wanted: Wanted): boolean => wanted.some((value) => typeof value === 'boolean')

/** Claims that a grant looks at and of which a record says nothing, so that nobody knows them. */
export const untold = (
  who: Claims,
  grant: Grant,
  isRecorded: (claim: string) => boolean,
): string[] =>
  freeClaims(who, grant)
    .filter(([name]) => !who.claims.has(name))
    .filter(([name, wanted]) => wantsTruth(wanted) || !isRecorded(name))
    .map(([name]) => name)

/** The job, if those claims were as the grant wants them. A pattern matches itself. */
export const supposing = (who: Claims, grant: Grant, names: readonly string[]): Claims => {
  const claims = new Map(who.claims)
  for (const [name, wanted] of freeClaims(who, grant)) {
    const value = wanted.find((one) => typeof one === 'boolean') ?? wanted[0]
    if (names.includes(name) && value !== undefined) claims.set(name, value)
  }
  return { ...who, claims }
}
