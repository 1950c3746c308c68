import { describe, expect, test } from 'vitest'
import { toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash } from '../../core/envelope.ts'
import type { SecretName } from '../../core/name.ts'
import type { Item } from '../../core/ports.ts'
import {
  keyContext,
  parseStored,
  type StoredSecret,
  secretKey,
  storedItem,
  versionKey,
} from '../../core/stored.ts'
import { codeOfThrown } from './thrown.ts'

const NAME = 'payments/db/url' as SecretName
const stored: StoredSecret = {
  name: NAME,
  version: 3,
  envelope: utf8('an envelope'),
  wrapped: utf8('a wrap'),
  created: 1_800_000_000,
  record: 'op#2027-01-15T08:00Z#0/x',
  sealed: 1_800_000_060,
  escrow: null,
  due: null,
}
const good = storedItem(secretKey(NAME), stored)
const without = (attribute: string): Item =>
  Object.fromEntries(Object.entries(good).filter(([name]) => name !== attribute)) as Item

describe('a stored secret', () => {
  test('round trip', () => {
    expect(parseStored(NAME, good)).toEqual(stored)
  })

  test('round trip with an escrow, of whatever format', () => {
    const escrowed = { ...stored, escrow: new Uint8Array([9, 1, 2]) }
    expect(parseStored(NAME, storedItem(secretKey(NAME), escrowed))).toEqual(escrowed)
  })

  test('without an escrow the item has no such attribute', () => {
    expect(good).not.toHaveProperty('escrow')
  })

  test('the name is the one that was asked for, never the item’s', () => {
    const item = { ...good, name: 'payments/other' }
    expect(parseStored(NAME, item).name).toBe(NAME)
  })

  test.each<[string, Item]>([
    ['without a version', without('version')],
    ['version 0', { ...good, version: 0 }],
    ['version -1', { ...good, version: -1 }],
    ['version 1.5', { ...good, version: 1.5 }],
    ['version 2^53', { ...good, version: 2 ** 53 }],
    ['the version as a text', { ...good, version: '3' }],
    ['without an envelope', without('envelope')],
    ['the envelope as a text', { ...good, envelope: 'an envelope' }],
    ['without a wrap', without('wrapped')],
    ['an empty wrap', { ...good, wrapped: new Uint8Array() }],
    ['a wrap of another format', { ...good, wrapped: new Uint8Array([2, 1]) }],
    ['without its time', without('created')],
    ['without the time of its sealing', without('sealed')],
    ['the escrow as a text', { ...good, escrow: 'an escrow' }],
    ['with that time in words', { ...good, sealed: '1800000060' }],
  ])('%s: malformed', async (_, item) => {
    expect(await codeOfThrown(() => parseStored(NAME, item))).toBe('item_malformed')
  })

  test('current and history stand in their vault, no version beside another’s name', () => {
    expect(secretKey(NAME)).toEqual({ pk: 'vault#payments', sk: 'secret#payments/db/url' })
    expect(versionKey(NAME, 3)).toEqual({ pk: 'vault#payments', sk: 'version#payments/db/url#3' })
  })
})

describe('what a wrap is bound to', () => {
  test('vault, name, version and the very envelope, all of them texts', async () => {
    expect(await keyContext(NAME, 3, stored.envelope)).toEqual({
      'egg:vault': 'payments',
      'egg:secret': NAME,
      'egg:version': '3',
      'egg:envelope': toBase64url(await envelopeHash(stored.envelope)),
    })
  })

  test('any of them changed, it is another (B.5.79)', async () => {
    const contexts = await Promise.all([
      keyContext(NAME, 3, stored.envelope),
      keyContext('payments/db/user' as SecretName, 3, stored.envelope),
      keyContext('billing/db/url' as SecretName, 3, stored.envelope),
      keyContext(NAME, 2, stored.envelope),
      keyContext(NAME, 3, utf8('another envelope')),
    ])
    expect(new Set(contexts.map((context) => JSON.stringify(context))).size).toBe(5)
  })
})
