/** Between two lines of a meter, so that it costs nothing. */
const EVERY_MS = 200

/**
 * How far something long has come: one line on stderr that is written over, on a terminal only. Logs
 * of pipelines get none.
 */
export const meter = (what: string) => {
  const shown = process.stderr.isTTY === true
  let last = 0
  let width = 0
  return {
    show: (done: number, total: number): void => {
      const now = Date.now()
      if (!shown || (now - last < EVERY_MS && done < total)) return
      last = now
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
      const line = `${percent} %  ${done} of ${total} ${what}`
      width = Math.max(width, line.length)
      process.stderr.write(`\r${line.padEnd(width)}`)
    },
    /** Takes the line away again. */
    end: (): void => {
      if (width) process.stderr.write(`\r${' '.repeat(width)}\r`)
    },
  }
}
