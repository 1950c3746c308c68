import type { LogKey } from '../log/note.ts'
import type { Store } from '../ports.ts'
import type { ExportDraft } from './folder.ts'
import type { ReleaseKeyEntry } from './promises.ts'

/** All that the making of an export needs of the world. */
export interface Exporting {
  readonly store: Store
  readonly folder: ExportDraft
  /** With which the log is signed, and the broker's releases. */
  readonly keys: { readonly log: readonly LogKey[]; readonly release: readonly ReleaseKeyEntry[] }
  /** egg's version. */
  readonly egg: string
  /** How far it has come: leaves of all, for people. */
  readonly onProgress?: (done: number, total: number) => void
}
