import type { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { NOTE_LENGTH } from '../core/limits.ts'
import type { Notes, NotesChange } from '../core/notes.ts'
import { rotationDue } from '../core/notes.ts'
import { instant } from './output.ts'
import { usage } from './usage.ts'

export interface NotesOptions {
  readonly contact?: string
  readonly description?: string
  readonly rotateBy?: string
}

const DAY = 86_400

/** Options of every command that stores a version. */
export const withNotes = (command: Command): Command =>
  command
    .option('--contact <text>', 'whom to ask about it; in clear')
    .option('--description <text>', 'what it is; in clear')
    .option('--rotate-by <when>', 'a day, or 90d: this long after each version; or never')

/** @throws EggError `note_malformed`, `usage` */
export const notesChangeOf = (options: NotesOptions, now: number): NotesChange => ({
  ...textOf('contact', options.contact),
  ...textOf('description', options.description),
  ...rotationOf(options.rotateBy, now),
})

const textOf = (name: 'contact' | 'description', text: string | undefined): NotesChange => {
  if (text === undefined) return {}
  const trimmed = text.trim()
  if (trimmed.length <= NOTE_LENGTH && !/\p{Cc}/u.test(trimmed)) return { [name]: trimmed || null }
  throw new EggError(
    'note_malformed',
    `--${name} takes one line of at most ${NOTE_LENGTH} characters.`,
    "A link is enough; '' takes it away.",
  )
}

const rotationOf = (text: string | undefined, now: number): NotesChange => {
  if (text === undefined) return {}
  if (text === 'never') return { rotateEvery: null, rotateBy: null }
  const [, days] = /^([1-9]\d{0,3})d$/.exec(text) ?? []
  if (days) return { rotateEvery: Number(days) * DAY }
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) / 1000 : Number.NaN
  if (day > now) return { rotateBy: day }
  throw usage(
    '--rotate-by takes a day to come, a number of days, or never.',
    'For example --rotate-by 2027-03-01, or --rotate-by 90d.',
  )
}

/** The same as members of a document. */
export const notesDocument = (created: number, notes: Notes | undefined) => {
  const due = rotationDue(created, notes)
  return {
    contact: notes?.contact ?? null,
    description: notes?.description ?? null,
    rotate_by: due === null ? null : instant(due),
  }
}
