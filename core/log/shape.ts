// The shape of RFC 6962's tree: which subtrees stand where. No hash is made here.

/** The leaves [begin, end). */
export interface Span {
  readonly begin: number
  readonly end: number
}

/** A subtree beside the path, and the side on which it stands. */
export interface Step extends Span {
  readonly side: 'left' | 'right'
}

/** The fewest perfect subtrees that fill [begin, end), left to right. */
export const subtrees = (begin: number, end: number): { level: number; index: number }[] => {
  const found = []
  for (let at = begin; at < end; ) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level++
    found.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return found
}

/** Where RFC 6962 splits [begin, end): at the largest power of two below its length. */
const splitOf = ({ begin, end }: Span): number => {
  let half = 1
  while (half * 2 < end - begin) half *= 2
  return begin + half
}

/** From the root down to `isThere`, what stands beside the way; given from there up. */
const path = (
  size: number,
  goesLeft: (span: Span, split: number) => boolean,
  isThere: (span: Span) => boolean,
): Step[] => {
  const steps: Step[] = []
  let span = { begin: 0, end: size }
  while (!isThere(span)) {
    const split = splitOf(span)
    const [left, right] = [
      { begin: span.begin, end: split },
      { begin: split, end: span.end },
    ]
    const isLeft = goesLeft(span, split)
    steps.unshift(isLeft ? { side: 'right', ...right } : { side: 'left', ...left })
    span = isLeft ? left : right
  }
  return steps
}

/** What stands beside the way to a leaf. */
export const pathToLeaf = (index: number, size: number): Step[] =>
  path(
    size,
    (_, split) => index < split,
    ({ begin, end }) => end - begin === 1,
  )

/** To the last subtree that the tree of `from` leaves has in common with that of `to`. */
export const pathToEnd = (from: number, to: number): Step[] =>
  path(
    to,
    (_, split) => from <= split,
    ({ end }) => end === from,
  )

/** That subtree. */
export const baseOf = (steps: readonly Step[], from: number): Span => ({
  begin: Math.max(0, ...steps.filter(({ side }) => side === 'left').map(({ end }) => end)),
  end: from,
})
