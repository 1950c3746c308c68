import { type Bytes, concat, toBase64url, utf8 } from '../../core/bytes.ts'
import { checkpointText } from '../../core/log/checkpoint.ts'
import { encodeLeaf, type Leaf } from '../../core/log/leaf.ts'
import { EMPTY_RANGE, leafHash } from '../../core/log/merkle.ts'
import { keyOf, signNote } from '../../core/log/note.ts'
import { bundleOf, tilePath } from '../../core/log/tile.ts'
import { checkpointVectors, noteVectors } from './notes.ts'
import { rfc6962Vectors } from './rfc6962.ts'

const ORIGIN = 'egg.example.com/log'
/** The private key of the worked log; anybody may have it. */
const SEED = Uint8Array.from({ length: 32 }, (_, i) => i)

const RELEASED = 'ex#2027-01-15T08:00Z#0/_H5wicNB4eUQcV2Oa8Ow0bpTkoGz8w0uRHCcjNtXPOI'
const REKEYED = 'kp#2027-01-15T08:00Z#2/y7Yl0m8Jm1zq8yZC5t0iQyqv0m3o1zv6k0xY4b1m2cA'
const HOURLY = 'ex1h#2027-01-15T08Z#3/r0HdspoubHJW4cD_npmIvbi2sKDvYvregDROE6LLif8'
const OPERATOR = 'op#2027-01-15T08:00Z#1/qU03FsDinHQM2a3eJpL0UebWaKtU3x5_rxBqZfGC6gY'
/** Of the records of record.json. */
const HASHES = {
  released: 'SlzUrpqUIEQQKuGNcwRE81agKNcoWdcDtSsCs3b6oBA',
  withheld: 'qqJBBzoLbvrCbOd9KITG6LFuzqynNvBVMwVmuB922I0',
  operator: 'PHnLl80dxgBrvfCkHOl1Mh3dXfwNs1l0EEfcSn3rQQk',
}

const LEAVES: readonly (readonly [string, Leaf])[] = [
  ['a record', { v: 1, type: 'record', id: RELEASED, hash: HASHES.released }],
  ["the keeper's record", { v: 1, type: 'record', id: REKEYED, hash: HASHES.withheld }],
  ['a minute is closed', { v: 1, type: 'closed', period: '2027-01-15T08:00Z', records: 2 }],
  [
    'a record of an operator, found late',
    { v: 1, type: 'late', id: OPERATOR, hash: HASHES.operator },
  ],
  ['a record by the hour', { v: 1, type: 'record', id: HOURLY, hash: HASHES.released }],
  ['an hour is closed', { v: 1, type: 'closed', period: '2027-01-15T08Z', records: 1 }],
]

const signer = async () => {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED])
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  return {
    key: await keyOf(ORIGIN, new Uint8Array(Buffer.from(x, 'base64url'))),
    sign: async (bytes: Bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)),
  }
}

const leafVectors = async () => {
  const text = Buffer.from(encodeLeaf(LEAVES[0]?.[1] as Leaf)).toString()
  const closed = Buffer.from(encodeLeaf(LEAVES[2]?.[1] as Leaf)).toString()
  const invalid = (title: string, bytes: string | Bytes) => ({
    title,
    bytes: toBase64url(typeof bytes === 'string' ? utf8(bytes) : bytes),
    code: 'log_leaf_malformed',
  })
  const moved = (id: string) => text.replace(RELEASED, id)
  return {
    valid: await Promise.all(
      LEAVES.map(async ([title, leaf]) => {
        const bytes = encodeLeaf(leaf)
        const canonical = Buffer.from(bytes).toString()
        return { title, leaf, canonical, leaf_hash: toBase64url(await leafHash(bytes)) }
      }),
    ),
    invalid: [
      invalid('nothing', ''),
      invalid('no JSON', text.slice(0, -1)),
      invalid('a text', '"leaf"'),
      invalid('null', 'null'),
      invalid('a list', `[${text}]`),
      invalid('a space', text.replace('{', '{ ')),
      invalid('a newline behind it', `${text}\n`),
      invalid('a byte order mark', `\ufeff${text}`),
      invalid('no UTF-8', concat(utf8(text), new Uint8Array([0xff]))),
      invalid('members in another order', text.replace(/("hash":"[^"]*"),("id":"[^"]*")/, '$2,$1')),
      invalid('a member twice', text.replace('"v":1', '"v":1,"v":1')),
      invalid('an unknown member', text.replace('"v":1', '"v":1,"w":1')),
      invalid('an escape where none is needed', text.replace('ex#', '\\u0065x#')),
      invalid('another version', text.replace('"v":1', '"v":2')),
      invalid('the version as a fraction', text.replace('"v":1', '"v":1.0')),
      invalid('the version as a text', text.replace('"v":1', '"v":"1"')),
      invalid('no version', text.replace(',"v":1', '')),
      invalid('an unknown type', text.replace('"record"', '"removed"')),
      invalid('no type', text.replace(',"type":"record"', '')),
      invalid('a hash too short', text.replace(HASHES.released, HASHES.released.slice(1))),
      invalid('a hash with padding', text.replace(HASHES.released, `${HASHES.released}=`)),
      invalid('a hash with trailing bits', text.replace('6oBA"', '6oBB"')),
      invalid('an id without a place', moved('ex#2027-01-15T08:00Z#0')),
      invalid('an id without a sort key', moved('ex#2027-01-15T08:00Z#0/')),
      invalid('an id with a space', moved('ex#2027-01-15T08:00Z#0/a b')),
      invalid('an id with a newline', moved('ex#2027-01-15T08:00Z#0/a\\n')),
      invalid('an id that is no ASCII', moved('ex#2027-01-15T08:00Z#0/ä')),
      invalid('an id of another table', moved('vault#payments/secret#payments/db/url')),
      invalid('an id of a family that is not logged', moved('once#2027-01-15T08:00Z#0/a')),
      invalid('a minute of the family of hours', moved('ex1h#2027-01-15T08:00Z#0/a')),
      invalid('an hour of a family of minutes', moved('ex#2027-01-15T08Z#0/a')),
      invalid('a shard that does not exist', moved('ex#2027-01-15T08:00Z#4/a')),
      invalid('a day that does not exist', moved('ex#2027-02-30T08:00Z#0/a')),
      invalid('an hour that does not exist', moved('ex#2027-01-15T24:00Z#0/a')),
      invalid('a minute without its Z', moved('ex#2027-01-15T08:00#0/a')),
      invalid('1,025 bytes', moved(`ex#2027-01-15T08:00Z#0/${'a'.repeat(918)}`)),
      invalid('closed, without a count', closed.replace('"records":2,', '')),
      invalid('closed, a negative count', closed.replace(':2,', ':-1,')),
      invalid('closed, a negative zero', closed.replace(':2,', ':-0,')),
      invalid('closed, a fraction', closed.replace(':2,', ':2.5,')),
      invalid('closed, an exponent', closed.replace(':2,', ':2e0,')),
      invalid('closed, more than 2^53', closed.replace(':2,', ':9007199254740993,')),
      invalid('closed, a count as a text', closed.replace(':2,', ':"2",')),
      invalid('closed, with an id', closed.replace('{', `{"id":"${RELEASED}",`)),
      invalid('closed, a second', closed.replace('08:00Z', '08:00:00Z')),
      invalid('closed, a day', closed.replace('T08:00Z', '')),
    ],
  }
}

const tileVectors = () => {
  const paths = [
    [0, 0, 256],
    [0, 0, 1],
    [0, 999, 256],
    [0, 1000, 17],
    [1, 1234067, 256],
    [6, 5, 255],
    ['entries', 0, 256],
    ['entries', 1234067, 112],
    [63, 0, 2],
  ] as const
  const bundle = [utf8(''), utf8('a'), utf8('leaf'), new Uint8Array(300).fill(7)]
  return {
    paths: paths.map(([level, index, width]) => ({
      path: tilePath(level, index, width),
      level,
      index,
      width,
    })),
    not_paths: [
      '',
      'tile/0/0',
      'tile/0/00',
      'tile/0/0000',
      'tile/0/x000/001',
      'tile/0/001/002',
      'tile/0/x001/x002',
      'tile/00/000',
      'tile/64/000',
      'tile/-1/000',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/01',
      'tile/0/000.p/',
      'tile/0/000.p',
      'tile/0/000/',
      '/tile/0/000',
      'tile/0/../000',
      'tile/8/0/000',
      'tile/Entries/000',
      'tile/0/000\n',
      'tile/0/x009/x007/x199/x254/x740/992',
    ],
    bundle: { entries: bundle.map(toBase64url), bytes: toBase64url(bundleOf(bundle)) },
    not_bundles: [
      ['half a length', [0]],
      ['a length and nothing', [0, 1]],
      ['a leaf cut off', [0, 2, 65]],
      ['a second length cut off', [0, 1, 65, 0]],
      ['a second leaf cut off', [0, 1, 65, 1, 0, 65]],
    ].map(([title, bytes]) => ({
      title,
      bytes: toBase64url(new Uint8Array(bytes as number[])),
      code: 'log_tile_malformed',
    })),
  }
}

/** A whole log of the leaves above, with its checkpoint after each. */
const worked = async () => {
  const { key, sign } = await signer()
  let range = EMPTY_RANGE
  const checkpoints: { size: number; root: string; note: string }[] = []
  for (const [, leaf] of [null, ...LEAVES].map((each) => each ?? [])) {
    if (leaf) range = await range.append(await leafHash(encodeLeaf(leaf)))
    const root = await range.root()
    const text = checkpointText({ origin: ORIGIN, size: range.size, root })
    const note = Buffer.from(await signNote(text, { key, sign })).toString()
    checkpoints.push({ size: range.size, root: toBase64url(root), note })
  }
  return { origin: ORIGIN, seed: toBase64url(SEED), vkey: key.vkey, checkpoints }
}

export const logVectors = async () => ({
  rfc6962: rfc6962Vectors(),
  leaves: await leafVectors(),
  tiles: tileVectors(),
  notes: noteVectors(),
  checkpoints: checkpointVectors(),
  log: await worked(),
})
