import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { policyIndexOf } from '../../core/audit/policies.ts'
import { concat, textOf } from '../../core/bytes.ts'
import { KEEPER_RUN_CALLS } from '../../core/limits.ts'
import { encodeLeaf } from '../../core/log/leaf.ts'
import { leafHash } from '../../core/log/merkle.ts'
import { parsePolicyPart } from '../../core/log/parse.ts'
import { inclusionProof, verifyInclusion } from '../../core/log/proof.ts'
import { indexOf, leavesOf, readHead, tilesOf } from '../../core/log/reader.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import { checkpoint, logOf, NAME, release, signal, sound } from './log-world.ts'
import { putValue, sources, VALUES } from './world.ts'

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

describe('a release', () => {
  test('is in the log with the next run, which keeps its promise (T36)', async () => {
    const { record, promise } = await release(stack)
    await stack.runKeeper()
    const { size, root } = await checkpoint(stack)
    const index = await indexOf(logOf(stack), record, signal())
    expect(index).not.toBeNull()
    const { hash } = promise.claims
    const leaf = encodeLeaf({ v: 1, type: 'record', id: record, hash })
    const proof = await inclusionProof(index ?? 0, size, tilesOf(logOf(stack), size, signal()))
    expect(await verifyInclusion(index ?? 0, size, await leafHash(leaf), proof, root)).toBe(true)
    await sound(stack)
  })

  test('whose hash were another would not be proven by it', async () => {
    const { record } = await release(stack)
    await stack.runKeeper()
    const { size, root } = await checkpoint(stack)
    const index = (await indexOf(logOf(stack), record, signal())) ?? 0
    const leaf = encodeLeaf({ v: 1, type: 'record', id: record, hash: 'A'.repeat(43) })
    const proof = await inclusionProof(index, size, tilesOf(logOf(stack), size, signal()))
    expect(await verifyInclusion(index, size, await leafHash(leaf), proof, root)).toBe(false)
  })
})

describe('a run', () => {
  test('stays within what a Worker may call, and uses the principal of the keeper alone', async () => {
    await release(stack)
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
    const parts = await logOf(stack).list('log', `policy#${digest}`, '', signal())
    const bytes = concat(...parts.map(parsePolicyPart).map(({ text }) => text))
    expect((await policyIndexOf(bytes, digest))?.digest).toBe(digest)
  })

  test('shows in /healthz', async () => {
    await stack.runKeeper()
    // The answer is kept for 10 s by each isolate.
    const { origin, close } = await stack.startBroker()
    const health = await (await fetch(`${origin}/healthz`)).json()
    await close()
    const head = await readHead(logOf(stack), signal())
    expect(health).toMatchObject({ log: { size: head?.size, at: head?.at, late: false } })
  })

  test('three at once keep one log (T36)', async () => {
    await release(stack)
    await Promise.allSettled([stack.runKeeper(), stack.runKeeper(), stack.runKeeper()])
    await stack.runKeeper()
    await sound(stack)
  })
})

describe('a checkpoint', () => {
  test('is posted to the webhook as it is signed, once', async () => {
    await release(stack)
    const before = posted.length
    await stack.runKeeper()
    expect(posted.slice(before)).toEqual([(await checkpoint(stack)).note])
  })

  test('that the webhook did not take is posted by the next run', async () => {
    const before = [posted.length, stack.logs.length] as const
    await release(stack)
    answer = 500
    await stack.runKeeper()
    answer = 200
    const said = stack.logs.slice(before[1]).join('\n')
    expect(said).toContain('"publish_failed"')
    expect(said).not.toContain('canary')
    await stack.runKeeper()
    expect(posted.length - before[0]).toBeGreaterThanOrEqual(2)
    expect(posted.at(-1)).toBe((await checkpoint(stack)).note)
  })
})

describe('KMS that does not sign', () => {
  test.each(['GetPublicKey', 'Sign'])(
    '%s denied: logged, not signed; then signed',
    async (operation) => {
      await stack.runKeeper()
      const { size } = await checkpoint(stack)
      const { record } = await release(stack)
      stack.faults.add({ operation, fault: 'deny' })
      await expect(stack.runKeeper()).rejects.toThrow()
      expect(await indexOf(logOf(stack), record, signal())).not.toBeNull()
      expect((await checkpoint(stack)).size).toBe(size)
      await stack.runKeeper()
      expect((await checkpoint(stack)).size).toBeGreaterThan(size)
      await sound(stack)
    },
  )
})

test('nothing that the keeper said or wrote shows a value or the webhook', async () => {
  const items = []
  for await (const { bytes } of leavesOf(
    logOf(stack),
    0,
    (await checkpoint(stack)).size,
    signal(),
  )) {
    items.push(textOf(bytes))
  }
  const said = [...stack.logs, ...items, ...posted].join('\n')
  expect(said).not.toContain(VALUES[NAME])
  expect(said).not.toContain('canary')
})
