import type { Bytes } from '../core/bytes.ts'
import type { Signing } from '../core/log/certify.ts'
import type { Records } from '../core/log/records.ts'
import type { PolicyIndex } from '../core/policy/load.ts'
import type { Kms, Store } from '../core/ports.ts'

/** What may be said about a run: codes, names and counts. */
export interface Event {
  readonly event:
    | 'duty'
    | 'rekeyed'
    | 'rekey_failed'
    | 'vault_unknown'
    | 'records_unreadable'
    | 'pruned'
    | 'prune_failed'
    | 'policy_kept'
    | 'policy_too_large'
    | 'sequenced'
    | 'late'
    | 'overtaken'
    | 'log_behind'
    | 'log_unsigned'
    | 'published'
    | 'publish_failed'
    | 'bundle_answered'
    | 'bundle_unsigned'
  readonly duty?: string
  readonly code?: string
  readonly name?: string
  readonly version?: number
  readonly count?: number
  /** Leaves in the log. */
  readonly size?: number
}

/** All that the keeper needs of the world. */
export interface Deps {
  readonly policies: PolicyIndex
  /** The same as it was deployed: what `egg policy build` wrote. */
  readonly policySet: string
  readonly store: Store
  readonly kms: Kms
  /** null: the log is kept and not signed. */
  readonly signing: Signing | null
  /** Hands a checkpoint to the world outside; null: it is published by other means. */
  readonly publish: ((note: Bytes, signal: AbortSignal) => Promise<void>) | null
  /** Unix seconds. */
  readonly now: () => number
  /** Requests to the cloud that this run has made. */
  readonly requests: () => number
  readonly log: (event: Event) => void
}

/** What the duties of one run share. */
export interface Run extends Deps {
  readonly records: Records
}

/** Of that, what a re-key needs. */
export type Rekeying = Pick<Run, 'policies' | 'store' | 'kms' | 'now' | 'log' | 'records'>
