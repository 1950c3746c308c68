import type { SecretName, SecretPattern } from '../name.ts'
import type { ClaimNames, Platform } from '../platform.ts'

/** An OIDC issuer that egg trusts. */
export interface Issuer {
  readonly name: string
  /** Compared byte by byte with a token's `iss`. */
  readonly url: string
  readonly jwksUri: string
  readonly platform: Platform
  readonly claimNames?: ClaimNames
  /** Jobs put claims of their own into tokens, so policies take no patterns of claims. */
  readonly jobClaims?: true
  readonly algorithms: readonly Algorithm[]
  /** `committed`: jobs choose the audience at run time, so tokens commit to their request. */
  readonly audience: 'committed' | 'fixed'
  /** Seconds; bounds a token's age and its whole lifetime. */
  readonly maxAge: number
}

export const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A named group of secrets with owners. */
export interface Vault {
  readonly name: string
  /** (issuer, owner id): who may be granted anything in here at all. */
  readonly owners: readonly { readonly issuer: string; readonly ownerId: string }[]
  /** KMS key id, ARN or alias; passed to every Decrypt. */
  readonly kmsKey: string
  /** Seconds that a release may live on a runner where its grant says nothing. */
  readonly lease: number
  /** When the keeper seals a secret again: after each read, once a day, or not at all. */
  readonly rekey: RekeyMode
  /** Seconds that a version is kept after another one followed it; left out: for ever. */
  readonly history?: number
  /** Break-glass: `age1…` keys that open this vault's secrets without a cloud. */
  readonly recipients?: readonly string[]
  /** vkeys of the operators whose break-glass journals count. */
  readonly journalSigners?: readonly string[]
}

export const REKEY_MODES = ['after-read', 'daily', 'never'] as const
export type RekeyMode = (typeof REKEY_MODES)[number]

/** Conditions that are a list of texts, of which one must hold. Patterns only where it says so. */
export type ListedField =
  /** Patterns of full refs. */
  | 'ref'
  | 'workflow'
  /** `owner/repo/path@ref`, the ref a pattern, or `owner/repo/path@sha`. */
  | 'reusable_workflow'
  /** Patterns. */
  | 'base_ref'
  | 'actor_ids'
  | 'visibility'
  | 'runner'
  | 'enterprise_id'
  | 'subject'

/**
 * What a grant demands of a job, by the words of the language. Every condition that is present must
 * hold.
 */
export interface Conditions extends Readonly<Partial<Record<ListedField, readonly string[]>>> {
  /** null: the job must have none. */
  readonly environment?: readonly string[] | null
  readonly ref_protected?: boolean
  /** The safe set, where the file says nothing; absent where the platform has no events. */
  readonly events?: readonly string[]
  /** By the property's name; a claim is a comma list, of which one item must be in the list. */
  readonly properties?: Readonly<Record<string, readonly string[]>>
  /** By the claim's name; patterns. */
  readonly claims?: Readonly<Record<string, readonly (string | boolean)[]>>
}

/** Are the values masked in the job's log? */
export const MASKS = ['auto', 'never'] as const
export type Mask = (typeof MASKS)[number]
/** From the mildest to the strictest. */
export const AFTER_BREAK_GLASS = ['allow', 'warn', 'deny'] as const
export type AfterBreakGlass = (typeof AFTER_BREAK_GLASS)[number]

export interface Grant {
  readonly name: string
  readonly when: Conditions
  /** Names and patterns. */
  readonly read: readonly (SecretName | SecretPattern)[]
  /** Seconds. */
  readonly lease: number | null
  /** Does the grant hold for tokens that could not commit to their request? */
  readonly bearer: boolean
  readonly write?: readonly SecretName[]
  /** One release for one job. */
  readonly once?: 'job'
  /** Unix seconds; from then on the grant gives nothing. */
  readonly expires?: number
  /** By the secret's name: an older version in the store was put back there. */
  readonly min_version?: Readonly<Record<string, number>>
  readonly mask?: Mask
  readonly after_break_glass?: (typeof AFTER_BREAK_GLASS)[number]
}

export interface Policy {
  /** Path below the policies folder, for people. */
  readonly file: string
  readonly issuer: string
  /** For people: ids are what is matched. In an owner-wide policy a pattern that narrows it. */
  readonly repository: string | null
  /** null: owner-wide. */
  readonly repositoryId: string | null
  readonly ownerId: string
  readonly grants: readonly Grant[]
}

/** The compiled policies: data, shipped with the Worker. */
export interface PolicySet {
  readonly v: 1
  /** Unix seconds of the build; not part of the digest. The floor compares it. */
  readonly built: number
  /** base64url of SHA-256 of the RFC 8785 form of issuers, vaults and policies. */
  readonly digest: string
  readonly issuers: readonly Issuer[]
  readonly vaults: readonly Vault[]
  readonly policies: readonly Policy[]
}
