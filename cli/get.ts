import { Command } from 'commander'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { vaultOf } from '../core/name.ts'
import { act, type Work } from './act.ts'
import { REASON, reasonOf } from './reason.ts'
import { versionNamed } from './secret-name.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly out?: string
  readonly stdout?: boolean
  readonly show?: boolean
  readonly reason?: string
}

const get: Work<Options> = async (session, options, operand = '') => {
  const { name, version } = versionNamed('get', operand)
  const reason = reasonOf(options.reason)
  const out = destinationOf(options)
  const [{ loadSettings }, { readVaults, vaultNamed }, { openCloud, deadline }, core, file] =
    await Promise.all([
      import('./settings.ts'),
      import('./vaults.ts'),
      import('./cloud.ts'),
      import('../core/get.ts'),
      import('./value-file.ts'),
    ])
  const settings = loadSettings(session)
  const { kmsKey } = vaultNamed(await readVaults(settings, session.cwd), vaultOf(name))
  // Before the record: what cannot be written is not looked at either.
  const place = out === null ? null : await file.openValueFile(out)
  try {
    const { actor, ...ports } = await openCloud(settings)
    const now = Math.floor(Date.now() / 1000)
    const request = { name, version, kmsKey, actor, reason, now }
    const got = await core.get(ports, request, deadline())
    const said = { name, version: got.version, record: got.record }
    if (place) {
      await place.write(got.value)
      const text = `${name}, version ${got.version}, is in ${out}.\nrecord ${got.record}`
      return { document: { ...said, file: out }, text }
    }
    session.note(`note: ${name}, version ${got.version}; record ${got.record}`)
    const bytes = got.value.expose()
    return { document: { ...said, value: base64Of(bytes) }, text: '', bytes }
  } catch (error) {
    await place?.drop()
    throw error
  }
}

/** The file, or null for standard output. @throws EggError `usage`, `terminal_refused` */
const destinationOf = ({ out, stdout, show }: Options): string | null => {
  if ([out, stdout, show].filter((given) => given !== undefined).length !== 1) {
    throw usage(
      '`egg get` takes one of --out FILE, --stdout and --show.',
      'For example: `egg get payments/db/url --out value`, which makes a file of mode 0600.',
    )
  }
  if (out !== undefined) return out
  if (stdout && process.stdout.isTTY) {
    throw new EggError(
      'terminal_refused',
      'Standard output is a terminal, which shows values to whoever looks, and keeps them.',
      'Pipe it on, or use --out FILE; --show shows it all the same.',
    )
  }
  return null
}

/** Standard base64: JSON has no bytes. */
const base64Of = (bytes: Bytes): string => Buffer.from(bytes).toString('base64')

export const getCommand = (): Command =>
  new Command('get')
    .description('read a value, as an operator; recorded')
    .argument('<name>', 'vault/path/name, or vault/path/name@N for version N')
    .option('--out <file>', 'write it to a new file, mode 0600')
    .option('--stdout', 'write it to standard output, byte by byte; not to a terminal')
    .option('--show', 'show it, on a terminal too')
    .option(...REASON)
    .addHelpText(
      'after',
      `
Needs the right to decrypt. The record of who looked, and why, stands before the value is shown.
With --json and --stdout the value comes in base64.
${examples(
  "egg get payments/db/url --out url --reason 'INC-42'",
  'egg get payments/tls/key --stdout | openssl pkey -noout -check',
  'egg get payments/db/url@3 --show',
)}`,
    )
    .action(act(get))
