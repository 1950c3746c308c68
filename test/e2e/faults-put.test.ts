import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { codeOf } from '../../core/error.ts'
import { PUT_MS } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { minuteOf } from '../../core/partition.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import type { Call } from '../../local/recorder.ts'
import type { Stack } from '../../local/stack.ts'
import {
  breakCalls,
  happened,
  paced,
  pacedBy,
  quiet,
  recordsAt,
  type Standing,
  type Times,
  valueAt,
  WAYS,
  type Way,
} from './broken.ts'
import { portsOf, startWorld } from './world.ts'

// Every call of an operator's put, broken in every way; all puts at once, each of a secret of its
// own and with a record in a minute of its own.

type Which = 'read' | 'Encrypt' | 'record' | 'history' | 'swap' | 'first'

interface Case {
  readonly which: Which
  readonly times: Times
  readonly broken: Way
}

const CALLS: readonly Which[] = ['read', 'Encrypt', 'record', 'history', 'swap', 'first']
const CASES: readonly Case[] = CALLS.flatMap((which) =>
  WAYS.flatMap((broken) =>
    (['once', 'always'] as const)
      .filter((times) => broken.passes || times === 'once')
      .map((times) => ({ which, broken, times })),
  ),
)

type Opened = Awaited<ReturnType<typeof valueAt>>

interface Left {
  readonly happened: boolean
  /** `stored`, or the error's code. */
  readonly told: string
  readonly current: Opened
  readonly history: Opened
  readonly records: readonly Standing[]
  /** After the operator has put once more. */
  readonly again: { readonly version: number; readonly current: Opened; readonly before: Opened }
}

let stack: Stack
let start: number
let left: Left[] = []

const nameOf = (i: number) => `payments/faults/put${i}` as SecretName

const putText = (i: number, text: string, now: number) => {
  const by = { actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/test', reason: 'test' }
  const name = nameOf(i)
  const request = { name, value: secret(utf8(text)), kmsKey: 'alias/egg', ...by, now }
  return put(portsOf(stack, 'operator'), request, AbortSignal.timeout(PUT_MS))
}

/** The first one begins with no version stored; all others have one to keep. */
const isSecond = ({ which }: Case): boolean => which !== 'first'

const timeOf = (i: number): number => start - 60 * i

const callOf = (which: Which, i: number): ((call: Call) => boolean) => {
  const [current, history] = [secretKey(nameOf(i)).sk, versionKey(nameOf(i), 1).sk]
  const first = ({ keys }: Call) => keys?.[0]
  switch (which) {
    case 'read':
      return (call) => call.operation === 'GetItem' && first(call)?.sk === current
    case 'Encrypt':
      return ({ operation, context }) =>
        operation === 'Encrypt' && context?.['egg:secret'] === nameOf(i)
    case 'record':
      return (call) => first(call)?.pk.startsWith(`op#${minuteOf(timeOf(i))}`) === true
    case 'history':
      return (call) => call.operation === 'ExecuteStatement' && first(call)?.sk === history
    case 'swap':
      return (call) => call.operation === 'PutItem' && first(call)?.sk === current
    case 'first':
      return (call) => call.operation === 'ExecuteStatement' && first(call)?.sk === current
  }
}

beforeAll(async () => {
  stack = await startWorld()
  start = Math.floor(Date.now() / 1000) - 3600
  await paced(CASES, async (each, i) => isSecond(each) && putText(i, 'old', start + 1800))
  stack.recorder.reset()
  CASES.forEach(({ which, broken, times }, i) => {
    breakCalls(stack, broken, times, callOf(which, i))
  })
  const told = await pacedBy(
    CASES,
    ({ broken }) => broken.slow,
    (_, i) =>
      putText(i, 'new', timeOf(i)).then(
        () => 'stored',
        (error) => codeOf(error),
      ),
  )
  await quiet(stack)
  stack.faults.clear()
  left = await paced(CASES, async ({ which, broken }, i) => {
    const name = nameOf(i)
    const [current, history] = [await valueAt(stack, name), await historyAt(i, 1)]
    const records = await recordsAt(stack, [`op#${minuteOf(timeOf(i))}`])
    const happenedThen = happened(stack, broken, callOf(which, i))
    const { version } = await putText(i, 'newest', start + 1800)
    const again = {
      version,
      current: await valueAt(stack, name),
      before: await historyAt(i, version - 1),
    }
    return { happened: happenedThen, told: told[i] ?? '', current, history, records, again }
  })
}, 180_000)
afterAll(() => stack?.close())

const historyAt = async (i: number, version: number): Promise<Opened> =>
  version > 0 ? valueAt(stack, nameOf(i), versionKey(nameOf(i), version)) : null

const INSERTS: readonly Which[] = ['record', 'history', 'first']

/** Is the operator told that it is stored? */
const succeeds = ({ which, times, broken }: Case): boolean => {
  if (!broken.passes) return false
  // The next try of an INSERT meets what the first one wrote, before the fault could strike.
  if (broken.way === 'error-after' && INSERTS.includes(which)) return true
  return times === 'once'
}

/** Does the new value stand, whatever the operator was told? */
const isStored = (each: Case): boolean =>
  succeeds(each) || ((each.which === 'swap' || each.which === 'first') && each.broken.done)

const table = CASES.map((each, i) => ({ ...each, way: each.broken.way, i }))

describe('one call of a put broken (B.5.82, B.5.84)', () => {
  test.each(table)('the $which, $times: $way', ({ i, ...each }) => {
    const { told, current, history, records, again, ...rest } = left[i] as Left
    expect(rest.happened).toBe(true)
    expect(told).toBe(succeeds(each) ? 'stored' : 'cloud_error')

    // Readable at every moment: the old value or the new one, never neither.
    const old = isSecond(each) ? 'old' : undefined
    expect(current?.text).toBe(isStored(each) ? 'new' : old)
    expect(current?.version).toBe(isStored(each) ? (old ? 2 : 1) : old && 1)
    // The one that was replaced can be gone back to.
    if (old && isStored(each)) expect(history?.text).toBe('old')
    // Nothing is stored without a record of it.
    if (isStored(each)) {
      const { version, envelope } = current ?? {}
      expect(records).toMatchObject([{ action: 'put', subject: { version, envelope } }])
    }
    expect(records.length).toBeLessThan(2)

    // By hand once more: a new version, and the one before it in history.
    expect(again.version).toBe((current?.version ?? 0) + 1)
    expect(again.current?.text).toBe('newest')
    expect(again.before?.text).toBe(current?.text)
  })
})
