import { type Bytes, equal, sha256, textOf, toBase64url, utf8 } from '../../../core/bytes.ts'
import { parseCheckpoint } from '../../../core/log/checkpoint.ts'
import type { Batch, Head } from '../../../core/log/items.ts'
import { type Leaf, parseLeaf, periodOf, periodTime } from '../../../core/log/leaf.ts'
import { EMPTY_RANGE, leafHash } from '../../../core/log/merkle.ts'
import { openNote, parseVkey, vkeyOf } from '../../../core/log/note.ts'
import { parseBatch, parseDayCheckpoint, parseHead, parseLogged } from '../../../core/log/parse.ts'
import {
  consistencyProof,
  type HashAt,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from '../../../core/log/proof.ts'
import { leavesOf, readDerived, tilesOf } from '../../../core/log/reader.ts'
import type { Signer } from '../../../core/ports.ts'
import { type FakeStore, fakeStore } from '../../fakes/store.ts'
import { signal } from '../steps.ts'
import { headOf, ORIGIN } from './kept.ts'

// A hash is a task of the runtime, and hundreds of logs are much the same.
const memo = <T>(work: (bytes: Bytes) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (bytes: Bytes): Promise<T> => {
    const id = toBase64url(bytes)
    const done = known.get(id) ?? work(bytes)
    known.set(id, done)
    return done
  }
}
const hashOfLeaf = memo(leafHash)
const hashOf = memo(async (bytes) => toBase64url(await sha256(bytes)))

/** What the tiles say, read once: a hash of the tree does not change while it grows. */
const treeOf = (store: FakeStore, size: number): HashAt => {
  const hashAt = tilesOf(store, size, signal())
  const known = new Map<string, Promise<Bytes>>()
  return (level, index) => {
    const id = `${level}/${index}`
    const done = known.get(id) ?? hashAt(level, index)
    known.set(id, done)
    return done
  }
}

const claim = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`not sound: ${what}`)
}

/** The leaves that the head commits to, by the chain of its batches. */
export const committed = (store: FakeStore): Leaf[] => committedBytes(store).map(parseLeaf)

const committedBytes = (store: FakeStore): Bytes[] => {
  const batches: Batch[] = []
  const byKey = new Map(
    store
      .all('log')
      .filter(({ pk }) => pk.startsWith('batch#'))
      .map((item) => [parseBatch(item).key, parseBatch(item)]),
  )
  const head = headOf(store)
  for (let key = head.batch; key !== ''; ) {
    const batch = byKey.get(key)
    if (!batch) throw new Error('not sound: a batch that the head counts on is missing')
    batches.unshift(batch)
    key = batch.previous
  }
  const leaves: Bytes[] = []
  for (const { begin, entries } of batches) {
    claim(begin === leaves.length, 'batches follow each other')
    leaves.push(...entries)
  }
  claim(leaves.length === head.size, "the head's size is that of its batches")
  return leaves
}

/**
 * What must hold at any time, also in the middle of a step or after a crash: of what the head
 * commits to, and of everything that was ever signed.
 */
export const soundAlways = async (store: FakeStore, signer: Signer): Promise<Leaf[]> => {
  const bytes = committedBytes(store)
  const leaves = bytes.map(parseLeaf)
  const roots = new Map<number, Bytes>()
  const checkpoints = store
    .all('log')
    .filter(({ pk }) => pk.startsWith('checkpoint#'))
    .map(parseDayCheckpoint)
  const sizes = new Set([...checkpoints.map(({ size }) => size), bytes.length])
  const hashes = await Promise.all(bytes.map(hashOfLeaf))
  let range = EMPTY_RANGE
  for (const size of [...sizes].filter((size) => size <= bytes.length).sort((a, b) => a - b)) {
    range = await range.appendAll(hashes.slice(range.size, size))
    roots.set(size, await range.root())
  }
  const head = headOf(store)
  const root = roots.get(head.size)
  claim(head.size === 0 || (root !== undefined && equal(root, head.root)), "the head's root")

  const key = await parseVkey(await vkeyOf(ORIGIN, await signer.publicKey(signal())))
  const open = async ({ note, size }: (typeof checkpoints)[number]): Promise<void> => {
    const { text } = await openNote(note, [key])
    const { root, size: signed, origin } = parseCheckpoint(text)
    const own = roots.get(size)
    claim(origin === ORIGIN && signed === size, 'a checkpoint of its own size')
    claim(own !== undefined && equal(own, root), `the checkpoint of ${size} is of this log`)
  }
  await Promise.all(checkpoints.map(open))
  const days = new Map<number, string>()
  for (const { size, note } of checkpoints) {
    const other = days.get(size)
    claim(other === undefined || other === toBase64url(note), 'one note for each size')
    days.set(size, toBase64url(note))
  }
  soundLeaves(leaves, head)
  return leaves
}

/** Each record once; each period closed once, in order, with the right count, and then done with. */
const soundLeaves = (leaves: readonly Leaf[], head: Head): void => {
  const ids = new Set<string>()
  const counts = new Map<string, number>()
  const closed = new Set<string>()
  const next: { minute?: number; hour?: number } = {}
  for (const leaf of leaves) {
    if (leaf.type === 'closed') {
      claim(!closed.has(leaf.period), `${leaf.period} is closed once`)
      claim(leaf.records === (counts.get(leaf.period) ?? 0), `the count of ${leaf.period}`)
      closed.add(leaf.period)
      const kind = leaf.period.length === 14 ? 'hour' : 'minute'
      const time = periodTime(leaf.period) as number
      claim(time === (next[kind] ?? time), `${leaf.period} is closed in its turn`)
      next[kind] = time + (kind === 'hour' ? 3600 : 60)
      continue
    }
    claim(!ids.has(leaf.id), `${leaf.id} is there once`)
    ids.add(leaf.id)
    const period = periodOf(leaf.id) as string
    const isLate = leaf.type === 'late'
    claim(isLate || !closed.has(period), `${leaf.id} is no ordinary record`)
    if (isLate) claim(closed.has(period) || isBefore(period, head), `${leaf.id} is not late`)
    if (leaf.type === 'record') counts.set(period, (counts.get(period) ?? 0) + 1)
  }
}

/** Of a time before the log began; with a head that was made for a test, before its first cursor. */
const isBefore = (period: string, { minute, hour }: Head): boolean =>
  (periodTime(period) as number) < (period.length === 14 ? hour : minute)

/** After a run that went through: all that follows from the head stands, too. */
export const soundAtRest = async (store: FakeStore, signer: Signer): Promise<Leaf[]> => {
  const leaves = await soundAlways(store, signer)
  const head = parseHead(headOf(store) as never)
  const derived = await readDerived(store, signal())
  claim((derived?.batch ?? '') === head.batch, 'what is derived is that of the head')
  const read: Leaf[] = []
  for await (const { leaf } of leavesOf(store, 0, head.size, signal())) read.push(leaf)
  claim(JSON.stringify(read) === JSON.stringify(leaves), 'the bundles hold the leaves')

  const hashAt = treeOf(store, head.size)
  const bytes = committedBytes(store)
  for (const i of some(head.size)) {
    const proof = await inclusionProof(i, head.size, hashAt)
    const hash = await hashOfLeaf(bytes[i] as Bytes)
    claim(await verifyInclusion(i, head.size, hash, proof, head.root), `leaf ${i} is in the tree`)
  }
  await checkpointsFollow(store, hashAt)
  const index = indexIn(store)
  const look = async (leaf: Leaf, i: number): Promise<void> => {
    if (leaf.type === 'closed') return
    const [pk = '', sk = ''] = leaf.id.split(/\/(.*)/s)
    const place = `${pk}/${await hashOf(utf8(sk))}`
    claim(index.get(place) === i, `the index has ${leaf.id}`)
    const record = store.peek('records', { pk, sk })?.record as Bytes | undefined
    claim(!record || (await hashOf(record)) === leaf.hash, `the hash of ${leaf.id}`)
  }
  await Promise.all(leaves.map(look))
  return leaves
}

/** All that the index says: partition and hashed sort key to leaf. */
const indexIn = (store: FakeStore): Map<string, number> => {
  const index = new Map<string, number>()
  for (const item of store.all('log').filter(({ pk }) => pk.startsWith('logged#'))) {
    const { pk, places } = parseLogged(item)
    for (const place of places) index.set(`${pk}/${toBase64url(place.sk)}`, place.index)
  }
  return index
}

/** Each checkpoint is provably an earlier state of the next one, by the tiles alone. */
const checkpointsFollow = async (store: FakeStore, hashAt: HashAt): Promise<void> => {
  const statements = store
    .all('log')
    .filter(({ pk }) => pk.startsWith('checkpoint#'))
    .map((item) => textOf(parseDayCheckpoint(item).note))
    .map((text) => parseCheckpoint(text.slice(0, text.lastIndexOf('\n\n') + 1)))
    .sort((a, b) => a.size - b.size)
  // That all are of this one tree is known by now; of the proofs, a few.
  for (const i of some(statements.length - 1)) {
    const [from, to] = statements.slice(i, i + 2)
    if (!from || !to) continue
    const proof = await consistencyProof(from.size, to.size, hashAt)
    claim(
      await verifyConsistency(from.size, to.size, from.root, to.root, proof),
      `${from.size} to ${to.size}`,
    )
  }
}

const some = (size: number): number[] =>
  [...new Set([0, 255, 256, size - 1])].filter((i) => i >= 0 && i < size)

/** Ids of egg's records that stand in periods that the log reads. */
export const standing = (store: FakeStore): string[] =>
  store
    .all('records')
    .filter(({ record }) => record instanceof Uint8Array)
    .map(({ pk, sk }) => `${pk}/${sk}`)

/** Every record that stands is in the log, exactly once. */
export const logsAll = (store: FakeStore, leaves: readonly Leaf[]): void => {
  const logged = leaves.filter((leaf) => leaf.type !== 'closed').map(({ id }) => id)
  const missing = standing(store).filter((id) => !logged.includes(id))
  claim(missing.length === 0, `${missing.length} records are not in the log`)
  claim(logged.length === standing(store).length, 'and nothing else is')
}

/** A store with the same items, to go another way from here. */
export const copyOf = (store: FakeStore): FakeStore => {
  const copy = fakeStore()
  for (const table of ['secrets', 'records', 'log'] as const) {
    for (const item of store.all(table)) copy.force(table, item)
  }
  return copy
}
