import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256, textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import type { Verified } from '../../core/identity.ts'
import type { Json } from '../../core/json.ts'
import { CLAIM_LENGTH } from '../../core/limits.ts'
import { type Platform, PROFILES } from '../../core/platform.ts'
import {
  deniedKeyOf,
  type Entry,
  entryOf,
  eventKeyAt,
  recordedIdentity,
  recordItem,
  refusedKeyOf,
  releaseKeyOf,
  withheldKeyOf,
} from '../../core/record.ts'
import { vectorsOf } from './vectors.ts'

interface KeyVector {
  title: string
  event: 'released' | 'refused' | 'withheld' | 'denied'
  iss: string
  jti: string
  iat: number
  lifetime: number
  platform: Platform
  run?: string | null
  reason?: 'not_granted'
  record_hash?: string
  pk: string
  sk: string
}
const { records, keys } = await vectorsOf<{
  records: { title: string; record: Record<string, Json>; canonical: string; hash: string }[]
  keys: KeyVector[]
}>('record')

/** RFC 8785 for texts, integers, lists and objects, by another way than the library's. */
const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, child]) => `${JSON.stringify(name)}:${canonical(child)}`)
  return `{${members.join()}}`
}

const verified = (change: Partial<Verified> = {}): Verified => ({
  issuer: 'github',
  platform: 'github',
  audience: 'committed',
  claims: new Map([['run_id', '1']]),
  iss: 'https://token.actions.githubusercontent.com',
  jti: 'j1',
  iat: 1_800_000_000,
  lifetime: 600,
  ...change,
})

const withheld = {
  type: 'withheld',
  time: 1,
  record: 'r',
  hash: 'h',
  insert: 'done',
  reason: 'x',
} as const

describe('the bytes of a record', () => {
  test.each(records)('vector: $title', async ({ record, canonical: text, hash }) => {
    expect(canonical(record)).toBe(text)
    expect(JSON.parse(text)).toEqual(record)
    expect(toBase64url(await sha256(utf8(text)))).toBe(hash)
  })

  test.each(records)(
    'are what entryOf makes, but for its random attempt: $title',
    async (vector) => {
      const { v: _v, attempt: _attempt, ...body } = vector.record
      const entry = await entryOf({ pk: 'p', sk: 's' }, body as never)
      const { attempt, ...rest } = JSON.parse(textOf(entry.bytes))
      expect(canonical({ ...rest, attempt: vector.record.attempt })).toBe(vector.canonical)
      expect(textOf(entry.bytes)).toBe(canonical({ ...rest, attempt }))
    },
  )

  test('hash, id and item belong together', async () => {
    const entry = await entryOf({ pk: 'p', sk: 's' }, withheld)
    expect(entry.id).toBe('p/s')
    expect(entry.hash).toBe(createHash('sha256').update(entry.bytes).digest('base64url'))
    expect(recordItem(entry)).toEqual({ pk: 'p', sk: 's', record: entry.bytes })
  })

  test('two attempts of one event are told apart', async () => {
    const [one, two] = [
      await entryOf({ pk: 'p', sk: 's' }, withheld),
      await entryOf({ pk: 'p', sk: 's' }, withheld),
    ]
    expect(one.hash).not.toBe(two.hash)
  })
})

describe('the place of a record', () => {
  const keyOf = (vector: KeyVector) => {
    const { event, iss, jti, iat, lifetime, platform, run, record_hash } = vector
    const claims = new Map(run ? [[PROFILES[platform].runId ?? '', run]] : [])
    const token = verified({ platform, iss, jti, iat, lifetime, claims })
    if (event === 'released') return releaseKeyOf(token)
    if (event === 'refused') return refusedKeyOf(token)
    if (event === 'denied') return deniedKeyOf(token, 'not_granted')
    return withheldKeyOf(token, { hash: record_hash } as Entry)
  }
  const LABELS = { released: 'jti', refused: 'refused', withheld: 'withheld', denied: 'denied' }

  test.each(keys)('vector: $event, $title', async (vector) => {
    expect(await keyOf(vector)).toEqual({ pk: vector.pk, sk: vector.sk })
  })

  test.each(keys)('another implementation agrees: $event, $title', (vector) => {
    const { event, iss, jti, iat, lifetime, run, reason, record_hash, pk, sk } = vector
    const hash = createHash('sha256')
    const more =
      event === 'denied' ? [reason ?? ''] : event === 'withheld' ? [record_hash ?? ''] : []
    for (const part of [LABELS[event], iss, event === 'denied' ? (run ?? jti) : jti, ...more]) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(Buffer.byteLength(part))
      hash.update(length).update(part)
    }
    const digest = hash.digest()
    const time = new Date(iat * 1000).toISOString()
    const partition = lifetime > 600 ? `ex1h#${time.slice(0, 13)}Z` : `ex#${time.slice(0, 16)}Z`
    expect(sk).toBe(digest.toString('base64url'))
    expect(pk).toBe(`${partition}#${(digest[0] as number) % 4}`)
  })

  test('one token has one place, whatever else it says (T3)', async () => {
    const place = await releaseKeyOf(verified())
    const others: Partial<Verified>[] = [
      { claims: new Map([['run_id', '2']]) },
      { issuer: 'another-name' },
      { audience: 'fixed' },
      { platform: 'gitlab' },
    ]
    for (const change of others) expect(await releaseKeyOf(verified(change))).toEqual(place)
  })

  test('one jti from two issuers are two tokens (B.1.15), and no text moves between them', async () => {
    const places = new Set<string>()
    for (const [iss, jti] of [
      ['https://a.example', 'j1'],
      ['https://b.example', 'j1'],
      ['https://a.examplej', '1'],
      ['https://a.exampl', 'ej1'],
    ]) {
      places.add((await releaseKeyOf(verified({ iss, jti } as Partial<Verified>))).sk)
    }
    expect(places.size).toBe(4)
  })

  test('release, refusal, withholding and denial of one token stand apart', async () => {
    const token = verified()
    const entry = await entryOf(await releaseKeyOf(token), withheld)
    const places = await Promise.all([
      releaseKeyOf(token),
      refusedKeyOf(token),
      withheldKeyOf(token, entry),
      deniedKeyOf(token, 'not_granted'),
      deniedKeyOf(token, 'frozen'),
    ])
    expect(new Set(places.map(({ sk }) => sk)).size).toBe(places.length)
  })

  test('a replay makes one refusal, however often it is tried', async () => {
    expect(await refusedKeyOf(verified())).toEqual(await refusedKeyOf(verified()))
  })

  test('denials are one per run and reason, not one per token', async () => {
    const [one, two] = [verified({ jti: 'a' }), verified({ jti: 'b' })]
    expect(await deniedKeyOf(one, 'frozen')).toEqual(await deniedKeyOf(two, 'frozen'))
    const other = verified({ claims: new Map([['run_id', '2']]) })
    expect(await deniedKeyOf(other, 'frozen')).not.toEqual(await deniedKeyOf(one, 'frozen'))
  })

  test.each(['op', 'kp'] as const)(
    '%s events stand in their minute, each at its own place',
    (by) => {
      const [one, two] = [eventKeyAt(by, 1_800_000_000), eventKeyAt(by, 1_800_000_000)]
      expect(one.pk).toMatch(new RegExp(`^${by}#2027-01-15T08:00Z#[0-3]$`))
      expect(one.sk).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(one.sk).not.toBe(two.sk)
    },
  )
})

describe('who asked, as a record says it', () => {
  const recorded = (claims: [string, Json][]) =>
    recordedIdentity(verified({ claims: new Map(claims) })).claims

  test('has the claims of the profile that are texts, and no others', () => {
    expect(
      recorded([
        ['repository_id', '456789'],
        ['run_id', 12],
        ['actor', ''],
        ['ref', ['refs/heads/main']],
        ['sub', 'repo:acme/payments-api'],
        ['jti', 'j1'],
        ['__proto__', 'x'],
      ]),
    ).toEqual({ repository_id: '456789', sub: 'repo:acme/payments-api' })
  })

  test('a long claim is cut, never inside of a character: RFC 8785 would refuse the record', async () => {
    const environment = `${'a'.repeat(CLAIM_LENGTH - 1)}🥚 and more`
    const identity = recordedIdentity(verified({ claims: new Map([['environment', environment]]) }))
    expect(identity.claims.environment?.length).toBe(CLAIM_LENGTH)
    expect(identity.claims.environment?.isWellFormed()).toBe(true)
    const body = { type: 'refused', time: 1, record: 'r', reason: 'token_spent', identity } as const
    expect((await entryOf({ pk: 'p', sk: 's' }, body)).hash).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('every claim that a decision may rest on is recorded', () => {
    const files = {
      github: ['workflow_ref', 'job_workflow_ref', 'job_workflow_sha'],
      gitlab: ['ci_config_ref_uri'],
      forgejo: ['workflow_ref'],
    }
    for (const [platform, profile] of Object.entries(PROFILES)) {
      const { ref } = profile
      const words = [
        'sub',
        ...(files[platform as keyof typeof files] ?? []),
        ...(ref && typeof ref === 'object' ? [ref.branch, ref.tag] : [ref]),
        profile.repositoryId,
        profile.ownerId,
        profile.repository,
        profile.refProtected,
        profile.environment,
        profile.event,
        profile.baseRef,
        profile.actorId,
        profile.visibility,
        profile.runner,
        profile.enterpriseId,
        profile.runId,
        profile.job,
      ].filter(Boolean)
      expect(words.filter((claim) => !profile.recorded.includes(claim ?? ''))).toEqual([])
    }
  })
})
