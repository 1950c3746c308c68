import { type Claims, claimOf } from './identity.ts'
import { UNKNOWN_CLAIMS } from './limits.ts'
import { type Profile, profileOf } from './platform.ts'
import { matches } from './policy/pattern.ts'

/** The job's full ref: `refs/heads/main`, `refs/tags/v1`. */
export const refOf = (who: Claims, { ref }: Pick<Profile, 'ref'>): string | null => {
  if (ref === null) return null
  if (typeof ref === 'string') return claimOf(who, ref)
  const [branch, tag] = [claimOf(who, ref.branch), claimOf(who, ref.tag)]
  // A tag's build has a branch too. A tag of another type than text is no reason to take that.
  if (who.claims.has(ref.tag) && who.claims.get(ref.tag) !== null) return tag && `refs/tags/${tag}`
  return branch && `refs/heads/${branch}`
}

/** RFC 7519's own. */
const REGISTERED = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']

const CHECKED = [
  ...(['repositoryId', 'ownerId', 'repository', 'ref', 'refProtected', 'environment'] as const),
  ...(['event', 'baseRef', 'actorId', 'visibility', 'runner', 'enterpriseId', 'job'] as const),
]

/**
 * Claims that are neither checked nor recorded nor knowingly ignored: the platform began to say
 * something new, and somebody should look what it means (attacks T17). Never a reason to refuse.
 */
export const unknownClaims = (who: Claims): readonly string[] => {
  const profile = profileOf(who)
  if (who.platform === 'other') return []
  const { property, recorded, ignored } = profile
  const known = new Set([...REGISTERED, ...recorded, ...CHECKED.map((word) => profile[word])])
  const patterns = [...ignored, ...(property ? [`${property}*`] : [])]
  return [...who.claims.keys()]
    .filter((name) => !known.has(name) && !patterns.some((pattern) => matches(pattern, name)))
    .slice(0, UNKNOWN_CLAIMS)
}
