import { expect } from 'vitest'
import { signerOf } from '../../aws/signer.ts'
import { equal, textOf } from '../../core/bytes.ts'
import { parseCheckpoint } from '../../core/log/checkpoint.ts'
import type { Leaf } from '../../core/log/leaf.ts'
import { EMPTY_RANGE, leafHash } from '../../core/log/merkle.ts'
import { openNote, parseVkey, vkeyOf } from '../../core/log/note.ts'
import { latestCheckpoint, leavesOf, readHead } from '../../core/log/reader.ts'
import { draft, openAnswer, send } from '../../local/raw-exchange.ts'
import { LOCAL_LOG, type Stack } from '../../local/stack.ts'
import { recordsAt } from './broken.ts'
import { CLAIMS, portsOf } from './world.ts'

/** What the log's tests read. */
export const NAME = 'payments/db/url'

export const signal = () => AbortSignal.timeout(20_000)

/** A whole exchange; what the job knows of its record. */
export const release = async (stack: Stack) => {
  const request = await draft(stack, [NAME])
  const token = await stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience })
  const sent = await send(stack, token ?? '', request.body)
  expect(sent.status).toBe(200)
  return (await openAnswer(stack, sent, request)).opened
}

export const logOf = (stack: Stack) => portsOf(stack, 'operator').store

const keyOf = async (stack: Stack) => {
  const access = {
    region: stack.region,
    endpoint: stack.endpoints.kms,
    credentials: async () => stack.accessKeys.operator,
  }
  const publicKey = await signerOf(access, LOCAL_LOG.key).publicKey(signal())
  return parseVkey(await vkeyOf(LOCAL_LOG.origin, publicKey))
}

/** The newest checkpoint, as an operator verifies it. */
export const checkpoint = async (stack: Stack) => {
  const latest = await latestCheckpoint(logOf(stack), signal())
  if (!latest) throw new Error('nothing is signed')
  const { text } = await openNote(latest.note, [await keyOf(stack)])
  return { ...parseCheckpoint(text), note: textOf(latest.note) }
}

/** Head, leaves and checkpoint agree, and each record that stands is there once. */
export const sound = async (stack: Stack): Promise<Leaf[]> => {
  const { size, root } = await checkpoint(stack)
  const head = await readHead(logOf(stack), signal())
  expect(head).toMatchObject({ size, root })
  let range = EMPTY_RANGE
  const leaves: Leaf[] = []
  for await (const { bytes, leaf } of leavesOf(logOf(stack), 0, size, signal())) {
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
