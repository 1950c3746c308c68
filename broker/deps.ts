import type { Identity } from '../core/identity.ts'
import type { PublicJwk, ReleaseKey } from '../core/keys.ts'
import type { Origin } from '../core/origin.ts'
import type { PolicyIndex } from '../core/policy/load.ts'
import type { PolicyRepository } from '../core/policy/proposal.ts'
import type { Kms, Store } from '../core/ports.ts'
import type { ExchangeRequest } from '../core/request.ts'
import type { Transcript } from '../core/transcript.ts'
import type { Log } from './diagnostics.ts'
import type { IssuerKeys } from './issuer-keys.ts'

/** All that an exchange needs of the world. */
export interface Deps {
  readonly origin: Origin
  readonly policies: PolicyIndex
  /** null: denials carry no link. */
  readonly policyRepository: PolicyRepository | null
  readonly issuerKeys: IssuerKeys
  readonly store: Store
  readonly kms: Kms
  readonly releaseKey: ReleaseKey
  readonly writeKey: PublicJwk
  /** Its private half: opens the DEKs of what jobs store. */
  readonly openingKey: CryptoKey
  /** Unix seconds. */
  readonly now: () => number
  readonly log: Log
}

/** Lets work outlive the reply: the Worker's `waitUntil`. */
export type Background = (work: Promise<unknown>) => void

/** A job that proved who it is. */
export interface Caller {
  readonly identity: Identity
  readonly transcript: Transcript
  /** The exchange's deadline. */
  readonly signal: AbortSignal
  readonly background: Background
}

/** And what it asks for. */
export interface Job extends Caller {
  readonly request: ExchangeRequest
}
