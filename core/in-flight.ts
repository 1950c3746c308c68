/**
 * Runs `tasks` in order, at most `limit` at once. After the first that fails none is started.
 * Never throws: the outcome of each, `null` for those that were not started.
 */
export const inFlight = async <T>(
  limit: number,
  tasks: readonly (() => Promise<T>)[],
): Promise<(PromiseSettledResult<T> | null)[]> => {
  const outcomes: (PromiseSettledResult<T> | null)[] = tasks.map(() => null)
  const queue = tasks.entries()
  let failed = false
  const lane = async () => {
    for (const [i, task] of queue) {
      if (failed) return
      const [outcome] = await Promise.allSettled([task()])
      outcomes[i] = outcome
      failed ||= outcome.status === 'rejected'
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, lane))
  return outcomes
}

/** All of them, few at a time; throws what the first that failed threw. */
export const all = async <T>(limit: number, tasks: readonly (() => Promise<T>)[]): Promise<T[]> => {
  const outcomes = await inFlight(limit, tasks)
  const failed = outcomes.find((outcome) => outcome?.status === 'rejected')
  if (failed) throw failed.reason
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<T>).value)
}
