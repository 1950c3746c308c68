import { type Bytes, concat } from '../bytes.ts'
import { LINE_BYTES } from '../limits.ts'

const NEWLINE = 0x0a

/**
 * The lines of a file, without their newlines; null for one that is too long to be kept. What stands
 * behind the last newline is a line, too.
 */
export async function* linesOf(file: AsyncIterable<Bytes>): AsyncGenerator<Bytes | null> {
  let held: Bytes[] = []
  let length = 0
  const take = (piece: Bytes): void => {
    length += piece.length
    if (length <= LINE_BYTES) held.push(piece)
    else held = []
  }
  const line = (): Bytes | null => {
    const whole =
      length > LINE_BYTES ? null : held.length === 1 ? (held[0] as Bytes) : concat(...held)
    held = []
    length = 0
    return whole
  }
  for await (const chunk of file) {
    let at = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, at)) {
      take(chunk.subarray(at, end))
      yield line()
      at = end + 1
    }
    if (at < chunk.length) take(chunk.slice(at))
  }
  if (length > 0) yield line()
}
