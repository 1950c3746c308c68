import type { Bytes } from '../core/bytes.ts'
import { printable, printableJson, printableLines } from '../core/printable.ts'

/** The result, on stdout. */
export const show = (text: string): void => {
  process.stdout.write(`${printableLines(text)}\n`)
}

/** The result for scripts: one line, exact once it is parsed. */
export const showJson = (document: unknown): void => {
  process.stdout.write(`${printableJson(document)}\n`)
}

/** A value, byte by byte: for a pipe, or for who asked for it. */
export const showBytes = (bytes: Bytes): void => {
  process.stdout.write(bytes)
}

/** Notes, progress and errors, on stderr: stdout is for results only. */
export const note = (line: string): void => {
  process.stderr.write(`${printableLines(line)}\n`)
}

/** Rows as aligned columns, without trailing blanks. A cell is one line, whatever it holds. */
export const columns = (cells: readonly (readonly string[])[]): string => {
  const rows = cells.map((row) => row.map(printable))
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length)
    })
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `1 vault`, `2 vaults`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Unix seconds as people and scripts read them: `2026-11-22T01:29:00Z`. */
export const instant = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
