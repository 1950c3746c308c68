import { CompactSign, compactVerify, importJWK } from 'jose'
import { type Bytes, textOf, utf8 } from './bytes.ts'
import { EggError } from './error.ts'
import type { PublicJwk, ReleaseKey } from './keys.ts'

/** A signed statement that a record will be in the log. */
export interface LogPromise {
  readonly record: string
  /** base64url of SHA-256 of the record's bytes. */
  readonly hash: string
  /** Unix seconds. */
  readonly time: number
}

const TYP = 'egg-promise+jws'

/** A compact JWS (RFC 7515) of its own `typ`, so that no promise passes for a release. */
export const signPromise = (promise: LogPromise, key: ReleaseKey): Promise<string> =>
  new CompactSign(utf8(JSON.stringify(promise)))
    .setProtectedHeader({ alg: 'EdDSA', typ: TYP, kid: key.kid })
    .sign(key.privateKey)

/** @throws EggError `promise_invalid` */
export const verifyPromise = async (jws: string, key: PublicJwk): Promise<LogPromise> => {
  try {
    const verified = await compactVerify(jws, await importJWK({ ...key }, 'EdDSA'), {
      algorithms: ['EdDSA'],
    })
    const { record, hash, time, ...rest } = JSON.parse(textOf(verified.payload as Bytes))
    if (
      verified.protectedHeader.typ !== TYP ||
      typeof record !== 'string' ||
      typeof hash !== 'string' ||
      !Number.isSafeInteger(time) ||
      Object.keys(rest).length
    ) {
      throw new TypeError('not a promise')
    }
    return { record, hash, time }
  } catch {
    throw new EggError('promise_invalid', "The promise is not the broker's.")
  }
}
