/** What a command's exit code says, the same for every command. Scripts branch on these. */
export const EXIT = {
  /** Done; allowed; sound. */
  done: 0,
  /** An error, or bad usage: nothing is known about what was asked. */
  error: 1,
  /** A policy says no. */
  denied: 2,
  /** What was checked is not what was written. */
  tampered: 3,
  /** Only a part could be checked. */
  incomplete: 4,
  /** Done, and somebody must look at what was found. */
  attention: 5,
  /** `egg exec` and `egg inject`: nothing was started; other codes are the command's own. */
  notStarted: 125,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
