import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { act, type Session, type Work } from './act.ts'
import { instant } from './output.ts'
import { COMPILED } from './policy-build.ts'
import { REASON, reasonOf } from './reason.ts'
import { recordLine } from './scope.ts'
import type { Settings } from './settings.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly set: string
  readonly built?: string
  readonly reason?: string
}

const floor: Work<Options> = async (session, options) => {
  const reason = reasonOf(options.reason)
  const [{ loadSettings }, { openCloud, deadline }, { raiseFloor }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/floor.ts'),
  ])
  const settings = loadSettings(session)
  const built =
    options.built === undefined
      ? await builtOf(session, settings, options)
      : timeOf(options.built, options.policies)
  const { store, actor } = await openCloud(settings)
  const by = { actor, reason, now: Math.floor(Date.now() / 1000) }
  const { status, before, record } = await raiseFloor(store, built, by, deadline())
  if (status === 'unchanged') session.note('note: the floor stood there already.')
  return {
    document: { status, before, floor: built, record },
    text: `before ${before} (${instant(before)})
floor  ${built} (${instant(built)}): policies built earlier are refused.${recordLine(record)}`,
  }
}

const timeOf = (text: string, policies: string | undefined): number => {
  if (policies === undefined && /^[0-9]{1,15}$/.test(text)) return Number(text)
  throw usage(
    '`egg policy floor` takes a time in Unix seconds with --built, and then no --policies.',
    'The `built` that `egg policy build` or /healthz shows is such a time.',
  )
}

/**
 * When the compiled set was built, provided that it is what the folder says today: a floor above
 * everything that was ever built would stop all releases.
 */
const builtOf = async (
  session: Session,
  settings: Settings,
  { policies = settings.policies, set }: Options,
): Promise<number> => {
  const [{ compileFolder }, { loadPolicySet }] = await Promise.all([
    import('./policy-files.ts'),
    import('../core/policy/compile.ts'),
  ])
  const folder = resolve(session.cwd, policies)
  const { digest } = await compileFolder(folder, session.cwd, { built: 0 })
  let text: string
  try {
    text = await readFile(resolve(session.cwd, set), 'utf8')
  } catch {
    throw stale('There are no compiled policies here.')
  }
  const compiled = loadPolicySet(text)
  if (compiled.digest !== digest) throw stale('The policies were changed since they were built.')
  return compiled.built
}

const stale = (sentence: string): EggError =>
  new EggError(
    'policy_set_stale',
    sentence,
    'Run `egg policy build` and deploy first, or give the deployed set: --built UNIX (/healthz).',
  )

export const policyFloorCommand = (): Command =>
  new Command('floor')
    .description('refuse policies built before a time, from now on and for good')
    .option('--policies <dir>', 'the folder that the compiled policies must agree with')
    .option('--set <file>', 'the compiled policies whose time is taken', COMPILED)
    .option('--built <unix>', 'a time in Unix seconds instead')
    .option(...REASON)
    .addHelpText(
      'after',
      `
Raise the floor after a deployment that withdrew a grant: older deployments are refused then. It
never goes down.
${examples(
  'egg policy floor',
  "egg policy floor --built 1795311360 --reason 'grant of acme/old withdrawn'",
)}`,
    )
    .action(act(floor))
