import { type Bytes, fromBase64, toBase64 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { isSize } from './merkle.ts'
import { isKeyName } from './note.ts'

/** What a log says of itself at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The log's name; its key bears the same. */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Bytes
}

const malformed = () =>
  new EggError(
    'checkpoint_malformed',
    'This note is no checkpoint of an egg log.',
    'Take it from where it came from again; if it stays so, update egg.',
  )

/** The text of the note, without signatures. @throws EggError `checkpoint_malformed` */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => {
  if (!isKeyName(origin) || !isSize(size) || root.length !== 32) throw malformed()
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/**
 * Takes only what `checkpointText` makes: egg writes no extension lines.
 * @throws EggError `checkpoint_malformed`
 */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [origin = '', size = '', base64 = ''] = text.split('\n')
  const root = fromBase64(base64)
  if (!root) throw malformed()
  const checkpoint = { origin, size: Number(size), root }
  if (checkpointText(checkpoint) !== text) throw malformed()
  return checkpoint
}
