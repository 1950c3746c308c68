import { describe, expect, test } from 'vitest'
import type { SecretName } from '../../../core/name.ts'
import { decide, decideWrite } from '../../../core/policy/decide.ts'
import type { PolicyIndex } from '../../../core/policy/load.ts'
import { type Changes, github } from './jobs.ts'
import { indexOf, NOW, POLICY } from './sources.ts'

const KEY = 'payments/api/key' as SecretName

const withGrants = (...grants: string[]) =>
  indexOf(`${POLICY.slice(0, POLICY.indexOf('grants:'))}grants:\n${grants.join('')}`)

const grant = (name: string, more: string, when = 'ref: refs/heads/main') =>
  `  - name: ${name}\n    when: { ${when} }\n    ${more}\n`

const index = await withGrants(grant('rotate', `write: [${KEY}]`))
const ask = (changes: Changes = {}, policies: PolicyIndex = index, name = KEY, now = NOW) =>
  decideWrite(policies, github(changes), name, now)

describe('a write', () => {
  test('is given by a grant that names it, to a job that fits', () => {
    expect(ask()).toMatchObject({ allowed: true, grant: 'rotate', vault: { name: 'payments' } })
  })

  test('is not given by the right to read, nor the other way round', async () => {
    const reads = await withGrants(grant('read', `read: [${KEY}, payments/**]`))
    expect(ask({}, reads)).toMatchObject({ allowed: false })
    const asked = [{ name: KEY, optional: false }]
    expect(decide(index, github(), asked, NOW).allowed).toBe(false)
  })

  test('is not given for another secret', () => {
    const other = 'payments/api/keys' as SecretName
    expect(ask({}, index, other)).toEqual({
      allowed: false,
      explanations: [{ secret: other, reason: 'no_grant', misses: [] }],
    })
  })

  test('is explained field by field to who may know', () => {
    expect(ask({ ref: 'refs/heads/x' })).toMatchObject({
      allowed: false,
      explanations: [{ secret: KEY, reason: 'conditions', misses: [{ grant: 'rotate' }] }],
    })
  })

  test.each<[string, Changes]>([
    ['another repository', { repository_id: '1' }],
    ['the old name’s new owner', { repository_owner_id: '9' }],
    ['an event of the unsafe ones', { event_name: 'pull_request_target' }],
  ])('is not given to %s', (_, changes) => {
    expect(ask(changes).allowed).toBe(false)
  })

  test('is not given from a vault that does not list the owner (T15)', async () => {
    const name = 'billing/api/key' as SecretName
    const policies = await withGrants(grant('rotate', `write: [${name}]`))
    expect(ask({}, policies, name)).toMatchObject({
      allowed: false,
      explanations: [{ reason: 'owner' }],
    })
  })

  test('ends with its grant', async () => {
    const policies = await withGrants(grant('rotate', `write: [${KEY}]\n    expires: 2026-12-31`))
    const end = Date.parse('2027-01-01') / 1000
    expect(ask({}, policies, KEY, end - 1).allowed).toBe(true)
    expect(ask({}, policies, KEY, end).allowed).toBe(false)
  })
})
