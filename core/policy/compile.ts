import canonicalize from 'canonicalize'
import type * as v from 'valibot'
import { sha256, toBase64url, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { LEASE_DEFAULT } from '../limits.ts'
import { vaultOf } from '../name.ts'
import { isIssuerUrl, isPublicUrl, originOf } from '../origin.ts'
import { PROFILES } from '../platform.ts'
import {
  type Issuer,
  type Policy,
  type PolicySet,
  SAFE_EVENTS,
  SAFE_SOURCES,
  type Vault,
} from './model.ts'
import { issuersSchema, policySchema, vaultsSchema } from './schema.ts'
import { parseSource, type Source, type SourceFile } from './yaml.ts'

export interface PolicySources {
  readonly issuers: SourceFile
  readonly vaults: SourceFile
  readonly policies: readonly SourceFile[]
}

export interface CompileOptions {
  /** Unix seconds. */
  readonly built: number
  /**
   * Local stacks put their own issuers' URLs in place of the real ones, by name. Without it http
   * and loopback issuers are refused, so what is deployed cannot trust a local one.
   */
  readonly issuerUrls?: Readonly<Record<string, string>>
}

/**
 * All files or none: one bad entry fails the build (attacks T21), an absent file is an error and
 * never "everything allowed" (T19, T22).
 * @throws EggError `policy_invalid`
 */
export const compilePolicies = async (
  sources: PolicySources,
  { built, issuerUrls = {} }: CompileOptions,
): Promise<PolicySet> => {
  const issuers = compileIssuers(parseSource(sources.issuers, issuersSchema), issuerUrls)
  const vaults = compileVaults(parseSource(sources.vaults, vaultsSchema), issuers)
  const policies = [...sources.policies]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => compilePolicy(parseSource(file, policySchema), issuers, vaults))
  const data = { issuers, vaults, policies }
  const digest = toBase64url(await sha256(utf8(canonicalize(data) as string)))
  return { v: 1, built, digest, ...data }
}

const unique = <T>(
  { errorAt }: Source<unknown>,
  list: readonly T[],
  keyOf: (entry: T) => string,
  keys: readonly PropertyKey[],
): void => {
  const seen = new Set<string>()
  list.forEach((entry, i) => {
    const key = keyOf(entry)
    if (seen.has(key)) throw errorAt([...keys, i], `${key} stands here twice`)
    seen.add(key)
  })
}

const compileIssuers = (
  source: Source<v.InferOutput<typeof issuersSchema>>,
  overrides: Readonly<Record<string, string>>,
): Issuer[] => {
  const entries = source.value.issuers
  unique(source, entries, ({ name }) => name, ['issuers'])
  unique(source, entries, ({ url }) => url, ['issuers'])
  return entries.map((entry, i) => {
    const at = (key: string, what: string) => source.errorAt(['issuers', i, key], what)
    if (!isIssuerUrl(entry.url) || !isPublicUrl(entry.url)) {
      throw at('url', 'an https URL as the tokens spell it: lower case, no trailing slash')
    }
    if (entry.jwks_uri !== undefined) {
      // Another host's keys would make another host the issuer.
      const own = isIssuerUrl(entry.jwks_uri) && originOf(entry.jwks_uri) === originOf(entry.url)
      if (!own) throw at('jwks_uri', 'must be on the host of `url`')
    }
    const { jwksPath, maxAge } = PROFILES[entry.platform]
    const override = Object.hasOwn(overrides, entry.name) ? overrides[entry.name] : undefined
    const url = override ?? entry.url
    return {
      name: entry.name,
      url,
      jwksUri: override ? `${url}${jwksPath}` : (entry.jwks_uri ?? `${url}${jwksPath}`),
      platform: entry.platform,
      algorithms: entry.algorithms,
      audience: entry.audience,
      maxAge: entry.max_age ?? maxAge,
    }
  })
}

const compileVaults = (
  source: Source<v.InferOutput<typeof vaultsSchema>>,
  issuers: readonly Issuer[],
): Vault[] => {
  const { vaults, defaults } = source.value
  unique(source, vaults, ({ name }) => name, ['vaults'])
  return vaults.map((vault, i) => {
    vault.owners.forEach(({ issuer }, j) => {
      if (!issuers.some(({ name }) => name === issuer)) {
        throw source.errorAt(
          ['vaults', i, 'owners', j, 'issuer'],
          `${issuer} is not in issuers.yaml`,
        )
      }
    })
    return {
      name: vault.name,
      owners: vault.owners.map(({ issuer, owner_id }) => ({ issuer, ownerId: owner_id })),
      kmsKey: vault.kms_key,
      lease: vault.lease ?? defaults?.lease ?? LEASE_DEFAULT,
      rekey: vault.rekey ?? defaults?.rekey ?? 'after-read',
    }
  })
}

const compilePolicy = (
  source: Source<v.InferOutput<typeof policySchema>>,
  issuers: readonly Issuer[],
  vaults: readonly Vault[],
): Policy => {
  const { issuer: name, repository, repository_id, repository_owner_id, grants } = source.value
  const issuer = issuers.find((issuer) => issuer.name === name)
  if (!issuer) throw source.errorAt(['issuer'], `${name} is not in issuers.yaml`)
  unique(source, grants, ({ name }) => name, ['grants'])
  grants.forEach(({ read, bearer, when }, i) => {
    unique(source, read, String, ['grants', i, 'read'])
    unique(source, when.events ?? [], String, ['grants', i, 'when', 'events'])
    read.forEach((secret, j) => {
      if (!vaults.some((vault) => vault.name === vaultOf(secret))) {
        throw source.errorAt(
          ['grants', i, 'read', j],
          `vault ${vaultOf(secret)} is not in vaults.yaml`,
        )
      }
    })
    if (issuer.audience === 'fixed' && !bearer) {
      throw source.errorAt(
        ['grants', i],
        `tokens of ${name} cannot commit to their request: accept that with \`bearer: accepted\``,
      )
    }
  })
  const safe = issuer.platform === 'gitlab' ? SAFE_SOURCES : SAFE_EVENTS
  return {
    file: source.path,
    issuer: name,
    repository,
    repositoryId: repository_id,
    ownerId: repository_owner_id,
    grants: grants.map(({ name, when, read, lease, bearer }) => ({
      name,
      when: {
        ...(when.ref !== undefined && { ref: when.ref }),
        ...(when.environment !== undefined && { environment: when.environment }),
        ...(when.workflow !== undefined && { workflow: when.workflow }),
        events: when.events ?? safe,
      },
      read,
      lease: lease ?? null,
      bearer: bearer === 'accepted',
    })),
  }
}

/** Policies as the Worker looks them up. */
export interface PolicyIndex extends Pick<PolicySet, 'built' | 'digest'> {
  readonly issuerByUrl: ReadonlyMap<string, Issuer>
  readonly vaultByName: ReadonlyMap<string, Vault>
  /** By issuer name and repository id: names never decide. */
  readonly policiesOf: (issuer: string, repositoryId: string) => readonly Policy[]
}

/** @throws EggError `policy_set_malformed` when `text` is not what `egg policy build` wrote. */
export const loadPolicySet = (text: string): PolicyIndex => {
  let set: PolicySet
  try {
    set = JSON.parse(text) ?? {}
  } catch {
    set = {} as PolicySet
  }
  const lists = Array.isArray(set.vaults) && Array.isArray(set.policies) && set.issuers?.length
  if (set.v !== 1 || !Number.isSafeInteger(set.built) || !lists) {
    throw new EggError(
      'policy_set_malformed',
      'The compiled policy set cannot be read.',
      'Build it with `egg policy build`.',
    )
  }
  const policies = new Map<string, Policy[]>()
  for (const policy of set.policies) {
    const key = `${policy.issuer} ${policy.repositoryId}`
    const list = policies.get(key)
    if (list) list.push(policy)
    else policies.set(key, [policy])
  }
  return {
    built: set.built,
    digest: set.digest,
    issuerByUrl: new Map(set.issuers.map((issuer) => [issuer.url, issuer])),
    vaultByName: new Map(set.vaults.map((vault) => [vault.name, vault])),
    policiesOf: (issuer, repositoryId) => policies.get(`${issuer} ${repositoryId}`) ?? [],
  }
}
