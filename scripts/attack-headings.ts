import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A heading of a test, or a row of a table of tests, that names cases of attacks. */
export interface Heading {
  /** Below the repository's root. */
  readonly file: string
  readonly title: string
  /** `T3`, `B.1.9` */
  readonly cases: readonly string[]
}

const ROOT = new URL('..', import.meta.url)

// The first text of a call or of a row: a title. What stands elsewhere is no heading.
const TITLE = /[([]\s*(['"`])((?:\\.|(?!\1)[^\n\\])*)\1\s*,/g
// `T3`, `B.1.9` and, for several in a row, `B.5.82-84`.
const CASE = /\b(?:T(\d{1,2})|B\.(\d)\.(\d{1,2})(?:-(\d{1,2}))?)\b/g

const casesIn = (title: string): string[] => {
  const cases = [...title.matchAll(CASE)].flatMap(([, t, section, first, last]) =>
    t
      ? [`T${Number(t)}`]
      : range(Number(first), Number(last ?? first)).map((n) => `B.${section}.${n}`),
  )
  return [...new Set(cases)]
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

export const headingsIn = (file: string, text: string): Heading[] => {
  const titles = [...text.matchAll(TITLE)].map(([, , title = '']) =>
    title.replaceAll(/\\(.)/g, '$1'),
  )
  return [...new Set(titles)].flatMap((title) => {
    const cases = casesIn(title)
    return cases.length ? [{ file, title, cases }] : []
  })
}

/** The tests' files, in the order of their names. */
const testFiles = (): string[] =>
  readdirSync(new URL('test', ROOT), { recursive: true })
    .map((path) => `test/${String(path).replaceAll('\\', '/')}`)
    // The test of the table itself is full of cases that it does not cover.
    .filter((path) => path.endsWith('.test.ts') && path !== 'test/attack-table.test.ts')
    .sort()

export const textOf = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8')
export const pathOf = (file: string): string => fileURLToPath(new URL(file, ROOT))

export const readHeadings = (): Heading[] =>
  testFiles().flatMap((file) => headingsIn(file, textOf(file)))
