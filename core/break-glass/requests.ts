import { parseRecord } from '../audit/schema.ts'
import { textOf } from '../bytes.ts'
import type { Item } from '../ports.ts'
import { recordId } from '../record.ts'
import { type Manifest, parseManifest } from './manifest.ts'

/** A bundle that somebody asked the keeper to sign for. */
export interface Request {
  /** Id of its record. */
  readonly id: string
  readonly manifest: Manifest
}

/** The requests among records; what is none, or is malformed, is the log's to tell of. */
export const requestsIn = (items: readonly Item[]): Request[] =>
  items.flatMap((item) => {
    const manifest = manifestIn(item)
    return manifest ? [{ id: recordId(item), manifest }] : []
  })

const manifestIn = ({ record }: Item): Manifest | null => {
  try {
    const text = textOf(record as Uint8Array<ArrayBuffer>)
    // Most are none: they need not be looked at member by member.
    if (!text.includes('"bundle_requested"')) return null
    const parsed = parseRecord(JSON.parse(text))
    return parsed?.type === 'bundle_requested' ? parseManifest(parsed.manifest) : null
  } catch {
    return null
  }
}
