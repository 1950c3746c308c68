import { describe, expect, test } from 'vitest'
import { type Decided, decideAgain, isDecided } from '../../../core/audit/decide-again.ts'
import { parseRecord } from '../../../core/audit/schema.ts'
import { CLAIM_LENGTH } from '../../../core/limits.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { ISSUERS, NOW, POLICY, sources } from '../policy/sources.ts'
import { CLAIMS, HASH } from './log.ts'

const compiled = async (policy: string, more: { issuers?: string; vaults?: string } = {}) =>
  indexPolicies(await compilePolicies(sources({ policies: [policy], ...more }), { built: NOW }))
const before = await compiled(POLICY)
const ISS = 'https://token.actions.githubusercontent.com'

const record = (body: object): Decided => {
  const parsed = parseRecord({
    v: 1,
    time: NOW,
    attempt: 'AAECAwQFBgcICQoLDA0ODw',
    policy_digest: before.digest,
    ...body,
  })
  if (!parsed || !isDecided(parsed)) throw new Error('not one that policies decided')
  return parsed
}
const identity = (claims: object = {}) => ({
  issuer: 'github',
  iss: ISS,
  iat: NOW,
  claims: { ...CLAIMS, ...claims },
})
const released = (claims: object = {}, names = ['payments/db/url']) =>
  record({
    type: 'released',
    identity: identity(claims),
    transcript: HASH,
    handle_hash: HASH,
    lease: 60,
    secrets: names.map((name) => ({
      name,
      version: 1,
      envelope: HASH,
      policy: 'policies/payments-api.yaml',
      grant: 'deploy',
    })),
    omitted: [],
    warnings: [],
  })
const denied = (claims: object = {}, names = ['payments/db/url']) =>
  record({ type: 'denied', identity: identity(claims), reason: 'not_granted', names })

const again = async (policy: string, past: Decided, more = {}, then = before as never) =>
  decideAgain(await compiled(policy, more), then, past, NOW)
const kindOf = async (policy: string, past: Decided, more = {}) =>
  (await again(policy, past, more)).kind

describe('what was released', () => {
  test('is given by the same policies, renamed and reordered', async () => {
    expect(await kindOf(POLICY, released())).toBe('same')
    expect(await kindOf(POLICY.replace('name: deploy', 'name: other'), released())).toBe('same')
  })

  test.each([
    ['a condition', POLICY.replace('environment: production', 'environment: staging')],
    ['its name', POLICY.replace('[payments/db/url, ', '[')],
    ['the repository', POLICY.replace('"456789"', '"1"')],
    ['the owner', POLICY.replace('repository_owner_id: "1234"', 'repository_owner_id: "1"')],
    ['the time', POLICY.replace('    lease', '    expires: 2020-01-01\n    lease')],
  ])('is lost, where the policies change in %s', async (_, policy) => {
    expect(await kindOf(policy, released())).toBe('lost')
  })

  test('says by which conditions, and of which names', async () => {
    const policy = POLICY.replace('refs/heads/main', 'refs/heads/release')
    expect(await again(policy, released())).toEqual({
      kind: 'lost',
      names: ['payments/db/url'],
      why: 'ref (deploy in policies/p0.yaml)',
    })
    const one = POLICY.replace('[payments/db/url, ', '[')
    const two = released({}, ['payments/db/url', 'payments/tls/key'])
    expect(await again(one, two)).toMatchObject({
      names: ['payments/db/url'],
      why: 'no grant names it',
    })
  })

  test('is lost, when its issuer is trusted no more; an issuer may change its name', async () => {
    const renamed = (text: string) =>
      text.replaceAll('github', 'hub').replace('platform: hub', 'platform: github')
    const issuers = renamed(ISSUERS).replace('actions.hubusercontent', 'actions.githubusercontent')
    const vaults = sources().vaults.text.replaceAll('issuer: github', 'issuer: hub')
    const policy = POLICY.replace('issuer: github', 'issuer: hub')
    expect(await kindOf(policy, released(), { issuers, vaults })).toBe('same')
    const other = ISSUERS.replace('token.actions', 'tokens.actions')
    expect(await again(POLICY, released(), { issuers: other })).toMatchObject({
      kind: 'lost',
      why: 'its issuer is not trusted',
    })
  })

  test('is lost, when the vault does not list the owner any more', async () => {
    const vaults = sources().vaults.text.replace(
      '{ issuer: github, owner_id: "1234" }',
      '{ issuer: github, owner_id: "1" }',
    )
    expect(await again(POLICY, released(), { vaults })).toMatchObject({
      kind: 'lost',
      why: "its vault does not list the repository's owner",
    })
  })
})

describe('what was denied', () => {
  const staging = { environment: 'staging' }

  test('stays denied', async () => {
    expect(await kindOf(POLICY, denied(staging))).toBe('same')
  })

  test('is won by a wider policy, which is named', async () => {
    const wider = POLICY.replace('environment: production', 'environment: [production, staging]')
    expect(await again(wider, denied(staging))).toEqual({
      kind: 'won',
      names: ['payments/db/url'],
      why: 'deploy in policies/p0.yaml',
    })
  })

  test('of several names those that were refused are won, the others were given anyway', async () => {
    const wider = POLICY.replace('payments/tls/key]', 'payments/tls/key, payments/new/key]')
    const past = denied({}, ['payments/db/url', 'payments/new/key'])
    expect(await again(wider, past)).toMatchObject({ kind: 'won', names: ['payments/new/key'] })
  })

  test('stays denied, while all that was refused is refused', async () => {
    const past = denied({}, ['payments/db/url', 'payments/new/key'])
    expect(await kindOf(POLICY, past)).toBe('same')
    const less = POLICY.replace('[payments/db/url, ', '[')
    expect(await kindOf(less, past)).toBe('same')
  })

  test('cannot be told, where one of several is won: which were optional is not recorded', async () => {
    const past = denied({}, ['payments/new/a', 'payments/new/b'])
    const wider = POLICY.replace('payments/tls/key]', 'payments/new/a]')
    expect(await again(wider, past)).toMatchObject({
      kind: 'unknown',
      why: 'which names were optional is not recorded',
    })
  })

  test('by another reason than the policies, it is none of theirs', () => {
    const frozen = { type: 'denied', identity: identity(), reason: 'frozen', names: ['payments/a'] }
    expect(() => record(frozen)).toThrow('not one that policies decided')
  })
})

describe('what a record does not say', () => {
  const wants = (claim: string) =>
    POLICY.replace('    read', `      claims: { ${claim} }\n    read`).replace(
      'environment: production',
      'environment: [production, staging]',
    )

  test('a claim that was not recorded: unknown, by name', async () => {
    for (const past of [released(), denied({ environment: 'staging' })]) {
      expect(await again(wants('team: a'), past)).toEqual({
        kind: 'unknown',
        names: ['payments/db/url'],
        why: 'not recorded: team',
      })
    }
  })

  test('one that was, for the policies of then named it: its absence is known', async () => {
    const then = (await compiled(wants('team: b'))) as never
    expect(await again(wants('team: a'), released(), {}, then)).toMatchObject({ kind: 'lost' })
    expect(await again(wants('team: a'), released({ team: 'a' }), {}, then)).toEqual({
      kind: 'same',
    })
  })

  test('without the policies of then nobody knows', async () => {
    expect(await again(wants('team: a'), released(), {}, null as never)).toMatchObject({
      kind: 'unknown',
    })
  })

  test('one that is true or false is never recorded', async () => {
    const then = (await compiled(wants('ok: true'))) as never
    expect(await again(wants('ok: true'), released(), {}, then)).toMatchObject({ kind: 'unknown' })
  })

  test('where another condition fails, whatever it was, that decides', async () => {
    const policy = wants('team: a').replace('refs/heads/main', 'refs/heads/x')
    expect(await again(policy, released())).toMatchObject({ kind: 'lost' })
  })

  test('a custom property', async () => {
    const policy = POLICY.replace('    read', '      properties: { tier: gold }\n    read')
    expect(await again(policy, released())).toMatchObject({
      why: 'not recorded: repo_property_tier',
    })
  })

  test('a claim that was cut', async () => {
    const past = released({ sub: 'x'.repeat(CLAIM_LENGTH) })
    expect(await again(POLICY, past)).toMatchObject({ kind: 'unknown', why: 'a claim was cut' })
  })
})
