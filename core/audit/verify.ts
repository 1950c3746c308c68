import type { Bytes } from '../bytes.ts'
import type { LogKey } from '../log/note.ts'
import { type Checkpoints, checkpointsOf } from './checkpoints.ts'
import { checkFiles, compareFile, hashed, readManifest, readWhole } from './files.ts'
import { type Finding, type Findings, findings } from './findings.ts'
import type { Export } from './folder.ts'
import { type AuditKeys, parseKeys } from './keys-file.ts'
import { hashesOf, KEYS, LEAVES, type Manifest } from './manifest.ts'
import type { ReleaseKeyEntry } from './promises.ts'
import { type Rules, rulesOf } from './rules.ts'
import { type Tree, treeFrom } from './tree.ts'
import { walk } from './walk.ts'

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
  const { promises: lines = [], releaseKeys = [] } = trust
  const promised = { lines, keys: [...releaseKeys, ...keys.release] }
  const rules = await rulesOf(files, manifest, promised, found)

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
