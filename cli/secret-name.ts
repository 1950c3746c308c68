import { EggError } from '../core/error.ts'
import { isSecretName, type SecretName } from '../core/name.ts'
import { usage } from './usage.ts'

/** @throws EggError `name_malformed` */
export const nameOf = (command: string, text: string): SecretName => {
  if (isSecretName(text)) return text
  // Without the name itself: whoever mixes up the order has typed the value in its place.
  throw new EggError(
    'name_malformed',
    'A secret is named vault/path/name: 2 to 8 segments of [a-z0-9][a-z0-9._-]{0,62}, at most ' +
      '256 bytes.',
    `For example: \`egg ${command} payments/db/url\`.`,
  )
}

/** `payments/db/url@3`, as records spell it; null: the current version. */
export const versionNamed = (
  command: string,
  text: string,
): { name: SecretName; version: number | null } => {
  const [name = '', version, ...more] = text.split('@')
  if (more.length) throw usage('A version is named NAME@N.', '`egg show NAME` lists them.')
  return { name: nameOf(command, name), version: versionOf('NAME@N', version) }
}

/** A version's number; null where none was given. @throws EggError `usage` */
export const versionOf = (option: string, text: string | undefined): number | null => {
  if (text === undefined) return null
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw usage(`${option} takes the number of a version.`, '`egg show NAME` lists them.')
}
