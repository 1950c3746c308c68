import { basename, dirname, join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { isSecretName, isSecretPattern } from '../core/name.ts'
import type { Access } from '../core/policy/access.ts'
import { act, type Session, type Work } from './act.ts'
import { instant } from './output.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly all?: boolean
  readonly csv?: boolean
}

/** Every entitlement, and since when it stands as it does. */
const entitlements = async (session: Session, policies: string | undefined) => {
  const [{ loadSettings }, { readPolicyFolder }, { compileSeen }, access, { lastTouched }, place] =
    await Promise.all([
      import('./settings.ts'),
      import('../disk/policy-folder.ts'),
      import('./policy-files.ts'),
      import('../core/policy/access.ts'),
      import('./git.ts'),
      import('../core/policy/place.ts'),
    ])
  const { cwd } = session
  const folder = policies ?? loadSettings(session).policies
  const seen = relative(cwd, resolve(cwd, folder)) || '.'
  const sources = await readPolicyFolder(seen)
  const set = await compileSeen(sources, folder, cwd, { built: 0 })
  const since = async ({ policy, grant }: Access) => {
    const lines = sources.policies.find(({ path }) => path === policy)?.text.split('\n') ?? []
    const from = place.lineOf(sources.policies, { file: policy, grant })
    const next = lines.findIndex((line, i) => i >= from && /^\s*- name:/.test(line))
    const to = next < 0 ? Math.max(from, lines.length - 1) : next
    const file = join(resolve(cwd, folder), basename(policy))
    return lastTouched(dirname(file), file, from, to)
  }
  return { list: access.accessOf(set), since, ...access }
}

const rowsOf = async (
  { since, tellSubject, tellDemands, tellValues }: Awaited<ReturnType<typeof entitlements>>,
  list: readonly Access[],
) =>
  Promise.all(
    list.map(async (entry) => {
      const touched = await since(entry)
      const { expires, ...demands } = entry.demands
      return {
        secret: entry.secret,
        how: entry.how,
        who: tellSubject(entry.subject),
        issuer: entry.subject.issuer,
        repository: entry.subject.repository,
        repository_id: entry.subject.repositoryId,
        owner_id: entry.subject.ownerId,
        when: tellDemands(demands),
        expires: expires ? tellValues('expires', expires) : null,
        policy: entry.policy,
        grant: entry.grant,
        since: touched && instant(touched.time),
        commit: touched?.commit ?? null,
        by: touched?.author ?? null,
      }
    }),
  )

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const text = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ secret, how, who, when, expires, policy, grant, since, commit, by }) =>
        `${secret}  ${how}  ${who}\n  when ${when}${expires ? `; until ${expires}` : ''}\n  ${grant} in ${policy}, ${
          commit ? `since ${since} (${commit}, ${by})` : 'not committed yet'
        }`,
    )
    .join('\n')

/** RFC 4180; what begins like a formula would be one in a spreadsheet. */
const csv = (rows: readonly Row[]): string => {
  const columns = Object.keys(EMPTY) as (keyof Row)[]
  const cell = (value: string | null) =>
    `"${(value ?? '').replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
  return [columns.join(','), ...rows.map((row) => columns.map((c) => cell(row[c])).join(','))].join(
    '\n',
  )
}

const EMPTY: Row = {
  secret: '',
  how: 'read',
  who: '',
  issuer: '',
  repository: null,
  repository_id: null,
  owner_id: '',
  when: '',
  expires: null,
  policy: '',
  grant: '',
  since: null,
  commit: null,
  by: null,
}

const whoCan: Work<Options> = async (session, { policies, all, csv: asCsv }, secret) => {
  if (!secret === !all) {
    throw usage('Name one secret, or --all.', '`egg policy who-can payments/db/url`')
  }
  if (secret && !isSecretName(secret) && !isSecretPattern(secret)) {
    throw usage(`${secret} is neither a secret nor a pattern.`, 'vault/path/name, or vault/path/*')
  }
  const found = await entitlements(session, policies)
  const { overlaps } = await import('../core/policy/pattern.ts')
  const rows = await rowsOf(
    found,
    found.list.filter((entry) => !secret || overlaps(entry.secret, secret)),
  )
  return {
    document: { entitlements: rows },
    text: asCsv ? csv(rows) : text(rows) || 'Nobody.',
  }
}

const whatCan: Work<Options> = async (session, { policies, csv: asCsv }, repository = '') => {
  const found = await entitlements(session, policies)
  const { asciiLower } = await import('../core/policy/conditions.ts')
  const { matches } = await import('../core/policy/pattern.ts')
  const name = asciiLower(repository)
  const isIts = ({ subject }: Access): boolean =>
    subject.repositoryId === null
      ? subject.repository === null || matches(asciiLower(subject.repository), name)
      : subject.repositoryId === repository || asciiLower(subject.repository ?? '') === name
  const rows = await rowsOf(found, found.list.filter(isIts))
  return {
    document: { entitlements: rows },
    text: asCsv ? csv(rows) : text(rows) || `Nothing is given to ${repository}.`,
  }
}

export const policyWhoCanCommand = (): Command =>
  new Command('who-can')
    .description('whose jobs may have a secret, on what conditions, since which commit and by whom')
    .argument('[secret]', 'a name or a pattern')
    .option('--all', 'every secret: the whole list of entitlements')
    .option('--csv', 'as a table for a spreadsheet')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .addHelpText(
      'after',
      examples('egg policy who-can payments/db/url', 'egg policy who-can --all --csv'),
    )
    .action(act(whoCan))

export const policyWhatCanCommand = (): Command =>
  new Command('what-can')
    .description('what the jobs of one repository may have; owner-wide policies are listed, too')
    .argument('<repository>', 'its name, or its id')
    .option('--csv', 'as a table for a spreadsheet')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .addHelpText('after', examples('egg policy what-can acme/payments-api'))
    .action(act(whatCan))
