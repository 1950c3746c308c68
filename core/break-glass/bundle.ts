import canonicalize from 'canonicalize'
import * as v from 'valibot'
import { type Bytes, fromBase64url, sha256, textOf, toBase64url, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { BUNDLE_BYTES, BUNDLE_SIZE_MIN } from '../limits.ts'
import { type LogKey, openNote } from '../log/note.ts'
import { decryptWith, encryptTo, type OpeningKey } from './age.ts'
import { type Manifest, manifestHash, parseManifest, statementOf } from './manifest.ts'
import type { Content } from './request.ts'

// A bundle is an age file. Its content is one JSON document, then blanks:
//   {"manifest":{…},"note":"…","secrets":[{"envelope":"base64url","escrow":"base64url"},…],"v":1}

export interface Bundle {
  readonly manifest: Manifest
  /** The manifest's hash. */
  readonly bundle: string
  /** In the manifest's order; their hashes are the manifest's. */
  readonly contents: readonly Content[]
}

/** The bundle's content: its length is a power of two, so that the file's size tells little. */
export const contentOf = (manifest: Manifest, note: Bytes, contents: readonly Content[]): Bytes => {
  const document = {
    v: 1,
    note: textOf(note),
    manifest,
    secrets: contents.map(({ envelope, escrow }) => ({
      envelope: toBase64url(envelope),
      escrow: toBase64url(escrow),
    })),
  }
  const text = utf8(canonicalize(document) as string)
  let size = BUNDLE_SIZE_MIN
  while (size < text.length) size *= 2
  const padded = new Uint8Array(size).fill(0x20)
  padded.set(text)
  return padded
}

/** The age file, to the manifest's recipients. */
export const sealBundle = (
  { manifest, contents }: Pick<Bundle, 'manifest' | 'contents'>,
  note: Bytes,
): Promise<Bytes> => encryptTo(manifest.recipients, contentOf(manifest, note, contents))

const schema = v.strictObject({
  v: v.literal(1),
  note: v.string(),
  manifest: v.unknown(),
  secrets: v.array(v.strictObject({ envelope: v.string(), escrow: v.string() })),
})

/**
 * What is in a bundle, once one of `logKeys` signed for it. The recipient's key alone proves nothing:
 * anybody can make an age file to it, with values of their choice.
 * @throws EggError `bundle_key`, `bundle_malformed`, `bundle_unsigned`, `bundle_forged`
 */
export const openBundle = async (
  file: Bytes,
  key: OpeningKey,
  logKeys: readonly LogKey[],
): Promise<Bundle> => {
  if (file.length > 2 * BUNDLE_BYTES) throw malformed()
  const content = await decryptWith(key, file)
  if (!content) {
    throw new EggError(
      'bundle_key',
      'The bundle does not open with this key, or it was changed or cut.',
      'Take another copy of the bundle, and the key of one of its recipients.',
    )
  }
  const document = parse(content)
  const manifest = parseManifest(document.manifest)
  if (!manifest) throw malformed()
  const bundle = await manifestHash(manifest)
  await checkNote(document.note, manifest.origin, bundle, logKeys)
  const contents = await contentsOf(document, manifest)
  return { manifest, bundle, contents }
}

/** Only what `contentOf` makes: one spelling of one document. */
const parse = (content: Bytes): v.InferOutput<typeof schema> => {
  try {
    const text = textOf(content).replace(/ +$/, '')
    const value: unknown = JSON.parse(text)
    if (canonicalize(value) !== text) throw malformed()
    return v.parse(schema, value)
  } catch {
    throw malformed()
  }
}

const checkNote = async (
  note: string,
  origin: string,
  bundle: string,
  logKeys: readonly LogKey[],
): Promise<void> => {
  const opened = await openNote(utf8(note), logKeys).catch((error) => {
    throw error instanceof EggError && error.code === 'note_forged' ? forged() : unsigned()
  })
  // A note of ours that says something else: a checkpoint, or another bundle's.
  if (opened.by.name !== origin || opened.text !== statementOf(origin, bundle)) throw forged()
}

const contentsOf = async (
  { secrets }: v.InferOutput<typeof schema>,
  manifest: Manifest,
): Promise<Content[]> => {
  if (secrets.length !== manifest.secrets.length) throw forged()
  return Promise.all(
    secrets.map(async (each, i) => {
      const [envelope, escrow] = [fromBase64url(each.envelope), fromBase64url(each.escrow)]
      if (!envelope || !escrow) throw malformed()
      const hashes = [await sha256(envelope), await sha256(escrow)].map(toBase64url)
      const said = manifest.secrets[i]
      if (said?.envelope !== hashes[0] || said?.escrow !== hashes[1]) throw forged()
      return { envelope, escrow }
    }),
  )
}

const malformed = (): EggError =>
  new EggError(
    'bundle_malformed',
    'This opens, and is no bundle of a format known here.',
    'Take another copy; if it stays so, somebody else made it: keep it and tell security.',
  )

const unsigned = (): EggError =>
  new EggError(
    'bundle_unsigned',
    'The bundle is not signed by the key that is pinned here: nothing was opened.',
    'Compare the key with the sheet. If it is right, somebody else made this bundle: tell security.',
  )

const forged = (): EggError =>
  new EggError(
    'bundle_forged',
    'The bundle is not what its signature says: nothing was opened.',
    'Keep it, tell security, and take another copy.',
  )
