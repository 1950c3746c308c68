import { join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { secret } from '../core/secret.ts'
import { act, type Work } from './act.ts'
import { refuseOpen, writeAll } from './private-files.ts'
import { quoted } from './shell.ts'
import { examples } from './usage.ts'

const DIR = '.egg/keys'
const NAMES = ['RELEASE_KEY', 'WRITE_KEY'] as const
const CURVES = { RELEASE_KEY: 'Ed25519', WRITE_KEY: 'X25519' } as const

interface Options {
  readonly out: string
  readonly releaseOnly?: boolean
}

const keysNew: Work<Options> = async (session, { out, releaseOnly = false }) => {
  const [{ loadSettings }, { loadReleaseKey, newPrivateJwk }] = await Promise.all([
    import('./settings.ts'),
    import('../core/keys.ts'),
  ])
  const { broker } = loadSettings(session)
  const folder = resolve(session.cwd, out)
  await refuseOpen(folder)

  // While the release key is rotated the write key stays: its command must not even be offered.
  const names = releaseOnly ? NAMES.slice(0, 1) : NAMES
  const jwks = await Promise.all(names.map((name) => newPrivateJwk(CURVES[name])))
  const files = names.map((name) => join(folder, `${name}.jwk`))
  await writeAll(
    folder,
    names.map((name, i) => ({
      name: `${name}.jwk`,
      content: secret(JSON.stringify(jwks[i]?.expose())),
    })),
  )

  const { kid: pin } = await loadReleaseKey('RELEASE_KEY', JSON.stringify(jwks[0]?.expose()))
  const origin = broker?.origin ?? 'https://egg.example.com'
  const brokerLine = `${origin}#sha256-${pin}`
  if (!broker) session.note("note: put your broker's origin in the place of egg.example.com.")
  if (broker?.pins.length) {
    const both = [...broker.pins, pin].map((one) => `sha256-${one}`).join(',')
    session.note(`note: while you rotate, workflows take both keys: ${origin}#${both}`)
  }
  const shown = files.map((file) => relative(session.cwd, file))
  const commands = names.map(
    (name, i) => `npx wrangler secret put ${name} < ${quoted(shown[i] ?? '')}`,
  )
  return {
    document: { pin, broker: brokerLine, files: shown, commands },
    text: `broker: ${brokerLine}
pin:    ${pin}

Give ${releaseOnly ? 'the private key' : 'the private keys'} to the Worker:
${commands.map((command) => `  ${command}`).join('\n')}

Then delete ${releaseOnly ? 'the file' : 'the files'}; the Worker needs no copy elsewhere:
  rm ${shown.map(quoted).join(' ')}`,
  }
}

export const keysNewCommand = (): Command =>
  new Command('new')
    .description("make the Worker's two private keys, as files that only you may read")
    .option('--out <dir>', 'where the files go; nothing is overwritten', DIR)
    .option('--release-only', 'the release key alone, to rotate it')
    .addHelpText(
      'after',
      examples('egg keys new', 'egg keys new --release-only --out /run/user/1000/egg-keys'),
    )
    .action(act(keysNew))
