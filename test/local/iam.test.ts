import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allows, loadPolicy } from '../../local/iam.ts'
import { roles } from '../../local/principals.ts'

const table = 'arn:aws:dynamodb:local-1:000000000000:table/egg-secrets'
const key = 'dynamodb:LeadingKeys'
const statement = (change: object = {}) => ({
  Effect: 'Allow',
  Action: 'dynamodb:GetItem',
  Resource: 'arn:aws:dynamodb:*:*:table/egg-secrets',
  ...change,
})
const document = (...statements: unknown[]) => ({ Version: '2012-10-17', Statement: statements })
const policy = (...statements: unknown[]) => loadPolicy(document(...statements))
const get = { action: 'dynamodb:GetItem', resource: table, leadingKeys: ['vault#a'] }

describe('matching', () => {
  test('default is deny', () => {
    expect(allows(loadPolicy(document()), get)).toBe(false)
  })

  test('action, whatever its case, and resource must both match', () => {
    expect(allows(policy(statement()), get)).toBe(true)
    expect(allows(policy(statement({ Action: 'dynamodb:getitem' })), get)).toBe(true)
    expect(allows(policy(statement()), { ...get, action: 'dynamodb:Query' })).toBe(false)
    expect(allows(policy(statement()), { ...get, resource: `${table}-2` })).toBe(false)
  })

  test('a glob is anchored and takes every other character literally', () => {
    const globbed = policy(statement({ Action: ['dynamodb:Get*', 'dynamodb:Quer?'] }))
    expect(allows(globbed, get)).toBe(true)
    expect(allows(globbed, { ...get, action: 'dynamodb:Query' })).toBe(true)
    expect(allows(globbed, { ...get, action: 'dynamodb:BatchGetItem' })).toBe(false)
    const dotted = policy(statement({ Resource: 'arn:aws:dynamodb:*:*:table/egg.secrets' }))
    expect(allows(dotted, get)).toBe(false)
  })

  test('a Deny beats every Allow', () => {
    const denied = policy(statement(), statement({ Effect: 'Deny', Resource: '*' }))
    expect(allows(denied, get)).toBe(false)
    expect(allows(policy(statement({ Effect: 'Deny' })), get)).toBe(false)
  })
})

describe('leading keys', () => {
  const under = (Condition: object) => policy(statement({ Condition }))
  const with_ = (...leadingKeys: string[]) => ({ ...get, leadingKeys })
  const { leadingKeys: _, ...scan } = get

  test('ForAllValues wants every key to match', () => {
    const all = under({ 'ForAllValues:StringLike': { [key]: ['vault#*', 'control'] } })
    expect(allows(all, with_('vault#a', 'control'))).toBe(true)
    expect(allows(all, with_('vault#a', 'freeze-all'))).toBe(false)
    expect(allows(all, with_('xvault#a'))).toBe(false)
    expect(allows(all, with_('control\n'))).toBe(false)
  })

  test('ForAllValues passes with no keys at all, as at AWS, unless Null stands beside it', () => {
    const hole = { 'ForAllValues:StringLike': { [key]: 'vault#*' } }
    expect(allows(under(hole), scan)).toBe(true)
    expect(allows(under({ ...hole, Null: { [key]: 'false' } }), scan)).toBe(false)
    expect(allows(under({ ...hole, Null: { [key]: 'false' } }), get)).toBe(true)
    expect(allows(under({ Null: { [key]: 'true' } }), scan)).toBe(true)
  })

  test('a plain operator wants exactly one key', () => {
    for (const operator of ['StringLike', 'StringEquals']) {
      const one = under({ [operator]: { [key]: 'control' } })
      expect(allows(one, with_('control'))).toBe(true)
      expect(allows(one, with_('control', 'control'))).toBe(false)
      expect(allows(one, scan)).toBe(false)
    }
  })

  test('StringEquals knows no glob', () => {
    const exact = under({ StringEquals: { [key]: 'vault#*' } })
    expect(allows(exact, get)).toBe(false)
    expect(allows(exact, with_('vault#*'))).toBe(true)
  })
})

describe('what a document may not hold', () => {
  test.each([
    ['no version', { Statement: [] }],
    ['an old version', { Version: '2008-10-17', Statement: [] }],
    ['an id', { ...document(), Id: 'x' }],
    ['a lone statement', { Version: '2012-10-17', Statement: statement() }],
    ['NotAction', document({ ...statement(), NotAction: 'x' })],
    ['NotResource', document({ ...statement(), NotResource: 'x' })],
    ['Principal', document({ ...statement(), Principal: '*' })],
    ['a missing action', document({ Effect: 'Allow', Resource: '*' })],
    ['no actions', document(statement({ Action: [] }))],
    ['a malformed action', document(statement({ Action: 'GetItem' }))],
    ['an upper-case service', document(statement({ Action: 'DynamoDB:GetItem' }))],
    ['a resource that is no ARN', document(statement({ Resource: 'egg-secrets' }))],
    [
      'a policy variable',
      document(statement({ Resource: 'arn:aws:dynamodb:*:*:table/$\u007Baws:x}' })),
    ],
    ['another effect', document(statement({ Effect: 'allow' }))],
    ['another operator', document(statement({ Condition: { StringNotLike: { [key]: 'x' } } }))],
    [
      'an IfExists operator',
      document(statement({ Condition: { StringLikeIfExists: { [key]: 'x' } } })),
    ],
    [
      'ForAnyValue',
      document(statement({ Condition: { 'ForAnyValue:StringLike': { [key]: 'x' } } })),
    ],
    ['another key', document(statement({ Condition: { StringLike: { 'aws:SourceIp': 'x' } } }))],
    ['a Null that is neither', document(statement({ Condition: { Null: { [key]: 'no' } } }))],
    [
      'a condition on a Deny',
      document(statement({ Effect: 'Deny', Condition: { StringLike: { [key]: 'x' } } })),
    ],
  ])('%s', (_name, bad) => {
    expect(() => loadPolicy(bad)).toThrow(/^IAM document: unsupported/)
  })
})

test.each(roles)('%s: loads, and no ForAllValues stands without its Null test', (role) => {
  const url = new URL(`../../infra/iam/${role}.json`, import.meta.url)
  const loaded = JSON.parse(readFileSync(url, 'utf8')) as {
    Statement: { Condition?: Record<string, unknown> }[]
  }
  loadPolicy(loaded)
  for (const { Condition } of loaded.Statement) {
    if (Condition !== undefined) expect(Condition.Null).toEqual({ [key]: 'false' })
  }
})
