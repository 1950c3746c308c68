import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openBundle } from '../../core/break-glass/bundle.ts'
import { openEscrow } from '../../core/break-glass/escrow.ts'
import { type Bytes, textOf } from '../../core/bytes.ts'
import { open } from '../../core/envelope.ts'
import { parseVkey } from '../../core/log/note.ts'
import type { SecretName } from '../../core/name.ts'
import { secret } from '../../core/secret.ts'
import { KEYS, SIGNERS, signerText } from '../core/break-glass/keys.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf, POLICIES, type Ran, writeFiles } from './egg.ts'

const NAME = 'payments/db/url' as SecretName
const OTHER = 'billing/api/key' as SecretName

/** Both vaults, with break-glass keys. */
const VAULTS = (POLICIES['policies/vaults.yaml'] ?? '').replace(
  'vaults:\n',
  () => `defaults:
  recipients: [${KEYS.team.recipient}]
  journal_signers: [${SIGNERS.alice.vkey}]
vaults:
`,
)

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud()
  writeFiles(cloud.folder, { 'policies/vaults.yaml': VAULTS })
  await cloud.put(NAME, 'postgres://one')
  await cloud.put(OTHER, 'canary-9d31')
})
afterEach(() => cloud.close())

/** Runs `egg break-glass seal`, with the keeper at work beside it. */
const seal = async (...flags: string[]): Promise<Ran> => {
  let running = true
  const keeper = (async () => {
    while (running) {
      await cloud.signBundles()
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  })()
  try {
    return await cloud.egg(['break-glass', 'seal', '--out', 'b.age', ...flags])
  } finally {
    running = false
    await keeper
  }
}

const bundleIn = async () => {
  const vkey = (await cloud.egg(['audit', 'keys'])).stdout.trim()
  const file = new Uint8Array(readFileSync(join(cloud.folder, 'b.age')))
  return openBundle(file, secret(KEYS.team.identity), [await parseVkey(vkey)])
}

describe('break-glass seal', () => {
  test('what was there before gets its escrow by a re-key, and is in a bundle that opens', async () => {
    for (const vault of ['payments', 'billing']) await cloud.egg(['rekey', '--vault', vault])
    const ran = await seal('--reason', 'nightly', '--json')
    expect(ran.code).toBe(0)
    const document = documentOf(ran)
    expect(document).toMatchObject({ secrets: 2, missing: [], vaults: ['billing', 'payments'] })
    expect(statSync(join(cloud.folder, 'b.age')).mode & 0o777).toBe(0o600)
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/canary|postgres/)

    const { contents, manifest, bundle } = await bundleIn()
    expect(bundle).toBe(document.bundle)
    expect(manifest.secrets.map(({ name }) => name)).toEqual([OTHER, NAME])
    const [first] = contents
    const dek = await openEscrow(first?.escrow as Bytes, secret(KEYS.team.identity))
    expect(textOf((await open(OTHER, first?.envelope as Bytes, dek)).expose())).toBe('canary-9d31')

    expect(await cloud.recordOf(document.request)).toMatchObject({
      type: 'bundle_requested',
      reason: 'nightly',
      manifest: { recipients: [KEYS.team.recipient] },
    })
    expect(await cloud.recordOf(document.record)).toMatchObject({
      type: 'bundle_answered',
      bundle,
      outcome: 'signed',
    })
  })

  test('a put has its escrow at once; what has none is named, exit 4', async () => {
    await cloud.egg(['put', NAME], { input: 'two' })
    const ran = await seal('--json')
    expect(ran.code).toBe(4)
    expect(documentOf(ran)).toMatchObject({ secrets: 1, missing: [OTHER] })
    expect((await bundleIn()).manifest.secrets).toMatchObject([{ name: NAME, version: 2 }])
  })

  test('one vault of two, over an older bundle', async () => {
    for (const vault of ['payments', 'billing']) await cloud.egg(['rekey', '--vault', vault])
    await seal()
    const ran = await seal('--vault', 'billing', '--expires', '7d', '--json')
    expect(documentOf(ran)).toMatchObject({ secrets: 1, vaults: ['billing'] })
    const { manifest } = await bundleIn()
    expect(manifest.expires - manifest.created).toBe(7 * 24 * 3600)
  })

  test('a drill that compares with the store names what was stored anew', async () => {
    await cloud.egg(['rekey', '--vault', 'payments'])
    await seal('--vault', 'payments')
    const vkey = (await cloud.egg(['audit', 'keys'])).stdout.trim()
    writeFiles(cloud.folder, { key: KEYS.team.identity, alice: signerText('alice') })
    const flags = ['--key', 'key', '--operator-key', 'alice', '--log-key', vkey, '--compare']
    const drill = () => cloud.egg(['break-glass', 'drill', 'b.age', ...flags, '--json'])
    const fresh = await drill()
    expect([fresh.code, documentOf(fresh).stale]).toEqual([0, []])
    await cloud.egg(['put', NAME], { input: 'two' })
    const stale = await drill()
    expect([stale.code, documentOf(stale).stale]).toEqual([5, [NAME]])
  })

  test('never over what is no bundle', async () => {
    writeFileSync(join(cloud.folder, 'b.age'), 'thesis')
    expect(codeIn(await seal('--json'))).toBe('out_foreign')
    expect(readFileSync(join(cloud.folder, 'b.age'), 'utf8')).toBe('thesis')
  })

  test('of what has no escrow at all is an error, and leaves nothing', async () => {
    expect(codeIn(await seal('--json'))).toBe('bundle_empty')
  })

  test('by a key that is not pinned in egg.yaml: no bundle', async () => {
    await cloud.egg(['rekey', '--vault', 'payments'])
    const file = join(cloud.folder, 'egg.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}log_keys: ['${SIGNERS.bob.vkey}']\n`)
    expect(codeIn(await seal('--vault', 'payments', '--json'))).toBe('note_unsigned')
  })

  test('vaults with different recipients do not go into one bundle', async () => {
    const own = `    recipients: [${KEYS.other.recipient}]\n`
    writeFiles(cloud.folder, { 'policies/vaults.yaml': `${VAULTS}${own}` })
    expect(codeIn(await seal('--json'))).toBe('usage')
  })

  test('without recipients there is nothing to seal to', async () => {
    writeFiles(cloud.folder, { 'policies/vaults.yaml': POLICIES['policies/vaults.yaml'] ?? '' })
    expect(codeIn(await seal('--json'))).toBe('recipients_missing')
    expect(codeIn(await seal('--vault', 'payments', '--json'))).toBe('recipients_missing')
  })
})
