import type fc from 'fast-check'

const { EGG_FUZZ_TIMES: times = '1', EGG_FUZZ_SEED: seed } = process.env

/**
 * How often a property runs. A failure prints its seed and path: `EGG_FUZZ_SEED=…` runs it again,
 * `EGG_FUZZ_TIMES=100` looks for longer.
 */
export const runs = (count: number): fc.Parameters<unknown> => ({
  numRuns: count * Number(times),
  ...(seed !== undefined && { seed: Number(seed) }),
})
