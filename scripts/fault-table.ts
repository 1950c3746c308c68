// Writes the table of what becomes of a step whose token endpoint or broker is faulty into
// docs/action.md: from the cases that test/action/faults.test.ts runs. With --check it writes
// nothing, and fails where there is something to write.
import { readFileSync, writeFileSync } from 'node:fs'
import { FAULTS, type Outcome } from '../test/action/faults.ts'

const FILE = new URL('../docs/action.md', import.meta.url)
const [BEGIN, END] = ['<!-- faults:begin -->', '<!-- faults:end -->']

const cell = ({ code, says, requests }: Outcome): string =>
  code === null ? `delivered, with ${requests} requests` : `\`${code}\`: ${says}`

const table = (): string =>
  [
    '| it … | the token endpoint | the broker |',
    '|---|---|---|',
    ...FAULTS.map(({ title, outcome }) => {
      return `| ${title} | ${cell(outcome.token)} | ${cell(outcome.broker)} |`
    }),
  ].join('\n')

const document = readFileSync(FILE, 'utf8')
const [before, rest] = document.split(BEGIN)
const after = rest?.split(END)[1]
if (before === undefined || after === undefined) {
  throw new Error(`docs/action.md has not both ${BEGIN} and ${END}`)
}
const next = `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`
if (!process.argv.includes('--check')) {
  if (next !== document) writeFileSync(FILE, next)
} else if (next !== document) {
  console.error('docs/action.md is not current: run `node scripts/fault-table.ts`')
  process.exitCode = 1
}
