import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { headingsIn } from '../scripts/attack-headings.ts'

test('every case of attacks has a test or a reason, and the threat model says which', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/attack-table.ts', '--check'], {
    cwd: new URL('..', import.meta.url).pathname,
  })
  const said = await run.then(
    () => '',
    ({ stderr }: { stderr: string }) => stderr,
  )
  expect(said).toBe('')
})

describe('the headings of a test file', () => {
  const casesIn = (text: string) => headingsIn('x', text).flatMap(({ cases }) => cases)

  test.each([
    ["test('a title (Txx)', () => {})", 'T3', ['T3']],
    ["describe('Txx: a title', () => {})", 'T24', ['T24']],
    ["  test.each(rows)(\n    'a title (Txx)',\n", 'B.1.9', ['B.1.9']],
    ["test.each<[string]>([\n  ['a row (Txx)', 1],\n", 'B.1.19', ['B.1.19']],
    ['test("it\'s one (Txx)", () => {})', 'B.3.52', ['B.3.52']],
    ["test('it\\'s one (Txx)', () => {})", 'T1, B.1.10', ['T1', 'B.1.10']],
    ["test('several (Txx)', () => {})", 'T35, B.5.82-84', ['T35', 'B.5.82', 'B.5.83', 'B.5.84']],
    ["// a comment (Txx)\nconst x = 'Txx'\n", 'T3', []],
    ["expect(x).toBe('Txx')", 'T3', []],
  ])('%j with %s', (text, named, cases) => {
    expect(casesIn(text.replaceAll('Txx', named))).toEqual(cases)
  })
})
