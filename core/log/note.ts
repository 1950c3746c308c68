import { type Bytes, concat, equal, fromBase64, sha256, textOf, toBase64, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { NOTE_BYTES, NOTE_SIGNATURES } from '../limits.ts'

/** A public key whose notes are verified (C2SP signed-note, Ed25519). */
export interface LogKey {
  readonly name: string
  /** The first 4 bytes of SHA-256(name, newline, 01, public key). */
  readonly id: Bytes
  /** 32 bytes. */
  readonly publicKey: Bytes
  /** `name+hex(id)+base64(01, public key)` */
  readonly vkey: string
}

export interface NoteSigner {
  readonly key: LogKey
  /** The Ed25519 signature, 64 bytes, over the bytes themselves. */
  readonly sign: (bytes: Bytes) => Promise<Bytes>
}

/** What a verified note says, and whose key said it. */
export interface OpenedNote {
  readonly text: string
  readonly by: LogKey
}

const ED25519 = new Uint8Array([1])

/** Not empty, no Unicode space, no plus: all that C2SP demands, since others' keys sign here, too. */
export const isKeyName = (text: string): boolean => /^[^\p{White_Space}+]+$/u.test(text)

const keyMalformed = () =>
  new EggError(
    'log_key_malformed',
    'This is no public key of a log.',
    'It reads NAME+8 hex digits+base64: take it from the operators of the log again.',
  )

/** @throws EggError `log_key_malformed` */
export const keyOf = async (name: string, publicKey: Bytes): Promise<LogKey> => {
  if (!isKeyName(name) || publicKey.length !== 32) throw keyMalformed()
  const typed = concat(ED25519, publicKey)
  const id = (await sha256(concat(utf8(`${name}\n`), typed))).slice(0, 4)
  const hex = [...id].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { name, id, publicKey, vkey: `${name}+${hex}+${toBase64(typed)}` }
}

/** @throws EggError `log_key_malformed` */
export const vkeyOf = async (name: string, publicKey: Bytes): Promise<string> =>
  (await keyOf(name, publicKey)).vkey

/** @throws EggError `log_key_malformed`, for a wrong key id too: it is a check sum */
export const parseVkey = async (text: string): Promise<LogKey> => {
  const [, name = '', typed = ''] = /^([^+]+)\+[0-9a-f]{8}\+([^\n]+)$/.exec(text) ?? []
  const bytes = fromBase64(typed)
  if (!bytes || bytes[0] !== ED25519[0]) throw keyMalformed()
  const key = await keyOf(name, bytes.slice(1))
  if (key.vkey !== text) throw keyMalformed()
  return key
}

const malformed = () =>
  new EggError(
    'note_malformed',
    'This is no signed note.',
    'Take it from where it came from again, byte by byte.',
  )

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const isText = (text: string): boolean => /\n$/.test(text) && !/[\0-\x09\x0b-\x1f]/.test(text)

/**
 * A note of one signature. It is opened before it is given away: a signer with another key than it
 * says would publish what nobody can verify.
 * @throws EggError `note_malformed`, `note_forged`
 */
export const signNote = async (text: string, { key, sign }: NoteSigner): Promise<Bytes> => {
  if (!isText(text) || !text.isWellFormed()) throw malformed()
  const signature = toBase64(concat(key.id, await sign(utf8(text))))
  const note = utf8(`${text}\n— ${key.name} ${signature}\n`)
  await openNote(note, [key])
  return note
}

/**
 * The text of a note that one of `keys` signed. Signatures by others are no concern of ours; one by
 * a known key that does not verify spoils the note.
 * @throws EggError `note_malformed`, `note_unsigned`, `note_forged`
 */
export const openNote = async (bytes: Bytes, keys: readonly LogKey[]): Promise<OpenedNote> => {
  const { text, signatures } = parseNote(bytes)
  let by: LogKey | undefined
  for (const { name, id, signature } of signatures) {
    const known = keys.filter((key) => key.name === name && equal(key.id, id))
    if (!known.length) continue
    // An id has 4 bytes: somebody may make a key that shares name and id with another's.
    const signer = await signerOf(known, signature, utf8(text))
    if (!signer) {
      throw new EggError(
        'note_forged',
        `This note carries a signature of ${name} that its key did not make.`,
        'Keep it, and tell the operators of the log.',
      )
    }
    by ??= signer
  }
  if (by) return { text, by }
  throw new EggError(
    'note_unsigned',
    'This note is not signed by any key that is known here.',
    'If the log has a new key, ask its operators for it, over another way than the note came.',
  )
}

interface Signature {
  readonly name: string
  readonly id: Bytes
  readonly signature: Bytes
}

const parseNote = (bytes: Bytes): { text: string; signatures: Signature[] } => {
  if (bytes.length > NOTE_BYTES) throw malformed()
  const note = noteText(bytes)
  const split = note.lastIndexOf('\n\n') + 1
  const text = note.slice(0, split)
  const lines = note.slice(split + 1, -1).split('\n')
  if (!isText(note) || !isText(text) || lines.length > NOTE_SIGNATURES) throw malformed()
  return { text, signatures: lines.map(parseSignature) }
}

const noteText = (bytes: Bytes): string => {
  try {
    return textOf(bytes)
  } catch {
    throw malformed()
  }
}

const parseSignature = (line: string): Signature => {
  const [, name = '', base64 = ''] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  const bytes = fromBase64(base64)
  if (!isKeyName(name) || !bytes || bytes.length < 5) throw malformed()
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) }
}

const signerOf = async (
  keys: readonly LogKey[],
  signature: Bytes,
  text: Bytes,
): Promise<LogKey | undefined> => {
  for (const key of keys) if (await verifies(key, signature, text)) return key
  return undefined
}

const verifies = async ({ publicKey }: LogKey, signature: Bytes, text: Bytes): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, text)
  } catch {
    // A signature of another length, or a public key that is no point of the curve.
    return false
  }
}
