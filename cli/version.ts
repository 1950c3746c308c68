import { readFileSync } from 'node:fs'

/** egg's own, from package.json. */
export const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string }
