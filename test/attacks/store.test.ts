import { beforeEach, describe, expect, test } from 'vitest'
import { type Bytes, utf8 } from '../../core/bytes.ts'
import { seal } from '../../core/envelope.ts'
import type { SecretName } from '../../core/name.ts'
import type { Item } from '../../core/ports.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import { keyContext, secretKey, versionKey } from '../../core/stored.ts'
import { NOW, type World, world } from '../broker/world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const [A, B, C] = ['payments/a', 'payments/b', 'payments/c'] as SecretName[] as [
  SecretName,
  SecretName,
  SecretName,
]
const itemOf = (name: SecretName): Item => w.store.peek('secrets', secretKey(name)) as Item
const putAgain = (name: SecretName, text: string) =>
  put(
    { store: w.store, kms: w.kms },
    { name, value: secret(utf8(text)), kmsKey: 'alias/egg', actor: 'a', reason: 'r', now: NOW },
    AbortSignal.timeout(5_000),
  )
/** Puts these attributes into the item of `payments/a`, and reads it as a job would. */
const tampered = async (change: Partial<Item> | Item): Promise<string> => {
  w.store.force('secrets', { ...itemOf(A), ...change, ...secretKey(A) } as Item)
  const { denial, released, request } = await w.run([A], { jti: crypto.randomUUID() })
  if (denial) return denial.code
  const opened = await w.openIt(released?.jwe ?? '', request)
  return new TextDecoder().decode(opened.secrets[0]?.value.expose())
}
const flipped = (bytes: unknown, at: number): Bytes => {
  const copy = new Uint8Array(bytes as Bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('what belongs together is changed for another’s (B.5.79)', () => {
  test.each<[string, (mine: Item, other: Item) => Partial<Item>]>([
    ['the envelope', (_, { envelope }) => ({ envelope: envelope as Bytes })],
    ['the wrapped DEK', (_, { wrapped }) => ({ wrapped: wrapped as Bytes })],
    [
      'both',
      (_, { envelope, wrapped }) => ({ envelope: envelope as Bytes, wrapped: wrapped as Bytes }),
    ],
    ['the whole item', (_, other) => other],
  ])('%s of another secret', async (_, change) => {
    expect(await tampered(change(itemOf(A), itemOf(B)))).toBe('unavailable')
  })

  test.each<[string, (old: Item) => Partial<Item>]>([
    ['the envelope', ({ envelope }) => ({ envelope: envelope as Bytes })],
    ['the wrapped DEK', ({ wrapped }) => ({ wrapped: wrapped as Bytes })],
    [
      'both',
      ({ envelope, wrapped }) => ({ envelope: envelope as Bytes, wrapped: wrapped as Bytes }),
    ],
    ['the version alone', ({ version }) => ({ version: version as number })],
  ])('%s of an older version', async (_, change) => {
    await putAgain(A, 'newer')
    const old = w.store.peek('secrets', versionKey(A, 1)) as Item
    expect(await tampered(change(old))).toBe('unavailable')
  })

  test('of a vault of the same name in another table: its wraps are another key’s', async () => {
    const other = await world()
    expect(await tampered(other.store.peek('secrets', secretKey(A)) as Item)).toBe('unavailable')
  })

  test('an old item put back whole is opened; the record and the release name its version', async () => {
    await putAgain(A, 'newer')
    expect(await tampered({})).toBe('newer')
    expect(await tampered(w.store.peek('secrets', versionKey(A, 1)) as Item)).toBe(
      'value of payments/a',
    )
    const versions = w.records().map(({ secrets }) => secrets[0].version)
    expect(versions).toEqual([2, 1])
  })

  test('two items exchanged: neither is read', async () => {
    const [a, b] = [itemOf(A), itemOf(B)]
    w.store.force('secrets', { ...a, ...secretKey(B) })
    w.store.force('secrets', { ...b, ...secretKey(A) })
    for (const names of [[A], [B], [A, B], [C, A]]) {
      const { denial } = await w.run(names, { jti: crypto.randomUUID() })
      expect(denial?.code).toBe('unavailable')
    }
    expect((await w.run([C], { jti: crypto.randomUUID() })).denial).toBeNull()
  })
})

describe('any byte of an item flipped (B.5.80)', () => {
  test('of the envelope: the same refusal for each, and nothing opens', async () => {
    const { envelope } = itemOf(A)
    const { length } = envelope as Bytes
    const answers = new Set<string>()
    for (let at = 0; at < length; at += 7) {
      answers.add(await tampered({ envelope: flipped(envelope, at) }))
    }
    answers.add(await tampered({ envelope: flipped(envelope, length - 1) }))
    expect([...answers]).toEqual(['unavailable'])
  })

  test('of the wrapped DEK: likewise, but for its format, which is told apart in no answer', async () => {
    const { wrapped } = itemOf(A)
    const codes = []
    for (let at = 1; at < (wrapped as Bytes).length; at += 5) {
      codes.push(await tampered({ wrapped: flipped(wrapped, at) }))
    }
    expect(new Set(codes)).toEqual(new Set(['unavailable']))
    expect(await tampered({ wrapped: flipped(wrapped, 0) })).toBe('internal')
  })

  test('what a record says of it is a code, and holds nothing of the item', async () => {
    await tampered({ envelope: flipped(itemOf(A).envelope, 40) })
    const withheld = w.records().find(({ type }) => type === 'withheld')
    expect(withheld?.reason).toMatch(/^[a-z:A-Z]+ [A-Za-z]+$/)
  })
})

describe('keys that are not the vault’s (B.5.81)', () => {
  test('the key commitment changed', async () => {
    const { envelope } = itemOf(A)
    for (const at of [33, 48, 64]) {
      expect(await tampered({ envelope: flipped(envelope, at) })).toBe('unavailable')
    }
  })

  test('a value of the attacker’s under a KMS key of the attacker’s', async () => {
    const { envelope, dek } = await seal(A, secret(utf8('evil')))
    const context = await keyContext(A, 1, envelope)
    const wrap = await w.kms.wrap('alias/evil', dek, context, AbortSignal.timeout(1_000))
    const wrapped = new Uint8Array([1, ...wrap])
    expect(await tampered({ envelope, wrapped })).toBe('unavailable')
    expect(w.kms.calls.at(-1)?.operation).toBe('unwrap')
  })

  test('a value of the attacker’s, wrapped by the right key for another secret of the vault', async () => {
    const { envelope, dek } = await seal(A, secret(utf8('evil')))
    for (const [name, version] of [
      [B, 1],
      [A, 2],
      ['other/a' as SecretName, 1],
    ] as const) {
      const context = await keyContext(name, version, envelope)
      const wrap = await w.kms.wrap('alias/egg', dek, context, AbortSignal.timeout(1_000))
      const wrapped = new Uint8Array([1, ...wrap])
      expect(await tampered({ envelope, wrapped })).toBe('unavailable')
    }
  })
})

describe('a request for more than there is (B.5.86)', () => {
  const asked = async (names: readonly string[]) => {
    const draft = await w.draft(names)
    const token = await w.token({ aud: draft.aud, jti: crypto.randomUUID() })
    const reads = w.store.calls.length
    const decrypts = w.kms.calls.length
    const { denial } = await w.attempt(draft.body, token)
    const wrote = w.store.calls.slice(reads).filter(({ method }) => method === 'read')
    return { denial, cost: wrote.length + w.kms.calls.length - decrypts }
  }

  test('10,000 names are refused by size, 51 by number, and no call is made', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `payments/n${i}`)
    expect(await asked(names(10_000))).toMatchObject({
      denial: { code: 'request_too_large' },
      cost: 0,
    })
    expect(await asked(names(51))).toMatchObject({ denial: { code: 'request_malformed' }, cost: 0 })
  })

  test('a name twice is refused', async () => {
    expect(await asked([A, A])).toMatchObject({ denial: { code: 'request_malformed' }, cost: 0 })
  })

  test.each([[[A, 'payments/zz']], [['payments/zz', A]], [[A, 'nowhere/at/all']]])(
    '%j: all or nothing, and nothing is read',
    async (names) => {
      expect(await asked(names)).toMatchObject({ denial: { code: 'not_granted' }, cost: 0 })
    },
  )

  test('a secret that exists and one that does not are refused alike, to a job that is known', async () => {
    const shape = async (name: string) => {
      const { denial } = await asked([name])
      return JSON.stringify(denial).replaceAll(name, 'NAME')
    }
    w.store.force('secrets', { ...itemOf(B), ...secretKey('payments/hidden' as SecretName) })
    expect(await shape('payments/hidden')).toBe(await shape('payments/nothing'))
  })
})
