import canonicalize from 'canonicalize'
import type * as v from 'valibot'
import { isRecipient } from '../break-glass/recipient.ts'
import { sha256, toBase64url, utf8 } from '../bytes.ts'
import { LEASE_DEFAULT } from '../limits.ts'
import { parseVkey } from '../log/note.ts'
import { vaultOf } from '../name.ts'
import { isIssuerUrl, isPublicUrl, originOf } from '../origin.ts'
import { type ClaimNames, profileOf } from '../platform.ts'
import { compilePolicy } from './compile-policy.ts'
import { defined } from './defined.ts'
import type { Issuer, Policy, PolicySet, Vault } from './model.ts'
import { issuersSchema, policySchema, vaultsSchema } from './schema.ts'
import { unique } from './unique.ts'
import { parseSource, type Source, type SourceFile } from './yaml.ts'

export interface PolicySources {
  readonly issuers: SourceFile
  readonly vaults: SourceFile
  readonly policies: readonly SourceFile[]
}

/** Without vaults owners are not checked: for trying policies out. Nothing that is deployed lacks it. */
export interface LooseSources extends Omit<PolicySources, 'vaults'> {
  readonly vaults: SourceFile | null
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
  sources: LooseSources,
  { built, issuerUrls = {} }: CompileOptions,
): Promise<PolicySet> => {
  const issuers = compileIssuers(parseSource(sources.issuers, issuersSchema), issuerUrls)
  const vaults =
    sources.vaults && (await compileVaults(parseSource(sources.vaults, vaultsSchema), issuers))
  const policies = [...sources.policies]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => compilePolicy(parseSource(file, policySchema), issuers, vaults))
  const data = { issuers, vaults: vaults ?? vaultsOf(policies), policies }
  const digest = toBase64url(await sha256(utf8(canonicalize(data) as string)))
  return { v: 1, built, digest, ...data }
}

/** The vaults that the policies speak of, each owned by whoever is granted something from it. */
const vaultsOf = (policies: readonly Policy[]): Vault[] => {
  const owners = new Map<string, Vault['owners'][number][]>()
  for (const { issuer, ownerId, grants } of policies) {
    for (const name of grants.flatMap(({ read, write = [] }) => [...read, ...write]).map(vaultOf)) {
      owners.set(name, [...(owners.get(name) ?? []), { issuer, ownerId }])
    }
  }
  return [...owners].map(([name, owners]) => ({
    name,
    owners,
    kmsKey: 'alias/none',
    lease: LEASE_DEFAULT,
    rekey: 'never',
  }))
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
    const names = entry.claim_names
    if ((entry.platform === 'other') !== (names !== undefined)) {
      throw source.errorAt(
        ['issuers', i],
        'claim_names says which claim is what, on platform: other and nowhere else',
      )
    }
    const { jwksPath, maxAge } = profileOf(entry)
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
      ...(entry.job_claims && { jobClaims: entry.job_claims }),
      ...(names && { claimNames: claimNamesOf(names) }),
    }
  })
}

const claimNamesOf = (
  names: NonNullable<v.InferOutput<typeof issuersSchema>['issuers'][number]['claim_names']>,
): ClaimNames => {
  const { repository_id, repository_owner_id, run_id, ...same } = names
  return {
    repositoryId: repository_id,
    ownerId: repository_owner_id,
    ...defined({ ...same, runId: run_id }),
  }
}

type VaultsSource = Source<v.InferOutput<typeof vaultsSchema>>
type BreakGlassKeys = Pick<
  VaultsSource['value']['vaults'][number],
  'recipients' | 'journal_signers'
>

const compileVaults = async (
  source: VaultsSource,
  issuers: readonly Issuer[],
): Promise<Vault[]> => {
  const { vaults, defaults, approvals = [] } = source.value
  unique(source, vaults, ({ name }) => name, ['vaults'])
  approvals.forEach(({ secrets }, i) => {
    secrets.forEach((secret, j) => {
      // A slip of the pen would ask nobody, without a word.
      if (!vaults.some(({ name }) => name === vaultOf(secret))) {
        throw source.errorAt(['approvals', i, 'secrets', j], `there is no vault ${vaultOf(secret)}`)
      }
    })
  })
  await checkKeys(source, ['defaults'], defaults ?? {})
  for (const [i, vault] of vaults.entries()) await checkKeys(source, ['vaults', i], vault)
  return vaults.map((vault, i) => {
    vault.owners.forEach(({ issuer }, j) => {
      if (!issuers.some(({ name }) => name === issuer)) {
        throw source.errorAt(
          ['vaults', i, 'owners', j, 'issuer'],
          `${issuer} is not in issuers.yaml`,
        )
      }
    })
    const history = vault.history ?? defaults?.history
    return {
      name: vault.name,
      owners: vault.owners.map(({ issuer, owner_id }) => ({ issuer, ownerId: owner_id })),
      kmsKey: vault.kms_key,
      lease: vault.lease ?? defaults?.lease ?? LEASE_DEFAULT,
      rekey: vault.rekey ?? defaults?.rekey ?? 'after-read',
      // Left out where it says nothing: sets of before keep their digest.
      ...(history !== undefined && { history }),
      ...breakGlassOf(source, i),
    }
  })
}

/** Who opens a vault without a cloud, and whose journal tells of it: both or neither. */
const breakGlassOf = (
  { value: { vaults, defaults }, errorAt }: VaultsSource,
  i: number,
): Pick<Vault, 'recipients' | 'journalSigners'> => {
  const recipients = vaults[i]?.recipients ?? defaults?.recipients
  const journalSigners = vaults[i]?.journal_signers ?? defaults?.journal_signers
  if (recipients && journalSigners) return { recipients, journalSigners }
  if (!recipients && !journalSigners) return {}
  throw errorAt(
    ['vaults', i],
    'recipients and journal_signers go together: what is opened must be signed for',
  )
}

/** What the patterns of the schema cannot see: check sums, and points of the curve that are none. */
const checkKeys = async (
  source: VaultsSource,
  at: readonly PropertyKey[],
  { recipients = [], journal_signers = [] }: BreakGlassKeys,
): Promise<void> => {
  unique(source, recipients, (text) => text, [...at, 'recipients'])
  unique(source, journal_signers, (text) => text.replace(/\+.*/, ''), [...at, 'journal_signers'])
  for (const [i, text] of recipients.entries()) {
    if (await isRecipient(text)) continue
    throw source.errorAt(
      [...at, 'recipients', i],
      'no key of age: its check sum is wrong, or its point',
    )
  }
  for (const [i, text] of journal_signers.entries()) {
    await parseVkey(text).catch(() => {
      throw source.errorAt([...at, 'journal_signers', i], 'no key: its check sum is wrong')
    })
  }
}
