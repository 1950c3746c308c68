import { combine, split } from 'shamir-secret-sharing'
import { fromBech32, toBech32 } from '../bech32.ts'
import { type Bytes, concat, equal, randomBytes, sha256, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { SHARES } from '../limits.ts'
import { type Secret, secret } from '../secret.ts'
import { type OpeningKey, recipientOf } from './age.ts'

// One sheet's part of an opening key, as bech32 (its check sum finds what was mistyped):
//   01 | split 4 | key 4 | needed 1 | of 1 | number 1 | Shamir's share 33
// `split` is random: two splits of one key do not mix. `key` begins the recipient's hash.
const FORMAT = 1
const PREFIX = 'eggshare'
const KEY_PREFIX = 'age-secret-key-'
const HEADER = 12

export interface Share {
  readonly split: Bytes
  readonly key: Bytes
  readonly needed: number
  readonly of: number
  /** From 1. */
  readonly number: number
  readonly part: Secret<Bytes>
}

const tagOf = async (recipient: string): Promise<Bytes> =>
  (await sha256(utf8(recipient))).slice(0, 4)

/**
 * Splits an opening key: any `needed` of the texts give it back, fewer say nothing about it. Upper
 * case, so that a sheet is easy to read and to type.
 * @throws EggError `shares_malformed`
 */
export const splitKey = async (
  opening: OpeningKey,
  { needed, of }: { needed: number; of: number },
): Promise<Secret<string>[]> => {
  const bytes = fromBech32(KEY_PREFIX, opening.expose())
  const recipient = await recipientOf(opening)
  if (!bytes || !recipient || needed < 2 || of < needed || of > SHARES) {
    throw new EggError(
      'shares_malformed',
      `A key is split so that 2 or more of at most ${SHARES} sheets open it.`,
      'For example: --shares 2-of-3.',
    )
  }
  const head = concat(new Uint8Array([FORMAT]), randomBytes(4), await tagOf(recipient))
  const parts = await split(bytes, of, needed)
  return parts.map((part, i) => {
    const tail = new Uint8Array([needed, of, i + 1])
    return secret(toBech32(PREFIX, concat(head, tail, new Uint8Array(part))).toUpperCase())
  })
}

/** Blanks and line breaks are passed over. @throws EggError `share_malformed` */
export const parseShare = (text: Secret<string>): Share => {
  const bytes = fromBech32(PREFIX, text.expose().replaceAll(/\s/g, ''))
  const [needed = 0, of = 0, number = 0] = bytes?.slice(9, HEADER) ?? []
  const isSound = needed >= 2 && of >= needed && of <= SHARES && number >= 1 && number <= of
  if (bytes?.length !== HEADER + 33 || bytes[0] !== FORMAT || !isSound) {
    throw new EggError(
      'share_malformed',
      'This is no share of a key, or a character of it is mistyped.',
      'Compare it with the sheet, group by group; it begins with EGGSHARE1.',
    )
  }
  const part = secret(bytes.slice(HEADER))
  return { split: bytes.slice(1, 5), key: bytes.slice(5, 9), needed, of, number, part }
}

/** @throws EggError `shares_mixed`, `shares_too_few`, `shares_wrong`; `share_malformed` */
export const joinShares = async (texts: readonly Secret<string>[]): Promise<OpeningKey> => {
  const given = texts.map(parseShare)
  // The same sheet twice is one sheet.
  const shares = [...new Map(given.map((share) => [share.number, share])).values()]
  const [first] = shares
  if (!first) throw tooFew(0, 2)
  const alike = given.every((each) => equal(each.split, first.split) && equal(each.key, first.key))
  if (!alike || given.some(({ needed, of }) => needed !== first.needed || of !== first.of)) {
    throw new EggError(
      'shares_mixed',
      'These sheets are of different sets.',
      'Each sheet names its set and the day it was made: take sheets of one set.',
    )
  }
  if (shares.length < first.needed) throw tooFew(shares.length, first.needed)
  // Two that say to be different and are not: the library refuses them.
  const joined = await combine(shares.map(({ part }) => part.expose())).catch(() => null)
  const bytes = new Uint8Array(joined ?? [])
  const key = secret(toBech32(KEY_PREFIX, bytes).toUpperCase())
  const recipient = joined && (await recipientOf(key))
  if (!recipient || !equal(await tagOf(recipient), first.key)) {
    throw new EggError(
      'shares_wrong',
      'These shares do not make the key that they say they are of: one of them was changed.',
      'Try other sheets of the set, and find out which one is not as it was printed.',
    )
  }
  return key
}

const tooFew = (given: number, needed: number): EggError =>
  new EggError(
    'shares_too_few',
    `${given} of these sheets ${given === 1 ? 'is' : 'are'} here, ${needed} are needed.`,
    'Give each one with --share FILE; the same sheet twice counts once.',
  )
