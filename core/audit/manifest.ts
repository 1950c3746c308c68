import canonicalize from 'canonicalize'
import * as v from 'valibot'
import { type Bytes, fromBase64, sha256, textOf, toBase64url, utf8 } from '../bytes.ts'
import { EggError } from '../error.ts'
import { isSize, rangeFrom } from '../log/merkle.ts'
import { subtrees } from '../log/shape.ts'
import { TILE_WIDTH } from '../log/tile.ts'

/** The files that a manifest lists. Tiles and `checkpoints/` follow from the sizes. */
export const LEAVES = 'leaves.ndjson'
export const TABLE = 'records.csv'
export const KEYS = 'keys.json'
export const CHECKPOINT = 'checkpoint'
export const MANIFEST = 'manifest.json'
/** Stands in an export that is not finished. */
export const PROGRESS = 'progress.json'

export const policyPath = (digest: string): string => `policies/${digest}.json`
export const checkpointPath = (size: number): string => `checkpoints/${size}`

/** The size of which this is the checkpoint's path, or null. */
export const parseCheckpointPath = (path: string): number | null => {
  const size = Number(/^checkpoints\/(\d{1,16})$/.exec(path)?.[1] ?? Number.NaN)
  return isSize(size) && checkpointPath(size) === path ? size : null
}

/** A path decides which file is read: none leads out of the folder. */
const isListed = (path: string): boolean =>
  [LEAVES, TABLE, KEYS, CHECKPOINT].includes(path) ||
  /^policies\/[A-Za-z0-9_-]{43}\.json$/.test(path)

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** base64 of 32 bytes, as C2SP spells hashes. */
const hash = v.pipe(
  v.string(),
  v.check((text) => fromBase64(text)?.length === 32),
)

const schema = v.strictObject({
  v: v.literal(1),
  /** egg's version. */
  egg: v.string(),
  origin: v.string(),
  /** Unix seconds; `from` and `to` are what was asked for. */
  created: number,
  from: number,
  to: number,
  /** Is there a period before `to` that the log has not closed yet? */
  open: v.boolean(),
  /** Leaves: from `begin`, a multiple of 256, to before `end`. */
  begin: number,
  end: number,
  /** The tree that proves them, of as many leaves as `checkpoint` says. */
  size: number,
  root: hash,
  range: v.strictObject({ left: v.array(hash), right: v.array(hash) }),
  /** That tree is the one of this size, with more appended. */
  since: v.optional(v.strictObject({ size: number, proof: v.array(hash) })),
  /** How many files are in `checkpoints/`. */
  checkpoints: number,
  files: v.array(
    v.strictObject({
      path: v.pipe(v.string(), v.check(isListed)),
      bytes: number,
      /** base64url of SHA-256. */
      sha256: v.string(),
    }),
  ),
})

export type Manifest = v.InferOutput<typeof schema>
export type ListedFile = Manifest['files'][number]

const malformed = () =>
  new EggError(
    'manifest_malformed',
    `${MANIFEST} is not what \`egg audit export\` writes.`,
    'Take the export from where it came from again; if it stays so, treat it as tampered with.',
  )

const sumOf = async (manifest: Manifest): Promise<string> =>
  toBase64url(await sha256(utf8(canonicalize(manifest) as string)))

/**
 * RFC 8785 on one line. The sum shows an accident; who changes the manifest on purpose can make
 * another one, and has gained nothing: all that matters in it is proven by something signed.
 */
export const encodeManifest = async (manifest: Manifest): Promise<Bytes> =>
  utf8(`${canonicalize({ ...manifest, sum: await sumOf(manifest) })}\n`)

/** Takes only what `encodeManifest` makes. @throws EggError `manifest_malformed` */
export const parseManifest = async (bytes: Bytes): Promise<Manifest> => {
  let text: string
  let manifest: Manifest
  try {
    text = textOf(bytes)
    const { sum: _, ...rest } = JSON.parse(text)
    manifest = v.parse(schema, rest)
  } catch {
    throw malformed()
  }
  if (textOf(await encodeManifest(manifest)) !== text || !isCoherent(manifest)) throw malformed()
  return manifest
}

/** Sizes in their order, and as many hashes as they need. */
const isCoherent = ({ begin, end, size, from, to, range, files }: Manifest): boolean => {
  if (begin % TILE_WIDTH !== 0 || begin > end || end > size || from > to) return false
  if (new Set(files.map(({ path }) => path)).size !== files.length) return false
  try {
    rangeFrom(begin, hashesOf(range.left))
  } catch {
    return false
  }
  return range.right.length === subtrees(end, size).length
}

/** @throws TypeError for what `hash` above does not take */
export const hashesOf = (texts: readonly string[]): Bytes[] =>
  texts.map((text) => {
    const bytes = fromBase64(text)
    if (!bytes) throw new TypeError('not base64')
    return bytes
  })
