import { resolve } from 'node:path'
import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { type Broker, parseBroker } from '../core/keys.ts'
import { act, type Session, type Work } from './act.ts'
import { instant } from './output.ts'
import { REASON, reasonOf } from './reason.ts'
import { recordLine } from './scope.ts'
import type { Settings } from './settings.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly broker?: string
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
      : timeOf(options.built, options)
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

const timeOf = (text: string, { policies, broker }: Options): number => {
  if (policies === undefined && broker === undefined && /^[0-9]{1,15}$/.test(text)) {
    return Number(text)
  }
  throw usage(
    '`egg policy floor` takes a time in Unix seconds with --built, and then neither --broker nor ' +
      '--policies.',
    'The `policy_built` that /healthz shows is such a time.',
  )
}

/**
 * When the policies that the broker runs with were built, provided that they are what the folder
 * says. Never what was built here: every build makes a new time, and a floor above the deployed
 * policies stops all releases.
 */
const builtOf = async (
  session: Session,
  settings: Settings,
  { policies = settings.policies, broker: named }: Options,
): Promise<number> => {
  const broker = brokerOf(settings, named)
  const [{ compileFolder }, { deployedAt }] = await Promise.all([
    import('./policy-files.ts'),
    import('./deployed.ts'),
  ])
  const folder = resolve(session.cwd, policies)
  const { digest } = await compileFolder(folder, session.cwd, { built: 0 })
  const deployed = await deployedAt(broker, session)
  if (deployed.digest === digest) return deployed.built
  throw new EggError(
    'policy_set_stale',
    `${broker.origin} runs with other policies (${deployed.digest}) than this folder's (${digest}).`,
    'Deploy first, or use the folder that was deployed; once you know better: --built UNIX.',
  )
}

const brokerOf = ({ broker }: Settings, named: string | undefined): Broker => {
  if (named !== undefined) return parseBroker(named)
  if (broker) return broker
  throw new EggError(
    'settings_missing',
    'No broker is set, so when its policies were built is not known.',
    'Put `broker:` into egg.yaml, name it with --broker, or give --built UNIX (from /healthz).',
  )
}

export const policyFloorCommand = (): Command =>
  new Command('floor')
    .description('refuse policies built before those that are deployed now, for good')
    .option('--broker <line>', 'the broker whose /healthz is asked; that of egg.yaml without it')
    .option('--policies <dir>', 'the folder that the deployed policies must agree with')
    .option('--built <unix>', 'a time in Unix seconds instead; nothing is asked or compared')
    .option(...REASON)
    .addHelpText(
      'after',
      `
Raise the floor after a deployment that withdrew a grant: older deployments are refused then. It
never goes down.
${examples(
  "egg policy floor --reason 'grant of acme/old withdrawn'",
  'egg policy floor --broker https://egg.example.com',
  'egg policy floor --built 1795311360',
)}`,
    )
    .action(act(floor))
