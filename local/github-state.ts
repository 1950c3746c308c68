/** A person, an organisation or an app, as GitHub's API tells of them. */
export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Organization' | 'Bot'
}

/** What a token may do, and whose it is. */
export interface Access {
  readonly as: Account
  /** `read` is what jobs of a fork's pull request get, whatever the workflow asks for. */
  readonly can: 'read' | 'write'
  /** May it list the members of teams? A job's own token never may. */
  readonly teams?: boolean
}

export interface Review {
  readonly id: number
  readonly user: Account | null
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  readonly commit_id: string | null
}

export interface Comment {
  readonly id: number
  readonly user: Account | null
  body: string
}

export interface Pull {
  readonly number: number
  readonly user: Account
  head: { sha: string }
  readonly base: { readonly ref: string }
  readonly files: readonly string[]
  readonly reviews: Review[]
  readonly comments: Comment[]
}

export interface Repository {
  readonly id: number
  /** `owner/name`; `rename` moves it, and the old name answers with a redirect. */
  fullName: string
  owner: Account
  readonly private: boolean
  readonly defaultBranch: string
  readonly pulls: Map<number, Pull>
}

/** All that the stand-in knows. */
export interface State {
  readonly tokens: Map<string, Access>
  readonly accounts: Map<number, Account>
  readonly repositories: Map<number, Repository>
  /** Old names, in lower case, and the ids of what moved away from them. */
  readonly moved: Map<string, number>
  /** `organisation id/team id` and its members. */
  readonly teams: Map<string, readonly Account[]>
  /** Requests left in this hour, for each caller alike. */
  left: number
  nextId: number
}

export const emptyState = (): State => ({
  tokens: new Map(),
  accounts: new Map(),
  repositories: new Map(),
  moved: new Map(),
  teams: new Map(),
  left: 5000,
  nextId: 1_000_000,
})
