import { EggError } from '../error.ts'

/** The log's items contradict each other. Nothing is written or signed on top of that. */
export const inconsistent = (what: string): EggError =>
  new EggError(
    'log_inconsistent',
    `The log contradicts itself: ${what}.`,
    'Somebody changed or restored egg-log (CloudTrail): docs/operations.md, "The log is inconsistent".',
  )
