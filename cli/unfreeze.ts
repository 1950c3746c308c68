import { Command } from 'commander'
import type { Unfrozen } from '../core/freeze.ts'
import { act, type Session, type Work } from './act.ts'
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
import type { Settings } from './settings.ts'
import { confirm } from './terminal.ts'
import { examples } from './usage.ts'

const unfreeze: Work<ScopeOptions> = async (session, options, vault) => {
  const scope = scopeOf('unfreeze', vault, options.all)
  const reason = reasonOf(options.reason)
  const [{ loadSettings }, { openCloud, deadline }, { unfreezeVault }, { unfreezeAll }] =
    await Promise.all([
      import('./settings.ts'),
      import('./cloud.ts'),
      import('../core/freeze.ts'),
      import('../core/freeze-all.ts'),
    ])
  const settings = loadSettings(session)
  await confirm(vault ?? ALL, `Releases of ${scope} will go on.`, options.confirm)
  const { store, actor } = await openCloud(settings)
  const by = { actor, reason, now: Math.floor(Date.now() / 1000) }
  const { status, freeze, record } =
    vault === undefined
      ? await unfreezeAll(store, by, deadline())
      : await unfreezeVault(store, vault, by, deadline())
  if (vault !== undefined) await checkUnfrozen(session, settings, vault, status)
  if (status === 'not_frozen') session.note(`note: ${scope} was not frozen; nothing was done.`)
  return {
    document: { status, scope, ...freezeDocument(freeze), record },
    text: freeze
      ? `${scope} is no longer frozen; it was${sinceOf(freeze)}.${recordLine(record)}`
      : `${scope} is not frozen.${recordLine(record)}`,
  }
}

/**
 * A mistyped vault would leave the real one frozen while its operator believes it free. One that is
 * frozen and not in vaults.yaml (any more) can be freed all the same.
 * @throws EggError `vault_unknown`
 */
const checkUnfrozen = async (
  session: Session,
  settings: Settings,
  vault: string,
  status: Unfrozen['status'],
): Promise<void> => {
  try {
    await checkVault(session, settings, vault)
  } catch (error) {
    if (status === 'not_frozen') throw error
    session.note(`note: vault ${vault} is not in vaults.yaml; its freeze is ended all the same.`)
  }
}

export const unfreezeCommand = (): Command =>
  new Command('unfreeze')
    .description('end a freeze, of one vault or of everything')
    .argument('[vault]', 'a vault that is frozen')
    .option('--all', 'the freeze of everything; needs the releaser')
    .option('--confirm <word>', `the vault (with --all: \`${ALL}\`), instead of typing it`)
    .option(...REASON)
    .addHelpText(
      'after',
      examples(
        "egg unfreeze payments --reason 'INC-42 is over'",
        'AWS_PROFILE=releaser egg unfreeze --all --confirm all',
      ),
    )
    .action(act(unfreeze))
