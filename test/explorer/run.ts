import { createHash } from 'node:crypto'
import { vaultOf } from '../../core/name.ts'
import { CloudError, type Store } from '../../core/ports.ts'
import type { FakeStore } from '../fakes/store.ts'
import { type Actor, type Ended, keeperRun } from './actors.ts'
import { NOW, plainKms, type Ticket } from './bench.ts'
import { ALWAYS, AT_REST, AT_THE_END, type Invariant, type View } from './invariants.ts'
import { type Call, type Crowd, steppedPorts } from './ports.ts'
import { dumpOf, type Outcome, type Prepared, type Scenario, storeOf } from './scenario.ts'
import { exchangeSeen, noteAttempt, noteCall, noteFault, type Seen, text } from './seen.ts'
import { drawFor, rewind, spell, stillness } from './still.ts'

/** All that are different. A crash before a call is one after the write before it. */
const faultsOf = ({ kind, alone }: Call, isFirst: boolean): readonly Outcome[] => {
  const before: Outcome[] = isFirst ? ['crash before'] : []
  if (kind !== 'write') return [...before, 'fails']
  // Lost is late and done at once; where nobody can tell when, late is lost.
  return [...before, 'crash after', 'fails', alone ? 'lost' : 'late', 'repeated']
}

interface Pending {
  readonly call: Call
  readonly again: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** One thing that the scheduler can do next. */
export interface Option {
  readonly pending: Pending
  readonly outcome: Outcome
  /** A line of a trace, and of the literal that replays it. */
  readonly line: string
}

/** One execution of a scenario, as far as it has come. */
export interface Run {
  readonly scenario: Scenario
  readonly store: FakeStore
  readonly seen: Seen
  readonly ends: Record<string, Ended>
  readonly crashed: string[]
  /** By actor: what it was told. With its code, all that it knows. */
  readonly told: Record<string, string[]>
  readonly trace: string[]
  pending: Pending[]
  faults: number
  /** Something that no promise foresees: an actor threw what is no error of egg's. */
  broken: string | null
}

/** Starts every actor, up to its first call. */
export const begin = async (scenario: Scenario, prepared: Prepared): Promise<Run> => {
  rewind()
  const store = storeOf(prepared)
  const run: Run = {
    scenario,
    store,
    seen: structuredClone(prepared.seen),
    ends: {},
    crashed: [],
    told: {},
    trace: [],
    pending: [],
    faults: 0,
    broken: null,
  }
  const crowd: Crowd = {
    partitions: new Set(scenario.actors.flatMap(({ ticket, pk }) => pk ?? ticket?.pk ?? [])),
    keepers: scenario.actors.filter(({ isKeeper }) => isKeeper).length,
    past: partitionsIn(store),
  }
  for (const actor of scenario.actors) await start(run, actor, crowd)
  return run
}

const start = async (run: Run, actor: Actor, crowd: Crowd): Promise<void> => {
  const { name, ticket } = actor
  if (run.told[name]) throw new Error(`two actors named ${name}`)
  run.told[name] = []
  if (ticket) run.seen.exchanges[name] = exchangeSeen(ticket.jti)
  const park = (call: Call) =>
    new Promise<unknown>((resolve, reject) => {
      run.pending.push({ call, again: false, resolve, reject })
    })
  drawFor(name)
  const acting = actor.act({
    ...steppedPorts(name, { store: run.store, kms: plainKms }, crowd, park),
    now: () => run.scenario.now ?? NOW,
    release: ({ jwe }) => void noteRelease(run, name, ticket, jwe),
  })
  acting.then(
    (end) => {
      const { freezes } = end
      run.ends[name] = freezes ? { ...end, stood: freezes in run.seen.frozen } : end
    },
    (error: unknown) => {
      run.broken = `${name} threw ${error instanceof Error ? error.stack : String(error)}`
    },
  )
  await stillness()
}

const partitionsIn = (store: FakeStore): ReadonlySet<string> =>
  new Set(store.all('records').map(({ pk }) => pk))

const noteRelease = async (
  run: Run,
  actor: string,
  ticket: Ticket | null,
  jwe: string,
): Promise<void> => {
  try {
    const exchange = run.seen.exchanges[actor]
    if (!exchange || !ticket) throw new Error('no ticket')
    const { record, recordHash, secrets } = await ticket.open(jwe)
    exchange.release = {
      record,
      recordHash,
      secrets: secrets.map(({ name, version, value }) => ({ name, version, value: text(value) })),
    }
  } catch (error) {
    run.broken = `${actor}'s release: ${error}`
  }
}

/** All that can happen next, in an order that is the same each time. Empty when all is over. */
export const optionsOf = (run: Run, faults: number): Option[] => {
  // Whatever meets no other actor's call happens at once: its place among theirs changes nothing.
  const alone = run.pending.find(({ call }) => call.alone)
  return (alone ? [alone] : run.pending).flatMap((pending) => {
    const { call, again } = pending
    const line = (outcome: Outcome) =>
      `${call.actor}: ${call.text}${again ? ' again' : ''} → ${outcome}`
    const first = run.told[call.actor]?.length === 0
    const more = run.faults < faults && !isLate(call) ? faultsOf(call, first) : []
    const { only = more } = run.scenario
    return (['done', ...more.filter((outcome) => only.includes(outcome))] as const)
      .filter((outcome) => !(outcome === 'repeated' && again))
      .map((outcome) => ({ pending, outcome, line: line(outcome) }))
  })
}

const LATE = ' (late)'
const isLate = ({ actor }: Call): boolean => actor.endsWith(LATE)

/** Lets one call through, and waits until everyone waits again. */
export const take = async (run: Run, { pending, outcome, line }: Option): Promise<void> => {
  const { call, resolve, reject } = pending
  run.trace.push(line)
  if (outcome !== 'done') run.faults++
  run.pending = run.pending.filter((each) => each !== pending)
  if (outcome === 'crash before') return crash(run, call.actor)
  await noteAttempt(run.seen, call, standingFreeze(run, call.actor))
  drawFor(call.actor)
  if (outcome === 'fails' || outcome === 'late') {
    noteFault(run.seen, call)
    if (outcome === 'late') run.pending.push(late(call))
    return tell(run, call, () => reject(unknownFate()), outcome)
  }

  const heard = outcome === 'done'
  if (!heard) noteFault(run.seen, call)
  const [result] = await Promise.allSettled([call.perform()])
  if (result.status === 'rejected' && !(result.reason instanceof CloudError)) {
    run.broken = `${line}: ${result.reason}`
    return
  }
  const value = result.status === 'fulfilled' ? result.value : result.reason
  await noteCall(run.seen, run.store, call, value, heard)
  if (outcome === 'crash after') return crash(run, call.actor)
  if (outcome === 'repeated') {
    run.pending.push({ ...pending, again: true })
    return
  }
  if (outcome === 'lost') return tell(run, call, () => reject(unknownFate()), outcome)
  const reply = () => (result.status === 'fulfilled' ? resolve(value) : reject(value))
  await tell(run, call, reply, spell(value))
}

const unknownFate = () => new CloudError('explorer', 'Timeout')

/** The abandoned call of an actor that has gone on: it has nobody to tell. */
const late = (call: Call): Pending => ({
  call: { ...call, actor: `${call.actor}${LATE}` },
  again: false,
  resolve: () => {},
  reject: () => {},
})

const tell = async (run: Run, { actor, text }: Call, reply: () => void, what: string) => {
  run.told[actor]?.push(`${text}: ${what}`)
  reply()
  await stillness()
  const waits = run.pending.some(({ call }) => call.actor === actor)
  if (!isLateName(actor) && !waits && !run.ends[actor] && !run.broken) {
    run.broken = `${actor} neither waits nor has ended`
  }
}

const isLateName = (actor: string): boolean => actor.endsWith(LATE)

const crash = (run: Run, actor: string): void => {
  run.crashed.push(actor)
  run.pending = run.pending.filter(({ call }) => call.actor !== actor)
}

/** Who froze what an exchange asks for, and still must be frozen. */
const standingFreeze = (run: Run, actor: string): string | null => {
  const names = run.scenario.actors.find(({ name }) => name === actor)?.ticket?.names ?? []
  const scopes = ['everything', ...names.map(vaultOf)]
  // An unfreeze that is under way may have ended the freeze that another one found.
  const thaws = run.scenario.actors.some(({ name }) => name.startsWith('unfreeze'))
  const froze = Object.entries(run.ends).find(
    ([, { code, freezes }]) =>
      scopes.includes(freezes ?? '') &&
      (code === 'frozen' || (code === 'already_frozen' && !thaws)),
  )
  return froze?.[0] ?? null
}

const viewOf = ({ seen, store, ends, crashed, faults }: Run): View => ({
  seen,
  store,
  ends,
  crashed,
  faults,
})

const firstBroken = async (run: Run, invariants: readonly Invariant[]): Promise<string | null> => {
  if (run.broken) return run.broken
  for (const invariant of invariants) {
    const wrong = await invariant(viewOf(run))
    if (wrong) return `${nameOf(invariant)}: ${wrong}`
  }
  return null
}

const nameOf = (invariant: Invariant): string => invariant.name

/** What is wrong now, or null. */
export const wrongNow = (run: Run): Promise<string | null> => firstBroken(run, ALWAYS)

/** What is wrong once nobody does anything any more. */
export const wrongAtTheEnd = (run: Run): Promise<string | null> => firstBroken(run, AT_THE_END)

/** Seconds after the scenario at which the keeper runs: at once, and when its partitions settled. */
const KEEPER_RUNS = [61, 122, 183, 1200, 1261, 1322]

/** What is wrong once the keeper found nothing to do any more, and long after. */
export const wrongAtRest = async (run: Run): Promise<string | null> => {
  drawFor('keeper at rest')
  const start = run.scenario.now ?? NOW
  const filled = partitionsIn(run.store)
  const store: Store = {
    ...run.store,
    list: async (table, pk, ...more) =>
      table === 'records' && !filled.has(pk) ? [] : run.store.list(table, pk, ...more),
  }
  for (const after of KEEPER_RUNS) {
    await keeperRun({ store, kms: plainKms, now: () => start + after })
  }
  return firstBroken(run, AT_REST)
}

/** The same for two runs that cannot differ from here on. */
export const fingerprint = (run: Run): string => {
  const { seen, store, ends, crashed, told, pending, faults, scenario } = run
  const knows = scenario.actors.map(({ name }) => {
    // Who has ended in an error, and is no exchange, matters no more than one that crashed.
    const isLost = ends[name]?.code === 'cloud_error' && !seen.exchanges[name]
    if (isLost || crashed.includes(name)) return 'crashed'
    // The order in which it was told of calls that it made side by side changes nothing for it.
    return spell(ends[name] ?? [...(told[name] ?? [])].sort())
  })
  const waits = pending.map(({ call, again }) => `${call.actor}${call.text}${again}`).sort()
  // What was announced can be told from the records that stand.
  const all = [
    dumpOf(store),
    JSON.stringify({ ...seen, announced: null }),
    ...knows,
    ...waits,
    String(faults),
  ]
  return createHash('sha256').update(all.join('\0')).digest('base64')
}
