import { Command } from 'commander'
import { type SecretName, vaultOf } from '../core/name.ts'
import { act, type Session, type Work } from './act.ts'
import type { Cloud } from './cloud.ts'
import type { JobOptions } from './job-secrets.ts'
import { type NotesOptions, notesChangeOf, withNotes } from './notes.ts'
import { isBareJob, putAsJob, refuseOperatorsOptions } from './put-as-job.ts'
import { REASON, reasonOf } from './reason.ts'
import { nameOf, versionOf } from './secret-name.ts'
import { examples, usage, valueAsArgument } from './usage.ts'

interface Options extends NotesOptions, JobOptions {
  readonly file?: string
  readonly stripNewline?: boolean
  readonly document?: boolean
  readonly fromVersion?: string
  readonly asJob?: boolean
  readonly reason?: string
}

const put: Work<Options> = async (session, options, operand = '', source) => {
  if (source !== undefined && (source !== '-' || options.file !== undefined)) {
    throw valueAsArgument()
  }
  const name = nameOf('put', operand)
  const from = versionOf('--from-version', options.fromVersion)
  if (from !== null && (source ?? options.file) !== undefined) {
    throw usage('--from-version takes the value from the store.', 'Leave out --file, or the dash.')
  }
  const { asJob = isBareJob(session.env), stripNewline = false } = options
  if (asJob) {
    refuseOperatorsOptions(options)
    return putAsJob(session, options, name, { file: source ?? options.file, stripNewline })
  }
  const reason = reasonOf(options.reason)
  const notes = notesChangeOf(options, Math.floor(Date.now() / 1000))
  const [{ loadSettings }, { readVaults, vaultNamed }, { openCloud, deadline }, core] =
    await Promise.all([
      import('./settings.ts'),
      import('./vaults.ts'),
      import('./cloud.ts'),
      import('../core/put.ts'),
    ])
  const settings = loadSettings(session)
  const { kmsKey, recipients } = vaultNamed(await readVaults(settings, session.cwd), vaultOf(name))
  // Before the value is asked for: what is typed should not be lost to missing credentials.
  const { actor, ...ports } = await openCloud(settings)

  const value =
    from === null
      ? await givenValue(session, name, source ?? options.file, options)
      : await olderValue(ports, name, from, kmsKey)
  const now = Math.floor(Date.now() / 1000)
  const origin = from === null ? {} : { from }
  const request = { name, value, kmsKey, recipients, notes, ...origin, actor, reason, now }
  const { version, record, revived } = await core.put(ports, request, deadline())
  if (revived) session.note(`note: ${name} had been removed; that is over.`)
  return {
    document: { name, version, ...origin, record },
    text: `${name} is now at version ${version}${from === null ? '' : `, with the value of version ${from}`}.\nrecord ${record}`,
  }
}

const givenValue = async (
  session: Session,
  name: SecretName,
  file: string | undefined,
  { stripNewline = false, document = false }: Options,
) => {
  const { checkDocument, readValue } = await import('./value.ts')
  const value = await readValue(name, { file, stripNewline }, session.note)
  if (document) checkDocument(value)
  return value
}

/** Needs the right to decrypt; the put's own record says whose value it is. */
const olderValue = async (
  { store, kms }: Pick<Cloud, 'store' | 'kms'>,
  name: SecretName,
  version: number,
  kmsKey: string,
) => {
  const [{ openStored, readVersion }, { deadline }] = await Promise.all([
    import('../core/get.ts'),
    import('./cloud.ts'),
  ])
  const signal = deadline()
  return openStored(kms, kmsKey, await readVersion(store, name, version, signal), signal)
}

export const putCommand = (): Command =>
  withNotes(
    new Command('put')
      .description('store a new version of a secret')
      .argument('<name>', 'vault/path/name')
      .argument('[-]', 'a dash reads the value from standard input')
      .option('--file <path>', 'read the value from a file')
      .option('--strip-newline', 'leave out one newline at the end of the value')
      .option('--document', 'refuse a value that is no JSON object; jobs name members as #key')
      .option('--from-version <n>', 'go back: store the value of an older version as a new one')
      .option('--as-job', 'in a CI job: through the broker, with its ID token and no AWS rights')
      .option('--no-as-job', 'with AWS credentials that the environment does not show: a role')
      .option(
        '--broker <line>',
        'with --as-job: https://host#sha256-PIN; else EGG_BROKER, egg.yaml',
      )
      .option('--token-env <names>', 'with --as-job: variables that hold declared ID tokens')
      .option('--ca-certificate <pem>', 'with --as-job: a certificate authority to trust as well')
      .option('--timeout <seconds>', 'with --as-job: for everything; 30 without it'),
  )
    .option(...REASON)
    .addHelpText(
      'after',
      `
The value is typed at a hidden prompt, piped in, or read from a file; byte by byte as it is. It is
never an argument: process lists and shell histories show those. Contact and description stay with
later versions until they are changed; a day of --rotate-by is for this version, 90d for each.

In a CI job that a \`write:\` grant names, no AWS credentials are needed: --as-job, which is what happens
by itself on GitHub where none are set.
${examples(
  'egg put payments/db/url',
  'openssl rand -hex 32 | egg put payments/api/key --strip-newline --rotate-by 90d',
  "egg put payments/tls/key --file key.pem --reason 'renewed' --contact team-payments",
  'egg put payments/stripe/config --file config.json --document',
  "egg put payments/db/url --from-version 3 --reason 'INC-42'",
  'egg put payments/api/key --as-job --file new-key',
)}`,
    )
    .action(act(put))
