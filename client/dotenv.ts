import { EggError } from '../core/error.ts'

/** A variable and its value. */
export type Pair = readonly [name: string, value: string]

/**
 * `NAME=value` lines that mean the same to `sh` and to Node (`util.parseEnv`); those without quotes
 * to docker as well (attacks T32).
 * @throws EggError `value_not_dotenv`
 */
export const dotenvText = (pairs: readonly Pair[]): string =>
  pairs.map(([name, value]) => `${name}=${quoted(name, value)}\n`).join('')

const quoted = (name: string, value: string): string => {
  if (/^[\w@%+=:,./-]+$/.test(value)) return value
  // Node takes every CR away, NUL ends a variable.
  if (!/[\0\r]/.test(value)) {
    if (!value.includes("'")) return `'${value}'`
    // In double quotes `sh` reads these; of backslashes Node reads `\n` alone.
    if (!/["$`]|\\[n\\\n]|\\$/.test(value)) return `"${value}"`
  }
  throw new EggError(
    'value_not_dotenv',
    `The value of ${name} cannot be written so that sh and Node read the same.`,
    'Take the format `files` or `json` for it.',
  )
}

/**
 * Lines for `docker run --env-file` (docker/cli, pkg/kvfile): what follows `=` is the value. Newer
 * ones take quotes away that stand around all of it, older ones do not.
 * @throws EggError `value_not_docker`
 */
export const dockerText = (pairs: readonly Pair[]): string =>
  pairs
    .map(([name, value]) => {
      const line = `${name}=${value}`
      // Its scanner takes lines of less than 64 KiB, and CR before LF for a line's end.
      const fits = !/[\0\r\n]|^(['"]).*\1$/.test(value) && Buffer.byteLength(line) < 65_536
      if (fits) return `${line}\n`
      throw new EggError(
        'value_not_docker',
        `The value of ${name} cannot be written so that every docker reads it: line ends, quotes around it, or its length.`,
        'Take the format `files`, and mount the file.',
      )
    })
    .join('')
