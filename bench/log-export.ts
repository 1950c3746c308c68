import canonicalize from 'canonicalize'
import { CSV_HEADER } from '../core/audit/csv.ts'
import { hashed, tileFile } from '../core/audit/files.ts'
import { encodeKeys } from '../core/audit/keys-file.ts'
import { encodeLine } from '../core/audit/line.ts'
import {
  CHECKPOINT,
  checkpointPath,
  encodeManifest,
  KEYS,
  LEAVES,
  policyPath,
  TABLE,
} from '../core/audit/manifest.ts'
import { type Bytes, concat, randomBytes, toBase64, toBase64url, utf8 } from '../core/bytes.ts'
import { loadReleaseKey, newPrivateJwk } from '../core/keys.ts'
import { checkpointText } from '../core/log/checkpoint.ts'
import { encodeLeaf } from '../core/log/leaf.ts'
import { EMPTY_RANGE, leafHash } from '../core/log/merkle.ts'
import { type LogKey, parseVkey, signNote, vkeyOf } from '../core/log/note.ts'
import { TILE_WIDTH } from '../core/log/tile.ts'
import type { SecretName } from '../core/name.ts'
import { minuteOf } from '../core/partition.ts'
import { parsePolicySet } from '../core/policy/text.ts'
import { entryOf, releaseKeyOf } from '../core/record.ts'
import { exportDraft } from '../disk/export-folder.ts'
import { policySet } from './fixture.ts'

/** 2026-11-22T00:00:00Z */
const BEGUN = 1_795_305_600
const PER_MINUTE = 1000
const ORIGIN = 'egg.example.com/bench'
const ISS = 'https://token.actions.githubusercontent.com'
/** Between the minute of a record and the leaf that closes it. */
const CLOSED_AFTER = 14

const HASH = toBase64url(new Uint8Array(32))
const WORKFLOW = 'acme/app/.github/workflows/deploy.yml@refs/heads/main'
const CLAIMS = {
  repository: 'acme/app',
  repository_id: '2',
  repository_owner: 'acme',
  repository_owner_id: '1',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  sha: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  event_name: 'push',
  workflow_ref: WORKFLOW,
  job_workflow_ref: WORKFLOW,
  run_attempt: '1',
  actor: 'octocat',
  actor_id: '583231',
  runner_environment: 'github-hosted',
}

const newKey = async () => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('not a pair')
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return {
    key: await parseVkey(await vkeyOf(ORIGIN, raw)),
    sign: async (bytes: Bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes)),
  }
}

/** An export of so many releases, 1,000 a minute, in `folder`; as `egg audit export` would leave it. */
export const makeLogExport = async (
  folder: string,
  records: number,
): Promise<{ key: LogKey; bytes: number }> => {
  const draft = exportDraft(folder)
  const signer = await newKey()
  const policies = await policySet(ISS)
  const { digest } = JSON.parse(policies)
  const kept = canonicalize(parsePolicySet(policies)) as string
  let tree = EMPTY_RANGE
  let tile: Bytes[] = []
  let length = 0
  let checkpoints = 0
  let note: Bytes = new Uint8Array()

  const append = async (lines: readonly { leaf: Bytes; record: Bytes | null }[]) => {
    if (!lines.length) return
    const text = lines.map(({ leaf, record }, i) => `${encodeLine(tree.size + i, leaf, record)}\n`)
    const bytes = utf8(text.join(''))
    await draft.append(LEAVES, length, bytes)
    length += bytes.length
    const hashes = await Promise.all(lines.map(({ leaf }) => leafHash(leaf)))
    for (const [i, hash] of hashes.entries()) {
      tile.push(hash)
      if (tile.length < TILE_WIDTH) continue
      await draft.write(tileFile((tree.size + i + 1) / TILE_WIDTH - 1, 2 ** 40), concat(...tile))
      tile = []
    }
    tree = await tree.appendAll(hashes)
    const statement = { origin: ORIGIN, size: tree.size, root: await tree.root() }
    note = await signNote(checkpointText(statement), signer)
    await draft.write(checkpointPath(tree.size), note)
    checkpoints++
  }

  const minutes = Math.ceil(records / PER_MINUTE)
  for (let minute = 0; minute < minutes + CLOSED_AFTER; minute++) {
    const count = Math.max(0, Math.min(PER_MINUTE, records - minute * PER_MINUTE))
    const lines: { leaf: Bytes; record: Bytes | null }[] = await Promise.all(
      Array.from({ length: count }, (_, i) => releaseLine(BEGUN + minute * 60, digest, i)),
    )
    if (minute >= CLOSED_AFTER) {
      const closing = minute - CLOSED_AFTER
      const there = Math.max(0, Math.min(PER_MINUTE, records - closing * PER_MINUTE))
      const period = minuteOf(BEGUN + closing * 60)
      const leaf = encodeLeaf({ v: 1, type: 'closed', period, records: there })
      lines.push({ leaf, record: null })
    }
    await append(lines)
  }

  if (tile.length) {
    await draft.write(tileFile(Math.floor(tree.size / TILE_WIDTH), tree.size), concat(...tile))
  }
  const release = await loadReleaseKey(
    'KEY',
    JSON.stringify((await newPrivateJwk('Ed25519')).expose()),
  )
  await draft.write(CHECKPOINT, note)
  await draft.write(
    KEYS,
    encodeKeys({
      log: [{ vkey: signer.key.vkey, from: 0, to: null }],
      release: [{ kid: release.kid, jwk: release.publicJwk }],
    }),
  )
  await draft.write(TABLE, utf8(CSV_HEADER))
  await draft.write(policyPath(digest), utf8(kept))
  const files = []
  for (const path of [CHECKPOINT, KEYS, LEAVES, TABLE, policyPath(digest)]) {
    const file = await draft.open(path)
    if (!file) throw new Error(`no ${path}`)
    const { bytes, seen } = hashed(file, draft.hasher())
    for await (const _ of bytes);
    files.push({ path, ...(await seen()) })
  }
  const [from, to] = [BEGUN, BEGUN + minutes * 60]
  const size = { begin: 0, end: tree.size, size: tree.size, root: toBase64(await tree.root()) }
  const range = { left: [], right: [] }
  const head = { v: 1, egg: 'bench', origin: ORIGIN, created: to, from, to, open: false } as const
  const manifest = await encodeManifest({ ...head, ...size, range, checkpoints, files })
  await draft.write('manifest.json', manifest)
  return { key: signer.key, bytes: length }
}

const releaseLine = async (iat: number, digest: string, i: number) => {
  const jti = toBase64url(randomBytes(16))
  const key = await releaseKeyOf({ iss: ISS, jti, iat, lifetime: 300 })
  const name = `bench/secret/s${i % 50}` as SecretName
  const secret = { name, version: 1 + Math.floor(iat / 86_400), envelope: HASH }
  const run = { run_id: String(16_000_000_000 + i) }
  const { id, hash, bytes } = await entryOf(key, {
    type: 'released',
    time: iat,
    identity: { issuer: 'github', iss: ISS, iat, claims: { ...CLAIMS, ...run } },
    policy_digest: digest,
    transcript: HASH,
    handle_hash: HASH,
    lease: 3600,
    secrets: [{ ...secret, policy: 'app.yaml', grant: 'all' }],
    omitted: [],
    warnings: [],
  })
  return { leaf: encodeLeaf({ v: 1, type: 'record', id, hash }), record: bytes }
}
