import { type Github, openGithub } from '../github/api.ts'
import type { Session } from './act.ts'

/** Runs `work` with GitHub's API, by GITHUB_TOKEN or GH_TOKEN; without one what is public. */
export const withGithub = async <T>(
  { env }: Session,
  work: (github: Github) => Promise<T>,
): Promise<T> => {
  const github = await openGithub({ env, token: env.GITHUB_TOKEN || env.GH_TOKEN || null })
  try {
    return await work(github)
  } finally {
    github.close()
  }
}
