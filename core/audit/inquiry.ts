import { type Bytes, sha256, textOf, toBase64url } from '../bytes.ts'
import { EggError } from '../error.ts'
import { parseCheckpoint } from '../log/checkpoint.ts'
import { partitionsOf, periodOf } from '../log/leaf.ts'
import { leafHash } from '../log/merkle.ts'
import { type LogKey, openNote } from '../log/note.ts'
import { inclusionProof, verifyInclusion } from '../log/proof.ts'
import { indexOf, latestCheckpoint, leavesOf, tilesOf } from '../log/reader.ts'
import type { PolicyIndex } from '../policy/load.ts'
import type { Store } from '../ports.ts'
import { type AuditRecord, recordId } from '../record.ts'
import { policiesOf, policyIndexOf } from './policies.ts'
import { recordsOf } from './records.ts'
import { parseRecord } from './schema.ts'

/** Where a record is in the log, and what shows it. */
export interface Place {
  /** Of its leaf; null while it is not in the log. */
  readonly index: number | null
  readonly late: boolean
  /** Leaves of the tree that a checkpoint signed; null when none is of a tree that has the leaf. */
  readonly size: number | null
  /**
   * `signed`: proven to be in the tree that a known key signed. `unsigned`: in that tree, but no key
   * is known here. `wrong`: the leaf is not in the tree, or of another record. null: nothing to prove.
   */
  readonly proof: 'signed' | 'unsigned' | 'wrong' | null
}

/** All that there is to know of one record. */
export interface Inquiry {
  /** null: of no form that egg writes. */
  readonly record: AuditRecord | null
  /** Those that decided; null where none did, or they are not kept. */
  readonly policies: PolicyIndex | null
  /** Records of the same period that are about this one. */
  readonly about: readonly { readonly type: AuditRecord['type']; readonly id: string }[]
  readonly place: Place
}

/** @throws EggError `record_id_malformed`, `record_unknown`; those of the reader; CloudError */
export const inquire = async (
  store: Store,
  id: string,
  keys: readonly LogKey[],
  signal: AbortSignal,
): Promise<Inquiry> => {
  if (periodOf(id) === null) {
    throw new EggError(
      'record_id_malformed',
      'That is no id of a record: it reads like ex#2026-11-22T01:29Z#3/….',
      'Take it from a job summary or from `egg audit tail`, in quotes: # begins a comment.',
    )
  }
  const bytes = (await recordsOf(store, [id], signal)).get(id)
  if (!bytes) {
    throw new EggError(
      'record_unknown',
      'There is no such record in the store.',
      'Check the id. Where a promise names it, `egg audit verify --promises` tells what that means.',
    )
  }
  const record = parsed(bytes)
  const [policies, about, place] = await Promise.all([
    record && 'policy_digest' in record ? policyIndex(store, record.policy_digest, signal) : null,
    recordsAbout(store, id, signal),
    placeOf(store, id, bytes, keys, signal),
  ])
  return { record, policies, about, place }
}

const parsed = (bytes: Bytes): AuditRecord | null => {
  try {
    return parseRecord(JSON.parse(textOf(bytes)))
  } catch {
    return null
  }
}

const policyIndex = async (
  store: Store,
  digest: string,
  signal: AbortSignal,
): Promise<PolicyIndex | null> => {
  const bytes = await policiesOf(store, digest, signal)
  return bytes && policyIndexOf(bytes, digest)
}

/** What a token caused stands in one period: its release, that it was withheld, its replay. */
const recordsAbout = async (
  store: Store,
  id: string,
  signal: AbortSignal,
): Promise<Inquiry['about']> => {
  const partitions = partitionsOf(periodOf(id) as string).filter((pk) => pk.startsWith('ex'))
  const lists = await Promise.all(
    partitions.map((pk) => store.list('records', pk, '', signal, ['record'])),
  )
  return lists.flat().flatMap((item) => {
    const record = item.record instanceof Uint8Array ? parsed(item.record) : null
    const isAbout = record && 'record' in record && record.record === id
    return isAbout ? [{ type: record.type, id: recordId(item) }] : []
  })
}

const placeOf = async (
  store: Store,
  id: string,
  bytes: Bytes,
  keys: readonly LogKey[],
  signal: AbortSignal,
): Promise<Place> => {
  const index = await indexOf(store, id, signal)
  if (index === null) return { index, late: false, size: null, proof: null }
  const { value } = await leavesOf(store, index, index + 1, signal).next()
  if (!value) return { index, late: false, size: null, proof: null }
  const { leaf, bytes: leafBytes } = value
  const late = leaf.type === 'late'
  const isOf =
    leaf.type !== 'closed' && leaf.id === id && leaf.hash === toBase64url(await sha256(bytes))
  if (!isOf) return { index, late, size: null, proof: 'wrong' }

  const latest = await latestCheckpoint(store, signal)
  if (!latest || latest.size <= index) return { index, late, size: null, proof: null }
  const { root, size } = await statementOf(latest.note, keys)
  const proof = await inclusionProof(index, size, tilesOf(store, size, signal))
  const isIn = await verifyInclusion(index, size, await leafHash(leafBytes), proof, root)
  return { index, late, size, proof: !isIn ? 'wrong' : keys.length ? 'signed' : 'unsigned' }
}

/** Verified where a key is known. @throws EggError `note_unsigned`, `note_forged`, … */
const statementOf = async (note: Bytes, keys: readonly LogKey[]) => {
  if (keys.length) return parseCheckpoint((await openNote(note, keys)).text)
  const text = textOf(note)
  return parseCheckpoint(text.slice(0, text.lastIndexOf('\n\n') + 1))
}
