import { join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import type { Bytes } from '../core/bytes.ts'
import { utf8 } from '../core/bytes.ts'
import { type Secret, secret } from '../core/secret.ts'
import { act, type Session, type Work } from './act.ts'
import { counted } from './output.ts'
import { examples, usage } from './usage.ts'

const DIR = '.egg/break-glass'

interface Options {
  readonly operator?: string
  readonly journalOnly?: boolean
  readonly shares?: string
  readonly sheet?: boolean
  readonly out: string
  readonly passphraseFile?: string
}

/** A file to be written, and what it is for. */
interface Made {
  readonly name: string
  readonly content: Secret<Bytes | string>
}

const keygen: Work<Options> = async (session, options) => {
  const { operator, journalOnly = false, sheet = false, out } = options
  if (operator === undefined) {
    throw usage('`egg break-glass keygen` needs --operator.', 'Who signs: --operator alice.')
  }
  const split = options.shares === undefined ? null : splitOf(options.shares)
  if (journalOnly && (split || sheet)) {
    throw usage('--journal-only makes no opening key.', 'Leave out --shares and --sheet.')
  }
  const [{ newSigner }, { refuseOpen, writeAll }, { newPassphrase }] = await Promise.all([
    import('../core/break-glass/signer.ts'),
    import('./private-files.ts'),
    import('./passphrase.ts'),
  ])
  const folder = resolve(session.cwd, out)
  await refuseOpen(folder)
  const signer = await newSigner(operator)
  const passphrase = await newPassphrase(session, options.passphraseFile)

  const opening = journalOnly ? null : await openingKey(session, passphrase, { split, sheet })
  const made: Made[] = [
    ...(opening?.files ?? []),
    {
      name: `${operator}.journal.age`,
      content: await locked(passphrase, `${signer.privateKey.expose()}\n`),
    },
  ]
  await writeAll(folder, made)
  const files = made.map(({ name }) => relative(session.cwd, join(folder, name)))
  return {
    document: {
      recipient: opening?.recipient ?? null,
      signer: signer.vkey,
      shares: split,
      files,
    },
    text: `${counted(files.length, 'file')}, for you alone:
${files.map((file) => `  ${file}`).join('\n')}

For vaults.yaml, in a pull request:
${opening ? `    recipients: [${opening.recipient}]\n` : ''}    journal_signers: [${signer.vkey}]

${afterwards(split !== null, sheet)}`,
  }
}

const afterwards = (isSplit: boolean, sheet: boolean): string =>
  isSplit || sheet
    ? 'Print the sheets, check that they can be read, and delete their files: they hold the key in clear.'
    : 'Keep the files and the passphrase apart, both where they can be reached without a network.'

/** `2-of-3` */
const splitOf = (text: string): { needed: number; of: number } => {
  const [, needed, of] = /^([1-9][0-9]?)-of-([1-9][0-9]?)$/.exec(text) ?? []
  if (needed && of) return { needed: Number(needed), of: Number(of) }
  throw usage('--shares reads like 2-of-3.', 'How many sheets open, of how many there are.')
}

const locked = async (passphrase: Secret<string>, text: string): Promise<Secret<Bytes>> => {
  const { encryptWithPassphrase } = await import('../core/break-glass/age.ts')
  return secret(await encryptWithPassphrase(passphrase, utf8(text)))
}

const openingKey = async (
  session: Session,
  passphrase: Secret<string>,
  { split, sheet }: { split: { needed: number; of: number } | null; sheet: boolean },
): Promise<{ recipient: string; files: Made[] }> => {
  const [{ newOpeningKey }, { joinShares, splitKey }, { sheetText }, { loadSettings }] =
    await Promise.all([
      import('../core/break-glass/age.ts'),
      import('../core/break-glass/share.ts'),
      import('../core/break-glass/sheet.ts'),
      import('./settings.ts'),
    ])
  const { logKeys } = loadSettings(session)
  if (!logKeys.length && (split || sheet)) {
    session.note("note: egg.yaml names no `log_keys`; the sheets leave room for the log's key.")
  }
  const { key, recipient } = await newOpeningKey()
  const made = new Date().toISOString().slice(0, 10)
  const page = { recipient, logKeys, made }
  if (split) {
    const shares = await splitKey(key, split)
    // Sheets that do not open are found out now, not on the day.
    for (let i = 0; i < split.of; i++) {
      const some = Array.from({ length: split.needed }, (_, j) => shares[(i + j) % split.of])
      await joinShares(some as Secret<string>[])
    }
    const files = await Promise.all(
      shares.map(async (text, i) => ({
        name: `share-${i + 1}-of-${split.of}.txt`,
        content: await sheetText({ ...page, text, share: { ...split, number: i + 1 } }),
      })),
    )
    return { recipient, files }
  }
  const content = await locked(
    passphrase,
    `# created: ${made}\n# public key: ${recipient}\n${key.expose()}\n`,
  )
  const printed = sheet
    ? [{ name: 'sheet.txt', content: await sheetText({ ...page, text: key, share: null }) }]
    : []
  return { recipient, files: [{ name: 'opening.age', content }, ...printed] }
}

export const breakGlassKeygenCommand = (): Command =>
  new Command('keygen')
    .description('make the key that opens bundles, and an operator key that signs for it')
    .option('--operator <name>', 'whose operator key it is; one for each person')
    .option('--journal-only', 'the operator key alone: the opening key is there already')
    .option('--shares <m-of-n>', 'split the opening key: n sheets, of which any m open')
    .option('--sheet', 'the opening key on a sheet to print, too, in clear')
    .option('--out <dir>', 'where the files go; nothing is overwritten', DIR)
    .option('--passphrase-file <file>', 'its first line protects the keys; asked for without it')
    .addHelpText(
      'after',
      `
The opening key is an X25519 key of age, the operator key an Ed25519 key; their files are protected by
a passphrase, and \`age --decrypt\` opens them, too. Sheets are not: print them, and delete their files.
Their public sides go into vaults.yaml, in a pull request.
${examples(
  'egg break-glass keygen --operator alice --shares 2-of-3',
  'egg break-glass keygen --operator bob --journal-only',
)}`,
    )
    .action(act(keygen))
