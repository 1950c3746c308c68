import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { isSecretName, vaultOf } from '../core/name.ts'
import { act, type Work } from './act.ts'
import { REASON, reasonOf } from './reason.ts'
import { examples, valueAsArgument } from './usage.ts'

interface Options {
  readonly file?: string
  readonly stripNewline?: boolean
  readonly reason?: string
}

const put: Work<Options> = async (session, options, name = '', source) => {
  if (source !== undefined && (source !== '-' || options.file !== undefined)) {
    throw valueAsArgument()
  }
  if (!isSecretName(name)) throw nameMalformed()
  const reason = reasonOf(options.reason)
  const [
    { loadSettings },
    { readVaults, vaultNamed },
    { openCloud, deadline },
    core,
    { readValue },
  ] = await Promise.all([
    import('./settings.ts'),
    import('./vaults.ts'),
    import('./cloud.ts'),
    import('../core/put.ts'),
    import('./value.ts'),
  ])
  const settings = loadSettings(session)
  const { kmsKey, recipients } = vaultNamed(await readVaults(settings, session.cwd), vaultOf(name))
  // Before the value is asked for: what is typed should not be lost to missing credentials.
  const { actor, ...ports } = await openCloud(settings)

  const file = source ?? options.file
  const value = await readValue(
    name,
    { file, stripNewline: options.stripNewline ?? false },
    session.note,
  )
  const now = Math.floor(Date.now() / 1000)
  const request = { name, value, kmsKey, recipients, actor, reason, now }
  const { version, record } = await core.put(ports, request, deadline())
  return {
    document: { name, version, record },
    text: `${name} is now at version ${version}.\nrecord ${record}`,
  }
}

// Without the name itself: whoever mixes up the order has typed the value in its place.
const nameMalformed = (): EggError =>
  new EggError(
    'name_malformed',
    'A secret is named vault/path/name: 2 to 8 segments of [a-z0-9][a-z0-9._-]{0,62}, at most ' +
      '256 bytes.',
    'For example: `egg put payments/db/url`.',
  )

export const putCommand = (): Command =>
  new Command('put')
    .description('store a new version of a secret')
    .argument('<name>', 'vault/path/name')
    .argument('[-]', 'a dash reads the value from standard input')
    .option('--file <path>', 'read the value from a file')
    .option('--strip-newline', 'leave out one newline at the end of the value')
    .option(...REASON)
    .addHelpText(
      'after',
      `
The value is typed at a hidden prompt, piped in, or read from a file; byte by byte as it is. It is
never an argument: process lists and shell histories show those.
${examples(
  'egg put payments/db/url',
  'openssl rand -hex 32 | egg put payments/api/key --strip-newline',
  "egg put payments/tls/key --file key.pem --reason 'renewed'",
)}`,
    )
    .action(act(put))
