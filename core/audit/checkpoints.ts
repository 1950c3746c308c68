import { type Bytes, equal, fromBase64 } from '../bytes.ts'
import { codeOf, EggError } from '../error.ts'
import { NOTE_BYTES } from '../limits.ts'
import { type Checkpoint, parseCheckpoint } from '../log/checkpoint.ts'
import { type LogKey, openNote } from '../log/note.ts'
import { verifyConsistency } from '../log/proof.ts'
import { checkpointSizes, readWhole } from './files.ts'
import type { Code, Findings, Where } from './findings.ts'
import type { Export } from './folder.ts'
import { CHECKPOINT, checkpointPath, hashesOf, MANIFEST, type Manifest } from './manifest.ts'
import type { Tree } from './tree.ts'

/** The signed roots of an export. */
export interface Checkpoints {
  /** Ascending sizes at which `at` has something to compare. */
  readonly stops: readonly number[]
  readonly at: (tree: Tree, size: number) => Promise<void>
  /** After the last leaf: the newest checkpoint, and the kept one if it is beyond the leaves. */
  readonly last: (tree: Tree) => Promise<void>
  /** How many were signed by a key and fit. */
  readonly count: () => number
}

/** The signed roots, each to be compared when the tree has its size. */
export const checkpointsOf = async (
  files: Export,
  manifest: Manifest,
  keys: readonly LogKey[],
  since: Bytes | undefined,
  found: Pick<Findings, 'add'>,
): Promise<Checkpoints> => {
  const { origin, begin, end, size } = manifest
  const sizes = await checkpointSizes(files, manifest, found)
  const kept = since ? await keptCheckpoint(since, origin, keys, found) : null
  const inside = kept !== null && kept.size >= begin && kept.size <= end
  const stops = [...new Set([...sizes, ...(inside ? [kept.size] : [])])].sort((a, b) => a - b)
  const own = new Set(sizes)
  let count = 0

  const at = async (tree: Tree, here: number): Promise<void> => {
    if (own.has(here)) {
      const where = { file: checkpointPath(here) }
      const note = await readWhole(files, where.file, NOTE_BYTES)
      const checkpoint = note && (await openCheckpoint(note, keys, { origin, where }, found))
      if (checkpoint && checkpoint.size !== here) {
        found.add('checkpoint_forged', where, `The checkpoint is of size ${checkpoint.size}.`)
      } else if (checkpoint) {
        const says = `The log's key signed another tree of ${here} leaves than the leaves make.`
        if (await tree.compare(checkpoint.root, { where, says })) count++
      }
    }
    if (kept?.size === here) await tree.compare(kept.root, { where: SINCE, says: FORKED })
  }

  const last = async (tree: Tree): Promise<void> => {
    const where = { file: CHECKPOINT }
    const note = await readWhole(files, CHECKPOINT, NOTE_BYTES)
    const checkpoint = note && (await openCheckpoint(note, keys, { origin, where }, found))
    if (checkpoint && checkpoint.size !== size) {
      const sentence = `The checkpoint is of ${checkpoint.size} leaves, the manifest's tree of ${size}.`
      found.add('checkpoint_forged', where, sentence)
    } else if (checkpoint) {
      const says = `The log's key signed another tree of ${size} leaves than the export proves.`
      const right = hashesOf(manifest.range.right)
      if (await tree.compare(checkpoint.root, { where, says }, { size, right })) count++
      if (!equal(checkpoint.root, fromBase64(manifest.root) as Bytes)) {
        found.add('root_mismatch', { file: MANIFEST }, 'The manifest tells another root.')
      }
    }
    if (kept && !inside) await compareKept(kept, checkpoint ?? null, manifest, found)
  }
  return { stops, at, last, count: () => count }
}

const SINCE = { file: 'the kept checkpoint' }
const FORKED = 'The log that you saw had other leaves: it was forked, or rewritten.'

/** @throws EggError `since_malformed`: a wrong file says nothing about the export */
const keptCheckpoint = async (
  since: Bytes,
  origin: string,
  keys: readonly LogKey[],
  found: Pick<Findings, 'add'>,
): Promise<Checkpoint | null> => {
  const broken = await openNote(since, []).catch((error) => codeOf(error) !== 'note_unsigned')
  if (!broken) return openCheckpoint(since, keys, { origin, where: SINCE }, found)
  throw sinceMalformed()
}

export const sinceMalformed = (): EggError =>
  new EggError(
    'since_malformed',
    'The kept checkpoint is no signed note.',
    'Name the file `checkpoint` of an earlier export.',
  )

/** A kept checkpoint of a size that the leaves of the export do not pass. */
const compareKept = async (
  kept: Checkpoint,
  checkpoint: Checkpoint | null,
  { size, since }: Manifest,
  { add }: Pick<Findings, 'add'>,
): Promise<void> => {
  if (kept.size > size) {
    const sentence = `You saw a log of ${kept.size} leaves; this export knows only of ${size}.`
    add('rolled_back', SINCE, `${sentence} It was rolled back, or the export is older.`)
    return
  }
  const proof = since?.size === kept.size ? hashesOf(since.proof) : []
  if (!checkpoint || (since?.size !== kept.size && kept.size !== size && kept.size !== 0)) {
    const sentence = `Nothing in the export leads from your checkpoint of ${kept.size} leaves to it.`
    add('since_unproven', SINCE, `${sentence} Export with --since and that checkpoint.`)
    return
  }
  if (await verifyConsistency(kept.size, size, kept.root, checkpoint.root, proof)) return
  add('root_mismatch', SINCE, FORKED)
}

const CODES: Readonly<Record<string, Code>> = {
  note_unsigned: 'checkpoint_key_unknown',
}

/** The checkpoint that one of `keys` signed for this log, or null and a finding. */
const openCheckpoint = async (
  note: Bytes,
  keys: readonly LogKey[],
  { origin, where }: { origin: string; where: Where },
  { add }: Pick<Findings, 'add'>,
): Promise<Checkpoint | null> => {
  try {
    const { text, by } = await openNote(note, keys)
    const checkpoint = parseCheckpoint(text)
    if (checkpoint.origin === origin && by.name === origin) return checkpoint
    const sentence = `The checkpoint is of the log ${checkpoint.origin}, not of ${origin}.`
    add('checkpoint_origin', where, sentence)
  } catch (error) {
    const code = CODES[codeOf(error)] ?? 'checkpoint_forged'
    const sentence =
      code === 'checkpoint_key_unknown'
        ? 'The checkpoint is not signed by a key that is trusted here.'
        : 'The checkpoint is not what the key of the log signed.'
    add(code, where, sentence)
  }
  return null
}
