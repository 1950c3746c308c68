import * as v from 'valibot'
import { EggError } from '../core/error.ts'
import type { Approval, Needed } from '../core/policy/approval.ts'
import type { Github } from '../github/api.ts'
import { shaped } from '../github/repository.ts'
import type { PullRequest } from './event.ts'

/** Whether somebody who may has said yes. */
export interface Answered extends Needed {
  /** Ids of those who did. */
  readonly by: readonly string[]
  /** Were there teams that could not be looked up, for want of a token? */
  readonly teamsUnknown: boolean
}

const reviews = v.array(
  v.object({
    user: v.nullable(v.object({ id: v.number() })),
    state: v.string(),
    commit_id: v.nullable(v.string()),
  }),
)
const members = v.array(v.object({ id: v.number() }))

/**
 * Approvals count of this very head, of people by their ids, and only while each one's latest word is
 * a yes. The author's own never does.
 * @throws EggError `github_…`, `reviews_unknown`
 */
export const answersTo = async (
  needed: readonly Needed[],
  pull: PullRequest,
  github: Github,
  teamGithub: Github | null,
): Promise<Answered[]> => {
  if (!needed.length) return []
  const { owner, repo, number } = pull
  const route = 'GET /repos/{owner}/{repo}/pulls/{number}/reviews'
  const list = await github.list(route, { owner, repo, number })
  if (!list) {
    throw new EggError(
      'reviews_unknown',
      'The reviews of this pull request cannot be read.',
      'Give the job `permissions: pull-requests: read`.',
    )
  }
  const approvers = approversIn(shaped(reviews, list), pull)
  return Promise.all(
    needed.map(async (one) => {
      const { users, teams } = one.approval
      const listed = new Set(users)
      if (teamGithub) for (const id of await membersOf(teams, teamGithub)) listed.add(id)
      const by = approvers.filter((id) => listed.has(id))
      return { ...one, by, teamsUnknown: teams.length > 0 && !teamGithub }
    }),
  )
}

const approversIn = (
  list: v.InferOutput<typeof reviews>,
  { head, author }: PullRequest,
): string[] => {
  // In the order in which they were given. A comment takes no yes back.
  const latest = new Map<string, boolean>()
  for (const { user, state, commit_id } of list) {
    if (!user || state === 'COMMENTED' || state === 'PENDING') continue
    latest.set(String(user.id), state === 'APPROVED' && commit_id === head)
  }
  return [...latest].filter(([id, yes]) => yes && id !== author).map(([id]) => id)
}

const membersOf = async (teams: Approval['teams'], github: Github): Promise<string[]> => {
  const route = 'GET /organizations/{organization}/team/{team}/members'
  const lists = await Promise.all(
    teams.map(({ organizationId, id }) =>
      github.list(route, { organization: organizationId, team: id }),
    ),
  )
  return lists.flatMap((list) => shaped(members, list ?? []).map(({ id }) => String(id)))
}
