import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ARMS, matrix, rewritten, shownOf } from '../scripts/leak-matrix.ts'
import { SPELLINGS, VALUES } from '../scripts/leak-values.ts'

test('docs/masking.md has the leak matrix as it is', () => {
  const document = readFileSync(new URL('../docs/masking.md', import.meta.url), 'utf8')
  expect(rewritten(document)).toBe(document)
  expect(matrix()).toContain('hidden')
})

const UNMASKED =
  /with colons|xxd|base64 of base64|UTF-16|gzip|reversed|^in capitals|first half|`cat|set -x|double quotes|XML/

test.each(Object.entries(VALUES))('%s: what egg says is hidden, is (T26, B.3.47)', (_, value) => {
  const egg = ARMS.egg as (value: string) => readonly string[]
  for (const spelling of SPELLINGS.filter(({ title }) => !UNMASKED.test(title))) {
    expect([spelling.title, shownOf(egg, value, spelling) < 0.02]).toEqual([spelling.title, true])
  }
})
