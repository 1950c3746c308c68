/** Control characters from the store or a file could rewrite what a terminal shows. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, '\ufffd')

/** The result, on stdout. */
export const show = (text: string): void => {
  process.stdout.write(`${printable(text)}\n`)
}

/** Notes, progress and errors, on stderr: stdout is for results only. */
export const note = (line: string): void => {
  process.stderr.write(`${printable(line)}\n`)
}

/** Rows as aligned columns, without trailing blanks. */
export const columns = (rows: readonly (readonly string[])[]): string => {
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
