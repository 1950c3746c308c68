import type * as v from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { standsRight } from '../../../core/audit/place.ts'
import { parseRecord, type recordSchema } from '../../../core/audit/schema.ts'
import { fromBase64url, textOf, toBase64url } from '../../../core/bytes.ts'
import { minuteOf } from '../../../core/partition.ts'
import type { AuditRecord } from '../../../core/record.ts'
import { NOW } from '../steps.ts'
import { CLAIMS, HASH, logOf, NAME } from './log.ts'

const common = { v: 1, time: NOW, attempt: 'AAECAwQFBgcICQoLDA0ODw' }
const identity = { issuer: 'github', iss: 'https://i.example', iat: NOW, claims: CLAIMS }
const operator = { ...common, type: 'operator', actor: 'arn', reason: 'none given' }

/** One good record of each kind, as the code writes them. */
const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  released: {
    ...common,
    type: 'released',
    identity,
    policy_digest: HASH,
    transcript: HASH,
    handle_hash: HASH,
    lease: 1800,
    secrets: [{ name: NAME, version: 3, envelope: HASH, policy: 'policies/a.yaml', grant: 'g' }],
    omitted: ['payments/tls/key'],
    warnings: ['repository_renamed'],
  },
  written: {
    ...common,
    type: 'written',
    identity,
    policy_digest: HASH,
    transcript: HASH,
    secret: { name: NAME, version: 3, envelope: HASH, policy: 'policies/a.yaml', grant: 'g' },
  },
  withheld: {
    ...common,
    type: 'withheld',
    record: 'ex#2026-11-22T01:36Z#3/x',
    hash: HASH,
    insert: 'unknown',
    reason: 'internal',
  },
  refused: {
    ...common,
    type: 'refused',
    record: 'ex#2026-11-22T01:36Z#3/x',
    identity,
    reason: 'token_spent',
  },
  denied: {
    ...common,
    type: 'denied',
    identity,
    policy_digest: HASH,
    reason: 'not_granted',
    names: [NAME],
  },
  lease_ended: {
    ...common,
    type: 'lease_ended',
    record: 'ex#2026-11-22T01:36Z#3/x',
    hash: HASH,
  },
  rekeyed: {
    ...common,
    type: 'rekeyed',
    actor: 'keeper',
    reason: 'after-read',
    name: NAME,
    version: 3,
    place: 'history',
    from: HASH,
    to: HASH,
  },
  pruned: {
    ...common,
    type: 'pruned',
    actor: 'keeper',
    reason: 'history',
    name: NAME,
    versions: [1, 2],
  },
  rm: { ...operator, action: 'rm', subject: { name: NAME, version: 2, until: NOW } },
  init: { ...operator, action: 'init', subject: {} },
  put: { ...operator, action: 'put', subject: { name: NAME, version: 1, envelope: HASH } },
  get: { ...operator, action: 'get', subject: { name: NAME, version: 1, envelope: HASH } },
  freeze: { ...operator, action: 'freeze', subject: { vault: 'payments' } },
  unfreeze: { ...operator, action: 'unfreeze', subject: { scope: 'everything' } },
  policy_floor: { ...operator, action: 'policy_floor', subject: { floor: NOW } },
  revoke: { ...operator, action: 'revoke', subject: { by: 'run', iss: 'https://i', run: '7' } },
  export: {
    ...operator,
    action: 'export',
    subject: { from: NOW, to: NOW, begin: 0, end: 5, size: 5 },
  },
  alarm: { ...common, type: 'alarm', kind: 'late', subject: { records: 1, first: 'ex#x' } },
  policy_deployed: { ...common, type: 'policy_deployed', digest: HASH, built: NOW, policies: 3 },
  bundle_requested: {
    ...common,
    type: 'bundle_requested',
    actor: 'arn',
    reason: 'nightly',
    manifest: {
      v: 1,
      id: 'AAECAwQFBgcICQoLDA0ODw',
      origin: 'egg.example.com/log',
      created: NOW,
      expires: NOW + 60,
      vaults: ['payments'],
      recipients: ['age1x'],
      journal_signers: ['alice+1+x'],
      secrets: [{ name: NAME, version: 3, envelope: HASH, escrow: HASH }],
    },
  },
  bundle_answered: {
    ...common,
    type: 'bundle_answered',
    request: 'op#2026-11-22T01:36Z#3/x',
    bundle: HASH,
    outcome: 'signed',
  },
  break_glass: {
    ...common,
    type: 'break_glass',
    actor: 'arn',
    bundle: HASH,
    journal: 'AAECAwQFBgcICQoLDA0ODw',
    index: 0,
    line: HASH,
    action: 'open',
    opened: NOW,
    signer: 'alice+1+x',
    by: 'shares',
    reason: 'INC-42',
    secrets: [{ name: NAME, version: 3 }],
  },
}

test('the types of the schema and of the code are the same', () => {
  expectTypeOf<v.InferOutput<typeof recordSchema>>().toExtend<AuditRecord>()
  expectTypeOf<AuditRecord['type']>().toEqualTypeOf<v.InferOutput<typeof recordSchema>['type']>()
})

describe('a record of egg', () => {
  test.each(Object.entries(GOOD))('%s', (_, record) => {
    expect(parseRecord(record)).toEqual(record)
  })

  test('as the code itself writes it', async () => {
    const world = await logOf()
    const entry = await world.released()
    for (const { id, bytes } of [entry, await world.withheld(entry), await world.put()]) {
      const record = parseRecord(JSON.parse(textOf(bytes)))
      expect(record).not.toBeNull()
      expect(record && standsRight(id, record)).toBe(true)
    }
  })
})

describe('no record of egg', () => {
  test.each(Object.entries(GOOD))('%s with a member that is unknown, or without one', (_, good) => {
    for (const name of ['note', '__proto__', 'constructor', 'toString']) {
      const text = JSON.stringify(good).replace('{', `{${JSON.stringify(name)}:1,`)
      expect(parseRecord(JSON.parse(text)), name).toBeNull()
    }
    for (const name of Object.keys(good)) {
      const { [name]: _, ...rest } = good
      expect(parseRecord(rest), name).toBeNull()
      expect(parseRecord({ ...good, [name]: null }), name).toBeNull()
    }
  })

  test.each<[string, string, object]>([
    ['another version', 'released', { v: 2 }],
    ['another type', 'released', { type: 'leased' }],
    ['a time in parts of seconds', 'released', { time: NOW + 0.5 }],
    ['a time before time', 'released', { time: -1 }],
    ['an attempt of another length', 'released', { attempt: 'AAECAwQFBgcICQoLDA0O' }],
    ['a hash with stray bits', 'released', { transcript: `${HASH.slice(0, -1)}d` }],
    ['a name that is none', 'denied', { names: ['payments'] }],
    ['a name that is too long', 'denied', { names: [`payments/${'a/'.repeat(200)}b`] }],
    ['a reason that no denial has', 'denied', { reason: 'because' }],
    ['an unknown action', 'put', { action: 'hatch' }],
    ["another action's subject", 'put', { subject: { vault: 'payments' } }],
    [
      'a subject with more in it',
      'freeze',
      { subject: { vault: 'payments', scope: 'everything' } },
    ],
    ['a revocation of two things', 'revoke', { subject: { by: 'all', secret: NAME } }],
    ['a revocation of nothing', 'revoke', { subject: { by: 'run', iss: 'https://i' } }],
    ['a claim that is no text', 'refused', { identity: { ...identity, claims: { ref: 1 } } }],
    ['a claim of another alphabet', 'refused', { identity: { ...identity, claims: { Réf: 'x' } } }],
  ])('%s', (_, kind, change) => {
    expect(parseRecord({ ...GOOD[kind], ...change })).toBeNull()
  })

  test('a claim that the schema’s own library passes over', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(GOOD.refused).replace('"claims":{', `"claims":{"${name}":{},`)
      expect(parseRecord(JSON.parse(text)), name).toBeNull()
    }
  })

  test.each([null, 1, 'x', [], [GOOD.released]])('%j', (value) => {
    expect(parseRecord(value)).toBeNull()
  })
})

describe('where a record may stand', () => {
  const sk = toBase64url(new Uint8Array(32).fill(4))
  const minute = minuteOf(NOW)
  const right = (id: string, kind: string) =>
    standsRight(id, parseRecord(GOOD[kind]) as AuditRecord)

  test.each([
    ['released', `ex#${minute}#0/${sk}`, true],
    ['released', `ex1h#${minute.slice(0, 13)}Z#0/${sk}`, true],
    ['released', `op#${minute}#0/${sk}`, false],
    ['released', `ex#${minuteOf(NOW + 60)}#0/${sk}`, false],
    ['released', `ex#${minute}#1/${sk}`, false],
    ['released', `ex#${minute}#0/${sk.slice(1)}`, false],
    ['withheld', `ex#${minuteOf(NOW + 600)}#0/${sk}`, true],
    ['withheld', `kp#${minute}#0/${sk}`, false],
    ['lease_ended', `ex#${minute}#0/${sk}`, true],
    ['lease_ended', `ex#${minuteOf(NOW + 60)}#0/${sk}`, false],
    ['lease_ended', `op#${minute}#0/${sk}`, false],
    ['put', `op#${minute}#0/${sk}`, true],
    ['put', `ex#${minute}#0/${sk}`, false],
    ['put', `kp#${minute}#0/${sk}`, false],
    ['rekeyed', `kp#${minute}#0/${sk}`, true],
    ['rekeyed', `op#${minute}#0/${sk}`, true],
    ['alarm', `kp#${minute}#0/${sk}`, true],
    ['alarm', `ex#${minute}#0/${sk}`, false],
    ['policy_deployed', `op#${minute}#0/${sk}`, false],
    ['bundle_requested', `op#${minute}#0/${sk}`, true],
    ['bundle_requested', `kp#${minute}#0/${sk}`, false],
    ['bundle_answered', `kp#${minute}#0/${sk}`, true],
    ['bundle_answered', `op#${minute}#0/${sk}`, false],
    ['break_glass', `op#${minute}#0/${sk}`, true],
    ['break_glass', `kp#${minute}#0/${sk}`, false],
  ])('%s at %s: %s', (kind, id, expected) => {
    expect(fromBase64url(sk)?.[0]).toBe(4)
    expect(right(id, kind)).toBe(expected)
  })
})
