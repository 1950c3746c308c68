import canonicalize from 'canonicalize'
import * as v from 'valibot'
import { type Bytes, textOf, utf8 } from '../bytes.ts'
import { type PublicJwk, parsePublicJwk, thumbprint } from '../keys.ts'
import { type LogKey, parseVkey } from '../log/note.ts'
import type { ReleaseKeyEntry } from './promises.ts'

const schema = v.strictObject({
  /** Keys of the log; `from` and `to` are sizes of the tree, `to` is null while it signs. */
  log: v.array(
    v.strictObject({
      vkey: v.string(),
      from: v.number(),
      to: v.nullable(v.number()),
    }),
  ),
  /** Keys of the broker. */
  release: v.array(
    v.strictObject({
      kid: v.string(),
      jwk: v.custom<PublicJwk>((jwk) => parsePublicJwk(jwk, 'Ed25519') !== null),
    }),
  ),
})

export type KeysFile = v.InferOutput<typeof schema>

export interface AuditKeys {
  readonly log: readonly LogKey[]
  readonly release: readonly ReleaseKeyEntry[]
}

export const encodeKeys = (keys: KeysFile): Bytes => utf8(`${canonicalize(keys)}\n`)

/** The keys that the file names; null when it is not what `encodeKeys` makes. */
export const parseKeys = async (bytes: Bytes): Promise<AuditKeys | null> => {
  try {
    const file = v.parse(schema, JSON.parse(textOf(bytes)))
    for (const { kid, jwk } of file.release) if ((await thumbprint(jwk)) !== kid) return null
    const log = await Promise.all(file.log.map(({ vkey }) => parseVkey(vkey)))
    return { log, release: file.release }
  } catch {
    return null
  }
}
