import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import type { PolicySources } from '../core/policy/compile.ts'
import type { Draft } from '../core/policy/draft.ts'
import type { RepositoryIds } from '../github/repository.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly issuer?: string
  readonly file?: string
  readonly grant?: string
  readonly ref?: readonly string[]
  readonly environment?: readonly string[]
  readonly workflow?: readonly string[]
  readonly events?: readonly string[]
  readonly read?: readonly string[]
  readonly write?: readonly string[]
  readonly lease?: string
  readonly expires?: string
}

const create: Work<Options> = async (session, options, repository = '') => {
  const [{ loadSettings }, { readPolicyFolder }, files, { draftText }, { lint }, cli, ids] =
    await Promise.all([
      import('./settings.ts'),
      import('../disk/policy-folder.ts'),
      import('./policy-files.ts'),
      import('../core/policy/draft.ts'),
      import('../core/policy/lint.ts'),
      import('./github.ts'),
      import('../github/repository.ts'),
    ])
  const { cwd } = session
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw usage(`${repository} is no repository of GitHub's.`, 'Name it as OWNER/NAME.')
  }
  if (!options.read && !options.write) {
    throw usage('A grant gives something.', 'Say what: --read vault/path/name.')
  }
  const folder = options.policies ?? loadSettings(session).policies
  const seen = relative(cwd, resolve(cwd, folder)) || '.'
  const sources = await readPolicyFolder(seen)
  const issuer = await githubIssuer(sources, options.issuer)
  const found = await cli.withGithub(session, (github) => ids.repositoryNamed(github, repository))
  if (!found) throw missing(repository)

  const file = fileOf(found, options.file)
  const path = join(seen, file)
  // Before the check below: two files of one name cannot be told apart there.
  if (existsSync(resolve(cwd, path))) throw exists(path)
  const schema = existsSync(resolve(cwd, folder, '../schema/policy.schema.json'))
    ? '# yaml-language-server: $schema=../schema/policy.schema.json\n'
    : ''
  const text = schema + draftText(draftOf(found, issuer, options))
  const place = `${basename(resolve(cwd, folder))}/${file}`
  const now = Math.floor(Date.now() / 1000)
  const policies = [...sources.policies, { path: place, text }]
  // Nothing is written that would not build.
  const set = await files.compileSeen({ ...sources, policies }, folder, cwd, { built: now })
  const findings = lint(set, now).filter((finding) => finding.file === place)
  await writeNew(resolve(cwd, path), path, text)

  const errors = findings.filter(({ level }) => level === 'error')
  const moved = found.name.toLowerCase() !== repository.toLowerCase()
  return {
    document: { file: path, repository: found.name, ids: idsIn(found), findings, policy: text },
    text: [
      `${path}: ${found.name} is ${found.id}, its owner ${found.ownerId}`,
      ...(moved ? [`${repository} is called ${found.name} now.`] : []),
      ...findings.map(({ level, code, sentence }) => `${level} ${code}: ${sentence}`),
      'Open a pull request with it.',
    ].join('\n'),
    exit: errors.length ? EXIT.attention : EXIT.done,
  }
}

const idsIn = ({ id, ownerId }: RepositoryIds) => ({
  repository_id: id,
  repository_owner_id: ownerId,
})

const draftOf = (found: RepositoryIds, issuer: string, options: Options): Draft => {
  const { environment, workflow, events, read = [], write, lease, expires } = options
  const ref = options.ref ?? [`refs/heads/${found.defaultBranch}`]
  return {
    issuer,
    repository: found.name,
    repositoryId: found.id,
    ownerId: found.ownerId,
    grant: {
      name: options.grant ?? 'deploy',
      when: {
        ref,
        ...(environment && { environment }),
        ...(workflow && { workflow }),
        ...(events && { events }),
      },
      read,
      ...(write && { write }),
      ...(lease && { lease }),
      ...(expires && { expires }),
    },
  }
}

/** The issuer whose ids GitHub's API tells. @throws EggError `usage`, `policy_invalid` */
export const githubIssuer = async (
  { issuers }: Pick<PolicySources, 'issuers'>,
  wanted: string | undefined,
): Promise<string> => {
  const [{ parseSource }, { issuersSchema }] = await Promise.all([
    import('../core/policy/yaml.ts'),
    import('../core/policy/schema.ts'),
  ])
  const { value } = parseSource(issuers, issuersSchema)
  const names = value.issuers.filter(({ platform }) => platform === 'github').map((i) => i.name)
  const [name] = names
  if (wanted !== undefined && names.includes(wanted)) return wanted
  if (wanted === undefined && name !== undefined && names.length === 1) return name
  throw usage(
    wanted ? `${wanted} is no issuer of GitHub's in issuers.yaml.` : 'Which issuer is meant?',
    `Name one with --issuer: ${names.join(', ') || 'issuers.yaml has none of platform github'}.`,
  )
}

const fileOf = ({ name }: RepositoryIds, given: string | undefined): string => {
  const file = given ?? `${name.slice(name.indexOf('/') + 1).toLowerCase()}.yaml`
  const taken = ['issuers.yaml', 'vaults.yaml'].includes(file)
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}\.yaml$/.test(file) && !taken) return file
  throw usage(`${file} is no name for a policy.`, 'Name it with --file: payments-api.yaml.')
}

const exists = (path: string): EggError =>
  new EggError(
    'policy_exists',
    `${path} exists; it was not touched.`,
    'Add a grant to it by hand, or give the new one another name with --file.',
  )

const missing = (repository: string): EggError =>
  new EggError(
    'repository_missing',
    `GitHub has no ${repository}, or this token may not see it.`,
    'Check the name; for a private repository set GITHUB_TOKEN, as `gh auth token` prints it.',
  )

const writeNew = async (path: string, shown: string, text: string): Promise<void> => {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? exists(shown) : error
  }
}

export const policyNewCommand = (): Command =>
  new Command('new')
    .description('write the policy of a repository, with its ids from GitHub; overwrites nothing')
    .argument('<repository>', "OWNER/NAME, of github.com or of GITHUB_API_URL's server")
    .option('--read <name...>', 'secrets, by name or pattern')
    .option('--write <name...>', 'secrets that it may write')
    .option('--ref <ref...>', "full refs; its default branch's without it")
    .option('--environment <name...>', 'one of these environments')
    .option('--workflow <path...>', 'one of these files: .github/workflows/deploy.yml')
    .option('--events <name...>', 'one of these events; the safe ones without it')
    .option('--lease <duration>', "30m, 6h; the vault's without it")
    .option('--expires <day>', 'the last day that it holds: 2027-06-30')
    .option('--grant <name>', "the grant's name; deploy without it")
    .option('--file <name>', "the file's name; the repository's without it")
    .option('--issuer <name>', 'where issuers.yaml has several of platform github')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .addHelpText(
      'after',
      examples(
        'egg policy new acme/payments-api --environment production --read payments/db/url',
        'GITHUB_TOKEN=$(gh auth token) egg policy new acme/private-app --read apps/key',
      ),
    )
    .action(act(create))
