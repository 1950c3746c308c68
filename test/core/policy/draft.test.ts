import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftText } from '../../../core/policy/draft.ts'
import { policySchema } from '../../../core/policy/schema.ts'
import { parseSource } from '../../../core/policy/yaml.ts'

const DRAFT = {
  issuer: 'github',
  repository: 'acme/payments-api',
  repositoryId: '456789',
  ownerId: '1234',
  grant: {
    name: 'deploy',
    when: {
      ref: ['refs/heads/main'],
      environment: ['production'],
      workflow: ['.github/workflows/deploy.yml'],
      events: ['push'],
    },
    read: ['payments/db/url', 'payments/stripe/*'],
    lease: '30m',
    expires: '2027-06-30',
    bearer: true,
  },
}
const parse = (text: string) => parseSource({ path: 'a.yaml', text }, policySchema).value

describe('a new policy', () => {
  test('reads as people write it', () => {
    expect(draftText(DRAFT)).toBe(`version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - name: deploy
    when:
      ref: refs/heads/main
      environment: production
      workflow: .github/workflows/deploy.yml
      events: [push]
    read:
      - payments/db/url
      - "payments/stripe/*"
    lease: 30m
    expires: 2027-06-30
    bearer: accepted
`)
  })

  test('says to the parser what it was made of', () => {
    expect(parse(draftText(DRAFT))).toMatchObject({
      repository_id: '456789',
      grants: [{ name: 'deploy', read: DRAFT.grant.read, lease: 1800, bearer: 'accepted' }],
    })
  })

  test.each([
    'true',
    'no',
    'null',
    '~',
    '1e3',
    '.9',
    '.inf',
    '.NaN',
    '2027-06-30',
    '0x1',
    '',
    ' x',
    '-',
  ])('%j stays a text', (environment) => {
    const when = { ref: ['refs/heads/main'], environment: [environment] }
    const text = draftText({ ...DRAFT, grant: { ...DRAFT.grant, when } })
    const read = () => parse(text).grants[0]?.when.environment
    // Git knows no environment without a name: the schema says so, at its very place.
    if (environment === '') expect(read).toThrow('grants.0.when.environment')
    else expect(read()).toEqual([environment])
  })

  test('no value becomes a key, a line or a comment, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'x\n    read: [payments/**]',
        '"]}\ngrants: []',
        'a # b',
        "'",
        '&a',
        '*a',
        '!!x',
      ),
    )
    fc.assert(
      fc.property(hostile, hostile, (environment, repository) => {
        const when = { ref: ['refs/heads/main'], environment: [environment] }
        const text = draftText({ ...DRAFT, repository, grant: { ...DRAFT.grant, when } })
        let value: ReturnType<typeof parse>
        try {
          value = parse(text)
        } catch {
          // Not a policy at all: nobody is given anything by it.
          return
        }
        expect(value.repository).toBe(repository)
        expect(value.grants).toHaveLength(1)
        expect(value.grants[0]?.read).toEqual(DRAFT.grant.read)
        expect(value.grants[0]?.when).toEqual({ ref: when.ref, environment: [environment] })
      }),
    )
  })
})
