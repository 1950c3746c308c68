import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import type { SecretName } from '../core/name.ts'
import { act, type Outcome, type Work } from './act.ts'
import {
  type BundleOptions,
  openRecorded,
  type Ready,
  verified,
  WORD,
} from './break-glass-bundle.ts'
import { deliver, type Named, wantedOf, writeWanted } from './break-glass-deliver.ts'
import { collected, defined } from './exec.ts'
import { counted, instant } from './output.ts'
import { type Run, runs } from './runs.ts'
import { examples, usage } from './usage.ts'

interface Options extends BundleOptions {
  readonly secret?: readonly string[]
  readonly out?: string
  readonly storage?: string
  readonly list?: boolean
}

const namesOf = (wanted: readonly Named[] | null): readonly SecretName[] | null =>
  wanted && [...new Set(wanted.map(({ secret }) => secret))]

const toFolder: Work<Options> = async (session, options, file = '') => {
  if (options.list) return listed(await verified(session, options, file))
  const { out } = options
  if (out === undefined) {
    throw usage('Say where the secrets go: --out DIR, or `-- COMMAND`.', 'They are never printed.')
  }
  if (existsSync(resolve(session.cwd, out))) {
    throw new EggError(
      'out_exists',
      '--out is there already; nothing was opened.',
      'Name a new one.',
    )
  }
  const wanted = await wantedOf(options)
  const opened = await openRecorded(session, options, file, namesOf(wanted))
  const files = await deliver(resolve(session.cwd, out), wanted, opened.values)
  const { journal, head, line, bundle } = opened
  return {
    document: { bundle: bundle.bundle, files, journal, line, head },
    text: `${counted(files.length, 'file')} in ${out}. Remove the folder when you are done.`,
  }
}

const toCommand =
  (file: string): Run<Options> =>
  async (session, options, [command, ...args]) => {
    const wanted = await wantedOf(options)
    if (command === undefined || !wanted || options.out !== undefined) {
      throw usage(
        'With a command say what it gets, by --secret, and no --out.',
        "For example: --secret 'DB_URL = payments/db/url' -- ./migrate.",
      )
    }
    const [{ placeFor }, { withWipedFolder }, { runChild }] = await Promise.all([
      import('./job-secrets.ts'),
      import('./folder.ts'),
      import('./child.ts'),
    ])
    const place = placeFor(session, options)
    const { values } = await openRecorded(session, options, file, namesOf(wanted))
    return withWipedFolder(place, async (folder) => {
      const variables = await writeWanted(folder.path, wanted, values)
      return runChild({ argv: [command, ...args], env: { ...defined(session.env), ...variables } })
    })
  }

const listed = ({ bundle: { manifest, bundle } }: Ready): Outcome => ({
  document: {
    bundle,
    created: manifest.created,
    expires: manifest.expires,
    secrets: manifest.secrets,
  },
  text: [
    `bundle ${bundle}`,
    `sealed ${instant(manifest.created)}, until ${instant(manifest.expires)}`,
    ...manifest.secrets.map(({ name, version }) => `${name}, version ${version}`),
  ].join('\n'),
})

export const breakGlassOpenCommand = (): Command =>
  new Command('open')
    .description('open a bundle without any network, and write a journal of it first')
    .argument('<bundle>', 'what `egg break-glass seal` made')
    .argument('[command...]', 'after `--`: what is run with the secrets')
    .option('--key <file>', 'the opening key: opening.age, or a file with what the sheet says')
    .option('--share <file>', 'a share of it, typed off its sheet; several times', collected)
    .option('--operator-key <file>', 'NAME.journal.age: who opens')
    .option('--reason <text>', 'why; in clear in the journal')
    .option('--secret <line>', 'NAME = vault/path[#json.key]; several times', collected)
    .option('--out <dir>', 'a new folder for the values, a file each')
    .option('--storage <kind>', "for the command's files: temp, or memory", 'temp')
    .option('--journal <file>', 'beside the bundle without it')
    .option(
      '--log-key <vkey>',
      "the log's key, as on the sheet; else log_keys of egg.yaml",
      collected,
    )
    .option(
      '--passphrase-file <file>',
      'line 1 opens the key, line 2 the operator key; or one both',
    )
    .option('--confirm <word>', `\`${WORD}\`, instead of typing it on a terminal`)
    .option('--expired', 'take a bundle that is over')
    .option('--list', 'show what is in it; open none of it, and write no journal')
    .addHelpText(
      'after',
      `
Needs no network and asks none. A bundle that no pinned key signed is refused (exit code 3). The journal
comes first: if it cannot be written, nothing is opened. Values go to files, never to the terminal.
${examples(
  "egg break-glass open egg.bundle.age --key opening.age --operator-key alice.journal.age --reason INC-42 --secret 'DB_URL = payments/db/url' -- ./migrate",
  'egg break-glass open egg.bundle.age --share a.txt --share b.txt --operator-key alice.journal.age --reason INC-42 --out secrets',
)}`,
    )
    .action((file: string, argv: string[], options: Options, command: Command) =>
      argv.length
        ? runs(toCommand(file))(argv, options, command)
        : act(toFolder)(file, argv, options, command),
    )
