import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { OpeningKey } from '../core/break-glass/age.ts'
import { type Bytes, textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { NoteSigner } from '../core/log/note.ts'
import { type Secret, secret } from '../core/secret.ts'
import type { Session } from './act.ts'
import { usage } from './usage.ts'

export interface KeyOptions {
  readonly key?: string
  readonly share?: readonly string[]
  readonly operatorKey?: string
  readonly passphraseFile?: string
}

const AGE = 'age-encryption.org/v1'

/** The opening key: a file, protected or not, or shares. @throws EggError */
export const readOpeningKey = async (
  session: Session,
  { key, share = [], passphraseFile }: KeyOptions,
): Promise<{ key: OpeningKey; by: 'key' | 'shares' }> => {
  if ((key === undefined) === !share.length) {
    throw usage('Give either --key or --share, several times.', 'See the printed sheet.')
  }
  if (key === undefined) {
    const { joinShares } = await import('../core/break-glass/share.ts')
    const texts = await Promise.all(share.map((file) => readText(session, file)))
    return { key: await joinShares(texts.map(shareIn)), by: 'shares' }
  }
  const { recipientOf } = await import('../core/break-glass/age.ts')
  const text = await readProtected(session, key, passphraseFile, 'opening key', 0)
  const found = secret(keyIn(text))
  if (await recipientOf(found)) return { key: found, by: 'key' }
  throw new EggError(
    'key_malformed',
    'What --key names holds no opening key.',
    'It is opening.age, or a file with the groups of the sheet; it begins with AGE-SECRET-KEY-1.',
  )
}

/** The operator's own key. @throws EggError */
export const readSigner = async (
  session: Session,
  { operatorKey, passphraseFile }: KeyOptions,
): Promise<NoteSigner> => {
  if (operatorKey === undefined) {
    throw usage(
      '--operator-key is missing.',
      'Who opens must sign: --operator-key NAME.journal.age.',
    )
  }
  const { loadSigner } = await import('../core/break-glass/signer.ts')
  return loadSigner(await readProtected(session, operatorKey, passphraseFile, 'operator key', 1))
}

/** A sheet's file may be typed off whole, or its groups alone. */
const shareIn = (text: Secret<string>): Secret<string> => {
  const lines = text.expose().split(/\r?\n/)
  const first = lines.findIndex((line) => /^\s*EGG ?S ?H ?A ?R ?E ?1/i.test(line))
  const from = first < 0 ? lines : lines.slice(first)
  const end = from.findIndex((line, i) => i > 0 && !line.trim())
  return secret((end < 0 ? from : from.slice(0, end)).join('\n'))
}

/** As age-keygen writes it, with comments; or the groups of a sheet. */
const keyIn = (text: Secret<string>): string => {
  const bare = text.expose().replaceAll(/^#.*$/gm, '').toUpperCase().replaceAll(/\s/g, '')
  return /AGE-SECRET-KEY-1[A-Z0-9]{58}/.exec(bare)?.[0] ?? ''
}

const readBytes = async ({ cwd }: Session, file: string): Promise<Bytes> =>
  new Uint8Array(await readFile(resolve(cwd, file)))

const readText = async (session: Session, file: string): Promise<Secret<string>> =>
  secret(decoded(await readBytes(session, file)))

const decoded = (bytes: Bytes): string => {
  try {
    return textOf(bytes)
  } catch {
    throw new EggError('key_malformed', 'A file of a key is no text.', 'Is it the right file?')
  }
}

/** `place`: which line of --passphrase-file is its passphrase; of a single line each one's. */
const readProtected = async (
  session: Session,
  file: string,
  passphraseFile: string | undefined,
  what: string,
  place: 0 | 1,
): Promise<Secret<string>> => {
  const bytes = await readBytes(session, file)
  if (new TextDecoder().decode(bytes.slice(0, AGE.length)) !== AGE) return secret(decoded(bytes))
  const [{ readPassphrase }, { decryptWithPassphrase }] = await Promise.all([
    import('./passphrase.ts'),
    import('../core/break-glass/age.ts'),
  ])
  const passphrase = await readPassphrase(
    session,
    passphraseFile,
    `Passphrase of the ${what}`,
    place,
  )
  const content = await decryptWithPassphrase(passphrase, bytes)
  if (content) return secret(decoded(content))
  throw new EggError(
    'passphrase_wrong',
    `The passphrase does not open the ${what}, or its file was changed.`,
    'Try again; each file has the passphrase with which it was made.',
  )
}
