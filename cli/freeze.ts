import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { REASON, reasonOf } from './reason.ts'
import {
  ALL,
  checkVault,
  freezeDocument,
  recordLine,
  type ScopeOptions,
  scopeOf,
  sinceOf,
} from './scope.ts'
import { confirm } from './terminal.ts'
import { examples } from './usage.ts'

const freeze: Work<ScopeOptions> = async (session, options, vault) => {
  const scope = scopeOf('freeze', vault, options.all)
  const reason = reasonOf(options.reason)
  const [{ loadSettings }, { openCloud, deadline }, { freezeVault }, { freezeAll }] =
    await Promise.all([
      import('./settings.ts'),
      import('./cloud.ts'),
      import('../core/freeze.ts'),
      import('../core/freeze-all.ts'),
    ])
  const settings = loadSettings(session)
  if (vault === undefined) {
    const consequence = 'Every release will be refused, and only the releaser can end that.'
    await confirm(ALL, consequence, options.confirm)
  } else {
    await checkVault(session, settings, vault)
  }
  const { store, actor } = await openCloud(settings)
  const by = { actor, reason, now: Math.floor(Date.now() / 1000) }
  const { status, freeze, record } =
    vault === undefined
      ? await freezeAll(store, by, deadline())
      : await freezeVault(store, vault, by, deadline())
  if (status === 'already_frozen') {
    session.note(`note: ${scope} was frozen already${sinceOf(freeze)}; that freeze stays.`)
  }
  return {
    document: { status, scope, ...freezeDocument(freeze), record },
    text: `${scope} is frozen: its releases are refused.${recordLine(record)}`,
  }
}

export const freezeCommand = (): Command =>
  new Command('freeze')
    .description('stop releases, of one vault or of everything')
    .argument('[vault]', 'a vault of vaults.yaml')
    .option('--all', 'every vault; only the releaser can end it')
    .option('--confirm <word>', `with --all: \`${ALL}\`, instead of typing it on a terminal`)
    .option(...REASON)
    .addHelpText(
      'after',
      examples("egg freeze payments --reason 'INC-42'", 'egg freeze --all --confirm all'),
    )
    .action(act(freeze))
