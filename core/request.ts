import { type Bytes, utf8 } from './bytes.ts'
import type { SecretName, SecretPattern } from './name.ts'

/** The job's ephemeral X25519 key; its private half never leaves the job's process. */
export interface PublicRunnerKey {
  readonly kty: 'OKP'
  readonly crv: 'X25519'
  readonly x: string
}

/** One secret of a request, or, by a pattern, all that the policies give and that exist. */
export interface Asked {
  readonly name: SecretName | SecretPattern
  /** Left out, instead of failing the exchange, when it is refused or missing. */
  readonly optional: boolean
}

export interface ExchangeRequest {
  readonly key: PublicRunnerKey
  readonly asked: readonly Asked[]
  /** Seconds; can only shorten what the policy gives. */
  readonly lease: number | null
  /** base64url of SHA-256 of the lease handle, which the job keeps. */
  readonly handleHash: string
}

/** The body of `POST /v1/exchange`, byte for byte what T covers. */
export const exchangeBody = ({ key, asked, lease, handleHash }: ExchangeRequest): Bytes =>
  utf8(
    JSON.stringify({
      v: 1,
      key: { kty: key.kty, crv: key.crv, x: key.x },
      secrets: asked.map(({ name, optional }) => (optional ? { name, optional } : name)),
      ...(lease !== null && { lease }),
      handle_hash: handleHash,
    }),
  )
