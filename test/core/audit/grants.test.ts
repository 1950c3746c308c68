import canonicalize from 'canonicalize'
import { describe, expect, test } from 'vitest'
import { findings } from '../../../core/audit/findings.ts'
import { grantsOf } from '../../../core/audit/grants.ts'
import { parseRecord } from '../../../core/audit/schema.ts'
import { utf8 } from '../../../core/bytes.ts'
import type { SecretName } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { decide, decideWrite } from '../../../core/policy/decide.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { type AuditRecord, recordedIdentity } from '../../../core/record.ts'
import type { Changes } from '../policy/jobs.ts'
import { ALL_ISSUERS, ALL_VAULTS, EXAMPLES, jobOn } from '../policy/platforms.ts'
import { sources } from '../policy/sources.ts'
import { NOW } from '../steps.ts'
import { HASH } from './log.ts'

type Name = keyof typeof EXAMPLES
const names = Object.keys(EXAMPLES) as Name[]
const NAME = 'payments/db/url' as SecretName

const set = await compilePolicies(
  sources({
    issuers: ALL_ISSUERS,
    vaults: ALL_VAULTS,
    policies: names.map((name) => EXAMPLES[name].policy),
  }),
  { built: NOW },
)
const index = indexPolicies(set)

/** What the broker writes of a job that it gives the secret to. */
const releaseTo = (name: Name, changes: Changes = {}): AuditRecord => {
  const decision = decide(index, jobOn(name), [{ name: NAME, optional: false }], NOW)
  if (!decision.allowed) throw new Error('not granted')
  const iss = [...index.issuerByUrl.values()].find((issuer) => issuer.name === name)?.url ?? ''
  const verified = { ...jobOn(name, changes), iss, jti: 'x', iat: NOW, lifetime: 300 }
  const [{ policy, grant }] = decision.granted as [(typeof decision.granted)[number]]
  const record = {
    v: 1,
    type: 'released',
    time: NOW,
    attempt: 'AAECAwQFBgcICQoLDA0ODw',
    identity: recordedIdentity(verified, index.claimsNamed(name)),
    policy_digest: set.digest,
    transcript: HASH,
    handle_hash: HASH,
    lease: 60,
    secrets: [{ name: NAME, version: 1, envelope: HASH, policy, grant }],
    omitted: [],
    warnings: [],
  }
  const parsed = parseRecord(record)
  if (!parsed) throw new Error('no record')
  return parsed
}

const codesOf = async (record: AuditRecord, change: object = {}): Promise<string[]> => {
  const found = findings()
  const rule = grantsOf(async () => utf8(canonicalize({ ...set, ...change }) as string), found)
  await rule(7, 'ex#x', record)
  return found.list.map(({ code }) => code)
}

describe.each(names)('a release to a job on %s', (name) => {
  test('is granted by what its record says of it', async () => {
    expect(await codesOf(releaseTo(name))).toEqual([])
  })

  test('is not, where the record is another owner’s', async () => {
    const owner = { github: 'repository_owner_id', gitlab: 'namespace_id' }[name as 'github']
    const claims = {
      repository_owner_id: '99',
      namespace_id: '99',
      organization_id: '0184990a-477b-4fa8-9968-000000000099',
      workspaceUuid: 'w-other',
      'oidc.circleci.com/org-id': '0184990a-477b-4fa8-9968-000000000099',
    }
    const record = releaseTo(name, owner ? { [owner]: '99' } : claims)
    expect(await codesOf(record)).toEqual(['release_not_granted'])
  })
})

test('a grant that another policy or another name of a grant stands for is none', async () => {
  const record = releaseTo('github') as Extract<AuditRecord, { type: 'released' }>
  for (const change of [{ grant: 'other' }, { policy: 'policies/other.yaml' }]) {
    const secrets = record.secrets.map((secret) => ({ ...secret, ...change }))
    expect(await codesOf({ ...record, secrets })).toEqual(['release_not_granted'])
  }
})

test('a release of nothing needs no grant', async () => {
  const record = releaseTo('github') as Extract<AuditRecord, { type: 'released' }>
  expect(await codesOf({ ...record, secrets: [] })).toEqual([])
})

test('an issuer under the name of another is none of the policies’', async () => {
  const record = releaseTo('github') as Extract<AuditRecord, { type: 'released' }>
  for (const change of [{ iss: 'https://evil.example' }, { issuer: 'gitlab' }]) {
    const identity = { ...record.identity, ...change }
    expect(await codesOf({ ...record, identity })).toEqual(['release_not_granted'])
  }
})

test('policies of another spelling, or with more in them, are not those of the digest', async () => {
  const record = releaseTo('github')
  expect(await codesOf(record, { vaults: [] })).toEqual(['policy_altered'])
  expect(await codesOf(record, { note: 1 })).toEqual(['policy_altered'])
  expect(await codesOf(record, { built: NOW + 1 })).toEqual([])
})

describe('a version that a job stored', () => {
  const KEY = 'payments/api/key' as SecretName
  const text = EXAMPLES.github.policy.replace(/ {4}read: .*/, `    write: [${KEY}]`)
  const written = async (change: object = {}) => {
    const set = await compilePolicies(
      sources({ issuers: ALL_ISSUERS, vaults: ALL_VAULTS, policies: [text] }),
      { built: NOW },
    )
    const index = indexPolicies(set)
    const decision = decideWrite(index, jobOn('github'), KEY, NOW)
    if (!decision.allowed) throw new Error('not granted')
    const { policy, grant } = decision
    const released = releaseTo('github') as Extract<AuditRecord, { type: 'released' }>
    const record = parseRecord({
      v: 1,
      type: 'written',
      time: NOW,
      attempt: released.attempt,
      identity: released.identity,
      policy_digest: set.digest,
      transcript: HASH,
      secret: { name: KEY, version: 2, envelope: HASH, policy, grant, ...change },
    })
    if (!record) throw new Error('no record')
    const found = findings()
    const rule = grantsOf(async () => utf8(canonicalize(set) as string), found)
    await rule(7, 'ex#x', record)
    return found.list.map(({ code }) => code)
  }

  test('is granted by what its record says', async () => {
    expect(await written()).toEqual([])
  })

  test.each([{ name: NAME }, { grant: 'other' }, { policy: 'policies/other.yaml' }])(
    'is not, with %j',
    async (change) => {
      expect(await written(change)).toEqual(['release_not_granted'])
    },
  )
})
