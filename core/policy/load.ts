import { EggError } from '../error.ts'
import type { Issuer, Policy, PolicySet, Vault } from './model.ts'
import {
  encodePolicySet,
  type Head,
  ownerKey,
  parseHead,
  parsePolicySet,
  policiesWith,
  repositoryKey,
} from './text.ts'

/** Policies as the Worker looks them up. */
export interface PolicyIndex extends Pick<PolicySet, 'built' | 'digest'> {
  readonly issuerByUrl: ReadonlyMap<string, Issuer>
  readonly vaultByName: ReadonlyMap<string, Vault>
  /** By issuer name and repository id: names never decide. */
  readonly policiesOf: (issuer: string, repositoryId: string) => readonly Policy[]
  /** Owner-wide ones, by issuer name and owner id. */
  readonly broadOf: (issuer: string, ownerId: string) => readonly Policy[]
  /** All of them, which is work. */
  readonly policies: () => readonly Policy[]
  /** Claims that policies name under `claims:` and properties, by issuer name: recorded, too. */
  readonly claimsNamed: (issuer: string) => readonly string[]
}

/** @throws EggError `policy_set_malformed` when `text` is not what `egg policy build` wrote. */
export const loadPolicySet = (text: string): PolicyIndex => {
  const head = headOf(text)
  return {
    built: head.built,
    digest: head.digest,
    issuerByUrl: new Map(head.issuers.map((issuer) => [issuer.url, issuer])),
    vaultByName: new Map(head.vaults.map((vault) => [vault.name, vault])),
    policiesOf: (issuer, repositoryId) => policiesWith(text, repositoryKey(issuer, repositoryId)),
    broadOf: (issuer, ownerId) => policiesWith(text, ownerKey(issuer, ownerId)),
    policies: () => parsePolicySet(text).policies,
    claimsNamed: (issuer) =>
      Object.hasOwn(head.claims, issuer) ? (head.claims[issuer] ?? []) : [],
  }
}

/** Of a set that is at hand as data. */
export const indexPolicies = (set: PolicySet): PolicyIndex => loadPolicySet(encodePolicySet(set))

const headOf = (text: string): Head => {
  let head: Partial<Head>
  try {
    head = parseHead(text) ?? {}
  } catch {
    head = {}
  }
  const { v, built, vaults, issuers, claims } = head
  const known = v === 1 && Number.isSafeInteger(built) && Array.isArray(vaults) && claims
  if (known && issuers?.length) return head as Head
  throw new EggError(
    'policy_set_malformed',
    'The compiled policy set cannot be read.',
    'Build it with `egg policy build`.',
  )
}
