import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signerOf } from '../../aws/signer.ts'
import { type Bytes, equal, textOf } from '../../core/bytes.ts'
import { KEEPER_RUN_CALLS } from '../../core/limits.ts'
import { parseCheckpoint } from '../../core/log/checkpoint.ts'
import { encodeLeaf, type Leaf } from '../../core/log/leaf.ts'
import { EMPTY_RANGE, leafHash } from '../../core/log/merkle.ts'
import { openNote, parseVkey, vkeyOf } from '../../core/log/note.ts'
import { parsePolicyPart } from '../../core/log/parse.ts'
import { inclusionProof, verifyInclusion } from '../../core/log/proof.ts'
import { indexOf, latestCheckpoint, leavesOf, readHead, tilesOf } from '../../core/log/reader.ts'
import { loadPolicySet } from '../../core/policy/compile.ts'
import { draft, openAnswer, send } from '../../local/raw-exchange.ts'
import type { Call } from '../../local/recorder.ts'
import { LOCAL_LOG, type Stack, startStack } from '../../local/stack.ts'
import { breakCalls, happened, quiet, recordsAt, WAYS, type Way } from './broken.ts'
import { CLAIMS, portsOf, putValue, sources, VALUES } from './world.ts'

const signal = () => AbortSignal.timeout(20_000)
const NAME = 'payments/db/url'

let stack: Stack
let hook: Server
/** What the webhook was sent, and what it answers. */
const posted: string[] = []
let answer = 200

beforeAll(async () => {
  hook = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    posted.push(Buffer.concat(chunks).toString())
    response.writeHead(answer).end()
  })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
  const { port } = hook.address() as AddressInfo
  stack = await startStack({
    policies: sources(),
    policyFolder: 'policies',
    checkpointWebhook: `http://127.0.0.1:${port}/canary-hook?token=canary`,
  })
  await putValue(stack, NAME, VALUES[NAME])
})
afterAll(async () => {
  await stack?.close()
  hook.close()
})
afterEach(() => {
  stack.faults.clear()
  stack.recorder.reset()
})

/** A whole exchange; what the job knows of its record. */
const release = async () => {
  const request = await draft(stack, [NAME])
  const token = await stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience })
  const sent = await send(stack, token ?? '', request.body)
  expect(sent.status).toBe(200)
  return (await openAnswer(stack, sent, request)).opened
}

const log = () => portsOf(stack, 'operator').store

const logKey = async () => {
  const access = {
    region: stack.region,
    endpoint: stack.endpoints.kms,
    credentials: async () => stack.accessKeys.operator,
  }
  const publicKey = await signerOf(access, LOCAL_LOG.key).publicKey(signal())
  return parseVkey(await vkeyOf(LOCAL_LOG.origin, publicKey))
}

/** The newest checkpoint, as an operator verifies it. */
const checkpoint = async () => {
  const latest = await latestCheckpoint(log(), signal())
  if (!latest) throw new Error('nothing is signed')
  const { text } = await openNote(latest.note, [await logKey()])
  return { ...parseCheckpoint(text), note: textOf(latest.note) }
}

/** Head, leaves and checkpoint agree, and each record that stands is there once. */
const sound = async (): Promise<Leaf[]> => {
  const { size, root } = await checkpoint()
  const head = await readHead(log(), signal())
  expect(head).toMatchObject({ size, root })
  let range = EMPTY_RANGE
  const leaves: Leaf[] = []
  for await (const { bytes, leaf } of leavesOf(log(), 0, size, signal())) {
    range = await range.append(await leafHash(bytes))
    leaves.push(leaf)
  }
  expect(equal(await range.root(), root)).toBe(true)
  const ids = leaves.flatMap((leaf) => (leaf.type === 'closed' ? [] : [leaf.id]))
  expect(new Set(ids).size).toBe(ids.length)
  const minutes = Array.from({ length: 20 }, (_, i) =>
    new Date(Date.now() - (i - 1) * 60_000).toISOString().slice(0, 16),
  )
  const times = ['ex', 'op', 'kp'].flatMap((family) => minutes.map((at) => `${family}#${at}Z`))
  const standing = (await recordsAt(stack, times)).map(({ id }) => id)
  expect(standing.filter((id) => !ids.includes(id))).toEqual([])
  return leaves
}

describe('a release', () => {
  test('is in the log with the next run, which keeps its promise (T36)', async () => {
    const { record, promise } = await release()
    await stack.runKeeper()
    const { size, root } = await checkpoint()
    const index = await indexOf(log(), record, signal())
    expect(index).not.toBeNull()
    const { hash } = promise.claims
    const leaf = encodeLeaf({ v: 1, type: 'record', id: record, hash })
    const proof = await inclusionProof(index ?? 0, size, tilesOf(log(), size, signal()))
    expect(await verifyInclusion(index ?? 0, size, await leafHash(leaf), proof, root)).toBe(true)
    await sound()
  })

  test('whose hash were another would not be proven by it', async () => {
    const { record } = await release()
    await stack.runKeeper()
    const { size, root } = await checkpoint()
    const index = (await indexOf(log(), record, signal())) ?? 0
    const leaf = encodeLeaf({ v: 1, type: 'record', id: record, hash: 'A'.repeat(43) })
    const proof = await inclusionProof(index, size, tilesOf(log(), size, signal()))
    expect(await verifyInclusion(index, size, await leafHash(leaf), proof, root)).toBe(false)
  })
})

describe('a run', () => {
  test('stays within what a Worker may call, and uses the principal of the keeper alone', async () => {
    await release()
    stack.recorder.reset()
    await stack.runKeeper()
    const calls = stack.recorder.calls(({ principal }) => principal === 'keeper')
    expect(calls.length).toBeLessThan(KEEPER_RUN_CALLS)
    expect(calls.filter(({ status }) => status !== 200)).toEqual([])
    expect(stack.recorder.peakInFlight()).toBeLessThanOrEqual(6)
    expect(stack.recorder.counts()).toMatchObject({ 'kms:Sign': 1, 'kms:GetPublicKey': 1 })
  })

  test('keeps the policies that were deployed', async () => {
    await stack.runKeeper()
    const { digest } = stack.policySet
    const parts = await log().list('log', `policy#${digest}`, '', signal())
    const text = parts.map(parsePolicyPart).map(({ text }) => textOf(text))
    expect(loadPolicySet(text.join('')).digest).toBe(digest)
  })

  test('shows in /healthz', async () => {
    await stack.runKeeper()
    // The answer is kept for 10 s by each isolate.
    const { origin, close } = await stack.startBroker()
    const health = await (await fetch(`${origin}/healthz`)).json()
    await close()
    const head = await readHead(log(), signal())
    expect(health).toMatchObject({ log: { size: head?.size, at: head?.at, late: false } })
  })

  test('three at once keep one log (T36)', async () => {
    await release()
    await Promise.allSettled([stack.runKeeper(), stack.runKeeper(), stack.runKeeper()])
    await stack.runKeeper()
    await sound()
  })
})

describe('a checkpoint', () => {
  test('is posted to the webhook as it is signed, once', async () => {
    await release()
    await stack.runKeeper()
    expect(posted.at(-1)).toBe((await checkpoint()).note)
    expect(new Set(posted).size).toBe(posted.length)
  })

  test('that the webhook did not take is posted by the next run', async () => {
    const before = [posted.length, stack.logs.length] as const
    await release()
    answer = 500
    await stack.runKeeper()
    answer = 200
    const said = stack.logs.slice(before[1]).join('\n')
    expect(said).toContain('"publish_failed"')
    expect(said).not.toContain('canary')
    await stack.runKeeper()
    expect(posted.length - before[0]).toBeGreaterThanOrEqual(2)
    expect(posted.at(-1)).toBe((await checkpoint()).note)
  })
})

describe('KMS that does not sign', () => {
  test.each(['GetPublicKey', 'Sign'])(
    '%s denied: logged, not signed; then signed',
    async (operation) => {
      await stack.runKeeper()
      const { size } = await checkpoint()
      const { record } = await release()
      stack.faults.add({ operation, fault: 'deny' })
      await expect(stack.runKeeper()).rejects.toThrow()
      expect(await indexOf(log(), record, signal())).not.toBeNull()
      expect((await checkpoint()).size).toBe(size)
      await stack.runKeeper()
      expect((await checkpoint()).size).toBeGreaterThan(size)
      await sound()
    },
  )
})

describe('each write of a run broken (T36, B.5.82)', () => {
  const isWrite = ({ operation, table, principal }: Call) =>
    ['ExecuteStatement', 'PutItem'].includes(operation) &&
    table === 'egg-log' &&
    principal === 'keeper'

  /** What is written in a run: keys without what is new in each. */
  const shapeOf = ({ keys }: Call): string => {
    const { pk, sk } = keys?.[0] ?? { pk: '', sk: '' }
    if (pk === 'log' || pk === 'keeper') return `${pk}/${sk}`
    return pk.replace(/#.*/, '')
  }

  const WRITES = [
    'batch',
    'log/head',
    'tile',
    'entries',
    'logged',
    'log/derived',
    'log/seen',
    'checkpoint',
    'log/checkpoint',
    'log/published',
  ]
  const wayOf = (name: Way['way']) => WAYS.find(({ way }) => way === name) as Way
  const pick = (write: string) => (call: Call) => isWrite(call) && shapeOf(call) === write
  /** What was released before runs that broke. */
  const records: string[] = []

  test('these are all there are', async () => {
    await release()
    stack.recorder.reset()
    await stack.runKeeper()
    const shapes = new Set(stack.recorder.calls(isWrite).map(shapeOf))
    expect([...shapes].sort()).toEqual([...WRITES, 'keeper/rekey'].sort())
  })

  test.each(['error-before', 'error-after', 'reset-after', 'partial-body'] as const)(
    'all of them once, %s: the run passes',
    async (name) => {
      records.push((await release()).record)
      stack.recorder.reset()
      for (const write of WRITES) breakCalls(stack, wayOf(name), 'once', pick(write))
      await stack.runKeeper()
      for (const write of WRITES) expect(happened(stack, wayOf(name), pick(write))).toBe(true)
      expect(await indexOf(log(), records.at(-1) ?? '', signal())).not.toBeNull()
    },
  )

  const table = WRITES.flatMap((write) =>
    (['deny', 'error-after'] as const).map((way) => ({ write, way })),
  )
  // Each run makes up for the one before it, and is broken itself.
  test.each(table)('$write, always: $way', async ({ write, way }) => {
    const before = await checkpoint()
    records.push((await release()).record)
    stack.recorder.reset()
    breakCalls(stack, wayOf(way), 'always', pick(write))
    await stack.runKeeper().catch(() => {})
    await quiet(stack)
    expect(happened(stack, wayOf(way), pick(write))).toBe(true)
    expect((await checkpoint()).size).toBeGreaterThanOrEqual(before.size)
  })

  test('a run with nothing broken makes up for all of it', async () => {
    await stack.runKeeper()
    const ids = (await sound()).map((leaf) => leaf.type === 'record' && leaf.id)
    expect(ids).toEqual(expect.arrayContaining(records))
    expect(await latestCheckpoint(log(), signal())).toMatchObject({ size: ids.length })
  })

  test('no alarm was raised by any of it', async () => {
    const leaves = await sound()
    expect(leaves.filter(({ type }) => type === 'late')).toEqual([])
    const { store } = portsOf(stack, 'admin')
    const day = new Date().toISOString().slice(0, 10)
    expect(await store.list('log', `alarm#${day}`, '', signal())).toEqual([])
  })
})

test('nothing that the keeper said or wrote shows a value or the webhook', async () => {
  const items = []
  for await (const { bytes } of leavesOf(log(), 0, (await checkpoint()).size, signal())) {
    items.push(textOf(bytes as Bytes))
  }
  const said = [...stack.logs, ...items, ...posted].join('\n')
  expect(said).not.toContain(VALUES[NAME])
  expect(said).not.toContain('canary')
})
