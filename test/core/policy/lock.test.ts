import { describe, expect, test } from 'vitest'
import { editText, headOf, lockOf } from '../../../core/policy/lock.ts'
import { codeOfThrown } from '../thrown.ts'

const APP = { id: '456789', name: 'acme/payments-api', ownerId: '1234' }
const head = (more: object = {}) => ({
  issuer: 'github',
  repository: 'acme/payments-api',
  repository_id: '456789',
  repository_owner_id: '1234',
  ...more,
})
const facts = (more: object = {}) => ({ repository: { ...APP, ...more }, ownerId: null })
const codes = ({ findings }: ReturnType<typeof lockOf>) => findings.map(({ code }) => code)

describe('what is locked', () => {
  test('ids that are right: nothing to do', () => {
    expect(lockOf(head(), facts())).toEqual({ findings: [], edits: {} })
  })

  test('names that differ in case alone are one', () => {
    expect(lockOf(head({ repository: 'Acme/Payments-API' }), facts()).findings).toEqual([])
  })

  test('missing ids are filled in', () => {
    const bare = head({ repository_id: undefined, repository_owner_id: undefined })
    const found = lockOf(bare, facts())
    expect(codes(found)).toEqual(['ids_missing'])
    expect(found.edits).toEqual({ repository_id: '456789', repository_owner_id: '1234' })
  })

  test('a name that moved follows its id', () => {
    const found = lockOf(head(), facts({ name: 'acme/pay' }))
    expect(codes(found)).toEqual(['moved'])
    expect(found.edits).toEqual({ repository: 'acme/pay' })
  })

  test('another owner is never written by itself: other people would have it', () => {
    const found = lockOf(head(), facts({ ownerId: '6666' }))
    expect(found).toMatchObject({ findings: [{ code: 'owner_changed', mended: false }], edits: {} })
  })

  test('what is gone is told, and not touched', () => {
    const found = lockOf(head(), { repository: null, ownerId: null })
    expect(found).toMatchObject({ findings: [{ code: 'repository_gone' }], edits: {} })
  })

  const wide = head({ repository: 'acme/svc-*', repository_id: undefined })
  test.each([
    ['its owner is right', wide, '1234', [], {}],
    ['its owner is another', wide, '6666', ['owner_changed'], {}],
    ['its owner is not there', wide, null, ['owner_unknown'], {}],
    [
      'its owner is missing',
      { ...wide, repository_owner_id: undefined },
      '1234',
      ['ids_missing'],
      { repository_owner_id: '1234' },
    ],
  ])('an owner-wide policy: %s', (_, policy, ownerId, expected, edits) => {
    const found = lockOf(policy, { repository: null, ownerId })
    expect([codes(found), found.edits]).toEqual([expected, edits])
  })
})

describe('the edit of the text', () => {
  const FILE = `# reviewed by the payments team
version: 1
issuer: github # github.com
repository: acme/payments-api   # for people

# what it gives
grants:
  - name: deploy # main alone
    when: { ref: refs/heads/main }
    read: [payments/db/url]
`
  const edit = (text: string, edits: object) => editText({ path: 'policies/a.yaml', text }, edits)
  const IDS = { repository_id: '456789', repository_owner_id: '1234' }

  test('new keys come behind the repository; all else stays to the byte', () => {
    const comment = '  # for people\n'
    const behind = `${comment}repository_id: "456789"\nrepository_owner_id: "1234"\n`
    expect(edit(FILE, IDS)).toBe(FILE.replace(comment, behind))
  })

  test('a value is replaced where it stands, with its comment and quotes of its own', () => {
    expect(edit(FILE, { repository: 'acme/pay' })).toBe(
      FILE.replace('acme/payments-api ', 'acme/pay '),
    )
    const quotedName = FILE.replace('acme/payments-api ', '"acme/payments-api" ')
    expect(edit(quotedName, { repository: 'acme/1' })).toContain('repository: acme/1   # for')
  })

  test('line ends of Windows stay', () => {
    const text = FILE.replaceAll('\n', '\r\n')
    const edited = edit(text, IDS)
    expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(headOf({ path: 'a', text: edited })).toMatchObject(IDS)
  })

  test('a last line without an end', () => {
    const text = 'issuer: github\ngrants: []\nrepository: acme/app'
    expect(edit(text, { repository_id: '1' })).toBe(`${text}\nrepository_id: "1"\n`)
  })

  test('a file in braces is refused, and told', async () => {
    const text = '{ version: 1, issuer: github, repository: acme/app }'
    expect(await codeOfThrown(() => edit(text, IDS))).toBe('policy_style')
  })

  test('what GitHub says stays a value, whatever it holds', () => {
    const evil = 'acme/x\ngrants: []\nissuer: evil # "'
    const text = edit(FILE, { repository: evil })
    expect(text.split('\n').length).toBe(FILE.split('\n').length)
    // The strict parser takes no line break, however it is spelled.
    expect(() => headOf({ path: 'a', text })).toThrow()
  })
})
