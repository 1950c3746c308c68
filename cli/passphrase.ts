import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EggError } from '../core/error.ts'
import { PASSPHRASE_MIN } from '../core/limits.ts'
import { type Secret, secret } from '../core/secret.ts'
import type { Session } from './act.ts'
import { askHidden, isInteractive } from './terminal.ts'

/**
 * A passphrase from a file (its first line, or its second where `place` is 1 and there is one), or
 * asked for at a hidden prompt; never an argument.
 * @throws EggError `passphrase_missing`, `cancelled`
 */
export const readPassphrase = async (
  { cwd }: Session,
  file: string | undefined,
  question: string,
  place: 0 | 1 = 0,
): Promise<Secret<string>> => {
  if (file !== undefined) {
    const [first = '', second] = (await readFile(resolve(cwd, file), 'utf8')).split(/\r?\n/)
    return secret((place === 1 && second) || first)
  }
  if (isInteractive()) return secret(await askHidden(question))
  throw new EggError(
    'passphrase_missing',
    'A passphrase is needed, and there is no terminal to ask on.',
    'Give --passphrase-file FILE.',
  )
}

/** A new one: asked for twice. @throws EggError `passphrase_short`, `passphrase_differs` */
export const newPassphrase = async (
  session: Session,
  file: string | undefined,
): Promise<Secret<string>> => {
  const question = `A passphrase for the new keys, ${PASSPHRASE_MIN} characters or more`
  const passphrase = await readPassphrase(session, file, question)
  if ([...passphrase.expose()].length < PASSPHRASE_MIN) {
    throw new EggError(
      'passphrase_short',
      `A passphrase has at least ${PASSPHRASE_MIN} characters; no key was made.`,
      'Five words or more, drawn by lot.',
    )
  }
  if (file !== undefined) return passphrase
  const again = await askHidden('The same once more')
  if (again === passphrase.expose()) return passphrase
  throw new EggError(
    'passphrase_differs',
    'The two passphrases differ; no key was made.',
    'Run the command again.',
  )
}
