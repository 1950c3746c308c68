import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Folder } from '../client/deliver.ts'
import type { Wanted } from '../client/wanted.ts'
import type { OpeningKey } from '../core/break-glass/age.ts'
import type { Bundle } from '../core/break-glass/bundle.ts'
import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { NoteSigner } from '../core/log/note.ts'
import { isSecretName, type SecretName } from '../core/name.ts'
import type { Secret } from '../core/secret.ts'
import { act, type Outcome, type Session, type Work } from './act.ts'
import type { KeyOptions } from './break-glass-keys.ts'
import { collected, defined } from './exec.ts'
import { counted, instant } from './output.ts'
import { reasonOf } from './reason.ts'
import { type Run, runs } from './runs.ts'
import { examples, usage } from './usage.ts'

interface Options extends KeyOptions {
  readonly reason?: string
  readonly secret?: readonly string[]
  readonly out?: string
  readonly storage?: string
  readonly journal?: string
  readonly logKey?: readonly string[]
  readonly confirm?: string
  readonly expired?: boolean
  readonly list?: boolean
}

type Named = Wanted & { readonly secret: SecretName }

const WORD = 'open'

/** A verified bundle, and who is about to open it. */
interface Ready {
  readonly bundle: Bundle
  readonly key: OpeningKey
  readonly by: 'key' | 'shares'
}

/** The values, once the journal tells of them. */
interface Opened {
  readonly values: ReadonlyMap<SecretName, Secret<Bytes>>
  readonly journal: string
  readonly head: string
  readonly line: number
  readonly bundle: string
}

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
  const opened = await openRecorded(session, options, file, wanted)
  const files = await deliver(resolve(session.cwd, out), wanted, opened.values)
  const { journal, head, line, bundle } = opened
  return {
    document: { bundle, files, journal, line, head },
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
    const { values } = await openRecorded(session, options, file, wanted)
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

/** Null: everything, each under its own name. */
const wantedOf = async ({ secret }: Options): Promise<Named[] | null> => {
  if (!secret?.length) return null
  const { parseWanted } = await import('../client/wanted.ts')
  const wanted = parseWanted(secret.join('\n'), { variables: false, taken: [] })
  const isNamed = (each: Wanted): each is Named => isSecretName(each.secret)
  if (wanted.every(isNamed)) return wanted
  throw usage('A bundle is opened by names, not by patterns.', 'Without --secret everything is.')
}

/** Opens the file itself: ciphertexts, whose signature and times hold. */
const verified = async (session: Session, options: Options, file: string): Promise<Ready> => {
  const [{ readOpeningKey }, { openBundle }, { parseVkey }] = await Promise.all([
    import('./break-glass-keys.ts'),
    import('../core/break-glass/bundle.ts'),
    import('../core/log/note.ts'),
  ])
  const pinned = await Promise.all((await logKeysOf(session, options)).map(parseVkey))
  const bytes = new Uint8Array(await readFile(resolve(session.cwd, file)))
  const { key, by } = await readOpeningKey(session, options)
  return { bundle: await openBundle(bytes, key, pinned), key, by }
}

const logKeysOf = async (session: Session, { logKey }: Options): Promise<readonly string[]> => {
  if (logKey?.length) return logKey
  const { loadSettings } = await import('./settings.ts')
  const { logKeys } = loadSettings(session)
  if (logKeys.length) return logKeys
  throw new EggError(
    'settings_missing',
    'No key of the log is pinned: a bundle without its signature may be anybody’s.',
    'Give --log-key; it stands on the sheet, and under `log_keys` of egg.yaml.',
  )
}

/** Verify, ask, write the journal; only then open. */
const openRecorded = async (
  session: Session,
  options: Options,
  file: string,
  wanted: readonly Named[] | null,
): Promise<Opened> => {
  if (!options.reason?.trim()) throw usage('--reason is missing.', "Say why: --reason 'INC-42'.")
  const reason = reasonOf(options.reason)
  const [{ readSigner }, { bundledOf, checkOpening, openSecrets }] = await Promise.all([
    import('./break-glass-keys.ts'),
    import('../core/break-glass/open.ts'),
  ])
  const { bundle, key, by } = await verified(session, options, file)
  const signer = await readSigner(session, options)
  const now = Math.floor(Date.now() / 1000)
  const { expired: isExpiredTaken = false } = options
  checkOpening(bundle.manifest, { now, signer: signer.key.vkey, isExpiredTaken })
  const names = wanted && [...new Set(wanted.map(({ secret }) => secret))]
  const secrets = bundledOf(bundle.manifest, names)
  await confirmed(session, options, bundle, secrets.length)

  const path = journalPath(session, options, file, bundle.bundle)
  const opening = {
    time: Math.floor(Date.now() / 1000),
    action: 'open',
    reason,
    by,
    secrets: secrets.map(({ name, version }) => ({ name, version })),
  } as const
  const { head, line } = await record(path, bundle, opening, signer)
  session.note(`journal ${path}, line ${line}`)
  session.note(`head    ${head}`)
  session.note(
    "Write the head on the incident's ticket. Afterwards everything in the bundle is to be rotated.",
  )
  const values = await openSecrets(
    bundle,
    secrets.map(({ name }) => name),
    key,
  )
  return { values, journal: path, head, line, bundle: bundle.bundle }
}

const confirmed = async (
  session: Session,
  { confirm: given }: Options,
  { manifest }: Bundle,
  count: number,
): Promise<void> => {
  const { confirm } = await import('./terminal.ts')
  session.note(
    `${counted(count, 'secret')} of ${manifest.vaults.join(', ')}, as of ${instant(manifest.created)}.`,
  )
  const consequence =
    'This is recorded with your name, and all secrets of the bundle count as known afterwards.'
  await confirm(WORD, consequence, given)
}

/** One journal for each bundle, beside it. */
const journalPath = (
  { cwd }: Session,
  { journal }: Options,
  file: string,
  bundle: string,
): string => resolve(cwd, journal ?? `${file}.${bundle.slice(0, 8)}.journal`)

const record = async (
  path: string,
  { bundle, manifest }: Bundle,
  opening: Parameters<typeof import('../core/break-glass/journal.ts').nextLine>[2],
  signer: NoteSigner,
): Promise<{ head: string; line: number }> => {
  const [{ nextLine, parseJournal }, { appendLine }, bytes] = await Promise.all([
    import('../core/break-glass/journal.ts'),
    import('../disk/journal.ts'),
    import('../core/bytes.ts'),
  ])
  let head = ''
  let line = 0
  await appendLine(path, async (standing) => {
    const signers = manifest.journal_signers
    const journal = await parseJournal(standing, { bundle, signers })
    const text = await nextLine(journal, bundle, opening, signer)
    head = bytes.toBase64url(await bytes.sha256(bytes.utf8(text)))
    line = journal.lines.length + 1
    return bytes.utf8(`${text}\n`)
  })
  return { head, line }
}

/** A new folder, 0700; each value a file, 0400. */
const deliver = async (
  folder: string,
  wanted: readonly Named[] | null,
  values: Opened['values'],
): Promise<string[]> => {
  mkdirSync(folder, { mode: 0o700 })
  if (wanted) return Object.values(await writeWanted(folder, wanted, values))
  const { writeValue } = await import('../client/deliver.ts')
  const files: string[] = []
  for (const [name, value] of values) {
    // Flat: `a/b` and `a/b/c` may both be secrets. No name has a plus.
    files.push(await writeValue(placed(folder), name.replaceAll('/', '+'), value))
  }
  return files
}

/** Just made: nobody removes it for the operator. */
const placed = (path: string): Folder => ({ path, device: '', inode: '' })

const writeWanted = async (
  folder: string,
  wanted: readonly Named[],
  values: Opened['values'],
): Promise<Record<string, string>> => {
  const [{ writeValue }, { memberOf }] = await Promise.all([
    import('../client/deliver.ts'),
    import('../client/json-path.ts'),
  ])
  const variables: Record<string, string> = {}
  for (const { output, secret: name, key, file, mode } of wanted) {
    const whole = values.get(name)
    if (!whole) continue
    const value = key ? memberOf(whole, key, output) : whole
    const path = await writeValue(placed(folder), file, value, { mode })
    variables[`${output}_FILE`] = path
  }
  return variables
}

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
