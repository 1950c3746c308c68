import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Job, type JobOptions, type Phase, startJob } from '../../local/runner.ts'
import { type Platform, startPlatform } from '../attacks/platform.ts'

const ACTION = new URL('../..', import.meta.url).pathname

/** The committed bundle in processes of its own, with a broker and a token endpoint beside it. */
export const useAction = () => {
  let platform: Platform
  const jobs: Job[] = []
  beforeAll(async () => {
    platform = await startPlatform()
  })
  afterAll(() => platform?.close())
  afterEach(() => {
    platform.answerWith(null)
    platform.answerLeaseWith(null)
    platform.seen.length = 0
    platform.tokens.length = 0
    for (const job of jobs.splice(0)) job.dispose()
  })

  return {
    platform: () => platform,
    startStep: (options: Partial<JobOptions> = {}): Job => {
      const env = { ...platform.env, ...options.env }
      const job = startJob({ actionDir: ACTION, ...options, env })
      jobs.push(job)
      return job
    },
    /** A job that its platform gives no token to. */
    startBare: (options: Partial<JobOptions> = {}): Job => {
      const job = startJob({ actionDir: ACTION, ...options })
      jobs.push(job)
      return job
    },
    inputs: (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
      broker: platform.broker,
      secrets: 'S = payments/a',
      ...more,
    }),
  }
}

/** The code that a failed step told; null where it told none. */
export const codeIn = ({ raw }: Phase): string | null => /\[([a-z_]+)\]/.exec(raw)?.[1] ?? null

/** What it printed before, and after, its last mask; without the masks. */
export const saidBesides = ({ raw }: Phase): { early: string[]; late: string[] } => {
  const lines = raw.split('\n')
  const last = lines.findLastIndex((line) => line.startsWith('::add-mask::'))
  const rest = (part: string[]) => part.filter((line) => !line.startsWith('::add-mask::'))
  return { early: rest(lines.slice(0, last + 1)), late: lines.slice(last + 1) }
}
