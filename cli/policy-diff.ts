import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { examples } from './usage.ts'

interface Options {
  readonly policies?: string
}

const diff: Work<Options> = async (session, { policies }, base = '', head = '') => {
  const [{ loadSettings }, { compileAt }, { diffPolicies, tellDiff }] = await Promise.all([
    import('./settings.ts'),
    import('./policy-files.ts'),
    import('../core/policy/diff.ts'),
  ])
  const { cwd } = session
  const folder = policies ?? loadSettings(session).policies
  const options = { built: 0 }
  const found = diffPolicies(
    await compileAt(base, folder, cwd, options),
    await compileAt(head, folder, cwd, options),
  )
  return { document: { ...found }, text: tellDiff(found) }
}

export const policyDiffCommand = (): Command =>
  new Command('diff')
    .description('what a change gives and takes, by what the policies mean and not by their text')
    .argument('<base>', 'a commit, or a folder')
    .argument('<head>', 'a commit, or a folder')
    .option('--policies <dir>', 'where the folder stands in the commits; that of egg.yaml')
    .addHelpText('after', examples('egg policy diff main HEAD', 'egg policy diff old/ policies/'))
    .action(act(diff))
