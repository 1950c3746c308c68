import { resolve } from 'node:path'
import { Command } from 'commander'
import { act, type Session, type Work } from './act.ts'
import { counted, instant } from './output.ts'
import { examples, usage } from './usage.ts'

/** Where wrangler.toml's build, and the Worker's import, expect it. */
export const COMPILED = '.build/policies.txt'

interface Options {
  readonly policies?: string
  readonly out: string
}

const build: Work<Options> = async (session, { policies, out }) => {
  const [{ loadSettings }, { compileFolder }, { encodePolicySet }, { replaceFile }] =
    await Promise.all([
      import('./settings.ts'),
      import('./policy-files.ts'),
      import('../core/policy/text.ts'),
      import('../disk/private-file.ts'),
    ])
  const folder = policies ?? loadSettings(session).policies
  const built = builtAt(session.env)
  const set = await compileFolder(resolve(session.cwd, folder), session.cwd, { built })
  await replaceFile(resolve(session.cwd, out), encodePolicySet(set))

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

/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org), where a pipeline sets it to the commit's time: an old
 * commit that is built again then stays below the floor. Else the clock.
 */
const builtAt = ({ SOURCE_DATE_EPOCH: epoch }: Session['env']): number => {
  const now = Math.floor(Date.now() / 1000)
  if (!epoch) return now
  const seconds = Number(epoch)
  if (/^[0-9]{1,12}$/.test(epoch) && seconds <= now) return seconds
  throw usage(
    'SOURCE_DATE_EPOCH is not a time in the past, in Unix seconds.',
    'Set it with `git log -1 --format=%ct -- policies`, or leave it out.',
  )
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
