import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { vaultOf } from '../core/name.ts'
import type { PolicySet } from '../core/policy/model.ts'
import type { Scope } from '../core/revocation.ts'
import { act, type Session, type Work } from './act.ts'
import { REASON, reasonOf } from './reason.ts'
import { ALL, recordLine } from './scope.ts'
import { nameOf } from './secret-name.ts'
import type { Settings } from './settings.ts'
import { confirm } from './terminal.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly run?: string
  readonly repository?: string
  readonly issuer?: string
  readonly secret?: string
  readonly all?: boolean
  readonly freeze?: boolean
  readonly confirm?: string
  readonly reason?: string
}

const revoke: Work<Options> = async (session, options, lease) => {
  const reason = reasonOf(options.reason)
  checkUsage(options, lease)
  const [{ loadSettings }, { openCloud, deadline }, core] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/revoke.ts'),
  ])
  const settings = loadSettings(session)
  const scope = await scopeOf(session, settings, options, lease)
  if (scope.by === 'all') {
    await confirm(ALL, 'Every job that holds secrets will be told to remove them.', options.confirm)
  }
  const { store, actor } = await openCloud(settings)
  const by = { actor, reason, now: Math.floor(Date.now() / 1000) }
  // First of all nothing more goes out: what is released in between is not held back by the other.
  const frozen = options.freeze ? await freeze(scope, store, by, deadline()) : null
  const { status, record } = await core.revoke(store, scope, by, deadline())
  return {
    document: { status, scope, frozen, record },
    text: `${wordsOf(scope)}: ${status === 'revoked' ? 'revoked' : 'revoked already'}. Runners that ask remove what they hold within a minute or two; rotate what they were given (\`egg put\`).${
      frozen ? `\n${frozen} is frozen.` : ' New releases go on: `egg freeze` stops them.'
    }${recordLine(record)}`,
  }
}

const checkUsage = (options: Options, lease: string | undefined): void => {
  const { run, repository, secret, all, freeze } = options
  const given = [lease, run, repository, secret, all].filter((each) => each !== undefined)
  if (given.length !== 1) {
    throw usage(
      '`egg revoke` takes one of a lease, --run, --repository, --secret and --all.',
      'For example: `egg revoke --repository acme/payments-api`; `egg leases` shows leases.',
    )
  }
  if (freeze && secret === undefined && !all) {
    throw usage('--freeze goes with --secret (its vault) or --all.', '`egg freeze` has the others.')
  }
}

const scopeOf = async (
  session: Session,
  settings: Settings,
  options: Options,
  lease: string | undefined,
): Promise<Scope> => {
  const { run, repository, secret, issuer } = options
  if (lease !== undefined) return { by: 'lease', record: leaseOf(lease) }
  if (secret !== undefined) return { by: 'secret', secret: nameOf('revoke --secret', secret) }
  if (run === undefined && repository === undefined) return { by: 'all' }
  const { compileFolder } = await import('./policy-files.ts')
  const set = await compileFolder(settings.policies, session.cwd, { built: 0 })
  if (run !== undefined) return { by: 'run', iss: issuerOf(set, issuer), run }
  return repositoryOf(set, repository as string, issuer)
}

const leaseOf = (text: string): string => {
  if (/^ex(1h)?#[0-9TZ:-]{8,32}#[0-3]\/[A-Za-z0-9_-]{43}$/.test(text)) return text
  throw usage(
    'A lease is named by the record of its release: ex#…/….',
    "`egg leases` shows them, and so does a job's summary.",
  )
}

/** @throws EggError `usage`, `issuer_unknown` */
const issuerOf = ({ issuers }: PolicySet, name: string | undefined): string => {
  const [only, ...more] = issuers
  if (name === undefined && only && !more.length) return only.url
  const found = issuers.find((issuer) => issuer.name === name)
  if (found) return found.url
  const names = issuers.map((issuer) => issuer.name).join(', ')
  if (name === undefined) throw usage('There are several issuers.', `Add --issuer: ${names}.`)
  throw new EggError('issuer_unknown', `No such issuer in issuers.yaml; there are: ${names}.`)
}

/** Digits, or a UUID, are an id; else a name that a policy has, which says its issuer as well. */
const repositoryOf = (set: PolicySet, text: string, issuer: string | undefined): Scope => {
  const policy = set.policies.find(
    ({ repository, repositoryId }) => repositoryId !== null && repository === text,
  )
  if (policy?.repositoryId && (issuer === undefined || issuer === policy.issuer)) {
    const iss = issuerOf(set, policy.issuer)
    return { by: 'repository', iss, repository: policy.repositoryId }
  }
  if (text.includes('/')) {
    throw new EggError(
      'repository_unknown',
      'No policy is about a repository of that name.',
      'Give its id, and --issuer: `gh api repos/OWNER/REPO --jq .id`.',
    )
  }
  return { by: 'repository', iss: issuerOf(set, issuer), repository: text }
}

const freeze = async (
  scope: Scope,
  ...[store, by, signal]: Parameters<typeof import('../core/freeze-all.ts')['freezeAll']>
): Promise<string> => {
  if (scope.by !== 'secret') {
    const { freezeAll } = await import('../core/freeze-all.ts')
    await freezeAll(store, by, signal)
    return 'everything'
  }
  const { freezeVault } = await import('../core/freeze.ts')
  const vault = vaultOf(scope.secret)
  await freezeVault(store, vault, by, signal)
  return `vault ${vault}`
}

const wordsOf = (scope: Scope): string => {
  switch (scope.by) {
    case 'lease':
      return `Lease ${scope.record}`
    case 'run':
      return `Leases of run ${scope.run}`
    case 'repository':
      return `Leases of repository ${scope.repository}`
    case 'secret':
      return `Leases that hold ${scope.secret}`
    case 'all':
      return 'All leases'
  }
}

export const revokeCommand = (): Command =>
  new Command('revoke')
    .description('end leases: runners are told to remove the secrets that they hold')
    .argument('[lease]', 'the record of its release: ex#…/…')
    .option('--run <id>', 'all leases of a run')
    .option('--repository <name>', 'of a repository: a name that a policy has, or its id')
    .option('--issuer <name>', 'whose run or repository, where issuers.yaml lists several')
    .option('--secret <name>', 'all leases that hold a secret')
    .option('--all', 'every lease')
    .option('--freeze', 'with --secret: also freeze its vault; with --all: everything')
    .option('--confirm <word>', `with --all: \`${ALL}\`, instead of typing it`)
    .option(...REASON)
    .addHelpText(
      'after',
      `
It is about what was handed out until now. Watchdogs of the action and of egg exec ask once a minute.
A value that was handed out cannot be un-handed: rotate it, too.
${examples(
  "egg revoke --repository acme/payments-api --reason 'INC-42'",
  "egg revoke --secret payments/db/url --freeze --reason 'INC-42'",
  'egg revoke --all --freeze --confirm all',
)}`,
    )
    .action(act(revoke))
