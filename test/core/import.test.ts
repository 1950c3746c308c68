import { describe, expect, test } from 'vitest'
import { entriesOfDocument, entriesOfVariables, refuseFaults } from '../../core/import.ts'
import { thrownBy } from './thrown.ts'

const names = ({ entries }: ReturnType<typeof entriesOfVariables>) =>
  entries.map(({ name, value }) => [name, value])

describe('what an import makes of', () => {
  test('variables: names in lower case', () => {
    const found = entriesOfVariables({ DB_URL: 'x', 'api.key': 'y' }, 'payments/app')
    expect(names(found)).toEqual([
      ['payments/app/db_url', 'x'],
      ['payments/app/api.key', 'y'],
    ])
  })

  test('a document: objects are folders, numbers and truths are texts', () => {
    const found = entriesOfDocument({ db: { url: 'x', port: 5432 }, Live: true }, 'payments')
    expect(names(found)).toEqual([
      ['payments/db/url', 'x'],
      ['payments/db/port', '5432'],
      ['payments/live', 'true'],
    ])
  })

  test.each([
    ['a name that cannot be one', { 'a b': 'x' }, [{ from: 'a b', why: 'name' }]],
    ['a name with a slash that goes up', { '../x': 'x' }, [{ from: '../x', why: 'name' }]],
    ['two that would be one', { A: 'x', a: 'y' }, [{ from: 'a', why: 'twice' }]],
    ['a list', { a: ['x'] }, [{ from: 'a', why: 'list' }]],
    ['a null', { a: { b: null } }, [{ from: 'a.b', why: 'null' }]],
    [
      'folders too deep',
      { a: { b: { c: { d: { e: { f: { g: { h: 'x' } } } } } } } },
      [{ from: 'a.b.c.d.e.f.g.h', why: 'name' }],
    ],
  ])('%s: a fault', (_, document, faults) => {
    expect(entriesOfDocument(document, 'payments').faults).toEqual(faults)
  })

  test('all faults are told at once, and no value', async () => {
    const { faults } = entriesOfDocument({ 'a b': 'canary', c: ['canary'] }, 'payments')
    const error = await thrownBy(() => refuseFaults(faults))
    expect(error).toMatchObject({ code: 'import_malformed' })
    expect(String(error)).toMatch(/c is a list; a b cannot/)
    expect(String(error)).not.toContain('canary')
    refuseFaults([])
  })
})
