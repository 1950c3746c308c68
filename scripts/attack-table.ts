// Writes the table of attacks and their tests into docs/threat-model.md, from the tests' own headings
// and from attacks.json. With --check it writes nothing, and fails where there is something to write,
// or a case with neither a test nor a reason.
import { writeFileSync } from 'node:fs'
import { type Heading, pathOf, readHeadings, textOf } from './attack-headings.ts'

interface Attack {
  readonly attack: string
  /** Tests whose headings do not name the case: `file: title`. */
  readonly tests?: readonly string[]
  /** Why no test covers it. */
  readonly reason?: string
  /** What its tests do not cover. */
  readonly open?: string
}

const DOCUMENT = 'docs/threat-model.md'
const [BEGIN, END] = ['<!-- attacks:begin -->', '<!-- attacks:end -->']
/** Titles in one row; the rest is a number. */
const SHOWN = 3

const SECTIONS: readonly [prefix: string, title: string][] = [
  ['T', 'A. What other systems fell to'],
  ['B.1.', 'B.1 Tokens and keys'],
  ['B.2.', 'B.2 What a platform’s claims say'],
  ['B.3.', 'B.3 The action'],
  ['B.4.', 'B.4 Policy files'],
  ['B.5.', 'B.5 Store and protocol'],
]

const attacks: Readonly<Record<string, Attack>> = JSON.parse(textOf('scripts/attacks.json'))
const headings = readHeadings()
const problems: string[] = []

const named = ({ tests = [] }: Attack): Heading[] =>
  tests.map((entry) => {
    const [file = '', ...title] = entry.split(': ')
    return { file, title: title.join(': '), cases: [] }
  })

/** Those that name the fewest cases first: they say the most about this one. */
const testsOf = (id: string, attack: Attack): Heading[] =>
  [...headings.filter(({ cases }) => cases.includes(id)), ...named(attack)].sort(
    (a, b) => a.cases.length - b.cases.length,
  )

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const rowOf = (id: string, attack: Attack): string => {
  const tests = testsOf(id, attack)
  const shown = tests.slice(0, SHOWN).map(({ file, title }) => `\`${file}\`: “${title}”`)
  const more = tests.length - shown.length
  const covered = [
    ...shown,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(attack.open && tests.length ? [`open: ${attack.open}`] : []),
  ]
  const last = covered.length ? covered.join('<br>') : `not covered: ${attack.reason ?? '?'}`
  return `| ${id} | ${cell(attack.attack)} | ${tests.length} | ${cell(last)} |`
}

const sectionOf = ([prefix, title]: readonly [string, string]): string => {
  const entries = Object.entries(attacks).filter(([id]) => id.startsWith(prefix))
  const covered = entries.filter(([id, attack]) => testsOf(id, attack).length)
  const rest = entries.length - covered.length
  const sum = `${entries.length} cases: ${covered.length} with tests${rest ? `, ${rest} knowingly without` : ''}.`
  const rows = entries.map(([id, attack]) => rowOf(id, attack))
  return [
    `### ${title}`,
    '',
    sum,
    '',
    '| case | attack | tests | which |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** What is wrong with headings and data, whatever the document says. */
const lint = (): void => {
  for (const [id, attack] of Object.entries(attacks)) {
    if (!testsOf(id, attack).length && !attack.reason) {
      problems.push(`${id} has neither a test nor a reason`)
    }
    for (const { file, title } of named(attack)) {
      if (!textOf(file).replaceAll(/\\(.)/g, '$1').includes(title)) {
        problems.push(`${id}: ${file} has no test “${title}”`)
      }
    }
  }
  for (const { file, title, cases } of headings) {
    for (const id of cases.filter((id) => !attacks[id])) {
      problems.push(`${file}: “${title}” names ${id}, which is no case`)
    }
  }
}

const table = (): string => SECTIONS.map(sectionOf).join('\n\n')

const rewritten = (document: string): string => {
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`${DOCUMENT} has not both ${BEGIN} and ${END}`)
  return `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`
}

lint()
const document = textOf(DOCUMENT)
const next = rewritten(document)
if (!process.argv.includes('--check')) {
  if (next !== document) writeFileSync(pathOf(DOCUMENT), next)
} else if (next !== document) {
  problems.push(`${DOCUMENT} is not current: run \`node scripts/attack-table.ts\``)
}
for (const problem of problems) console.error(problem)
if (problems.length) process.exitCode = 1
