import { EggError } from '../core/error.ts'

/** 32 bits, and the last of them means "leave it as it is" to chown(2). */
const UID_MAX = 0xffff_fffe

/** @throws EggError `input_malformed` */
export const parseUid = (text: string): number | null => {
  const word = text.trim()
  if (!word) return null
  if (/^[0-9]{1,10}$/.test(word) && Number(word) < UID_MAX) return Number(word)
  throw new EggError(
    'input_malformed',
    'The input `uid` is not the number of a user.',
    'In the image: `id -u`; for example 1000.',
  )
}

/**
 * Whom the files are given to: null where they are this user's anyway. Asked before a token is
 * spent.
 * @throws EggError `uid_impossible`
 */
export const ownerOf = (
  uid: number | null,
  { platform, own }: { platform: string; own: number | undefined },
): number | null => {
  if (uid === null || (platform !== 'win32' && uid === own)) return null
  if (platform === 'win32' || own !== 0) throw uidImpossible()
  return uid
}

export const uidImpossible = (): EggError =>
  new EggError(
    'uid_impossible',
    'This runner cannot give files to another user: only root can, and Windows knows no such numbers.',
    'Leave `uid` out, and mount the one file with `mode=0444`; or run the job in a container as root.',
  )
