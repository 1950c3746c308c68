import type { SecretName } from '../name.ts'
import type { Platform } from '../platform.ts'

/** An OIDC issuer that egg trusts. */
export interface Issuer {
  readonly name: string
  /** Compared byte by byte with a token's `iss`. */
  readonly url: string
  readonly jwksUri: string
  readonly platform: Platform
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
}

export const REKEY_MODES = ['after-read', 'daily', 'never'] as const
export type RekeyMode = (typeof REKEY_MODES)[number]

/** What a grant demands of a job. Every condition that is present must hold. */
export interface Conditions {
  readonly ref?: string
  readonly environment?: string
  /** Path of the workflow file in the job's own repository. */
  readonly workflow?: string
  /** Always there: the safe set, where the file says nothing. */
  readonly events: readonly string[]
}

export interface Grant {
  readonly name: string
  readonly when: Conditions
  readonly read: readonly SecretName[]
  /** Seconds. */
  readonly lease: number | null
  /** Does the grant hold for tokens that could not commit to their request? */
  readonly bearer: boolean
}

export interface Policy {
  /** Path below the policies folder, for people. */
  readonly file: string
  readonly issuer: string
  /** For people: ids are what is matched. */
  readonly repository: string
  readonly repositoryId: string
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

/** Events that run what the repository's own people put on the ref; all others must be named. */
export const SAFE_EVENTS = ['push', 'workflow_dispatch', 'schedule', 'release', 'deployment']

/** GitLab's words for the same. */
export const SAFE_SOURCES = ['push', 'web', 'schedule', 'api', 'trigger']
