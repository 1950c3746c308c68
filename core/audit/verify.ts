import { base64url } from 'jose'
import { type Bytes, equal } from '../bytes.ts'
import type { LogKey } from '../log/note.ts'
import { type Checkpoints, checkpointsOf } from './checkpoints.ts'
import { checkFiles, compareFile, hashed, readManifest, readWhole } from './files.ts'
import { type Finding, type Findings, findings } from './findings.ts'
import type { Export } from './folder.ts'
import { grantsOf } from './grants.ts'
import { type AuditKeys, parseKeys } from './keys-file.ts'
import { hashesOf, KEYS, LEAVES, type Manifest, policyPath } from './manifest.ts'
import { type Periods, periodsOf } from './periods.ts'
import { standsRight } from './place.ts'
import { type Promises, promisesOf, type ReleaseKeyEntry } from './promises.ts'
import { parseRecord } from './schema.ts'
import { type Tree, treeFrom } from './tree.ts'
import { versionsOf } from './versions.ts'
import { type Seen, walk } from './walk.ts'

export interface Trust {
  /** Pinned keys of the log; without them those that the export names are taken, and it is said. */
  readonly keys?: readonly LogKey[]
  /** A checkpoint that the reviewer kept: a signed note. */
  readonly since?: Bytes
  /** Keys of the broker beside those that the export names: of before a rotation. */
  readonly releaseKeys?: readonly ReleaseKeyEntry[]
  /** Lines with promises, from job summaries. */
  readonly promises?: readonly string[]
}

export interface Verdict {
  readonly outcome: 'sound' | 'tampered' | 'incomplete'
  readonly findings: readonly Finding[]
  /** How many findings of each code there are; `findings` has the first ones. */
  readonly counts: ReadonlyMap<string, number>
  readonly manifest: Manifest
  readonly checked: {
    readonly leaves: number
    readonly records: number
    readonly checkpoints: number
    readonly tiles: number
    readonly periods: number
    readonly promises: number
  }
}

/**
 * Verifies an export, offline: files, signatures, tree, then what the records say. In one pass and,
 * whatever its length, in the same memory. What it finds is in the verdict; what it throws is about
 * the export as a whole.
 * @throws EggError `manifest_missing`, `manifest_malformed`, `since_malformed`; what the folder
 * throws
 */
export const verify = async (files: Export, trust: Trust = {}): Promise<Verdict> => {
  const found = findings()
  const manifest = await readManifest(files)
  await checkFiles(
    files,
    manifest.files.filter(({ path }) => path !== LEAVES),
    found,
  )
  const keys = await trustedKeys(files, trust, found)
  const checkpoints = await checkpointsOf(files, manifest, keys.log, trust.since, found)
  const rules = await rulesOf(files, manifest, keys, trust, found)

  const tree = treeFrom(
    manifest.begin,
    manifest.end,
    hashesOf(manifest.range.left),
    files.sha256,
    found,
  )
  const { tiles } = await checkLeaves(files, manifest, tree, checkpoints, rules, found)
  await checkpoints.last(tree)
  rules.end()
  return verdictOf(found, manifest, { ...rules.checked(), tiles, checkpoints: checkpoints.count() })
}

const verdictOf = (
  { list, counts }: Findings,
  manifest: Manifest,
  checked: Verdict['checked'],
): Verdict => {
  const severities = new Set(list.map(({ severity }) => severity))
  const outcome = severities.has('tampered')
    ? 'tampered'
    : severities.has('incomplete')
      ? 'incomplete'
      : 'sound'
  return { outcome, findings: list, counts, manifest, checked }
}

const trustedKeys = async (
  files: Export,
  { keys: pinned }: Trust,
  { add }: Findings,
): Promise<AuditKeys> => {
  const bytes = await readWhole(files, KEYS)
  const named = bytes && (await parseKeys(bytes))
  if (bytes && !named) add('keys_malformed', { file: KEYS }, `${KEYS} is not what egg writes.`)
  if (pinned?.length) return { log: pinned, release: named?.release ?? [] }
  add(
    'keys_unpinned',
    { file: KEYS },
    'The keys are those that the export itself names: who can make another log can name others. ' +
      'Pin them with --key.',
  )
  return named ?? { log: [], release: [] }
}

type Rules = Awaited<ReturnType<typeof rulesOf>>

/** What the records say, one after another. */
const rulesOf = async (
  files: Export,
  manifest: Manifest,
  keys: AuditKeys,
  { promises: lines = [], releaseKeys = [] }: Trust,
  found: Findings,
) => {
  const periods: Periods = periodsOf(manifest, found)
  const promises: Promises = await promisesOf(lines, [...releaseKeys, ...keys.release], found)
  const version = versionsOf(found)
  const grant = grantsOf((digest) => readWhole(files, policyPath(digest)), found)
  let leaves = 0
  let records = 0

  const leaf = async (seen: Seen): Promise<void> => {
    const { index, leaf } = seen.line
    leaves++
    if (leaf.type === 'closed') return periods.closed(index, leaf)
    records++
    const record = recordOf(seen, found)
    periods.record(index, leaf, record)
    promises.record(index, leaf.id, leaf.hash, record)
    if (!record) return
    version(index, leaf.id, record)
    await grant(index, leaf.id, record)
  }
  return {
    leaf,
    end: () => {
      periods.end()
      promises.end(periods.isWhole)
    },
    checked: () => ({ leaves, records, periods: periods.count(), promises: promises.count }),
  }
}

/** The record, if it is the one that the leaf names and one that egg writes. */
const recordOf = ({ line, recordHash }: Seen, { add }: Findings) => {
  const { index, leaf, record } = line
  if (leaf.type === 'closed') return null
  const where = { index, record: leaf.id }
  if (recordHash === null) {
    add('record_missing', where, `${leaf.id} is in the log; the record itself is gone.`)
    return null
  }
  // The leaf was parsed strictly: its hash has one spelling.
  if (!equal(recordHash, new Uint8Array(base64url.decode(leaf.hash)))) {
    add('record_altered', where, `${leaf.id} is not the record that the log has.`)
    return null
  }
  const parsed = parseRecord(record)
  if (!parsed) {
    add('record_malformed', where, `${leaf.id} is of no form that egg writes.`)
  } else if (!standsRight(leaf.id, parsed)) {
    const sentence = `${leaf.id} stands where no writer of such a record puts it.`
    add('record_misplaced', where, sentence)
  }
  return parsed
}

const checkLeaves = async (
  files: Export,
  { files: listed, begin, end }: Manifest,
  tree: Tree,
  { stops, at }: Checkpoints,
  { leaf }: Rules,
  found: Findings,
): Promise<{ tiles: number }> => {
  const entry = listed.find(({ path }) => path === LEAVES)
  const file = await files.open(LEAVES)
  if (!entry || !file) {
    found.add('file_missing', { file: LEAVES }, `${LEAVES} is not there, or not listed.`)
    tree.abandon()
    return { tiles: 0 }
  }
  const { bytes, seen } = hashed(file, files.hasher())
  const steps = { begin, end, stops, at: (size: number) => at(tree, size), leaf }
  const walked = await walk(files, bytes, tree, steps, found)
  compareFile(entry, await seen(), found)
  return walked
}
