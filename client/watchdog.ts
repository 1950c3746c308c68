import type { Answer } from './lease.ts'

/** What a watchdog sees and does; `watchOver` decides. */
export interface Watched {
  /** Unix seconds at which the lease ends. */
  readonly until: number
  /** Unix seconds. */
  readonly now: () => number
  /** Is the folder still the one that was made? */
  readonly isThere: () => boolean
  /** Is the job at work, as far as can be seen? */
  readonly isWorking: () => boolean
  readonly ask: () => Promise<Answer>
  readonly remove: () => void
  /** Tells the broker that nothing is left. */
  readonly end: () => Promise<unknown>
  /** Waits for so many milliseconds, or less. */
  readonly pause: (ms: number) => Promise<void>
  /** From 0 to below 1. */
  readonly random: () => number
}

/** Between two looks at the folder and the job, milliseconds. */
const LOOK_MS = 1_000
/** Between two questions to the broker, seconds; jittered by a quarter, so that jobs that began together spread. */
const ASK = 60

/** Why the watch is over. */
export type Outcome = 'gone' | 'expired' | 'job_ended' | 'revoked'

/**
 * Watches a folder of secrets until it is gone, and removes it where the job cannot: at the lease's
 * end, when the job is over without its post step, and when the lease was revoked. A broker that
 * does not answer changes nothing: a job at work keeps its files for as long as the lease runs.
 */
export const watchOver = async (watched: Watched): Promise<Outcome> => {
  const outcome = await wait(watched)
  if (outcome !== 'gone') watched.remove()
  // Whoever removed it may have had no time to say so. An end that is known costs nothing.
  if (outcome !== 'expired') await watched.end()
  return outcome
}

const wait = async (watched: Watched): Promise<Outcome> => {
  const { until, now, isThere, isWorking, ask, pause, random } = watched
  const soon = () => now() + ASK * (0.75 + random() / 2)
  for (let due = soon(); ; await pause(LOOK_MS)) {
    if (!isThere()) return 'gone'
    if (now() >= until) return 'expired'
    if (!isWorking()) return 'job_ended'
    if (now() < due) continue
    const answer = await ask()
    // Ended, though files are there: whoever said so did not know of them.
    if (answer && answer !== 'valid') return answer === 'expired' ? 'expired' : 'revoked'
    due = soon()
  }
}
