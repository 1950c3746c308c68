// Writes the table of ways to tamper with an export, and of what verification says of each, into
// docs/audit.md: from the cases that test/core/audit/tamper.test.ts runs. With --check it writes nothing, and
// fails where there is something to write, or a code that the document does not explain.
import { readFileSync, writeFileSync } from 'node:fs'
import { SEVERITIES } from '../core/audit/findings.ts'
import { TAMPERINGS, type Tampering } from '../test/core/audit/tamperings.ts'

const FILE = new URL('../docs/audit.md', import.meta.url)
const [BEGIN, END] = ['<!-- tamperings:begin -->', '<!-- tamperings:end -->']

const HOLDERS = {
  export: 'the folder',
  records: 'records in the store',
  log: 'the log and its key',
} as const

const EXITS = { tampered: 3, incomplete: 4, note: 0 } as const

const exitOf = ({ codes }: Tampering): number => {
  const exits = codes.map((code) => EXITS[SEVERITIES[code]])
  return exits.includes(3) ? 3 : Math.max(0, ...exits)
}

const rowOf = (tampering: Tampering): string => {
  const { title, holds, codes, says } = tampering
  const found = codes.length ? codes.map((code) => `\`${code}\``).join(' ') : 'nothing'
  const exit = exitOf(tampering)
  return `| ${title} | ${HOLDERS[holds]} | ${exit} | ${found}${says ? `; ${says}` : ''} |`
}

const table = (): string =>
  [
    '| what is done | who does it holds | exit | what is found |',
    '|---|---|---|---|',
    ...TAMPERINGS.map(rowOf),
  ].join('\n')

const document = readFileSync(FILE, 'utf8')
const [before, rest] = document.split(BEGIN)
const after = rest?.split(END)[1]
if (before === undefined || after === undefined) {
  throw new Error(`docs/audit.md has not both ${BEGIN} and ${END}`)
}
const next = `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`
const problems = Object.keys(SEVERITIES)
  .filter((code) => !`${before}${after}`.includes(`| \`${code}\` |`))
  .map((code) => `docs/audit.md does not explain ${code}`)
if (!process.argv.includes('--check')) {
  if (next !== document) writeFileSync(FILE, next)
} else if (next !== document) {
  problems.push('docs/audit.md is not current: run `node scripts/tamper-table.ts`')
}
for (const problem of problems) console.error(problem)
if (problems.length) process.exitCode = 1
