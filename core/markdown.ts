import { printable } from './printable.ts'

// What others wrote (a pull request, a broker) stands in code, where Markdown, HTML and @mentions mean nothing.

/** Foreign lines as a block of code; no run of backticks in them ends it. */
export const block = (lines: readonly string[]): string => {
  const shown = lines.map(printable)
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1))
  return [`${fence}text`, ...shown, fence].join('\n')
}

/** A foreign text within a line, or a table's cell. */
export const code = (text: string): string => {
  // A bar ends a cell even inside of code, and a backslash before it does not help everywhere.
  const shown = printable(text).replaceAll('|', '\u00a6').replaceAll('`', "'")
  return `\`${shown.trim() || ' '}\``
}

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))

/** As many whole lines as fit, in a block; what is left out is said. */
export const boundedBlock = (lines: readonly string[], room: number): string => {
  const kept: string[] = []
  let length = 0
  for (const line of lines) {
    length += line.length + 1
    if (length > room) break
    kept.push(line)
  }
  const left = lines.length - kept.length
  const more = left ? `\n\n… and ${left} more ${left === 1 ? 'line' : 'lines'}.` : ''
  return `${block(kept.length ? kept : ['…'])}${more}`
}
