import { codeOf, EggError } from '../error.ts'

/** Codes that say that the log's items are not what its own code wrote. */
const CONTRADICTIONS = new Set([
  'log_inconsistent',
  'log_item_malformed',
  'log_tile_malformed',
  'log_leaf_malformed',
  'checkpoint_malformed',
])

export const isContradiction = (error: unknown): boolean => CONTRADICTIONS.has(codeOf(error))

/** The log's items contradict each other. Nothing is written or signed on top of that. */
export const inconsistent = (what: string): EggError =>
  new EggError(
    'log_inconsistent',
    `The log contradicts itself: ${what}.`,
    'Somebody changed or restored egg-log (CloudTrail): docs/operations.md, "The log is inconsistent".',
  )
