import canonicalize from 'canonicalize'
import * as v from 'valibot'
import {
  type Bytes,
  fromBase64,
  lengthPrefixed,
  randomBytes,
  sha256,
  textOf,
  toBase64,
  toBase64url,
  utf8,
} from '../bytes.ts'
import { EggError } from '../error.ts'
import { JOURNAL_BYTES } from '../limits.ts'
import { type NoteSigner, parseVkey } from '../log/note.ts'
import { isSecretName, type SecretName } from '../name.ts'

// The trail of openings without a cloud: one signed line for each, chained by hashes. A channel of its
// own, with a format of its own; docs/break-glass.md describes it.

/** What one line tells, beside its place in the chain. */
export interface Opening {
  /** Unix seconds, by this machine's clock. */
  readonly time: number
  /** `drill`: opened to see that it can be. */
  readonly action: 'open' | 'drill'
  readonly reason: string
  /** Was it the whole key, or shares of it? */
  readonly by: 'key' | 'shares'
  readonly secrets: readonly { readonly name: SecretName; readonly version: number }[]
}

export interface Line extends Opening {
  readonly v: 1
  /** From 0. */
  readonly index: number
  /** base64url of 16 random bytes, the same in all lines: tells a second journal from a forged one. */
  readonly journal: string
  /** Hash of the manifest. */
  readonly bundle: string
  /** base64url of SHA-256 of the line before, without its newline; of the first, of the bundle. */
  readonly previous: string
  /** vkey of who signed. */
  readonly signer: string
}

export interface Journal {
  readonly lines: readonly Line[]
  /** base64url of SHA-256 of the last line: what to write on the incident's ticket. */
  readonly head: string
}

const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const schema = v.strictObject({
  v: v.literal(1),
  index: count,
  journal: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)),
  bundle: hash,
  previous: hash,
  time: count,
  action: v.picklist(['open', 'drill']),
  reason: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  by: v.picklist(['key', 'shares']),
  secrets: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.guard(isSecretName)),
        version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      }),
    ),
    v.minLength(1),
  ),
  signer: v.string(),
  signature: v.string(),
})

const hashOf = async (line: string): Promise<string> => toBase64url(await sha256(utf8(line)))

/** What the first line follows: nothing of another bundle's journal fits in. */
const genesis = async (bundle: string): Promise<string> =>
  toBase64url(await sha256(lengthPrefixed(utf8('egg/v1 journal'), utf8(bundle))))

const signedBytes = (line: Line): Bytes =>
  lengthPrefixed(utf8('egg/v1 journal line'), utf8(canonicalize(line) as string))

/** The next line's text, without a newline. @throws EggError `clock_behind` */
export const nextLine = async (
  { lines, head }: Journal,
  bundle: string,
  opening: Opening,
  { key, sign }: NoteSigner,
): Promise<string> => {
  const last = lines.at(-1)
  if (last && opening.time < last.time) {
    throw new EggError(
      'clock_behind',
      "This machine's clock is behind the last line of the journal: nothing was opened.",
      'Set the clock right. If it cannot be, begin another journal with --journal, and note why.',
    )
  }
  const line: Line = {
    v: 1,
    index: lines.length,
    journal: last?.journal ?? toBase64url(randomBytes(16)),
    bundle,
    previous: last ? head : await genesis(bundle),
    signer: key.vkey,
    ...opening,
  }
  const signature = toBase64(await sign(signedBytes(line)))
  return canonicalize({ ...line, signature }) as string
}

/**
 * A journal whose every line follows from the one before and was signed by one of `signers`; empty
 * bytes are an empty one. That its end was cut off shows only against a head that somebody noted.
 * @throws EggError `journal_torn`, `journal_forged`
 */
export const parseJournal = async (
  bytes: Bytes,
  { bundle, signers }: { bundle: string; signers: readonly string[] },
): Promise<Journal> => {
  if (bytes.length > JOURNAL_BYTES) throw forged('it is too large')
  const text = decoded(bytes)
  if (text && !text.endsWith('\n')) throw torn()
  const lines: Line[] = []
  let head = await genesis(bundle)
  for (const [i, each] of text.split('\n').slice(0, -1).entries()) {
    const line = await parseLine(each, i, signers)
    const before = lines.at(-1)
    const follows = line.previous === head && line.index === i && line.bundle === bundle
    const sameOne = !before || (before.journal === line.journal && before.time <= line.time)
    if (!follows || !sameOne) throw forged(`line ${i + 1} does not follow from the one before`)
    lines.push(line)
    head = await hashOf(each)
  }
  return { lines, head }
}

const parseLine = async (text: string, i: number, signers: readonly string[]): Promise<Line> => {
  const { signature, ...line } = shaped(text, i)
  if (!signers.includes(line.signer)) {
    throw forged(`line ${i + 1} is signed by nobody whom the bundle names`)
  }
  const { publicKey } = await parseVkey(line.signer)
  const bytes = fromBase64(signature)
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
  const isSound =
    bytes?.length === 64 && (await crypto.subtle.verify('Ed25519', key, bytes, signedBytes(line)))
  if (!isSound) throw forged(`line ${i + 1} is not as it was signed`)
  return line
}

const shaped = (text: string, i: number): Line & { readonly signature: string } => {
  try {
    const value: unknown = JSON.parse(text)
    if (canonicalize(value) === text) return v.parse(schema, value)
  } catch {
    // Told below.
  }
  throw forged(`line ${i + 1} is none of egg's`)
}

const decoded = (bytes: Bytes): string => {
  try {
    return textOf(bytes)
  } catch {
    throw forged('it is no text')
  }
}

const forged = (why: string): EggError =>
  new EggError(
    'journal_forged',
    `The journal was tampered with: ${why}.`,
    'Keep it for security as it is. To go on in an emergency, begin another one with --journal.',
  )

const torn = (): EggError =>
  new EggError(
    'journal_torn',
    'The last line of the journal is cut off: it was written when the machine failed. Nothing was released for it.',
    'Keep it as it is, and begin another one with --journal.',
  )
