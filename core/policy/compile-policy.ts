import type * as v from 'valibot'
import { vaultOf } from '../name.ts'
import { type Profile, profileOf } from '../platform.ts'
import { defined } from './defined.ts'
import type { Conditions, Grant, Issuer, Policy, Vault } from './model.ts'
import { isPattern, matches } from './pattern.ts'
import { isNone, isOwnerWide, type policySchema } from './schema.ts'
import { unique } from './unique.ts'
import type { Source } from './yaml.ts'

type PolicySource = Source<v.InferOutput<typeof policySchema>>
type ParsedGrant = PolicySource['value']['grants'][number]

/**
 * What the schema cannot see: issuers and vaults that do not exist, and words that the platform
 * has no claim for. `vaults` null: they are not checked.
 * @throws EggError `policy_invalid`
 */
export const compilePolicy = (
  source: PolicySource,
  issuers: readonly Issuer[],
  vaults: readonly Vault[] | null,
): Policy => {
  const { issuer: name, repository, repository_id, repository_owner_id, grants } = source.value
  const issuer = issuers.find((issuer) => issuer.name === name)
  if (!issuer) throw source.errorAt(['issuer'], `${name} is not in issuers.yaml`)
  checkScope(source, issuer)
  unique(source, grants, ({ name }) => name, ['grants'])
  grants.forEach((grant, i) => {
    checkSecrets(source, i, grant, vaults)
    checkConditions(source, i, grant, issuer)
  })
  return {
    file: source.path,
    issuer: name,
    repository: repository ?? null,
    repositoryId: repository_id ?? null,
    ownerId: repository_owner_id,
    grants: grants.map((grant) => compileGrant(grant, profileOf(issuer))),
  }
}

const checkScope = (source: PolicySource, issuer: Issuer): void => {
  const { value, errorAt } = source
  const { ids, repository, repositoryMustMatch } = profileOf(issuer)
  const { repository_id: id, repository_owner_id: owner } = value
  if (id === undefined && !isOwnerWide(value)) {
    throw errorAt(
      ['repository_id'],
      'missing: it is what is matched. (A policy for all of an owner has no `repository`, or one with *, like acme/svc-*)',
    )
  }
  if (id !== undefined && isOwnerWide(value)) {
    throw errorAt(
      ['repository'],
      'beside repository_id it is the exact name, for people to read; without repository_id it may be a pattern like acme/svc-*',
    )
  }
  if (value.repository !== undefined && isPattern(value.repository)) {
    if (repository === null) throw errorAt(['repository'], 'this issuer names no repositories')
  }
  if (repositoryMustMatch && value.repository === undefined) {
    throw errorAt(
      ['issuer'],
      "forks run under the project's id here: name the `repository` as vcs-origin has it, like github.com/acme/app",
    )
  }
  const form = { number: /^[0-9]+$/, uuid: /^[0-9a-f-]{36}$/, text: /^/ }[ids]
  if (id !== undefined && !form.test(id)) throw errorAt(['repository_id'], `expected a ${ids}`)
  if (!form.test(owner)) throw errorAt(['repository_owner_id'], `expected a ${ids}`)
}

const checkSecrets = (
  source: PolicySource,
  i: number,
  { read = [], write = [], min_version = {} }: ParsedGrant,
  vaults: readonly Vault[] | null,
): void => {
  const { errorAt } = source
  for (const [key, names] of Object.entries({ read, write })) {
    unique(source, names, String, ['grants', i, key])
    names.forEach((name, j) => {
      if (vaults && !vaults.some((vault) => vault.name === vaultOf(name))) {
        throw errorAt(['grants', i, key, j], `vault ${vaultOf(name)} is not in vaults.yaml`)
      }
    })
  }
  for (const name of Object.keys(min_version)) {
    if (!read.some((entry) => matches(entry, name))) {
      throw errorAt(['grants', i, 'min_version', name], 'this grant does not read it')
    }
  }
}

/** The claim behind each word, null where the platform has none. */
const claimsBehind = (profile: Profile): Readonly<Record<string, unknown>> => ({
  ref: profile.ref,
  ref_protected: profile.refProtected,
  environment: profile.environment,
  workflow: profile.workflow,
  reusable_workflow: profile.workflow === 'github' ? profile.workflow : null,
  events: profile.event,
  base_ref: profile.baseRef,
  actor_ids: profile.actorId,
  visibility: profile.visibility,
  runner: profile.runner,
  enterprise_id: profile.enterpriseId,
  properties: profile.property,
  subject: 'sub',
  claims: true,
})

const checkConditions = (
  source: PolicySource,
  i: number,
  { when, bearer, once }: ParsedGrant,
  issuer: Issuer,
): void => {
  const { errorAt } = source
  const profile = profileOf(issuer)
  const at = (...keys: PropertyKey[]) => ['grants', i, ...keys]
  const behind = claimsBehind(profile)
  for (const [field, value] of Object.entries(when)) {
    if (behind[field] === null) {
      throw errorAt(at('when', field), `tokens of ${issuer.name} do not say it`)
    }
    if (Array.isArray(value)) unique(source, value, String, at('when', field))
  }
  const odd = (when.runner ?? []).find((runner) => !profile.runners.includes(runner))
  if (odd !== undefined) {
    throw errorAt(at('when', 'runner'), `${odd} is none of ${profile.runners.join(', ')}`)
  }
  if (when.environment && when.environment.length > 1 && when.environment.includes('none')) {
    throw errorAt(at('when', 'environment'), '`none` stands alone: write two grants')
  }
  if (profile.event !== null && !profile.safeEvents.length && !when.events) {
    throw errorAt(at('when'), `name the \`events\`: no safe ones are known for ${issuer.name}`)
  }
  for (const [claim, values] of Object.entries(when.claims ?? {})) {
    if (issuer.jobClaims && values.some((value) => typeof value === 'string' && isPattern(value))) {
      throw errorAt(
        at('when', 'claims', claim),
        `jobs of ${issuer.name} put claims of their own into tokens: no patterns, spell it out`,
      )
    }
  }
  if (once && profile.job === null) {
    throw errorAt(at('once'), `tokens of ${issuer.name} do not tell one job from another`)
  }
  if (issuer.audience === 'fixed' && !bearer) {
    throw errorAt(
      at(),
      `tokens of ${issuer.name} cannot commit to their request: accept that with \`bearer: accepted\``,
    )
  }
}

const compileGrant = (grant: ParsedGrant, profile: Profile): Grant => {
  const { name, when, read, write, lease, bearer, ...rest } = grant
  const events = when.events ?? (profile.event === null ? undefined : profile.safeEvents)
  const { environment, ...others } = when
  const conditions: Conditions = {
    ...defined(others),
    ...(environment && { environment: isNone(environment) ? null : environment }),
    ...(events && { events }),
  }
  return {
    name,
    when: conditions,
    read: read ?? [],
    lease: lease ?? null,
    bearer: bearer === 'accepted',
    ...(write && { write }),
    ...defined(rest),
  }
}
