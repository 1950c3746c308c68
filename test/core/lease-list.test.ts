import { describe, expect, test } from 'vitest'
import { leasesIn } from '../../core/lease-list.ts'
import type { SecretName } from '../../core/name.ts'
import type { Issuer } from '../../core/policy/model.ts'
import type { AuditRecord } from '../../core/record.ts'
import type { Revocation } from '../../core/revocation.ts'
import { NOW } from './steps.ts'

const ISS = 'https://token.actions.githubusercontent.com'
const ISSUERS: readonly Issuer[] = [
  {
    name: 'github',
    url: ISS,
    jwksUri: `${ISS}/keys`,
    platform: 'github',
    algorithms: ['RS256'],
    audience: 'committed',
    maxAge: 600,
  },
]
const SECRET = 'payments/db/url' as SecretName

const common = { v: 1, attempt: 'x' } as const

const released = (id: string, time = NOW, claims: Record<string, string> = {}) => ({
  id,
  record: {
    ...common,
    type: 'released',
    time,
    identity: {
      issuer: 'github',
      iss: ISS,
      iat: time,
      claims: { repository_id: '456', run_id: '77', ...claims },
    },
    policy_digest: 'd',
    transcript: 't',
    handle_hash: 'h',
    lease: 3600,
    secrets: [{ name: SECRET, version: 1, envelope: 'e', policy: 'p', grant: 'g' }],
    omitted: [],
    warnings: [],
  } satisfies AuditRecord,
})

const about = (type: 'withheld' | 'lease_ended', record: string) => ({
  id: `about ${record}`,
  record: {
    ...common,
    time: NOW,
    record,
    hash: 'h',
    ...(type === 'withheld' ? { type, insert: 'done' as const, reason: 'internal' } : { type }),
  } as AuditRecord,
})

const statesOf = (
  records: Parameters<typeof leasesIn>[0],
  revoked: readonly Revocation[] = [],
  now = NOW + 60,
) => leasesIn(records, ISSUERS, revoked, now).map(({ record, state }) => [record, state])

describe('leases', () => {
  test('are those of releases that went out, the newest first', () => {
    const records = [released('a'), released('b', NOW + 5), released('c'), about('withheld', 'c')]
    expect(statesOf(records)).toEqual([
      ['b', 'valid'],
      ['a', 'valid'],
    ])
  })

  test('end by their record, or by their time', () => {
    const records = [released('a'), about('lease_ended', 'a'), released('b', NOW - 3540)]
    expect(statesOf(records)).toEqual([
      ['a', 'ended'],
      ['b', 'expired'],
    ])
    expect(statesOf(records, [], NOW + 59)[1]).toEqual(['b', 'valid'])
  })

  test.each<[string, Revocation, boolean]>([
    ['this lease', { by: 'lease', record: 'a', since: NOW }, true],
    ['another lease', { by: 'lease', record: 'b', since: NOW }, false],
    ['its run', { by: 'run', iss: ISS, run: '77', since: NOW }, true],
    ['another run', { by: 'run', iss: ISS, run: '78', since: NOW }, false],
    ['its repository', { by: 'repository', iss: ISS, repository: '456', since: NOW }, true],
    [
      'that id on another platform',
      { by: 'repository', iss: 'https://gitlab.com', repository: '456', since: NOW },
      false,
    ],
    ['its secret', { by: 'secret', secret: SECRET, since: NOW }, true],
    ['all', { by: 'all', since: NOW }, true],
    ['all, long before', { by: 'all', since: NOW - 3600 }, false],
  ])('are revoked with %s', (_, revocation, isRevoked) => {
    expect(statesOf([released('a')], [revocation])).toEqual([
      ['a', isRevoked ? 'revoked' : 'valid'],
    ])
  })
})
