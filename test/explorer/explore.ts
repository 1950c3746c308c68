/*
 * Drives the real functions through every order of their port calls. Each actor waits at each of
 * its calls until the scheduler lets it through; one schedule is one execution from the beginning,
 * and all of them are tried, depth first. Two schedules that meet in the same state go on as one.
 *
 * What this shows, and what it does not:
 * - Exhaustive up to each scenario's number of faults (none, one or two), and for these scenarios
 *   only: two or three actors, one or two secrets, tiny values. Beyond that there are random
 *   schedules, which prove nothing.
 * - A port's call is one indivisible step, as DynamoDB's single-item writes are. A read of several
 *   items is one step here, and not there (a BatchGet is consistent item by item): in which order
 *   one exchange reads its freezes and its secrets is not explored.
 * - Calls that no other actor's can meet happen at once: KMS, notes and announcements among the
 *   records, the state of a keeper that is alone. In no other order could anyone tell. What an
 *   actor was told of calls that it made side by side counts as told in any order.
 * - Time stands still during a scenario. Deadlines do not fire; a call that is given up is `fails`,
 *   `lost` or `late` instead. The keeper's rest is six runs, up to 22 minutes later; tokens are
 *   fresh, so partitions of hours, catching up over days and clocks that differ are not explored.
 * - An actor that crashed is gone; nobody starts it again, but that a keeper runs at the end.
 * - The store is the fake, and the KMS a plain one: of what real adapters do, their retries
 *   (`repeated`) and the faults of `Outcome` appear, and no others. Not here: CI writes, `rm`, daily
 *   vaults, `once: job`, bearer tokens, `egg init`, the policy floor.
 */

import {
  begin,
  fingerprint,
  type Option,
  optionsOf,
  type Run,
  take,
  wrongAtRest,
  wrongAtTheEnd,
  wrongNow,
} from './run.ts'
import type { Prepared, Scenario } from './scenario.ts'
import { prepare } from './scenario.ts'
import { repeatably } from './still.ts'

/** A schedule that breaks a promise. */
export interface Failure {
  readonly wrong: string
  /** What `replay` takes. */
  readonly schedule: readonly string[]
}

export interface Explored {
  readonly title: string
  /** Executions; those that ended in a state that was known are cut short there. */
  readonly schedules: number
  readonly states: number
  readonly steps: number
  readonly longest: number
  readonly failure: Failure | null
}

/** The option to take; null to leave the schedule here. `known`: this state was judged before. */
type Choose = (options: readonly Option[], run: Run) => { at: number; known: boolean } | null

/** Runs one schedule. `rests` remembers ends at which the keeper was seen to come to rest. */
const execute = async (
  scenario: Scenario,
  prepared: Prepared,
  faults: number,
  choose: Choose,
  rests: Set<string>,
): Promise<{ failure: Failure | null; steps: number }> => {
  const run = await begin(scenario, prepared)
  const outcome = (wrong: string | null) => ({
    failure: wrong === null ? null : { wrong, schedule: run.trace },
    steps: run.trace.length,
  })
  for (;;) {
    const options = optionsOf(run, faults)
    const choice = options.length ? choose(options, run) : null
    if (!choice?.known) {
      const wrong = await wrongNow(run)
      if (wrong) return outcome(wrong)
    }
    if (!options.length) break
    const option = choice && options[choice.at]
    if (!option) return outcome(null)
    await take(run, option)
  }
  const wrong = await wrongAtTheEnd(run)
  if (wrong) return outcome(wrong)
  const end = fingerprint(run)
  if (rests.has(end)) return outcome(null)
  rests.add(end)
  return outcome(await wrongAtRest(run))
}

/** Every schedule with at most `faults` faults; those with fewer come first. */
export const explore = (scenario: Scenario, faults: number): Promise<Explored> =>
  repeatably(async () => {
    const prepared = await prepare(scenario)
    let all: Explored = { ...nothing, title: scenario.title }
    for (let bound = 0; bound <= faults && !all.failure; bound++) {
      all = sum(all, await exploreTo(scenario, prepared, bound))
    }
    return all
  })

const nothing: Explored = {
  title: '',
  schedules: 0,
  states: 0,
  steps: 0,
  longest: 0,
  failure: null,
}

const sum = (a: Explored, b: Explored): Explored => ({
  title: a.title,
  schedules: a.schedules + b.schedules,
  // The states of a lower bound are among those of a higher one.
  states: Math.max(a.states, b.states),
  steps: a.steps + b.steps,
  longest: Math.max(a.longest, b.longest),
  failure: b.failure,
})

const exploreTo = async (
  scenario: Scenario,
  prepared: Prepared,
  faults: number,
): Promise<Explored> => {
  const known = new Set<string>()
  const rests = new Set<string>()
  let found = { ...nothing }
  // The path to try next, as choices; beyond it the first option is taken.
  let path: { choice: number; of: number }[] = []
  do {
    let depth = 0
    const walked = path
    const ready = path.length
    const choose: Choose = (options, run) => {
      const at = depth++
      const planned = walked[at]
      if (planned) return { at: planned.choice, known: at + 1 < ready }
      const state = fingerprint(run)
      if (known.has(state)) return null
      known.add(state)
      walked.push({ choice: 0, of: options.length })
      return { at: 0, known: false }
    }
    const { failure, steps } = await execute(scenario, prepared, faults, choose, rests)
    const one = { ...nothing, schedules: 1, steps, longest: steps, failure }
    found = { ...sum(found, one), states: known.size }
    if (failure) return found
    path = next(walked)
  } while (path.length)
  return found
}

const next = (path: readonly { choice: number; of: number }[]) => {
  const last = path.findLastIndex(({ choice, of }) => choice + 1 < of)
  return path
    .slice(0, last + 1)
    .map(({ choice, of }, i) => ({ choice: i === last ? choice + 1 : choice, of }))
}

/** Random schedules, with more faults than can be tried exhaustively. */
export const wander = (
  scenario: Scenario,
  { seed, faults, schedules }: { seed: number; faults: number; schedules: number },
): Promise<Explored> =>
  repeatably(async () => {
    const prepared = await prepare(scenario)
    const random = randomFrom(seed)
    const rests = new Set<string>()
    let found = { ...nothing, title: scenario.title }
    for (let i = 0; i < schedules && !found.failure; i++) {
      const choose: Choose = (options) => {
        const wanted = random() < 0.06 ? 'fault' : 'done'
        const fitting = options.flatMap(({ outcome }, at) =>
          (outcome === 'done') === (wanted === 'done') ? [at] : [],
        )
        const among = fitting.length ? fitting : options.map((_, at) => at)
        return { at: among[Math.floor(random() * among.length)] ?? 0, known: false }
      }
      const { failure, steps } = await execute(scenario, prepared, faults, choose, rests)
      const one = { ...nothing, schedules: 1, steps, longest: steps, failure }
      found = { ...sum(found, one), title: scenario.title }
    }
    return { ...found, states: rests.size }
  })

/** mulberry32: small, and the same everywhere. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/**
 * Runs a schedule that was found before. Calls that the lines leave out are done where they stand
 * in the way; null when no promise is broken.
 * @throws when a line is never possible: the code has changed, and the schedule says nothing now
 */
export const replay = (scenario: Scenario, lines: readonly string[]): Promise<string | null> =>
  repeatably(async () => {
    const prepared = await prepare(scenario)
    const left = [...lines]
    const faults = lines.length
    const choose: Choose = (options) => {
      const [next = ''] = left
      const at = options.findIndex(({ line }) => line === next)
      if (at >= 0) left.shift()
      const actor = next.slice(0, next.indexOf(': ') + 1)
      const own = options.findIndex(({ line }) => actor && line.startsWith(actor))
      return { at: at >= 0 ? at : Math.max(0, own), known: false }
    }
    const { failure } = await execute(scenario, prepared, faults, choose, new Set())
    if (left.length && !failure) throw new Error(`never possible: ${left[0]}`)
    return failure?.wrong ?? null
  })

export const summaryOf = ({ title, schedules, states, steps, longest }: Explored): string =>
  `${title}: ${schedules} schedules, ${states} states, ${steps} steps, the longest ${longest}`

/** A failure as people read it, and as a test takes it. */
export const traceOf = ({ title }: Pick<Scenario, 'title'>, { wrong, schedule }: Failure): string =>
  [`${title}: ${wrong}`, ...schedule.map((line, i) => `${String(i + 1).padStart(4)}  ${line}`)]
    .concat('replay it with', JSON.stringify(schedule, null, 2))
    .join('\n')
