import type { Access, Account, Comment, Pull, Repository, Review, State } from './github-state.ts'

/** One request, as a route sees it. */
export interface Asked {
  readonly method: string
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
  /** null: without a token. */
  readonly access: Access | null
  /** Where the API answers, for the URLs in its answers. */
  readonly base: string
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const DOCS = 'https://docs.github.com/rest'

export const refused = (status: number, message: string, more: object = {}): Answer => ({
  status,
  body: { message, ...more, documentation_url: DOCS, status: String(status) },
})

export const notFound = (): Answer => refused(404, 'Not Found')
const readOnly = (): Answer => refused(403, 'Resource not accessible by integration')

// Beyond it GitHub takes no comment.
const COMMENT_LENGTH = 65_536

export const accountOf = (account: Account | null) =>
  account && { login: account.login, id: account.id, type: account.type }

const repositoryOf = ({ id, fullName, owner, private: closed, defaultBranch }: Repository) => ({
  id,
  name: fullName.split('/')[1],
  full_name: fullName,
  owner: accountOf(owner),
  private: closed,
  visibility: closed ? 'private' : 'public',
  default_branch: defaultBranch,
})

const pullOf = ({ number, user, head, base }: Pull) => ({
  number,
  state: 'open',
  user: accountOf(user),
  head,
  base,
})

const reviewOf = ({ user, ...review }: Review) => ({ ...review, user: accountOf(user) })
const commentOf = ({ user, ...comment }: Comment) => ({ ...comment, user: accountOf(user) })

/** Answers as GitHub does, and refuses what GitHub refuses. */
export const route = (state: State, asked: Asked): Answer => {
  const { method, path } = asked
  const [first, second = '', third = ''] = path
  if (first === 'users' || first === 'orgs') {
    const account = [...state.accounts.values()].find(
      ({ login, type }) =>
        login.toLowerCase() === second.toLowerCase() &&
        (first === 'users' || type === 'Organization'),
    )
    return path.length === 2 && method === 'GET' && account ? found(accountOf(account)) : notFound()
  }
  if (first === 'user' && path.length === 2 && method === 'GET') {
    const account = state.accounts.get(Number(second))
    return account ? found(accountOf(account)) : notFound()
  }
  if (first === 'organizations') return teamMembers(state, asked)
  if (first === 'repositories' && path.length === 2 && method === 'GET') {
    return seen(state.repositories.get(Number(second)), asked, (it) => found(repositoryOf(it)))
  }
  if (first !== 'repos' || !third) return notFound()
  const name = `${second}/${third}`.toLowerCase()
  const repository = [...state.repositories.values()].find(
    ({ fullName }) => fullName.toLowerCase() === name,
  )
  const old = state.moved.get(name)
  if (!repository && old !== undefined) {
    const location = [asked.base, 'repositories', old, ...path.slice(3)].join('/')
    return seen(state.repositories.get(old), asked, () => ({
      ...refused(301, 'Moved Permanently', { url: location }),
      headers: { location },
    }))
  }
  return seen(repository, asked, (it) => inRepository(state, it, asked))
}

const found = (body: unknown): Answer => ({ status: 200, body })

/** What is private is not there for those who may not see it. */
const seen = (
  repository: Repository | undefined,
  { access }: Asked,
  answer: (repository: Repository) => Answer,
): Answer => (repository && (!repository.private || access) ? answer(repository) : notFound())

const teamMembers = (state: State, asked: Asked): Answer => {
  const { path, method, access } = asked
  const [, organization, word, team, members] = path
  if (method !== 'GET' || word !== 'team' || members !== 'members') return notFound()
  if (!access?.teams) return readOnly()
  const list = state.teams.get(`${organization}/${team}`)
  return list ? paged(asked, list.map(accountOf)) : notFound()
}

const inRepository = (state: State, repository: Repository, asked: Asked): Answer => {
  const { method, path } = asked
  const [what, number = '', part] = path.slice(3)
  const pull = repository.pulls.get(Number(number))
  const is = (line: string): boolean => `${method} ${what ?? ''} ${part ?? ''}`.trim() === line
  if (path.length === 3 && method === 'GET') return found(repositoryOf(repository))
  if (what === 'issues' && number === 'comments' && path.length === 6 && method === 'PATCH') {
    return editComment(repository, asked, Number(part))
  }
  if (!pull || path.length > 6) return notFound()
  if (is('GET pulls')) return found(pullOf(pull))
  if (is('GET pulls reviews')) return paged(asked, pull.reviews.map(reviewOf))
  if (is('GET pulls files'))
    return paged(
      asked,
      pull.files.map((filename) => ({ filename })),
    )
  if (is('GET issues comments')) return paged(asked, pull.comments.map(commentOf))
  if (is('POST issues comments')) return addComment(state, pull, asked)
  return notFound()
}

const addComment = (state: State, pull: Pull, { access, body }: Asked): Answer => {
  if (access?.can !== 'write') return access ? readOnly() : refused(401, 'Requires authentication')
  const text = bodyOf(body)
  if (typeof text !== 'string') return text
  const comment: Comment = { id: state.nextId++, user: access.as, body: text }
  pull.comments.push(comment)
  return { status: 201, body: commentOf(comment) }
}

/** Whoever may write may edit anybody's: GitHub does not ask whose a comment is. */
const editComment = (repository: Repository, { access, body }: Asked, id: number): Answer => {
  if (access?.can !== 'write') return access ? readOnly() : refused(401, 'Requires authentication')
  const comment = [...repository.pulls.values()]
    .flatMap(({ comments }) => comments)
    .find((candidate) => candidate.id === id)
  if (!comment) return notFound()
  const text = bodyOf(body)
  if (typeof text !== 'string') return text
  comment.body = text
  return found(commentOf(comment))
}

const bodyOf = (value: unknown): string | Answer => {
  const text = (value as { body?: unknown } | null)?.body
  const invalid = (message: string) =>
    refused(422, 'Validation Failed', {
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }],
    })
  if (typeof text !== 'string' || text.trim() === '') return invalid("Body can't be blank")
  if (text.length > COMMENT_LENGTH) return invalid('Body is too long (maximum is 65536 characters)')
  return text
}

/** 30 at a time, 100 at the most, with GitHub's `Link`. */
const paged = ({ query, path, base }: Asked, list: readonly unknown[]): Answer => {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30))
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1)
  const last = Math.max(1, Math.ceil(list.length / size))
  const link = (to: number, rel: string) =>
    `<${[base, ...path].join('/')}?per_page=${size}&page=${to}>; rel="${rel}"`
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ]
  return {
    status: 200,
    body: list.slice((page - 1) * size, page * size),
    ...(links.length && { headers: { link: links.join(', ') } }),
  }
}
