import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toBase64url } from '../../core/bytes.ts'
import { headItem } from '../../core/log/items.ts'
import { EMPTY_ROOT } from '../../core/log/merkle.ts'
import { keepPolicySet } from '../../core/log/policy-set.ts'
import type { SecretName } from '../../core/name.ts'
import { compilePolicies } from '../../core/policy/compile.ts'
import { encodePolicySet } from '../../core/policy/text.ts'
import {
  type Entry,
  entryOf,
  eventKeyAt,
  recordItem,
  releaseKeyOf,
  withheldKeyOf,
} from '../../core/record.ts'
import { readPolicyFolder } from '../../disk/policy-folder.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { documentOf } from './egg.ts'

const EGG = fileURLToPath(new URL('../../cli/egg.ts', import.meta.url))
const ISS = 'https://token.actions.githubusercontent.com'
export const NAME = 'payments/db/url' as SecretName
const HASH = toBase64url(new Uint8Array(32).fill(7))
export const signal = (): AbortSignal => AbortSignal.timeout(10_000)
export const seconds = (): number => Math.floor(Date.now() / 1000)

/** Bounds on how long ago something happens in these tests, in seconds. */
export const LONG_AGO = 30 * 60

export const CLAIMS: Readonly<Record<string, string>> = {
  repository: 'acme/payments-api',
  repository_id: '456789',
  repository_owner_id: '1234',
  ref: 'refs/heads/main',
  event_name: 'push',
  run_id: '16021234567',
  run_attempt: '2',
  actor: 'zoe',
}

export interface AuditWorld extends Omit<Cloud, 'put'> {
  readonly digest: string
  /** The keeper's step, by hand. */
  readonly sequence: () => Promise<void>
  readonly vkey: () => Promise<string>
  /** A job reads; `ago` is in seconds. */
  readonly released: (change?: Change) => Promise<Entry>
  readonly withheld: (of: Entry, ago?: number) => Promise<Entry>
  readonly denied: (change?: Change) => Promise<Entry>
  readonly put: (ago?: number, reason?: string) => Promise<Entry>
  readonly write: (entry: Entry) => Promise<Entry>
  /** A command that the test ends, or limits: `before` comes before the runtime. */
  readonly spawn: (
    args: readonly string[],
    before?: readonly string[],
  ) => ChildProcessWithoutNullStreams
  readonly file: (...path: readonly string[]) => string
}

export interface Change {
  readonly ago?: number
  readonly version?: number
  readonly claims?: Readonly<Record<string, string>>
}

let tokens = 0

/** The local cloud with a log that began half an hour ago; its first minutes can be closed. */
export const startAuditWorld = async (): Promise<AuditWorld> => {
  const cloud = await startCloud()
  const { store } = cloud
  const begun = seconds() - LONG_AGO
  const [minute, hour] = [begun - (begun % 60), begun - (begun % 3600)]
  const head = { size: 0, root: EMPTY_ROOT, batch: '', at: begun, minute, hour, begun: minute }
  await store.insert('log', headItem(head), signal())
  const sources = await readPolicyFolder(join(cloud.folder, 'policies'))
  const set = await compilePolicies(sources, { built: begun })
  // Its record is from before the log, where nobody looks.
  await keepPolicySet(
    store,
    { text: encodePolicySet(set), digest: set.digest },
    begun - 86_400,
    signal(),
  )

  const write = async (entry: Entry): Promise<Entry> => {
    await store.insert('records', recordItem(entry), signal())
    return entry
  }
  const jobOf = (iat: number, claims: Change['claims']) => ({
    issuer: 'github',
    iss: ISS,
    iat,
    claims: { ...CLAIMS, ...claims },
  })
  const token = (iat: number) => ({ iss: ISS, jti: `token ${tokens++}`, iat, lifetime: 300 })
  return {
    ...cloud,
    digest: set.digest,
    write,
    sequence: async () => {
      const { code, stderr } = await cloud.egg(['audit', 'sequence'], { as: 'keeper' })
      if (code !== 0) throw new Error(stderr)
    },
    vkey: async () => (await cloud.egg(['audit', 'keys'])).stdout.trim(),
    released: async ({ ago = 0, version = 3, claims } = {}) => {
      const iat = seconds() - ago
      const secret = { name: NAME, version, envelope: HASH, grant: 'deploy' }
      const body = {
        type: 'released',
        time: iat,
        identity: jobOf(iat, claims),
        policy_digest: set.digest,
        transcript: HASH,
        handle_hash: HASH,
        lease: 1800,
        secrets: [{ ...secret, policy: 'policies/payments-api.yaml' }],
        omitted: [],
        warnings: [],
      } as const
      return write(await entryOf(await releaseKeyOf(token(iat)), body))
    },
    withheld: async (of, ago = 0) => {
      const time = seconds() - ago
      const body = { type: 'withheld', time, record: of.id, hash: of.hash, insert: 'done' } as const
      const key = await withheldKeyOf(token(time), of)
      return write(await entryOf(key, { ...body, reason: 'kms:Decrypt Timeout' }))
    },
    denied: async ({ ago = 0, claims } = {}) => {
      const iat = seconds() - ago
      const body = {
        type: 'denied',
        time: iat,
        identity: jobOf(iat, { ref: 'refs/heads/feature', ...claims }),
        policy_digest: set.digest,
        reason: 'not_granted',
        names: [NAME],
      } as const
      return write(await entryOf(await releaseKeyOf(token(iat)), body))
    },
    put: async (ago = 0, reason = 'rotated') => {
      const time = seconds() - ago
      const actor = 'arn:aws:sts::000000000000:assumed-role/egg-operator/alice'
      const subject = { name: NAME, version: 3, envelope: HASH }
      const body = { type: 'operator', time, action: 'put', actor, reason, subject } as const
      return write(await entryOf(eventKeyAt('op', time), body))
    },
    spawn: (args, before = []) => {
      const [command = '', ...rest] = [...before, process.execPath, EGG, ...args]
      return spawn(command, rest, {
        cwd: cloud.folder,
        env: {
          PATH: process.env.PATH,
          HOME: cloud.folder,
          EGG_CONFIG: join(cloud.folder, 'egg.yaml'),
          AWS_SHARED_CREDENTIALS_FILE: join(cloud.folder, 'credentials'),
          AWS_PROFILE: 'operator',
          AWS_CONFIG_FILE: '/dev/null',
        },
      })
    },
    file: (...path) => readFileSync(join(cloud.folder, ...path), 'utf8'),
  }
}

/** What a hostile branch is called: it clears the screen, colours, begins a line, turns the text. */
export const HOSTILE = 'refs/heads/\u001b[2J\u001b[31mok\r\nreleased  \u202egnp.egami\u200b<script>'

/** Everything that a terminal would act on. */
export const ACTIVE = /[^\P{C}\n]|\p{Zl}|\p{Zp}/u

export { documentOf }
