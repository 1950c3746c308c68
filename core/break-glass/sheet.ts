import { sha256, utf8 } from '../bytes.ts'
import { type Secret, secret } from '../secret.ts'

export interface Sheet {
  /** The whole key, or one share of it. */
  readonly text: Secret<string>
  readonly share: { readonly number: number; readonly of: number; readonly needed: number } | null
  readonly recipient: string
  /** Public keys of the log, as far as they are known: whose bundles to open. */
  readonly logKeys: readonly string[]
  /** `2026-11-22` */
  readonly made: string
}

const GROUP = 5
const GROUPS_A_LINE = 6

/** The first 4 bytes of SHA-256 of the text without blanks, hex: to compare what was typed. */
export const checkOf = async (text: Secret<string>): Promise<string> => {
  const hash = await sha256(utf8(text.expose().replaceAll(/\s/g, '')))
  return [...hash.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What is printed and put away. It holds the key, or a part of it, in clear. */
export const sheetText = async (sheet: Sheet): Promise<Secret<string>> => {
  const { text, share, recipient, logKeys, made } = sheet
  const groups = text.expose().match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  const lines: string[] = []
  for (let i = 0; i < groups.length; i += GROUPS_A_LINE) {
    lines.push(`    ${groups.slice(i, i + GROUPS_A_LINE).join(' ')}`)
  }
  const check = await checkOf(text)
  const given = share ? '--share FILE --share FILE …' : '--key FILE'
  const page = [
    share
      ? `egg break-glass: sheet ${share.number} of ${share.of}; any ${share.needed} of them open`
      : 'egg break-glass: the whole key',
    `made ${made}`,
    '',
    'Opens the bundles that were sealed to',
    `    ${recipient}`,
    '',
    share
      ? `Keep it sealed, and apart from the others: whoever has ${share.needed} of them reads the secrets.`
      : 'Keep it sealed: whoever has it reads the secrets.',
    '',
    ...lines,
    '',
    `check sum: ${check}`,
    '',
    'A bundle counts only if it is signed by',
    ...(logKeys.length ? logKeys : ['(write the key of the log here: `egg audit keys`)']).map(
      (key) => `    ${key}`,
    ),
    '',
    'To open: type the groups above into a file (blanks do not matter), then, without any network,',
    `    egg break-glass open BUNDLE ${given} \\`,
    "      --operator-key NAME.journal.age --reason 'INC-…' -- COMMAND",
    'Then remove the file. docs/break-glass.md says the rest.',
    '',
  ]
  return secret(page.join('\n'))
}
