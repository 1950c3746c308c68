import { EggError } from '../core/error.ts'
import type { Git } from './git.ts'

/** What a merge would bring: the target branch as it is, and the two together. */
export interface Commits {
  readonly base: string
  readonly merged: string
}

const ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The commit that is checked out must be GitHub's own merge of the target branch and this very head:
 * what a merge would make of the policies, neither more nor less. A branch that is behind the target
 * would else seem to take away what came there meanwhile.
 * @throws EggError `not_the_merge`, `base_missing`, `git_failed`
 */
export const mergeOf = async (git: Git, head: string): Promise<Commits> => {
  const merged = (await git(['rev-parse', '--verify', 'HEAD^{commit}'])).toString().trim()
  const commit = (await git(['cat-file', 'commit', merged])).toString()
  const [header = ''] = commit.split('\n\n', 1)
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id)
  const [base = '', second] = parents
  if (!ID.test(merged) || parents.length !== 2 || !ID.test(base) || second !== head) {
    throw new EggError(
      'not_the_merge',
      'What is checked out is not the merge of this pull request as it stands.',
      'Check out refs/pull/N/merge with fetch-depth: 2, as actions/checkout does on pull_request; if somebody has just pushed, the newer run decides.',
    )
  }
  const type = await git(['cat-file', '-t', base]).catch(() => null)
  if (type?.toString().trim() === 'commit') return { base, merged }
  throw new EggError(
    'base_missing',
    'The target branch is not in the checkout.',
    'Give actions/checkout `fetch-depth: 2`.',
  )
}
