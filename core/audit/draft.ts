import * as v from 'valibot'
import { textOf, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { readWhole } from './files.ts'
import type { ExportDraft } from './folder.ts'
import { PROGRESS } from './manifest.ts'
import type { Asked, Range } from './range.ts'

/** How far an export has come. What is beyond is written again. */
export interface Progress {
  readonly range: Range
  /** Unix seconds. */
  readonly created: number
  /** Id of the record that tells of this export. */
  readonly record: string
  /** The next leaf, and how long the files are before it. */
  readonly next: number
  readonly leaves: number
  readonly table: number
  /** Policy digests that the records name. */
  readonly digests: readonly string[]
}

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const hashes = v.array(v.string())
const schema = v.strictObject({
  v: v.literal(1),
  range: v.strictObject({
    origin: v.string(),
    from: number,
    to: number,
    open: v.boolean(),
    begin: number,
    end: number,
    size: number,
    root: v.string(),
    range: v.strictObject({ left: hashes, right: hashes }),
    since: v.optional(v.strictObject({ size: number, proof: hashes })),
    note: v.string(),
    days: v.array(v.string()),
  }),
  created: number,
  record: v.string(),
  next: number,
  leaves: number,
  table: number,
  digests: v.array(v.string()),
})

/** Where an export that was cut short goes on; null where none was begun. @throws EggError `export_other` */
export const readProgress = async (folder: ExportDraft, asked: Asked): Promise<Progress | null> => {
  const bytes = await readWhole(folder, PROGRESS)
  if (!bytes) return null
  try {
    const { v: _, ...progress } = v.parse(schema, JSON.parse(textOf(bytes)))
    const { from, to, since } = progress.range
    const sameTime = from === asked.from && to === asked.to
    if (sameTime && since?.size === asked.since?.size) return progress as Progress
  } catch {
    // Of another version, or not egg's.
  }
  throw new EggError(
    'export_other',
    'What was begun there is another export.',
    'Name another folder with --out, or remove what was begun.',
  )
}

export const writeProgress = (folder: ExportDraft, progress: Progress): Promise<void> =>
  folder.write(PROGRESS, utf8(JSON.stringify({ v: 1, ...progress })))
