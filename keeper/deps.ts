import type { PolicyIndex } from '../core/policy/compile.ts'
import type { Kms, Store } from '../core/ports.ts'

/** What may be said about a run: codes, names and counts. */
export interface Event {
  readonly event: 'duty' | 'rekeyed' | 'rekey_failed' | 'vault_unknown' | 'records_unreadable'
  readonly duty?: string
  readonly code?: string
  readonly name?: string
  readonly version?: number
  readonly count?: number
}

/** All that the keeper needs of the world. */
export interface Deps {
  readonly policies: PolicyIndex
  readonly store: Store
  readonly kms: Kms
  /** Unix seconds. */
  readonly now: () => number
  readonly log: (event: Event) => void
}
