import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Folder } from '../client/deliver.ts'
import type { Obtained } from '../client/obtain.ts'
import type { JobOptions } from './job-secrets.ts'
import { type Run, runs } from './runs.ts'
import { examples, usage } from './usage.ts'

interface Options extends JobOptions {
  readonly secret?: readonly string[]
  readonly secrets?: string
  readonly env?: boolean
}

const exec: Run<Options> = async (session, options, [command, ...args]) => {
  if (command === undefined) {
    throw usage('`egg exec` has no command to run.', 'egg exec --secret … -- COMMAND')
  }
  const [{ parseWanted }, jobs, { runChild }, { withoutIdentity }] = await Promise.all([
    import('../client/wanted.ts'),
    import('./job-secrets.ts'),
    import('./child.ts'),
    import('../client/identity-variables.ts'),
  ])
  const lines = [...(options.secret ?? []), ...(options.secrets ? [textOf(options.secrets)] : [])]
  const { env: asVariables = false } = options
  const uses = { variables: asVariables, taken: [] }
  const wanted = parseWanted(lines.join('\n'), uses)
  const place = jobs.placeFor(session, options)
  const given = await jobs.obtainForJob(session, options, wanted, uses)
  const { secrets } = given
  const inherited = options.keepIdentity
    ? defined(session.env)
    : withoutIdentity(session.env, jobs.tokenNames(options))
  const start = (own: Readonly<Record<string, string>>) =>
    runChild({ argv: [command, ...args], env: { ...inherited, ...own } })
  if (asVariables) {
    const variables = await variablesOf(secrets)
    return jobs.withLease(session, given, () => start(variables))
  }
  return jobs.withFolder(session, place, given, async (folder) =>
    start(await filesOf(folder, secrets)),
  )
}

export const defined = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

const variablesOf = async (secrets: readonly Obtained[]): Promise<Record<string, string>> => {
  const { textValue } = await import('../client/text-value.ts')
  return Object.fromEntries(
    secrets.map(({ wanted: { output }, value }) => [output, textValue(value, output)]),
  )
}

const filesOf = async (folder: Folder, secrets: readonly Obtained[]) => {
  const { writeValue } = await import('../client/deliver.ts')
  const variables: Record<string, string> = {}
  for (const { wanted, value } of secrets) {
    variables[`${wanted.output}_FILE`] = await writeValue(folder, wanted.file, value, wanted)
  }
  return variables
}

const textOf = (path: string): string => readFileSync(path, 'utf8')

export const collected = (line: string, before: readonly string[] = []): string[] => [
  ...before,
  line,
]

/** Those that `egg inject` has, too. */
export const withJobOptions = (command: Command): Command =>
  command
    .option('--broker <line>', 'https://…#sha256-…; else EGG_BROKER, else egg.yaml')
    .option('--token-env <names>', 'variables with declared ID tokens (GitLab), comma between')
    .option('--lease <duration>', "how long the values may live, if shorter than the policy's")
    .option('--timeout <seconds>', 'for everything up to the start', '30')
    .option('--ca-certificate <file>', 'a certificate authority to trust, PEM')
    .option('--keep-identity', "leave the platform's tokens in the command's environment")

export const execCommand = (): Command =>
  withJobOptions(
    new Command('exec')
      .description('run a command that has secrets, and nobody else')
      .argument('[command...]', 'after `--`: what is run')
      .option('--secret <line>', 'NAME = vault/path[#json.key]; several times', collected)
      .option('--secrets <file>', 'such lines in a file')
      .option('--env', 'the values themselves as variables, instead of files')
      .option('--storage <kind>', 'temp, or memory: /dev/shm', 'temp'),
  )
    .addHelpText(
      'after',
      `
The job's own ID token is exchanged for the secrets. The command finds the path of each one's file in
NAME_FILE; the files go when it ends. Signals and its exit code pass through; 125: it was not started.
It does not get the variables with which it could make an exchange of its own.
${examples(
  "egg exec --secret 'DB_URL = payments/db/url' -- ./migrate",
  'egg exec --env --secrets .egg-secrets -- ./publish',
  "egg exec --token-env EGG_1,EGG_2 --secret 'KEY = payments/key' -- sh -c './sign --key \"$KEY_FILE\"'",
)}`,
    )
    .action(runs(exec))
