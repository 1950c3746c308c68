import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SecretName } from '../../core/name.ts'
import { minuteOf } from '../../core/partition.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import { draft, send } from '../../local/raw-exchange.ts'
import type { Call } from '../../local/recorder.ts'
import type { Stack } from '../../local/stack.ts'
import {
  breakCalls,
  happened,
  paced,
  quiet,
  recordsAt,
  type Standing,
  type Times,
  UNPROCESSED,
  valueAt,
  WAYS,
  type Way,
} from './broken.ts'
import { CLAIMS, MANY, putValue, startWorld } from './world.ts'

// The keeper's re-key, broken: in one run each secret meets another fault, current items and those of
// history alike; then runs in which a call of the whole run breaks.

type Which = 'read' | 'Decrypt' | 'Encrypt' | 'swap'

interface Case {
  readonly which: Which
  readonly times: Times
  readonly broken: Way
}

/** One item whose DEK was handed out. */
interface Exposed {
  readonly name: SecretName
  readonly version: 1 | 2
}

const CALLS: readonly Which[] = ['read', 'Decrypt', 'Encrypt', 'swap']
// What waits 3 s for each try is broken once, so that the run stays short; put has the rest.
const broken = WAYS.filter(({ way }) => way !== 'late').flatMap((way) =>
  (way.passes && !way.slow ? (['once', 'always'] as const) : (['once'] as const)).map((times) => ({
    broken: way,
    times,
  })),
)
const CASES: readonly Case[] = CALLS.flatMap((which) => broken.map((each) => ({ which, ...each })))

const NAMES = MANY.slice(0, CASES.length / 2)
const EXPOSED: readonly Exposed[] = ([2, 1] as const).flatMap((version) =>
  NAMES.map((name) => ({ name, version })),
)

type Opened = NonNullable<Awaited<ReturnType<typeof valueAt>>>

const keyOf = ({ name, version }: Exposed) =>
  version === 2 ? secretKey(name) : versionKey(name, version)

let stack: Stack
let start: number

const textOf = ({ name, version }: Exposed) => `${name}, version ${version}`
const look = (): Promise<Opened[]> =>
  Promise.all(EXPOSED.map(async (each) => (await valueAt(stack, each.name, keyOf(each))) as Opened))

const readAll = async (names: readonly string[]) => {
  const request = await draft(stack, names)
  const token = await stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience })
  expect((await send(stack, token ?? '', request.body)).status).toBe(200)
}

const putAll = (version: 1 | 2) =>
  paced(NAMES, (name) => putValue(stack, name, textOf({ name, version })))

const callOf = (which: Which, { name, version }: Exposed): ((call: Call) => boolean) => {
  const { sk } = keyOf({ name, version })
  const at = (operation: string) => (call: Call) =>
    call.operation === operation && call.keys?.[0]?.sk === sk
  const kms =
    (operation: string) =>
    ({ operation: actual, context, principal }: Call) =>
      actual === operation &&
      principal === 'keeper' &&
      context?.['egg:secret'] === name &&
      context['egg:version'] === String(version)
  switch (which) {
    case 'read':
      return at('GetItem')
    case 'swap':
      return at('PutItem')
    default:
      return kms(which)
  }
}

const rekeyings = async (): Promise<Standing[]> => {
  const now = Math.floor(Date.now() / 1000)
  const minutes = Array.from({ length: Math.ceil((now - start) / 60) + 2 }, (_, i) =>
    minuteOf(start + 60 * i),
  )
  return recordsAt(
    stack,
    minutes.map((minute) => `kp#${minute}`),
  )
}

interface State {
  readonly items: readonly Opened[]
  readonly records: readonly Standing[]
}
const states: State[] = []
const happenings: boolean[] = []
/** The places in which the runs told of failures. */
let recordsBroken = 0

const run = async (prepare: () => void, observe: () => void = () => {}) => {
  stack.recorder.reset()
  prepare()
  await stack.runKeeper()
  await quiet(stack)
  observe()
  stack.faults.clear()
  states.push({ items: await look(), records: await rekeyings() })
}

beforeAll(async () => {
  stack = await startWorld()
  start = Math.floor(Date.now() / 1000)
  await putAll(1)
  await readAll(NAMES)
  await putAll(2)
  await readAll(NAMES)
  states.push({ items: await look(), records: [] })

  await run(
    () => {
      CASES.forEach(({ which, broken, times }, i) => {
        breakCalls(stack, broken, times, callOf(which, EXPOSED[i] as Exposed))
      })
    },
    () => {
      CASES.forEach(({ which, broken }, i) => {
        happenings.push(happened(stack, broken, callOf(which, EXPOSED[i] as Exposed)))
      })
    },
  )
  await run(
    () => breakRecords(),
    () => {
      recordsBroken = stack.recorder.calls(({ fault }) => fault !== undefined).length
    },
  )
  await run(() => {})
}, 180_000)
afterAll(() => stack?.close())

/**
 * Breaks the records of a run, in turn in each way. A record's key is random and does not say whose
 * it is: the ways are given out in the order in which the records come.
 */
const breakRecords = () => {
  const seen: string[] = []
  broken.forEach(({ broken: way, times }, i) => {
    breakCalls(stack, way, times, ({ operation, keys }) => {
      const { pk, sk = '' } = keys?.[0] ?? { pk: '' }
      if (operation !== 'ExecuteStatement' || !pk.startsWith('kp#')) return false
      if (!seen.includes(sk)) seen.push(sk)
      return seen.indexOf(sk) === i
    })
  })
}

const isRekeyed = ({ which, times, broken }: Case): boolean =>
  (broken.passes && times === 'once') || (which === 'swap' && broken.done)

const changed = (before: State, after: State) =>
  EXPOSED.filter((_, i) => before.items[i]?.envelope !== after.items[i]?.envelope)

const state = (i: number): State => states[i] as State

describe('one call of a re-key broken (B.5.82, B.5.84)', () => {
  const table = CASES.map((each, i) => ({ ...each, way: each.broken.way, i }))
  test.each(table)('the $which, $times: $way', ({ i, ...each }) => {
    expect(happenings[i]).toBe(true)
    const [before, after] = [state(0).items[i], state(1).items[i]]
    expect(after?.envelope !== before?.envelope).toBe(isRekeyed(each))
  })

  test('a record, each in another way: those whose record may be missing are not re-keyed', () => {
    expect(recordsBroken).toBeGreaterThan(broken.length)
    const due = CASES.filter((each) => !isRekeyed(each)).length
    // An INSERT that is tried again finds itself, before the fault could strike once more.
    const kept = broken.filter(
      ({ broken: { passes, way }, times }) =>
        !passes || (times === 'always' && way !== 'error-after'),
    ).length
    expect(changed(state(1), state(2))).toHaveLength(due - kept)
  })

  test('whatever broke, every value is still readable, and every swap is on record', () => {
    for (const [run, { items, records }] of states.entries()) {
      expect(items.map(({ text }) => text)).toEqual(EXPOSED.map(textOf))
      for (const [i, { envelope }] of items.entries()) {
        const before = states[run - 1]?.items[i]?.envelope
        if (before === undefined || before === envelope) continue
        const { name, version } = EXPOSED[i] as Exposed
        const place = version === 2 ? 'current' : 'history'
        const swap = { type: 'rekeyed', name, version, place, from: before, to: envelope }
        expect(records).toContainEqual(expect.objectContaining(swap))
      }
    }
  })

  test('a run with nothing broken makes up for the rest', () => {
    expect(changed(state(0), state(3))).toHaveLength(EXPOSED.length)
  })

  test('then there is nothing to do: no key is asked of KMS', async () => {
    stack.recorder.reset()
    await stack.runKeeper()
    const isRekey = ({ operation }: Call) => ['Decrypt', 'Encrypt'].includes(operation)
    expect(stack.recorder.calls(isRekey)).toEqual([])
  })
})

describe('a call of the whole run broken: the run fails, the next one makes up for it (B.5.84)', () => {
  const name = MANY[0] as SecretName
  const calls: Readonly<Record<string, (call: Call) => boolean>> = {
    'read of the state': ({ operation, table }) => operation === 'GetItem' && table === 'egg-log',
    'Query of records': ({ operation }) => operation === 'Query',
    'read of what was exposed': ({ operation, table }) =>
      operation === 'BatchGetItem' && table === 'egg-secrets',
    'write of the state': ({ operation, table }) =>
      ['PutItem', 'ExecuteStatement'].includes(operation) && table === 'egg-log',
  }
  const ways: readonly [Way['way'], Times, boolean][] = [
    ['deny', 'always', false],
    ['error-after', 'always', false],
    ['reset-after', 'once', true],
  ]
  const table = Object.keys(calls).flatMap((which) =>
    ways.map(([way, times, passes]) => ({ which, way, times, passes })),
  )

  const runWith = async (which: string, way: Way, times: Times) => {
    await readAll([name])
    const before = await valueAt(stack, name)
    stack.recorder.reset()
    const pick = (call: Call) => call.principal === 'keeper' && calls[which]?.(call) === true
    breakCalls(stack, way, times, pick)
    const outcome = await stack.runKeeper().then(
      () => 'done',
      () => 'failed',
    )
    expect(happened(stack, way, pick)).toBe(true)
    stack.faults.clear()
    return { before, outcome }
  }

  test.each(table)('the $which, $times: $way', async ({ which, way, times, passes }) => {
    const { before, outcome } = await runWith(which, wayOf(way), times)
    expect(outcome).toBe(passes ? 'done' : 'failed')
    const after = await valueAt(stack, name)
    expect(after?.text).toBe(textOf({ name, version: 2 }))
    const done = passes || which === 'write of the state'
    expect(after?.envelope !== before?.envelope).toBe(done)
  })

  test('the read of what was exposed, always: unprocessed', async () => {
    // One key is not left for later by a BatchGetItem: there must be several.
    await readAll(MANY.slice(0, 5))
    const { before, outcome } = await runWith('read of what was exposed', UNPROCESSED, 'always')
    expect(outcome).toBe('failed')
    expect(await valueAt(stack, name)).toEqual(before)
  })

  test('the next run makes up for all of them', async () => {
    await readAll([name])
    const before = await valueAt(stack, name)
    await stack.runKeeper()
    expect((await valueAt(stack, name))?.envelope).not.toBe(before?.envelope)
  })
})

const wayOf = (name: Way['way']): Way => WAYS.find(({ way }) => way === name) as Way
