import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { type Github, startGithub } from '../../local/github.ts'
import type { Account, Pull, Review } from '../../local/github-state.ts'
import { type Job, type Phase, startJob } from '../../local/runner.ts'

const ACTION = fileURLToPath(new URL('../../policy-check', import.meta.url))

export const ACME: Account = { id: 1234, login: 'acme', type: 'Organization' }
export const BOT: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' }
export const AUTHOR: Account = { id: 11, login: 'mallory', type: 'User' }
export const ANN: Account = { id: 583231, login: 'ann', type: 'User' }
export const BOB: Account = { id: 22, login: 'bob', type: 'User' }

/** Files by path; null removes one; a text that begins `-> ` is a link. */
export type Files = Readonly<Record<string, string | null>>

export const BASE: Files = {
  'policies/issuers.yaml': `version: 1
issuers:
  - name: github
    url: https://token.actions.githubusercontent.com
    platform: github
    algorithms: [RS256]
    audience: committed
`,
  'policies/vaults.yaml': `version: 1
vaults:
  - name: payments
    owners: [{ issuer: github, owner_id: "1234" }]
    kms_key: alias/egg
  - name: tools
    owners: [{ issuer: github, owner_id: "1234" }]
    kms_key: alias/egg
approvals:
  - secrets: [payments/**]
    users: ["583231"]
`,
  'policies/app.yaml': `version: 1
issuer: github
repository: acme/app
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - name: deploy
    when: { ref: refs/heads/main, environment: production }
    read: [payments/db/url]
  - name: lint
    when: { ref: refs/heads/main }
    read: [tools/lint/key]
`,
  'policies/tests/app.yaml': `version: 1
issuer: github
job:
  repository_id: "456789"
  repository_owner_id: "1234"
  ref: refs/heads/main
  environment: production
  event_name: push
tests:
  - name: main deploys
    read: [payments/db/url]
    expect: allow
`,
}
const text = (path: string): string => BASE[path] ?? ''
/** One of BASE's files with a change. */
export const changed = (path: string, from: string, to: string): Files => {
  if (!text(path).includes(from)) throw new Error(`${path} has no ${from}`)
  return { [path]: text(path).replace(from, to) }
}
/** Widens what may be had with an approval alone. */
export const WIDER = changed(
  'policies/app.yaml',
  'ref: refs/heads/main, env',
  'ref: [refs/heads/main, refs/heads/next], env',
)

/** Changes a policy's file, and nothing of what it means. */
export const COMMENTED = changed('policies/app.yaml', 'grants:', '# who deploys\ngrants:')

const folders: string[] = []
const jobs: Job[] = []
const servers: Github[] = []
afterEach(async () => {
  for (const job of jobs.splice(0)) job.dispose()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  for (const server of servers.splice(0)) await server.close()
})

const put = (folder: string, files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    const whole = join(folder, path)
    mkdirSync(dirname(whole), { recursive: true })
    rmSync(whole, { recursive: true, force: true })
    if (content?.startsWith('-> ')) symlinkSync(content.slice(3), whole)
    else if (content !== null) writeFileSync(whole, content)
  }
}

const gitIn =
  (folder: string) =>
  (...args: readonly string[]): string => {
    const who = [
      '-c',
      'user.name=Ann',
      '-c',
      'user.email=a@example.com',
      '-c',
      'commit.gpgsign=false',
    ]
    const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
    return execFileSync('git', ['-C', folder, ...who, ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  }

export interface World {
  readonly github: Github
  readonly pull: Pull
  readonly base: string
  readonly head: string
  readonly job: Job
  readonly git: (...args: readonly string[]) => string
  readonly run: (inputs?: Record<string, string>) => Promise<Phase>
  readonly review: (user: Account, change?: Partial<Review>) => void
}

export interface Options {
  readonly base?: Files
  /** What the pull request changes. */
  readonly head?: Files
  /** What came to the target branch meanwhile. */
  readonly meanwhile?: Files
  readonly event?: string
  readonly token?: string
  readonly depth?: number
  readonly prefix?: string
}

/** A pull request that GitHub has merged for a try, checked out as actions/checkout does. */
export const world = async (options: Options = {}): Promise<World> => {
  const { base: before = {}, head: change = COMMENTED, meanwhile = {}, depth = 2 } = options
  const { event = 'pull_request', token = 'job', prefix = '' } = options
  const origin = mkdtempSync(join(tmpdir(), 'egg-pull-'))
  folders.push(origin)
  const at = gitIn(origin)
  const commit = (files: Files, message: string): string => {
    put(origin, files)
    at('add', '-A')
    at('commit', '-q', '--allow-empty', '-m', message)
    return at('rev-parse', 'HEAD')
  }
  at('init', '-q', '-b', 'main')
  commit({ ...BASE, ...before }, 'before')
  at('checkout', '-q', '-b', 'topic')
  const head = commit(change, 'change')
  at('checkout', '-q', 'main')
  const base = commit(meanwhile, 'meanwhile')
  at('checkout', '-q', '--detach')
  at('merge', '-q', '--no-ff', '-m', 'Merge', head)
  at('update-ref', 'refs/pull/7/merge', 'HEAD')

  const github = await startGithub({ prefix })
  servers.push(github)
  github.addToken('job', { as: BOT, can: 'write' })
  github.addToken('fork', { as: BOT, can: 'read' })
  github.addToken('teams', { as: ANN, can: 'read', teams: true })
  const app = github.addRepository({ id: 5, fullName: 'acme/egg-policies', owner: ACME })
  const pull = github.addPull(app, { number: 7, user: AUTHOR, head: { sha: head } })

  const job = startJob({
    actionDir: ACTION,
    token,
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: event,
      GITHUB_REPOSITORY: 'acme/egg-policies',
    },
    event: { pull_request: { number: 7, head: { sha: head }, user: { id: AUTHOR.id } } },
  })
  jobs.push(job)
  const git = gitIn(job.workspace)
  git('init', '-q')
  git('fetch', '-q', `--depth=${depth}`, `file://${origin}`, 'refs/pull/7/merge')
  git('checkout', '-q', 'FETCH_HEAD')
  let id = 1
  return {
    github,
    pull,
    base,
    head,
    job,
    git,
    run: (inputs = {}) => job.uses({ with: inputs }),
    review: (user, change = {}) => {
      pull.reviews.push({ id: id++, user, state: 'APPROVED', commit_id: head, ...change })
    },
  }
}
