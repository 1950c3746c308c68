import { type Exported, makeExport } from '../../../core/audit/export.ts'
import type { Asked } from '../../../core/audit/range.ts'
import { type Bytes, toBase64url } from '../../../core/bytes.ts'
import { loadReleaseKey, newPrivateJwk, type ReleaseKey } from '../../../core/keys.ts'
import { certify } from '../../../core/log/certify.ts'
import { parseCheckpoint } from '../../../core/log/checkpoint.ts'
import { commit } from '../../../core/log/commit.ts'
import { readEdge } from '../../../core/log/edge.ts'
import { headItem } from '../../../core/log/items.ts'
import { encodeLeaf, type Leaf, periodOf, periodTime } from '../../../core/log/leaf.ts'
import { EMPTY_ROOT } from '../../../core/log/merkle.ts'
import { type LogKey, openNote, parseVkey, vkeyOf } from '../../../core/log/note.ts'
import { keepPolicySet } from '../../../core/log/policy-set.ts'
import { latestCheckpoint, readHead } from '../../../core/log/reader.ts'
import { recordsAsOf } from '../../../core/log/records.ts'
import { sequence } from '../../../core/log/sequence.ts'
import type { SecretName } from '../../../core/name.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { signPromise } from '../../../core/promise.ts'
import {
  type AuditRecord,
  type Entry,
  entryOf,
  eventKeyAt,
  type RecordedIdentity,
  recordItem,
  releaseKeyOf,
  withheldKeyOf,
} from '../../../core/record.ts'
import { type FakeStore, fakeStore } from '../../fakes/store.ts'
import { sources } from '../policy/sources.ts'
import { by, NOW, signal } from '../steps.ts'
import { type MemoryFolder, memoryFolder } from './folder.ts'

export const ORIGIN = 'egg.example.com/log'
const ISS = 'https://token.actions.githubusercontent.com'
const WORKFLOW = 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main'

/** A job that the policy of policy/sources.ts is about. */
export const CLAIMS: Readonly<Record<string, string>> = {
  repository: 'acme/payments-api',
  repository_id: '456789',
  repository_owner: 'acme',
  repository_owner_id: '1234',
  ref: 'refs/heads/main',
  environment: 'production',
  event_name: 'push',
  workflow_ref: WORKFLOW,
  job_workflow_ref: WORKFLOW,
  run_id: '16021234567',
  run_attempt: '2',
  actor: 'zoe',
  actor_id: '77',
}

export const NAME = 'payments/db/url' as SecretName

export const HASH = toBase64url(new Uint8Array(32).fill(7))

type Signing = Awaited<ReturnType<typeof newSigner>>

/** An Ed25519 key in memory, as KMS would hold it. */
const newSigner = async (name = ORIGIN) => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('not a pair')
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const sign = async (bytes: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes))
  return {
    key: await parseVkey(await vkeyOf(name, raw)),
    sign,
    port: { publicKey: async () => raw, sign },
  }
}

/** One of each for all tests: making keys takes longer than most of them. */
let shared: Promise<{ log: Signing; release: ReleaseKey; policies: string; digest: string }>

const sharedParts = async () => {
  const { expose } = await newPrivateJwk('Ed25519')
  const set = await compilePolicies(sources(), { built: NOW - 7 * 24 * 3600 })
  return {
    log: await newSigner(),
    release: await loadReleaseKey('RELEASE_KEY', JSON.stringify(expose())),
    policies: JSON.stringify(set),
    digest: set.digest,
  }
}

export interface Log {
  readonly store: FakeStore
  readonly log: Signing
  readonly release: ReleaseKey
  readonly digest: string
  /** The clock, which the tests move. */
  now: number
  /** The keeper's run. */
  readonly run: () => Promise<void>
  /** Leaves as a keeper could write them whose code is another's; signed like all others. */
  readonly append: (leaves: readonly Leaf[]) => Promise<void>
  /** One run each minute. */
  readonly minutes: (count: number) => Promise<void>
  readonly write: (entry: Entry) => Entry
  /** A job reads. */
  readonly released: (change?: Change) => Promise<Entry>
  readonly withheld: (of: Entry, change?: object) => Promise<Entry>
  /** An operator stored a version. */
  readonly put: (change?: object) => Promise<Entry>
  readonly promise: (of: Pick<Entry, 'id' | 'hash'>) => Promise<string>
  readonly checkpoint: () => Promise<{ note: Bytes; size: number }>
  readonly export: (asked?: Partial<Asked>, folder?: MemoryFolder) => Promise<MemoryFolder>
}

/** What a test changes of a release; `claims` go over the good ones. */
export interface Change {
  readonly iat?: number
  readonly time?: number
  readonly lifetime?: number
  readonly version?: number
  readonly claims?: Readonly<Record<string, string>>
  readonly record?: object
}

let tokens = 0

/** A log on a fake store, kept by the real step; its keeper began a minute before. */
export const logOf = async (store: FakeStore = fakeStore()): Promise<Log> => {
  shared ??= sharedParts()
  const { log, release, policies, digest } = await shared
  const begun = NOW - (NOW % 60)
  const head = { size: 0, root: EMPTY_ROOT, batch: '', at: begun, minute: begun, begun }
  store.force('log', headItem({ ...head, hour: NOW - (NOW % 3600) }))
  await keepPolicies(store, { text: policies, digest })

  const write = (entry: Entry): Entry => {
    store.force('records', recordItem(entry))
    return entry
  }
  const world: Log = {
    store,
    log,
    release,
    digest,
    now: NOW,
    run: async () => {
      const ports = {
        store,
        records: recordsAsOf(world.now, store),
        callsLeft: () => 10_000,
        again: [],
        signing: { signer: log.port, origin: ORIGIN },
        now: () => world.now,
      }
      await sequence(ports, signal())
    },
    append: async (leaves) => {
      const standing = await readHead(store, signal())
      if (!standing) throw new Error('there is no log yet')
      const edge = await readEdge(store, standing.size, signal())
      const lines = leaves.map((leaf) => {
        const period = leaf.type === 'closed' ? leaf.period : (periodOf(leaf.id) ?? '')
        const id = leaf.type === 'closed' ? period : leaf.id
        const time = periodTime(period) ?? 0
        return { period, time, type: leaf.type, id, bytes: encodeLeaf(leaf) }
      })
      const next = await commit(store, standing, edge, lines, world.now, signal())
      if (!next) throw new Error('another was faster')
      await certify(store, { signer: log.port, origin: ORIGIN }, next.head, signal())
    },
    minutes: async (count) => {
      for (let i = 0; i < count; i++) {
        world.now += 60
        await world.run()
      }
    },
    write,
    released: async ({
      iat = world.now,
      time = iat,
      lifetime = 600,
      version = 3,
      ...more
    } = {}) => {
      const identity: RecordedIdentity = {
        issuer: 'github',
        iss: ISS,
        iat,
        claims: { ...CLAIMS, ...more.claims },
      }
      const key = await releaseKeyOf({ iss: ISS, jti: `token ${tokens++}`, iat, lifetime })
      const secret = { name: NAME, version, envelope: HASH, policy: 'policies/p0.yaml' }
      const body = {
        type: 'released',
        time,
        identity,
        policy_digest: digest,
        transcript: HASH,
        handle_hash: HASH,
        lease: 1800,
        secrets: [{ ...secret, grant: 'deploy' }],
        omitted: [],
        warnings: [],
        ...more.record,
      } as const
      return write(await entryOf(key, body))
    },
    withheld: async (of, change) => {
      const [, period = ''] = of.key.pk.split('#')
      const iat = Date.parse(period.replace('Z', ':00Z')) / 1000
      const token = { iss: ISS, jti: `token ${tokens++}`, iat, lifetime: 600 }
      const key = await withheldKeyOf(token, of)
      const body = {
        type: 'withheld',
        time: world.now,
        record: of.id,
        hash: of.hash,
        insert: 'done',
        reason: 'internal',
        ...change,
      } as const
      return write(await entryOf(key, body))
    },
    put: async (change) => {
      const body = {
        type: 'operator',
        time: world.now,
        action: 'put',
        actor: by().actor,
        reason: 'rotated',
        subject: { name: NAME, version: 3, envelope: HASH },
        ...change,
      } as const
      return write(await entryOf(eventKeyAt('op', world.now), body as AuditRecord & typeof body))
    },
    promise: ({ id, hash }) => signPromise({ record: id, hash, time: world.now }, release),
    checkpoint: async () => {
      const latest = await latestCheckpoint(store, signal())
      if (!latest) throw new Error('nothing is signed yet')
      return latest
    },
    export: async (asked = {}, folder = memoryFolder()) => {
      await exported(world, asked, folder)
      return folder
    },
  }
  return world
}

/** As the keeper does; its record belongs to the time before the log. */
const keepPolicies = async (store: FakeStore, set: { text: string; digest: string }) => {
  await keepPolicySet(store, set, NOW - 7 * 24 * 3600, signal())
}

/** The same, with what the export tells of itself. */
export const exported = (
  { store, log, release, now }: Log,
  asked: Partial<Asked> = {},
  folder: MemoryFolder = memoryFolder(),
): Promise<Exported> => {
  const { kid, publicJwk } = release
  const keys = { log: [log.key], release: [{ kid, jwk: publicJwk }] }
  const ports = { store, folder, keys, egg: '0.1.0' }
  return makeExport(ports, { from: NOW, to: now, since: null, ...asked }, by({ now }), signal())
}

/** What a note of the log says, as anyone can read it. */
export const statementOf = async (note: Bytes, key: LogKey) =>
  parseCheckpoint((await openNote(note, [key])).text)

export { newSigner }
