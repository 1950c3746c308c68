import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../../core/control.ts'
import { codeOf } from '../../core/error.ts'
import { freezeVault, unfreezeVault } from '../../core/freeze.ts'
import { freezeAll, unfreezeAll } from '../../core/freeze-all.ts'
import type { ByHand } from '../../core/operator.ts'
import { minuteOf } from '../../core/partition.ts'
import type { Store } from '../../core/ports.ts'
import { draft, send } from '../../local/raw-exchange.ts'
import type { Call } from '../../local/recorder.ts'
import type { Stack } from '../../local/stack.ts'
import { breakCalls, happened, recordsAt, type Times, WAYS, type Way } from './broken.ts'
import { CLAIMS, portsOf, startWorld } from './world.ts'

// Every call of the four ways to move the brake, broken in every way. All of them move the same two
// items, so they go one after the other; an operator here has 300 ms of patience with a stall.

type Move = 'freeze a vault' | 'end it' | 'freeze everything' | 'end that'

interface Step {
  readonly who: 'operator' | 'releaser'
  readonly calls: Readonly<Record<string, (call: Call) => boolean>>
  readonly act: (store: Store, by: ByHand, signal: AbortSignal) => Promise<{ status: string }>
  /** What keeps releases back once it is done. */
  readonly scope: string | null
  /** The move before it, with nothing broken. */
  readonly before: Move | null
}

const VAULT = 'payments'
const BYSTANDER = 'foreign'

const read = ({ operation }: Call) => operation === 'GetItem'
const record = ({ operation, table }: Call) =>
  operation === 'ExecuteStatement' && table === 'egg-records'
const write = ({ operation, table }: Call) =>
  table === 'egg-secrets' && ['PutItem', 'ExecuteStatement', 'DeleteItem'].includes(operation)

const STEPS: Readonly<Record<Move, Step>> = {
  'freeze a vault': {
    who: 'operator',
    calls: { read, record, write },
    act: (store, by, signal) => freezeVault(store, VAULT, by, signal),
    scope: `vault ${VAULT}`,
    before: null,
  },
  'end it': {
    who: 'operator',
    calls: { read, record, write },
    act: (store, by, signal) => unfreezeVault(store, VAULT, by, signal),
    scope: null,
    before: 'freeze a vault',
  },
  'freeze everything': {
    who: 'operator',
    calls: { record, write },
    act: freezeAll,
    scope: 'everything',
    before: null,
  },
  'end that': {
    who: 'releaser',
    calls: { read, record, write },
    act: unfreezeAll,
    scope: null,
    before: 'freeze everything',
  },
}

let stack: Stack
const start = Math.floor(Date.now() / 1000)
let moves = 0

/** Each move has a minute of its own, by which its record is found again. */
const by = (): ByHand => ({
  actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/test',
  reason: 'INC-42',
  now: start - 60 * ++moves,
})

const make = (move: Move, given = by(), patience = 9_000) => {
  const { act, who } = STEPS[move]
  return act(portsOf(stack, who).store, given, AbortSignal.timeout(patience))
}

/** What a job meets: nothing, or what keeps its release back. */
const met = async (): Promise<string | null> => {
  const request = await draft(stack, ['payments/db/url'])
  const token = await stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience })
  const answer = await send(stack, token ?? '', request.body)
  if (answer.status === 200) return null
  expect(answer.code).toBe('frozen')
  return /\((.*)\)/.exec(JSON.parse(answer.text).detail)?.[1] ?? ''
}

/** What the items say. */
const standing = async (): Promise<string | null> => {
  const { store } = portsOf(stack, 'admin')
  const keys = [CONTROL, FREEZE_ALL]
  const [control = null, all = null] = await store.read('secrets', keys, AbortSignal.timeout(9_000))
  // Never an item that nobody understands, nor one that lost what others put there.
  expect(Object.keys(parseControl(control)?.frozen ?? {})).toContain(BYSTANDER)
  return frozenScope(control, all, [VAULT])
}

const CASES = (Object.keys(STEPS) as Move[]).flatMap((move) =>
  Object.keys(STEPS[move].calls).flatMap((which) =>
    // What is done late is another operator's next move; put has that case.
    WAYS.filter(({ way }) => way !== 'late').flatMap((broken) =>
      (['once', 'always'] as const)
        // Nobody waits out a stall here, so no further try comes.
        .filter((times) => times === 'once' || (broken.passes && !broken.slow))
        .map((times) => ({ move, which, times, broken, way: broken.way })),
    ),
  ),
)

interface Case {
  readonly which: string
  readonly times: Times
  readonly broken: Way
  readonly move: Move
}

const isInsert = ({ which, move }: Case): boolean =>
  which === 'record' || (which === 'write' && move === 'freeze everything')

const succeeds = (each: Case): boolean => {
  const { broken, times } = each
  if (!broken.passes || broken.slow) return false
  // The next try of an INSERT meets what the first one wrote, before the fault could strike.
  return times === 'once' || (broken.way === 'error-after' && isInsert(each))
}

beforeAll(async () => {
  stack = await startWorld()
  const { store } = portsOf(stack, 'operator')
  await freezeVault(store, BYSTANDER, by(), AbortSignal.timeout(9_000))
})
afterAll(() => stack?.close())

describe('one call of a move of the brake broken: never half of it (B.5.82, B.5.84)', () => {
  test.each(CASES)('$move: the $which, $times: $way', async (each) => {
    const { move, which, times, broken } = each
    const { calls, scope, before, who } = STEPS[move]
    if (before) await make(before)
    const from = before ? STEPS[before].scope : null
    stack.recorder.reset()
    // The broker's calls are left alone: it notes denials in the same table.
    const pick = (call: Call) => call.principal === who && calls[which]?.(call) === true
    breakCalls(stack, broken, times, pick)
    const given = by()
    const told = await make(move, given, broken.slow ? 300 : 9_000).then(
      ({ status }) => status,
      (error) => codeOf(error),
    )
    expect(happened(stack, broken, pick)).toBe(true)
    stack.faults.clear()

    const done = scope ? 'frozen' : 'unfrozen'
    expect(told).toBe(succeeds(each) ? done : 'cloud_error')
    const moved = succeeds(each) || (which === 'write' && broken.done)
    expect(await standing()).toBe(moved ? scope : from)
    expect(await met()).toBe(moved ? scope : from)
    // Nothing moves without a record of it.
    const records = await recordsAt(stack, [`op#${minuteOf(given.now)}`])
    const recorded = { action: scope ? 'freeze' : 'unfreeze', reason: 'INC-42' }
    if (moved || which === 'write') expect(records).toMatchObject([recorded])
    else if (which === 'read') expect(records).toEqual([])

    // By hand once more: it stands, and neither operator is told nonsense.
    const { status } = await make(move)
    expect(status).toBe(moved ? (scope ? 'already_frozen' : 'not_frozen') : done)
    expect(await standing()).toBe(scope)
    if (move === 'freeze a vault') await make('end it')
    if (move === 'freeze everything') await make('end that')
  })
})
