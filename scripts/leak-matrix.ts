// Writes the leak matrix into docs/masking.md: what of a value shows in a log, spelling by spelling,
// by an emulation of the runner's masker (local/secret-masker.ts). With --check it writes nothing,
// and fails where there is something to write.
import { readFileSync, writeFileSync } from 'node:fs'
import { masksOf } from '../client/mask.ts'
import { utf8 } from '../core/bytes.ts'
import { secret } from '../core/secret.ts'
import { addMask, mask } from '../local/secret-masker.ts'
import { bare, MEMBER_SPELLINGS, SPELLINGS, type Spelling, VALUES } from './leak-values.ts'

const DOCUMENT = new URL('../docs/masking.md', import.meta.url)
const [BEGIN, END] = ['<!-- matrix:begin -->', '<!-- matrix:end -->']

type Arm = (value: string) => readonly string[]

/** What each registers with `add-mask`; docs/masking.md names the sources. */
export const ARMS: Readonly<Record<string, Arm>> = {
  'whole value (a)': (value) => [value],
  'each line (b)': (value) =>
    value
      .replaceAll('\r', '')
      .split('\n')
      .filter((line) => line.length > 0),
  egg: (value) => masksOf(secret(utf8(value))),
}

const members = (value: object): string[] =>
  Object.values(value).flatMap((member) =>
    typeof member === 'object' && member && !Array.isArray(member)
      ? members(member)
      : [typeof member === 'string' ? member : JSON.stringify(member)],
  )

const JSON_ARMS: typeof ARMS = { ...ARMS, 'members (c)': (value) => members(JSON.parse(value)) }

const sizeOf = (lines: readonly string[]): number => lines.join('').replaceAll(/\s/g, '').length

/** How much of that spelling shows, 0 to 1; white space is not counted. */
export const shownOf = (arm: Arm, value: string, { of, added = () => 0 }: Spelling): number => {
  const masks = new Set<string>()
  for (const text of arm(value)) addMask(masks, text)
  const linesOf = (text: string) => of(text).split(/\r\n|\n|\r/)
  const lines = linesOf(value)
  const left = sizeOf(lines.map((line) => mask(line, masks).replaceAll('***', '')))
  const own = Math.max(added(value), sizeOf(lines) - sizeOf(linesOf(bare(value))))
  return Math.max(left - own, 0) / (sizeOf(lines) - own)
}

const cell = (shown: number): string => {
  if (shown === 0) return 'hidden'
  if (shown === 1) return '**shows**'
  return shown < 0.01 ? '< 1 % shows' : `${Math.round(shown * 100)} % shows`
}

const table = (title: string, value: string): string => {
  const isJson = title.includes('JSON')
  const spellings = isJson ? [...SPELLINGS, ...MEMBER_SPELLINGS] : SPELLINGS
  const arms = isJson ? JSON_ARMS : ARMS
  return [
    `### ${title}`,
    '',
    `| spelling | ${Object.keys(arms).join(' | ')} |`,
    `|---|${'---|'.repeat(Object.keys(arms).length)}`,
    ...spellings.map((spelling) => {
      const cells = Object.values(arms).map((arm) => cell(shownOf(arm, value, spelling)))
      return `| ${spelling.title} | ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

const LOG = 'deployed { db: true } to eu-central-1, 5 of 5 (production)'

/** The other side: what masks do to a line that holds no secret. */
const ordinary = (): string => {
  const rows = [...Object.entries(VALUES), ['The value `true`', 'true'], ['The value `5`', '5']]
  const shown = (arm: Arm, value: string): string => {
    const masks = new Set<string>()
    for (const text of arm(value)) addMask(masks, text)
    return `\`${mask(LOG, masks)}\``
  }
  return [
    '### An ordinary line of the log beside it',
    '',
    `\`${LOG}\``,
    '',
    `| secret | ${Object.keys(ARMS).join(' | ')} |`,
    `|---|${'---|'.repeat(Object.keys(ARMS).length)}`,
    ...rows.map(([title = '', value = '']) => {
      const cells = Object.values(ARMS).map((arm) => shown(arm, value))
      return `| ${title} | ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

export const matrix = (): string =>
  [...Object.entries(VALUES).map(([title, value]) => table(title, value)), ordinary()].join('\n\n')

export const rewritten = (document: string): string => {
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`docs/masking.md has not both ${BEGIN} and ${END}`)
  return `${before}${BEGIN}\n\n${matrix()}\n\n${END}${after}`
}

if (import.meta.main) {
  const document = readFileSync(DOCUMENT, 'utf8')
  const next = rewritten(document)
  if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, next)
  else if (next !== document) {
    console.error('docs/masking.md is not current: run `node scripts/leak-matrix.ts`')
    process.exitCode = 1
  }
}
