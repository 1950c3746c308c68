import type { SecretName, SecretPattern } from './name.ts'
import type { Proposal } from './policy/proposal.ts'

/** One condition of a grant, as the job meets it. Values are null where the caller may not know. */
export interface Check {
  readonly field: string
  readonly met: boolean
  readonly expected: readonly string[] | null
  readonly actual: string | null
}

/** Why one grant did not give one secret to this job. */
export interface Miss {
  /** Path of the policy file. */
  readonly policy: string
  readonly grant: string
  /** The conditions that failed, of those the grant has. */
  readonly checks: readonly Check[]
}

/** Why one secret was refused, for those who may know. */
export interface Explanation {
  readonly secret: string
  readonly reason: 'no_grant' | 'conditions' | 'owner'
  readonly misses: readonly Miss[]
}

/** Every way in which the broker refuses, with what is known about it. */
export type Denial =
  | { readonly code: 'request_malformed'; readonly what: string }
  | { readonly code: 'request_too_large' }
  | { readonly code: 'wrong_origin' }
  | { readonly code: 'not_found' }
  | { readonly code: 'token_missing' }
  | { readonly code: 'token_malformed'; readonly what: string }
  | { readonly code: 'issuer_unknown' }
  | { readonly code: 'issuer_unavailable' }
  | { readonly code: 'token_key_unknown' }
  | { readonly code: 'token_signature' }
  | { readonly code: 'token_claim'; readonly claim: string }
  | { readonly code: 'token_expired' }
  | { readonly code: 'token_too_old' }
  | { readonly code: 'token_not_yet_valid' }
  | { readonly code: 'audience_mismatch' }
  | {
      readonly code: 'not_granted'
      readonly explanations: readonly Explanation[]
      /** How those who may know would ask for it. */
      readonly proposal?: Proposal
    }
  | { readonly code: 'frozen'; readonly scope: string }
  | { readonly code: 'policy_outdated' }
  | { readonly code: 'secret_missing'; readonly names: readonly (SecretName | SecretPattern)[] }
  | { readonly code: 'release_too_large' }
  | { readonly code: 'too_many_secrets'; readonly pattern: string | null }
  | { readonly code: 'secret_outdated'; readonly names: readonly SecretName[] }
  | { readonly code: 'secret_removed' }
  | { readonly code: 'too_many_versions' }
  | { readonly code: 'write_lost' }
  | { readonly code: 'rotation_due'; readonly names: readonly SecretName[] }
  | { readonly code: 'token_spent' }
  | { readonly code: 'job_spent'; readonly grant: string }
  | { readonly code: 'lease_unknown' }
  | { readonly code: 'unavailable' }
  | { readonly code: 'misconfigured' }
  | { readonly code: 'internal' }

export type DenialCode = Denial['code']

/** Thrown on the way to a release; carries its reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly denial: Denial

  constructor(denial: Denial) {
    super(denial.code)
    this.denial = denial
  }
}

export const refuse = (denial: Denial): Refusal => new Refusal(denial)

/** What the caller sees of a denial: one sentence, and the next step. */
export interface Told {
  readonly status: number
  readonly sentence: string
  readonly next: string
}

/** The one place where reasons become words. */
export const tell = (denial: Denial): Told => {
  switch (denial.code) {
    case 'request_malformed':
      return {
        status: 400,
        sentence: `The request is not one of egg's: ${denial.what}.`,
        next: 'Use the egg action or CLI; docs/protocol.md has the bytes.',
      }
    case 'request_too_large':
      return {
        status: 413,
        sentence: 'The request is larger than any that egg makes.',
        next: 'Ask for at most 50 secrets in one step.',
      }
    case 'wrong_origin':
      return {
        status: 421,
        sentence: 'This broker answers under another origin.',
        next: 'Set `broker` to the origin that your operators gave you, exactly.',
      }
    case 'not_found':
      return {
        status: 404,
        sentence: 'There is nothing here.',
        next: 'Check the path of `broker`: it is an origin, without a path.',
      }
    case 'token_missing':
      return {
        status: 401,
        sentence: 'The request carries no ID token.',
        next: 'Send `Authorization: Bearer <ID token>`.',
      }
    case 'token_malformed':
      return {
        status: 401,
        sentence: `The ID token is malformed: ${denial.what}.`,
        next: "Send the platform's token unchanged.",
      }
    case 'issuer_unknown':
      return {
        status: 401,
        sentence: "This broker does not trust the token's issuer.",
        next: 'Ask an operator to list the issuer in policies/issuers.yaml.',
      }
    case 'issuer_unavailable':
      return {
        status: 503,
        sentence: "The keys of the token's issuer cannot be had now.",
        next: "Run the job again; if it lasts, look at the platform's status page.",
      }
    case 'token_key_unknown':
      return {
        status: 401,
        sentence: 'The issuer has no such signing key.',
        next: 'Run the job again in ten seconds: a key that was rotated just now is found by then.',
      }
    case 'token_signature':
      return {
        status: 401,
        sentence: "The ID token's signature is not the issuer's.",
        next: "Send the platform's token unchanged.",
      }
    case 'token_claim':
      return {
        status: 401,
        sentence: `The ID token's ${denial.claim} is missing or not as this issuer writes it.`,
        next: 'Compare with the platform in policies/issuers.yaml.',
      }
    case 'token_expired':
      return {
        status: 401,
        sentence: 'The ID token has expired.',
        next: 'Run the job again; a token is asked for right before it is used.',
      }
    case 'token_too_old':
      return {
        status: 401,
        sentence: 'The ID token is older, or made for longer, than this issuer is allowed.',
        next: 'Ask for a fresh token right before use, or review the bounds in policies/issuers.yaml.',
      }
    case 'token_not_yet_valid':
      return {
        status: 401,
        sentence: 'The ID token is from the future.',
        next: "Check the clock of the issuer's server.",
      }
    case 'audience_mismatch':
      return {
        status: 401,
        sentence: 'The ID token was made for another request, or for another broker.',
        next: 'Make a new key, a new request and a new token; never reuse one.',
      }
    case 'not_granted':
      return {
        status: 403,
        sentence: denial.explanations.length
          ? `The policies do not give this job ${denial.explanations.map((e) => e.secret).join(', ')}.`
          : 'The policies do not give this job what it asks for.',
        next: denial.explanations.length
          ? 'Compare the failed conditions with this run, or open a pull request that changes the policy.'
          : 'Check the names, and open a pull request that grants this repository access under policies/.',
      }
    case 'frozen':
      return {
        status: 503,
        sentence: `Releases are frozen (${denial.scope}).`,
        next: 'Ask the operators: `egg unfreeze` ends it, once the reason is gone.',
      }
    case 'policy_outdated':
      return {
        status: 503,
        sentence: "This broker's policies are older than the operators' floor.",
        next: 'Ask the operators to deploy the current policies.',
      }
    case 'secret_missing':
      return {
        status: 404,
        sentence: `Granted, but not stored: ${denial.names.join(', ')}.`,
        next: 'Ask an operator for `egg put`.',
      }
    case 'release_too_large':
      return {
        status: 413,
        sentence: 'The secrets asked for exceed 1 MB together.',
        next: 'Ask for fewer secrets in one step.',
      }
    case 'too_many_secrets':
      return {
        status: 413,
        sentence: denial.pattern
          ? `More than 100 secrets, or 1 MB of them, begin like ${denial.pattern}.`
          : 'The patterns find more than 100 secrets together.',
        next: 'Ask for a narrower pattern, or for the secrets by name.',
      }
    case 'secret_outdated':
      return {
        status: 503,
        sentence: `Older in the store than the policies allow: ${denial.names.join(', ')}.`,
        next: 'Tell the operators: an old version was put back, or `min_version` is ahead of `egg put`.',
      }
    case 'secret_removed':
      return {
        status: 409,
        sentence: 'An operator removed this secret; jobs cannot bring it back.',
        next: 'Ask an operator for `egg put`, or take the step out of the workflow.',
      }
    case 'too_many_versions':
      return {
        status: 429,
        sentence: 'This secret has had 24 versions within a day; nothing was stored.',
        next: 'Look for a workflow that stores in a loop; an operator may still `egg put`.',
      }
    case 'write_lost':
      return {
        status: 409,
        sentence: 'Someone else stored a version meanwhile; this one was not stored.',
        next: 'Look at `egg show`, then run the job again if its value is still the one to keep.',
      }
    case 'rotation_due':
      return {
        status: 503,
        sentence: `Opened by break-glass, and not rotated since: ${denial.names.join(', ')}.`,
        next: 'Ask an operator to rotate it: a new value at its source, then `egg put`.',
      }
    case 'job_spent':
      return {
        status: 409,
        sentence: `This job has had its one release under the grant ${denial.grant}.`,
        next: 'Ask for everything in one step; where the release was lost on the way, run the job again.',
      }
    case 'token_spent':
      return {
        status: 409,
        sentence: 'This ID token was used already; it is good for one release.',
        next: 'Run the job again, or give each exchange a token of its own.',
      }
    case 'lease_unknown':
      return {
        status: 404,
        sentence: 'There is no such lease, or it is not of this handle.',
        next: 'Nothing: a lease is ended by the job that has it, or by its time.',
      }
    case 'unavailable':
      return {
        status: 503,
        sentence: 'The store or the key service did not answer in time; nothing was released.',
        next: "Run the job again; if it lasts, look at the AWS status page and the broker's log.",
      }
    case 'misconfigured':
      return {
        status: 500,
        sentence: 'This broker is not configured rightly.',
        next: "An operator finds the setting's name in the Worker's log.",
      }
    case 'internal':
      return {
        status: 500,
        sentence: 'The broker failed; nothing was released.',
        next: 'Run the job again, and give the request id to an operator.',
      }
  }
}
