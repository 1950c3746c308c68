import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomBytes, toBase64url, utf8 } from '../../../core/bytes.ts'
import {
  type Batch,
  batchItem,
  batchKey,
  bundleItem,
  bundleKey,
  CHECKPOINT_KEY,
  checkpointKey,
  type DayCheckpoint,
  DERIVED_KEY,
  dayCheckpointItem,
  dayOf,
  derivedItem,
  HEAD_KEY,
  type Head,
  headItem,
  type Logged,
  latestCheckpointItem,
  loggedItem,
  loggedKey,
  PUBLISHED_KEY,
  policyKey,
  policyPartItem,
  publishedItem,
  tileItem,
  tileKey,
} from '../../../core/log/items.ts'
import {
  parseBatch,
  parseBundleItem,
  parseDayCheckpoint,
  parseDerived,
  parseHead,
  parseLatestCheckpoint,
  parseLogged,
  parsePolicyPart,
  parsePublished,
  parseTileItem,
} from '../../../core/log/parse.ts'
import type { Item } from '../../../core/ports.ts'
import { codeOfThrown } from '../thrown.ts'

const NOW = 1_800_000_000
const KEY = toBase64url(new Uint8Array(16).fill(7))
const DIGEST = toBase64url(new Uint8Array(32).fill(9))
const PK = 'ex#2027-01-15T08:00Z#0'

const head: Head = {
  size: 3,
  root: randomBytes(32),
  batch: KEY,
  at: NOW,
  minute: NOW - 780,
  hour: NOW - 90_000,
  begun: NOW - 86_400,
}
const day: DayCheckpoint = {
  size: 3,
  note: utf8('a note'),
  at: NOW,
  minute: NOW - 780,
  hour: NOW - 90_000,
}
const batch: Batch = {
  key: KEY,
  begin: 3,
  previous: '',
  at: NOW,
  entries: [utf8('one'), utf8('two')],
  minute: NOW - 780,
  hour: NOW - 90_000,
}
const logged: Logged = {
  pk: PK,
  batch: KEY,
  begin: 3,
  places: [
    { sk: randomBytes(32), index: 3 },
    { sk: randomBytes(32), index: 2 ** 53 - 1 },
  ],
}
const part = {
  digest: DIGEST,
  part: 1,
  parts: 2,
  text: utf8('policies'),
  built: NOW,
  record: 'kp#2027-01-15T08:00Z#0/x',
}

/** Each kind: what it says, its item, where that stands, and its parser. */
const KINDS: readonly [string, unknown, Item, object, (item: Item) => unknown][] = [
  ['head', head, headItem(head), HEAD_KEY, parseHead],
  [
    'derived',
    { size: 3, batch: KEY },
    derivedItem({ size: 3, batch: KEY }),
    DERIVED_KEY,
    parseDerived,
  ],
  [
    'published',
    { size: 3, at: NOW },
    publishedItem({ size: 3, at: NOW }),
    PUBLISHED_KEY,
    parsePublished,
  ],
  [
    'the latest checkpoint',
    { size: 3, note: utf8('n'), at: NOW },
    latestCheckpointItem({ size: 3, note: utf8('n'), at: NOW }),
    CHECKPOINT_KEY,
    parseLatestCheckpoint,
  ],
  [
    "a day's checkpoint",
    day,
    dayCheckpointItem(day),
    checkpointKey('2027-01-15', 3),
    parseDayCheckpoint,
  ],
  ['batch', batch, batchItem(batch), batchKey(KEY), parseBatch],
  [
    'tile',
    { level: 1, index: 12, hashes: [head.root, head.root] },
    tileItem({ level: 1, index: 12, hashes: [head.root, head.root] }),
    tileKey(1, 12),
    parseTileItem,
  ],
  [
    'bundle',
    { index: 12, entries: batch.entries },
    bundleItem({ index: 12, entries: batch.entries }),
    bundleKey(12),
    parseBundleItem,
  ],
  ['logged', logged, loggedItem(logged), loggedKey(PK, KEY), parseLogged],
  ['policy', part, policyPartItem(part), policyKey(DIGEST, 1), parsePolicyPart],
]

const refused = ['log_item_malformed', 'log_tile_malformed']

describe.each(KINDS)('the item: %s', (_, said, item, key, parse) => {
  test('is read back as it was written, from where it stands', () => {
    expect(item).toMatchObject(key)
    expect(parse(item)).toEqual(said)
  })

  test('of another format is refused', async () => {
    for (const v of [0, 2, '1']) {
      expect(refused).toContain(await codeOfThrown(() => parse({ ...item, v })))
    }
  })

  test('with an attribute more or less, or of another type, is refused', async () => {
    expect(refused).toContain(await codeOfThrown(() => parse({ ...item, extra: 1 })))
    for (const name of Object.keys(item).filter((name) => name !== 'pk' && name !== 'sk')) {
      const { [name]: value, ...rest } = item
      expect(refused).toContain(await codeOfThrown(() => parse(rest as Item)))
      for (const other of ['text', 1.5, -1, new Uint8Array(5), null, undefined, Number.NaN]) {
        if (typeof other === typeof value && typeof value === 'string' && name === 'record')
          continue
        if (other instanceof Uint8Array && (name === 'note' || name === 'text')) continue
        const changed = { ...item, [name]: other } as Item
        expect(refused).toContain(await codeOfThrown(() => parse(changed)))
      }
    }
  })

  test('that was moved elsewhere is refused', async () => {
    for (const place of [
      { pk: 'log', sk: 'elsewhere' },
      { pk: `${item.pk}x`, sk: `${item.sk}x` },
      { pk: item.pk, sk: '12' },
      { pk: 'tile#01', sk: item.sk },
      { pk: 'x', sk: item.sk },
      { pk: item.pk, sk: '' },
    ]) {
      expect(refused).toContain(await codeOfThrown(() => parse({ ...item, ...place })))
    }
  })
})

describe('items of the log', () => {
  test('before the first batch: no batch', () => {
    const first = { ...head, size: 0, batch: '' }
    expect(parseHead(headItem(first))).toEqual(first)
    expect(parseDerived(derivedItem({ size: 0, batch: '' }))).toEqual({ size: 0, batch: '' })
  })

  test.each<[string, (item: Item) => unknown, Item]>([
    ['a root too short', parseHead, { ...headItem(head), root: new Uint8Array(31) }],
    ['a batch key too short', parseHead, { ...headItem(head), batch: KEY.slice(1) }],
    ['a batch key with trailing bits', parseHead, { ...headItem(head), batch: `${KEY.slice(1)}B` }],
    ['a size that is not safe', parseHead, { ...headItem(head), size: 2 ** 53 }],
    ['a batch without a key', parseBatch, { ...batchItem(batch), pk: 'batch#' }],
    ['a batch cut off', parseBatch, { ...batchItem(batch), entries: new Uint8Array([0, 9, 1]) }],
    ['a tile of no width', parseTileItem, { ...tileItem({ level: 0, index: 0, hashes: [] }) }],
    [
      'a tile wider than its hashes',
      parseTileItem,
      { ...tileItem({ level: 0, index: 0, hashes: [head.root] }), width: 2 },
    ],
    [
      'a tile of 257',
      parseTileItem,
      tileItem({ level: 0, index: 0, hashes: Array.from({ length: 257 }, () => head.root) }),
    ],
    [
      'a bundle narrower than its leaves',
      parseBundleItem,
      { ...bundleItem({ index: 0, entries: batch.entries }), width: 1 },
    ],
    ['places cut off', parseLogged, { ...loggedItem(logged), places: new Uint8Array(41) }],
    [
      'a place beyond 2^53',
      parseLogged,
      { ...loggedItem(logged), places: new Uint8Array(40).fill(255) },
    ],
    ['a part beyond the last', parsePolicyPart, policyPartItem({ ...part, part: 2 })],
    ['a digest that is none', parsePolicyPart, policyPartItem({ ...part, digest: 'x' })],
    [
      "a checkpoint in another day's list",
      parseDayCheckpoint,
      { ...dayCheckpointItem(day), ...checkpointKey('2027-01-16', 3) },
    ],
  ])('are refused: %s', async (_, parse, item) => {
    expect(refused).toContain(await codeOfThrown(() => parse(item)))
  })

  test('sort keys stand in the order of the numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        expect(bundleKey(a).sk < bundleKey(b).sk).toBe(a < b)
        expect(checkpointKey('2027-01-15', a).sk.length).toBe(16)
      }),
    )
  })

  test('a day is that of UTC', () => {
    expect(dayOf(NOW)).toBe('2027-01-15')
    expect([dayOf(1_799_971_199), dayOf(1_799_971_200)]).toEqual(['2027-01-14', '2027-01-15'])
  })

  test('places are read from bytes that stand within others, as a client may give them', () => {
    const { places, ...item } = loggedItem(logged)
    const around = new Uint8Array(100 + (places as Uint8Array).length)
    around.set(places as Uint8Array, 50)
    const within = around.subarray(50, 50 + (places as Uint8Array).length)
    expect(parseLogged({ ...item, places: within } as Item)).toEqual(logged)
  })
})
