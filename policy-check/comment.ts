import * as v from 'valibot'
import { EggError } from '../core/error.ts'
import type { Github } from '../github/api.ts'
import { shaped } from '../github/repository.ts'
import type { PullRequest } from './event.ts'

const comments = v.array(
  v.object({
    id: v.number(),
    user: v.nullable(v.object({ login: v.string() })),
    body: v.optional(v.nullable(v.string())),
  }),
)

interface CommentText {
  /** The comment's first line; hidden. */
  readonly marker: string
  readonly author: string
  readonly body: string
  /** Only bring one that stands up to date; make none. */
  readonly quiet: boolean
}

/**
 * Makes the pull request's one comment, or brings it up to date. It is found by its first line *and*
 * by who wrote it: anybody can write that line. (No person's login can have brackets.)
 * @returns false where the token may not write: a fork's pull request
 * @throws EggError `github_…`
 */
export const keepComment = async (
  github: Github,
  { owner, repo, number }: PullRequest,
  { marker, author, body, quiet }: CommentText,
): Promise<boolean> => {
  const text = `${marker}\n${body}`
  try {
    const route = 'GET /repos/{owner}/{repo}/issues/{number}/comments'
    const list = shaped(comments, (await github.list(route, { owner, repo, number })) ?? [])
    const own = list.find(
      ({ user, body }) => user?.login === author && body?.split(/\r?\n/, 1)[0] === marker,
    )
    if (!own && quiet) return true
    if (!own) {
      const post = 'POST /repos/{owner}/{repo}/issues/{number}/comments'
      await github.send(post, { owner, repo, number, body: text })
    } else if (own.body?.replaceAll('\r\n', '\n') !== text) {
      const patch = 'PATCH /repos/{owner}/{repo}/issues/comments/{id}'
      await github.send(patch, { owner, repo, id: own.id, body: text })
    }
    return true
  } catch (error) {
    if (error instanceof EggError && error.code === 'github_forbidden') return false
    throw error
  }
}
