import type { Check } from '../denial.ts'
import { type Claims, claimOf } from '../identity.ts'
import { type SecretName, type SecretPattern, vaultOf } from '../name.ts'
import { profileOf } from '../platform.ts'
import { checksOf } from './conditions.ts'
import { policiesFor, speaksOf } from './decide.ts'
import type { PolicyIndex } from './load.ts'
import type { Grant, Policy } from './model.ts'

/** One grant, with everything that it and its vault demand of the job. */
export interface Considered {
  readonly policy: string
  readonly grant: string
  readonly secret: string | null
  readonly checks: readonly Check[]
}

/** One edit of one file; `path` as in `grants.deploy.when.ref`. */
export interface Edit {
  readonly file: string
  readonly path: string
  readonly do: 'add' | 'remove' | 'set'
  readonly value: string | null
}

export interface Change {
  readonly edits: readonly Edit[]
  /** How the pull request reads, one line for each edit. */
  readonly says: readonly string[]
}

type Asked = SecretName | SecretPattern

/**
 * Every grant of the job's issuer that speaks of the secret, and every one of the job's own
 * repository, the nearest first.
 * For people who may read the policies: it tells strangers' conditions, too.
 */
export const consider = (
  index: PolicyIndex,
  who: Claims,
  secret: Asked | null,
  now: number,
): Considered[] =>
  weigh(index, who, secret, now).map(({ policy, grant, checks }) => ({
    policy: policy.file,
    grant: grant.name,
    secret,
    checks,
  }))

interface Weighed {
  readonly policy: Policy
  readonly grant: Grant
  readonly checks: readonly Check[]
}

const failed = ({ checks }: Pick<Weighed, 'checks'>): readonly Check[] =>
  checks.filter(({ met }) => !met)

const weigh = (
  index: PolicyIndex,
  who: Claims,
  secret: Asked | null,
  now: number,
): readonly Weighed[] => {
  const id = claimOf(who, profileOf(who).repositoryId)
  const scope = ({ repositoryId }: Policy): Check[] =>
    repositoryId === null
      ? []
      : [{ field: 'repository_id', met: id === repositoryId, expected: [repositoryId], actual: id }]
  const own = new Set(policiesFor(index, who).map(({ file }) => file))
  return index
    .policies()
    .filter(({ issuer }) => issuer === who.issuer)
    .flatMap((policy) =>
      policy.grants
        // Of other repositories' grants only those are near that speak of the secret.
        .filter((grant) => own.has(policy.file) || (secret !== null && speaksOf(grant, secret)))
        .map((grant) => ({
          policy,
          grant,
          checks: [
            ...(secret === null ? [] : [readCheck(grant, secret)]),
            ...scope(policy),
            ...checksOf(who, policy, grant, now),
            ...(secret === null ? [] : [ownerCheck(index, who, secret)]),
          ],
        })),
    )
    .sort((a, b) => rank(a, secret) - rank(b, secret))
}

/** Those that speak of the secret come first, then those that fail by less. */
const rank = (weighed: Weighed, secret: Asked | null): number =>
  failed(weighed).length + (secret === null || speaksOf(weighed.grant, secret) ? 0 : 1000)

const readCheck = (grant: Grant, secret: Asked): Check => ({
  field: 'read',
  met: speaksOf(grant, secret),
  expected: grant.read,
  actual: secret,
})

const ownerCheck = (index: PolicyIndex, who: Claims, secret: Asked): Check => {
  const owners = index.vaultByName.get(vaultOf(secret))?.owners ?? []
  const expected = owners.filter(({ issuer }) => issuer === who.issuer).map((o) => o.ownerId)
  const actual = claimOf(who, profileOf(who).ownerId)
  return {
    field: 'vault_owner',
    met: actual !== null && expected.includes(actual),
    expected,
    actual,
  }
}

/** Whose jobs they are is not a thing to widen. */
const FIXED = new Set(['repository_id', 'repository_owner_id', 'repository'])

/**
 * The fewest edits after which the job would get all of `secrets` (empty: any grant would match).
 * Grants of the job's own repository are mended; where there are none, a new policy is what it
 * takes. What a token does not say at all cannot be asked for: such a condition would have to go.
 */
export const smallestChange = (
  index: PolicyIndex,
  who: Claims,
  secrets: readonly Asked[],
  now: number,
): Change | null => {
  const asked = secrets.length ? secrets : [null]
  const edits = asked.flatMap((secret) => editsFor(index, who, secret, now))
  const unique = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]
  return unique.length ? { edits: unique, says: unique.map(say) } : null
}

const editsFor = (
  index: PolicyIndex,
  who: Claims,
  secret: Asked | null,
  now: number,
): readonly Edit[] => {
  const mendable = weigh(index, who, secret, now)
    .filter((weighed) => failed(weighed).every(({ field }) => !FIXED.has(field)))
    .map((weighed) => failed(weighed).map((check) => editOf(weighed, check, secret)))
  const options = [...mendable, newPolicy(index, who, secret)]
  return options.reduce((a, b) => (b.length && b.length < a.length ? b : a))
}

const edit = (file: string, path: string, verb: Edit['do'], value: string | null): Edit => ({
  file,
  path,
  do: verb,
  value,
})

const editOf = ({ policy, grant }: Weighed, check: Check, secret: Asked | null): Edit => {
  const { field, actual } = check
  const at = (path: string) => `grants.${grant.name}.${path}`
  if (field === 'vault_owner' && secret !== null) {
    const value = `{ issuer: ${policy.issuer}, owner_id: "${actual}" }`
    return edit('vaults.yaml', `vaults.${vaultOf(secret)}.owners`, 'add', value)
  }
  if (field === 'read') return edit(policy.file, at('read'), 'add', secret)
  if (field === 'expires') return edit(policy.file, at('expires'), 'set', 'a later day')
  if (field === 'bearer') return edit(policy.file, at('bearer'), 'set', 'accepted')
  if (field === 'once') return edit(policy.file, at('once'), 'remove', null)
  if (actual === null || field === 'ref_protected' || field === 'workflow') {
    return edit(policy.file, at(`when.${field}`), 'remove', null)
  }
  return edit(policy.file, at(`when.${field}`), 'add', actual)
}

/** One edit more than any mending of one condition, so that it is the last resort. */
const newPolicy = (index: PolicyIndex, who: Claims, secret: Asked | null): readonly Edit[] => {
  const [own] = policiesFor(index, who).filter(({ repositoryId }) => repositoryId !== null)
  const name = secret ?? 'vault/path/name'
  return own
    ? [
        edit(own.file, 'grants', 'add', 'a grant for this job'),
        edit(own.file, 'grants.NEW.read', 'add', name),
      ]
    : [
        edit('a new file', 'repository_id', 'set', claimOf(who, profileOf(who).repositoryId)),
        edit('a new file', 'repository_owner_id', 'set', claimOf(who, profileOf(who).ownerId)),
        edit('a new file', 'grants.NEW.read', 'add', name),
      ]
}

const say = ({ file, path, do: verb, value }: Edit): string => {
  if (verb === 'remove') return `${file}: remove ${path}`
  return verb === 'add' ? `${file}: add ${value} to ${path}` : `${file}: set ${path} to ${value}`
}
