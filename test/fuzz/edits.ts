import fc from 'fast-check'

interface Edit<T> {
  readonly op: 'insert' | 'replace' | 'remove' | 'repeat' | 'swap' | 'cut'
  readonly at: number
  readonly to: number
  readonly what: T
}

const apply = <T>(list: readonly T[], { op, at, to, what }: Edit<T>): T[] => {
  const [from, until] = [at, to].map((n) => n % (list.length + 1)).sort((a, b) => a - b) as [
    number,
    number,
  ]
  const [before, piece, after] = [list.slice(0, from), list.slice(from, until), list.slice(until)]
  switch (op) {
    case 'insert':
      return [...before, what, ...piece, ...after]
    case 'replace':
      return [...before, what, ...list.slice(from + 1)]
    case 'remove':
      return [...before, ...(piece.length < 8 ? after : list.slice(from + 1))]
    case 'repeat':
      return [...before, ...piece, ...piece, ...after]
    case 'swap':
      return [...after, ...piece, ...before]
    case 'cut':
      return [...before, ...piece]
  }
}

const SMALL = ['insert', 'replace', 'remove'] as const
const ALL = [...SMALL, 'repeat', 'swap', 'cut'] as const

const edits = <T>(what: fc.Arbitrary<T>, max: number): fc.Arbitrary<Edit<T>[]> => {
  const place = { at: fc.nat(), to: fc.nat(), what }
  // Mostly one small edit: a larger one seldom leaves anything that gets past the first check.
  const edit = fc.oneof(
    { weight: 4, arbitrary: fc.record({ op: fc.constantFrom(...SMALL), ...place }) },
    { weight: 1, arbitrary: fc.record({ op: fc.constantFrom(...ALL), ...place }) },
  )
  return fc.array(edit, { maxLength: max })
}

/** `list` as it is, or after up to `max` edits: parts put in, left out, moved, repeated. */
export const edited = <T>(
  list: fc.Arbitrary<readonly T[]>,
  what: fc.Arbitrary<T>,
  max = 3,
): fc.Arbitrary<T[]> =>
  fc.tuple(list, edits(what, max)).map(([list, edits]) => edits.reduce<T[]>(apply, [...list]))

/** The same of a text's characters; `what` may put in several at once. */
export const editedText = (
  text: fc.Arbitrary<string>,
  what: fc.Arbitrary<string>,
  max = 3,
): fc.Arbitrary<string> =>
  edited(
    text.map((text) => [...text]),
    what,
    max,
  ).map((list) => list.join(''))

/** Any UTF-16 at all, lone surrogates and U+0000 too. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => {
  const unit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }))
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units))
}
