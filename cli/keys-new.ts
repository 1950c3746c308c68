import { rm, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import type { JWK } from 'jose'
import { EggError } from '../core/error.ts'
import type { Secret } from '../core/secret.ts'
import { makePrivateFolder, writePrivate } from '../disk/private-file.ts'
import { act, type Work } from './act.ts'
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
  await makePrivateFolder(folder)

  // While the release key is rotated the write key stays: its command must not even be offered.
  const names = releaseOnly ? NAMES.slice(0, 1) : NAMES
  const jwks = await Promise.all(names.map((name) => newPrivateJwk(CURVES[name])))
  const files = names.map((name) => join(folder, `${name}.jwk`))
  await writeAll(files, jwks)

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

/** Private keys lie in no folder that others may enter. */
const refuseOpen = async (folder: string): Promise<void> => {
  const mode = await stat(folder).then(
    (found) => found.mode,
    () => 0,
  )
  if (process.platform === 'win32' || (mode & 0o077) === 0) return
  throw new EggError(
    'folder_open',
    'Others may enter the folder that the keys would lie in; nothing was written.',
    'Name another one with --out, or `chmod 700` it.',
  )
}

/** All files or none, each new: a key that is in use must not be overwritten. */
const writeAll = async (files: readonly string[], jwks: readonly Secret<JWK>[]): Promise<void> => {
  const made: string[] = []
  try {
    for (const [i, file] of files.entries()) {
      await writePrivate(file, JSON.stringify(jwks[i]?.expose()))
      made.push(file)
    }
  } catch (error) {
    await Promise.all(made.map((file) => rm(file, { force: true })))
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new EggError(
      'keys_exist',
      'There are keys in this folder already; they were left as they are.',
      'Name another folder with --out, or delete the files once the Worker has the keys.',
    )
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
