import * as v from 'valibot'
import { textOf } from './bytes.ts'
import { EggError } from './error.ts'
import { type Broker, type PublicJwk, parsePublicJwk, type ReleaseKey } from './keys.ts'
import type { Origin } from './origin.ts'
import { sign, verify } from './signed.ts'
import { AUDIENCE_PREFIX } from './transcript.ts'

const schema = v.strictObject({
  v: v.literal(1),
  origin: v.string(),
  /** How a committed audience is made of the host and T. */
  audience: v.literal(`${AUDIENCE_PREFIX}{host}:{T}`),
  write_key: v.custom<PublicJwk>((key) => parsePublicJwk(key, 'X25519') !== null),
})

/** `/.well-known/egg`: what else there is to know of a broker, signed by its release key. */
export type KeyDocument = v.InferOutput<typeof schema>

export const signKeyDocument = (origin: Origin, writeKey: PublicJwk, key: ReleaseKey) =>
  sign(
    'egg-keys+jws',
    { v: 1, origin, audience: `${AUDIENCE_PREFIX}{host}:{T}`, write_key: writeKey },
    key,
  )

/** @throws EggError `release_unsigned`, `release_unpinned`, `key_document_malformed` */
export const verifyKeyDocument = async (
  jws: string,
  broker: Broker,
): Promise<KeyDocument & { kid: string }> => {
  const { payload, kid } = await verify('egg-keys+jws', jws, broker)
  const parsed = v.safeParse(schema, JSON.parse(textOf(new Uint8Array(payload))))
  if (!parsed.success || parsed.output.origin !== broker.origin) {
    throw new EggError(
      'key_document_malformed',
      "The broker's key document is for another origin or of another version.",
      'Check `broker`, then update egg.',
    )
  }
  return { ...parsed.output, kid }
}
