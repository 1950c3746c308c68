import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { indexOf, latestCheckpoint } from '../../core/log/reader.ts'
import type { Call } from '../../local/recorder.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import { breakCalls, happened, quiet, WAYS, type Way } from './broken.ts'
import { checkpoint, logOf, NAME, release, signal, sound } from './log-world.ts'
import { portsOf, putValue, sources, VALUES } from './world.ts'

let stack: Stack
let outside: Server
beforeAll(async () => {
  outside = createServer((request, response) => request.resume().on('end', () => response.end()))
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const checkpointWebhook = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`
  stack = await startStack({ policies: sources(), policyFolder: 'policies', checkpointWebhook })
  await putValue(stack, NAME, VALUES[NAME])
})
afterAll(async () => {
  await stack?.close()
  outside?.close()
})
afterEach(() => {
  stack.faults.clear()
  stack.recorder.reset()
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
    await release(stack)
    stack.recorder.reset()
    await stack.runKeeper()
    const shapes = new Set(stack.recorder.calls(isWrite).map(shapeOf))
    // `keeper/prune` is the pruning's, by fakes in test/keeper/prune.test.ts.
    // `policy`: once for each set of policies; test/keeper/log.test.ts breaks that one.
    const others = ['keeper/rekey', 'keeper/prune', 'policy']
    expect([...shapes].sort()).toEqual([...WRITES, ...others].sort())
  })

  test.each(['error-before', 'error-after', 'reset-after', 'partial-body'] as const)(
    'all of them once, %s: the run passes',
    async (name) => {
      records.push((await release(stack)).record)
      stack.recorder.reset()
      for (const write of WRITES) breakCalls(stack, wayOf(name), 'once', pick(write))
      await stack.runKeeper()
      for (const write of WRITES) expect(happened(stack, wayOf(name), pick(write))).toBe(true)
      expect(await indexOf(logOf(stack), records.at(-1) ?? '', signal())).not.toBeNull()
    },
  )

  const table = WRITES.flatMap((write) =>
    (['deny', 'error-after'] as const).map((way) => ({ write, way })),
  )
  // Each run makes up for the one before it, and is broken itself.
  test.each(table)('$write, always: $way', async ({ write, way }) => {
    const before = await checkpoint(stack)
    records.push((await release(stack)).record)
    stack.recorder.reset()
    breakCalls(stack, wayOf(way), 'always', pick(write))
    await stack.runKeeper().catch(() => {})
    await quiet(stack)
    expect(happened(stack, wayOf(way), pick(write))).toBe(true)
    expect((await checkpoint(stack)).size).toBeGreaterThanOrEqual(before.size)
  })

  test('a run with nothing broken makes up for all of it', async () => {
    await stack.runKeeper()
    const ids = (await sound(stack)).map((leaf) => leaf.type === 'record' && leaf.id)
    expect(ids).toEqual(expect.arrayContaining(records))
    expect(await latestCheckpoint(logOf(stack), signal())).toMatchObject({ size: ids.length })
  })

  test('no alarm was raised by any of it', async () => {
    const leaves = await sound(stack)
    expect(leaves.filter(({ type }) => type === 'late')).toEqual([])
    const { store } = portsOf(stack, 'admin')
    const day = new Date().toISOString().slice(0, 10)
    expect(await store.list('log', `alarm#${day}`, '', signal())).toEqual([])
  })
})
