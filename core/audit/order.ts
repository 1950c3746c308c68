import type { Bytes } from '../bytes.ts'
import { FINDINGS_KEPT, GAP_FILLED } from '../limits.ts'
import type { Findings } from './findings.ts'
import { type Line, parseLine } from './line.ts'
import { linesOf } from './lines.ts'
import { LEAVES } from './manifest.ts'

/** What stands at one place of the log: its line, or nothing. */
export interface Slot {
  readonly index: number
  readonly line: Line | null
}

/** Leaves that were not where they should be, and have not come since. */
interface Gap {
  readonly from: number
  readonly to: number
}

/**
 * Every index from `begin` to before `end`, once and in order. Of lines that come twice, too late or
 * from elsewhere only the finding remains. A gap that is too long to be filled in is passed over.
 */
export async function* inOrder(
  file: AsyncIterable<Bytes>,
  { begin, end }: { begin: number; end: number },
  { add }: Pick<Findings, 'add'>,
): AsyncGenerator<Slot> {
  let next = begin
  let number = 0
  let gaps: Gap[] = []

  const skip = function* (to: number): Generator<Slot> {
    if (to > next) gaps.push({ from: next, to })
    if (gaps.length > FINDINGS_KEPT) report(gaps.splice(0, 1), add)
    if (to - next > GAP_FILLED) next = to
    for (; next < to; next++) yield { index: next, line: null }
  }
  const misplaced = (index: number): void => {
    const gap = gaps.find(({ from, to }) => index >= from && index < to)
    if (gap) {
      const rest = [
        { from: gap.from, to: index },
        { from: index + 1, to: gap.to },
      ].filter(({ from, to }) => from < to)
      gaps = gaps.flatMap((other) => (other === gap ? rest : [other]))
      add('leaf_order', { index }, `Leaf ${index} stands behind leaves that come after it.`)
    } else if (index < begin || index >= end) {
      add('leaf_order', { index }, `Leaf ${index} is outside of ${begin} to ${end - 1}.`)
    } else {
      add('leaf_duplicate', { index }, `There are two lines for leaf ${index}.`)
    }
  }

  for await (const bytes of linesOf(file)) {
    number++
    const line = bytes && parseLine(bytes)
    if (!line) {
      const sentence = `Line ${number} is not what egg writes.`
      add('leaf_altered', { file: LEAVES, line: number }, sentence)
    } else if (line.index < next || line.index >= end) misplaced(line.index)
    else {
      yield* skip(line.index)
      next = line.index + 1
      yield { index: line.index, line }
    }
  }
  yield* skip(end)
  report(gaps, add)
}

const report = (gaps: readonly Gap[], add: Findings['add']): void => {
  for (const { from, to } of gaps) {
    const what = to - from === 1 ? `Leaf ${from} is` : `Leaves ${from} to ${to - 1} are`
    add('leaf_missing', { index: from }, `${what} not in the export.`)
  }
}
