import { expect, test } from 'vitest'
import { parseInsert } from '../../local/partiql.ts'

test('reads the one statement', () => {
  expect(parseInsert(`INSERT INTO "egg-records" VALUE {'pk': ?, 'sk': ?,'r':?}`)).toEqual({
    table: 'egg-records',
    attributes: ['pk', 'sk', 'r'],
  })
})

test.each([
  '',
  `INSERT INTO egg-records VALUE {'pk': ?}`,
  `INSERT INTO "egg-records" VALUE {}`,
  `INSERT INTO "egg-records" VALUE {'pk': ?,}`,
  `INSERT INTO "egg-records" VALUE {'pk': ?, 'pk': ?}`,
  `INSERT INTO "egg-records" VALUE {'pk': 'literal'}`,
  `INSERT INTO "egg-records" VALUE {pk: ?}`,
  `INSERT INTO "egg-records" VALUE {'p''k': ?}`,
  `INSERT INTO "egg-records"."index" VALUE {'pk': ?}`,
  `INSERT INTO "egg-records" VALUE {'pk': ?};`,
  `INSERT INTO "egg-records" VALUE {'pk': ?} ON CONFLICT DO NOTHING`,
  `INSERT INTO "egg-records" VALUE {'pk': {'a': ?}}`,
  `UPDATE "egg-records" SET a = ?`,
  `SELECT * FROM "egg-records"`,
  `INSERT INTO "egg-records" VALUE {'${'a'.repeat(8192)}': ?}`,
])('reads nothing else: %.60s', (statement) => {
  expect(parseInsert(statement)).toBeNull()
})
