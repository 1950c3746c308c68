import { toBase64url } from '../../core/bytes.ts'

// Not made here: the leaves, hashes and roots that implementations of RFC 6962 have published since
// the first one (google/certificate-transparency; today transparency-dev/merkle, testonly/constants.go
// and testdata, Apache-2.0). The proofs are spelled with these hashes.

const hex = (text: string): string =>
  toBase64url(Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)))

const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hex)

const NODES = [
  [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
    '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    '4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658',
    'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
    '46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1',
  ],
  [
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  ],
  [
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  ['5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
].map((level) => level.map(hex))

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(hex)

/** The published hash of the subtree of 2^level leaves. */
const at = (level: number, index: number): string => {
  const hash = NODES[level]?.[index]
  if (hash === undefined) throw new RangeError('not published')
  return hash
}

const INCLUSION = [
  { index: 0, size: 1, proof: [] },
  { index: 0, size: 8, proof: [at(0, 1), at(1, 1), at(2, 1)] },
  { index: 5, size: 8, proof: [at(0, 4), at(1, 3), at(2, 0)] },
  { index: 2, size: 3, proof: [at(1, 0)] },
  { index: 1, size: 5, proof: [at(0, 0), at(1, 1), at(0, 4)] },
]
const CONSISTENCY = [
  { from: 1, to: 1, proof: [] },
  { from: 1, to: 8, proof: [at(0, 1), at(1, 1), at(2, 1)] },
  { from: 6, to: 8, proof: [at(1, 2), at(1, 3), at(2, 0)] },
  { from: 2, to: 5, proof: [at(1, 1), at(0, 4)] },
  { from: 6, to: 7, proof: [at(1, 2), at(0, 6), at(2, 0)] },
]
/** egg's own form of proof, over the published hashes. */
const RANGES = [
  { begin: 0, end: 8, size: 8, left: [], right: [] },
  { begin: 0, end: 3, size: 8, left: [], right: [at(0, 3), at(2, 1)] },
  { begin: 3, end: 5, size: 8, left: [at(1, 0), at(0, 2)], right: [at(0, 5), at(1, 3)] },
  { begin: 5, end: 5, size: 7, left: [at(2, 0), at(0, 4)], right: [at(0, 5), at(0, 6)] },
  { begin: 6, end: 7, size: 7, left: [at(2, 0), at(1, 2)], right: [] },
]

const leaf = (index: number) => at(0, index)
const root = (size: number) => ROOTS[size] as string
const good = { index: 5, size: 8, leaf_hash: leaf(5), proof: INCLUSION[2]?.proof, root: root(8) }
const grown = { from: 6, to: 8, root_from: root(6), root_to: root(8), proof: CONSISTENCY[2]?.proof }

export const rfc6962Vectors = () => ({
  source: 'google/certificate-transparency, transparency-dev/merkle; ranges and refused: egg',
  leaves: LEAVES,
  leaf_hashes: NODES[0],
  node_hashes: NODES.slice(1),
  roots: ROOTS,
  inclusion: INCLUSION,
  consistency: CONSISTENCY,
  ranges: RANGES,
  refused_inclusion: [
    { title: 'another leaf', ...good, leaf_hash: leaf(4) },
    { title: 'another index', ...good, index: 4 },
    { title: 'an index beyond the size', ...good, index: 8 },
    { title: 'half the size', ...good, size: 4 },
    { title: 'twice the size', ...good, size: 16 },
    { title: 'the root of another size', ...good, root: root(7) },
    { title: 'no proof', ...good, proof: [] },
    { title: 'a hash left out', ...good, proof: good.proof?.slice(1) },
    { title: 'a hash too many', ...good, proof: [...(good.proof ?? []), leaf(0)] },
    { title: 'hashes in another order', ...good, proof: good.proof?.toReversed() },
  ],
  refused_consistency: [
    { title: 'another old size', ...grown, from: 5 },
    { title: 'another new size', ...grown, to: 9 },
    { title: 'sizes turned round', ...grown, from: 8, to: 6 },
    { title: 'roots turned round', ...grown, root_from: root(8), root_to: root(6) },
    { title: 'the old root of another size', ...grown, root_from: root(5) },
    { title: 'no proof', ...grown, proof: [] },
    { title: 'a hash left out', ...grown, proof: grown.proof?.slice(1) },
    { title: 'a hash too many', ...grown, proof: [...(grown.proof ?? []), leaf(0)] },
    { title: 'the same size, other roots', ...grown, from: 8, proof: [] },
    { title: 'from nothing, with a proof', ...grown, from: 0, root_from: root(0) },
    { title: 'from nothing that has a root', ...grown, from: 0, proof: [] },
  ],
})
