import { expect, test } from 'vitest'
import { explore, summaryOf, traceOf, wander } from './explore.ts'
import type { Explorable } from './scenarios.ts'

/**
 * More of it, or less, on demand: `EGG_EXPLORER_FAULTS=1` (every kind of fault, everywhere; takes an
 * hour), `EGG_EXPLORER_RANDOM=5000`, `EGG_EXPLORER_SEED=7`.
 */
const setting = (name: string): number | null => {
  const text = process.env[`EGG_EXPLORER_${name}`]
  return text ? Number(text) : null
}

/** A test for each scenario: every schedule within its bound, then some beyond it at random. */
export const everyOrderOf = (scenarios: readonly Explorable[]): void => {
  test.each(scenarios)('$title', { timeout: 3_600_000 }, async (scenario) => {
    const faults = setting('FAULTS')
    const { only: _, ...unlimited } = scenario
    const found = await explore(faults === null ? scenario : unlimited, faults ?? scenario.faults)
    console.info(summaryOf(found))
    if (found.failure) throw new Error(traceOf(scenario, found.failure))
    const floor = faults === null ? scenario.atLeast : 1
    expect(found.schedules).toBeGreaterThanOrEqual(floor)

    const [seed, schedules] = [setting('SEED') ?? 1, setting('RANDOM') ?? 40]
    const walked = await wander(unlimited, { seed, faults: 4, schedules })
    console.info(`  and ${summaryOf(walked)}, seed ${seed}`)
    if (walked.failure) throw new Error(`seed ${seed}: ${traceOf(scenario, walked.failure)}`)
    expect(walked.schedules).toBe(schedules)
  })
}
