import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { REASON, reasonOf } from './reason.ts'
import { examples } from './usage.ts'

const init: Work<{ readonly reason?: string }> = async (session, options) => {
  const reason = reasonOf(options.reason)
  const [{ loadSettings }, { openCloud, deadline }, core] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/init.ts'),
  ])
  const { store, actor } = await openCloud(loadSettings(session))
  const now = Math.floor(Date.now() / 1000)
  const { record } = await core.init(store, { actor, reason, now }, deadline())
  return {
    document: { status: 'initialised', record },
    text: `The store is ready: nothing is frozen, and the policy floor is 0.\nrecord ${record}`,
  }
}

export const initCommand = (): Command =>
  new Command('init')
    .description('prepare the store, once; until then every release is refused')
    .option(...REASON)
    .addHelpText('after', examples('egg init', "egg init --reason 'first installation'"))
    .action(act(init))
