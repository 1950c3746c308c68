import type { Item } from './ports.ts'

/** What people say about a secret. In clear, bound by nothing, and read by nobody who decides. */
export interface Notes {
  /** Whom to ask. */
  readonly contact?: string
  readonly description?: string
  /** Unix seconds: this version is to be followed by another one by then. */
  readonly rotateBy?: number
  /** Seconds: so is each version, this long after it was stored. */
  readonly rotateEvery?: number
}

/** What a new version changes: null takes a note away, what is left out stays. */
export type NotesChange = { readonly [K in keyof Notes]?: Notes[K] | null }

/** The notes of the next version. A day that was set for the one before says nothing about it. */
export const nextNotes = (before: Notes = {}, change: NotesChange = {}): Notes | undefined =>
  known({ ...before, rotateBy: null, ...change })

export const notesAttributes = (notes: Notes = {}) => ({
  ...(notes.contact !== undefined && { contact: notes.contact }),
  ...(notes.description !== undefined && { description: notes.description }),
  ...(notes.rotateBy !== undefined && { rotate_by: notes.rotateBy }),
  ...(notes.rotateEvery !== undefined && { rotate_every: notes.rotateEvery }),
})

/** What is of another type is none: a note must never keep a secret from being read. */
export const notesOf = (item: Item): Notes | undefined => {
  const { contact, description, rotate_by: rotateBy, rotate_every: rotateEvery } = item
  return known({ contact, description, rotateBy, rotateEvery })
}

/** Unix seconds by which a version that was stored at `created` is to be followed; null: never. */
export const rotationDue = (created: number, notes: Notes = {}): number | null => {
  const { rotateBy, rotateEvery } = notes
  const due = [rotateBy, rotateEvery && created + rotateEvery].filter((time) => time !== undefined)
  return due.length ? Math.min(...due) : null
}

const known = (notes: Readonly<Partial<Record<keyof Notes, unknown>>>): Notes | undefined => {
  const { contact, description, rotateBy, rotateEvery } = notes
  const found = {
    ...(typeof contact === 'string' && { contact }),
    ...(typeof description === 'string' && { description }),
    ...(typeof rotateBy === 'number' && { rotateBy }),
    ...(typeof rotateEvery === 'number' && { rotateEvery }),
  }
  return Object.keys(found).length ? found : undefined
}
