import { resolve } from 'node:path'
import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { counted, instant } from './output.ts'
import { examples } from './usage.ts'

/** Where wrangler.toml's build, and the Worker's import, expect it. */
export const COMPILED = '.build/policies.txt'

interface Options {
  readonly policies?: string
  readonly out: string
}

const build: Work<Options> = async (session, { policies, out }) => {
  const [{ loadSettings }, { compileFolder }, { replaceFile }] = await Promise.all([
    import('./settings.ts'),
    import('./policy-files.ts'),
    import('../disk/private-file.ts'),
  ])
  const folder = policies ?? loadSettings(session).policies
  const built = Math.floor(Date.now() / 1000)
  const set = await compileFolder(resolve(session.cwd, folder), session.cwd, { built })
  await replaceFile(resolve(session.cwd, out), JSON.stringify(set))

  const counts = {
    policies: set.policies.length,
    grants: set.policies.reduce((sum, { grants }) => sum + grants.length, 0),
    vaults: set.vaults.length,
    issuers: set.issuers.length,
  }
  const words = [
    counted(counts.policies, 'policy', 'policies'),
    counted(counts.grants, 'grant'),
    counted(counts.vaults, 'vault'),
    counted(counts.issuers, 'issuer'),
  ]
  return {
    document: { digest: set.digest, built, ...counts, out },
    text: `${out}: ${words.join(', ')}\ndigest ${set.digest}\nbuilt  ${built} (${instant(built)})`,
  }
}

export const policyBuildCommand = (): Command =>
  new Command('build')
    .description('compile the policies folder into what is deployed with the Worker')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .option('--out <file>', 'the compiled policies; left as it is when a file is wrong', COMPILED)
    .addHelpText(
      'after',
      examples('egg policy build', 'egg policy build --policies ../policies --json'),
    )
    .action(act(build))
